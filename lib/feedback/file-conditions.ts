import 'server-only'
import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { feedbackFiles, feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { maySeeReply, readable } from './conditions'
import { draftEnds } from './rules/files'
import type { Step } from './rules/transitions'

const firstAfter = (itemId: SQL, steps: readonly Step[]) =>
  sql<number | null>`(select min(ended.id) from feedback_steps ended
    where ended.item_id = ${itemId} and ended.id > feedback_files.step_id and ended.step in ${[...steps]})`

/**
 * The step after which a file is no longer of the draft at hand: approved as an interim answer, passed on to the next
 * agency, or given as an answer that the cell needed more of.
 */
export const draftEndedBy = firstAfter(sql`feedback_files.item_id`, [...draftEnds, 'askMore'])

/**
 * The same for the joined item: of several that were answered together one cell may ask for more, and the answer of
 * the others stands.
 */
const endedFor = sql<number | null>`least(${firstAfter(sql`feedback_files.item_id`, draftEnds)},
  ${firstAfter(sql`feedback_items.id`, ['askMore'])})`

/** The answer before, of the joined item, that a file went out with. */
export const interimOf = sql<number | null>`(select interim.id from feedback_interims interim
  where interim.item_id = feedback_items.id and interim.step_id = ${endedFor})`

/** Neither dropped nor removed with its item. */
export const isThere = isNotNull(feedbackFiles.bytes)

/** How many came with the reply that stands on an item, for pages that show whole replies of several items. */
export const replyFiles = sql<number>`(select count(*)::int from feedback_files
  where item_id in (feedback_items.id, feedback_items.merged_into_id) and part = 'reply' and ${isThere}
  and ${endedFor} is null)`

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
      and(
        eq(feedbackFiles.part, 'reply'),
        or(eq(feedbackFiles.itemId, feedbackItems.id), eq(feedbackFiles.itemId, feedbackItems.mergedIntoId)),
        isNull(endedFor),
        isNotNull(feedbackItems.replyText),
        maySeeReply(viewer),
      ),
      and(eq(feedbackFiles.part, 'reply'), isNotNull(interimOf)),
    ),
  )
