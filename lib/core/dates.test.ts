import { expect, test } from 'vitest'
import { z } from 'zod'
import { monthsLater, parseDay } from './dates'
import { day, readOn } from './fields'

test.each([
  ['7/10', '2022-09-07', '2022-10-07'],
  ['7/9', '2022-09-07', '2022-09-07'],
  ['7/1', '2022-12-15', '2023-01-07'],
  ['28/12', '2023-01-05', '2022-12-28'],
  ['7/3', '2022-09-07', '2022-03-07'],
  ['5/3', '2022-11-20', '2022-03-05'],
  ['29/2', '2024-01-10', '2024-02-29'],
  ['29/2', '2023-03-01', undefined],
  ['7-1-23', '2022-09-07', '2023-01-07'],
  ['7.1.2021', '2022-09-07', '2021-01-07'],
  ['2021-01-07', '2022-09-07', '2021-01-07'],
  ['31/6', '2022-09-07', undefined],
  ['7/10', '7/10', undefined],
])(
  '"%s" gõ ngày %s là %s: không ghi năm thì lấy năm nay, quanh Tết dương lịch thì lấy ngày gần',
  (typed, today, read) => {
    expect(parseDay(typed, today)).toBe(read)
  },
)

test('ngày trong biểu mẫu tính năm theo ngày của cổng (cả ngày trình diễn), không theo đồng hồ máy', () => {
  const form = z.object({ heldOn: day() })
  expect(readOn('2022-09-07', () => form.parse({ heldOn: '7/10' }))).toEqual({ heldOn: '2022-10-07' })
  expect(readOn('2031-12-20', () => form.parse({ heldOn: '7/1' }))).toEqual({ heldOn: '2032-01-07' })
})

test('lùi mười hai tháng từ 29/02: năm trước không có ngày ấy thì lấy ngày cuối tháng', () => {
  expect(monthsLater('2028-02-29', -12)).toBe('2027-02-28')
  expect(monthsLater('2022-09-07', -12)).toBe('2021-09-07')
})
