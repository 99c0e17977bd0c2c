import { expect, test } from 'vitest'
import { commonDayRule } from '@/db/seed/base/rulesets'
import type { RuleError } from '@/lib/core/errors'
import { ruleValues } from '@/lib/rulesets/values'
import {
  assertMayRegister,
  assertStep,
  type CommonDay,
  commonDayFor,
  dueDayFor,
  keepsPlan,
  lateDays,
  type MeetingState,
  maySteps,
  ownDayFor,
} from './rules'

const ruleSet: CommonDay = {
  id: 1,
  name: commonDayRule.name,
  source: 'Hướng dẫn 19-HD/BTCHU ngày 24/8/2022',
  values: ruleValues.commonDay.parse(commonDayRule.values),
}
const september = '2022-09-01'

test.each([
  ['village', '2022-09-01', '2022-09-07'],
  ['school', '2022-09-01', '2022-09-01'],
  ['village', '2022-10-01', '2022-10-07'],
  ['school', '2022-10-01', '2022-10-06'],
  ['school', '2022-11-01', '2022-11-03'],
  ['school', '2022-12-01', '2022-12-01'],
  [null, '2023-02-01', '2023-02-07'],
])('ngày thống nhất của %s tháng %s là %s', (cellType, month, due) => {
  expect(commonDayFor(ruleSet, cellType, month)).toBe(due)
})

test('thứ Năm thứ hai khi thiết lập nói vậy', () => {
  const second = {
    ...ruleSet,
    values: { ...ruleSet.values, otherwise: { kind: 'weekdayOfMonth' as const, weekday: 4, nth: 2 } },
  }
  expect(commonDayFor(second, 'village', september)).toBe('2022-09-08')
})

test('ngày ấn định riêng của nơi gần nhất thắng; trước 9/2022 không có ngày thống nhất', () => {
  const school = { path: '/1/7/20/', cellType: 'school' }
  const ownDays = [
    { path: '/1/', cellType: 'school', heldOn: '2022-09-08', reason: 'Nghỉ Quốc khánh' },
    { path: '/1/7/', cellType: 'school', heldOn: '2022-09-09', reason: 'Khai giảng' },
    { path: '/1/8/', cellType: 'school', heldOn: '2022-09-12', reason: 'Nơi khác' },
    { path: '/1/', cellType: 'village', heldOn: '2022-09-06', reason: 'Loại khác' },
  ]
  expect(ownDayFor(ownDays, school)?.heldOn).toBe('2022-09-09')
  expect(dueDayFor(ruleSet, ownDays.slice(0, 1), school, september)).toBe('2022-09-08')
  expect(dueDayFor(ruleSet, [], school, september)).toBe('2022-09-01')
  expect(dueDayFor(undefined, ownDays, school, '2022-08-01')).toBeNull()
})

const attempt = (
  plannedOn: string,
  reason = '',
  given: Partial<Parameters<typeof assertMayRegister>[0]> = {},
) => {
  try {
    assertMayRegister({ month: september, dueOn: '2022-09-07', plannedOn, reason, ruleSet, ...given })
    return 'được'
  } catch (error) {
    return (error as RuleError).field
  }
}

test.each([
  ['2022-09-06', '', 'plannedOn'],
  ['2022-09-06', 'Bận vụ mùa', 'plannedOn'],
  ['2022-09-07', '', 'được'],
  ['2022-09-08', '', 'lateReason'],
  ['2022-09-08', '  ', 'lateReason'],
  ['2022-09-09', '', 'lateReason'],
  ['2022-09-08', 'Bí thư đi công tác', 'được'],
  ['2022-09-09', 'Bí thư đi công tác', 'được'],
  ['2022-09-10', '', 'plannedOn'],
  ['2022-09-10', 'Bí thư đi công tác', 'plannedOn'],
])('đăng ký ngày %s, lý do "%s": %s', (plannedOn, reason, answer) => {
  expect(attempt(plannedOn, reason)).toBe(answer)
})

