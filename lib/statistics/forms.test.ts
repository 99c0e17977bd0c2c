import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { memberFilter } from '@/lib/members/input'
import { listMembers } from '@/lib/members/queries/list'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { makeCell } from '@/lib/reorganisations/testing'
import { cellsOf } from './form-cells'
import { ageOn } from './form-column'
import { type Arrival, gainOf, type Leaving, lossOf } from './movement'
import { formsSheets } from './paper'
import { StatisticsFormsPdf } from './pdf/forms'
import { dayBefore, periodOf, periodWords, yearBefore } from './period'
import { listAdmissions } from './queries/admissions'
import { countDays } from './queries/day-counts'
import { getForms } from './queries/forms'
import { countRoll } from './queries/makeup'
import { listMovement } from './queries/movement'
import { formsForPrint } from './queries/print'

const TODAY = '2022-12-31'
let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
let cell: { id: number }
let other: { id: number }

const move = (
  name: string,
  on: string,
  reason: string,
  to: { status?: string; standing?: string; orgId?: number },
) =>
  owner`UPDATE members SET status = ${to.status ?? 'active'}, standing = ${to.standing ?? 'full'},
    org_id = ${to.orgId ?? cell.id}, since_on = ${on}, since_reason = ${reason} WHERE full_name = ${name}`

