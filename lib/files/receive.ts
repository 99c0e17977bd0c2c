import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/policy'
import { answerForm, refusal, type Spec, type Thing } from '@/lib/core/action'
import { named, readForm, refill } from '@/lib/core/form-data'
import type { FormState } from '@/lib/core/form-state'
import { forgetForm, keepForm } from '@/lib/core/kept-forms'
import { getSettings, type Settings } from '@/lib/core/settings'
import { checkFiles } from './check'
import { type Limits, MB, tooLargeWords } from './limits'
import { secretFaultBeside, secretFaults } from './rules'
import { wordsBeforeFile } from './too-large'

/** Words of the form beside its files: the longest text there is, and some. */
const BESIDES = 300_000
/** So much is read though it is not taken. */
const MOST_DISCARDED = 64 * MB

const CHOOSE_AGAIN = 'Đồng chí chọn lại tệp trước khi gửi: trình duyệt không giữ những tệp đã chọn.'

export const fileLimits = ({ fileLargestMb, fileMostPerItem }: Settings): Limits => ({
  largestMb: fileLargestMb,
  most: fileMostPerItem,
})

const refusedFiles = (problems: string[], raw: Record<string, unknown>): FormState => ({
  ok: false,
  message: 'Chưa gửi được. Đồng chí xem lại tệp kèm theo.',
  fields: { files: problems },
  values: refill(raw),
  at: Date.now(),
})

/** Where files came the answer is of them and what was typed stays; without files a yes is of the words themselves. */
function refusedSecret(raw: Record<string, unknown>, hadFiles: boolean) {
  const fault = secretFaultBeside(raw.secret, hadFiles)
  return fault && refusal(secretFaults[fault], hadFiles ? raw : {}, 'secret')
}

type Received = { answer: FormState | { goTo: string }; raw: Record<string, unknown>; hadFiles: boolean }

/** Takes a sent form apart, looks at its files, and does what the form asks. */
async function receive<Input extends z.ZodObject, Found extends Thing>(
  spec: Spec<Input, Found>,
  viewer: Viewer,
  request: Request,
): Promise<Received> {
  const limits = fileLimits(await getSettings())
  const size = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(size <= limits.largestMb * limits.most * MB + BESIDES)) {
    const raw = readForm(await wordsBeforeFile(request, BESIDES, size <= MOST_DISCARDED))
    return { answer: refusedFiles([`Có tệp ${tooLargeWords(limits.largestMb)}.`], raw), raw, hadFiles: true }
  }
  const form = await request.formData().catch(() => new FormData())
  const raw = readForm(form)
  const sent = form.getAll('files').filter((each): each is File => each instanceof File && each.name !== '')
  const hadFiles = sent.length > 0
  const secret = refusedSecret(raw, hadFiles)
  if (secret) return { answer: secret, raw, hadFiles }
  const { files, problems } = await checkFiles(sent, limits)
  if (problems.length > 0) return { answer: refusedFiles(problems, raw), raw, hadFiles }
  return { answer: named(await answerForm(spec, viewer, raw, files), form), raw, hadFiles }
}

const json = (answer: object) => Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })

/** Answers like any form that was sent: leads on, or back to the form with what was wrong and what was typed. */
export const leadTo = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'private, no-store' } })

/**
 * A form with files, sent to an address of its own: pages take 1 MB. A page that sends it by script asks for the answer
 * alone and keeps what was typed itself.
 */
export async function answerSentForm<Input extends z.ZodObject, Found extends Thing>(
  { spec }: { spec: Spec<Input, Found> },
  viewer: Viewer,
  request: Request,
  back: (raw: Record<string, unknown>) => string,
) {
  const { answer, raw, hadFiles } = await receive(spec, viewer, request)
  const sentKey = z.uuid().safeParse(raw.submitKey)
  const key = sentKey.success ? sentKey.data : randomUUID()
  const isByScript = request.headers.get('accept') === 'application/json'
  if ('goTo' in answer) {
    await forgetForm(viewer, key)
    return isByScript ? json(answer) : leadTo(answer.goTo)
  }
  if (isByScript) return json({ ...answer, values: undefined })
  const { files = [], ...fields } = answer.fields ?? {}
  const again = hadFiles ? [...files, CHOOSE_AGAIN] : files
  await keepForm(viewer, key, { ...answer, fields: again.length > 0 ? { ...fields, files: again } : fields })
  return leadTo(`${back(raw)}?kept=${key}`)
}
