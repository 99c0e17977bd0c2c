import { beforeAll, expect, test } from 'vitest'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listCorrections } from '@/lib/corrections/queries'
import { listExtracts } from '@/lib/extracts/queries'
import { listScans } from '@/lib/scans/queries'
import { getMinutes, listItemsOf } from './queries/meeting'

let around: Neighbourhood
let viewer: Viewer
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
  viewer = await viewerOf(around.world.accounts.cellSecretary)
})

test('trang của kỳ họp chỉ bỏ câu hỏi nào không có gì để kể', async () => {
  const all =
    await owner`SELECT id, meeting_id AS meeting FROM minutes WHERE org_id = ${around.world.cell.id}`
  const told = new Set<string>()
  for (const { id, meeting } of all) {
    const has = {
      hasItems: (await listItemsOf(viewer, id)).length > 0,
      hasExtracts: (await listExtracts(viewer, id)).length > 0,
      hasCorrections: (await listCorrections(viewer, id)).length > 0,
      hasScans: (await listScans(viewer, meeting)).length > 0,
    }
    expect(await getMinutes(viewer, meeting)).toMatchObject(has)
    for (const [name, isTold] of Object.entries(has)) if (isTold) told.add(name)
  }
  expect([...told].sort()).toEqual(['hasCorrections', 'hasExtracts', 'hasItems', 'hasScans'])
})

test('nội dung nào trang không bày thì không hỏi', async () => {
  const minutes = await getMinutes(viewer, around.rows.sentMeeting.id)
  expect(Object.keys(minutes?.content ?? {}).sort()).toEqual(['opening', 'subjects', 'votes'])
})
