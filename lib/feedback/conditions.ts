import 'server-only'
import { and, eq, inArray, isNotNull, isNull, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { canSomewhere, ownPlaces, type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { repliedStatuses, waiting } from '@/lib/feedback/rules/transitions'

/** What the queries of this folder share: conditions on an item, none of them a query of its own. */

const place = { path: feedbackItems.orgPath, agencyPath: feedbackItems.agencyPath }
export const inReach = (viewer: Viewer, permission: Permission) => scope(viewer, permission, place)

/** What the viewer may read; an item the cell took back is seen by the cell alone. */
export const readable = (viewer: Viewer) =>
  and(
    inReach(viewer, 'feedback.read'),
    or(
      ne(feedbackItems.status, 'closed'),
      isNotNull(feedbackItems.readOutOn),
      inReach(viewer, 'feedback.seeRaiser'),
    ),
  )

/** The same as isOverdue() of the rules. */
export const overdue = (today: Day) =>
  and(
    lt(feedbackItems.dueOn, today),
    isNull(feedbackItems.stoppedOn),
    notInArray(feedbackItems.status, ['closed', 'askedAgain']),
  )

/** Waiting for the viewer: held by an organisation of the viewer's, at a step the viewer may take. */
export function onDesk(viewer: Viewer): SQL {
  const steps = waiting
    .filter(({ permission }) => canSomewhere(viewer, permission))
    .map(({ status, permission }) => and(eq(feedbackItems.status, status), inReach(viewer, permission)))
  const places = ownPlaces(viewer)
  const held = inArray(feedbackItems.ownerId, places)
  if (steps.length === 0 || places.length === 0) return sql`false`
  return and(held, or(...steps)) ?? sql`false`
}

export const maySeeReply = (viewer: Viewer) =>
  or(inArray(feedbackItems.status, [...repliedStatuses]), inReach(viewer, 'feedback.seeDraft')) ?? sql`false`

const asked = sql`vn_words(${feedbackItems.code} || ' ' || ${feedbackItems.title} || ' ' || ${feedbackItems.text})`

/** Every word, marks ignored. Words of a reply that is still a draft find nothing for those who may not read it. */
function found(viewer: Viewer, q: string) {
  const query = sql`vn_query(${q})`
  return and(sql`${feedbackItems.search} @@ ${query}`, or(maySeeReply(viewer), sql`${asked} @@ ${query}`))
}

export function matching(viewer: Viewer, filter: FeedbackFilter, today: Day): SQL {
  const month = filter.month && `${filter.month}-01`
  return (
    and(
      readable(viewer),
      filter.desk === 'mine' ? onDesk(viewer) : undefined,
      filter.status ? eq(feedbackItems.status, filter.status) : undefined,
      filter.addressee ? eq(feedbackItems.addresseeId, filter.addressee) : undefined,
      month ? sql`${feedbackItems.sentOn} >= ${month}` : undefined,
      month ? lt(feedbackItems.sentOn, addMonths(month, 1)) : undefined,
      filter.overdue ? overdue(today) : undefined,
      filter.q ? found(viewer, filter.q) : undefined,
    ) ?? sql`false`
  )
}
