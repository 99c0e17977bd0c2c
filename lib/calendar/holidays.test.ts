import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureHolidays } from '@/db/seed/base/holidays'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { addWorkingDays } from '@/lib/core/working-days'
import { loadHolidays } from '@/lib/feedback/holidays'
import { enterHoliday, withdrawHoliday } from './actions/holidays'
import { findHolidays } from './due-days'
import { getHolidayYear } from './queries/holidays'

let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2026-11-20"') ON CONFLICT DO NOTHING`
  world = await makeWorld(seedDb, 'lichnghi')
})
beforeEach(async () => {
  await signInAs(world.accounts.organisationBoard)
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2026-11-20')
})

/** Tết Đinh Mùi as it was announced, a day earlier than expected, with a Saturday worked in exchange. */
const tet = {
  fromDay: '4/2/2027',
  toDay: '10/2/2027',
  kind: 'holiday',
  name: 'Tết Đinh Mùi',
  documentNumber: '6150/TB-BNV',
  documentOn: '10/11/2026',
  issuer: 'Bộ Nội vụ',
}
const enter = (given: object = {}) => send(enterHoliday, { ...tet, ...given })
const year = async (of = 2027, account = world.accounts.organisationBoard) =>
  getHolidayYear(await viewerOf(account), of)
const lastEntry = async () => Number((await owner`SELECT max(id) AS id FROM holiday_entries`)[0]?.id)
const on = async (day: string) => (await findHolidays(seedDb, day, day))[0]
const afterTet = async () => addWorkingDays('2027-02-03', 1, await loadHolidays(seedDb))

test('thông báo mới thay ngày dự kiến: lịch, hạn tính theo; bản cập nhật không ghi đè; rút thì trở lại', async () => {
  expect(await afterTet()).toBe('2027-02-04')
  expect((await enter()).fields?.isReplacing?.[0]).toContain('05/02/2027 – 10/02/2027: Tết Đinh Mùi')
  expect(await afterTet()).toBe('2027-02-04')
  expect((await enter({ isReplacing: 'on' })).message).toContain('04/02/2027 – 10/02/2027')
  const tetEntry = await lastEntry()
  expect(await on('2027-02-05')).toMatchObject({ source: '6150/TB-BNV ngày 10/11/2026, Bộ Nội vụ' })
  const dropped = { fromDay: '11/2/2027', toDay: '', kind: 'none', name: 'Đi làm lại' }
  expect((await enter(dropped)).ok).toBe(true)
  expect((await enter({ ...dropped })).fields).toHaveProperty('kind')
  expect(await afterTet()).toBe('2027-02-11')
  const droppedEntry = await lastEntry()

  await ensureHolidays(seedDb)
  expect(await afterTet()).toBe('2027-02-11')

  expect((await send(withdrawHoliday, { entryId: tetEntry, withdrawReason: '' })).fields).toHaveProperty(
    'withdrawReason',
  )
  for (const entryId of [tetEntry, droppedEntry])
    expect((await send(withdrawHoliday, { entryId, withdrawReason: 'Ghi nhầm văn bản.' })).ok).toBe(true)
  expect(await afterTet()).toBe('2027-02-04')
  expect(await on('2027-02-11')).toMatchObject({ name: 'Tết Đinh Mùi' })
  expect(
    (await send(withdrawHoliday, { entryId: tetEntry, withdrawReason: 'Lần nữa.' })).fields?.entryId?.[0],
  ).toContain('đã được rút')
  expect((await year())?.entries.find(({ id }) => id === tetEntry)).toMatchObject({
    withdrawnReason: 'Ghi nhầm văn bản.',
    withdrawnBy: 'Cán bộ Tổ chức',
    withdrawnOn: '2026-11-20',
  })
  const [logged] = await owner`SELECT detail FROM audit_entries WHERE action = 'settings.decide'
    AND outcome = 'done' ORDER BY id DESC LIMIT 1`
  expect(logged?.detail).toMatchObject({ entryId: droppedEntry, reason: 'Ghi nhầm văn bản.' })
  await expect(owner`DELETE FROM holiday_entries`).rejects.toThrow('never changed')
  await expect(owner`DELETE FROM holiday_withdrawals`).rejects.toThrow('never changed')
})

test.each([
  ['ngày cuối trước ngày đầu', { toDay: '3/2/2027' }, 'toDay', 'trước ngày đầu'],
  ['dài hơn một tháng, nhầm năm', { toDay: '10/2/2028' }, 'toDay', 'không quá 31 ngày'],
  ['làm bù vào ngày làm việc', { kind: 'makeUp', toDay: '' }, 'fromDay', 'Thứ Năm, 04/02/2027'],
  ['văn bản của ngày mai', { documentOn: '21/11/2026' }, 'documentOn', 'sau hôm nay'],
  ['không số văn bản', { documentNumber: '' }, 'documentNumber', 'chưa nhập'],
  ['ngày không có', { fromDay: '30/2/2027' }, 'fromDay', 'Ngày chưa đúng'],
])('%s: nói ngay tại ô, không ghi gì', async (_what, given, field, words) => {
  const before = await lastEntry()
  expect((await enter({ ...given, isReplacing: 'on' })).fields?.[field]?.[0]).toContain(words)
  expect(await lastEntry()).toBe(before)
})

test('làm bù thứ Bảy là ngày làm việc; tháng đã có kỳ họp thì vẫn ghi, có nêu', async () => {
  await owner`INSERT INTO meetings (org_id, month, due_on, held_on, kind)
    VALUES (${world.cell.id}, '2026-10-01', '2026-10-05', '2026-10-05', 'regular')`
  const given = { fromDay: '10/10/2026', toDay: '', kind: 'makeUp', name: 'Làm bù cho ngày 12/10' }
  expect((await enter(given)).message).toContain('đã có 1 kỳ họp')
  expect(addWorkingDays('2026-10-09', 1, await loadHolidays(seedDb))).toBe('2026-10-10')
  expect((await year(2026))?.standing.find(({ day }) => day === '2026-10-10')?.kind).toBe('makeUp')
})

test('ai xem lịch cũng đọc được; chỉ người quyết định quy tắc ghi, rút', async () => {
  const { cellSecretary } = world.accounts
  expect(await year(2026, cellSecretary)).toMatchObject({ mayEnter: false, entries: [] })
  expect((await year(2026, cellSecretary))?.standing.length).toBeGreaterThan(20)
  const [entryId, withdrawReason] = [await lastEntry(), 'Không phải việc của mình.']
  await signInAs(cellSecretary)
  expect((await enter({ isReplacing: 'on' })).message).toContain('Không tìm thấy')
  expect((await send(withdrawHoliday, { entryId, withdrawReason })).message).toContain('Không tìm thấy')
  expect(await lastEntry()).toBe(entryId)
})
