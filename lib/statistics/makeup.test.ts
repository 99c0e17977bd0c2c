import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { dissolveCell } from '@/lib/reorganisations/actions/dissolve'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { dissolveForm, makeCell, makeOffice, placed } from '@/lib/reorganisations/testing'
import { ageLabels } from './ages'
import { nobodyOn } from './day-counts'
import { rollListFilter } from './input'
import { daysUpTo, divisionsOf } from './makeup'
import { MakeupPdf } from './pdf/makeup'
import { countRoll, listOverTime, listRoll, listTagCounts } from './queries/makeup'
import { makeupForPrint } from './queries/makeup-print'
import { getRollPlace } from './queries/places'
import { listTags } from './queries/tags'

const DAY = '2022-09-30'
let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
/** A commune of its own, so that its figures are known whole. */
let place: { id: number }
let cells: { id: number }[]

/** Born so many years and days before the day: of an age that begins or ends on it. */
const people = [
  { born: '1991-09-30', ethnicGroup: 'Tày', sex: 'female' },
  { born: '1991-10-01', ethnicGroup: 'Kinh', sex: 'male' },
  { born: '1961-10-01', ethnicGroup: 'Tày', sex: 'female' },
  { born: '1961-09-30', ethnicGroup: 'Mường', sex: 'male' },
  { born: '1950-01-01', ethnicGroup: 'Kinh', sex: 'male' },
] as const

beforeAll(async () => {
  world = await makeWorld(seedDb, 'cocau')
  viewer = await viewerOf(world.accounts.organisationBoard)
  const [commune] = await owner<{ id: number }[]>`
    INSERT INTO organisations (parent_id, kind, name, short_name, committee_name, symbol, letterhead_upper,
      letterhead_lower, place_name, captions, founded_on)
    SELECT parent_id, kind, 'Đảng bộ xã Cơ Cấu', 'xã Cơ Cấu', 'a', 'ĐU', 'a', 'a', 'a', captions, '1990-01-01'
    FROM organisations WHERE id = ${world.commune.id} RETURNING id`
  place = commune ?? { id: 0 }
  cells = [
    await makeCell(place.id, 'Chi bộ thôn Một', { tags: ['biên giới'] }),
    await makeCell(place.id, 'Chi bộ trường', { cellType: 'school', tags: ['trường học', 'biên giới'] }),
  ]
  for (const [at, { born, ...given }] of people.entries())
    await makeMember(seedDb, {
      ...{ ...given, orgId: cells[at % 2]?.id ?? 0, fullName: `Người Thứ ${'ABCDE'[at]}` },
      ...{ bornOn: born, birthYear: Number(born.slice(0, 4)), admittedOn: '2015-05-19' },
      ...{ sinceOn: '2015-05-19', standing: at === 0 ? ('probationary' as const) : ('full' as const) },
    })
  const gone = { orgId: cells[0]?.id ?? 0, sinceOn: '2010-01-01' }
  await makeMember(seedDb, { ...gone, fullName: 'Đã Mất' })
  await makeMember(seedDb, { ...gone, fullName: 'Sinh Hoạt Tạm', standing: 'temporary' })
  await owner`UPDATE members SET status = 'deceased', since_on = '2021-06-01', since_reason = 'left' WHERE full_name = 'Đã Mất'`
  await owner`UPDATE members SET standing = 'full', since_on = '2022-09-30', since_reason = 'recognised' WHERE full_name = 'Người Thứ A'`
})

const countsOn = async (who: typeof viewer, at: { id: number }, on: string) =>
  (await listOverTime(who, at, [on], {}))[0]?.counts ?? nobodyOn()
const makeup = async (on = DAY) => divisionsOf(await countsOn(viewer, place, on))
const partsOf = async (title: string, on = DAY) => {
  const division = (await makeup(on)).find((each) => each.title === title)
  return Object.fromEntries(
    (division?.parts ?? []).filter(({ n }) => n > 0).map(({ label, n }) => [label, n]),
  )
}

