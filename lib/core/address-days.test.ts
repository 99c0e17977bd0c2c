import { expect, test } from 'vitest'
import { lostDays } from './address-days'

test.each([
  ['on=2026-02-31', ['ngày “2026-02-31”']],
  ['on=29/02/2023&month=2026-13', ['ngày “29/02/2023”', 'tháng “2026-13”']],
  ['on=h%C3%B4m+qua', ['ngày “hôm qua”']],
  ['month=13/2026', ['tháng “13/2026”']],
  ['month=2026-00-01', ['tháng “2026-00-01”']],
  ['year=20266', ['năm “20266”']],
  ['year=0000', ['năm “0000”']],
  ['on=2024-02-29', []],
  ['on=7/9/2022', []],
  ['month=2026-02', []],
  ['month=2026-02-01', []],
  ['month=9/2022', []],
  ['year=1990', []],
  ['on=&month=&year=', []],
  ['q=2026-02-31', []],
])('%s', (address, lost) => {
  expect(lostDays(new URLSearchParams(address))).toEqual(lost)
})
