import 'server-only'
import type { batches } from '@/db/schema'
import { bookData } from '@/lib/books/book-source'
import { mergedData } from '@/lib/books/merged-source'
import { type Drawn, paperKey } from '@/lib/books/rules'
import { renderPaper } from '@/lib/papers/pool'
import { drawPaper } from '@/lib/papers/store'
import type { HeldBack } from './held-back'
import { batchTitle } from './labels'

type Batch = Pick<typeof batches.$inferSelect, 'id' | 'orgId' | 'kind' | 'contents' | 'startsOn'>

/** One file of the stored papers of a batch, those drawn anew in the place of theirs; a book names what is missing. */
export async function bindFile(batch: Batch, missing: string[], drawn: Drawn = new Map()) {
  if (batch.kind === 'book') {
    const book = await bookData(batch, missing, drawn)
    return book && renderPaper('minutesBook', book)
  }
  const merged = await mergedData(batch, batchTitle(batch), drawn)
  return merged && renderPaper('mergedPapers', merged)
}

/** As these papers print alone for who may not read all of them: the stored ones and the bound file stay as they are. */
export async function drawWithout(heldBack: readonly Pick<HeldBack, 'form' | 'subjectId'>[]): Promise<Drawn> {
  const drawn = new Map<string, Uint8Array | undefined>()
  for (const paper of heldBack) {
    drawn.set(paperKey(paper), await drawPaper(paper.form, paper.subjectId))
  }
  return drawn
}

/** Without the bytes of one of them there is no file; an extract is left out. */
export async function bindWithout(batch: Batch, missing: string[], heldBack: readonly HeldBack[]) {
  const drawn = await drawWithout(heldBack)
  return heldBack.every((paper) => paper.form === 'extract' || drawn.get(paperKey(paper)))
    ? bindFile(batch, missing, drawn)
    : undefined
}
