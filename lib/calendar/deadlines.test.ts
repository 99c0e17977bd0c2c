import { expect, test } from 'vitest'
import { commonDayRule } from '@/db/seed/base/rulesets'
import { deadlinesOf, deadlineText } from './deadlines'
import { assertMayAsk, mayAsk } from './exceptions'
import type { CommonDay, MeetingState } from './rules'

const rule = (more: Partial<CommonDay['values']> = {}): CommonDay => ({
  id: 1,
  name: commonDayRule.name,
  source: 'Hướng dẫn 19-HD/BTCHU',
  values: { ...commonDayRule.values, ...more },
})

test('hạn đăng ký, xác nhận: mặc định không có; ngày 20, 25 của tháng trước khi bộ quy tắc ghi', () => {
  expect(deadlinesOf(rule(), '2022-09-01')).toEqual({})
  expect(deadlinesOf(undefined, '2022-08-01')).toEqual({})
  const terms = rule({ registerByDay: 20, confirmByDay: 25 })
  expect(deadlinesOf(terms, '2022-09-01')).toEqual({ register: '2022-08-20', confirm: '2022-08-25' })
  expect(deadlinesOf(terms, '2023-01-01')).toEqual({ register: '2022-12-20', confirm: '2022-12-25' })
})

test('hạn là ngày của chính tháng họp khi bộ quy tắc ghi thế, từng hạn một', () => {
  const confirmed = rule({ registerByDay: 28, confirmByDay: 2, confirmIn: 'ownMonth' })
  expect(deadlinesOf(confirmed, '2023-01-01')).toEqual({ register: '2022-12-28', confirm: '2023-01-02' })
  const both = rule({ registerByDay: 3, registerIn: 'ownMonth', confirmByDay: 5, confirmIn: 'ownMonth' })
  expect(deadlinesOf(both, '2022-09-01')).toEqual({ register: '2022-09-03', confirm: '2022-09-05' })
})

test.each([
  ['2022-08-19', 'hạn 20/08/2022, còn 1 ngày'],
  ['2022-08-20', 'hạn 20/08/2022, là hôm nay'],
  ['2022-08-21', 'hạn 20/08/2022, đã quá 1 ngày'],
])('ngày %s: %s', (today, text) => {
  expect(deadlineText('2022-08-20', today)).toBe(text)
})

const ask =
  (heldOn: string, ruleSet: CommonDay | undefined, state: MeetingState = 'open') =>
  () =>
    assertMayAsk({ month: '2022-09-01', dueOn: '2022-09-07', heldOn, state, ruleSet })

test('đề nghị họp muộn: mặc định từ chối, nêu nguyên văn quy định', () => {
  expect(ask('2022-09-10', rule())).toThrow(/không muộn hơn|không quá 2 ngày/)
  expect(ask('2022-09-10', rule())).toThrow(/Hướng dẫn 19-HD\/BTCHU.*ngày 07/s)
  expect(mayAsk({ dueOn: '2022-09-07', state: 'open', ruleSet: rule() })).toBe(false)
})

test('đề nghị họp muộn khi thiết lập cho phép: quá 2 ngày, trong tháng, trước khi xác nhận', () => {
  const allowed = rule({ mayExceed: true })
  expect(ask('2022-09-09', allowed)).toThrow('chưa quá số ngày được lùi')
  expect(ask('2022-09-10', allowed)).not.toThrow()
  expect(ask('2022-09-30', allowed, 'registered')).not.toThrow()
  expect(ask('2022-10-01', allowed)).toThrow('trong tháng')
  for (const state of ['confirmed', 'held', 'notHeld'] as const)
    expect(ask('2022-09-10', allowed, state)).toThrow('đã được xác nhận')
  expect(ask('2022-09-10', undefined)).toThrow('không quy định')
})
