import { describe, expect, test } from 'vitest'
import { gapWords } from './labels'
import {
  ageFrom,
  assertMayAward,
  assertNotTooEarly,
  BADGE_YEARS,
  badgeDue,
  badgeOn,
  latestAdmission,
  nextRound,
  roundBefore,
} from './rules/badges'
import { papers } from './rules/catalogue'
import { completenessOf, type Holder, neededOf, papersOf, standsRightBelowTop } from './rules/papers'
import { probationOn } from './rules/probation'
import { slipsDue, slipYear } from './rules/slips'

const full: Holder = { standing: 'full', wasRightBelowTop: false, admittedOn: '2010-05-19' }
const nothing = { have: [], missing: [] }

describe('giấy tờ (Hướng dẫn 06-HD/TW, điểm 8.1)', () => {
  test('mỗi giấy tờ một khóa; dự bị chỉ có giấy chứng nhận lớp đảng viên mới của nhóm sau công nhận; “nếu có” không bắt buộc', () => {
    expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length)
    const ofRecognition = papersOf({ standing: 'probationary' }).filter(({ group }) => group === 'recognised')
    expect(ofRecognition.map(({ key }) => key)).toEqual(['newMemberClass'])
    expect(neededOf({ ...full, standing: 'probationary' })).not.toContain('newMemberClass')
    expect(neededOf(full)).toContain('newMemberClass')
    expect(neededOf(full)).not.toContain('unionResolution')
    expect(neededOf(full)).toContain('committeeResolution')
    expect(neededOf({ ...full, wasRightBelowTop: true })).not.toContain('committeeResolution')
    expect(['/1/7/', '/1/7/42/', '/1/'].map(standsRightBelowTop)).toEqual([true, false, false])
  })

  test('đủ khi có hết; thiếu một là thiếu; còn một chưa xem là chưa rà soát xong', () => {
    const needed = neededOf(full)
    const [one = '', ...rest] = needed
    expect(completenessOf(full, { have: needed, missing: [] }).state).toBe('complete')
    expect(completenessOf(full, { have: needed, missing: ['unionResolution'] }).state).toBe('complete')
    expect(completenessOf(full, { have: rest, missing: [one] })).toMatchObject({
      state: 'lacking',
      missing: 1,
    })
    expect(completenessOf(full, { have: rest, missing: [] })).toMatchObject({
      state: 'unchecked',
      unchecked: 1,
    })
    expect(completenessOf(full, nothing)).toMatchObject({ state: 'unchecked', unchecked: needed.length })
  })

  test.each([
    ['1997-06-01', ['index'], 'complete', true],
    ['1997-06-02', ['index'], 'lacking', false],
    ['1997-06-01', [], 'lacking', false],
    [null, ['index'], 'lacking', false],
  ])('kết nạp %s, mục lục %o: %s', (admittedOn, have, state, isAllowed) => {
    const found = completenessOf({ ...full, admittedOn }, { have, missing: ['application'] })
    expect(found).toMatchObject({ state, isAllowed })
  })
})

describe('Huy hiệu Đảng (Hướng dẫn 06-HD/TW, điểm 18)', () => {
  test.each([
    ['1992-09-03', '2022-09-02', undefined],
    ['1992-09-02', '2022-09-02', 30],
    ['1982-09-03', '2022-09-02', 30],
    ['1982-09-02', '2022-09-02', 40],
    ['1987-09-02', '2022-09-02', 30],
    ['1932-09-02', '2022-09-02', 90],
    ['1992-02-29', '2022-02-28', undefined],
    ['1992-02-29', '2022-03-01', 30],
    ['1984-02-29', '2024-02-28', 30],
    ['1984-02-29', '2024-02-29', 40],
  ])('kết nạp %s, đến %s: %s năm', (admittedOn, day, years) => {
    expect(badgeOn(admittedOn, day)).toBe(years)
  })

  test('điều kiện trong cơ sở dữ liệu nói cùng một điều ở mọi ngày quanh 29/02', () => {
    const days = ['02-27', '02-28', '02-29', '03-01', '03-02']
    const real = (day: string) =>
      !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
    for (const year of [2022, 2023, 2024, 2025])
      for (const day of days.map((each) => `${year}-${each}`).filter(real))
        for (const years of BADGE_YEARS)
          for (const admittedOn of days.map((each) => `${year - years}-${each}`).filter(real)) {
            const reached = (badgeOn(admittedOn, day) ?? 0) >= years
            expect(admittedOn <= latestAdmission(day, years), `${admittedOn} ${day} ${years}`).toBe(reached)
          }
  })

  test('đợt: đúng ngày vẫn là đợt ấy, hôm sau là đợt kế tiếp; qua năm', () => {
    expect(nextRound('2022-09-02')).toBe('2022-09-02')
    expect(nextRound('2022-09-03')).toBe('2022-11-07')
    expect(nextRound('2022-11-08')).toBe('2023-02-03')
    expect(roundBefore('2022-02-03')).toBe('2021-11-07')
    expect(roundBefore('2022-11-07')).toBe('2022-09-02')
  })

  test('chưa ghi ngày kết nạp, chưa đủ 30 năm thì nói rõ', () => {
    expect(() => badgeDue({ fullName: 'Lê A', admittedOn: null, ageGapMonths: 0 }, '2022-09-02')).toThrow(
      /chưa ghi ngày kết nạp/,
    )
    expect(() =>
      badgeDue({ fullName: 'Lê A', admittedOn: '1992-09-03', ageGapMonths: 0 }, '2022-09-02'),
    ).toThrow(/chưa đủ 30 năm/)
  })
})

