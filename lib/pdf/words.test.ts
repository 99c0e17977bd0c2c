import { expect, test } from 'vitest'
import { shortDate } from '@/lib/core/dates'
import { clock, count, longDate, longMonth, paperNumber, people, percent, roman, share } from './words'

test('số người dưới 10 có số 0 đứng trước, không có ai ghi 0', () => {
  expect([0, 1, 9, 10, 14].map(count)).toEqual(['0', '01', '09', '10', '14'])
  expect(people(2)).toBe('02 đồng chí')
})

test('tỷ lệ có dấu phẩy thập phân, nhiều nhất hai số lẻ, không thừa số 0', () => {
  expect([
    percent(15, 17),
    percent(13, 16),
    percent(14, 16),
    percent(12, 16),
    percent(17, 17),
    percent(0, 9),
  ]).toEqual(['88,24%', '81,25%', '87,5%', '75%', '100%', '0%'])
  expect(percent(0, 0)).toBe('0%')
  expect(share(14, 17)).toBe('14/17 đồng chí, đạt 82,35%')
})

test('ngày dưới 10 và tháng 1, 2 có số 0; tháng 3 đến 12 thì không', () => {
  expect(longDate('2026-02-03')).toBe('ngày 03 tháng 02 năm 2026')
  expect(longDate('2026-05-27')).toBe('ngày 27 tháng 5 năm 2026')
  expect(longDate('2022-10-07')).toBe('ngày 07 tháng 10 năm 2022')
  expect([shortDate('2026-01-07'), shortDate('2022-09-28')]).toEqual(['07/01/2026', '28/9/2022'])
  expect([longMonth('2026-01-01'), longMonth('2022-09-07')]).toEqual([
    'tháng 01 năm 2026',
    'tháng 9 năm 2022',
  ])
})

test('giờ, số ký hiệu và số La Mã', () => {
  expect([clock('19:30'), clock('20:00'), clock('07:05')]).toEqual(['19 giờ 30', '20 giờ', '7 giờ 05'])
  expect([paperNumber(6, 'BB', 'CB'), paperNumber(26, 'NQ', 'ĐU')]).toEqual(['Số 06-BB/CB', 'Số 26-NQ/ĐU'])
  expect([1, 4, 6, 9, 12, 14].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XII', 'XIV'])
})
