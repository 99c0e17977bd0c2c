import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { meetings, minutes as papers } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { postingsOf } from '@/lib/meetings/rules/postings'
import { findRuleSet } from '@/lib/rulesets/load'

/** The two days of a meeting on the national app; undefined where the rule set of its day asks for none. */
export async function getPostings(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      meetingId: meetings.id,
      path: meetings.orgPath,
      entryPath: papers.entryPath,
      version: meetings.version,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      heldOn: meetings.heldOn,
      documentsPostedOn: meetings.documentsPostedOn,
      minutesPostedOn: meetings.minutesPostedOn,
    })
    .from(meetings)
    .leftJoin(papers, eq(papers.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.id, meetingId),
        ne(meetings.state, 'notHeld'),
        scope(viewer, 'meetings.read', { path: meetings.orgPath }),
      ),
    )
  const day = found && (found.heldOn ?? found.plannedOn ?? found.dueOn)
  if (!day) return undefined
  const rules = await findRuleSet(byKey, 'meetings', day, found.path)
  if (!rules) return undefined
  const { documents, minutes } = postingsOf(day, found, rules.values)
  if (!documents || !minutes) return undefined
  return {
    ...found,
    documents,
    minutes,
    source: rules.source,
    mayRecord: can(viewer, 'meetings.post', found),
  }
}
export type Postings = NonNullable<Awaited<ReturnType<typeof getPostings>>>
