import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { byKey, type Tx } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { can, type Permission, type Place, substitutedFor, type Viewer } from '@/lib/auth/policy'
import { requireWriter } from '@/lib/auth/viewer'
import type { Day } from './dates'
import { NotFound, RuleError, StaleError } from './errors'
import { readForm, refill } from './form-data'
import type { Done, FormState } from './form-state'
import { log } from './log'
import { dayFrom, getSettings, type Settings } from './settings'
import { claim, remember } from './submissions'

export type Thing = Place & { id: number | string; version?: number }

type Its<Input, Found> = {
  tx: Tx
  viewer: Viewer
  thing: Found
  input: Input
  today: Day
  /** Read before the transaction began. */
  settings: Settings
}
type Spec<Input extends z.ZodObject, Found extends Thing> = {
  /** One key of the policy; also what the audit log says was done. */
  permission: Permission
  /** How the audit log counts it: a look at something sensitive is 'read'. */
  outcome?: 'done' | 'read'
  /** No entry in the log: autosaves, whose row itself says who wrote last and when. */
  isQuiet?: boolean
  input: Input
  /** Finds what this touches, locked. For a new thing: the organisation it will belong to. */
  load: (tx: Tx, input: z.output<Input>, viewer: Viewer) => Promise<Found | undefined>
  run: (its: Its<z.output<Input>, Found>) => Promise<Done>
}

const withKey = z.object({
  submitKey: z.uuid({ error: 'Biểu mẫu đã cũ; đồng chí tải lại trang rồi gửi lại.' }),
})

/**
 * Builds a server action: sign-in, parsing, transaction, claim of the submit key, load, permission, version, rule
 * and write, audit, in that order. The author of an action cannot forget a step because the author never writes one.
 */
export function action<Input extends z.ZodObject, Found extends Thing>(spec: Spec<Input, Found>) {
  const run = async (_previous: FormState, form: FormData): Promise<FormState> => {
    const viewer = await requireWriter()
    if (!(form instanceof FormData)) return refusal('Biểu mẫu chưa đúng; đồng chí tải lại trang.', {})
    const raw = readForm(form)
    const parsed = spec.input.safeParse(raw)
    const key = withKey.safeParse(raw)
    if (!parsed.success || !key.success) return invalid(raw, parsed.error ?? key.error)

    const outcome = await perform(spec, viewer, parsed.data, key.data.submitKey).catch((error: unknown) =>
      error instanceof RuleError ? error : fault(spec.permission, viewer, error),
    )
    if (outcome instanceof RuleError) return refusal(outcome.message, raw, outcome.field)
    if (outcome.goTo) redirect(outcome.goTo)
    refresh()
    return { ok: true, message: outcome.message ?? 'Đã lưu.', at: Date.now() }
  }
  // Said aloud so that a test can send every action a neighbour's ids.
  return Object.assign(run, { permission: spec.permission, fieldNames: Object.keys(spec.input.shape) })
}

/** The core that actions and route handlers share. Throws RuleError for a refusal that people may read. */
export async function perform<Input extends z.ZodObject, Found extends Thing>(
  spec: Spec<Input, Found>,
  viewer: Viewer,
  input: z.output<Input>,
  submitKey?: string,
): Promise<Done> {
  const settings = await getSettings()
  const today = dayFrom(settings)
  let seen: Found | undefined
  try {
    return await byKey.transaction(async (tx) => {
      if (submitKey) {
        const before = await claim(tx, {
          key: submitKey,
          accountId: viewer.accountId,
          action: spec.permission,
          inputHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
        })
        if (before) return before
      }
      const thing = await spec.load(tx, input, viewer)
      seen = thing
      if (!thing || !can(viewer, spec.permission, thing)) throw new NotFound()
      if ('version' in input && thing.version !== undefined && input.version !== thing.version)
        throw new StaleError()
      const done = await spec.run({ tx, viewer, thing, input, today, settings })
      const audited = {
        ...entry(spec.permission, viewer, thing, done.detail ?? {}),
        outcome: spec.outcome ?? 'done',
      }
      await Promise.all([
        !spec.isQuiet && tx.insert(auditEntries).values(audited),
        submitKey && remember(tx, submitKey, done),
      ])
      return done
    })
  } catch (error) {
    if (error instanceof RuleError) await logRefusal(spec.permission, viewer, seen, input, error)
    throw error
  }
}

const entry = (permission: Permission, viewer: Viewer, thing: Thing, detail: Record<string, unknown>) => ({
  accountId: viewer.accountId,
  action: permission,
  subject: `${permission.split('.')[0]}:${thing.id}`,
  orgPath: thing.path,
  detail: insteadOf(viewer, permission, thing, detail),
})

/** Who acts in somebody's place does so under both names. */
function insteadOf(viewer: Viewer, permission: Permission, thing: Thing, detail: Record<string, unknown>) {
  const substitutesFor = substitutedFor(viewer, permission, thing)
  return substitutesFor ? { ...detail, insteadOf: substitutesFor } : detail
}

/** Refusals are part of the record: who tried what on which id. */
async function logRefusal(
  permission: Permission,
  viewer: Viewer,
  thing: Thing | undefined,
  input: unknown,
  error: RuleError,
) {
  const ids = Object.entries(input ?? {}).filter(
    ([name, value]) => /Id$|^id$/.test(name) && typeof value === 'number',
  )
  await byKey
    .insert(auditEntries)
    .values({
      ...entry(permission, viewer, thing ?? { id: '-', path: '' }, {
        reason: error.message,
        ...Object.fromEntries(ids),
      }),
      outcome: 'refused',
    })
    .catch((fault: unknown) => log('audit.refusalLost', { permission, reason: String(fault) }))
}

export function invalid(raw: Record<string, unknown>, error: z.ZodError | undefined): FormState {
  const fields = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), [message]]),
  )
  const message = fields.submitKey?.[0] ?? 'Chưa lưu được. Đồng chí xem lại các ô được đánh dấu.'
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
    'Máy chủ đang bận nên chưa lưu được. Những gì đồng chí nhập vẫn còn; đồng chí bấm lại sau ít giây.',
  )
}
