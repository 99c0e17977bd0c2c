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
  /** Of the draft; a stored paper keeps its own. */
  fileName: string
}

/** A paper of the portal: before it is final drawn for this request with DỰ THẢO on it, afterwards the stored bytes. */
export async function paperResponse(viewer: Viewer, form: StoredForm, subject: PaperSubject | undefined) {
  if (!subject) return paperNotFound()
  const { id, name, path, isDraft, fileName } = subject
  try {
    const paper = isDraft ? { bytes: await drawPaper(form, id), fileName } : await paperOf(form, id)
    if (!paper?.bytes) return paperNotFound()
    await recordReading(viewer, name, path, form)
    return bytesResponse(paper.bytes, paper.fileName)
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('paper.failed', { form, subject: name })
    return plainAnswer(error.message, 503)
  }
}
