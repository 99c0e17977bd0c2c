import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getItem } from './queries/item'

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
