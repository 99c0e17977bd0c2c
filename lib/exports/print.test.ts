import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { MOST_LISTED } from '@/lib/records/parts'
import { PeopleListPdf } from './pdf/people-list'
import { attendanceForPrint, screeningsForPrint } from './print'
import { screeningRows } from './screenings'
import { attendanceRows, studyRows } from './study'

const TODAY = '2022-09-20'
let world: World
let session: { id: number }
const asked = () => ({ session: String(session.id) })

beforeAll(async () => {
  world = await makeWorld(seedDb, 'xuatraso')
  const by = world.accounts.cellSecretary.id
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: '=Nguyễn Rà Soát' })
  await seedDb.insert(schema.screenings).values({
    ...{ memberId: member.id, year: 2021, outcome: 'educate', measure: 'Gặp gỡ hằng tháng', recordedBy: by },
    ...{ screenedOn: '2022-01-20', followUpOn: '2023-01-20' },
  })
  const [made] = await seedDb
    .insert(schema.studySessions)
    .values({
      ...{ orgId: world.commune.id, kind: 'resolution', title: 'Nghị quyết Trung ương 5' },
      ...{ organiser: 'Đảng ủy xã', startsOn: '2022-08-05', endsOn: '2022-08-06', recordedBy: by },
    })
    .returning()
  if (!made) throw new Error('no session')
  session = made
  await seedDb
    .insert(schema.studyAttendances)
    .values({ sessionId: session.id, memberId: member.id, markedOn: '2022-08-07', markedBy: by })
  await seedDb.insert(schema.members).values(
    Array.from({ length: MOST_LISTED }, (_, at) => ({
      ...{ orgId: world.neighbour.id, fullName: `Đông ${at}`, sortName: `đông ${at}`, birthYear: 1970 },
      ...{ sex: 'male' as const, standing: 'full' as const },
    })),
  )
})

test('rà soát: cả tổ chức, không cắt ở số dòng của trang; lọc như trang', async () => {
  const board = await viewerOf(world.accounts.committeeOffice)
  const all = await screeningRows(board, { org: String(world.commune.id), year: '2021' }, TODAY)
  expect(all.rows.length).toBeGreaterThan(MOST_LISTED)
  const { rows } = await screeningRows(board, { year: '2021', outcome: 'educate' }, TODAY)
  expect(rows).toEqual([
    [
      ...['=Nguyễn Rà Soát', 'Chi bộ thôn Đông Hạ', 2021, 'Giúp đỡ, giáo dục', 'Gặp gỡ hằng tháng'],
      ...[{ day: '2022-01-20' }, { day: '2023-01-20' }, null, ''],
    ],
  ])
})

test('đợt học và người dự: chi bộ lấy của mình, xã lấy cả xã', async () => {
  const office = await viewerOf(world.accounts.committeeOffice)
  expect((await studyRows(office, { year: '2022' })).rows).toEqual([
    [
      ...['Nghị quyết Trung ương 5', 'Học tập, quán triệt nghị quyết', { day: '2022-08-05' }],
      ...[{ day: '2022-08-06' }, 'Đảng ủy xã', 'xã An Thịnh'],
    ],
  ])
  expect((await studyRows(office, { year: '2021' })).rows).toEqual([])
  const whole = await attendanceRows(office, asked())
  expect(whole.rows.length).toBeGreaterThan(MOST_LISTED)
  expect(whole.rows.filter((row) => row[2] === 'Đã dự')).toEqual([
    ['=Nguyễn Rà Soát', 'Chi bộ thôn Đông Hạ', 'Đã dự', { day: '2022-08-07' }],
  ])
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const own = await attendanceRows(secretary, { ...asked(), org: String(world.cell.id) })
  expect(new Set(own.rows.map(([, cell]) => cell))).toEqual(new Set(['Chi bộ thôn Đông Hạ']))
})

