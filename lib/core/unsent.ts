import 'server-only'
import { and, eq, gt, notExists, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { byKey } from '@/db/client'
import { keptForms, submissions } from '@/db/schema'
import { lapsedAccount } from '@/lib/auth/session'
import { isSecure } from './env'
import { readForm, refill } from './form-data'
import { type FormState, WRITER } from './form-state'
import { takeable } from './kept-forms'

/**
 * A form that the browser sent by itself after its session ended: its page can be shown to nobody then, so the words wait
 * an hour for whoever typed them. Nobody else reads them: this browser names them, and that account alone opens them.
 */
const COOKIE = 'unsent-form'
const HOUR = 3600
const isFresh = gt(keptForms.createdAt, sql`now() - make_interval(secs => ${HOUR})`)

const shape = z.object({
  permission: z.string(),
  address: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
type Unsent = z.output<typeof shape> & { key: string }

export type Sent = { permission: string; form: FormData }

/** Whether they wait now. Only for the owner of the session that ended by time alone, so that strangers leave nothing here. */
export async function holdUnsent({ permission, form }: Sent): Promise<boolean> {
  const key = z.uuid().safeParse(form.get('submitKey'))
  const accountId = await lapsedAccount()
  const writer = form.get(WRITER)
  const isTheirs = writer === null || writer === String(accountId)
  if (!key.success || accountId === undefined || !isTheirs) return false
  const address = (await headers()).get('x-asked-for') ?? '/'
  const state = takeable({ permission, address, values: refill(readForm(form)) })
  await byKey
    .insert(keptForms)
    .values({ key: key.data, accountId, state })
    .onConflictDoUpdate({
      target: keptForms.key,
      set: { state, createdAt: sql`now()` },
      setWhere: eq(keptForms.accountId, accountId),
    })
  const its = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/', maxAge: HOUR } as const
  ;(await cookies()).set(COOKIE, key.data, its)
  return true
}

/** Of this request: found before the page is made, so that its forms need not ask. */
const slot = cache((): { found?: Unsent } => ({}))

/** What waits for whoever signed in: not what was sent well since. */
export const findUnsent = cache(async (accountId: number): Promise<Unsent | undefined> => {
  const key = z.uuid().safeParse((await cookies()).get(COOKIE)?.value)
  if (!key.success) return undefined
  const sentSince = byKey.select().from(submissions).where(eq(submissions.key, keptForms.key))
  const [row] = await byKey
    .select({ state: keptForms.state })
    .from(keptForms)
    .where(
      and(eq(keptForms.key, key.data), eq(keptForms.accountId, accountId), isFresh, notExists(sentSince)),
    )
  const state = shape.safeParse(row?.state)
  const found = state.success ? { key: key.data, ...state.data } : undefined
  slot().found = found
  return found
})

const STILL_HERE =
  'Phiên đăng nhập đã hết lúc đồng chí gửi nên chưa lưu. Những gì đồng chí nhập vẫn còn ở đây; đồng chí xem lại rồi bấm gửi.'
const CHANGED = 'Nội dung ở trang này đã có người sửa từ lúc đồng chí mở; đồng chí so lại trước khi gửi.'

/**
 * The words that wait for this very form: the same thing done to the same row; of another version it says so. What was
 * sent with a version is of no form without one.
 */
export function unsentFor(action: object, hidden: Record<string, string | number>, { found } = slot()) {
  if (!found || !('permission' in action) || action.permission !== found.permission) return undefined
  const isVersion = (name: string) => /version$/i.test(name)
  if (Object.keys(found.values).some((name) => isVersion(name) && !(name in hidden))) return undefined
  const differing = Object.entries(hidden).filter(
    ([name, value]) => (found.values[name] ?? '') !== String(value),
  )
  if (differing.some(([name]) => !isVersion(name))) return undefined
  const isOlder = differing.length > 0
  const state: FormState = {
    ok: false,
    message: isOlder ? `${STILL_HERE} ${CHANGED}` : STILL_HERE,
    values: found.values,
  }
  return { key: found.key, isOlder, state }
}
