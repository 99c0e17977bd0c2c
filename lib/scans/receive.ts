import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/policy'
import { fault } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { readForm } from '@/lib/core/form-data'
import { getSettings } from '@/lib/core/settings'
import { MB } from '@/lib/files/limits'
import { wordsBeforeFile } from '@/lib/files/too-large'
import { attachScan } from './attach'
import { type Fault, ScanError } from './faults'
import { longestNote } from './rules'

/** Words of the form and the small picture beside the file. */
const BESIDES = 300_000
/** So much is read though it is not taken. */
const MOST_DISCARDED = 64 * MB

type Outcome = { goTo: string } | { fault: Fault; kept: Kept } | undefined
/** What was typed beside the file: it goes back into the form. */
type Kept = { of?: string; note?: string }

/** Takes a sent form apart and attaches its file. Undefined: nothing that the viewer may know of. */
export async function receiveScan(viewer: Viewer, meetingId: number, request: Request): Promise<Outcome> {
  let kept: Kept = {}
  try {
    const { scanLargestMb } = await getSettings()
    const size = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(size <= scanLargestMb * MB + BESIDES)) {
      kept = keptOf(readForm(await wordsBeforeFile(request, BESIDES, size <= MOST_DISCARDED)))
      throw new ScanError('tooLarge')
    }
    const form = await request.formData().catch(() => {
      throw new ScanError('stale')
    })
    const { submitKey, file, thumbnail, ...fields } = readForm(form)
    kept = keptOf(fields)
    if (!(file instanceof File) || file.size === 0) throw new ScanError('noFile')
    const key = z.uuid().safeParse(submitKey)
    if (!key.success) throw new ScanError('stale')
    const done = await attachScan(viewer, {
      meetingId,
      submitKey: key.data,
      fields,
      bytes: await bytesOf(file),
      thumbnail: thumbnail instanceof File ? await bytesOf(thumbnail) : undefined,
    })
    return { goTo: done.goTo ?? '/meetings' }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    if (error instanceof ScanError) return { fault: error.fault, kept }
    if (error instanceof RuleError) return { fault: 'stale', kept }
    fault('scans.attach', viewer, error)
    return { fault: 'busy', kept }
  }
}

const keptOf = ({ of, note }: Record<string, unknown>): Kept => ({
  ...(typeof of === 'string' ? { of: of.slice(0, 20) } : {}),
  ...(typeof note === 'string' ? { note: note.slice(0, longestNote) } : {}),
})

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