beforeAll(async () => {
  world = await makeWorld(seedDb, 'bieuthongke')
  viewer = await viewerOf(world.accounts.organisationBoard)
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE id IN (${world.top.id}, ${world.commune.id})`
  const [commune] = await owner<{ id: number }[]>`
    INSERT INTO organisations (parent_id, kind, name, short_name, committee_name, symbol, letterhead_upper,
      letterhead_lower, place_name, captions, founded_on)
    SELECT parent_id, kind, 'Đảng bộ xã Biểu', 'xã Biểu', 'a', 'ĐU', 'a', 'a', 'a', captions, '1990-01-01'
    FROM organisations WHERE id = ${world.commune.id} RETURNING id`
  cell = await makeCell(commune?.id ?? 0, 'Chi bộ thôn Biểu')
  other = await makeCell(world.commune.id, 'Chi bộ thôn Bạn')
  const old = { orgId: cell.id, sinceOn: '2010-01-01', admittedOn: '2010-01-01' }
  for (const name of [
    'Người Ở',
    'Người Mất',
    'Người Xóa',
    'Người Khai Trừ',
    'Người Xin Ra',
    'Người Đi',
    'Người Sang',
  ])
    await makeMember(seedDb, { ...old, fullName: name })
  await makeMember(seedDb, { ...old, fullName: 'Dự Bị Xóa', standing: 'probationary', sinceOn: '2021-10-01' })
  await makeMember(seedDb, {
    ...old,
    fullName: 'Già Đảng',
    admittedOn: '1970-02-03',
    birthYear: 1950,
    ethnicGroup: 'Tày',
  })
  // 2021: one struck off comes back in 2022; one admitted in the first half of the year.
  await makeMember(seedDb, { ...old, fullName: 'Phục Hồi' })
  await move('Phục Hồi', '2021-03-01', 'left', { status: 'removed' })
  await makeMember(seedDb, {
    ...{ orgId: cell.id, fullName: 'Kết Nạp Trước', standing: 'probationary' },
    ...{ sinceOn: '2021-05-19', sinceReason: 'admitted', admittedOn: '2021-05-19' },
  })
  // 2022
  await makeMember(seedDb, {
    ...{
      orgId: cell.id,
      fullName: 'Kết Nạp Mới',
      standing: 'probationary',
      bornOn: '1992-02-04',
      birthYear: 1992,
    },
    ...{ sinceOn: '2022-02-03', sinceReason: 'admitted', admittedOn: '2022-02-03', ethnicGroup: 'Tày' },
  })
  await makeMember(seedDb, {
    orgId: cell.id,
    fullName: 'Chuyển Đến',
    sinceOn: '2022-04-01',
    sinceReason: 'received',
  })
  await makeMember(seedDb, { orgId: other.id, fullName: 'Từ Bạn', sinceOn: '2012-01-01' })
  await move('Kết Nạp Trước', '2022-05-19', 'recognised', {})
  await move('Người Mất', '2022-01-01', 'left', { status: 'deceased' })
  await move('Người Xóa', '2022-03-01', 'left', { status: 'removed' })
  await move('Dự Bị Xóa', '2022-03-02', 'left', { status: 'removed', standing: 'probationary' })
  await move('Người Khai Trừ', '2022-06-30', 'left', { status: 'expelled' })
  await move('Người Xin Ra', '2022-07-01', 'left', { status: 'resigned' })
  await move('Người Đi', '2022-08-01', 'left', { status: 'transferred' })
  await move('Người Sang', '2022-09-01', 'transferred', { orgId: other.id })
  await move('Từ Bạn', '2022-09-01', 'reorganised', {})
  await move('Phục Hồi', '2022-10-01', 'returned', {})
  // Came and went within the year: both are counted.
  await makeMember(seedDb, {
    orgId: cell.id,
    fullName: 'Đến Rồi Đi',
    sinceOn: '2022-05-01',
    sinceReason: 'received',
  })
  await move('Đến Rồi Đi', '2022-11-01', 'left', { status: 'transferred' })
  // Admitted here, gone since to a cell of another commune.
  await makeMember(seedDb, {
    ...{ orgId: cell.id, fullName: 'Kết Nạp Rồi Sang', standing: 'full' },
    ...{ sinceOn: '2020-05-19', sinceReason: 'admitted', admittedOn: '2020-05-19' },
  })
  await move('Kết Nạp Rồi Sang', '2020-09-01', 'transferred', { orgId: other.id })
  // A stay elsewhere changes nothing of what is counted.
  await move('Người Ở', '2022-06-01', 'corrected', { status: 'elsewhere' })
})

const commune = async () => {
  const [row] = await owner<{ id: number; path: string }[]>`
    SELECT id, path FROM organisations WHERE id = (SELECT parent_id FROM organisations WHERE id = ${cell.id})`
  return row ?? { id: 0, path: '' }
}
const rowsOf = async (key: string, form: string) => {
  const { forms } = await getForms(viewer, await commune(), { key, today: TODAY })
  return (forms.find((each) => each.key === form)?.rows ?? []).flatMap(({ title, values }) =>
    values && (values[0] || values[1]) ? [[title, ...values]] : [],
  )
}

describe('quy tắc', () => {
  const arrival: Arrival = {
    ...{ reason: 'registered', isOwn: true, admittedOn: null, on: '2022-02-03' },
    ...{ statusBefore: null, standingBefore: null },
  }
  test.each<[Partial<Arrival>, ReturnType<typeof gainOf>]>([
    [{ reason: 'admitted' }, 'admitted'],
    [{ admittedOn: '2022-02-03' }, 'admitted'],
    [{ admittedOn: '2022-02-02' }, 'otherGain'],
    [{ reason: 'received' }, 'received'],
    [{ reason: 'transferred' }, 'received'],
    [{ reason: 'returned', statusBefore: 'transferred' }, 'received'],
    [{ reason: 'returned', statusBefore: 'expelled' }, 'restored'],
    [{ reason: 'corrected', standingBefore: 'temporary' }, 'received'],
    [{ reason: 'corrected' }, 'otherGain'],
    [{ reason: 'reorganised' }, 'otherGain'],
    [{ reason: 'admitted', isOwn: false }, 'otherGain'],
  ])('tăng: %j là %s', (more, kind) => {
    expect(gainOf({ ...arrival, ...more })).toBe(kind)
  })

  test.each<[Leaving, ReturnType<typeof lossOf>]>([
    [{ status: 'deceased', reason: 'left' }, 'deceased'],
    [{ status: 'transferred', reason: 'left' }, 'transferred'],
    [{ status: 'active', reason: 'transferred' }, 'transferred'],
    [{ status: 'active', reason: 'reorganised' }, 'otherLoss'],
    [{ status: null, reason: null }, 'otherLoss'],
  ])('giảm: %j là %s', (given, kind) => {
    expect(lossOf(given)).toBe(kind)
  })

  test('kỳ, cùng kỳ năm trước, kỳ đang chạy', () => {
    expect(periodOf('2022-h1', TODAY)).toMatchObject({
      from: '2022-01-01',
      to: '2022-06-30',
      isRunning: false,
    })
    const running = periodOf('2024', '2024-02-29')
    expect(running).toMatchObject({ to: '2024-02-29', isRunning: true })
    expect(yearBefore(running)).toMatchObject({ from: '2023-01-01', to: '2023-02-28' })
    expect(periodWords(running)).toBe('năm 2024 (đến 29/02/2024)')
  })

  test('tuổi tròn năm: hôm trước và đúng sinh nhật', () => {
    const born = { bornOn: '1992-02-04', birthYear: 1992 }
    expect([ageOn(born, '2022-02-03'), ageOn(born, '2022-02-04')]).toEqual([29, 30])
    expect(ageOn({ bornOn: null, birthYear: 1992 }, '2022-01-01')).toBe(30)
  })

  test('chỗ không biết để trống cho người điền; dòng đầu mục không', () => {
    expect(cellsOf({ no: '', title: 'Tôn giáo', values: undefined })).toEqual(['…', '…', '…'])
    expect(cellsOf({ no: 'II', title: 'Phân tích', values: undefined })).toEqual(['', '', ''])
    expect(cellsOf({ no: '', title: 'Nữ', values: [3, 4] })).toEqual(['3', '4', '75\u00a0%'])
    expect(cellsOf({ no: '', title: 'Nữ', values: [3, 0] })).toEqual(['3', '0', ''])
  })
})

describe('biểu của một xã', () => {
  test('Biểu 1: chuyển đến, đi trong tỉnh, tỉnh khác; còn một lần chưa ghi thì để người lập biểu điền', async () => {
    const { forms } = await getForms(viewer, await commune(), { key: '2022', today: TODAY })
    const unsaid = forms[0]?.rows.filter(({ no }) => no === 'a' || no === 'b').map(cellsOf)
    expect(unsaid).toEqual(Array.from({ length: 4 }, () => ['…', '0', '…']))
    const outside = (name: string, direction: 'in' | 'out', on: string, isOther: boolean) =>
      owner`INSERT INTO transfers (org_id, to_org_id, member_id, full_name, newcomer, kind, direction, reason, decided_on,
          place, is_other_province, state, begun_on, introduced_on, presented_on, received_on)
        SELECT org_id, ${direction === 'in' ? cell.id : null}::int, id, full_name, NULL, 'official', ${direction}, 'newJob',
          ${on}, 'Nơi khác', ${isOther}, 'received', ${on}, ${on}, ${on}, ${on}
        FROM members WHERE full_name = ${name}`
    await outside('Chuyển Đến', 'in', '2022-04-01', true)
    await outside('Đến Rồi Đi', 'in', '2022-05-01', false)
    await outside('Người Đi', 'out', '2022-08-01', true)
    await outside('Đến Rồi Đi', 'out', '2022-11-01', false)
    const said = (await rowsOf('2022', '1')).filter(([title]) => String(title).startsWith('– '))
    expect(said.filter(([title]) => String(title).includes('tỉnh'))).toEqual([
      ['– Từ tỉnh khác', 1, 0],
      ['– Từ nơi khác trong tỉnh', 1, 0],
      ['– Đi tỉnh khác', 1, 0],
      // With the one who went to another cell of the portal.
      ['– Đi nơi khác trong tỉnh', 2, 0],
    ])
    await owner`DELETE FROM transfers WHERE place = 'Nơi khác'`
  })

  test('Biểu 1 cả năm: từng dòng đúng, D = A + B – C', async () => {
    expect(await rowsOf('2022', '1')).toEqual([
      ['Đảng viên cuối kỳ trước', 10, 9],
      ['Đảng viên tăng trong kỳ', 5, 2],
      ['Kết nạp trong kỳ', 1, 1],
      ['Chuyển đến', 2, 0],
      ['Phục hồi đảng tịch', 1, 0],
      ['Khác: sắp xếp tổ chức, ghi bổ sung danh sách', 1, 1],
      ['Đảng viên giảm trong kỳ', 8, 1],
      ['Từ trần', 1, 0],
      ['Khai trừ', 1, 0],
      ['Xóa tên', 2, 1],
      ['– Trong đó: đảng viên dự bị', 1, 0],
      ['Xin ra khỏi Đảng', 1, 0],
      ['Chuyển đi', 3, 0],
      ['Đảng viên cuối kỳ (D = A + B – C)', 7, 10],
    ])
  })

  test('Biểu 1 sáu tháng: ngày 30/6 còn tính, 1/7 thì không', async () => {
    const rows = await rowsOf('2022-h1', '1')
    expect(rows).toContainEqual(['Khai trừ', 1, 0])
    expect(rows.map(([title]) => title)).not.toContain('Xin ra khỏi Đảng')
    expect(rows.at(-1)).toEqual(['Đảng viên cuối kỳ (D = A + B – C)', 9, 9])
  })

  test.each([
    ['2022', TODAY],
    ['2021', TODAY],
    ['2022-h1', TODAY],
    ['2022', '2022-09-01'],
    ['2021-h1', TODAY],
  ])('kỳ %s đến %s, ở từng tổ chức: A + B – C = D, bằng cơ cấu ngày cuối', async (key, today) => {
    const period = periodOf(key, today)
    for (const place of [world.top, world.commune, await commune(), cell, other]) {
      const days = [dayBefore(period), period.to]
      const [counts, { gained, lost }, listed] = await Promise.all([
        countDays(viewer, place, days, {}),
        listMovement(viewer, place, period, {}),
        countRoll(viewer, place, period.to, {}),
      ])
      const [before = 0, end = 0] = days.map((day) => counts.get(day)?.total)
      expect(before + gained.length - lost.length).toBe(end)
      expect(listed).toBe(end)
    }
  })

  test('kết nạp tính cho nơi kết nạp, dù sau đó đã sang nơi khác; danh sách cũng vậy', async () => {
    for (const place of [{ ...world.top }, await commune(), { ...world.commune }]) {
      const [own] = await listAdmissions(viewer, place, 2020, {})
      const filter = memberFilter.parse({ org: String(place.id), admitted: '2020', status: 'all' })
      const { rows } = await listMembers(viewer, filter, TODAY)
      const names = place.id === world.commune.id ? [] : ['Kết Nạp Rồi Sang']
      expect([place.id, rows.map(({ fullName }) => fullName), own?.admitted]).toEqual([
        place.id,
        names,
        names.length,
      ])
    }
  })

  test('Biểu 2: tuổi khi kết nạp, dân tộc, chi bộ có kết nạp', async () => {
    expect(await rowsOf('2022', '2')).toEqual([
      ['Đảng viên mới kết nạp', 1, 1],
      ['– Dân tộc thiểu số', 1, 0],
      ['– Đến 30 tuổi', 1, 0],
      ['– 51–55 tuổi', 0, 1],
      ['– Tuổi bình quân', 29, 51],
      ['– Chi bộ có kết nạp đảng viên', 1, 1],
    ])
  })

  test('Biểu 3, 4: thời gian kết nạp, dân tộc cộng lại bằng tổng', async () => {
    const rows = await rowsOf('2022', '3')
    expect(rows).toContainEqual(['– Từ 21/7/1954 đến 30/4/1975', 1, 1])
    expect(rows).toContainEqual(['– Chưa ghi ngày kết nạp', 2, 0])
    const { groups } = await getForms(viewer, await commune(), { key: '2022', today: TODAY })
    expect(groups.map(({ id, total }) => [id, total])).toEqual([
      ['Kinh', 5],
      ['Tày', 2],
    ])
  })
})

test('bản in: đủ bốn biểu, chữ Việt đủ dấu, khổ ngang; Excel giữ số là số; nơi khác coi như không có', async () => {
  const asked = { orgId: (await commune()).id, period: '2022', today: TODAY }
  const paper = await formsForPrint(viewer, asked)
  if (!paper) throw new Error('no paper')
  const { sheets, text } = await readPaper(await printed(StatisticsFormsPdf(paper.data)))
  expect(sheets[0]?.width).toBeGreaterThan(sheets[0]?.height ?? 0)
  for (const part of [
    ...['Biểu 1. Tăng, giảm đảng viên', 'D = A + B – C', 'Phục hồi đảng tịch', 'Biểu 2', 'Biểu 3'],
    ...[
      'được miễn công tác và sinh hoạt đảng',
      'Biểu 4. Đảng viên theo dân tộc',
      'NGƯỜI LẬP BIỂU',
      'TRƯỞNG BAN',
    ],
    ...['40-HD/BTCTW'],
  ])
    expect(text).toContain(part)
  expect(sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
  const [first] = formsSheets(await getForms(viewer, await commune(), { key: '2022', today: TODAY }))
  expect(first?.rows.at(-1)?.slice(2, 4)).toEqual([7, 10])
  for (const account of [world.accounts.committeeOffice, world.accounts.cellSecretary])
    expect(await formsForPrint(await viewerOf(account), asked)).toBeUndefined()
})

test('kết nạp ở nơi khác rồi chuyển đến: không phải kết quả kết nạp của nơi nhận, như Biểu 2', async () => {
  const person = { orgId: other.id, admittedOn: '2016-03-01', standing: 'probationary' } as const
  await makeMember(seedDb, { ...person, fullName: 'Kết Nạp Ở Đây' })
  const came = { sinceOn: '2016-06-01', sinceReason: 'received' } as const
  await makeMember(seedDb, { ...person, ...came, fullName: 'Kết Nạp Nơi Khác' })
  const [own] = await listAdmissions(viewer, { ...world.commune }, 2016, {})
  expect(own?.admitted).toBe(1)
  const filter = memberFilter.parse({ org: String(world.commune.id), admitted: '2016', status: 'all' })
  const { rows } = await listMembers(viewer, filter, TODAY)
  expect(rows.map(({ fullName }) => fullName)).toEqual(['Kết Nạp Ở Đây'])
  const { gained } = await listMovement(viewer, { ...world.commune }, periodOf('2016', TODAY), {})
  expect(gained.filter(({ kind }) => kind === 'admitted')).toHaveLength(1)
})
