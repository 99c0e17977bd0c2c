import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { browser } from '@/lib/accounts/testing'
import { closeSession, getSession, openSession } from '@/lib/auth/session'
import { WRITER } from './form-state'
import { seedDb } from './testing'
import { findUnsent, holdUnsent, unsentFor } from './unsent'

vi.mock('next/headers', async () => (await import('@/lib/accounts/testing')).nextHeaders)

const typed = { meetingId: '12', version: '3', reason: 'Bão số 4, đường bị ngập' }
const sent = (more: Record<string, string | number> = {}) => {
  const form = new FormData()
  const fields = { submitKey: randomUUID(), password: 'Mật khẩu', ...typed, ...more }
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  return { permission: 'meetings.register', form }
}

let accountId: number
let neighbourId: number
let serial = 0
beforeEach(async () => {
  serial += 1
  const { accounts } = await makeWorld(seedDb, `chuagui${serial}`)
  accountId = accounts.cellSecretary.id
  neighbourId = accounts.neighbour.id
  browser.jar.clear()
  browser.headers.set('x-asked-for', '/calendar/12/register')
  await openSession(accountId, { address: '10.0.0.1', device: '' })
  await owner`UPDATE sessions SET seen_at = now() - interval '1 day' WHERE account_id = ${accountId}`
  expect(await getSession()).toBeUndefined()
})

test('phiên hết giờ: giữ cho đúng người đã gõ, đúng biểu mẫu, không giữ mật khẩu; gửi được rồi hay quá một giờ thì thôi', async () => {
  const { permission, form } = sent({ [WRITER]: accountId })
  expect(await holdUnsent({ permission, form })).toBe(true)
  form.set('reason', 'Bão số 5')
  expect(await holdUnsent({ permission, form }), 'quay lại, sửa, gửi lần nữa').toBe(true)
  expect(await findUnsent(accountId)).toMatchObject({ values: { reason: 'Bão số 5' } })
  form.set('reason', typed.reason)
  await holdUnsent({ permission, form })
  const found = await findUnsent(accountId)
  expect(found).toMatchObject({ address: '/calendar/12/register', values: typed })
  expect(found?.values.password).toBeUndefined()
  expect(await findUnsent(neighbourId)).toBeUndefined()

  const its = (hidden: Record<string, string | number>, of = permission) =>
    unsentFor({ permission: of }, hidden, { found })
  expect(its({ meetingId: 12, version: 3 })).toMatchObject({ isOlder: false, state: { values: typed } })
  expect(its({ meetingId: 12, version: 4 })).toMatchObject({ isOlder: true })
  expect(its({ meetingId: 13, version: 3 })).toBeUndefined()
  expect(its({ meetingId: 12 }), 'biểu mẫu khác của cùng dòng: Nhận ghi').toBeUndefined()
  expect(its({ meetingId: 12, version: 3 }, 'meetings.notHeld')).toBeUndefined()

  await owner`INSERT INTO submissions (key, account_id, action, input_hash, result)
    VALUES (${found?.key ?? ''}, ${accountId}, ${permission}, 'x', '{}')`
  expect(await findUnsent(accountId)).toBeUndefined()
  await owner`DELETE FROM submissions WHERE key = ${found?.key ?? ''}`
  expect(await findUnsent(accountId)).toBeDefined()
  await owner`UPDATE kept_forms SET created_at = now() - interval '61 minutes' WHERE key = ${found?.key ?? ''}`
  expect(await findUnsent(accountId)).toBeUndefined()
})

test('phiên đã đăng xuất, bị thu hồi, tài khoản đã khóa, trang của người khác: không giữ gì', async () => {
  expect(await holdUnsent(sent({ [WRITER]: neighbourId }))).toBe(false)
  expect(await holdUnsent(sent({ submitKey: 'x' }))).toBe(false)
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${accountId}`
  expect(await holdUnsent(sent())).toBe(false)
  await owner`UPDATE accounts SET closed_at = null WHERE id = ${accountId}`
  await owner`UPDATE sessions SET revoked_at = now() WHERE account_id = ${accountId}`
  expect(await holdUnsent(sent())).toBe(false)
  await closeSession()
  expect(await holdUnsent(sent())).toBe(false)
  expect(await owner`SELECT key FROM kept_forms WHERE account_id IN (${accountId}, ${neighbourId})`).toEqual(
    [],
  )
})
