import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { settings } from '@/db/schema'
import { sealingFor } from '@/lib/core/sealing'
import { settingsIn } from '@/lib/core/settings'

/** Kept apart from the settings that pages read: only what sends mail opens it. */
const PASSWORD = 'mailPassword'
const { seal, open } = sealingFor('mail password')

/** The new password; an empty one takes it away. */
export async function savePassword(tx: Tx, password: string) {
  await tx.delete(settings).where(eq(settings.key, PASSWORD))
  if (password) await tx.insert(settings).values({ key: PASSWORD, value: seal(password) })
}

export async function hasPassword(from: Db | Tx) {
  const rows = await from.select({ key: settings.key }).from(settings).where(eq(settings.key, PASSWORD))
  return rows.length > 0
}

/** The mail server with its password; undefined where none is set, and then nothing is sent. */
export async function loadMail(from: Db | Tx) {
  const { mail, portalName } = await settingsIn(from)
  if (!mail?.host) return undefined
  const [row] = await from.select({ value: settings.value }).from(settings).where(eq(settings.key, PASSWORD))
  const sealed = z.string().safeParse(row?.value)
  return { ...mail, portalName, password: sealed.success ? open(sealed.data) : undefined }
}
export type MailServer = NonNullable<Awaited<ReturnType<typeof loadMail>>>
