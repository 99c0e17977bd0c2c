import { expect, test } from 'vitest'
import { firstDayOf, lastDayOf, quarterOf, quarterState } from './rules'

const third = { year: 2022, quarter: 3 } as const
const on = (today: string, held: string[] = [], perQuarter = 1, since: string | null = '2022-01-01') =>
  quarterState(third, held, { perQuarter, today, since })

test('quý của một ngày, ngày đầu và ngày cuối quý', () => {
  expect(['2022-01-01', '2022-03-31', '2022-04-01', '2022-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4])
  expect([firstDayOf(2024, 1), lastDayOf(2024, 1), firstDayOf(2022, 4), lastDayOf(2022, 4)]).toEqual([
    '2024-01-01',
    '2024-03-31',
    '2022-10-01',
    '2022-12-31',
  ])
})

test('mỗi quý ít nhất một: trước quý, trong quý, hết quý', () => {
  expect(['2022-06-30', '2022-07-01', '2022-09-30', '2022-10-01'].map((today) => on(today))).toEqual([
    'ahead',
    'due',
    'due',
    'missed',
  ])
})

test('đã họp trong quý thì xong; họp ngoài quý không tính', () => {
  expect(on('2022-09-07', ['2022-07-01'])).toBe('done')
  expect(on('2022-10-01', ['2022-09-30'])).toBe('done')
  expect(on('2022-09-07', ['2022-06-30'])).toBe('due')
  expect(on('2022-10-05', ['2022-10-01'])).toBe('missed')
  expect(on('2022-09-07', ['2021-08-07'])).toBe('due')
})

test('bộ quy tắc đòi hai lần mỗi quý: một lần chưa đủ, hai lần đủ', () => {
  expect(on('2022-09-07', ['2022-07-05'], 2)).toBe('due')
  expect(on('2022-09-07', ['2022-07-05', '2022-08-05'], 2)).toBe('done')
})

test('quý đã hết trước kỳ đầu tiên trên cổng: cổng không biết nên không nói là chưa sinh hoạt', () => {
  const since = (day: string | null) => on('2022-11-29', [], 1, day)
  expect(['2022-07-01', '2022-09-01', '2022-10-01', null].map(since)).toEqual([
    'missed',
    'missed',
    'before',
    'before',
  ])
  expect(on('2022-09-07', [], 1, null)).toBe('due')
})
