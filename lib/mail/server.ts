import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { digests, settingChanges } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type Settings, saveSetting, settingsIn } from '@/lib/core/settings'
import { lockTop } from '@/lib/organisations/top'
import { hasPassword, savePassword } from './config'
import type { ServerInput } from './input'
import { assertSafe } from './rules'

/** The mail server as one thing; its version is its newest change. */
export async function lockMail(tx: Tx, viewer: Viewer) {
  const top = await lockTop(tx, viewer, 'settings.update')
  const [newest] = await tx
    .select({ id: settingChanges.id })
    .from(settingChanges)
    .where(eq(settingChanges.key, 'mail'))
    .orderBy(desc(settingChanges.id))
    .limit(1)
  return top && { id: 'mail', path: top.path, orgId: top.id, version: newest?.id ?? 0 }
}
type Mail = NonNullable<Settings['mail']>
type Its = { tx: Tx; viewer: Viewer; thing: { orgId: number }; input: ServerInput; today: Day }

/** Everything but the password stands in the history; without a server nothing is sent any more. */
export async function changeServer({ tx, viewer, thing, input, today }: Its) {
  const { mail: before } = await settingsIn(tx)
  const mail = input.host ? await checked(tx, input, before) : undefined
  if (!mail) await savePassword(tx, '')
  await saveSetting(tx, 'mail', mail)
  await tx.insert(settingChanges).values({
    ...{ orgId: thing.orgId, key: 'mail', value: mail ?? {} },
    ...{ changedBy: viewer.accountId, changedOn: today },
  })
  // What waited because of the old words is tried with the new ones.
  await tx.update(digests).set({ nextTryAt: sql`now()` }).where(eq(digests.state, 'waiting'))
  return { before: before ?? null, after: mail ?? null }
}

async function checked(tx: Tx, input: ServerInput, before: Mail | undefined): Promise<Mail> {
  const { host, port, security, user, sender } = input
  const typed = input.password.reveal()
  if (port === 0) throw new RuleError('Đồng chí nhập cổng của máy chủ thư, thường là 587 hoặc 465.', 'port')
  if (sender === '') throw new RuleError('Đồng chí nhập địa chỉ người gửi.', 'sender')
  // A password that is kept goes to no other server and with no other name than it was given for.
  const isSame = before?.host === host && before.user === user && before.security === security
  const isKept = typed === '' && user !== '' && isSame && (await hasPassword(tx))
  assertSafe({ security, user }, typed !== '' || isKept)
  if (!isKept) await savePassword(tx, typed)
  return { host, port, security, user, sender }
}