test('từ chối quá hạn nêu nguyên văn quy định và nguồn', () => {
  const refused = () =>
    assertMayRegister({
      month: september,
      dueOn: '2022-09-07',
      plannedOn: '2022-09-10',
      reason: 'Bận',
      ruleSet,
    })
  expect(refused).toThrow(
    /lùi 3 ngày.*không muộn hơn 09\/09\/2022.*Hướng dẫn 19-HD\/BTCHU.*ngày 07.*không quá 2 ngày/s,
  )
})

test('trước 1/9/2022: ngày nào trong tháng cũng được, ngoài tháng thì không', () => {
  const free = { month: '2022-08-01', dueOn: null, ruleSet: undefined }
  expect(attempt('2022-08-20', '', free)).toBe('được')
  expect(attempt('2022-08-31', '', free)).toBe('được')
  expect(attempt('2022-09-01', '', free)).toBe('plannedOn')
  expect(attempt('2022-07-31', '', free)).toBe('plannedOn')
})

test('thiết lập cho sớm một ngày: 06/09 cần lý do, 05/09 bị từ chối', () => {
  const early = { ruleSet: { ...ruleSet, values: { ...ruleSet.values, earliestDays: 1 } } }
  expect(attempt('2022-09-06', 'Bão', early)).toBe('được')
  expect(attempt('2022-09-06', '', early)).toBe('lateReason')
  expect(attempt('2022-09-05', 'Bão', early)).toBe('plannedOn')
})

test('thiết lập cho cấp trên cho phép quá hạn: chỉ đúng ngày được phép, vẫn phải có lý do', () => {
  const values = { ...ruleSet.values, mayExceed: true }
  const exceed = { ruleSet: { ...ruleSet, values } }
  expect(attempt('2022-09-10', 'Lũ lụt', exceed)).toBe('plannedOn')
  expect(attempt('2022-09-10', 'Lũ lụt', { ...exceed, permittedOn: '2022-09-10' })).toBe('được')
  expect(attempt('2022-09-11', 'Lũ lụt', { ...exceed, permittedOn: '2022-09-10' })).toBe('plannedOn')
  expect(attempt('2022-09-10', '', { ...exceed, permittedOn: '2022-09-10' })).toBe('lateReason')
  expect(attempt('2022-09-10', 'Lũ lụt', { permittedOn: '2022-09-10' })).toBe('plannedOn')
})

test('đổi ngày thống nhất: lịch cũ còn hợp lệ thì giữ', () => {
  const keeps = (plannedOn: string | null, reason: string | null) =>
    keepsPlan(ruleSet, '2022-09-08', { plannedOn, reason })
  expect(keeps(null, null)).toBe(true)
  expect(keeps('2022-09-01', null)).toBe(false)
  expect(keeps('2022-09-08', null)).toBe(true)
  expect(keeps('2022-09-09', 'Khai giảng')).toBe(true)
  expect(keeps('2022-09-09', null)).toBe(false)
  expect(keeps('2022-09-11', 'Khai giảng')).toBe(false)
  const exceed = { ...ruleSet, values: { ...ruleSet.values, mayExceed: true } }
  const late = { plannedOn: '2022-09-15', reason: 'Lũ lụt' }
  expect(keepsPlan(exceed, '2022-09-08', late)).toBe(false)
  expect(keepsPlan(exceed, '2022-09-08', { ...late, permittedOn: '2022-09-15' })).toBe(true)
})

test('số ngày lùi', () => {
  expect(lateDays('2022-09-07', '2022-09-09')).toBe(2)
  expect(lateDays('2022-09-07', '2022-09-07')).toBe(0)
  expect(lateDays(null, '2022-08-20')).toBe(0)
})

const table: [MeetingState, string[]][] = [
  ['open', ['register', 'reportNotHeld', 'name']],
  ['registered', ['register', 'confirm', 'reportNotHeld', 'name']],
  ['confirmed', ['unconfirm', 'reportNotHeld', 'name']],
  ['held', []],
  ['notHeld', ['register']],
]
test.each(table)('từ trạng thái %s được làm: %s', (state, steps) => {
  expect(maySteps(state)).toEqual(steps)
  for (const step of ['register', 'confirm', 'unconfirm', 'reportNotHeld', 'name'] as const) {
    const run = () => assertStep(step, state)
    if (steps.includes(step)) expect(run).not.toThrow()
    else expect(run).toThrow()
  }
})
