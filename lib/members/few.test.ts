import { expect, test } from 'vitest'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listPosts } from '@/lib/posts/queries'
import { getResidenceOf } from '@/lib/residences/queries'
import { getOpenDeparture, listTransfersOf } from '@/lib/transfers/queries/detail'
import { getMember, listAwayStays, listExemptions } from './queries/detail'

test('trang của đảng viên chỉ bỏ câu hỏi nào không có gì để kể', async () => {
  const { world } = await makeNeighbourhood(seedDb)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  await owner`INSERT INTO posts (member_id, org_id, kind, starts_on, recorded_by)
    VALUES (${world.member.id}, ${world.cell.id}, 'secretary', '2022-01-01', ${world.accounts.cellSecretary.id})`
  const told = new Set<string>()
  for (const { id } of await owner`SELECT id FROM members WHERE org_id = ${world.cell.id}`) {
    const has = {
      hasExemptions: (await listExemptions(viewer, id)).length > 0,
      hasStays: (await listAwayStays(viewer, id)).length > 0,
      hasTransfers: (await listTransfersOf(viewer, id)).length > 0,
      hasDeparture: (await getOpenDeparture(viewer, id)) !== undefined,
      hasResidence: (await getResidenceOf(viewer, id)) !== undefined,
      hasPosts: (await listPosts(viewer, id)).length > 0,
    }
    expect(await getMember(viewer, id)).toMatchObject(has)
    for (const [name, isTold] of Object.entries(has)) if (isTold) told.add(name)
  }
  expect([...told].sort()).toEqual([
    'hasDeparture',
    'hasExemptions',
    'hasPosts',
    'hasResidence',
    'hasStays',
    'hasTransfers',
  ])
})
