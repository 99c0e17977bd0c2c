import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listThematicYears } from './queries'

const TODAY = '2022-09-10'
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuyende')
  const held = { orgId: world.cell.id, state: 'held' as const }
  await seedDb.insert(schema.meetings).values([
    { ...held, month: '2022-05-01', heldOn: '2022-05-07' },
    { ...held, month: '2022-08-01', heldOn: '2022-08-07', isCombined: true },
    { ...held, kind: 'thematic', month: '2022-06-01', heldOn: '2022-07-01' },
    { orgId: world.neighbour.id, month: '2022-03-01', state: 'open', isCombined: true },
  ])
})

const statesFor = async (account: { id: number }, year = 2022) => {
  const { cells } = await listThematicYears(await viewerOf(account), world.top, year, TODAY)
  return Object.fromEntries(cells.map(({ id, states }) => [id, states]))
}

test('cấp trên thấy chi bộ nào đã, chưa sinh hoạt chuyên đề trong từng quý; kỳ chưa họp không tính', async () => {
  const seen = await statesFor(world.accounts.districtOffice)
  expect(seen[world.cell.id]).toEqual(['before', 'missed', 'done', 'ahead'])
  expect(seen[world.neighbour.id]).toEqual(['missed', 'missed', 'due', 'ahead'])
})

test('năm đã qua: chi bộ kết thúc sau năm đó vẫn đứng trong danh sách, chi bộ lập sau năm đó thì không', async () => {
  const common = { parentId: world.commune.id, kind: 'cell' as const, shortName: 'x' }
  const ended = await makeOrganisation(seedDb, {
    ...common,
    name: 'Chi bộ đã kết thúc',
    endedOn: '2022-03-31',
  })
  const young = await makeOrganisation(seedDb, { ...common, name: 'Chi bộ mới lập', foundedOn: '2022-02-01' })
  const idsOf = async (year: number) =>
    Object.keys(await statesFor(world.accounts.districtOffice, year)).map(Number)
  const [before, now] = [await idsOf(2021), await idsOf(2022)]
  expect([before.includes(ended.id), before.includes(young.id)]).toEqual([true, false])
  expect([now.includes(ended.id), now.includes(young.id)]).toEqual([false, true])
})

test('bí thư chi bộ hỏi cả huyện thì chỉ thấy chi bộ mình', async () => {
  expect(Object.keys(await statesFor(world.accounts.cellSecretary))).toEqual([String(world.cell.id)])
})
