import 'server-only'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { byKey } from '@/db/client'
import { accounts, auditEntries } from '@/db/schema'
import { type Permission, type Place, substitutedFor, type Viewer } from '@/lib/auth/policy'
import type { RuleError } from './errors'
import { log } from './log'

type Touched = Place & { id: number | string }

/** One entry of the log: who did what, to what, where. */
export const entry = (
  permission: Permission,
  viewer: Viewer,
  thing: Touched,
  detail: Record<string, unknown>,
) => ({
  accountId: viewer.accountId,
  action: permission,
  subject: `${permission.split('.')[0]}:${thing.id}`,
  orgPath: thing.path,
  detail: insteadOf(viewer, permission, thing, detail),
})

/** What somebody does with the own account stands where the account belongs, so that its place finds it in the log. */
export const ownEntry = (action: string, accountId: number, detail: Record<string, unknown> = {}) => ({
  ...{ accountId, action, subject: `accounts:${accountId}`, detail },
  orgPath: sql<string>`(select org_path from ${accounts} where id = ${accountId})`,
})

/** Who acts in somebody's place does so under both names. */
function insteadOf(viewer: Viewer, permission: Permission, thing: Touched, detail: Record<string, unknown>) {
  const substitutesFor = substitutedFor(viewer, permission, thing)
  return substitutesFor ? { ...detail, insteadOf: substitutesFor } : detail
}

/** What fields refuse touched nothing yet: it stands in the server's own log, by the names of the fields. */
export const logInvalid = (action: string, viewer: Viewer | undefined, error: z.ZodError | undefined) =>
  log('invalid', {
    action,
    account: viewer?.accountId,
    fields: (error?.issues ?? [])
      .map(({ path }) => path.join('.'))
      .join()
      .slice(0, 200),
  })

/** Refusals are part of the record: who tried what on which id. */
export async function logRefusal(
  permission: Permission,
  viewer: Viewer,
  thing: Touched | undefined,
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
