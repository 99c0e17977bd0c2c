import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { BORDER, DISTRICT, makeCaoLoc, TAG } from '@/db/seed/cases/cao-loc'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { sumOf } from '@/lib/calendar/figures'
import { getBoard } from '@/lib/calendar/queries/board'
import { countMeetings } from '@/lib/calendar/queries/meetings'
import { percentOf } from '@/lib/core/numbers'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { memberFilter } from '@/lib/members/input'
import { countMembers } from '@/lib/members/queries/list'
import { organisationFilter } from '@/lib/organisations/input'
import { searchOrganisations } from '@/lib/organisations/queries'
import { campaignFilter } from '@/lib/ratings/input'
import { countCampaigns } from '@/lib/ratings/queries/campaigns'
import { reportRatingFigure } from './actions/figures'
import { countAllMembers, countPeople } from './queries/people'
import { getStatisticsPlace } from './queries/places'
import { listRated } from './queries/rated'
import { listRatedYears, listReportedFigures } from './queries/ratings'
import { rollOf } from './roll'
import { sharePoints } from './rules'

const TODAY = '2022-10-10'
const tag = TAG
let world: Awaited<ReturnType<typeof makeCaoLoc>>

const board = () => viewerOf(world.accounts.organisationBoard)
const placeOf = async (org?: number) => {
  const found = await getStatisticsPlace(await board(), org)
  if (!found) throw new Error('no place')
  return found.place
}
const people = async (cut: { tag?: string; type?: 'school' }, org?: number) =>
  countPeople(await board(), await placeOf(org), { cut, today: TODAY, year: 2022 })

beforeAll(async () => {
  world = await makeCaoLoc(seedDb, 'caolocthongke')
})

describe('Cao Lộc: gắn nhãn xã thì mọi thống kê cắt được theo nhãn', () => {
  test('75 chi bộ, 1.136 đảng viên, 20,2 % của huyện; các dòng cộng lại đúng bằng tổng', async () => {
    const { total, rows } = await people({ tag })
    expect([total.cells, total.members]).toEqual([BORDER.cells, BORDER.members])
    expect(percentOf(total.members, await countAllMembers(await board(), world.top))).toBe('20,2\u00a0%')
    expect(rows).toHaveLength(BORDER.communes)
    expect(rows.reduce((sum, row) => sum + row.members, 0)).toBe(BORDER.members)
    expect(total.full + total.probationary).toBe(total.members)
    expect((await people({})).total.members).toBe(DISTRICT)
    expect((await people({ tag: 'không có' })).total).toMatchObject({ cells: 0, members: 0 })
  })

  test('số nào cũng khớp danh sách của nó: đảng viên, chi bộ, loại hình', async () => {
    const viewer = await board()
    const schools = (await people({ tag, type: 'school' })).total
    const listed = (more: object) =>
      countMembers(viewer, memberFilter.parse({ tag, standing: 'counted', ...more }), TODAY)
    expect((await listed({})).total).toBe(BORDER.members)
    expect((await listed({ type: 'school' })).total).toBe(schools.members)
    expect((await countMembers(viewer, memberFilter.parse({ tag }), TODAY)).temporary).toBe(1)
    const cells = (more: object) =>
      searchOrganisations(viewer, organisationFilter.parse({ tag, kind: 'cell', ...more }))
    expect((await cells({})).total).toBe(BORDER.cells)
    expect((await cells({ type: 'school' })).total).toBe(schools.cells)
    expect(schools.cells).toBeGreaterThan(0)
  })

  test('14 đồng chí được miễn từ đầu nhiệm kỳ; 5 đồng chí được miễn vẫn dự từ hai lần trong năm', async () => {
    const { total } = await people({ tag })
    expect(total).toMatchObject({ exempt: 15, exemptSinceTerm: 14, exemptAttended: 5 })
    const viewer = await board()
    const listed = async (more: object) =>
      (await countMembers(viewer, memberFilter.parse({ tag, standing: 'counted', ...more }), TODAY)).total
    expect(await listed({ exempt: 'on' })).toBe(15)
    expect(await listed({ exemptSince: '2020-08-01' })).toBe(14)
    expect(await listed({ exemptAttended: '2022' })).toBe(5)
    expect(await listed({ exemptAttended: '2021' })).toBe(0)
  })

  test('bảng tháng cắt theo nhãn: đã họp, lùi ngày, không họp được, khớp danh sách', async () => {
    const viewer = await board()
    const sum = sumOf((await getBoard(viewer, world.top, '2022-09-01', TODAY, { tag })) ?? [])
    expect(sum).toMatchObject({ cells: 75, held: 74, onDay: 71, late: 3, notHeld: 1, open: 0 })
    const listed = (state: 'held' | 'late' | 'notHeld') =>
      countMeetings(viewer, { month: '2022-09-01', path: world.top.path, today: TODAY, state, tag })
    expect(await Promise.all([listed('held'), listed('late'), listed('notHeld')])).toEqual([74, 3, 1])
    const all = sumOf((await getBoard(viewer, world.top, '2022-09-01', TODAY)) ?? [])
    expect([all.cells, all.held]).toEqual([117, 74])
  })

  test('cơ cấu: nhãn được tìm một lần, không tìm lại ở từng dòng của quá trình', async () => {
    const roll = await rollOf(await board(), world.top, TODAY, { tag })
    const plan = await seedDb.execute(sql`explain select count(*) from ${roll}`)
    expect(JSON.stringify(plan)).toContain('InitPlan')
  })

  test('xếp loại của cổng cắt theo nhãn; nhãn ở xã tính cho chi bộ của xã', async () => {
    const [inside] = await owner`select o.id from organisations o join organisations p on p.id = o.parent_id
      where ${tag} = any(p.tags) and o.kind = 'cell' order by o.id limit 1`
    const [rules] =
      await owner`select id from rule_sets where domain = 'ratings' and valid_from < '2021-01-01'`
    for (const [orgId, level] of [
      [inside?.id, 'good'],
      [world.cell.id, 'adequate'],
    ] as const) {
      const [campaign] = await seedDb
        .insert(schema.ratingCampaigns)
        .values({ orgId, year: 2021, ruleSetId: rules?.id, state: 'finished', heldOn: '2021-12-10' })
        .returning()
      await owner`insert into ratings (campaign_id, org_id, member_id, full_name, is_reviewed, level)
        select ${campaign?.id ?? 0}, ${orgId}, id, full_name, true, ${level} from members where org_id = ${orgId} and status = 'active'`
    }
    const viewer = await board()
    expect(await listRatedYears(viewer, world.top, { tag })).toMatchObject([
      { year: 2021, cells: 1, adequate: 0 },
    ])
    expect(await listRatedYears(viewer, world.top, {})).toMatchObject([{ year: 2021, cells: 2, adequate: 3 }])
    const listed = async (of: object) =>
      (await listRated(viewer, world.top, { year: 2021, group: 'adequate', ...of })).rows.length
    expect(await Promise.all([listed({ tag }), listed({})])).toEqual([0, 3])
    expect((await countCampaigns(viewer, campaignFilter.parse({ tag }))).campaigns).toBe(1)
    expect(
      (await countCampaigns(viewer, campaignFilter.parse({ org: String(world.commune.id) }))).campaigns,
    ).toBe(1)
  })
})

