import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { log } from '@/lib/core/log'
import { minutesToPrint } from '@/lib/meetings/queries/print'
import { paperFileName } from './file-name'
import { bytesResponse, paperNotFound, plainAnswer } from './pdf-response'
import { PaperError } from './pool'
import { recordReading } from './read-audit'
import { drawPaper, paperOf, type StoredForm } from './store'

/** A paper of a meeting: before completion drawn for this request with DỰ THẢO on it, afterwards the stored bytes. */
export async function meetingPaper(viewer: Viewer, form: StoredForm, meetingId: number): Promise<Response> {
  const found = await minutesToPrint(viewer, meetingId)
  if (!found) return paperNotFound()
  try {
    const paper =
      found.status === 'draft'
        ? {
            bytes: await drawPaper(form, found.minutesId),
            fileName: paperFileName(form, found.month, found.cell, found.kind),
          }
        : await paperOf(form, found.minutesId)
    if (!paper?.bytes) return paperNotFound()
    await recordReading(viewer, `minutes:${found.minutesId}`, found.path, form)
    return bytesResponse(paper.bytes, paper.fileName)
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { form, minutesId: found.minutesId })
    return plainAnswer(error.message, 503)
  }
}
