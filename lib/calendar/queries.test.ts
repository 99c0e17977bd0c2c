import { beforeAll, expect, test } from 'vitest'
import { meetings, minutes, ruleSets, templates } from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeOrganisation } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { minutesContent } from '@/lib/meetings/content'
import { filingReminder } from './invitation'
import { getBoard } from './queries/board'
import { getDays } from './queries/days'
import {
  countMeetings,
  getMonthMeeting,
  getPlan,
  listCellMeetings,
  listMeetings,
  listOtherMeetings,
} from './queries/meetings'
import { countMonthMeetings, getMonthMarks, listMonthMeetings } from './queries/month'
import { getPlace } from './queries/places'
import { hourShown, placeShown } from './shown'
import { type CalendarWorld, makeCalendarWorld, meetingOf, open, plan } from './testing'

let world: CalendarWorld
let base: { id: number }
const month = '2022-09-01'
const today = '2022-09-09'

beforeAll(async () => {
  world = await makeCalendarWorld()
  base = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.top.id,
    name: 'Chi bộ Tòa án',
    cellType: 'office',
  })
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.neighbour, '08/09/2022', { lateReason: 'Mưa bão' })
  const { id } = await meetingOf(world.cell)
  await owner`UPDATE meetings SET state = 'held', held_on = '2022-09-07', filed_on = '2022-09-08', filed_at = now() WHERE id = ${id}`
  await makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name: 'Chi bộ mới lập' })
})

const placeOf = async (account: { id: number }, id?: number) => {
  const viewer = await viewerOf(account)
  const place = await getPlace(viewer, id)
  if (!place) throw new Error('no place')
  return { viewer, place }
}

test('bảng của huyện: mỗi xã một dòng, các chi bộ cơ sở gộp một dòng, các số khớp danh sách', async () => {
  const { viewer, place } = await placeOf(world.accounts.districtOffice)
  const board = await getBoard(viewer, place, month, today)
  expect(board).toMatchObject([
    {
      id: world.commune.id,
      cells: 4,
      unopened: 1,
      open: 1,
      registered: 1,
      confirmed: 0,
      held: 1,
      notHeld: 0,
    },
    { id: world.top.id, isDirect: true, cells: 1, unopened: 0, open: 1, held: 0 },
  ])
  expect(board?.[0]).toMatchObject({ onDay: 1, late: 1, overdue: 2, filed: 1 })
  const asked = { month, path: world.commune.path, today }
  for (const state of [
    'open',
    'registered',
    'confirmed',
    'held',
    'notHeld',
    'onDay',
    'late',
    'overdue',
    'filed',
    'notFiled',
    'filedLate',
    'asked',
  ] as const)
    expect(await countMeetings(viewer, { ...asked, state })).toBe(board?.[0]?.[state])
  expect(await countMeetings(viewer, { ...asked, path: world.top.path, directOf: world.top.id })).toBe(1)
})

test('bảng của xã: cả xã họp đúng ngày là n/n', async () => {
  const { viewer, place } = await placeOf(world.accounts.committeeOffice)
  const before = await getBoard(viewer, place, month, today)
  expect(before?.map(({ onDay }) => onDay)).toEqual([0, 1, 0, 0])
  expect(before?.every(({ kind }) => kind === 'cell')).toBe(true)
})

test('huyện khác, chi bộ, đảng viên: không có bảng, không có kỳ của nơi khác', async () => {
  const other = await makeCalendarWorld()
  const foreign = await viewerOf(other.accounts.districtOffice)
  const { place } = await placeOf(world.accounts.districtOffice)
  const own = await meetingOf(world.cell)
  expect(await getPlace(foreign, world.commune.id)).toBeUndefined()
  expect(await getBoard(foreign, place, month, today)).toBeUndefined()
  expect((await listMeetings(foreign, { month, path: world.top.path, today })).rows).toEqual([])
  expect(await getPlan(foreign, own.id)).toBeUndefined()
  const secretary = await viewerOf(world.accounts.cellSecretary)
  expect(await getBoard(secretary, place, month, today)).toBeUndefined()
  const seen = await listMeetings(secretary, { month, path: world.top.path, today })
  expect(seen.rows.map(({ orgId }) => orgId)).toEqual([world.cell.id])
  expect(await getPlan(secretary, (await meetingOf(world.neighbour)).id)).toBeUndefined()
})

