import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { correctPayment } from '@/lib/dues/actions/sheet'
import type { Cell } from '@/lib/excel/cells'
import { storeDues } from './actions'
import { previewOf } from './testing'

const HEADS = ['Chi bộ', 'Họ và tên', 'Tháng', 'Số tiền', 'Cách nộp', 'Ngày nộp', 'Ghi chú']
const paid = (more: Partial<Record<number, Cell>> = {}) =>
  ['', 'Lê Công Rạng', '9/2022', '5.000', '', '07/09/2022', ''].map((cell, at) => more[at] ?? cell)

let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhapdp')
  viewer = await viewerOf(world.accounts.cellSecretary)
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-20"')`
  const by = world.accounts.cellSecretary.id
  await seedDb
    .insert(schema.duesBooks)
    .values({ orgId: world.cell.id, startsOn: '2022-07-01', openedBy: by, openedOn: '2022-07-01' })
  await seedDb.insert(schema.duesProfiles).values(
    [world.member, world.recorder].map(({ id }) => ({
      ...{ orgId: world.cell.id, memberId: id, fromMonth: '2022-07-01', groupKey: 'others', figure: 5_000 },
      ...{ enteredBy: by, enteredOn: '2022-07-01' },
    })),
  )
})

const stored = () => owner`
  SELECT member_id AS "memberId", month::text, amount, method, paid_on::text AS "paidOn", note FROM dues_payments
  WHERE corrects_id IS NULL ORDER BY member_id, month, id`
const preview = (...rows: Cell[][]) => previewOf(viewer, 'dues', [HEADS, ...rows])

