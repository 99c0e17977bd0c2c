import 'server-only'
import { and, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { feedbackItems, feedbackOpinions } from '@/db/schema'
import { canSomewhere, ownPlaces, scope, type Viewer } from '@/lib/auth/policy'
import type { Desk } from './input'
import { inReach } from './path'
import { opinionStatuses } from './rules/opinions'
import { waiting } from './rules/transitions'

/** What waits for a viewer, as conditions on an item. */

/** Opinions asked of an agency of the viewer's. */
export const opinionReach = (viewer: Viewer) =>
  scope(viewer, 'feedback.opine', { path: feedbackOpinions.orgPath, agencyPath: feedbackOpinions.agencyPath })

/** The agency that was asked for its opinion has the item itself by now. */
export const answersItself = sql<boolean>`exists (select 1 from feedback_items led
  where led.id = ${feedbackOpinions.itemId} and led.agency_id = ${feedbackOpinions.agencyId})`

/** Items on which an agency of the viewer's is asked for its opinion; `still`: and has not given it. */
export function consulted(viewer: Viewer, still?: SQL) {
  if (!canSomewhere(viewer, 'feedback.opine')) return undefined
  const asked = and(opinionReach(viewer), still)
  return sql`${feedbackItems.id} in (select item_id from feedback_opinions where ${asked})`
}

/** Góp ý phối hợp that waits for the viewer. */
export function opinionWanted(viewer: Viewer) {
  const still = consulted(viewer, and(isNull(feedbackOpinions.givenOn), not(answersItself)))
  return still && and(still, inArray(feedbackItems.status, [...opinionStatuses]))
}

/** Đề nghị gia hạn: the agency keeps the item, the leader decides. */
export const extensionAsked = (viewer: Viewer) =>
  canSomewhere(viewer, 'feedback.extend')
    ? and(isNotNull(feedbackItems.askedDueOn), inReach(viewer, 'feedback.extend'))
    : undefined

/** Held by an organisation of the viewer's, at a step the viewer may take. */
function held(viewer: Viewer): SQL | undefined {
  const steps = waiting
    .filter(({ permission }) => canSomewhere(viewer, permission))
    .map(({ status, permission }) => and(eq(feedbackItems.status, status), inReach(viewer, permission)))
  const places = ownPlaces(viewer)
  return steps.length > 0 && places.length > 0
    ? and(inArray(feedbackItems.ownerId, places), or(...steps))
    : undefined
}

/** Who asked the cell last, or goes on waiting in its place; as askedFrom() of rules/desk.ts. */
const askedBy = sql<number>`(select case asked.step when 'clarify' then asked.from_org_id else asked.to_org_id end
  from feedback_steps asked where asked.item_id = ${feedbackItems.id}
  and asked.step in ('clarify', 'inheritQuestion') order by asked.id desc limit 1)`

const desks = {
  mine: (viewer: Viewer) => or(held(viewer), extensionAsked(viewer), opinionWanted(viewer)),
  held,
  extension: (viewer: Viewer) => extensionAsked(viewer),
  opinion: (viewer: Viewer) => opinionWanted(viewer),
  asked: (viewer: Viewer) =>
    and(
      eq(feedbackItems.status, 'clarifying'),
      inReach(viewer, 'feedback.clarify'),
      inArray(askedBy, [0, ...ownPlaces(viewer)]),
    ),
} satisfies Record<Desk, unknown>

/** Waiting for the viewer; a part of it, where the address names one. */
export const onDesk = (viewer: Viewer, desk: Desk = 'mine'): SQL => desks[desk](viewer) ?? sql`false`
