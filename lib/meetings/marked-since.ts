import 'server-only'
import { and, eq, exists, inArray, not, or, sql } from 'drizzle-orm'
import { byKey, type Db, type Tx } from '@/db/client'
import { feedbackInterims, feedbackItems, minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { inReach } from '@/lib/feedback/path'
import type { MinutesContent } from './content'
import type { Outcome } from './rules/outcome'
import { isForwarded } from './rules/outgoing'

/** Written out: a parameter would lead to none of the indexes of the few. */
const isSetAside = sql<boolean>`${feedbackItems.status} = 'setAside'`

/**
 * Đánh dấu nhạy cảm sau khi biên bản hoàn tất: the finished minutes stay as they are, with their hash and their stored
 * paper, for those on the path of the item. Everybody else reads them, on the screen and in later prints, as if the item
 * had been marked from the beginning. What was set aside no longer says which row it was: every row is kept back then
 * that left and is none of the other items.
 */
export async function withMarks(
  from: Db | Tx,
  minutesId: number,
  content: MinutesContent,
  outcome: Outcome,
): Promise<MinutesContent> {
  const items = await from
    .select({
      title: feedbackItems.title,
      text: feedbackItems.text,
      isMarked: feedbackItems.isSensitive,
      isSetAside,
    })
    .from(feedbackItems)
    .where(eq(feedbackItems.minutesId, minutesId))
  const isGone = items.some((each) => each.isSetAside)
  if (!isGone && !items.some(({ isMarked }) => isMarked)) return content
  return {
    ...content,
    feedback: content.feedback.map((row, index) => {
      const own = items.filter(({ title, text }) => title === row.title && text === row.text)
      const isMarked =
        own.some((each) => each.isMarked) || (isGone && own.length === 0 && isForwarded(outcome, index))
      return { ...row, isSensitive: row.isSensitive || isMarked }
    }),
  }
}

/** Marked when it was written: no paper ever held its words. */
const isMarkedFromTheStart = sql`exists (select 1 from minutes own,
  jsonb_array_elements(own.content -> 'feedback') said
  where own.id = ${feedbackItems.minutesId} and said ->> 'title' = ${feedbackItems.title}
  and said ->> 'text' = ${feedbackItems.text} and (said ->> 'isSensitive')::boolean)`

/** What the stored papers of these minutes say of an item is not for this viewer. */
export const holdsBack = (viewer: Viewer) =>
  exists(
    byKey
      .select({ one: sql`1` })
      .from(feedbackItems)
      .where(
        and(
          or(sql`${feedbackItems.isSensitive}`, isSetAside),
          or(
            eq(feedbackItems.minutesId, minutes.id),
            eq(feedbackItems.readOutMinutesId, minutes.id),
            inArray(
              feedbackItems.id,
              byKey
                .select({ id: feedbackInterims.itemId })
                .from(feedbackInterims)
                .where(eq(feedbackInterims.readOutMinutesId, minutes.id)),
            ),
          ),
          not(isMarkedFromTheStart),
          not(inReach(viewer, 'feedback.readSensitive')),
        ),
      ),
  )