describe('cơ cấu của một ngày', () => {
  test('tuổi tính đúng đến ngày: 31 tuổi hôm nay và mai, 61 tuổi hôm nay và mai', async () => {
    expect(await partsOf('Độ tuổi')).toEqual({
      'Đến 30 tuổi': 1,
      '31–35 tuổi': 1,
      '56–60 tuổi': 1,
      'Trên 60 tuổi': 2,
    })
    expect(ageLabels).toHaveLength(8)
  })

  test('dân tộc, giới tính, loại hình của ngày ấy; người mất trước đó, người sinh hoạt tạm không tính', async () => {
    expect(await partsOf('Dân tộc')).toEqual({ Kinh: 2, Tày: 2, Mường: 1 })
    expect(await partsOf('Giới tính')).toEqual({ Nam: 3, Nữ: 2 })
    expect(await partsOf('Loại hình chi bộ')).toEqual({ 'Thôn, khu dân cư': 3, 'Trường học': 2 })
    expect(await partsOf('Loại đảng viên')).toEqual({ 'Chính thức': 5 })
  })

  test('hôm trước ngày công nhận còn là dự bị; năm trước người đã mất còn trong danh sách', async () => {
    expect(await partsOf('Loại đảng viên', '2022-09-29')).toEqual({ 'Chính thức': 4, 'Dự bị': 1 })
    expect(await partsOf('Loại đảng viên', '2021-05-31')).toEqual({ 'Chính thức': 5, 'Dự bị': 1 })
    expect(await partsOf('Loại đảng viên', '2021-06-01')).toEqual({ 'Chính thức': 4, 'Dự bị': 1 })
    expect(await partsOf('Loại đảng viên', '2015-05-18')).toEqual({ 'Chính thức': 1 })
  })

  test('mọi cách chia cộng lại bằng tổng, bằng trang tổ chức theo ngày; số nào cũng bằng danh sách của nó', async () => {
    for (const on of ['2014-01-01', '2021-05-31', '2022-09-29', DAY]) {
      const then = await getOrganisationOn(viewer, place.id, on)
      const total = (then?.full ?? 0) + (then?.probationary ?? 0)
      for (const { title, parts } of await makeup(on)) {
        expect([title, parts.reduce((sum, { n }) => sum + n, 0)]).toEqual([title, total])
        for (const { n, filter } of parts)
          expect((await listRoll(viewer, place, on, filter)).rows).toHaveLength(n)
      }
    }
  })

  test('nhãn: một chi bộ mang hai nhãn tính cho cả hai; cắt theo nhãn thì khớp', async () => {
    const tags = ['biên giới', 'trường học', 'không có']
    const counts = await listTagCounts(viewer, place, DAY, { filter: {}, tags })
    expect(counts.map(({ n }) => n)).toEqual([5, 2, 0])
    for (const { n, filter } of counts)
      expect((await listRoll(viewer, place, DAY, filter)).rows).toHaveLength(n)
  })
})

