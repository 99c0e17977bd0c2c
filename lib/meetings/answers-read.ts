import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { interimsRead } from '@/lib/feedback/interims'
import { documentName } from '@/lib/feedback/labels'
import { answeringAgency } from '@/lib/feedback/reply-columns'
import type { MinutesContent } from './content'

/** What was read out, as the paper names it; of an interim answer its own document and signer. */
export async function answersRead(from: Db | Tx, { answers }: MinutesContent, minutesId: number) {
  const ids = [0, ...answers.map(({ itemId }) => itemId)]
  const rows = await from
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      // What the cell asked again stands in the same sentence.
      isSensitive: sql<boolean>`${feedbackItems.isSensitive} or exists (select 1 from feedback_items later
        where later.follow_up_of_id = feedback_items.id and later.is_sensitive)`,
      repliedBy: feedbackItems.repliedBy,
      answeringAgency,
      replyDocument: feedbackItems.replyDocument,
      replyDocumentOn: feedbackItems.replyDocumentOn,
    })
    .from(feedbackItems)
    .where(inArray(feedbackItems.id, ids))
  const interims = await interimsRead(from, ids, minutesId)
  return new Map(
    rows.map(({ id, code, title, isSensitive, ...answer }) => {
      const interim = interims.get(id)
      const { repliedBy, answeringAgency: agency, ...reply } = interim ?? answer
      return [
        id,
        {
          ...{ code, title, repliedBy: repliedBy ?? '', document: documentName(reply) },
          agency: agency ?? undefined,
          isInterim: interim?.isInterim ?? false,
          isSensitive,
        },
      ]
    }),
  )
}
