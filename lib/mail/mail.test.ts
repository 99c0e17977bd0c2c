import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { byKey } from '@/db/client'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addDays } from '@/lib/core/dates'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { itemAt, itemRow, stopClock, TODAY, type World } from '@/lib/feedback/testing'
import { mailDuties } from '@/lib/home/queries/mail'
import { sendTrial, updateMail } from './actions'
import { chooseMail, confirmMail, stopMail } from './choices'
import { loadMail } from './config'
import { getMailServer, getOwnMail } from './queries'
import { letterOf, runMail, takeDigest } from './send'
import { openMailbox, setMailServer, textOf } from './testing'
import { sendLetter } from './transport'

let world: World
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let label = 0
const MORNING = new Date(`${TODAY}T02:00:00Z`)
const TOMORROW = addDays(TODAY, 1)
const EARLY = new Date(`${TODAY}T00:30:00Z`)

beforeAll(async () => {
  await stopClock()
  mailbox = await openMailbox()
})
afterAll(() => mailbox.close())
beforeEach(async () => {
  await owner`UPDATE digests SET state = 'dropped' WHERE state IN ('waiting', 'failed')`
  await owner`DELETE FROM mail_choices`
  await owner`UPDATE settings SET value = ${JSON.stringify(TODAY)}::jsonb WHERE key = 'clockOn'`
  await setMailServer(mailbox.port)
  mailbox.received.length = 0
  mailbox.state.refuse = undefined
  world = await makeWorld(seedDb, `thu${++label}`)
})

const wants = (account: { id: number }, kinds = ['answered', 'clarify']) =>
  owner`INSERT INTO mail_choices (account_id, address, kinds, is_confirmed)
    VALUES (${account.id}, ${`nguoi${account.id}@huyen.vn`}, ${kinds}, true)`
const dueAgain = () => owner`UPDATE digests SET next_try_at = now() WHERE state = 'waiting'`
const digestsOf = (account: { id: number }) =>
  owner<{ state: string; problem: string | null; tries: number; messageId: string }[]>`
    SELECT state, problem, tries, message_id AS "messageId" FROM digests WHERE account_id = ${account.id} ORDER BY id`

test('một thư tổng hợp cho mỗi người, chỉ có mã và đường dẫn; hai tiến trình cùng chạy cũng chỉ một thư', async () => {
  const { cellSecretary, cellRecorder, neighbour } = world.accounts
  await wants(cellSecretary)
  await wants(neighbour)
  await wants(cellRecorder, ['clarify'])
  const ids = [await itemAt(world, 'answered'), await itemAt(world, 'answered')]
  await runMail(EARLY)
  expect(mailbox.received).toEqual([])

  await Promise.all([runMail(MORNING), otherProcess(), otherProcess()])
  await runMail(MORNING)
  expect(mailbox.received.map(({ to }) => to)).toEqual([[`nguoi${cellSecretary.id}@huyen.vn`]])
  const [letter] = mailbox.received
  if (!letter) throw new Error('no letter')
  const { code, title, text, raisedBy } = await itemRow(ids[0] ?? 0)
  const said = textOf(letter)
  expect(said).toContain(`Mục ${code}: trả lời đã về chi bộ`)
  expect(said).toContain(`/feedback/${ids[0]}`)
  expect(said).toContain(`/feedback/${ids[1]}`)
  expect(said).toContain('/account/mail')
  for (const word of [title, text, raisedBy]) expect(said).not.toContain(word)
  expect(letter.raw).not.toMatch(/<img|https?:\/\/(?!localhost)/i)
  expect(letter.raw).toContain('Auto-Submitted: auto-generated')
  expect(await digestsOf(cellSecretary)).toMatchObject([{ state: 'sent', tries: 1 }])
})

/** As another process would: without the guard that one process has for itself. */
async function otherProcess() {
  const { planDigests } = await import('./plan')
  await planDigests(MORNING)
  const server = await loadMail(byKey)
  const digest = await takeDigest()
  const letter = digest && (await letterOf(digest))
  if (!server || !digest || !letter) return
  await sendLetter(server, letter)
  await owner`UPDATE digests SET state = 'sent', sent_at = now() WHERE id = ${digest.id}`
}

test('không có gì mới, đã xem trên cổng, ngày nghỉ, chưa đặt máy chủ thư: không có thư nào', async () => {
  const { cellSecretary } = world.accounts
  await wants(cellSecretary)
  await runMail(MORNING)
  expect(mailbox.received).toEqual([])

  await itemAt(world, 'answered')
  await owner`UPDATE settings SET value = '"2022-09-17"' WHERE key = 'clockOn'`
  await runMail(MORNING)
  expect(mailbox.received).toEqual([])
  await owner`UPDATE settings SET value = ${JSON.stringify(TODAY)}::jsonb WHERE key = 'clockOn'`
  await owner`DELETE FROM settings WHERE key = 'mail'`
  await runMail(MORNING)
  expect(await digestsOf(cellSecretary)).toEqual([])
  await setMailServer(mailbox.port)
  await owner`UPDATE notices SET is_seen = true WHERE account_id = ${cellSecretary.id}`
  await runMail(MORNING)
  expect(await digestsOf(cellSecretary)).toEqual([])
  expect(mailbox.received).toEqual([])
})

