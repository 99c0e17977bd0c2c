import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { unpaidRows } from '@/lib/exports/dues'
import { listBehind } from './queries/state'
import { listUnpaidIn } from './queries/unpaid'

const TODAY = '2022-09-07'
let world: World
let by: { enteredBy: number; enteredOn: string }

async function payer(cell: { id: number }, fullName: string, ...paid: string[]) {
  const { id: memberId } = await makeMember(seedDb, { orgId: cell.id, fullName })
  const its = { orgId: cell.id, memberId }
  await seedDb
    .insert(schema.duesProfiles)
    .values({ ...its, ...by, fromMonth: '2022-06-01', groupKey: 'others', figure: 5_000 })
  const rows = paid.map((month) => ({
    ...{ ...its, month: `2022-${month}-01`, amount: 5_000, method: 'cash' as const },
    ...{ paidOn: TODAY, recordedBy: by.enteredBy, recordedOn: TODAY },
  }))
  return rows.length ? seedDb.insert(schema.duesPayments).values(rows).returning() : []
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuanop')
  by = { enteredBy: world.accounts.cellSecretary.id, enteredOn: TODAY }
  const { cell, neighbour } = world
  await seedDb.insert(schema.duesBooks).values(
    [cell, neighbour].map(({ id: orgId }) => ({
      ...{ orgId, startsOn: '2022-06-01', openedOn: TODAY, openedBy: by.enteredBy },
    })),
  )
  await payer(cell, 'Lò Ba Tháng')
  await payer(cell, 'Lò Một Tháng', '06', '07')
  const every = Array.from({ length: 8 }, (_, at) => `0${at + 1}`)
  await payer(cell, 'Lò Nộp Đủ', ...every)
  await payer(neighbour, 'Lò Chi Bộ Khác', '06')
  const wrong = (await payer(cell, 'Lò Ghi Nhầm', ...every)).at(-1)
  if (!wrong) throw new Error('no payment')
  const { id: correctsId, createdAt: _, ...row } = wrong
  await seedDb.insert(schema.duesPayments).values({ ...row, amount: -5_000, correctsId })
  const [late, exempt] = await Promise.all(
    ['Lò Đóng Chậm', 'Lò Được Miễn'].map((fullName) => makeMember(seedDb, { orgId: cell.id, fullName })),
  )
  for (const [member, kind] of [
    [late, 'late'],
    [exempt, 'hardship'],
  ] as const)
    await seedDb.insert(schema.duesReliefs).values({
      ...{ orgId: cell.id, memberId: member?.id ?? 0, kind, percent: kind === 'late' ? 0 : 100 },
      ...{ startsOn: '2022-06-01', endsOn: '2022-12-01', decidedBy: 'Chi bộ', enteredBy: by.enteredBy },
    })
})

const found = async (who: keyof typeof world.accounts, at: { path: string }, least = 1, today = TODAY) =>
  (await listUnpaidIn(await viewerOf(world.accounts[who]), at, least, today)).map(
    ({ fullName, unpaid }) => `${fullName} ${unpaid.length}`,
  )

test('cấp trên thấy ai chưa nộp mấy tháng trong năm, nhiều nhất đứng trước, khớp sổ của từng chi bộ', async () => {
  const { cell, commune, top } = world
  expect(await found('organisationBoard', top)).toEqual([
    'Lò Ba Tháng 3',
    'Lò Chi Bộ Khác 2',
    'Lò Ghi Nhầm 1',
    'Lò Một Tháng 1',
  ])
  expect(await found('committeeOffice', commune)).toEqual(await found('organisationBoard', top))
  expect(await found('organisationBoard', top, 2)).toEqual(['Lò Ba Tháng 3', 'Lò Chi Bộ Khác 2'])
  // New Year begins a new count, but answers no ground of last year: as in the cell's own list.
  const january = '2023-01-15'
  expect((await found('organisationBoard', top, 1, january)).toSorted()).toEqual([
    ...['Lò Ba Tháng 0', 'Lò Chi Bộ Khác 0', 'Lò Ghi Nhầm 0', 'Lò Một Tháng 0', 'Lò Nộp Đủ 0'],
  ])
  const [row] = (await unpaidRows(await viewerOf(world.accounts.organisationBoard), {}, january))?.rows ?? []
  expect(row?.slice(2)).toEqual([
    0,
    '',
    expect.stringMatching(/12\/2022$/),
    expect.stringContaining('xóa tên'),
  ])
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const own = (await listBehind(viewer, cell, TODAY)).map(
    ({ fullName, unpaid }) => `${fullName} ${unpaid.length}`,
  )
  expect(await found('cellSecretary', cell)).toEqual(own)
  const ownInJanuary = (await listBehind(viewer, cell, january)).map(({ fullName }) => `${fullName} 0`)
  expect((await found('cellSecretary', cell, 1, january)).toSorted()).toEqual(ownInJanuary.toSorted())
})

test('ai cũng chỉ thấy trong phạm vi của mình', async () => {
  for (const who of ['neighbour', 'member'] as const)
    expect((await found(who, world.top)).join(), who).not.toContain('Lò Ba Tháng')
  expect(await found('cellSecretary', world.top)).toEqual(await found('cellSecretary', world.cell))
})

test('tệp Excel: cùng danh sách, ghi ai xử lý', async () => {
  const viewer = await viewerOf(world.accounts.organisationBoard)
  const file = await unpaidRows(viewer, { org: String(world.top.id), months: '2' }, TODAY)
  expect(file?.rows.map(([name, , many, , , who]) => [name, many, who])).toEqual([
    ['Lò Ba Tháng', 3, 'Chi bộ làm rõ lý do, xem xét xóa tên'],
    ['Lò Chi Bộ Khác', 2, 'Bí thư chi bộ nhắc'],
  ])
})
