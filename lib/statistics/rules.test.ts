import { describe, expect, test } from 'vitest'
import { goodShare, partialYears, scaleChanges, sharePoints, targetState } from './rules'

const held = (year: number, more: Partial<Parameters<typeof sharePoints>[0][number]> = {}) => ({
  ...{ year, cells: 10, rated: 200, excellent: 40, good: 150, adequate: 9, failed: 1, scale: 'Quy định 132' },
  ...more,
})
const reported = (year: number, percent: number, scale = 'Quy định 132') => ({ year, percent, scale })

describe('tỷ lệ hoàn thành tốt trở lên', () => {
  test('gồm cả xuất sắc; hai chữ số sau dấu phẩy; không ai được xếp loại thì không có tỷ lệ', () => {
    expect(goodShare({ excellent: 40, good: 150, rated: 200 })).toBe(95)
    expect(goodShare({ excellent: 100, good: 881, rated: 1_023 })).toBe(95.89)
    expect(goodShare({ excellent: 0, good: 0, rated: 0 })).toBeUndefined()
  })

  test('91,16 % năm 2015 và 95,9 % năm 2021 là hai điểm theo năm, dù nhập ngược', () => {
    expect(sharePoints([], [reported(2021, 95.9), reported(2015, 91.16, 'Thang cũ')], 75)).toEqual([
      { year: 2015, percent: 91.16, isReported: true, scale: 'Thang cũ' },
      { year: 2021, percent: 95.9, isReported: true, scale: 'Quy định 132' },
    ])
  })

  test('cổng có đủ chi bộ thì lấy của cổng; thiếu một chi bộ thì lấy số báo cáo; không có số báo cáo thì lấy phần có', () => {
    const both = (cells: number) => sharePoints([held(2021, { cells })], [reported(2021, 91)], 10)
    expect(both(10)).toMatchObject([{ percent: 95, isReported: false }])
    expect(both(9)).toMatchObject([{ percent: 91, isReported: true }])
    expect(sharePoints([held(2021, { cells: 9 })], [], 10)).toMatchObject([
      { percent: 95, isReported: false },
    ])
    expect(sharePoints([held(2021, { rated: 0 })], [], 10)).toEqual([])
  })

  test('điểm chỉ tính từ một phần chi bộ được nói rõ; đủ chi bộ, hay số báo cáo, thì không', () => {
    const years = [held(2020), held(2021, { cells: 9 }), held(2022, { cells: 9 })]
    const points = sharePoints(years, [reported(2021, 91)], 10)
    expect(partialYears(points, years, 10)).toEqual([{ year: 2022, cells: 9 }])
  })

  test('ghi chú đúng năm thang xếp loại đổi, không ghi khi thang giữ nguyên', () => {
    const points = sharePoints(
      [held(2021), held(2023, { scale: 'Quy định 124' })],
      [reported(2015, 91.16, 'Thang cũ'), reported(2018, 93)],
      10,
    )
    expect(scaleChanges(points)).toEqual([
      { year: 2018, scale: 'Quy định 132', before: 'Thang cũ' },
      { year: 2023, scale: 'Quy định 124', before: 'Quy định 132' },
    ])
  })
})

test('chỉ tiêu kết nạp: dưới, đúng, trên; chưa giao thì không có gì để đạt', () => {
  expect([2, 3, 4].map((admitted) => targetState(3, admitted))).toEqual(['short', 'met', 'met'])
  expect(targetState(null, 5)).toBe('none')
  expect(targetState(0, 0)).toBe('met')
})
