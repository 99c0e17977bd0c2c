import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { awayFilter } from '@/lib/away/input'
import { countAway } from '@/lib/away/queries/register'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { recordFilter } from '@/lib/records/input'
import { countRecords } from '@/lib/records/queries/papers'
import { listDuties } from './queries'

const TODAY = '2022-09-20'
let world: World

const away = (memberId: number, place: string, more: { endsOn?: string } = {}) => ({
  ...{ orgId: world.cell.id, memberId, place, work: 'Công nhân', startsOn: '2022-05-15' },
  ...more,
})

beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsachcochu')
  const orgId = world.cell.id
  const guest = await makeMember(seedDb, { orgId, fullName: 'Khách Tạm Thời', standing: 'temporary' })
  const back = await makeMember(seedDb, { orgId, fullName: 'Đã Về' })
  const clear = await makeMember(seedDb, { orgId, fullName: 'Rõ Nơi Ở' })
  await seedDb
    .insert(schema.awayStays)
    .values([
      away(world.member.id, 'Thành phố Tân Hải'),
      away(guest.id, 'Tỉnh Bình Nguyên'),
      away(back.id, 'Thành phố Tân Hải', { endsOn: '2022-08-01' }),
      away(clear.id, 'Phường Đông Cát, thành phố Tân Hải'),
    ])
  await seedDb.insert(schema.recordChecks).values(
    [world.member, clear, back, guest].map(({ id: memberId }, at) => ({
      ...{ memberId, have: [], missing: at === 2 ? [] : ['application'] },
      ...{ checkedOn: '2022-07-20', checkedBy: world.accounts.cellSecretary.id },
    })),
  )
})

const dutiesOf = async (who: keyof typeof world.accounts) =>
  (await listDuties(await viewerOf(world.accounts[who]), TODAY)).filter(({ id }) =>
    /^(papers|addresses)-/.test(id),
  )

test('địa chỉ chưa rõ, giấy tờ thiếu là việc của bí thư chi bộ ấy, số bằng danh sách phía sau', async () => {
  const duties = await dutiesOf('cellSecretary')
  expect(duties.map(({ title }) => title)).toEqual([
    'Hỏi rõ địa chỉ của 2 đồng chí đi làm xa',
    'Nhắc 2 đồng chí bổ sung giấy tờ còn thiếu trong hồ sơ',
  ])
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const [addresses, papers] = duties.map(({ href }) =>
    Object.fromEntries(new URL(href, 'http://x').searchParams),
  )
  expect((await countAway(secretary, awayFilter.parse(addresses), TODAY)).total).toBe(2)
  expect(await countRecords(secretary, world.cell, recordFilter.parse(papers))).toBe(2)
  for (const who of ['neighbour', 'cellRecorder', 'member', 'committeeOffice'] as const)
    expect(await dutiesOf(who), who).toEqual([])
})