test('tìm bỏ dấu; dấu % là chữ thường', async () => {
  const { viewer } = await placeOf(world.accounts.districtOffice)
  const asked = { month, path: world.top.path, today }
  const names = async (q: string) =>
    (await listMeetings(viewer, { ...asked, q })).rows.map(({ cell }) => cell)
  expect(await names('dong ha')).toEqual(['Chi bộ thôn Đông Hạ'])
  expect(await names('%')).toEqual([])
})

test('ngày 01/09/2022 của trường học hiện là ngày nghỉ trước khi ai đăng ký', async () => {
  const { viewer, place } = await placeOf(world.accounts.districtOffice)
  const { types } = await getDays(viewer, place, month)
  expect(types.find(({ cellType }) => cellType === 'school')).toMatchObject({
    common: '2022-09-01',
    own: undefined,
    holiday: { name: 'Quốc khánh' },
  })
  expect(types.find(({ cellType }) => cellType === 'village')?.holiday).toBeUndefined()
  expect(await getDays(viewer, place, '2022-08-01')).toMatchObject({ ruleSet: undefined, types: [] })
  expect((await getPlan(viewer, (await meetingOf(base)).id))?.holiday).toBeUndefined()
  expect((await getPlan(viewer, (await meetingOf(world.school)).id))?.holiday?.name).toBe('Quốc khánh')
})

test('ngày mồng 7 rơi vào Tết Đinh Mùi hiện là ngày nghỉ trước khi ai đăng ký; của trường, 04/02, thì không', async () => {
  const { viewer, place } = await placeOf(world.accounts.districtOffice)
  const { types } = await getDays(viewer, place, '2027-02-01')
  const of = (type: string) => types.find(({ cellType }) => cellType === type)
  expect(of('village')).toMatchObject({ common: '2027-02-07', holiday: { name: 'Tết Đinh Mùi' } })
  expect(of('school')).toMatchObject({ common: '2027-02-04', holiday: undefined })
})

test('lịch tháng của huyện: mỗi ngày mỗi xã một số, số nào cũng khớp danh sách của ngày ấy', async () => {
  const { viewer, place } = await placeOf(world.accounts.districtOffice)
  const groups = await countMonthMeetings(viewer, place, month)
  expect(groups.map(({ name, day, count, open }) => [name, day, count, open])).toEqual([
    ['xã An Thịnh', '2022-09-01', 1, 1],
    ['xã An Thịnh', '2022-09-07', 1, 0],
    ['Các chi bộ trực thuộc', '2022-09-07', 1, 1],
    ['xã An Thịnh', '2022-09-08', 1, 0],
  ])
  for (const { id, isDirect, day, count } of groups) {
    const at = await getPlace(viewer, id)
    const asked = { month, path: at?.path ?? '', today, on: day ?? '', directOf: isDirect ? id : undefined }
    expect(await countMeetings(viewer, asked)).toBe(count)
  }
  const marks = await getMonthMarks(viewer, place, month)
  expect(marks.daysOff.map(({ day, name }) => [day, name])[0]).toEqual(['2022-09-01', 'Quốc khánh'])
  expect(marks.common).toEqual(
    expect.arrayContaining([
      { day: '2022-09-07', cellType: 'village' },
      { day: '2022-09-01', cellType: 'school' },
    ]),
  )
})

test('lịch tháng của chi bộ chỉ có kỳ của mình', async () => {
  const { viewer, place } = await placeOf(world.accounts.cellSecretary)
  const meetings = await listMonthMeetings(viewer, place, month)
  expect(meetings.map(({ cell, day }) => [cell, day])).toEqual([['Chi bộ thôn Đông Hạ', '2022-09-07']])
})

test('chưa gửi, gửi muộn: theo số ngày của bộ quy tắc nơi ấy, ngày họp ấy; lời nhắc chỉ có tên chi bộ, ngày họp', async () => {
  const { viewer } = await placeOf(world.accounts.districtOffice)
  const { id } = await meetingOf(world.cell)
  const [central] =
    await owner`SELECT values FROM rule_sets WHERE domain = 'meetings' AND org_id IS NULL LIMIT 1`
  const rule = (sendWithinDays: number, validFrom: string) => ({
    ...{ domain: 'meetings' as const, orgId: world.top.id, name: 'Thử', source: 'Thử', validFrom },
    values: { ...central?.values, sendWithinDays },
  })
  await seedDb.insert(ruleSets).values([rule(3, '2022-09-01'), rule(30, '2022-09-08')])
  const count = async (state: 'filedLate' | 'notFiled') =>
    countMeetings(viewer, { month, path: world.commune.path, today, state })
  const late = async (filedOn: string | null) => {
    await owner`UPDATE meetings SET filed_on = ${filedOn} WHERE id = ${id}`
    const [board] = (await getBoard(viewer, world.top, month, today)) ?? []
    const counted = [await count('filedLate'), await count('notFiled')]
    expect([board?.filedLate, board?.notFiled]).toEqual(counted)
    return counted
  }
  expect([await late('2022-09-10'), await late('2022-09-11'), await late(null)]).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
  ])
  const { rows } = await listMeetings(viewer, { month, path: world.commune.path, today, state: 'notFiled' })
  expect(filingReminder(month, rows).split('\n').slice(1)).toEqual([
    '- Chi bộ thôn Đông Hạ (họp ngày 07/09/2022).',
  ])
  await late('2022-09-08')
})

