import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { feedbackFilter } from './input'
import { getItem } from './queries/item'
import { listItems } from './queries/list'
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
