import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { openCampaign } from '@/lib/ratings/actions/people'
import { listCellsWithoutRound } from '@/lib/ratings/queries/year'
import { unopenedRounds } from './queries/people'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuamodot')
})
const duty = async (who: keyof typeof world.accounts, today: string) =>
  (await unopenedRounds(await viewerOf(world.accounts[who]), today))[0]

test('tháng 11 đến tháng 01 nhắc chi bộ chưa mở đợt; tháng 01 là của năm trước', async () => {
  for (const day of ['2022-10-31', '2023-02-01']) expect(await duty('cellSecretary', day)).toBeUndefined()
  for (const day of ['2022-11-01', '2023-01-31'])
    expect(await duty('cellSecretary', day)).toMatchObject({ dueOn: '2022-12-31', href: '/ratings/new' })
  expect((await duty('committeeOffice', '2022-12-01'))?.title).toContain('2 chi bộ chưa mở đợt')
  expect(await duty('member', '2022-12-01')).toBeUndefined()
})

test('mở rồi thì thôi nhắc; cấp ủy thấy chi bộ nào chưa mở', async () => {
  await signInAs(world.accounts.cellSecretary)
  await send(openCampaign, { orgId: world.cell.id, year: 2022, heldOn: '10/12/2022' })
  expect(await duty('cellSecretary', '2022-12-11')).toBeUndefined()
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  expect(await listCellsWithoutRound(viewer, 'ratings.read', 2022)).toMatchObject([
    { id: world.neighbour.id },
  ])
  expect(await listCellsWithoutRound(viewer, 'ratings.read', 2021)).toHaveLength(2)
})