describe.sequential('đảng phí đã nộp', () => {
  test.each<[string, Parameters<typeof paid>[0], RegExp]>([
    ['tháng trước khi mở sổ', { 2: '6/2022' }, /trước khi chi bộ mở sổ/],
    ['tháng là một ngày', { 2: { day: '2022-09-07' } }, /một ngày, không phải tháng/],
    ['tháng là số lẻ', { 2: 9.5 }, /Tháng chưa đúng/],
    ['tháng quá xa', { 2: '1/2026' }, /nhiều nhất 24 tháng/],
    ['thiếu số tiền', { 3: '' }, /ghi số tiền/],
    ['số tiền lẻ', { 3: 5000.5 }, /Số tiền chưa đúng/],
    ['số tiền âm', { 3: -5000 }, /Số tiền chưa đúng/],
    ['số tiền 0', { 3: 0 }, /lớn hơn 0/],
    ['cao hơn mức mà không ghi chú', { 3: 9000 }, /Cao hơn số còn phải đóng/],
    ['cách nộp lạ', { 4: 'Séc' }, /“Séc” không có trong danh sách/],
    ['nộp ở chi bộ khác mà có tiền', { 4: 'Nộp ở chi bộ khác' }, /không ghi số tiền/],
    ['nộp ngày mai', { 5: '21/09/2022' }, /Ngày nộp chưa đến/],
    ['nộp trước khi mở sổ', { 5: '30/06/2022' }, /mở từ 01\/07\/2022/],
    ['ngày không có', { 5: '31/02/2022' }, /không có trong lịch/],
    ['thiếu ngày', { 5: '' }, /ghi ngày nộp/],
    ['người lạ', { 1: 'Không Có Ai' }, /Không có “Không Có Ai”/],
    ['chi bộ bạn', { 0: 'Chi bộ thôn Tây Thượng' }, /trong phạm vi của đồng chí/],
  ])('từ chối: %s', async (_name, more, words) => {
    const { says, wrong } = await preview(paid(more))
    expect(wrong).toBe(1)
    expect(says[0]).toMatch(words)
  })

  test('dòng sau tính cả dòng trước: tháng đã đủ, hai dòng giống nhau đều bị từ chối', async () => {
    const { says } = await preview(
      paid({ 3: 3000 }),
      paid({ 3: 2000 }),
      paid({ 3: 2000, 5: '08/09/2022' }),
      paid({ 3: 3000 }),
    )
    expect(says.slice(0, 2)).toEqual(['', ''])
    expect(says[2]).toMatch(/không còn phải nộp/)
    expect(says[3]).toMatch(/Trùng với dòng 2/)
  })

  test('ghi đúng từng khoản, một lần; gửi lại tệp ấy thì mọi dòng đã có', async () => {
    await signInAs(world.accounts.cellSecretary)
    const rows = [
      paid(),
      paid({ 2: { day: '2022-10-01' }, 3: 5000, 4: 'CK' }),
      paid({ 1: 'Vũ Đình Khoát', 3: '9000 đ', 6: 'Tự nguyện', 5: { day: '2022-09-08' } }),
      paid({ 1: 'Vũ Đình Khoát', 2: 'Tháng 8/2022', 3: '', 4: 'Nộp ở chi bộ khác', 6: 'Chi bộ phường' }),
    ]
    const { id, fresh, says } = await preview(...rows)
    expect([fresh, ...says]).toEqual([4, '', '', '', ''])
    const answers = await Promise.all([1, 2].map(() => send(storeDues, { importId: id })))
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    const [member, recorder] = [world.member.id, world.recorder.id]
    const day = { paidOn: '2022-09-07', note: '' }
    expect(await stored()).toEqual(
      [
        { ...day, memberId: member, month: '2022-09-01', amount: 5000, method: 'cash' },
        { ...day, memberId: member, month: '2022-10-01', amount: 5000, method: 'transfer' },
        {
          ...{ memberId: recorder, month: '2022-08-01', amount: 0, method: 'elsewhere' },
          ...{ ...day, note: 'Chi bộ phường' },
        },
        {
          ...{ memberId: recorder, month: '2022-09-01', amount: 9000, method: 'cash' },
          ...{ paidOn: '2022-09-08', note: 'Tự nguyện' },
        },
      ].toSorted((one, other) => one.memberId - other.memberId),
    )
    expect(await preview(...rows)).toMatchObject({ known: 4, fresh: 0, wrong: 0 })
  })

  test('khoản đã ghi giảm thì không còn là đã có', async () => {
    await signInAs(world.accounts.cellSecretary)
    const [wrong] =
      await owner`SELECT id FROM dues_payments WHERE member_id = ${world.member.id} AND month = '2022-09-01'`
    await send(correctPayment, { paymentId: wrong?.id, reason: 'Nhầm người' })
    expect(await preview(paid())).toMatchObject({ known: 0, fresh: 1 })
  })

  test('sổ đổi từ lúc xem: không ghi gì; bí thư khác và cấp trên không nhập được', async () => {
    await signInAs(world.accounts.cellSecretary)
    const { id } = await preview(paid())
    await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
      VALUES (${world.cell.id}, ${world.member.id}, '2022-09-01', 5000, 'portal', '2022-09-09', ${world.accounts.cellSecretary.id}, '2022-09-09')`
    const before = await stored()
    expect(await send(storeDues, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/đã thay đổi từ lúc/),
    })
    for (const account of [world.accounts.committeeOffice, world.accounts.organisationBoard]) {
      await signInAs(account)
      expect(await send(storeDues, { importId: id })).toMatchObject({ ok: false })
      await expect(previewOf(await viewerOf(account), 'dues', [HEADS, paid()])).rejects.toThrow()
    }
    expect(await stored()).toEqual(before)
  })

  test('chi bộ chưa mở sổ: nói rõ', async () => {
    const other = await makeWorld(seedDb, 'nhapdpkhac')
    const { says } = await previewOf(await viewerOf(other.accounts.cellSecretary), 'dues', [HEADS, paid()])
    expect(says[0]).toMatch(/chưa mở sổ đảng phí trên cổng/)
  })
})
