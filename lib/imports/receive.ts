import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/policy'
import { fault, refusal } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { readForm } from '@/lib/core/form-data'
import { keepForm } from '@/lib/core/kept-forms'
import { LARGEST_MB, workbookFaults } from '@/lib/excel/faults'
import { readInThread } from '@/lib/excel/thread'
import { MB } from '@/lib/files/limits'
import { cleanName } from '@/lib/files/name'
import { secretFaultOf, secretFaults } from '@/lib/files/rules'
import { wordsBeforeFile } from '@/lib/files/too-large'
import type { Grid } from './grid'
import { importKinds, type KindName } from './kinds'
import { pastedGrid } from './pasted'
import { prepareImport } from './prepare'

/** Pasted words beside the file. */
const BESIDES = 4 * MB
/** So much is read though it is not taken. */
const MOST_DISCARDED = 64 * MB

const PASTED = 'Danh sách dán vào'

/** Takes a sent list apart and prepares it: leads to the preview, or back to the form. Undefined: nothing the viewer may do. */
export async function receiveImport(viewer: Viewer, kind: KindName, request: Request) {
  let raw: Record<string, unknown> = {}
  const size = Number(request.headers.get('content-length') ?? Number.NaN)
  try {
    if (!(size <= LARGEST_MB * MB + BESIDES)) {
      raw = readForm(await wordsBeforeFile(request, BESIDES, size <= MOST_DISCARDED))
      throw new RuleError(workbookFaults.tooLarge, 'file')
    }
    const form = await request.formData().catch(() => new FormData())
    const { file, ...words } = readForm(form)
    const secret = secretFaultOf(words.secret)
    // What is said to be classified is not kept for the form either.
    if (secret !== 'secret') raw = words
    if (secret) throw new RuleError(secretFaults[secret], 'secret')
    const key = z.uuid().safeParse(words.submitKey)
    if (!key.success) throw new RuleError('Biểu mẫu đã cũ; đồng chí tải lại trang rồi gửi lại.')
    const { grids, fileName } = await listOf(file, form.get('text'))
    const done = await prepareImport(viewer, { kind, grids, fileName, submitKey: key.data })
    return done.goTo ?? '/imports'
  } catch (error) {
    if (error instanceof NotFound) return undefined
    const told = error instanceof RuleError ? error : fault(importKinds[kind].permission, viewer, error)
    const key = randomUUID()
    await keepForm(viewer, key, refusal(told.message, raw, told.field))
    return `/imports/new/${kind}?kept=${key}`
  }
}

type List = { grids: Grid[]; fileName: string }

async function listOf(file: unknown, text: FormDataEntryValue | null): Promise<List> {
  if (file instanceof File && file.name !== '') {
    if (file.size > LARGEST_MB * MB) throw new RuleError(workbookFaults.tooLarge, 'file')
    return { grids: await sheetsOf(file), fileName: cleanName(file.name) }
  }
  if (typeof text === 'string' && text.trim() !== '')
    return { grids: [pastedGrid(text.normalize('NFC'))], fileName: PASTED }
  throw new RuleError('Đồng chí chọn tệp Excel đã điền, hoặc dán danh sách vào ô bên dưới.', 'file')
}

async function sheetsOf(file: File) {
  try {
    return await readInThread(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    throw error instanceof RuleError ? new RuleError(error.message, 'file') : error
  }
}
