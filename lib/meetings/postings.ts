import 'server-only'
import { byKey } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import { findRuleSet } from '@/lib/rulesets/load'
import type { Meeting } from './queries/meeting'
import { postingsOf } from './rules/postings'

/** The two days of a meeting on the national app; undefined where the rule set of its day asks for none. */
export async function postingsFor(viewer: Viewer, meeting: Meeting) {
  const { id, version, heldOn, plannedOn, dueOn, state, path, may } = meeting
  const day = heldOn ?? plannedOn ?? dueOn
  if (!day || state === 'notHeld' || !can(viewer, 'meetings.read', meeting)) return undefined
  const rules = await findRuleSet(byKey, 'meetings', day, path)
  if (!rules) return undefined
  const { documents, minutes } = postingsOf(day, meeting, rules.values)
  if (!documents || !minutes) return undefined
  return { meetingId: id, version, heldOn, documents, minutes, source: rules.source, mayRecord: may.post }
}
export type Postings = NonNullable<Awaited<ReturnType<typeof postingsFor>>>