describe('theo thời gian', () => {
  test('cuối các năm, các tháng trước và chính ngày ấy', () => {
    expect(daysUpTo('2022-09-30', 'year')).toEqual([
      ...['2017-12-31', '2018-12-31', '2019-12-31', '2020-12-31', '2021-12-31', '2022-09-30'],
    ])
    const months = daysUpTo('2022-03-01', 'month')
    expect([months[0], months.at(-2), months.length]).toEqual(['2021-03-31', '2022-02-28', 13])
  })

  test('mỗi ngày bằng đúng cơ cấu của ngày ấy', async () => {
    const days = daysUpTo(DAY, 'year')
    const over = await listOverTime(viewer, place, days, {})
    expect(over.map(({ on }) => on)).toEqual(days)
    for (const { on, members, full } of over) {
      expect(members).toBe(await countRoll(viewer, place, on, {}))
      expect(full).toBe(await countRoll(viewer, place, on, { standing: 'full' }))
    }
    expect(over.at(-1)).toMatchObject({ members: 5, female: 2, minority: 3, young: 1 })
  })

  test('sắp xếp tổ chức: trước và sau cộng lại bằng nhau, ngày trước vẫn ở chi bộ cũ', async () => {
    await signInAs(world.accounts.organisationBoard)
    const names = ['Hoàng Văn Bí Thư', 'Lý Thị Phó', 'Ma Văn Một']
    const { cell, people: moved } = await makeOffice(world, 'Chi bộ Cơ quan xã', names)
    await owner`UPDATE memberships SET starts_on = '2005-05-19' WHERE org_id = ${cell.id}`
    const before = await countsOn(viewer, world.top, '2022-08-31')
    const to = moved.map((_, at) => (at % 2 ? world.cell.id : world.neighbour.id))
    const form = dissolveForm(cell.id, { ...placed(moved, to), heirId: world.cell.id })
    expect((await send(dissolveCell, form)).goTo).toMatch(/^\/reorganisations\//)
    const byType = (counts: typeof before) =>
      Object.fromEntries(divisionsOf(counts).map(({ title, parts }) => [title, parts.map(({ n }) => n)]))
    expect(byType(await countsOn(viewer, world.top, '2022-08-31'))).toEqual(byType(before))
    const after = byType(await countsOn(viewer, world.top, '2022-09-01'))
    const sum = (counts: number[] | undefined) => counts?.reduce((all, n) => all + n, 0)
    expect(sum(after['Giới tính'])).toBe(sum(byType(before)['Giới tính']))
    expect(after['Loại hình chi bộ']).not.toEqual(byType(before)['Loại hình chi bộ'])
    const old = await listRoll(viewer, world.commune, '2022-08-31', { type: 'office' })
    expect(old.rows.map((row) => row.cell)).toEqual(names.map(() => 'Chi bộ Cơ quan xã'))
    // The page of the cell as of that day leads to exactly its people, though the cell has ended.
    const then = await getOrganisationOn(viewer, cell.id, '2022-08-31')
    const ofCell = await getRollPlace(viewer, cell.id)
    expect(ofCell).toMatchObject({ id: cell.id, kind: 'cell', endedOn: '2022-08-31' })
    const own = await listRoll(viewer, { id: cell.id }, '2022-08-31', {})
    expect(own.rows).toHaveLength((then?.full ?? 0) + (then?.probationary ?? 0))
    expect(own.rows).toHaveLength(names.length)
    for (const account of [world.accounts.cellSecretary, world.accounts.member])
      expect(await getRollPlace(await viewerOf(account), cell.id)).toBeUndefined()
  })
})

test('bản in: cơ cấu, các ngày, chữ Việt đủ dấu; nơi ngoài phạm vi coi như không có', async () => {
  const asked = { org: place.id, type: 'school', on: DAY, by: 'year', today: '2022-12-31' } as const
  const paper = await makeupForPrint(viewer, asked)
  if (!paper) throw new Error('no paper')
  const { sheets, text } = await readPaper(await printed(MakeupPdf(paper.data)))
  for (const part of [
    'ngày 30/9/2022',
    'loại hình trường học',
    'Dân tộc',
    'Mường',
    '31/12/2021',
    'NGƯỜI LẬP BIỂU',
  ])
    expect(text).toContain(part)
  expect(sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
  expect(await makeupForPrint(await viewerOf(world.accounts.committeeOffice), asked)).toBeUndefined()
})

test('xã khác, bí thư chi bộ, huyện khác: không một số, không một tên', async () => {
  const other = await makeWorld(seedDb, 'cocaukhac')
  for (const account of [
    world.accounts.committeeOffice,
    world.accounts.cellSecretary,
    other.accounts.organisationBoard,
  ]) {
    const stranger = await viewerOf(account)
    expect(await countRoll(stranger, place, DAY, {})).toBe(0)
    expect((await listRoll(stranger, place, DAY, {})).rows).toEqual([])
    expect((await listOverTime(stranger, place, [DAY], {})).at(0)?.members).toBe(0)
  }
})

test('địa chỉ sai: coi như không lọc', () => {
  const asked = { on: '31/02/2022', age: '99', sex: 'x', ethnic: '', standing: 'temporary', after: 'x' }
  expect(Object.values(rollListFilter.parse(asked)).filter((value) => value !== undefined)).toEqual([])
})

test('nhãn của chi bộ đã giải thể còn ở bộ lọc của ngày trước đó, không ở bộ lọc hôm nay', async () => {
  const { id } = await makeCell(place.id, 'Chi bộ doanh nghiệp', { tags: ['doanh nghiệp cũ'] })
  await owner`UPDATE organisations SET ended_on = '2022-06-30' WHERE id = ${id}`
  const has = async (since?: string) => (await listTags(viewer, since)).includes('doanh nghiệp cũ')
  expect([await has(), await has('2022-07-01'), await has('2022-06-30')]).toEqual([false, false, true])
})
