import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { feedbackFilter } from './input'
import { listDrafted, listProposed } from './queries/approvals'
import { listAgencies } from './queries/catalogue'
import { getItem } from './queries/item'
import { listItems } from './queries/list'
import { listToRoute } from './queries/queue'
import { itemAt, makeFeedbackWorld, TODAY } from './testing'

test('kiến nghị tiếp mà chi bộ đã rút: trang của mục trước chỉ nêu nó với chi bộ', async () => {
  const { world, rows } = await makeNeighbourhood(seedDb)
  const { id: _id, orgPath: _path, search: _search, submitKey: _key, ...item } = rows.item
  await seedDb.insert(schema.feedbackItems).values({
    ...item,
    ...{ code: `${item.code}-tiep`, status: 'closed', closedOn: '2022-09-01', followUpOfId: rows.item.id },
  })
  const linked = async (who: 'cellSecretary' | 'committeeOffice') =>
    (await getItem(await viewerOf(world.accounts[who]), rows.item.id, '2022-09-07'))?.linked.length
  expect(await linked('cellSecretary')).toBe(1)
  expect(await linked('committeeOffice')).toBe(0)
})

test('kiến nghị tiếp: danh sách, trang của mục nói điều ấy, kể cả với người không đọc được mục trước', async () => {
  const world = await makeFeedbackWorld('noitiep')
  const [before, later] = [await itemAt(world, 'forwarded'), await itemAt(world, 'assigned')]
  await owner`UPDATE feedback_items SET follow_up_of_id = ${before} WHERE id = ${later}`
  const agency = await viewerOf(world.accounts.agencyOfficer)
  expect(await getItem(agency, before, TODAY)).toBeUndefined()
  const listed = (await listItems(agency, feedbackFilter.parse({}), TODAY)).rows
  expect(listed.map(({ id, isFollowUp }) => [id, isFollowUp])).toEqual([[later, true]])
  expect(await getItem(agency, later, TODAY)).toMatchObject({ isFollowUp: true, linked: [] })
  expect((await getItem(await viewerOf(world.accounts.cellSecretary), before, TODAY))?.isFollowUp).toBe(false)
})

test('các bàn làm nhiều mục nói như bàn từng mục: kiến nghị tiếp, cơ quan nào', async () => {
  const world = await makeFeedbackWorld('nhieumuc')
  const ids = [
    await itemAt(world, 'forwarded'),
    await itemAt(world, 'proposed'),
    await itemAt(world, 'drafted'),
  ]
  const office = await viewerOf(world.accounts.districtOffice)
  const leader = await viewerOf(world.accounts.permanentCommittee)
  const desks = async () => [
    ...(await listToRoute(office)),
    ...(await listProposed(leader)),
    ...(await listDrafted(leader)),
  ]
  expect((await desks()).map(({ id, isFollowUp }) => [id, isFollowUp])).toEqual(ids.map((id) => [id, false]))
  for (const id of ids) {
    const before = await itemAt(world, 'answered')
    await owner`UPDATE feedback_items SET follow_up_of_id = ${before} WHERE id = ${id}`
  }
  expect((await desks()).map(({ id, isFollowUp }) => [id, isFollowUp])).toEqual(ids.map((id) => [id, true]))
  const known = (await listAgencies(leader, TODAY)).map(({ id }) => id)
  expect([(await listToRoute(office))[0]?.agencyId, (await listProposed(leader))[0]?.agencyId]).toEqual([
    world.agency.id,
    world.agency.id,
  ])
  expect(known).toContain(world.agency.id)
})
