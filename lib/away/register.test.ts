import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listDuesStates } from '@/lib/dues/queries/state'
import { awayFilter } from './input'
import { countAway, listAway } from './queries/register'

/** Thuận Châu 10/2021: 18 members of one commune work away. */
const TODAY = '2021-10-10'
let world: World

const places = ['Thành phố Tân Hải', 'Phường Đông Cát, thành phố Tân Hải', 'Tỉnh Bình Nguyên', 'KCN Sông Vệ']

beforeAll(async () => {
  world = await makeWorld(seedDb, 'thuanchaudixa')
  for (let at = 0; at < 20; at++) {
    const orgId = at % 2 ? world.cell.id : world.neighbour.id
    const { id: memberId } = await makeMember(seedDb, {
      ...{ orgId, fullName: `Lò Văn Xa ${String(at).padStart(2, '0')}` },
      status: at < 3 ? 'elsewhere' : 'active',
    })
    await seedDb.insert(schema.awayStays).values({
      ...{ orgId, memberId, place: places[at % 4] ?? '', work: 'Công nhân', startsOn: '2021-02-15' },
      registeredOn: at % 5 ? '2021-03-01' : null,
      // Two have come back.
      endsOn: at > 17 ? '2021-10-09' : null,
    })
    const exempt = {
      orgId,
      memberId,
      kind: 'mobileWork' as const,
      startsOn: '2021-03-01',
      decidedBy: 'Đảng ủy',
    }
    if (at > 4 && at < 9) await seedDb.insert(schema.exemptions).values({ ...exempt, endsOn: '2021-12-31' })
    if (at === 9) await seedDb.insert(schema.exemptions).values({ ...exempt, endsOn: '2021-10-09' })
    if (at === 10) await seedDb.insert(schema.exemptions).values({ ...exempt, endsOn: '2021-12-09' })
  }
})

const office = () => viewerOf(world.accounts.committeeOffice)
const listed = async (filter: object) =>
  (await listAway(await office(), awayFilter.parse(filter), TODAY)).rows
const counted = async (filter: object) => countAway(await office(), awayFilter.parse(filter), TODAY)

test('xã có 18 đồng chí đi làm xa; cộng theo cách quản lý đúng tổng', async () => {
  expect(await counted({})).toEqual({ exempt: 5, elsewhere: 3, watched: 10, total: 18 })
  const rows = await listed({})
  expect(rows).toHaveLength(18)
  for (const way of ['exempt', 'elsewhere', 'watched'] as const)
    expect((await listed({ way })).map(({ id }) => id)).toEqual(
      rows.filter((row) => row.way === way).map(({ id }) => id),
    )
})

test('lọc trong cơ sở dữ liệu và quy tắc nói như nhau', async () => {
  const rows = await listed({})
  expect((await listed({ flag: 'vague' })).map(({ id }) => id)).toEqual(
    rows.filter(({ isVague }) => isVague).map(({ id }) => id),
  )
  expect(rows.filter(({ isVague }) => isVague)).toHaveLength(9)
  const overdue = await listed({ flag: 'overdue' })
  expect(overdue.map(({ next }) => next?.text)).toEqual([
    expect.stringContaining('Quá hạn miễn từ 09/10/2021'),
  ])
  expect(await listed({ flag: 'ending' })).toHaveLength(1)
  expect(await listed({ flag: 'unregistered' })).toHaveLength(4)
  expect(await listed({ flag: 'absent' })).toHaveLength(0)
})

test('lọc người còn tháng chưa nộp đảng phí: số đếm, danh sách và cột đảng phí nói như nhau', async () => {
  const by = world.accounts.cellSecretary.id
  const rows = await listed({ q: 'xa 1' })
  const [owes, paid, half] = rows
  if (!owes || !paid || !half) throw new Error('nobody away')
  expect(await counted({ dues: 'unpaid' })).toMatchObject({ total: 0 })
  // Books from August on: 8 and 9 have ended, October has not.
  for (const orgId of [world.cell.id, world.neighbour.id])
    await seedDb
      .insert(schema.duesBooks)
      .values({ orgId, startsOn: '2021-08-01', openedBy: by, openedOn: '2021-08-01' })
  const entered = { enteredBy: by, enteredOn: '2021-08-01' }
  const payment = (memberId: number, month: string) => ({
    ...{ orgId: world.cell.id, memberId, month, amount: 5_000, method: 'cash' as const },
    ...{ paidOn: '2021-09-05', recordedBy: by, recordedOn: '2021-09-05' },
  })
  for (const { memberId } of [owes, paid, half])
    await seedDb.insert(schema.duesProfiles).values({
      ...{ orgId: world.cell.id, memberId, fromMonth: '2021-08-01', groupKey: 'others', figure: 5_000 },
      ...entered,
    })
  await seedDb
    .insert(schema.duesPayments)
    .values([
      payment(paid.memberId, '2021-08-01'),
      payment(paid.memberId, '2021-09-01'),
      payment(half.memberId, '2021-08-01'),
    ])
  const found = await listed({ dues: 'unpaid' })
  expect(found.map(({ memberId }) => memberId)).toEqual([owes.memberId, half.memberId])
  const states = await listDuesStates(
    await office(),
    rows.map(({ memberId }) => memberId),
    TODAY,
  )
  const behind = rows.filter(({ memberId }) => (states.get(memberId)?.unpaid.length ?? 0) > 0)
  expect(found.map(({ id }) => id)).toEqual(behind.map(({ id }) => id))
  expect((await counted({ dues: 'unpaid' })).total).toBe(2)
  const exempt = await counted({ dues: 'unpaid', way: 'exempt' })
  expect(exempt.total).toBe(found.filter(({ way }) => way === 'exempt').length)
  expect(await listed({ dues: 'khac' })).toHaveLength(18)
})

test('ở nước ngoài: không bị hỏi xã, phường hay tạm trú, trong danh sách và trong cách đếm', async () => {
  const before = await Promise.all([listed({ flag: 'vague' }), listed({ flag: 'unregistered' })])
  const [vague, unregistered] = before.map((rows) => rows[0]?.id ?? 0)
  await owner`UPDATE away_stays SET is_abroad = true WHERE id IN ${owner([vague ?? 0, unregistered ?? 0])}`
  const [hazy, unknown] = await Promise.all([listed({ flag: 'vague' }), listed({ flag: 'unregistered' })])
  expect([hazy, unknown].flat().some(({ isAbroad }) => isAbroad)).toBe(false)
  expect(hazy).toHaveLength((await listed({})).filter(({ isVague }) => isVague).length)
  const abroad = await listed({ flag: 'abroad' })
  expect(new Set(abroad.map(({ id }) => id))).toEqual(new Set([vague, unregistered]))
  expect((await counted({ flag: 'abroad' })).total).toBe(abroad.length)
})

test('tìm theo tên; ngoài phạm vi không thấy ai', async () => {
  expect((await listed({ q: 'xa 05' })).map(({ fullName }) => fullName)).toEqual(['Lò Văn Xa 05'])
  const other = await makeWorld(seedDb, 'thuanchaukhac')
  const stranger = await viewerOf(other.accounts.committeeOffice)
  expect((await countAway(stranger, awayFilter.parse({}), TODAY)).total).toBe(0)
  const member = await viewerOf(world.accounts.member)
  expect((await countAway(member, awayFilter.parse({}), TODAY)).total).toBe(0)
})
