import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeCaoLoc, POSTS } from '@/db/seed/cases/cao-loc'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { postsOf } from './labels'
import { listWatchedCells } from './queries/charge'
import { getVisitYear } from './queries/year'

const TODAY = '2022-07-06'
let world: Awaited<ReturnType<typeof makeCaoLoc>>

beforeAll(async () => {
  world = await makeCaoLoc(seedDb, 'caoloc')
})

test('23 chi bộ thôn biên giới đều có người phụ trách; 41 đảng viên của 4 đồn, đồn đầu 13 người ở 13 chi bộ', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const cells = await listWatchedCells(board, world.top, TODAY)
  expect(cells).toHaveLength(23)
  expect(cells.filter(({ tag, inCharge }) => tag === 'biên giới' && inCharge.length === 1)).toHaveLength(23)
  const posts = postsOf(cells)
  expect(posts.map(({ people }) => people)).toEqual(POSTS)
  expect(posts[0]).toEqual({ id: 'Đồn Biên phòng 1', people: 13, cells: 13 })
  expect(posts.reduce((sum, { people }) => sum + people, 0)).toBe(41)
})

test('đảng viên đồn biên phòng có tên trong bảng, không phải đảng viên của chi bộ nào', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const year = await getVisitYear(board, world.top, 2022, TODAY)
  expect([year.rows.length, year.cells]).toEqual([64, 117])
  const members = await seedDb.select({ name: schema.members.fullName }).from(schema.members)
  expect(members.some(({ name }) => name.startsWith('Chiến sĩ'))).toBe(false)
})

test('hết hạn phân công thì không còn tính là có người phụ trách', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const earlier = await listWatchedCells(board, world.top, '2021-12-31')
  expect(earlier.filter(({ inCharge }) => inCharge.length > 0)).toHaveLength(0)
})
