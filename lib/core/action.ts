import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { byKey, type Tx } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { can, type Permission, type Place, substitutedFor, type Viewer } from '@/lib/auth/policy'
import { writerIfAny } from '@/lib/auth/viewer'
import { entry, logInvalid, logRefusal } from './action-log'
import { type Day, dayOf } from './dates'
import { AlreadyRecorded, NotFound, RuleError, StaleError } from './errors'
import { readOn, ticked } from './fields'
import { named, readForm, refill } from './form-data'
import { AGAIN, type Done, type FormState, WRITER } from './form-state'
import { log } from './log'
import type { SentFile } from './sent-file'
import { businessDay, dayFrom, getSettings, type Settings } from './settings'
import { claim, claimWords, remember } from './submissions'

/** stale: how it stands now, for whoever sends a form of a version that is no more. */
export type Thing = Place & { id: number | string; version?: number; stale?: string }

type Its<Input, Found> = {
  tx: Tx
  viewer: Viewer
  thing: Found
  input: Input
  today: Day
  /** Thay đồng chí …: in whose place the viewer acts, where no grant of his own would do. */
  insteadOf: string | undefined
  /** Read before the transaction began. */
  settings: Settings
  /** What came with the form, looked at before; forms of pages bring none (lib/files/receive.ts). */
  files: readonly SentFile[]
  submitKey: string | undefined
}
export type Spec<Input extends z.ZodObject, Found extends Thing> = {
  /** One key of the policy; also what the audit log says was done. */
  permission: Permission
  /** How the audit log counts it: a look at something sensitive is 'read'. */
  outcome?: 'done' | 'read'
  /** No entry in the log: autosaves, whose row itself says who wrote last and when. */
  isQuiet?: boolean
  /** Makes a row that no rule keeps apart from a like one: the same words again within a day are asked about. */
  isNew?: boolean
  input: Input
  /** Finds what this touches, locked. For a new thing: the organisation it will belong to. */
  load: (tx: Tx, input: z.output<Input>, viewer: Viewer) => Promise<Found | undefined>
  run: (its: Its<z.output<Input>, Found>) => Promise<Done>
}

const withKey = z.object({
  submitKey: z.uuid({ error: 'Biểu mẫu đã cũ; đồng chí tải lại trang rồi gửi lại.' }),
  [AGAIN]: ticked(),
})

/** The session ended, or the account was closed, while the page stood open: another page would lose what was typed. */
const SIGNED_OUT =
  'Phiên đăng nhập đã hết nên chưa lưu. Những gì đồng chí nhập vẫn còn ở đây; đồng chí đăng nhập lại bằng tài khoản của mình ở thẻ khác rồi bấm lại.'

/** What one person typed is not saved in the name of another. */
const NOT_THEIRS =
  'Trang này mở bằng tài khoản khác với tài khoản đang đăng nhập nên chưa lưu. Đồng chí đăng nhập lại bằng tài khoản đã mở trang này ở thẻ khác rồi bấm lại.'

/**
 * Builds a server action: sign-in, parsing, transaction, claim of the submit key, load, permission, version, rule
 * and write, audit, in that order. The author of an action cannot forget a step because the author never writes one.
 */
export function action<Input extends z.ZodObject, Found extends Thing>(spec: Spec<Input, Found>) {
  const run = async (_previous: FormState, form: FormData): Promise<FormState> => {
    if (!(form instanceof FormData)) return refusal('Biểu mẫu chưa đúng; đồng chí tải lại trang.', {})
    const viewer = await writerIfAny({ permission: spec.permission, form })
    if (!viewer) return refusal(SIGNED_OUT, readForm(form))
    const writer = form.get(WRITER)
    if (writer !== null && writer !== String(viewer.accountId)) return refusal(NOT_THEIRS, readForm(form))
    const answer = await answerForm(spec, viewer, readForm(form))
    if ('goTo' in answer) redirect(answer.goTo)
    if (answer.ok) refresh()
    return named(answer, form)
  }
  // Said aloud so that a test can send every action a neighbour's ids.
  return Object.assign(run, { permission: spec.permission, fieldNames: Object.keys(spec.input.shape), spec })
}

