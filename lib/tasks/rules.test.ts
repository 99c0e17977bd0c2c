import { expect, test } from 'vitest'
import { assertExtends, assertMayReopen, isOverdue } from './rules'

const task = { state: 'open' as const, dueOn: '2022-09-30', isUnreported: false }

test('quá hạn từ ngày sau hạn; việc đã kết thúc hoặc không ghi hạn không quá hạn', () => {
  expect(isOverdue(task, '2022-09-30')).toBe(false)
  expect(isOverdue(task, '2022-10-01')).toBe(true)
  expect(isOverdue({ ...task, state: 'done' }, '2022-10-01')).toBe(false)
  expect(isOverdue({ ...task, dueOn: null }, '2022-10-01')).toBe(false)
})

test('gia hạn: sau hạn cũ, từ hôm nay trở đi, khi việc chưa kết thúc', () => {
  const extend =
    (dueOn: string, today = '2022-09-10', change = {}) =>
    () =>
      assertExtends({ ...task, ...change }, dueOn, today)
  expect(extend('2022-10-01')).not.toThrow()
  expect(extend('2022-09-30')).toThrow('sau hạn đang có')
  expect(extend('2022-10-05', '2022-10-05')).not.toThrow()
  expect(extend('2022-10-04', '2022-10-05')).toThrow('từ hôm nay')
  expect(extend('2022-09-10', '2022-09-10', { dueOn: null })).not.toThrow()
  expect(extend('2022-10-01', '2022-09-10', { state: 'done' })).toThrow('đã kết thúc')
})

test('mở lại kết quả ghi nhầm: đến khi một kỳ họp đã nghe báo cáo', () => {
  expect(() => assertMayReopen({ state: 'done', isUnreported: true })).not.toThrow()
  expect(() => assertMayReopen({ state: 'done', isUnreported: false })).toThrow('đã ghi trong biên bản')
  expect(() => assertMayReopen({ state: 'open', isUnreported: false })).toThrow('đang thực hiện')
})
