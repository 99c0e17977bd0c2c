import { expect, test } from 'vitest'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { sumOf } from '@/lib/calendar/figures'
import { getBoard } from '@/lib/calendar/queries/board'
import { memberFilter } from '@/lib/members/input'
import { countMembers } from '@/lib/members/queries/list'
import { listRemovals } from '@/lib/proposals/queries/removals'
import { listWatchedCells } from '@/lib/visits/queries/charge'
import { listAdmissions } from './queries/admissions'
import { countAllMembers, countPeople } from './queries/people'
import { getStatisticsPlace } from './queries/places'
import { listReportedFigures } from './queries/ratings'
import { scaleChanges, sharePoints, targetState } from './rules'
import { withScales } from './scales'

export const TODAY = '2022-09-07'
const tag = 'biên giới'
export type Given = { board: Viewer }

export async function topOf({ board }: Given) {
  const found = await getStatisticsPlace(board)
  if (!found) throw new Error('no place')
  return found.place
}

/** Cao Lộc's list on whatever data stands in the database: the statistics against a count of the rows themselves. */
export function caoLocHolds(given: () => Given) {
  test('Cao Lộc: nhãn biên giới cắt đúng số chi bộ, đảng viên, tỷ lệ của huyện', async () => {
    const place = await topOf(given())
    const [told] = await owner`
      with border as (select path from organisations where ${tag} = any(tags))
      select (select count(*)::int from members m where standing <> 'temporary' and status in ('active', 'elsewhere', 'suspended')
                and exists (select from border where m.org_path like border.path || '%')) as members,
             (select count(*)::int from organisations o where kind = 'cell'
                and exists (select from border where o.path like border.path || '%')) as cells`
    const { total, rows } = await countPeople(given().board, place, {
      cut: { tag },
      today: TODAY,
      year: 2022,
    })
    expect(total).toMatchObject({ members: told?.members, cells: told?.cells })
    expect(total.members).toBeGreaterThan(0)
    expect(rows.reduce((sum, row) => sum + row.members, 0)).toBe(total.members)
    expect(total.members).toBeLessThan(await countAllMembers(given().board, place))
    const cut = sumOf((await getBoard(given().board, place, '2022-09-01', TODAY, { tag })) ?? [])
    expect(cut.cells).toBe(total.cells)
  })

  test('Cao Lộc: chi bộ thôn biên giới nào cũng có cấp ủy viên phụ trách; đảng viên đồn biên phòng không tính vào chi bộ', async () => {
    const cells = await listWatchedCells(given().board, await topOf(given()), TODAY)
    const villages = cells.filter((cell) => cell.tag === tag)
    expect(villages.length).toBeGreaterThan(0)
    expect(villages.filter(({ inCharge }) => inCharge.length === 0)).toEqual([])
    const [counted] = await owner`select count(*)::int as n from members m
      where exists (select from visitors v where v.kind = 'borderPost' and v.full_name = m.full_name and v.org_id = m.org_id)`
    expect(counted?.n).toBe(0)
  })

  test('Cao Lộc: được miễn từ đầu nhiệm kỳ, được miễn vẫn dự: số nào cũng khớp danh sách', async () => {
    const place = await topOf(given())
    const { total } = await countPeople(given().board, place, { cut: {}, today: TODAY, year: 2022 })
    const listed = async (more: object) =>
      (await countMembers(given().board, memberFilter.parse({ standing: 'counted', ...more }), TODAY)).total
    expect(await listed({ exemptSince: place.termStartsOn })).toBe(total.exemptSinceTerm)
    expect(await listed({ exemptAttended: '2022' })).toBe(total.exemptAttended)
    expect(await listed({ exempt: 'on' })).toBe(total.exempt)
    expect(total.exemptSinceTerm).toBeGreaterThan(0)
    expect(total.exemptAttended).toBeGreaterThan(0)
  })

  test('Cao Lộc: 91,16 % năm 2015, 95,9 % năm 2021, ghi chú năm thang xếp loại đổi', async () => {
    const place = await topOf(given())
    const figures = await withScales(place, await listReportedFigures(given().board, place, tag))
    const points = sharePoints([], figures, 0)
    expect(points.at(0)).toMatchObject({ year: 2015, percent: 91.16, isReported: true })
    expect(points.at(-1)).toMatchObject({ year: 2021, percent: 95.9, isReported: true })
    expect(scaleChanges(points).map(({ year }) => year)).toEqual([2018])
  })
}

/** Tứ Kỳ's list, as far as it is about what is kept. */
export function tuKyHolds(given: () => Given) {
  test('Tứ Kỳ: kỳ tháng 9/2022 của chi bộ thôn có ngày thống nhất 07/09, của trường học 08/09 do huyện ấn định', async () => {
    const days = await owner`select cell_type as type, due_on::text as day, count(*)::int as n from meetings
      join organisations o on o.id = org_id where month = '2022-09-01' and meetings.kind = 'regular' group by 1, 2`
    expect(days.filter(({ type, day }) => day !== (type === 'school' ? '2022-09-08' : '2022-09-07'))).toEqual(
      [],
    )
    expect(days.some(({ type }) => type === 'school')).toBe(true)
  })

  test('Tứ Kỳ: ai bị xóa tên cũng có căn cứ, việc nhắc nhở và quyết định trong hồ sơ', async () => {
    const { rows, unrecorded } = await listRemovals(given().board, {
      cut: {},
      from: '2021-01-01',
      to: '2022-09-30',
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ missing }) => missing.length > 0)).toEqual([])
    expect(unrecorded).toEqual([])
    const [struck] = await owner`select count(*)::int as n from members where status = 'removed'`
    expect(struck?.n).toBe(rows.length)
  })

  test('Tứ Kỳ: chỉ tiêu kết nạp của từng tổ chức là một tiêu chí: đạt, chưa đạt, chưa giao', async () => {
    const rows = await listAdmissions(given().board, await topOf(given()), 2022, {})
    const [top, ...below] = rows
    expect(top).toMatchObject({ kind: 'top' })
    expect(below.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(top?.admitted)
    const [told] = await owner`select count(*)::int as n from members
      where standing <> 'temporary' and admitted_on between '2022-01-01' and '2022-12-31'`
    expect(top?.admitted).toBe(told?.n)
    const states = new Set(rows.map(({ target, admitted }) => targetState(target, admitted)))
    expect(states.has('none') && states.has('short')).toBe(true)
  })
}
