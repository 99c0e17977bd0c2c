import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { cursor } from '@/lib/core/paging'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { excusedRows } from '@/lib/exports/away'
import { excusedDuties } from '@/lib/home/queries/away'
import { listExcused } from './queries/excused'
import { getFollowed } from './queries/person'

const TODAY = '2026-10-01'
let world: World
const meetings = new Map<string, number>()
type State = (typeof schema.attendanceState.enumValues)[number]

async function meetingOf(month: string, kind: 'regular' | 'extraordinary') {
  const key = `${month}${kind}`
  const known = meetings.get(key)
  if (known) return known
  const [made] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: world.cell.id, kind, month: `${month}-01`, state: 'held', heldOn: `${month}-07` })
    .returning()
  meetings.set(key, made?.id ?? 0)
  return made?.id ?? 0
}

/** From January on, one letter a month: excused, unexcused, present, free (exempt), thematic and present. */
const states: Record<string, State> = {
  e: 'excused',
  u: 'unexcused',
  p: 'present',
  f: 'excused',
  x: 'present',
}
async function member(fullName: string, year: string, of = 2026) {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName })
  for (const [at, letter] of [...year].entries()) {
    const month = `${of}-${String(at + 1).padStart(2, '0')}`
    await seedDb.insert(schema.attendances).values({
      ...{ meetingId: await meetingOf(month, letter === 'x' ? 'extraordinary' : 'regular') },
      ...{ orgId: world.cell.id, memberId: id, fullName, standing: 'full', heldOn: `${month}-07` },
      ...{ isExempt: letter === 'f', state: states[letter] ?? 'present' },
    })
  }
  return id
}
const secretary = () => viewerOf(world.accounts.cellSecretary)
const found = async (more: object = {}, today = TODAY) =>
  (await listExcused(await secretary(), { after: undefined, ...more }, today)).rows
const namesOf = (rows: { fullName: string }[]) => rows.map(({ fullName }) => fullName)
const titles = async () => (await excusedDuties(await secretary(), TODAY)).map(({ title }) => title)

let often: number
beforeAll(async () => {
  await seedDb.insert(schema.ruleSets).values(centralRuleSets).onConflictDoNothing()
  world = await makeWorld(seedDb, 'vangcolydo')
  often = await member('Lò Vắng Năm', 'peeeee')
  await member('Lò Vắng Bốn', 'eeee')
  await member('Lò Vừa Ba', 'peee')
  await member('Lò Đã Dự', 'eeeep')
  await member('Lò Ngắt Quãng', 'eeuee')
  await member('Lò Được Miễn', 'ffffff')
  await member('Lò Miễn Giữa', 'eeffee')
  await member('Lò Dự Bất Thường', 'eeeex')
  await member('Lò Năm Cũ', 'eee', 2022)
})

test('vắng có lý do quá 3 kỳ liên tiếp đến kỳ gần nhất: nhiều nhất đứng trước, có chi bộ', async () => {
  const rows = await found()
  expect(rows.map(({ run }) => run)).toEqual([5, 4, 4, 4])
  expect(namesOf(rows.slice(1)).toSorted()).toEqual(['Lò Dự Bất Thường', 'Lò Miễn Giữa', 'Lò Vắng Bốn'])
  expect(rows[0]).toMatchObject({
    cellId: world.cell.id,
    lastOn: '2026-06-07',
    spokenOn: null,
    isUnderWay: false,
  })
})

test('mỗi người bằng trang của người ấy', async () => {
  const viewer = await secretary()
  const rows = await found()
  const all = await seedDb.select().from(schema.members)
  for (const { id, fullName } of all.filter(({ orgId }) => orgId === world.cell.id)) {
    const followed = await getFollowed(viewer, id, TODAY)
    expect([fullName, Boolean(followed?.excusedWords)]).toEqual([fullName, namesOf(rows).includes(fullName)])
  }
})

test('đến ngày nào tính đến ngày ấy; hỏi từ mấy kỳ thì từ ngần ấy; trang sau tiếp trang trước', async () => {
  expect(namesOf(await found({}, '2026-04-30')).toSorted()).toEqual(
    ['Lò Dự Bất Thường', 'Lò Vắng Bốn', 'Lò Đã Dự'].toSorted(),
  )
  expect(namesOf(await found({ months: 3 }))).toContain('Lò Vừa Ba')
  expect(namesOf(await found({ months: 2 }))).toContain('Lò Ngắt Quãng')
  const viewer = await secretary()
  const first = await listExcused(viewer, { after: undefined }, TODAY, 'away.read', 2)
  const after = cursor().parse(first.next)
  const second = await listExcused(viewer, { after }, TODAY, 'away.read', 2)
  expect(namesOf([...first.rows, ...second.rows])).toEqual(namesOf(await found()))
})

test('việc của chi bộ: trao đổi; đã trao đổi hoặc đã có đơn xin miễn thì thôi, chi bộ khác không thấy', async () => {
  const duty = 'Trao đổi với đồng chí Lò Vắng Năm: vắng có lý do 5 kỳ liên tiếp'
  expect(await titles()).toContain(duty)
  expect((await titles()).length).toBe(4)
  for (const who of ['neighbour', 'districtOffice'] as const)
    expect(await excusedDuties(await viewerOf(world.accounts[who]), TODAY)).toEqual([])
  // No score sheet of 2022 asks: whom the list tells of is nobody's duty.
  expect(namesOf(await found({ year: 2022 }))).toEqual(['Lò Năm Cũ'])
  expect(await excusedDuties(await secretary(), '2022-12-01')).toEqual([])
  const contact = { orgId: world.cell.id, memberId: often, channel: 'phone' as const, note: 'x' }
  const by = { writtenBy: world.accounts.cellSecretary.id }
  await seedDb.insert(schema.contacts).values([
    { ...contact, ...by, kind: 'contact', doneOn: '2026-06-01' },
    { ...contact, ...by, kind: 'material', doneOn: '2026-06-09' },
  ])
  expect(await titles()).toContain(duty)
  await seedDb.insert(schema.contacts).values({ ...contact, ...by, kind: 'contact', doneOn: '2026-06-09' })
  expect(await titles()).not.toContain(duty)
  expect((await found())[0]).toMatchObject({ id: often, spokenOn: '2026-06-09' })
})

test('tải Excel: cùng danh sách', async () => {
  const { columns, rows } = await excusedRows(await secretary(), {}, TODAY)
  expect(columns).toContain('Số kỳ vắng có lý do liên tiếp')
  expect(rows.map(([name]) => name)).toEqual(namesOf(await found()))
})

test('ai xử lý: chỉ khi bảng chấm điểm của năm ấy hỏi, quá mức, chưa ai trao đổi', async () => {
  const whoOf = async (asked: Record<string, string>) => {
    const { rows } = await excusedRows(await secretary(), asked, TODAY)
    return new Map(rows.map((row) => [row[0], row.at(-1)]))
  }
  const all = await whoOf({ months: '2' })
  expect(all.get('Lò Vắng Bốn')).toBe(`Bí thư ${world.cell.shortName}`)
  for (const name of ['Lò Vừa Ba', 'Lò Ngắt Quãng', 'Lò Vắng Năm'])
    expect(all.get(name)).toBe('Không có việc')
  expect([...(await whoOf({ year: '2022' }))]).toEqual([['Lò Năm Cũ', 'Không có việc']])
})
