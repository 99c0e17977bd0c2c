import 'server-only'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, papers } from '@/db/schema'
import { bookData } from '@/lib/books/book-source'
import { log } from '@/lib/core/log'
import { PaperError, renderPaper } from '@/lib/papers/pool'
import { paperOf } from '@/lib/papers/store'
import { finishBatch, keepLease, removeExpired, type Taken, takeBatch } from './lease'
import { MOST_TRIES } from './rules'

let isRunning = false

/** Works on one batch after the other until none waits. Each process does so once at a time. */
export async function runBatches() {
  if (isRunning) return
  isRunning = true
  try {
    await removeExpired()
    for (let batch = await takeBatch(); batch; batch = await takeBatch()) await runOne(batch)
  } finally {
    isRunning = false
  }
}

async function runOne(batch: Taken) {
  if (batch.tries > MOST_TRIES) return finishBatch(batch.id, { problem: gaveUp })
  await makeMissing(batch.id)
  if (batch.kind !== 'book') return finishBatch(batch.id, {})
  return finishBatch(batch.id, await bind(batch))
}

/** Two at a time keep a printing thread busy, and somebody who prints one paper waits for two at most. */
const LANES = 2

async function makeMissing(batchId: number) {
  const waiting = await missingIn(batchId)
  const lane = async () => {
    for (let minutesId = waiting.shift(); minutesId !== undefined; minutesId = waiting.shift()) {
      await paperOf('minutes', minutesId).catch((error: unknown) => {
        if (!(error instanceof PaperError)) throw error
        log('paper.failed', { batchId, minutesId })
      })
      await keepLease(batchId)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function missingIn(batchId: number) {
  const rows = await db
    .select({ minutesId: batchItems.minutesId })
    .from(batchItems)
    .innerJoin(
      papers,
      and(
        eq(papers.form, 'minutes'),
        eq(papers.subjectId, batchItems.minutesId),
        isNull(papers.supersededAt),
      ),
    )
    .where(and(eq(batchItems.batchId, batchId), ne(papers.state, 'made')))
    .orderBy(asc(batchItems.position))
  return rows.map(({ minutesId }) => minutesId)
}

async function bind(batch: Taken): Promise<{ bytes?: Uint8Array; problem?: string }> {
  const [unmade] = await missingIn(batch.id)
  const data = unmade === undefined ? await bookData(batch) : undefined
  if (!data) return { problem: incomplete }
  try {
    return { bytes: await renderPaper('minutesBook', data) }
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { batchId: batch.id, paper: 'minutesBook', reason: String(error.cause) })
    return { problem: error.message }
  }
}

const incomplete =
  'Có biên bản chưa tạo được bản in nên chưa lập được sổ. Đồng chí lập lại sau ít phút; nếu vẫn không được, báo cho người quản trị.'
const gaveUp = 'Lô in này nhiều lần không xong. Đồng chí báo cho người quản trị.'
