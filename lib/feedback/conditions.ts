import 'server-only'
import { and, eq, gte, inArray, isNotNull, isNull, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { decidedGrants, ownPlaces, type Viewer } from '@/lib/auth/policy'
import { addDays, addMonths, type Day } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { UNCLASSIFIED } from '@/lib/feedback/labels'
import { SOON_DAYS } from '@/lib/feedback/rules/deadlines'
import { ended, repliedStatuses } from '@/lib/feedback/rules/transitions'
import { inCut } from '@/lib/organisations/cut'
import { answered, inMonth } from './answers-given'
import { consulted, onDesk } from './desk-conditions'
import { inReach, onPath } from './path'

/** What the queries of this folder share: conditions on an item, none of them a query of its own. */

const within = (viewer: Viewer) => or(onPath(viewer), consulted(viewer))
/** Closed without having been read out is what the cell took back. */
const notTakenBack = (viewer: Viewer) =>
  or(isNotNull(feedbackItems.readOutOn), inReach(viewer, 'feedback.seeRaiser'))

/**
 * What the viewer may read. An item the cell took back is seen by the cell alone; what is left of a complaint by the
 * cell, the office that set it aside and whoever inspects by a decision.
 */
export const readable = (viewer: Viewer) =>
  and(
    within(viewer),
    or(
      notInArray(feedbackItems.status, ['closed', 'setAside']),
      notTakenBack(viewer),
      and(
        eq(feedbackItems.status, 'setAside'),
        or(
          and(
            inReach(viewer, 'feedback.setAside'),
            inArray(feedbackItems.ownerId, [0, ...ownPlaces(viewer)]),
          ),
          inReach({ ...viewer, grants: decidedGrants(viewer) }, 'feedback.read'),
        ),
      ),
    ),
  )

/**
 * Lists, search and counts know nothing of what was set aside, not even for those who may open it. Not made of
 * readable(): who set an item aside stands in the row alone, and counts are answered from an index.
 */
export const listed = (viewer: Viewer) =>
  and(
    within(viewer),
    ne(feedbackItems.status, 'setAside'),
    or(ne(feedbackItems.status, 'closed'), notTakenBack(viewer)),
  )

/** The same as isOverdue() of the rules. */
export const overdue = (today: Day) =>
  and(
    lt(feedbackItems.dueOn, today),
    isNull(feedbackItems.stoppedOn),
    notInArray(feedbackItems.status, [...ended]),
  )

/** Đến hạn trong 7 ngày: the clock runs and the deadline has not passed. */
export const dueSoon = (today: Day) =>
  and(
    gte(feedbackItems.dueOn, today),
    lt(feedbackItems.dueOn, addDays(today, SOON_DAYS + 1)),
    isNull(feedbackItems.stoppedOn),
    notInArray(feedbackItems.status, [...ended]),
  )

export const maySeeReply = (viewer: Viewer) =>
  or(inArray(feedbackItems.status, [...repliedStatuses]), inReach(viewer, 'feedback.seeDraft')) ?? sql`false`

/** Without the answer: of code, title, text, and what the cell was told before. */
const beforeReply = sql`ts_filter(${feedbackItems.search}, '{a,b,d}')`

/** The words of an item for who may see all of it, else without those of its answer. */
export const wordsFor = (viewer: Viewer) =>
  sql`case when ${maySeeReply(viewer)} then ${feedbackItems.search} else ${beforeReply} end`

/** byIndex: the words are looked up, best for few; byRow: items are read one after another, best where many match. */
type Reading = 'byIndex' | 'byRow'

/** The code of an item up to its last part: "AT-DH-2022-09" of "AT-DH-2022-09-01". */
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+-20\d\d(?:-\d+)*(?=-\d+$)/i
/** A number as of a document, "1147" of "1147/UBND": not a year, and something follows. */
const NUMBER = /(?<=^|[ -/:-@[-`{-~])(?!(?:19|20)\d\d\b)\d{3,}(?=[ -/:-@[-`{-~].*[a-z0-9])/gi
/**
 * Words that few items have, for looking those up by them alone. Never the last word: of that the beginning may have been
 * typed, and the index gathers all that begin so, of "UBND" or "01" most of what there is.
 */
export const rareWords = (q: string) => (q.match(CODE) ?? q.match(NUMBER))?.join(' ').replaceAll('-', ' ')

/**
 * Every word, marks ignored. The index finds; what it finds by a draft's words alone is left out after. Said with an
 * "or", whose share the database can guess: a guess far too low makes it read every match of a broad word.
 */
function found(viewer: Viewer, q: string, reading: Reading) {
  const query = sql`vn_query(${q})`
  const matches = sql`${feedbackItems.search} @@ ${query}`
  const withoutReply = sql`${beforeReply} @@ ${query}`
  const rare = reading === 'byIndex' ? rareWords(q) : undefined
  return and(
    rare ? sql`${feedbackItems.search} @@ plainto_tsquery('simple', ${rare})` : undefined,
    // No index answers a coalesce, and the database takes it for common: it reads along the order asked for.
    reading === 'byRow' || rare ? sql`coalesce(${matches}, false)` : matches,
    or(maySeeReply(viewer), withoutReply),
  )
}

/** Reached the office at the top within a month: forwarded by the committee, or sent there straight by a base cell. */
const forwardedIn = (month: string) =>
  sql`${feedbackItems.id} in (select arrived.item_id from feedback_steps arrived
    where arrived.to_status = 'forwarded' and (arrived.from_status is null or arrived.from_status = 'sent')
    and arrived.done_on >= ${`${month}-01`} and arrived.done_on < ${addMonths(`${month}-01`, 1)})`

/** What the numbers of the monthly synthesis count; with `listed` the list behind them. */
export const narrowed = (filter: Partial<FeedbackFilter>, today: Day) =>
  and(
    filter.status ? eq(feedbackItems.status, filter.status) : undefined,
    filter.addressee ? eq(feedbackItems.addresseeId, filter.addressee) : undefined,
    filter.field === undefined
      ? undefined
      : eq(feedbackItems.field, filter.field === UNCLASSIFIED ? '' : filter.field),
    filter.org === undefined ? undefined : inCut(feedbackItems.orgId, { org: filter.org }),
    inMonth(feedbackItems.sentOn, filter.month),
    filter.until ? lt(feedbackItems.sentOn, addMonths(`${filter.until}-01`, 1)) : undefined,
    filter.forwarded ? forwardedIn(filter.forwarded) : undefined,
    filter.answered || filter.timing
      ? answered({ month: filter.answered, timing: filter.timing })
      : undefined,
    filter.unanswered ? notInArray(feedbackItems.status, [...repliedStatuses]) : undefined,
    filter.overdue ? overdue(filter.overdue === '1' ? today : filter.overdue) : undefined,
    filter.due === 'soon' ? dueSoon(today) : undefined,
  )

export function matching(
  viewer: Viewer,
  filter: FeedbackFilter,
  today: Day,
  reading: Reading = 'byIndex',
): SQL {
  return (
    and(
      listed(viewer),
      narrowed(filter, today),
      filter.desk && filter.desk !== 'all' ? onDesk(viewer, filter.desk) : undefined,
      filter.q ? found(viewer, filter.q, reading) : undefined,
    ) ?? sql`false`
  )
}
