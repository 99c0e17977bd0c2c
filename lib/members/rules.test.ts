import { describe, expect, test } from 'vitest'
import { memberStatus } from '@/db/schema'
import { assertDatesFit, assertMayExempt, assertStatusFollows, inCell, overlaps, sortNameOf } from './rules'

describe('miễn không vì tuổi cao, sức khỏe yếu: dưới 12 tháng (nay Hướng dẫn 06-HD/TW, điểm 10.3a)', () => {
  const from = (startsOn: string, endsOn?: string) => () =>
    assertMayExempt({ kind: 'mobileWork', startsOn, endsOn, decisionNumber: '15-QĐ/ĐU' })

  test.each([
    ['thiếu một ngày đầy 12 tháng', '2022-03-01', '2023-02-27', true],
    ['vừa đủ 12 tháng', '2022-03-01', '2023-02-28', false],
    ['quá 12 tháng một ngày', '2022-03-01', '2023-03-01', false],
    ['một ngày', '2022-03-01', '2022-03-01', true],
    ['từ 29/02, thiếu một ngày', '2024-02-29', '2025-02-27', true],
    ['từ 29/02, vừa đủ', '2024-02-29', '2025-02-28', false],
  ])('%s', (_what, startsOn, endsOn, isAllowed) => {
    if (isAllowed) expect(from(startsOn, endsOn)).not.toThrow()
    else expect(from(startsOn, endsOn)).toThrow('dưới 12 tháng')
  })

  test.each([
    ['2020-03-01', 'Quy định về miễn công tác và sinh hoạt đảng: '],
    ['2022-03-01', 'Hướng dẫn 01-HD/TW ngày 28/9/2021: '],
    ['2025-07-01', 'Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 10.3a: '],
  ])('miễn từ %s: từ chối thì nêu quy định có hiệu lực ngày ấy', (startsOn, quoted) => {
    expect(from(startsOn)).toThrow(quoted)
    const age = { kind: 'ageHealth', startsOn, endsOn: startsOn, decisionNumber: '' } as const
    const is294 = startsOn >= '2025-07-01'
    expect(() => assertMayExempt(age)).toThrow(is294 ? 'Quy định 294-QĐ/TW, mục 7.1' : 'Điều lệ Đảng, Điều 7')
  })

  test('phải có ngày kết thúc, không ngược ngày, có số quyết định', () => {
    expect(from('2022-03-01')).toThrow('nhập ngày kết thúc')
    expect(from('2022-03-01', '2022-02-28')).toThrow('từ ngày bắt đầu')
    expect(() =>
      assertMayExempt({
        kind: 'maternity',
        startsOn: '2022-03-01',
        endsOn: '2022-08-31',
        decisionNumber: '',
      }),
    ).toThrow('số quyết định')
  })
})

test('tuổi cao, sức khỏe yếu: chi bộ quyết định, không ghi thời hạn', () => {
  const base = { kind: 'ageHealth', startsOn: '2022-03-01', decisionNumber: '' } as const
  expect(() => assertMayExempt(base)).not.toThrow()
  expect(() => assertMayExempt({ ...base, endsOn: '2022-12-31' })).toThrow('không ghi thời hạn')
})

describe('ngày tháng của đảng viên', () => {
  const person = { birthYear: 1970, standing: 'full' }
  test.each([
    ['đủ 18 tuổi trong năm', { ...person, birthYear: 2004 }, ''],
    ['chưa đủ', { ...person, birthYear: 2005 }, 'từ đủ 18 tuổi'],
    ['ngày sinh khác năm sinh', { ...person, bornOn: '1971-01-01' }, 'Năm sinh khác'],
    [
      'dự bị mà có ngày chính thức',
      { birthYear: 1990, standing: 'probationary', officialOn: '2022-01-01' },
      'dự bị',
    ],
    [
      'chính thức trước khi kết nạp',
      { ...person, admittedOn: '2000-05-19', officialOn: '2000-05-18' },
      'phải sau',
    ],
    ['kết nạp ngày mai', { ...person, admittedOn: '2022-09-08' }, 'chưa đến'],
    ['kết nạp hôm nay', { ...person, admittedOn: '2022-09-07' }, ''],
  ])('%s', (_what, dates, message) => {
    const check = () => assertDatesFit(dates, '2022-09-07')
    if (message) expect(check).toThrow(message)
    else expect(check).not.toThrow()
  })
})

test('hai khoảng ngày chung một ngày là trùng', () => {
  const first = { startsOn: '2022-01-01', endsOn: '2022-03-31' }
  expect(overlaps(first, { startsOn: '2022-03-31' })).toBe(true)
  expect(overlaps(first, { startsOn: '2022-04-01' })).toBe(false)
  expect(overlaps({ startsOn: '2022-01-01', endsOn: null }, { startsOn: '2030-01-01' })).toBe(true)
})

test('tên gọi đứng trước khi xếp thứ tự', () => {
  expect(sortNameOf('Đào Xuân Thạch')).toBe('Thạch Đào Xuân')
  expect(sortNameOf('Thạch')).toBe('Thạch')
})

describe('tình trạng nào chuyển thẳng sang tình trạng nào (domain 2.5)', () => {
  const all = memberStatus.enumValues
  const follows = (before: (typeof all)[number]) =>
    all.filter((after) => {
      try {
        assertStatusFollows(before, after)
        return after !== before
      } catch {
        return false
      }
    })

  test('đang trong danh sách thì sang được; hết đình chỉ thì trở lại chi bộ, hoặc nơi đang sinh hoạt tạm thời', () => {
    expect(follows('active')).toEqual(all.filter((each) => each !== 'active'))
    expect(follows('elsewhere')).toEqual(all.filter((each) => each !== 'elsewhere'))
    expect(follows('suspended')).toEqual(all.filter((each) => each !== 'suspended'))
  })
  test.each(all.filter((each) => !inCell.some((one) => one === each)))(
    'đã ra khỏi danh sách (%s): chỉ trở lại danh sách',
    (before) => {
      expect(follows(before)).toEqual(['active'])
      expect(() => assertStatusFollows(before, before)).not.toThrow()
    },
  )
})
