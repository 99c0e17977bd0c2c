import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { discardUnsent } from '@/lib/accounts/own'
import { browser } from '@/lib/accounts/testing'
import { closeSession, openSession } from '@/lib/auth/session'
import { createSession } from '@/lib/study/actions'
import { choiceName, labelName, WRITER } from './form-state'
import { answerTo, seedDb } from './testing'
import { findUnsent } from './unsent'

/** Who writes is the session of this browser, as in the portal. */
vi.unmock('@/lib/auth/viewer')

const TITLE = 'Nghị quyết Trung ương 5'
const NOTE = 'Dòng một\nDòng hai'
let world: World
let accountId: number
let neighbourId: number
let serial = 0
beforeEach(async () => {
  serial += 1
  world = await makeWorld(seedDb, `chuagui${serial}`)
  accountId = world.accounts.committeeOffice.id
  neighbourId = world.accounts.neighbour.id
  browser.jar.clear()
  browser.headers.set('x-asked-for', '/study/new')
  browser.headers.set('content-type', 'multipart/form-data; boundary=x')
  await signIn()
})

const signIn = () => openSession(accountId, { address: '10.0.0.1', device: '' })
const lapse = () =>
  owner`UPDATE sessions SET seen_at = now() - interval '1 day' WHERE account_id = ${accountId}`

/** The form as the browser sends it by itself. */
function form(more: Record<string, string | number> = {}) {
  const sent = new FormData()
  const fields = {
    ...{ submitKey: randomUUID(), [WRITER]: accountId, organisationId: world.commune.id, version: 3 },
    ...{ kind: 'resolution', [labelName('title')]: 'Nội dung', title: TITLE, organiser: 'Đảng ủy xã' },
    ...{ startsOn: '5/8/2022', password: 'Mật khẩu', shown: '12,13', note: NOTE, ...more },
  }
  for (const [name, value] of Object.entries(fields)) sent.append(name, String(value))
  return sent
}
const send = (sent = form()) => answerTo(createSession, sent)
const kept = { goTo: '/sign-in?unsaved=kept' }
const lost = { goTo: '/sign-in?unsaved=lost' }
const rows = () => owner`SELECT key FROM kept_forms WHERE account_id IN (${accountId}, ${neighbourId})`
const texts = [
  { label: 'Nội dung', text: TITLE },
  { text: 'Đảng ủy xã' },
  { text: '5/8/2022' },
  { text: NOTE },
]

test('phiên hết giờ: giữ những gì đã viết theo thứ tự của biểu mẫu, cho đúng người, một biểu mẫu, một giờ; bỏ được', async () => {
  await lapse()
  expect(await send()).toMatchObject(kept)
  await signIn()
  const found = await findUnsent(accountId)
  expect(found).toEqual({ permission: 'study.create', address: '/study/new', texts, at: expect.any(Date) })
  expect(await findUnsent(neighbourId)).toBeUndefined()

  await lapse()
  await send(form({ organiser: 'Chi bộ' }))
  expect(await rows()).toHaveLength(1)
  await signIn()
  expect((await findUnsent(accountId))?.texts).toContainEqual({ text: 'Chi bộ' })
  await owner`UPDATE kept_forms SET created_at = now() - interval '61 minutes' WHERE account_id = ${accountId}`
  expect(await findUnsent(accountId)).toBeUndefined()

  await owner`UPDATE kept_forms SET created_at = now() WHERE account_id = ${accountId}`
  expect(await answerTo(discardUnsent, new FormData())).toMatchObject({ goTo: '/' })
  expect([await rows(), browser.jar.has('unsent-form')]).toEqual([[], false])
})

test('biểu mẫu đã gửi được thì không nói là còn giữ, trước hay sau lúc phiên hết giờ', async () => {
  const sent = form()
  await lapse()
  expect(await send(sent)).toMatchObject(kept)
  await signIn()
  expect((await send(sent)).goTo).toMatch(/^\/study\/\d+$/)
  expect(await findUnsent(accountId)).toBeUndefined()
  await lapse()
  expect(await send(sent)).toMatchObject({ goTo: '/sign-in?unsaved=sent' })
})

test('không có chữ, khóa đã là của biểu mẫu khác: không giữ, không nói là giữ', async () => {
  await lapse()
  const empty = new FormData()
  for (const [name, value] of [...form()]) if (/Key|Page|Id|version/.test(name)) empty.append(name, value)
  empty.append(choiceName('kind'), 'Hình thức')
  for (const name of ['kind', 'isOpen']) empty.append(name, 'on')
  empty.append(labelName('isOpen'), 'Có mời dân')
  expect(await send(empty)).toMatchObject(lost)
  const theirs = randomUUID()
  await owner`INSERT INTO kept_forms (key, account_id, state) VALUES (${theirs}, ${neighbourId}, '{}')`
  expect(await send(form({ submitKey: theirs }))).toMatchObject(lost)
  expect(await rows()).toEqual([{ key: theirs }])
})

test('có nội dung mật, trang của người khác, phiên hết đã hơn một giờ, bị thu hồi, tài khoản đã khóa, đã đăng xuất: không giữ gì', async () => {
  await lapse()
  expect(await send(form({ secret: 'yes' }))).toMatchObject(lost)
  expect(await send(form({ [WRITER]: neighbourId }))).toMatchObject(lost)
  await owner`UPDATE sessions SET expires_at = now() - interval '61 minutes' WHERE account_id = ${accountId}`
  expect(await send()).toMatchObject(lost)
  await owner`UPDATE sessions SET expires_at = now() - interval '59 minutes' WHERE account_id = ${accountId}`
  expect(await send()).toMatchObject(kept)
  await owner`DELETE FROM kept_forms WHERE account_id = ${accountId}`
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${accountId}`
  expect(await send()).toMatchObject(lost)
  await owner`UPDATE accounts SET closed_at = null WHERE id = ${accountId}`
  await owner`UPDATE sessions SET revoked_at = now() WHERE account_id = ${accountId}`
  expect(await send()).toMatchObject(lost)
  await closeSession()
  expect(await send()).toMatchObject(lost)
  expect(await rows()).toEqual([])
})

test('số có tên trên biểu mẫu: giữ; lựa chọn, ô đánh dấu gửi mã: không', async () => {
  await lapse()
  const sent = form({ headcount: 14, isOpen: 'on', [labelName('isOpen')]: 'Có mời dân' })
  sent.append(choiceName('kind'), 'Hình thức')
  sent.append(labelName('headcount'), 'Số người dự')
  sent.append(choiceName('members'), 'Đồng chí dự')
  for (const member of ['3', '4']) sent.append('members[]', member)
  expect(await send(sent)).toMatchObject(kept)
  await signIn()
  expect((await findUnsent(accountId))?.texts).toEqual([...texts, { label: 'Số người dự', text: '14' }])
})
