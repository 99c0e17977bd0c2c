import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { collectiveRatings, collectiveRounds } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { openRound } from '@/lib/collectives/actions/rounds'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { collectiveDuties } from './queries/collectives'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'viecxeploai')
  await signInAs(world.accounts.committeeOffice)
  await send(openRound, { orgId: world.commune.id, year: 2021, heldOn: '20/12/2021' })
  await signInAs(world.accounts.organisationBoard)
  await send(openRound, { orgId: world.top.id, year: 2021, heldOn: '25/12/2021' })
})
const titles = async (who: keyof typeof world.accounts) =>
  (await collectiveDuties(await viewerOf(world.accounts[who]))).map(({ title }) => title)
const ofCommune = 'Xếp loại tổ chức đảng năm 2021: Đảng ủy xã An Thịnh'
const ofTop = 'Xếp loại tổ chức đảng năm 2021: Ban Thường vụ Huyện ủy viecxeploai'

test('việc của đợt đến đúng cấp quyết định, không đến cấp trên hay người chỉ đọc', async () => {
  expect(await titles('committeeOffice')).toEqual([
    ofCommune,
    'Ghi mức tự xếp loại năm 2021: Đảng bộ xã An Thịnh',
  ])
  expect(await titles('organisationBoard')).toEqual([ofTop])
  for (const who of ['permanentCommittee', 'districtOffice', 'inspector', 'member'] as const)
    expect(await titles(who), who).toEqual([])
})

test('ban thường vụ chỉ được nhắc khi hội nghị đã kiểm phiếu', async () => {
  expect(await titles('standingCommittee')).toEqual([])
  await seedDb.update(collectiveRounds).set({ returned: 14 }).where(eq(collectiveRounds.orgId, world.top.id))
  expect(await titles('standingCommittee')).toEqual([ofTop])
})

test('chi bộ không xếp loại trong đợt thì không được nhắc tự xếp loại', async () => {
  expect(await titles('cellSecretary')).toEqual(['Ghi mức tự xếp loại năm 2021: Chi bộ thôn Đông Hạ'])
  await seedDb
    .update(collectiveRatings)
    .set({ notRatedReason: 'mới thành lập' })
    .where(eq(collectiveRatings.orgId, world.cell.id))
  expect(await titles('cellSecretary')).toEqual([])
})