/** What a sent form leads to: words on its own page, or another page. */
export async function answerForm<Input extends z.ZodObject, Found extends Thing>(
  spec: Spec<Input, Found>,
  viewer: Viewer,
  raw: Record<string, unknown>,
  files?: readonly SentFile[],
): Promise<FormState | { goTo: string }> {
  // Without settings there is no saving either: that is said below, where what was typed is kept.
  const today = await businessDay().catch(() => dayOf(new Date()))
  const parsed = readOn(today, () => spec.input.safeParse(raw))
  const key = withKey.safeParse(raw)
  if (!parsed.success || !key.success) {
    logInvalid(spec.permission, viewer, parsed.error ?? key.error)
    return invalid(raw, parsed.error ?? key.error)
  }
  const outcome = await perform(spec, viewer, parsed.data, key.data, files).catch((error: unknown) =>
    error instanceof RuleError ? error : fault(spec.permission, viewer, error),
  )
  if (outcome instanceof RuleError) {
    const twin = outcome instanceof AlreadyRecorded ? { twin: { goTo: outcome.goTo } } : {}
    return { ...refusal(outcome.message, raw, outcome.field), ...twin }
  }
  if (outcome.goTo) return { goTo: outcome.goTo }
  return { ok: true, message: outcome.message ?? 'Đã lưu.', at: Date.now() }
}

/** The core that actions and route handlers share. Throws RuleError for a refusal that people may read. */
export async function perform<Input extends z.ZodObject, Found extends Thing>(
  spec: Spec<Input, Found>,
  viewer: Viewer,
  input: z.output<Input>,
  { submitKey, [AGAIN]: isMeantAgain = false }: { submitKey?: string; [AGAIN]?: boolean } = {},
  files: readonly SentFile[] = [],
): Promise<Done> {
  const settings = await getSettings()
  const today = dayFrom(settings)
  let seen: Found | undefined
  const claimed = submitKey && {
    key: submitKey,
    accountId: viewer.accountId,
    action: spec.permission,
    inputHash: hashOf(input, files),
  }
  try {
    return await byKey.transaction(async (tx) => {
      const before = claimed && (await claim(tx, claimed))
      if (before) return before
      const thing = await spec.load(tx, input, viewer)
      seen = thing
      if (!thing || !can(viewer, spec.permission, thing)) throw new NotFound()
      if ('version' in input && thing.version !== undefined && input.version !== thing.version)
        throw new StaleError(thing.stale)
      const words = claimed && spec.isNew ? [await claimWords(tx, claimed, isMeantAgain)] : []
      const done = await spec.run({
        ...{ tx, viewer, thing, input, today, settings, files, submitKey },
        insteadOf: substitutedFor(viewer, spec.permission, thing),
      })
      const audited = {
        ...entry(spec.permission, viewer, thing, done.detail ?? {}),
        outcome: spec.outcome ?? 'done',
      }
      await Promise.all([
        !spec.isQuiet && tx.insert(auditEntries).values(audited),
        submitKey && remember(tx, [submitKey, ...words], done),
      ])
      return done
    })
  } catch (error) {
    if (error instanceof RuleError) await logRefusal(spec.permission, viewer, seen, input, error)
    throw error
  }
}

/** Of the words alone: a form about many rows hands on all it came with. */
const hashOf = (input: object, files: readonly SentFile[]) =>
  createHash('sha256')
    .update(
      JSON.stringify({ ...input, submitKey: '', [AGAIN]: '' }) + files.map(({ sha256 }) => sha256).join(),
    )
    .digest('hex')

export function invalid(
  raw: Record<string, unknown>,
  error: z.ZodError | undefined,
  undone = 'Chưa lưu được',
): FormState {
  const fields = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), [message]]),
  )
  const message = fields.submitKey?.[0] ?? `${undone}. Đồng chí xem lại các ô được đánh dấu.`
  return { ok: false, message, fields, values: refill(raw), at: Date.now() }
}

export const refusal = (message: string, raw: Record<string, unknown>, field?: string): FormState => ({
  ok: false,
  message,
  ...(field ? { fields: { [field]: [message] } } : {}),
  values: refill(raw),
  at: Date.now(),
})

/** Not the person's doing: logged whole, told shortly; what was typed stays in the form. */
export function fault(name: string, viewer: Viewer | undefined, error: unknown) {
  const cause = error instanceof Error ? (error.cause instanceof Error ? error.cause : error) : error
  log('fault', {
    action: name,
    account: viewer?.accountId,
    error: cause instanceof Error ? cause.message : String(cause),
  })
  return new RuleError(
    isDiskFull(cause)
      ? 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được. Những gì đồng chí nhập vẫn còn; đồng chí báo quản trị hệ thống dọn bớt rồi bấm lại.'
      : 'Máy chủ đang bận nên chưa lưu được. Những gì đồng chí nhập vẫn còn; đồng chí bấm lại sau ít giây.',
  )
}

/** Waiting some seconds does not help then. The two words for it: PostgreSQL's and the system's. */
const isDiskFull = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && (cause.code === '53100' || cause.code === 'ENOSPC')
