import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { byKey } from '@/db/client'
import { keptForms } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { FormState } from './form-state'

const shape = z.object({
  ok: z.boolean(),
  message: z.string(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  twin: z.object({ goTo: z.string().optional() }).optional(),
})

/** So long what was typed waits, whoever asks for it. */
export const KEPT_SECONDS = 3600
export const isFresh = gt(keptForms.createdAt, sql`now() - make_interval(secs => ${KEPT_SECONDS})`)

/** NUL is the one sign that the database does not take here, and nobody sees it; the answer speaks of it at its field. */
export const takeable = (state: object): unknown =>
  JSON.parse(JSON.stringify(state), (_name, value) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  )

/**
 * What was typed in a form that leaves its page, when it is refused: an address is too short for it. Nobody else reads
 * it; it goes when the form is sent well, or once its hour has passed.
 */
export async function keepForm(viewer: Viewer, key: string, { at: _at, ...answer }: FormState) {
  const state = takeable(answer)
  await byKey
    .insert(keptForms)
    .values({ key, accountId: viewer.accountId, state })
    .onConflictDoUpdate({
      target: keptForms.key,
      set: { state, createdAt: sql`now()` },
      setWhere: eq(keptForms.accountId, viewer.accountId),
    })
}

const mine = (viewer: Viewer, key: string) =>
  and(eq(keptForms.key, key), eq(keptForms.accountId, viewer.accountId))

export async function keptForm(viewer: Viewer, asked: unknown): Promise<FormState | undefined> {
  const key = z.uuid().safeParse(asked)
  if (!key.success) return undefined
  const [found] = await byKey
    .select({ state: keptForms.state })
    .from(keptForms)
    .where(and(mine(viewer, key.data), isFresh))
  return found && shape.parse(found.state)
}

export async function forgetForm(viewer: Viewer, key: string) {
  await byKey.delete(keptForms).where(mine(viewer, key))
}
