import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { duesDuties } from '@/lib/home/queries/dues'
import { answerRemittance, openBook, sendUp } from './actions/book'
import { setGroups } from './actions/people'
import { correctPayment, recordSheet } from './actions/sheet'
import { takeBackAnswer, takeBackTaking } from './actions/take-back'
import { getCashBook, listReceived, listRemittances, listTakings } from './queries/book'
import { duesStateOf } from './queries/state'

const TODAY = '2022-09-07'
let world: World
let others: { id: number }[]
beforeAll(async () => {
  world = await makeWorld(seedDb, 'rutdangphi')
  others = [
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Đi Họp' }),
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Ở Nhà' }),
  ]
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('duesShare', ${world.top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"village": 70, "grassroots": 15}')`
  await signInAs(world.accounts.cellSecretary)
  await send(openBook, { orgId: world.cell.id, startsOn: '8/2022' })
  const groups = others.flatMap(({ id }) => [
    [`group-${id}`, 'others'],
    [`figure-${id}`, '5.000'],
  ])
  await send(setGroups, { orgId: world.cell.id, fromMonth: '8/2022', ...Object.fromEntries(groups) })
})

const secretary = () => viewerOf(world.accounts.cellSecretary)
const seen = async () => {
  const [last] = await owner`SELECT coalesce(max(id), 0)::int AS id FROM dues_payments`
  return last?.id ?? 0
}
const takings = async () => listTakings(await secretary(), world.cell, 2022)
const received = async () => {
  const book = await getCashBook(
    await secretary(),
    { ...world.cell, startsOn: '2022-08-01', owed: 0 },
    2022,
    TODAY,
  )
  return book?.months.map((month) => month.received)
}
const collect = async (month: string) =>
  send(recordSheet, { orgId: world.cell.id, month, paidOn: '7/9/2022', all: 'on', seen: await seen() })

test('ghi nhầm tháng cho cả chi bộ: rút một lần, sổ trở về như chưa thu, ghi lại được', async () => {
  await signInAs(world.accounts.cellSecretary)
  expect(await collect('2022-08-01')).toHaveProperty('goTo')
  expect(await received()).toEqual([0, 10_000])
  // One was mended on his own page already: his payment is not taken back a second time.
  const [mended] = await owner`SELECT id FROM dues_payments WHERE member_id = ${others[0]?.id ?? 0}`
  await send(correctPayment, { paymentId: mended?.id ?? 0, rightAmount: '6.000', reason: 'thiếu' })
  const { rows, seen: last } = await takings()
  expect(rows).toMatchObject([{ paidOn: TODAY, month: '2022-08-01', people: 2, amount: 11_000 }])
  const form = { paymentId: rows[0]?.id ?? 0, seen: last, reason: 'ghi nhầm tháng' }
  expect((await send(takeBackTaking, { ...form, reason: '' })).fields).toHaveProperty('reason')
  expect((await send(takeBackTaking, { ...form, paymentId: '' })).fields).toHaveProperty('paymentId')
  expect(await send(takeBackTaking, { ...form, seen: 1 })).toMatchObject({ ok: false })
  await signInAs(world.accounts.neighbour)
  expect((await send(takeBackTaking, form)).message).toMatch(/[Kk]hông tìm thấy/)
  await signInAs(world.accounts.cellSecretary)
  const done = await send(takeBackTaking, form)
  expect(done).toMatchObject({ ok: true, message: expect.stringContaining('2 khoản, 11.000') })
  expect(await received()).toEqual([0, 0])
  expect((await takings()).rows).toEqual([])
  expect((await send(takeBackTaking, { ...form, seen: await seen() })).message).toMatch(/đã được rút/)
  const state = await duesStateOf(await secretary(), others[0]?.id ?? 0, TODAY)
  expect(state).toMatchObject({ unpaid: ['2022-08-01'] })
  expect(await collect('2022-09-01')).toHaveProperty('goTo')
  expect(await received()).toEqual([0, 10_000])
})

test('cấp trên xác nhận nhầm: rút thì thành chưa nhận, bên nộp thấy lý do, số còn phải nộp trở lại', async () => {
  await signInAs(world.accounts.cellSecretary)
  await send(sendUp, { orgId: world.cell.id, amount: '30.000', sentOn: TODAY, isMore: 'on' })
  const [sent] = await listRemittances(await secretary(), world.cell, 2022)
  const form = { remittanceId: sent?.id ?? 0, answerMistake: 'thực nhận 3.000 đ' }
  await signInAs(world.accounts.committeeOffice)
  // Nothing confirmed, nothing to take back.
  expect((await send(takeBackAnswer, form)).message).toMatch(/không còn là đã nhận/)
  const answer = { remittanceId: sent?.id ?? 0, verdict: 'received', answeredOn: TODAY, version: 1 }
  expect(await send(answerRemittance, answer)).toMatchObject({ ok: true })
  await expect(
    owner`UPDATE dues_remittances SET state = 'sent', answered_by = NULL, answered_on = NULL`,
  ).rejects.toThrow('answered once')
  await expect(owner`UPDATE dues_remittances SET state = 'refused', amount = 3`).rejects.toThrow(
    'answered once',
  )
  await signInAs(world.accounts.cellSecretary)
  expect(await send(takeBackAnswer, form)).toMatchObject({ ok: false })
  const office = await signInAs(world.accounts.committeeOffice)
  expect((await send(takeBackAnswer, { ...form, answerMistake: '' })).fields).toHaveProperty('answerMistake')
  expect(await send(takeBackAnswer, form)).toMatchObject({ ok: true })
  expect((await send(takeBackAnswer, form)).message).toMatch(/không còn là đã nhận/)
  expect(await listReceived(office, world.commune, 2022)).toMatchObject([
    { state: 'refused', answerNote: 'Xác nhận nhầm, đã rút: thực nhận 3.000 đ', answeredOn: TODAY },
  ])
  const book = await getCashBook(
    await secretary(),
    { ...world.cell, startsOn: '2022-08-01', owed: 0 },
    2022,
    TODAY,
  )
  expect(book?.owed).toBe(3_000)
  // Told at home until the right sum is written.
  const told = async () =>
    (await duesDuties(await secretary(), TODAY)).filter(({ id }) => id.startsWith('dues-refused'))
  expect(await told()).toMatchObject([{ title: expect.stringMatching(/1 khoản .* chưa nhận/) }])
  await signInAs(world.accounts.cellSecretary)
  expect(await send(sendUp, { orgId: world.cell.id, amount: '3.000', sentOn: TODAY })).toMatchObject({
    ok: true,
  })
  expect(await told()).toEqual([])
})

test('khoản năm trước năm nay mới rút xác nhận: sổ năm nay của bên nộp có', async () => {
  const by = world.accounts.cellSecretary.id
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${world.cell.id}, ${world.commune.id}, 7000, '2021-12-30', 'refused', ${by}, '2022-09-01')`
  const viewer = await secretary()
  const shown = async (year: number, withWaiting: boolean) =>
    (await listRemittances(viewer, world.cell, year, { withWaiting })).filter(({ amount }) => amount === 7000)
      .length
  expect([await shown(2022, true), await shown(2022, false)]).toEqual([1, 0])
  expect([await shown(2021, true), await shown(2023, true)]).toEqual([1, 0])
})

test('chi bộ đã kết thúc hoạt động: cấp trên rút được lần thu ghi nhầm, không rút được xác nhận', async () => {
  const office = await signInAs(world.accounts.committeeOffice)
  const [sent] = (await listReceived(office, world.commune, 2022)).filter(({ state }) => state === 'sent')
  const remittanceId = sent?.id ?? 0
  const answer = { remittanceId, verdict: 'received', answeredOn: TODAY, version: 1 }
  expect(await send(answerRemittance, answer)).toMatchObject({ ok: true })
  expect((await listTakings(office, world.cell, 2022)).rows).toEqual([])
  await owner`UPDATE organisations SET ended_on = ${TODAY} WHERE id = ${world.cell.id}`
  const { rows, seen: last } = await listTakings(office, world.cell, 2022)
  expect(rows).toMatchObject([{ month: '2022-09-01', people: 2 }])
  const wrong = { paymentId: rows[0]?.id ?? 0, seen: last, reason: 'ghi nhầm tháng' }
  expect(await send(takeBackTaking, wrong)).toMatchObject({ ok: true })
  const refused = await send(takeBackAnswer, { remittanceId, answerMistake: 'thực nhận 2.000 đ' })
  expect(refused.fields?.remittanceId?.[0]).toMatch(/đã kết thúc hoạt động/)
  expect(
    (await listReceived(office, world.commune, 2022)).find(({ id }) => id === remittanceId),
  ).toMatchObject({
    ...{ state: 'received', fromEndedOn: TODAY },
  })
})
