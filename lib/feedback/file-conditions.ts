import 'server-only'
import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { feedbackFiles, feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { maySeeReply, readable } from './conditions'
import { draftEnds } from './rules/files'

/** The step that ended the draft a file came with: approved as an interim answer, or passed on to the next agency. */
export const draftEndedBy = sql<number | null>`(select min(ended.id) from feedback_steps ended
  where ended.item_id = feedback_files.item_id and ended.id > feedback_files.step_id
  and ended.step in ${[...draftEnds]})`

/** The interim answer of the joined item that a file went out with. */
export const interimOf = sql<number | null>`(select interim.id from feedback_interims interim
  where interim.item_id = feedback_items.id and interim.step_id = ${draftEndedBy})`

/** Neither dropped nor removed with its item. */
export const isThere = isNotNull(feedbackFiles.bytes)

/** How many came with the reply that stands on an item, for pages that show whole replies of several items. */
export const replyFiles = sql<number>`(select count(*)::int from feedback_files
  where item_id in (feedback_items.id, feedback_items.merged_into_id) and part = 'reply' and ${isThere}
  and ${draftEndedBy} is null)`

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
        isNull(draftEndedBy),
        isNotNull(feedbackItems.replyText),
        maySeeReply(viewer),
      ),
      and(eq(feedbackFiles.part, 'reply'), isNotNull(interimOf)),
    ),
  )