test('kỳ thường kỳ của một tháng cũ tìm được dù chi bộ đã có hơn 24 kỳ sau đó', async () => {
  const { viewer } = await placeOf(world.accounts.committeeOffice, world.commune.id)
  await owner`INSERT INTO meetings (org_id, kind, month, state) SELECT ${world.cell.id}, 'committee', '2022-10-01', 'open'
    FROM generate_series(1, 30)`
  expect((await listCellMeetings(viewer, world.cell.id)).some((each) => each.month === month)).toBe(false)
  expect(await getMonthMeeting(viewer, world.cell.id, month)).toMatchObject({ state: 'held', month })
  const stranger = await viewerOf((await makeCalendarWorld()).accounts.committeeOffice)
  expect(await getMonthMeeting(stranger, world.cell.id, month)).toBeUndefined()
})

test('các kỳ họp khác: cắt thì nói còn bao nhiêu, lọc theo loại hình chi bộ', async () => {
  const { viewer, place } = await placeOf(world.accounts.committeeOffice, world.commune.id)
  const listed = (cut: Parameters<typeof listOtherMeetings>[3], limit?: number) =>
    listOtherMeetings(viewer, '2022-10-01', place.path, cut, limit)
  const cut = await listed({}, 10)
  expect([cut.rows.length, cut.total]).toEqual([10, 30])
  expect((await listed({ type: 'village' })).total).toBe(30)
  expect((await listed({ type: 'school' })).total).toBe(0)
})

test('giờ, nơi họp: theo biên bản đã hoàn tất với ai đọc được biên bản; chưa thì theo lịch', async () => {
  const [template] = await seedDb
    .insert(templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  const shownTo = async (status: 'draft' | 'completed' | 'sent', at: string) => {
    const plan = {
      plannedOn: at,
      plannedAt: '19:30',
      place: 'Nhà văn hóa',
      state: 'held' as const,
      heldOn: at,
    }
    const [meeting] = await seedDb
      .insert(meetings)
      .values({ ...plan, orgId: world.cell.id, month: at })
      .returning()
    await seedDb.insert(minutes).values({
      ...{ meetingId: meeting?.id ?? 0, orgId: world.cell.id, templateId: template?.id ?? 0, status },
      content: minutesContent.parse({ opening: { startedAt: '20:15', place: 'Trường tiểu học' } }),
      ...(status === 'draft' ? {} : { outcome: {}, letterhead: {}, contentHash: status }),
      ...(status === 'draft' ? {} : { completedAt: new Date(at), completedOn: at }),
      sentOn: status === 'sent' ? at : null,
    })
    const seen = async (who: 'cellSecretary' | 'committeeOffice') => {
      const found = await getMonthMeeting(await viewerOf(world.accounts[who]), world.cell.id, at)
      return found && [hourShown(found), placeShown(found)]
    }
    return [await seen('cellSecretary'), await seen('committeeOffice')]
  }
  const [planned, held] = [
    ['19:30', 'Nhà văn hóa'],
    ['20:15', 'Trường tiểu học'],
  ]
  expect(await shownTo('draft', '2023-01-01')).toEqual([planned, planned])
  expect(await shownTo('completed', '2023-02-01')).toEqual([held, planned])
  expect(await shownTo('sent', '2023-03-01')).toEqual([held, held])
  await owner`UPDATE meetings SET kind = 'committee' WHERE org_id = ${world.cell.id} AND month = '2023-03-01'`
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const { rows } = await listOtherMeetings(viewer, '2023-03-01', world.commune.path)
  expect(
    rows.map((row) => [hourShown(row), placeShown(row)]),
    'các kỳ họp khác cũng vậy',
  ).toEqual([held])
  const moved = { plannedOn: '2023-01-01', plannedAt: '19:30', heldOn: '2023-01-02', held: null }
  expect(hourShown(moved), 'họp ngày khác thì giờ dự kiến không còn đúng').toBeUndefined()
})
