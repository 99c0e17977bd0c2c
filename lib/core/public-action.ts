import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { fault, invalid, refusal } from './action'
import { logInvalid } from './action-log'
import { RuleError } from './errors'
import { named, readForm } from './form-data'
import type { Done, FormState } from './form-state'

/**
 * For what no permission of the policy is asked for: signing in, and what everybody does with the own password, session,
 * second step, calendar, mail and notices. Whose they are, `run` takes from the session, never from the form.
 */
export function publicAction<Input extends z.ZodObject>(spec: {
  name: string
  input: Input
  /** What an unreadable form says first, where nothing was to be saved. */
  undone?: string
  run: (input: z.output<Input>) => Promise<Done>
}) {
  const run = async (_previous: FormState, form: FormData): Promise<FormState> => {
    if (!(form instanceof FormData)) return refusal('Biểu mẫu chưa đúng; đồng chí tải lại trang.', {})
    const raw = readForm(form)
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) {
      logInvalid(spec.name, undefined, parsed.error)
      return named(invalid(raw, parsed.error, spec.undone), form)
    }
    const outcome = await spec
      .run(parsed.data)
      .catch((error: unknown) => (error instanceof RuleError ? error : fault(spec.name, undefined, error)))
    if (outcome instanceof RuleError) return refusal(outcome.message, raw, outcome.field)
    if (outcome.goTo) redirect(outcome.goTo)
    return { ok: true, message: outcome.message ?? 'Đã lưu.', at: Date.now() }
  }
  // Said aloud so that a test can send every one of them what nobody ought to send.
  return Object.assign(run, { fieldNames: Object.keys(spec.input.shape) })
}
