import { expect, test } from 'vitest'
import { publicHolidays } from '@/db/seed/base/holidays'
import { addDays, weekdayOf } from './dates'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days'

const holidays = publicHolidays.map(({ day, kind }) => ({ day, kind }))

test.each([
  ['một ngày thường', '2022-09-07', 1, '2022-09-08'],
  ['qua cuối tuần', '2022-09-09', 1, '2022-09-12'],
  ['qua kỳ nghỉ Quốc khánh 2022', '2022-08-31', 1, '2022-09-05'],
  ['mười ngày làm việc kể từ 09/09/2022', '2022-09-09', 10, '2022-09-23'],
  ['ba mươi ngày làm việc kể từ 08/09/2022', '2022-09-08', 30, '2022-10-20'],
  ['qua Tết Nhâm Dần', '2022-01-28', 1, '2022-02-07'],
  ['làm bù thứ Bảy 04/05/2024', '2024-05-03', 1, '2024-05-04'],
  ['không ngày nào', '2022-09-03', 0, '2022-09-03'],
  ['qua năm mới', '2021-12-31', 1, '2022-01-04'],
])('cộng ngày làm việc: %s', (_what, from, count, reached) => {
  expect(addWorkingDays(from, count, holidays)).toBe(reached)
})

test('đếm ngược lại đúng bằng số đã cộng', () => {
  for (const count of [1, 5, 10, 15, 30])
    expect(workingDaysBetween('2022-08-25', addWorkingDays('2022-08-25', count, holidays), holidays)).toBe(
      count,
    )
  expect(workingDaysBetween('2022-09-07', '2022-09-07', holidays)).toBe(0)
  expect(workingDaysBetween('2022-09-07', '2022-09-01', holidays)).toBe(0)
})

test('đếm bằng phép tính ra đúng như đếm từng ngày, từ mọi thứ trong tuần, qua mọi kỳ nghỉ', () => {
  for (let start = 0; start < 60; start++) {
    const from = addDays('2021-12-20', start)
    let day = from
    for (let after = 1, counted = 0; after <= 900; after++) {
      day = addDays(day, 1)
      if (isWorkingDay(day, holidays)) counted++
      if (workingDaysBetween(from, day, holidays) !== counted) expect(day, from).toBe(counted)
    }
  }
  expect(workingDaysBetween('2021-12-20', '2024-06-30', holidays)).toBeGreaterThan(600)
})

test('ngày 01–04/09/2022 nghỉ, 31/08 và 05/09 làm việc', () => {
  for (const day of ['2022-09-01', '2022-09-02', '2022-09-03', '2022-09-04'])
    expect(isWorkingDay(day, holidays)).toBe(false)
  expect(isWorkingDay('2022-08-31', holidays)).toBe(true)
  expect(isWorkingDay('2022-09-05', holidays)).toBe(true)
})

test('bảng ngày nghỉ: không ngày nào ghi hai lần, ngày làm bù rơi vào cuối tuần', () => {
  const days = publicHolidays.map(({ day }) => day)
  expect(new Set(days).size).toBe(days.length)
  for (const { day, kind } of publicHolidays) if (kind === 'makeUp') expect([0, 6]).toContain(weekdayOf(day))
})

/** Bộ luật Lao động 2019, Điều 112: 11 days a year, each with a day in lieu when it falls on a weekend. */
test.each([2021, 2022, 2023, 2024, 2025, 2026, 2027])('năm %i: đủ 11 ngày nghỉ hưởng lương', (year) => {
  let off = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(weekdayOf(day))
    if (!weekend && !isWorkingDay(day, holidays)) off += 1
    if (weekend && isWorkingDay(day, holidays)) off -= 1
  }
  expect(off).toBe(11)
})

/** The lunar calendar of the standard library; it misplaces the new moon of 6 February 2027 by a day. */
test.each([2021, 2022, 2023, 2024, 2025, 2026])(
  'năm %i: mùng 1 Tết và 10/3 âm lịch nằm trong ngày nghỉ',
  (year) => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    })
    for (let day = `${year}-01-15`; day < `${year}-06-01`; day = addDays(day, 1))
      if (['1/1', '3/10'].includes(lunar.format(new Date(day))))
        expect(isWorkingDay(day, holidays)).toBe(false)
  },
)

/**
 * The moment of a new moon after Jean Meeus, Astronomical Algorithms, chapter 47 of the first edition, with its terms
 * above a minute or two: near enough, since the closest of these years to midnight in Vietnam, 2027, is an hour before it.
 */
function newMoon(k: number) {
  const t = k / 1236.85
  const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
  const sun = 2.5534 + 29.10535669 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107438 * t * t
  const latitude = 160.7108 + 390.67050274 * k - 0.0016341 * t * t
  return (
    2451550.09765 +
    29.530588853 * k +
    0.0001337 * t * t -
    0.4072 * sin(moon) +
    0.17241 * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * sin(moon - sun) -
    0.00514 * sin(moon + sun) +
    0.00208 * sin(2 * sun)
  )
}
const DELTA_T = 70 / 86_400
/** The day in Vietnam (UTC+7) of the new moon numbered k from January 2000. */
const moonDay = (k: number) =>
  new Date(Math.floor((newMoon(k) - DELTA_T - 2440587.5 + 7 / 24) * 86_400_000)).toISOString().slice(0, 10)

/** Mùng 1 Tết is the new moon between 21 January and 20 February; Vietnam and China agree on it from 2021 to 2027. */
test.each([2021, 2022, 2023, 2024, 2025, 2026, 2027])(
  'năm %i: ngày sóc theo giờ Việt Nam là mùng 1 Tết, nằm trong kỳ nghỉ mang tên Tết',
  (year) => {
    const k = [-1, 0, 1]
      .map((each) => Math.round((year - 2000) * 12.3685) + each)
      .find((each) => moonDay(each) >= `${year}-01-21` && moonDay(each) <= `${year}-02-20`)
    const first = moonDay(k ?? Number.NaN)
    const tet = publicHolidays.filter(
      ({ day, name }) => day.startsWith(`${year}-0`) && /^Tết (?!Dương)/.test(name),
    )
    expect(tet.map(({ day }) => day)).toEqual(
      expect.arrayContaining([addDays(first, -1), first, addDays(first, 1), addDays(first, 2)]),
    )
    // The tenth of the third month is 9 days after the second new moon later; 2023 had its second month twice.
    const ancestors = publicHolidays.find(
      ({ day, name }) => day.startsWith(`${year}`) && name.startsWith('Giỗ Tổ'),
    )
    const months = [2, 3].map((later) => addDays(moonDay((k ?? Number.NaN) + later), 9))
    expect(months[year === 2023 ? 1 : 0]).toBe(ancestors?.day)
  },
)
