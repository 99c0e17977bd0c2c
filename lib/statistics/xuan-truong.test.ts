import { beforeAll, expect, test } from 'vitest'
import { makeXuanTruong, XUAN_TRUONG } from '@/db/seed/cases/xuan-truong'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { memberFilter } from '@/lib/members/input'
import { countMembers } from '@/lib/members/queries/list'
import { countMembersOn } from '@/lib/members/queries/on-day'
import { organisationFilter } from '@/lib/organisations/input'
import { getOrganisation, listBelow, searchOrganisations } from '@/lib/organisations/queries'
import { getOrganisationOn, listBelowOn } from '@/lib/reorganisations/queries/as-of'
import { nobodyOn } from './day-counts'
import { divisionsOf } from './makeup'
import { listOverTime } from './queries/makeup'
import { countPeople } from './queries/people'
import { getStatisticsPlace } from './queries/places'

const TODAY = '2018-10-10'
const { committees: COMMITTEES, below: BELOW, base: BASE, members: MEMBERS } = XUAN_TRUONG

let viewer: Awaited<ReturnType<typeof viewerOf>>
let top: { id: number }

beforeAll(async () => {
  const world = await makeXuanTruong(seedDb, 'xuantruong')
  top = world.top
  viewer = await viewerOf(world.accounts.organisationBoard)
})

const sumOf = <Name extends string>(rows: readonly Record<Name, number>[], name: Name) =>
  rows.reduce((sum, row) => sum + row[name], 0)

test('trang tổ chức: 25 đảng bộ, 47 chi bộ cơ sở, 398 chi bộ trực thuộc; 445 chi bộ, 8.030 đảng viên', async () => {
  const [whole, below] = await Promise.all([getOrganisation(viewer, top.id), listBelow(viewer, top.id)])
  expect(whole).toMatchObject({ cells: BELOW + BASE })
  expect((whole?.full ?? 0) + (whole?.probationary ?? 0)).toBe(MEMBERS)
  const committees = below.filter(({ kind }) => kind === 'grassroots')
  const base = below.filter(({ kind }) => kind === 'cell')
  expect([committees.length, base.length, committees.length + base.length]).toEqual([COMMITTEES, BASE, 72])
  expect([sumOf(committees, 'cells'), sumOf(base, 'cells')]).toEqual([BELOW, BASE])
  expect(sumOf(below, 'full') + sumOf(below, 'probationary')).toBe(MEMBERS)
  expect((await searchOrganisations(viewer, organisationFilter.parse({ kind: 'cell' }))).total).toBe(445)
})

test('trang theo ngày, trang thống kê, cơ cấu đội ngũ cho cùng con số; chi bộ cơ sở là một dòng', async () => {
  const found = await getStatisticsPlace(viewer)
  const { total, rows } = await countPeople(
    viewer,
    found?.place ?? { ...top, path: '', name: '', shortName: '', termStartsOn: null },
    {
      ...{ cut: {}, today: TODAY, year: 2018 },
    },
  )
  expect(total).toMatchObject({ cells: 445, members: MEMBERS })
  expect(rows).toHaveLength(COMMITTEES + 1)
  const direct = rows.at(-1)
  expect(direct).toMatchObject({ isDirect: true, cells: BASE })
  const behind = memberFilter.parse({ org: String(direct?.id), direct: '1', standing: 'counted' })
  expect((await countMembers(viewer, behind, TODAY)).total).toBe(direct?.members)
  expect((await countMembersOn(viewer, behind, TODAY)).total).toBe(direct?.members)
  const [then, below, [makeup]] = await Promise.all([
    getOrganisationOn(viewer, top.id, TODAY),
    listBelowOn(viewer, top.id, TODAY),
    listOverTime(viewer, top, [TODAY], {}),
  ])
  expect([then?.cells, (then?.full ?? 0) + (then?.probationary ?? 0)]).toEqual([445, MEMBERS])
  expect(sumOf(below, 'cells')).toBe(445)
  expect(then).toMatchObject({ full: total.full, probationary: total.probationary })
  for (const { title, parts } of divisionsOf(makeup?.counts ?? nobodyOn()))
    expect([title, sumOf(parts, 'n')]).toEqual([title, MEMBERS])
  const types = divisionsOf(makeup?.counts ?? nobodyOn()).find(({ title }) => title === 'Loại hình chi bộ')
  expect(types?.parts.find(({ label }) => label === 'Cơ quan, đơn vị')?.n).toBe(
    rows.find(({ isDirect }) => isDirect)?.members,
  )
})
