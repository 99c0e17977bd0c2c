import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { auditEntries, papers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { type Drawn, paperKey } from '@/lib/books/rules'
import { log } from '@/lib/core/log'
import { plainText } from '@/lib/excel/cells'
import { bytesResponse, paperNotFound, plainAnswer } from '@/lib/papers/pdf-response'
import { PaperError } from '@/lib/papers/pool'
import { bindWithout, drawWithout } from './bind'
import { heldBackIn } from './held-back'
import { batchFileName } from './labels'
import { missingIn, nameOf } from './missing'
import { type BatchFile, type BatchRow, getBook, listBatchFiles } from './queries'
import { isOneFile } from './rules'
import { zipOf } from './zip'

const fileIn = ({ position, fileName }: BatchFile) => `${String(position).padStart(3, '0')}-${fileName}`

/** Which file is which, with the hash by which it is verified, if it is the stored paper; the mark lets Excel read the letters. */
const listOf = (files: BatchFile[]) =>
  `\ufeff${['Tệp;Tổ chức;SHA-256', ...files.map((file) => [fileIn(file), `"${plainText(file.organisation).replaceAll('"', '""')}"`, file.sha256].join(';'))].join('\r\n')}\r\n`

async function* contents(files: BatchFile[], drawn: Drawn) {
  const inside = files.filter((file) => !file.isHeldBack || drawn.get(paperKey(file)))
  yield { name: 'danh-sach.csv', bytes: Buffer.from(listOf(inside)) }
  for (const file of inside) {
    if (file.isHeldBack) {
      const bytes = drawn.get(paperKey(file))
      if (bytes) yield { name: fileIn(file), bytes }
      continue
    }
    const [paper] = await db
      .select({ bytes: papers.bytes })
      .from(papers)
      .where(and(eq(papers.id, file.paperId), eq(papers.state, 'made')))
    if (paper?.bytes) yield { name: fileIn(file), bytes: paper.bytes }
  }
}

/** Read no faster than it is taken: a slow phone does not fill the memory. */
const streamOf = (parts: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return(undefined)
    },
  })

const record = (viewer: Viewer, batch: BatchRow, papers: number) =>
  db.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'paper.read',
    subject: `batches:${batch.id}`,
    orgPath: batch.path,
    outcome: 'read',
    detail: { kind: batch.kind, papers },
  })

async function fileResponse(viewer: Viewer, batch: BatchRow, bytes: Uint8Array) {
  await record(viewer, batch, batch.total)
  return bytesResponse(bytes, batchFileName(batch))
}

/** Bound once more for this request, as each of the papers prints alone for this viewer. */
async function withoutMarked(viewer: Viewer, batch: BatchRow) {
  const missing = (await missingIn(batch.id)).map(nameOf)
  const bytes = await bindWithout(batch, missing, await heldBackIn(viewer, batch.id))
  return bytes ? fileResponse(viewer, batch, bytes) : paperNotFound()
}

/** What has to be drawn is drawn before the first byte goes out: after it nothing can be said any more. */
async function zipResponse(viewer: Viewer, batch: BatchRow) {
  const files = await listBatchFiles(viewer, batch.id)
  if (files.length === 0) return paperNotFound()
  const drawn = await drawWithout(files.filter(({ isHeldBack }) => isHeldBack))
  await record(viewer, batch, files.length)
  return new Response(streamOf(zipOf(contents(files, drawn))), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${batchFileName(batch)}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The finished batch: the book that was bound, or the stored papers one after another; reach is asked again now. */
export async function batchResponse(viewer: Viewer, batch: BatchRow | undefined) {
  if (batch?.state !== 'done') return paperNotFound()
  try {
    if (!isOneFile(batch)) return await zipResponse(viewer, batch)
    const book = await getBook(viewer, batch.id)
    if (!book) return paperNotFound()
    return await (book.bytes ? fileResponse(viewer, batch, book.bytes) : withoutMarked(viewer, batch))
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { batchId: batch.id, reason: String(error.cause) })
    return plainAnswer(error.message, 503)
  }
}
