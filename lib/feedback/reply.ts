import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import type { Reply } from './rules/take'

/** The reply that stands on an item, as the rules see it. */
export async function draftOf(tx: Tx, itemId: number): Promise<Reply | undefined> {
  const [row] = await tx
    .select({
      kind: feedbackItems.replyKind,
      text: feedbackItems.replyText,
      document: feedbackItems.replyDocument,
      documentOn: feedbackItems.replyDocumentOn,
      signedBy: feedbackItems.repliedBy,
    })
    .from(feedbackItems)
    .where(eq(feedbackItems.id, itemId))
  const { kind, text, document, documentOn, signedBy } = row ?? {}
  if (!kind || !text) return undefined
  return {
    ...{ kind, text, document: document ?? '', signedBy: signedBy ?? '' },
    ...(documentOn ? { documentOn } : {}),
  }
}