test('người ngoài phạm vi, địa chỉ sai: không có dòng nào', async () => {
  const other = await makeWorld(seedDb, 'xuatrasokhac')
  const stranger = await viewerOf(other.accounts.organisationBoard)
  const at = { org: String(world.commune.id) }
  expect((await screeningRows(stranger, { ...at, year: '2021' }, TODAY)).rows).toEqual([])
  expect((await studyRows(stranger, {})).rows).toEqual([])
  for (const hostile of [asked(), { ...asked(), ...at }, { session: '2000000000' }, { session: 'x' }, {}])
    expect((await attendanceRows(stranger, hostile)).rows).toEqual([])
  const member = await viewerOf(world.accounts.member)
  expect((await screeningRows(member, { year: '2021' }, TODAY)).rows).toEqual([])
  expect((await attendanceRows(member, asked())).rows).toEqual([])
  const neighbour = await viewerOf(world.accounts.neighbour)
  expect((await attendanceRows(neighbour, { ...asked(), org: String(world.cell.id) })).rows).toEqual([])
})

test('bản in: tên tổ chức, kết quả, số người, chữ ký; nơi ngoài phạm vi không có', async () => {
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const at = { org: world.cell.id }
  const screened = await screeningsForPrint(secretary, { ...at, year: 2021 }, TODAY)
  const attended = await attendanceForPrint(secretary, { ...at, session: session.id }, TODAY)
  if (!screened || !attended) throw new Error('no paper')
  const { text } = await readPaper(await printed(PeopleListPdf(screened.data)))
  for (const part of ['rà soát, sàng lọc đảng viên năm 2021', 'Giúp đỡ, giáo dục', '20/01/2022', 'NGƯỜI LẬP'])
    expect(text).toContain(part)
  const other = await readPaper(await printed(PeopleListPdf(attended.data)))
  for (const part of ['Nghị quyết Trung ương 5', '07/8/2022', 'Đã dự 1/4 đồng chí'])
    expect(other.text).toContain(part)
  const neighbour = await viewerOf(world.accounts.neighbour)
  expect(await screeningsForPrint(neighbour, { ...at, year: 2021 }, TODAY)).toBeUndefined()
  expect(await attendanceForPrint(neighbour, { ...at, session: session.id }, TODAY)).toBeUndefined()
  const member = await viewerOf(world.accounts.member)
  expect(await screeningsForPrint(member, at, TODAY)).toBeUndefined()
  // Held for one cell: its neighbour, though in reach, has no list of it.
  const [own] = await seedDb
    .insert(schema.studySessions)
    .values({
      ...{ orgId: world.cell.id, kind: 'training', title: 'Lớp của chi bộ', organiser: 'Chi bộ' },
      ...{ startsOn: '2022-08-05', endsOn: '2022-08-06', recordedBy: world.accounts.cellSecretary.id },
    })
    .returning()
  const office = await viewerOf(world.accounts.committeeOffice)
  const elsewhere = { session: own?.id ?? 0, org: world.neighbour.id }
  expect(await attendanceForPrint(office, elsewhere, TODAY)).toBeUndefined()
  expect(
    (await attendanceRows(office, { session: String(elsewhere.session), org: String(elsewhere.org) })).rows,
  ).toEqual([])
})

test('bản in cắt ở số dòng tối đa: nói ra, không ghi tổng của phần đã in; vừa đủ thì ghi tổng', async () => {
  const office = await viewerOf(world.accounts.committeeOffice)
  const whole = await attendanceForPrint(office, { session: session.id, org: world.commune.id }, TODAY)
  expect(whole?.data.rows).toHaveLength(MOST_LISTED)
  expect(whole?.data.notes).toEqual([expect.stringContaining(`${MOST_LISTED} người đầu`)])
  const surplus = (await attendanceRows(office, { ...asked(), org: String(world.neighbour.id) })).rows.length
  await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-01', since_reason = 'left' WHERE id IN
    (SELECT id FROM members WHERE org_id = ${world.neighbour.id} ORDER BY id LIMIT ${surplus - MOST_LISTED})`
  const full = await attendanceForPrint(office, { session: session.id, org: world.neighbour.id }, TODAY)
  expect(full?.data.notes).toEqual([`Đã dự 0/${MOST_LISTED} đồng chí.`])
})