describe('số liệu báo cáo', () => {
  const enter = (year: number, percent: string, more: object = {}) =>
    send(reportRatingFigure, {
      ...{ orgId: world.top.id, tag, year, percent, scale: 'Thang cũ', source: 'Báo cáo năm' },
      ...more,
    })

  test('Ban Tổ chức nhập 91,16 % năm 2015 và 95,9 % năm 2021; nhập lại thì số mới được tính, số cũ còn đó', async () => {
    await signInAs(world.accounts.organisationBoard)
    expect(await enter(2015, '91,16')).toMatchObject({ ok: true })
    expect(await enter(2021, '95')).toMatchObject({ ok: true })
    expect(await enter(2021, '95,9 %')).toMatchObject({ ok: true })
    const figures = await listReportedFigures(await board(), world.top, tag)
    expect(figures.map(({ year, percent, isReplaced }) => [year, percent, isReplaced])).toEqual([
      [2015, 91.16, false],
      [2021, 95.9, false],
      [2021, 95, true],
    ])
    const points = sharePoints(
      [],
      figures.filter(({ isReplaced }) => !isReplaced),
      75,
    )
    expect(points.map(({ percent }) => percent)).toEqual([91.16, 95.9])
    expect(await listReportedFigures(await board(), world.top)).toEqual([])
    expect(await enter(2090, '90')).toMatchObject({ ok: false, message: 'Năm này chưa đến.' })
    expect(await enter(2016, '100,5')).toMatchObject({ ok: false })
    expect(await enter(2016, 'chín mươi')).toMatchObject({ ok: false })
  })

  test('chỉ thêm: cơ sở dữ liệu không cho sửa, không cho xóa; người khác không nhập được', async () => {
    await expect(owner`update rating_figures set percent = 99`).rejects.toThrow('never changed')
    await expect(owner`delete from rating_figures`).rejects.toThrow('never changed')
    await signInAs(world.accounts.committeeOffice)
    expect(await enter(2016, '92')).toMatchObject({ ok: false })
  })
})

test('xã chỉ thấy thống kê của xã; chi bộ, đảng viên, huyện khác không thấy gì', async () => {
  const office = await viewerOf(world.accounts.committeeOffice)
  expect((await getStatisticsPlace(office))?.place.id).toBe(world.commune.id)
  expect(await getStatisticsPlace(office, world.top.id)).toBeUndefined()
  expect(await countAllMembers(office, world.top)).toBe(4)
  for (const account of [world.accounts.cellSecretary, world.accounts.member, world.accounts.agencyOfficer])
    expect(await getStatisticsPlace(await viewerOf(account))).toBeUndefined()
  const other = await makeWorld(seedDb, 'huyenben')
  const stranger = await viewerOf(other.accounts.organisationBoard)
  expect(await getStatisticsPlace(stranger, world.top.id)).toBeUndefined()
  expect(await countAllMembers(stranger, world.top)).toBe(0)
})
