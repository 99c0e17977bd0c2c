import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { duesDuties } from '@/lib/home/queries/dues'
import { answerRemittance, confirmRemittances, openBook, sendUp, withdrawRemittance } from './actions/book'
import { relieve, setGroups } from './actions/people'
import { correctPayment, payMonths, recordSheet } from './actions/sheet'
import { duesForMinutes } from './evening'
import { getCashBook, listReceived, listRemittances } from './queries/book'
import { getPayer, listPayerMonths, listPayments } from './queries/payer'
import { getDuesPlace } from './queries/places'
import { duesReportForPrint } from './queries/print'
import { getDuesReport } from './queries/report'
import { getSheet, listPayers } from './queries/sheet'
import { duesStateOf, listBehind, listDuesStates } from './queries/state'
import { getThrough } from './queries/through'

let world: World
let mover: { id: number }
const TODAY = '2022-09-07'
const SEPTEMBER = '2022-09-01'

beforeAll(async () => {
  world = await makeWorld(seedDb, 'dangphi')
  mover = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Đi Xa' })
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('duesShare', ${world.top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"village": 70, "grassroots": 15}')`
})

const payments = () => owner<{ id: number; memberId: number; amount: number; correctsId: number | null }[]>`
  SELECT id, member_id AS "memberId", amount, corrects_id AS "correctsId" FROM dues_payments ORDER BY id`
const seenNow = async () => (await payments()).at(-1)?.id ?? 0
const sheet = async (more: Record<string, string | number> = {}) => ({
  ...{ orgId: world.cell.id, month: SEPTEMBER, paidOn: '7/9/2022', seen: await seenNow() },
  ...more,
})
const cell = async () => {
  const found = await getDuesPlace(await viewerOf(world.accounts.cellSecretary), world.cell.id)
  if (!found || found.place.startsOn === null || found.place.owed === null) throw new Error('no book')
  const { place } = found
  return { ...place, startsOn: found.place.startsOn, owed: found.place.owed }
}

describe.sequential('sổ đảng phí của một chi bộ', () => {
  test('mở sổ một lần; chưa mở thì không ghi được; người ghi biên bản chỉ đọc', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(recordSheet, await sheet({ all: 'on' }))).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('chưa mở sổ') },
    })
    const open = { orgId: world.cell.id, startsOn: '6/2022', owed: '10.000' }
    const answers = await Promise.all([send(openBook, open), send(openBook, open)])
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    await signInAs(world.accounts.cellRecorder)
    expect(await send(recordSheet, await sheet({ all: 'on' }))).toMatchObject({ ok: false })
    const viewer = await viewerOf(world.accounts.cellRecorder)
    expect((await getSheet(viewer, await cell(), SEPTEMBER, TODAY))?.rows).toHaveLength(4)
  })

  test('xếp nhóm: sai khung bị từ chối tại ô; đúng thì tính được số phải nộp', async () => {
    await signInAs(world.accounts.cellSecretary)
    const { secretary, recorder, member } = world
    const groups = {
      ...{ orgId: world.cell.id, fromMonth: '6/2022' },
      ...{ [`group-${secretary.id}`]: 'pension', [`figure-${secretary.id}`]: '5.000.000' },
      ...{ [`group-${recorder.id}`]: 'others', [`figure-${recorder.id}`]: '5000' },
      ...{ [`group-${member.id}`]: 'others', [`figure-${member.id}`]: '5.000' },
      ...{ [`group-${mover.id}`]: 'others', [`figure-${mover.id}`]: '5.000' },
    }
    expect(await send(setGroups, { ...groups, [`figure-${member.id}`]: '40.000' })).toMatchObject({
      ...{ ok: false, fields: { [`figure-${member.id}`]: [expect.stringContaining('30.000')] } },
    })
    const foreign = {
      ...groups,
      [`group-${world.stranger.id}`]: 'others',
      [`figure-${world.stranger.id}`]: 5_000,
    }
    expect(await send(setGroups, foreign)).toMatchObject({ ok: false, message: /Không tìm thấy/ })
    expect(await send(setGroups, groups)).toMatchObject({ ok: true })
    expect(await send(setGroups, groups)).toMatchObject({ ok: true })
    expect(await owner`SELECT 1 FROM dues_profiles`).toHaveLength(4)
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const rows = (await getSheet(viewer, await cell(), SEPTEMBER, TODAY))?.rows ?? []
    expect(rows.reduce((sum, { due }) => sum + (due ?? 0), 0)).toBe(40_000)

    // A page opened before that: the row left alone is not written back, the row both changed is refused.
    const stale = {
      ...{ orgId: world.cell.id, fromMonth: '6/2022' },
      ...{ [`group-${recorder.id}`]: 'others', [`figure-${recorder.id}`]: '4.000' },
      [`shown-${recorder.id}`]: 'others:4000',
    }
    const other = { [`group-${member.id}`]: 'others', [`figure-${member.id}`]: '6.000' }
    expect(
      await send(setGroups, { ...stale, ...other, [`shown-${member.id}`]: 'others:4000' }),
    ).toMatchObject({
      ...{ ok: false, fields: { [`group-${member.id}`]: [expect.stringContaining('người khác sửa')] } },
    })
    expect(await send(setGroups, stale)).toMatchObject({ ok: true })
    expect(await owner`SELECT 1 FROM dues_profiles`).toHaveLength(4)
  })

  test('gửi hai lần chỉ ghi một lần; hai người ghi cùng lúc thì một người phải xem lại', async () => {
    await signInAs(world.accounts.cellSecretary)
    const form = {
      ...(await sheet({ submitKey: randomUUID() })),
      ...{ [`method-${world.member.id}`]: 'cash', [`method-${world.secretary.id}`]: 'transfer' },
    }
    await Promise.all([send(recordSheet, form), send(recordSheet, form)])
    expect(await payments()).toHaveLength(2)
    const both = { ...(await sheet()), [`method-${world.recorder.id}`]: 'cash' }
    const answers = await Promise.all([send(recordSheet, both), send(recordSheet, both)])
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    expect(answers.find(({ goTo }) => !goTo)?.message).toMatch(/người khác sửa|không còn phải nộp/)
    expect(await payments()).toHaveLength(3)
    const foreign = { ...(await sheet()), [`method-${world.stranger.id}`]: 'cash' }
    expect(await send(recordSheet, foreign)).toMatchObject({ ok: false })
    expect(await send(recordSheet, await sheet({ paidOn: '8/9/2022', all: 'on' }))).toMatchObject({
      ok: false,
    })
  })

  test('sửa khoản sai: khoản cũ còn, dòng ghi giảm và khoản đúng đứng bên cạnh; không sửa hai lần', async () => {
    await signInAs(world.accounts.cellSecretary)
    const wrong = (await payments()).find(({ memberId }) => memberId === world.member.id)
    const fix = { paymentId: wrong?.id ?? 0, rightAmount: '3.000', reason: 'Ghi nhầm số tiền' }
    expect((await send(correctPayment, { ...fix, rightMethod: 'elsewhere' })).fields).toHaveProperty(
      'rightMethod',
    )
    const method = { ...fix, rightAmount: '', rightMethod: 'transfer' }
    expect((await send(correctPayment, method)).fields).toHaveProperty('rightAmount')
    const answers = await Promise.all([send(correctPayment, fix), send(correctPayment, fix)])
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    const its = (await payments()).filter(({ memberId }) => memberId === world.member.id)
    expect(its.map(({ amount }) => amount)).toEqual([5_000, -5_000, 3_000])
    // The minutes of the month take it from there; of a month in which nobody paid they ask.
    const ofMonth = (month: string) => db.transaction((tx) => duesForMinutes(tx, world.cell.id, month, TODAY))
    expect(await ofMonth(SEPTEMBER)).toEqual({
      ...{ paid: 2, of: 4, unpaid: 'Ngô Đi Xa', note: expect.stringMatching(/ nộp chưa đủ$/) },
    })
    expect(await ofMonth('2022-08-01')).toBeUndefined()
    await expect(owner`UPDATE dues_payments SET amount = 1 WHERE id = ${fix.paymentId}`).rejects.toThrow(
      /added/,
    )
    await expect(owner`DELETE FROM dues_payments WHERE id = ${fix.paymentId}`).rejects.toThrow(/added/)
    await expect(owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, corrects_id, recorded_by, recorded_on)
      SELECT org_id, member_id, month, -1, method, paid_on, id, recorded_by, recorded_on FROM dues_payments
      WHERE corrects_id IS NULL ORDER BY id DESC LIMIT 1`).rejects.toThrow(/whole/)
  })

  test('nộp bù và đóng trước; miễn một tháng; tháng chưa nộp đứng đến khi nộp', async () => {
    await signInAs(world.accounts.cellSecretary)
    const viewer = await viewerOf(world.accounts.cellSecretary)
    expect(await duesStateOf(viewer, mover.id, TODAY)).toMatchObject({
      ...{ unpaid: ['2022-06-01', '2022-07-01', '2022-08-01'], alert: 3, isGround: true },
    })
    const relief = { memberId: mover.id, kind: 'hardship', percent: '100', decidedBy: 'Chi bộ' }
    const decided = { ...relief, decisionNumber: '2-NQ/CB', startsOn: '7/2022', endsOn: '7/2022' }
    expect(await send(relieve, decided)).toMatchObject({ ok: true })
    expect(await send(relieve, decided)).toMatchObject({ ok: false, message: /kết thúc lần đó/ })
    expect((await duesStateOf(viewer, mover.id, TODAY))?.unpaid).toHaveLength(2)
    const pay = {
      ...{ memberId: mover.id, fromMonth: '6/2022', toMonth: '12/2022' },
      ...{ method: 'transfer', paidOn: '7/9/2022' },
    }
    expect(await send(payMonths, pay)).toMatchObject({ ok: true, message: /30\.000.*6 tháng/ })
    expect(await send(payMonths, pay)).toMatchObject({ ok: false, message: /đã nộp đủ/ })
    expect(await duesStateOf(viewer, mover.id, TODAY)).toMatchObject({
      ...{ paidUpTo: '2022-12-01', unpaid: [], alert: 0 },
    })
    // Of October one has paid ahead: the minutes name nobody else as unpaid, it is collected on the evening.
    const october = await db.transaction((tx) => duesForMinutes(tx, world.cell.id, '2022-10-01', TODAY))
    expect(october).toMatchObject({ paid: 1, of: 4, unpaid: '' })
    // After New Year: who paid ahead stands as before, who left December unpaid is not told "paid" by an empty January.
    expect(await duesStateOf(viewer, mover.id, '2023-01-15')).toMatchObject({
      ...{ paidUpTo: '2022-12-01', unpaid: [], owed: [] },
    })
    const inDebt = await duesStateOf(viewer, world.member.id, '2023-01-15')
    expect(inDebt).toMatchObject({ unpaid: [], alert: 0, owed: expect.arrayContaining(['2022-12-01']) })
    expect(inDebt?.paidUpTo).toBeUndefined()
    const atNewYear = await listBehind(viewer, world.cell, '2023-01-15')
    expect(atNewYear.find(({ memberId }) => memberId === world.member.id)?.lastGround).toContain('2022-12-01')
    expect((await listBehind(viewer, world.cell, TODAY)).map(({ memberId }) => memberId)).not.toContain(
      mover.id,
    )
  })

  test('mức đóng đổi, nhóm cũ không còn: chi bộ được nhắc xếp lại', async () => {
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const titlesOn = async (day: string) => (await duesDuties(viewer, day)).map(({ title }) => title)
    expect((await titlesOn(TODAY)).join()).not.toContain('Xếp lại nhóm')
    const [{ many } = { many: 0 }] = await owner<
      { many: number }[]
    >`SELECT count(DISTINCT member_id)::int AS many
      FROM dues_profiles WHERE group_key = 'others'`
    expect(many).toBeGreaterThan(0)
    expect(await titlesOn('2026-03-10')).toContain(
      `Xếp lại nhóm đóng đảng phí: ${many} đồng chí chưa có nhóm theo quy định mới`,
    )
  })

  test('nộp lên, rút lại, xác nhận một lần, chỉ nơi nhận mới xác nhận; sổ cộng khớp', async () => {
    await signInAs(world.accounts.cellSecretary)
    const sendForm = { orgId: world.cell.id, amount: '12.000', sentOn: TODAY }
    const { owed = 0 } =
      (await getCashBook(await viewerOf(world.accounts.cellSecretary), await cell(), 2022, TODAY)) ?? {}
    expect(owed).toBeGreaterThan(12_000)
    // A nought too many is asked about; what is meant so is written.
    expect(await send(sendUp, { ...sendForm, amount: String(owed + 1) })).toMatchObject({
      ...{ ok: false, fields: { isMore: [expect.stringContaining('Theo sổ còn phải nộp')] } },
    })
    expect(await send(sendUp, sendForm)).toMatchObject({ ok: true })
    expect(await send(sendUp, { ...sendForm, amount: String(owed) })).toHaveProperty('fields.isMore')
    expect(await send(sendUp, { ...sendForm, amount: '9.000', isMore: 'on' })).toMatchObject({ ok: true })
    const [first, second] = await owner`SELECT id FROM dues_remittances ORDER BY id`
    const answer = { verdict: 'received', answeredOn: TODAY, version: 1 }
    expect(await send(answerRemittance, { ...answer, remittanceId: first?.id })).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('Không tìm thấy') },
    })
    const withdraw = { remittanceId: first?.id, version: 1, reason: 'Ghi nhầm' }
    expect(await send(withdrawRemittance, withdraw)).toMatchObject({ ok: true })
    // Not confirmed at New Year: both sides still see it in the book of the next.
    const office = await signInAs(world.accounts.committeeOffice)
    const secretary = await viewerOf(world.accounts.cellSecretary)
    const sides = (which: object) =>
      Promise.all([
        listRemittances(secretary, world.cell, 2023, which),
        listReceived(office, world.commune, 2023, which),
      ])
    for (const rows of await sides({ withWaiting: true }))
      expect(rows.map(({ id }) => id)).toEqual([second?.id])
    // A list of that year alone, as its Excel is, has nothing of this one.
    expect(await sides({})).toEqual([[], []])
    expect(await send(answerRemittance, { ...answer, remittanceId: first?.id, version: 2 })).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('đã có trả lời') },
    })
    expect(
      await send(answerRemittance, { ...answer, verdict: 'refused', remittanceId: second?.id }),
    ).toMatchObject({
      ...{ ok: false, fields: { answerNote: [expect.stringContaining('lý do')] } },
    })
    expect(await send(answerRemittance, { ...answer, remittanceId: second?.id })).toMatchObject({ ok: true })
    expect(await sides({ withWaiting: true })).toEqual([[], []])
    await expect(owner`UPDATE dues_remittances SET amount = 1 WHERE id = ${second?.id}`).rejects.toThrow(
      /once/,
    )
    await expect(
      owner`UPDATE dues_remittances SET state = 'refused' WHERE id = ${second?.id}`,
    ).rejects.toThrow(/once/)

    const viewer = await viewerOf(world.accounts.cellSecretary)
    const book = await getCashBook(viewer, await cell(), 2022, TODAY)
    const september = book?.months.find(({ month }) => month === SEPTEMBER)
    // 25.000 + 5.000 + 5.000 − 5.000 + 3.000 of the sheet, 30.000 for several months.
    expect(september).toMatchObject({ received: 63_000, kept: 44_100, toSend: 18_900, sent: 9_000 })
    expect(book?.owed).toBe(10_000 + 18_900 - 9_000)
    // Of any year shown, what is still to be handed up is today's.
    expect(await getCashBook(viewer, await cell(), 2021, TODAY)).toMatchObject({
      months: [],
      owed: book?.owed,
    })
    const report = await getDuesReport(
      await viewerOf(world.accounts.organisationBoard),
      { ...world.top, kind: 'top' },
      '2022-q3',
      TODAY,
    )
    expect(report?.total).toMatchObject({ members: 4, received: 63_000, sent: 9_000, owed: 19_900 })
    expect(report?.units.map(({ name }) => name)).toEqual(['xã An Thịnh'])
    expect([report?.opened, report?.all]).toEqual([1, 2])
  })

  test('xác nhận nhiều khoản một lần: cùng được hoặc không khoản nào; khoản chưa nhận không thành số phải nộp tiếp', async () => {
    const [from, to] = [world.cell.id, world.commune.id]
    const handUp = async (amount: number) => {
      const [row] = await owner<{ id: number }[]>`INSERT INTO dues_remittances
        (org_id, to_id, amount, sent_on, sent_by) VALUES (${from}, ${to}, ${amount}, '2022-09-06',
        ${world.accounts.cellSecretary.id}) RETURNING id`
      return String(row?.id)
    }
    const shortName = async (id: number) =>
      (await owner`SELECT short_name AS name FROM organisations WHERE id = ${id}`)[0]?.name
    const [one, two] = [await handUp(1_000), await handUp(2_000)]
    const office = await signInAs(world.accounts.committeeOffice)
    const through = () => getThrough(office, { ...world.commune, kind: 'grassroots' }, TODAY)
    const before = await through()
    expect(before).toMatchObject({ received: 9_000, waiting: 3_000 })
    const confirm = (ids: string[], more = {}) =>
      send(confirmRemittances, { orgId: to, 'remittances[]': ids, answeredOn: TODAY, ...more })
    expect((await confirm([])).fields).toHaveProperty('remittances')
    expect((await confirm([one, two], { answeredOn: '5/9/2022' })).fields).toHaveProperty('answeredOn')
    expect((await confirm([one, two], { orgId: world.cell.id })).message).toContain('Không tìm thấy')
    await owner`UPDATE dues_remittances SET state = 'withdrawn', answered_on = ${TODAY} WHERE id = ${two}`
    expect((await confirm([one, two])).message).toMatch(
      new RegExp(`^${await shortName(from)}, 2\\.000.đ: Khoản này đã có trả lời`),
    )
    expect(await through()).toMatchObject({ received: 9_000, waiting: 1_000 })
    expect(await confirm([one])).toMatchObject({ ok: true, message: /1 khoản, 1\.000/ })
    expect(await through()).toMatchObject({ received: 10_000, waiting: 0, left: (before?.left ?? 0) + 500 })
  })

  test('số nào cũng bằng danh sách nó dẫn tới', async () => {
    const viewer = await viewerOf(world.accounts.committeeOffice)
    const report = await getDuesReport(viewer, { ...world.commune, kind: 'grassroots' }, '2022-09', TODAY)
    const at = { path: world.commune.path }
    const listed = async (which: object) =>
      (await listPayers(viewer, at, { month: SEPTEMBER, ...which }, TODAY)).length
    expect(await listed({})).toBe(report?.total.members)
    expect(await listed({ state: 'open' })).toBe(report?.total.unpaid)
    for (const { id, members } of report?.groups ?? []) expect(await listed({ group: id })).toBe(members)
    const paper = await duesReportForPrint(viewer, {
      orgId: world.commune.id,
      period: '2022-09',
      today: TODAY,
    })
    expect(paper?.dataOn(TODAY).rows.find((row) => row[3] === '02')?.[7]).toBe('63.000')
  })

  test('đảng viên thấy của mình; chi bộ bên cạnh, người ngoài không thấy gì', async () => {
    const own = await viewerOf(world.accounts.member)
    const months = await listPayerMonths(own, world.member.id, 2022, TODAY)
    expect(months).not.toHaveLength(0)
    // A month that has not come is owed by nobody; paid ahead it is shown.
    expect(months.filter(({ month, paid }) => month > SEPTEMBER && paid === 0)).toEqual([])
    expect(await listPayerMonths(own, mover.id, 2022, TODAY)).toEqual([])
    const neighbour = await viewerOf(world.accounts.neighbour)
    expect(await getDuesPlace(neighbour, world.cell.id)).toBeUndefined()
    expect(await duesStateOf(neighbour, mover.id, TODAY)).toBeUndefined()
    const asked = [world.member.id, mover.id]
    expect([...(await listDuesStates(neighbour, asked, TODAY))]).toEqual([])
    expect([...(await listDuesStates(own, asked, TODAY)).keys()]).toEqual([world.member.id])
  })

  test('chuyển chi bộ: tháng đã nộp đi theo người, tiền ở lại sổ cũ', async () => {
    await signInAs(world.accounts.neighbour)
    await send(openBook, { orgId: world.neighbour.id, startsOn: '9/2022' })
    await owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2022-09-06', since_reason = 'transferred'
      WHERE id = ${mover.id}`
    const viewer = await viewerOf(world.accounts.neighbour)
    const state = await duesStateOf(viewer, mover.id, TODAY)
    expect(state).toMatchObject({ paidUpTo: '2022-12-01' })
    const book = await getCashBook(await viewerOf(world.accounts.cellSecretary), await cell(), 2022, TODAY)
    expect(book?.months.find(({ month }) => month === SEPTEMBER)?.received).toBe(63_000)
    const old = await viewerOf(world.accounts.cellSecretary)
    expect((await getSheet(old, await cell(), SEPTEMBER, TODAY))?.rows.map(({ id }) => id)).not.toContain(
      mover.id,
    )
  })

  test('mức lương tối thiểu vùng nhập một lần, đứng cho mọi đồng chí đóng theo mức ấy và chỉ những đồng chí ấy', async () => {
    await signInAs(world.accounts.cellSecretary)
    const { secretary, recorder } = world
    const groups = {
      ...{ orgId: world.cell.id, fromMonth: '2/2026', shared: '4.000.000' },
      ...{ [`group-${secretary.id}`]: 'workingAge', [`figure-${secretary.id}`]: '3.500.000' },
      ...{ [`group-${recorder.id}`]: 'pension', [`figure-${recorder.id}`]: '5.000.000' },
      ...{ [`shown-${secretary.id}`]: 'pension:5000000', [`shown-${recorder.id}`]: 'others:5000' },
    }
    expect(await send(setGroups, groups)).toMatchObject({ ok: true })
    expect(
      await owner`SELECT group_key, figure::int FROM dues_profiles WHERE from_month = '2026-02-01' ORDER BY 1`,
    ).toEqual([
      { group_key: 'pension', figure: 5_000_000 },
      { group_key: 'workingAge', figure: 4_000_000 },
    ])
  })

  test('chi bộ cũ sửa được khoản mình đã thu ghi sai, chi bộ mới thì không', async () => {
    const old = await viewerOf(world.accounts.cellSecretary)
    expect(await getPayer(old, mover.id)).toMatchObject({ fullName: 'Ngô Đi Xa' })
    const [wrong, ...more] = await listPayments(old, mover.id, 2022)
    expect([wrong, ...more].filter((row) => row?.mayCorrect)).not.toEqual([])
    const fix = { paymentId: wrong?.id ?? 0, rightAmount: '4.000', reason: 'Ghi nhầm số tiền' }
    await signInAs(world.accounts.neighbour)
    expect(await send(correctPayment, fix)).toMatchObject({ ok: false })
    await signInAs(world.accounts.cellSecretary)
    expect(await send(correctPayment, fix)).toHaveProperty('goTo')
    expect(await getPayer(old, world.stranger.id)).toBeUndefined()
  })
})
