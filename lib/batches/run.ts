import 'server-only'
import { log } from '@/lib/core/log'
import { PaperError } from '@/lib/papers/pool'
import { paperOf } from '@/lib/papers/store'
import { bindFile } from './bind'
import { finishBatch, keepLease, removeExpired, type Taken, takeBatch } from './lease'
import { missingIn, nameOf, queueForgotten } from './missing'
import { isOneFile, MOST_TRIES, nounOf, whyLeftOut } from './rules'

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
  await queueForgotten(await missingIn(batch.id))
  await makeMissing(batch.id)
  if (!isOneFile(batch)) return finishBatch(batch.id, {})
  return finishBatch(batch.id, await bind(batch))
}

/** Two at a time keep a printing thread busy, and somebody who prints one paper waits for two at most. */
const LANES = 2

async function makeMissing(batchId: number) {
  const waiting = await missingIn(batchId)
  const lane = async () => {
    for (let paper = waiting.shift(); paper; paper = waiting.shift()) {
      const { form, subjectId } = paper
      await paperOf(form, subjectId).catch((error: unknown) => {
        if (!(error instanceof PaperError)) throw error
        log('paper.failed', { batchId, form, subjectId })
      })
      await keepLease(batchId)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** What cannot be printed is named, and the rest is bound without it. */
async function bind(batch: Taken): Promise<{ bytes?: Uint8Array; problem?: string }> {
  const missing = (await missingIn(batch.id)).map(nameOf)
  try {
    const bytes = await bindFile(batch, missing)
    if (!bytes) return { problem: incomplete(nounOf(batch.contents)) }
    return missing.length === 0 ? { bytes } : { bytes, problem: lacking(missing, batch.contents) }
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { batchId: batch.id, paper: batch.kind, reason: String(error.cause) })
    return { problem: error.message }
  }
}

const MOST_NAMED = 10

const lacking = (missing: string[], contents: readonly string[]) => {
  const named = missing.slice(0, MOST_NAMED).join('; ')
  const more =
    missing.length > MOST_NAMED ? ` và ${missing.length - MOST_NAMED} ${nounOf(contents)} khác` : ''
  return `${named}${more}. ${whyLeftOut(contents)}`
}

const incomplete = (noun: string) =>
  `Chưa ${noun} nào tạo được bản in. Đồng chí tạo lại sau ít phút; nếu vẫn không được, báo cho người quản trị.`
const gaveUp = 'Lô in này nhiều lần không xong. Đồng chí báo cho người quản trị.'