test('mỗi ngày làm việc một thư; cái gì đến sau thì sang ngày sau; tài khoản đóng thì không gửi', async () => {
  const { cellSecretary } = world.accounts
  await wants(cellSecretary)
  await itemAt(world, 'answered')
  await runMail(MORNING)
  await itemAt(world, 'answered')
  await runMail(MORNING)
  expect(mailbox.received).toHaveLength(1)
  await owner`UPDATE settings SET value = '"2022-09-14"' WHERE key = 'clockOn'`
  await runMail(MORNING)
  expect(mailbox.received).toHaveLength(2)
  await itemAt(world, 'answered')
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${cellSecretary.id}`
  await owner`UPDATE settings SET value = '"2022-09-15"' WHERE key = 'clockOn'`
  await runMail(MORNING)
  expect(mailbox.received).toHaveLength(2)
})

test('tắt máy giữa lúc gửi và lúc ghi: gửi lại đúng một lần, cùng Message-ID', async () => {
  await wants(world.accounts.cellSecretary)
  await itemAt(world, 'answered')
  // The first process plans, sends and ends before it records.
  await otherProcessThatEnds()
  await runMail(MORNING)
  expect(mailbox.received).toHaveLength(1)
  await dueAgain()
  await runMail(MORNING)
  await dueAgain()
  await runMail(MORNING)
  const ids = mailbox.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  expect(await digestsOf(world.accounts.cellSecretary)).toMatchObject([{ state: 'sent', tries: 2 }])
})

async function otherProcessThatEnds() {
  const { planDigests } = await import('./plan')
  await planDigests(MORNING)
  const [server, digest] = [await loadMail(byKey), await takeDigest()]
  const letter = digest && (await letterOf(digest))
  if (!server || !letter) throw new Error('nothing to send')
  await sendLetter(server, letter)
}

test('máy chủ thư từ chối: gửi lại sau, nói với quản trị bằng lời, rồi thôi', async () => {
  const { cellSecretary, admin } = world.accounts
  await wants(cellSecretary)
  await itemAt(world, 'answered')
  mailbox.state.refuse = 554
  await runMail(MORNING)
  expect(await digestsOf(cellSecretary)).toMatchObject([{ state: 'waiting', problem: 'refused', tries: 1 }])
  await runMail(MORNING)
  expect(await digestsOf(cellSecretary)).toMatchObject([{ tries: 1 }])
  const administrator = await viewerOf(admin)
  expect((await getMailServer(administrator))?.waiting).toMatchObject([{ problem: 'refused', many: 1 }])
  expect(await mailDuties(administrator)).toMatchObject([{ href: '/settings/mail' }])
  for (let attempt = 0; attempt < 6; attempt++) {
    await dueAgain()
    await runMail(MORNING)
  }
  expect(await digestsOf(cellSecretary)).toMatchObject([{ state: 'failed', tries: 5 }])
  expect(mailbox.received).toEqual([])

  mailbox.state.refuse = undefined
  await owner`UPDATE settings SET value = ${JSON.stringify(TOMORROW)}::jsonb WHERE key = 'clockOn'`
  await runMail(new Date(`${TOMORROW}T02:00:00Z`))
  expect(await digestsOf(cellSecretary)).toMatchObject([{ state: 'failed' }, { state: 'sent' }])
  expect(mailbox.received).toHaveLength(1)
})

test('máy chủ thư không trả lời: cả hàng đợi chờ, không hỏi từng thư', async () => {
  const { cellSecretary, cellRecorder } = world.accounts
  await wants(cellSecretary)
  await wants(cellRecorder)
  await itemAt(world, 'answered')
  await setMailServer(1)
  await runMail(MORNING)
  const states = [...(await digestsOf(cellSecretary)), ...(await digestsOf(cellRecorder))]
  expect(states.map(({ problem }) => problem)).toEqual(['connection', 'connection'])
  expect(states.map(({ tries }) => tries).sort()).toEqual([0, 1])
})

test('ra ngoài phạm vi trước giờ gửi thì không có trong thư', async () => {
  await wants(world.accounts.cellSecretary)
  await itemAt(world, 'answered')
  await owner`UPDATE grants SET ends_on = '2022-09-01' WHERE account_id = ${world.accounts.cellSecretary.id}`
  await runMail(MORNING)
  expect(mailbox.received).toEqual([])
})

test('chọn nhận thư: mặc định tắt; địa chỉ xác nhận bằng mã; sai mã, quá lần thì không', async () => {
  const secretary = await viewerOf(world.accounts.cellSecretary)
  expect((await getOwnMail(secretary))?.chosen).toBeUndefined()
  const wanted = { address: 'bithu@huyen.vn', kinds: ['answered' as const, 'escalated' as const] }
  expect(await chooseMail(secretary, wanted)).toContain('Đã gửi mã xác nhận')
  await expect(chooseMail(secretary, wanted)).rejects.toThrow('chờ một phút')
  const code = /Mã xác nhận: (\d{6})/.exec(textOf(mailbox.received[0] ?? { raw: '' }))?.[1] ?? ''
  await expect(confirmMail(secretary, code === '000000' ? '111111' : '000000')).rejects.toThrow(
    'Mã chưa đúng',
  )
  const [kept] = await owner`SELECT * FROM mail_choices WHERE account_id = ${secretary.accountId}`
  expect(JSON.stringify(kept)).not.toContain(code)
  await confirmMail(secretary, code)
  // Only what the person may be told of.
  expect((await getOwnMail(secretary))?.chosen).toMatchObject({ kinds: ['answered'], isConfirmed: true })
  expect(await chooseMail(secretary, { ...wanted, kinds: ['clarify'] })).toContain('Đã ghi')
  expect((await getOwnMail(secretary))?.chosen).toMatchObject({ kinds: ['clarify'], isConfirmed: true })
  const [entry] = await owner`SELECT detail FROM audit_entries WHERE action = 'mail.choose' LIMIT 1`
  expect(JSON.stringify(entry)).not.toContain('bithu@huyen.vn')
  await stopMail(secretary)
  expect((await getOwnMail(secretary))?.chosen).toBeUndefined()

  await chooseMail(secretary, wanted)
  for (let guess = 0; guess < 5; guess++) await confirmMail(secretary, 'sai').catch(() => undefined)
  await expect(confirmMail(secretary, 'sai')).rejects.toThrow('hết hạn')
})

test('mật khẩu máy chủ thư không có trong nhật ký, lịch sử, trang, và bản chép của cơ sở dữ liệu', async () => {
  const PASSWORD = 'Mat-khau-rat-rieng-9'
  await owner`DELETE FROM settings WHERE key = 'mail'`
  await signInAs(world.accounts.admin)
  const form = {
    host: 'smtp.huyen.vn',
    port: 587,
    security: 'starttls',
    user: 'cong',
    sender: 'cong@huyen.vn',
  }
  const version = async () => (await getMailServer(await viewerOf(world.accounts.admin)))?.changes[0]?.id ?? 0
  expect(await send(updateMail, { ...form, security: 'none', version: await version() })).toMatchObject({
    ok: false,
  })
  const saved = await send(updateMail, { ...form, password: PASSWORD, version: await version() })
  expect(saved).toMatchObject({ ok: true })
  expect((await loadMail(byKey))?.password).toBe(PASSWORD)
  expect(JSON.stringify([saved, await getMailServer(await viewerOf(world.accounts.admin))])).not.toContain(
    PASSWORD,
  )
  for (const table of ['settings', 'setting_changes', 'audit_entries', 'submissions']) {
    const rows = await owner.unsafe(`SELECT * FROM ${table}`)
    expect(JSON.stringify(rows), table).not.toContain(PASSWORD)
  }
  // Kept for the same server, never sent to another.
  expect(await send(updateMail, { ...form, sender: 'moi@huyen.vn', version: await version() })).toMatchObject(
    { ok: true },
  )
  expect((await loadMail(byKey))?.password).toBe(PASSWORD)
  const elsewhere = await send(updateMail, { ...form, host: 'smtp.khac.vn', version: await version() })
  expect(elsewhere).toMatchObject({ ok: false, fields: { password: expect.anything() } })
  expect(await send(updateMail, { port: 587, security: 'starttls', version: await version() })).toMatchObject(
    { ok: true },
  )
  expect(await loadMail(byKey)).toBeUndefined()
  const [left] = await owner`SELECT count(*)::int AS many FROM settings WHERE key = 'mailPassword'`
  expect(left?.many).toBe(0)
})

test('thư thử nói ngay máy chủ thư trả lời gì', async () => {
  await signInAs(world.accounts.admin)
  expect(await send(sendTrial, { to: 'quantri@huyen.vn' })).toMatchObject({ ok: true })
  expect(mailbox.received).toHaveLength(1)
  mailbox.state.refuse = 554
  expect((await send(sendTrial, { to: 'quantri@huyen.vn' })).message).toContain('từ chối nhận thư')
  await setMailServer(1)
  expect((await send(sendTrial, { to: 'quantri@huyen.vn' })).message).toContain('Không kết nối được')
  await signInAs(world.accounts.organisationBoard)
  expect(await send(sendTrial, { to: 'quantri@huyen.vn' })).toMatchObject({ ok: false })
})
