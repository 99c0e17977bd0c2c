import { expect, test } from 'vitest'
import { weeksOf } from './weeks'

test('tháng 9/2022: bắt đầu thứ Năm, kết thúc thứ Sáu, năm tuần', () => {
  const weeks = weeksOf('2022-09-01')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]).toEqual([
    undefined,
    undefined,
    undefined,
    '2022-09-01',
    '2022-09-02',
    '2022-09-03',
    '2022-09-04',
  ])
  expect(weeks[1]?.[2]).toBe('2022-09-07')
  expect(weeks[4]).toEqual([
    '2022-09-26',
    '2022-09-27',
    '2022-09-28',
    '2022-09-29',
    '2022-09-30',
    undefined,
    undefined,
  ])
})

test.each([
  ['2021-02-01', 4, '2021-02-28'],
  ['2022-05-01', 6, '2022-05-31'],
  ['2024-02-01', 5, '2024-02-29'],
])('%s có %i tuần, ngày cuối %s', (month, count, last) => {
  const weeks = weeksOf(month)
  expect(weeks).toHaveLength(count)
  expect(weeks.flat().filter(Boolean).at(-1)).toBe(last)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
})