test('thời gian ngoài Đảng không tính: đủ 30 năm muộn đi đúng bấy nhiêu tháng', () => {
  const back = { fullName: 'Lê A', admittedOn: '1990-01-31', ageGapMonths: 25 }
  expect(ageFrom(back)).toBe('1992-02-29')
  expect(() => badgeDue(back, '2022-02-28')).toThrow(/chưa đủ 30 năm/)
  expect(badgeDue(back, '2022-03-01')).toBe(30)
  expect(() => assertNotTooEarly(back, 30, '2021-02-28')).toThrow(/01\/03\/2022/)
  expect(() => assertNotTooEarly(back, 30, '2021-03-01')).not.toThrow()
  expect([gapWords(25), gapWords(12), gapWords(5)]).toEqual(['2 năm 1 tháng', '1 năm', '5 tháng'])
})

describe('dự bị (Quy định 294-QĐ/TW, mục 4.2)', () => {
  const at = (today: string, workingDays: number | undefined = 30) =>
    probationOn('2021-09-07', today, { workingDays, holidays: [] })
  test('báo trước 30 ngày; hết 12 tháng; quá 30 ngày làm việc', () => {
    expect(at('2022-08-07')).toBeUndefined()
    expect(at('2022-08-08')).toMatchObject({ state: 'soon', endsOn: '2022-09-07', decideBy: '2022-10-19' })
    expect(at('2022-09-06')?.state).toBe('soon')
    expect(at('2022-09-07')?.state).toBe('ended')
    expect(at('2022-10-19')?.state).toBe('ended')
    expect(at('2022-10-20')?.state).toBe('late')
  })
  test('không có quy tắc thì không có hạn', () => {
    expect(probationOn('2020-01-01', '2022-09-07', { workingDays: undefined, holidays: [] })).toEqual({
      ...{ endsOn: '2021-01-01', decideBy: undefined, state: 'ended' },
    })
  })
})

test('phiếu bổ sung: từ 01/12 đến 31/01', () => {
  const window = { slipsFrom: '12-01', slipsUntil: '01-31' }
  expect(slipsDue('2022-11-30', window)).toBeUndefined()
  expect(slipsDue('2022-12-01', window)).toEqual({ year: 2022, until: '2023-01-31' })
  expect(slipsDue('2023-01-31', window)).toEqual({ year: 2022, until: '2023-01-31' })
  expect(slipsDue('2023-02-01', window)).toBeUndefined()
  expect(['2022-11-30', '2022-12-01', '2023-01-10'].map((day) => slipYear(day))).toEqual([2021, 2022, 2022])
})

test.each([
  [30, '2021-09-02', true],
  [30, '2021-09-01', false],
  [65, '2056-09-02', true],
  [65, '2056-09-01', false],
  [70, '2060-09-02', true],
  [70, '2060-09-01', false],
] as const)('Huy hiệu %i năm tặng sớm, quyết định ngày %s', (years, decidedOn, isAllowed) => {
  const record = () => assertNotTooEarly({ admittedOn: '1992-09-02', ageGapMonths: 0 }, years, decidedOn)
  if (isAllowed) expect(record).not.toThrow()
  else expect(record).toThrow(expect.objectContaining({ field: 'decidedOn' }))
  expect(() => assertNotTooEarly({ admittedOn: null, ageGapMonths: 0 }, years, decidedOn)).not.toThrow()
})

test.each([
  ['2021-09-01', false],
  ['2021-09-02', true],
])('truy tặng 30 năm, mất ngày %s', (diedOn, isAllowed) => {
  const record = () => assertMayAward({ admittedOn: '1992-09-02', ageGapMonths: 0, diedOn }, 30, '2022-12-01')
  if (isAllowed) expect(record).not.toThrow()
  else expect(record).toThrow(expect.objectContaining({ field: 'years' }))
})
