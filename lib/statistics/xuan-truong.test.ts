import { beforeAll, expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { organisationFilter } from '@/lib/organisations/input'
import { getOrganisation, listBelow, searchOrganisations } from '@/lib/organisations/queries'
import { getOrganisationOn, listBelowOn } from '@/lib/reorganisations/queries/as-of'
import { divisionsOf } from './makeup'
import { getMakeup } from './queries/makeup'
import { countPeople } from './queries/people'
import { getStatisticsPlace } from './queries/places'

/** Xuân Trường 2018: 72 grassroots organisations, 25 of them committees with 398 cells, 47 base cells; 8,030 members. */
const TODAY = '2018-10-10'
const COMMITTEES = 25
const BELOW = 398
const BASE = 47
const MEMBERS = 8_030

let viewer: Awaited<ReturnType<typeof viewerOf>>
let top: { id: number }

beforeAll(async () => {
  const world = await makeWorld(seedDb, 'xuantruong')
  top = world.top
  viewer = await viewerOf(world.accounts.organisationBoard)
  const words = owner`'a', 'CB', 'a', 'a', 'a', '{"minutesLeft": "", "minutesRight": "", "onBehalf": ""}'::jsonb, '1990-01-01'::date`
  const made = (what: ReturnType<typeof owner>) => owner`
    insert into organisations (parent_id, kind, cell_type, name, short_name, committee_name, symbol,
      letterhead_upper, letterhead_lower, place_name, captions, founded_on) ${what}`
  // The world brings one committee with two cells; the rest beside it makes the district.
  await made(owner`select ${top.id}, 'grassroots', null, 'Đảng bộ xã ' || n, 'xã ' || n, ${words}
    from generate_series(2, ${COMMITTEES}) n`)
  await made(owner`select c.id, 'cell', 'village'::cell_type, 'Chi bộ xóm ' || n, 'xóm ' || n, ${words}
    from generate_series(3, ${BELOW}) n join (select id, row_number() over (order by id) - 1 as at from organisations
      where kind = 'grassroots') c on c.at = n % ${COMMITTEES}`)
  await made(owner`select ${top.id}, 'cell', 'office'::cell_type, 'Chi bộ cơ quan ' || n, 'cơ quan ' || n, ${words}
    from generate_series(1, ${BASE}) n`)
  await owner`
    with cells as (select id, row_number() over (order by id) - 1 as at from organisations where kind = 'cell'),
      known as (select count(*)::int as n from members)
    insert into members (org_id, full_name, sort_name, sex, birth_year, standing, admitted_on, since_on, ethnic_group)
    select cells.id, 'Đảng viên ' || g, 'n ' || g, (case when g % 3 = 0 then 'female' else 'male' end)::sex,
      1935 + g % 64, (case when g % 45 = 0 then 'probationary' else 'full' end)::standing, '2017-05-19', '2017-05-19',
      case when g % 50 = 0 then 'Tày' else 'Kinh' end
    from known cross join lateral generate_series(1, ${MEMBERS} - known.n) g join cells on cells.at = g % ${BELOW + BASE}`
  await owner`analyze`
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
  expect(rows.at(-1)).toMatchObject({ isDirect: true, cells: BASE })
  const [then, below, makeup] = await Promise.all([
    getOrganisationOn(viewer, top.id, TODAY),
    listBelowOn(viewer, top.id, TODAY),
    getMakeup(viewer, top, TODAY, {}),
  ])
  expect([then?.cells, (then?.full ?? 0) + (then?.probationary ?? 0)]).toEqual([445, MEMBERS])
  expect(sumOf(below, 'cells')).toBe(445)
  expect(then).toMatchObject({ full: total.full, probationary: total.probationary })
  for (const { title, parts } of divisionsOf(makeup))
    expect([title, sumOf(parts, 'n')]).toEqual([title, MEMBERS])
  const types = divisionsOf(makeup).find(({ title }) => title === 'Loại hình chi bộ')
  expect(types?.parts.find(({ label }) => label === 'Cơ quan, đơn vị')?.n).toBe(
    rows.find(({ isDirect }) => isDirect)?.members,
  )
})
