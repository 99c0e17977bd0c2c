import { inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { postsOf } from './labels'
import { listWatchedCells } from './queries/charge'
import { getVisitYear } from './queries/year'

/** Cao Lộc 2022 (SEED-CL): 6 communes, 75 cells, 23 border-village cells, 41 members of 4 posts, 13 of one at 13 cells. */
const POSTS = [13, 10, 9, 9]
const TODAY = '2022-07-06'
let world: Awaited<ReturnType<typeof makeWorld>>

beforeAll(async () => {
  world = await makeWorld(seedDb, 'caoloc')
  const orgId = world.top.id
  const border: number[] = []
  for (let commune = 0; commune < 6; commune++) {
    const above = await makeOrganisation(seedDb, {
      kind: 'grassroots',
      parentId: orgId,
      name: `Xã ${commune}`,
    })
    const made = await seedDb
      .insert(schema.organisations)
      .values(
        Array.from({ length: commune < 3 ? 13 : 12 }, (_, at) => ({
          ...{ kind: 'cell' as const, parentId: above.id, name: `Chi bộ ${commune}.${at}`, shortName: 'a' },
          ...{ committeeName: 'a', symbol: 'CB', letterheadUpper: 'a', letterheadLower: 'a', placeName: 'a' },
          captions: { minutesLeft: '', minutesRight: '', onBehalf: '' },
          cellType: at === 12 ? ('school' as const) : ('village' as const),
          tags: at < 4 || at === 12 ? ['biên giới'] : [],
        })),
      )
      .returning()
    border.push(
      ...made.filter(({ cellType, tags }) => cellType === 'village' && tags.length > 0).map(({ id }) => id),
    )
  }
  const cells = border.slice(0, 23)
  await seedDb
    .update(schema.organisations)
    .set({ tags: [] })
    .where(sqlIn(border.slice(23)))
  const person = { orgId, position: 'x', startsOn: '2020-08-15' }
  const inCharge = await seedDb
    .insert(schema.visitors)
    .values(cells.map((_, at) => ({ ...person, fullName: `Đảng ủy viên ${at}`, kind: 'committee' as const })))
    .returning()
  const posted = await seedDb
    .insert(schema.visitors)
    .values(
      POSTS.flatMap((many, post) =>
        Array.from({ length: many }, (_, at) => ({
          ...person,
          fullName: `Chiến sĩ ${post}.${at}`,
          kind: 'borderPost' as const,
          unit: `Đồn ${post + 1}`,
        })),
      ),
    )
    .returning()
  await seedDb
    .insert(schema.visitAssignments)
    .values([
      ...inCharge.map(({ id }, at) => ({ visitorId: id, orgId: cells[at] ?? 0, startsOn: '2022-01-01' })),
      ...posted.map(({ id }, at) => ({ visitorId: id, orgId: cells[at % 23] ?? 0, startsOn: '2022-01-01' })),
    ])
})

const sqlIn = (ids: number[]) => inArray(schema.organisations.id, ids)

test('23 chi bộ thôn biên giới đều có người phụ trách; 41 đảng viên của 4 đồn, đồn đầu 13 người ở 13 chi bộ', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const cells = await listWatchedCells(board, world.top, TODAY)
  expect(cells).toHaveLength(23)
  expect(cells.filter(({ tag, inCharge }) => tag === 'biên giới' && inCharge.length === 1)).toHaveLength(23)
  const posts = postsOf(cells)
  expect(posts.map(({ people }) => people)).toEqual(POSTS)
  expect(posts[0]).toEqual({ id: 'Đồn 1', people: 13, cells: 13 })
  expect(posts.reduce((sum, { people }) => sum + people, 0)).toBe(41)
})

test('đảng viên đồn biên phòng có tên trong bảng, không phải đảng viên của chi bộ nào', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const before = Date.now()
  const year = await getVisitYear(board, world.top, 2022, TODAY)
  expect(Date.now() - before).toBeLessThan(2_000)
  expect([year.rows.length, year.cells]).toEqual([64, 77])
  const members = await seedDb.select({ name: schema.members.fullName }).from(schema.members)
  expect(members.some(({ name }) => name.startsWith('Chiến sĩ'))).toBe(false)
})

test('hết hạn phân công thì không còn tính là có người phụ trách', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const earlier = await listWatchedCells(board, world.top, '2021-12-31')
  expect(earlier.filter(({ inCharge }) => inCharge.length > 0)).toHaveLength(0)
})
