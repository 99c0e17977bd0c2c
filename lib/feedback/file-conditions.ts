import 'server-only'
import { and, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { feedbackFiles, feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { maySeeReply, readable } from './conditions'
import { draftEnds } from './rules/files'

/**
 * The first step after another that ends a draft or an answer. An answer is given back only with the interim row beside
 * it: minutes opened again take that row away, though the step stays in the history.
 */
const endAfter = (itemId: SQL, stepId: SQL) =>
  sql<number | null>`(select min(ended.id) from feedback_steps ended
    where ended.item_id = ${itemId} and ended.id > ${stepId} and (ended.step in ${[...draftEnds]}
    or ended.step = 'askMore' and exists (select 1 from feedback_interims back where back.step_id = ended.id)))`

/**
 * The step after which a file is no longer of the draft at hand: approved as an interim answer, passed on to the next
 * agency, or given as an answer that the cell needed more of.
 */
export const draftEndedBy = endAfter(sql`feedback_files.item_id`, sql`feedback_files.step_id`)

/** With which step the joined item, merged into the one a file belongs to, got the answer that the file came with. */
const givenTogether = sql<number | null>`(select min(given.id) from feedback_steps given
  where given.item_id = feedback_items.id and given.id > feedback_files.step_id and given.step = 'answerTogether')`

/**
 * The same for the joined item. Once an answer was given together each goes its own way: what the main item is drafted
 * and answered since is not this item's, and this item's answer stands until its own cell gives it back.
 */
const endedFor = sql<number | null>`case
  when feedback_files.item_id = feedback_items.id or ${givenTogether} is null or ${draftEndedBy} < ${givenTogether}
  then ${draftEndedBy} else ${endAfter(sql`feedback_items.id`, givenTogether)} end`

/** With the reply that stands on the joined item, or with the draft of it. */
const isOfReply = sql<boolean>`(feedback_files.part = 'reply' and ${endedFor} is null
  and (feedback_files.item_id = feedback_items.id
    or feedback_files.item_id = feedback_items.merged_into_id and ${givenTogether} is not null))`

/** The answer before, of the joined item, that a file went out with. */
export const interimOf = sql<number | null>`(select interim.id from feedback_interims interim
  where interim.item_id = feedback_items.id and interim.step_id = ${endedFor})`

/** Neither dropped nor removed with its item. */
export const isThere = isNotNull(feedbackFiles.bytes)

/** How many came with the reply that stands on an item, for pages that show whole replies of several items. */
export const replyFiles = sql<number>`(select count(*)::int from feedback_files
  where item_id in (feedback_items.id, feedback_items.merged_into_id) and ${isThere} and ${isOfReply})`

/** The same with the joined interim answer. */
export const interimFiles = sql<number>`(select count(*)::int from feedback_files
  where item_id in (feedback_items.id, feedback_items.merged_into_id) and part = 'reply' and ${isThere}
  and ${interimOf} = feedback_interims.id)`

/**
 * Whoever may read a part of the joined item may read what came with that part. What is merged into an item shows the
 * files of the answer it got with it.
 */
export const fileReadable = (viewer: Viewer) =>
  and(
    isThere,
    readable(viewer),
    ne(feedbackItems.status, 'setAside'),
    or(
      and(eq(feedbackFiles.part, 'item'), eq(feedbackFiles.itemId, feedbackItems.id)),
      and(isOfReply, isNotNull(feedbackItems.replyText), maySeeReply(viewer)),
      and(eq(feedbackFiles.part, 'reply'), isNotNull(interimOf)),
    ),
  )
