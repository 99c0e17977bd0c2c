import { expect, test } from 'vitest'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { personSheets } from './person'
import { getPersonalData } from './queries'

test('dữ liệu của một người gồm mọi phần cổng ghi về người ấy; không có phần của người khác', async () => {
  const { world } = await makeNeighbourhood(seedDb, 'cuaminh')
  const own = await viewerOf(world.accounts.member)
  const data = await getPersonalData(own, world.member.id)
  const rows = new Map(data && personSheets(data).map((sheet) => [sheet.name, sheet.rows.length]))
  for (const name of ['Chức vụ đảng', 'Khen thưởng', 'Kỷ luật', 'Rà soát, sàng lọc', 'Học tập, bồi dưỡng'])
    expect(rows.get(name), name).toBe(1)
  expect(rows.get('Đề nghị sửa thông tin')).toBe(1)
  expect(await getPersonalData(own, world.secretary.id)).toBeUndefined()
})
