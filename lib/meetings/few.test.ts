import { expect, test } from 'vitest'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listCorrections } from '@/lib/corrections/queries'
import { listExtracts } from '@/lib/extracts/queries'
import { listScans } from '@/lib/scans/queries'
import { getMinutes, listItemsOf } from './queries/meeting'

test('trang của kỳ họp chỉ bỏ câu hỏi nào không có gì để kể', async () => {
  const { world } = await makeNeighbourhood(seedDb)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const told = new Set<string>()
  for (const {
    id,
    meeting_id,
  } of await owner`SELECT id, meeting_id FROM minutes WHERE org_id = ${world.cell.id}`) {
    const has = {
      hasItems: (await listItemsOf(viewer, id)).length > 0,
      hasExtracts: (await listExtracts(viewer, id)).length > 0,
      hasCorrections: (await listCorrections(viewer, id)).length > 0,
      hasScans: (await listScans(viewer, meeting_id)).length > 0,
    }
    expect(await getMinutes(viewer, meeting_id)).toMatchObject(has)
    for (const [name, isTold] of Object.entries(has)) if (isTold) told.add(name)
  }
  expect([...told].sort()).toEqual(['hasCorrections', 'hasExtracts', 'hasItems', 'hasScans'])
})

test('nội dung nào trang không bày thì không hỏi', async () => {
  const { world, rows } = await makeNeighbourhood(seedDb)
  const minutes = await getMinutes(await viewerOf(world.accounts.cellSecretary), rows.sentMeeting.id)
  expect(Object.keys(minutes?.content ?? {}).sort()).toEqual(['opening', 'subjects', 'votes'])
})
