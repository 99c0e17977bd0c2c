import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { log } from '@/lib/core/log'
import { bytesResponse, paperNotFound, plainAnswer } from './pdf-response'
import { PaperError } from './pool'
import { recordReading } from './read-audit'
import type { StoredForm } from './sources'
import { drawPaper, paperOf } from './store'

/** What a print is of; a query finds it only for a viewer who may read it. */
export type PaperSubject = {
  id: number
  /** As the audit log names it: "minutes:12". */
  name: string
  path: string
  /** Not final yet. */
  isDraft: boolean
  /** The stored paper says what is no longer for this viewer: drawn for this request without it, and without a code. */
  isHeldBack?: boolean
  /** Of the draft; a stored paper keeps its own. */
  fileName: string
}

/** Its bytes, the reading written into the log. */
export async function readPaperBytes(viewer: Viewer, form: StoredForm, subject: PaperSubject) {
  const { id, name, path, isDraft, isHeldBack = false, fileName } = subject
  const paper =
    isDraft || isHeldBack ? { bytes: await drawPaper(form, id), fileName } : await paperOf(form, id)
  if (!paper?.bytes) return undefined
  await recordReading(viewer, name, path, form)
  return { bytes: paper.bytes, fileName: paper.fileName }
}

/**
 * A paper of the portal: before it is final drawn for this request with DỰ THẢO on it, afterwards the stored bytes,
 * unless those hold words that are not for this viewer.
 */
export async function paperResponse(viewer: Viewer, form: StoredForm, subject: PaperSubject | undefined) {
  if (!subject) return paperNotFound()
  try {
    const paper = await readPaperBytes(viewer, form, subject)
    return paper ? bytesResponse(paper.bytes, paper.fileName) : paperNotFound()
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { form, subject: subject.name })
    return plainAnswer(error.message, 503)
  }
}
