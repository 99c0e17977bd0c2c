import 'server-only'
import { and, eq, notExists, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { byKey } from '@/db/client'
import { keptForms, submissions } from '@/db/schema'
import { lapsedAccount } from '@/lib/auth/session'
import { isSecure } from './env'
import { readForm, refill } from './form-data'
import { choiceName, labelOf, WRITER } from './form-state'
import { isFresh, KEPT_SECONDS, takeable } from './kept-forms'
import { lockWord } from './lock'

/**
 * A form that the browser sent by itself after its session ended: its page can be shown to nobody then, so what was
 * written in it waits for whoever wrote it, who copies it from a page of its own. Nobody else reads it: this browser
 * names it, and that account alone opens it.
 */
const COOKIE = 'unsent-form'

const shape = z.object({
  permission: z.string(),
  address: z.string(),
  texts: z.array(z.object({ label: z.string().optional(), text: z.string() })),
})

export type Sent = { permission: string; form: FormData }

/** One word of code in a field that nobody sees: an id, a version, a key. */
const isTechnical = (text: string) => /^[a-z\d][\w.,:-]*$/.test(text)

/** What was written, in the order of the form and called as the form calls it: neither choices nor ticks, which send codes. */
const textsOf = (form: FormData) =>
  Object.entries(refill(readForm(form))).flatMap(([name, value]) => {
    const label = labelOf(form, name)
    const isCode = (text: string) => (label === undefined ? isTechnical(text) : text === 'on')
    const texts = form.has(choiceName(name)) ? [] : [value].flat().filter((text) => !isCode(text))
    return texts.map((text) => (label === undefined ? { text } : { label, text }))
  })

/** Not what waits for a form whose file was refused (lib/core/kept-forms.ts). */
const heldFor = (accountId: number) =>
  and(eq(keptForms.accountId, accountId), sql`${keptForms.state} -> 'texts' is not null`)

/**
 * Whether it waits now; 'sent': the same form was taken before. Only for the owner of the session that ended by time
 * alone, and one form for each, so that strangers leave nothing here. What is said to be classified is not kept.
 */
export async function holdUnsent({ permission, form }: Sent): Promise<'kept' | 'sent' | 'lost'> {
  const submitKey = z.uuid().safeParse(form.get('submitKey'))
  const accountId = await lapsedAccount()
  const writer = form.get(WRITER)
  const isTheirs = writer === null || writer === String(accountId)
  if (!submitKey.success || accountId === undefined || !isTheirs) return 'lost'
  const key = submitKey.data
  const isSent = and(eq(submissions.key, key), eq(submissions.accountId, accountId))
  if ((await byKey.$count(submissions, isSent)) > 0) return 'sent'
  const texts = form.getAll('secret').includes('yes') ? [] : textsOf(form)
  if (texts.length === 0) return 'lost'
  const address = (await headers()).get('x-asked-for') ?? '/'
  const state = takeable({ permission, address, texts })
  const held = await byKey.transaction(async (tx) => {
    await lockWord(tx, `unsent:${accountId}`)
    await tx.delete(keptForms).where(heldFor(accountId))
    return tx.insert(keptForms).values({ key, accountId, state }).onConflictDoNothing().returning()
  })
  if (held.length === 0) return 'lost'
  const its = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/', maxAge: KEPT_SECONDS } as const
  ;(await cookies()).set(COOKIE, key, its)
  return 'kept'
}

/** What waits for whoever signed in: not what was sent well since, from the page gone back to. */
export async function findUnsent(accountId: number) {
  const key = z.uuid().safeParse((await cookies()).get(COOKIE)?.value)
  if (!key.success) return undefined
  const sentSince = byKey.select().from(submissions).where(eq(submissions.key, keptForms.key))
  const [row] = await byKey
    .select({ state: keptForms.state, at: keptForms.createdAt })
    .from(keptForms)
    .where(and(eq(keptForms.key, key.data), heldFor(accountId), isFresh, notExists(sentSince)))
  return row && { ...shape.parse(row.state), at: row.at }
}

export async function dropUnsent(accountId: number) {
  await byKey.delete(keptForms).where(heldFor(accountId))
  ;(await cookies()).delete({ name: COOKIE, path: '/', secure: isSecure })
}
