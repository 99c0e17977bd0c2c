import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { settings } from '@/db/schema'
import { env } from '@/lib/core/env'
import { settingsIn } from '@/lib/core/settings'

/** Kept apart from the settings that pages read: only what sends mail opens it. */
const PASSWORD = 'mailPassword'
const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

const key = () => Buffer.from(hkdfSync('sha256', env.authSecret, '', 'mail password', 32))

/** A copy of the database alone does not tell it: the machine's own secret seals it. */
function seal(password: string) {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key(), nonce)
  const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Undefined when it was sealed on another machine, whose secret is not here. */
function open(sealed: string): string | undefined {
  try {
    const all = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv(ALGORITHM, key(), all.subarray(0, NONCE))
    decipher.setAuthTag(all.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

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
