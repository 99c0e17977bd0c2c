import { describe, expect, test } from 'vitest'
import { duesRuleSets } from '@/db/seed/base/dues'
import { readMoney, showMoney } from '@/lib/core/money'
import { minutesContent } from '@/lib/meetings/content'
import { bookOf, keptAbove, shareOfOpening, split } from './book'
import { dueOf, figureFor, figureTyped, rateWords, sharedGroups } from './due'
import { duesOfEvening } from './evening'
import { reliefFrom } from './relief'
import { columnOf, figuresOf, officialRows, periodOf, totalOf } from './report'
import { assertPaidOn, entryOf, monthsPaid } from './sheet'
import { duesStateFrom, type Line, stateOf } from './state'
import { passedOf } from './through'

/** The rules in force on a day, as the database would find them. */
const rulesOn = (day: string) => {
  const found = duesRuleSets.find(
    ({ validFrom, validTo = '9999' }) => validFrom <= day && day <= validTo,
  )?.values
  if (!found) throw new Error('no rules')
  return found
}
const of = (groupKey: string, figure: number | null = null, reliefPercent: number | null = null) => ({
  ...{ groupKey, figure, reliefPercent },
})

describe('mức đóng theo quy định của tháng', () => {
  test.each([
    ['2026-01-31', of('salary', 8_000_000), 80_000],
    ['2026-01-31', of('pension', 5_000_000), 25_000],
    ['2026-01-31', of('others', 5_000), 5_000],
    ['2026-01-31', of('insured', 8_000_000), undefined],
    ['2026-02-01', of('salary', 8_000_000), undefined],
    ['2026-02-01', of('others', 5_000), undefined],
    ['2026-02-01', of('insured', 8_000_000), 80_000],
    ['2026-02-01', of('benefit', 6_000_000), 60_000],
    ['2026-02-01', of('pension', 5_000_000), 25_000],
    ['2026-02-01', of('workingAge', 4_140_000), 12_420],
    ['2026-02-01', of('pastAge', 4_140_000), 8_280],
    ['2026-02-01', of('student'), 5_000],
    ['2026-02-01', of('other', 9_000), 9_000],
    ['2027-12-31', of('workingAge', 4_140_000), 12_420],
    ['2028-01-01', of('workingAge', 4_140_000), 20_700],
    ['2028-01-01', of('pastAge', 4_140_000), 12_420],
  ])('%s %o: %s đồng', (day, basis, due) => {
    expect(dueOf(rulesOn(day), basis)).toBe(due)
  })

  test('giảm 30, 50, 70 phần trăm; miễn thì không phải nộp, kể cả khi chưa xếp nhóm', () => {
    const rules = rulesOn('2026-02-01')
    expect([30, 50, 70, 100].map((less) => dueOf(rules, of('workingAge', 4_140_000, less)))).toEqual([
      8_694, 6_210, 3_726, 0,
    ])
    expect(dueOf(rules, of('none', null, 100))).toBe(0)
    expect(dueOf(rules, of('workingAge'))).toBeUndefined()
  })

  test('số làm căn cứ: nhóm phần trăm phải có, nhóm khung phải trong khung, nhóm cố định bỏ qua', () => {
    const old = rulesOn('2026-01-31')
    expect(figureFor(old, 'others', 2_000, '1')).toBe(2_000)
    expect(figureFor(old, 'others', 30_000, '1')).toBe(30_000)
    expect(() => figureFor(old, 'others', 1_999, '1')).toThrow('từ 2.000')
    expect(() => figureFor(old, 'others', 30_001, '1')).toThrow('30.000')
    expect(() => figureFor(old, 'salary', undefined, '1')).toThrow('Tiền lương')
    expect(() => figureFor(old, 'insured', 1, '1')).toThrow('không có trong quy định')
    expect(figureFor(rulesOn('2026-02-01'), 'student', 99, '1')).toBeNull()
    expect(rateWords({ kind: 'percent', percent: 0.3, of: 'Mức lương' })).toBe('0,3% mức lương')
  })

  test('mức lương tối thiểu vùng là một số chung; lương, lương hưu là của từng người; trước 02/2026 không có', () => {
    const rules = rulesOn('2026-02-01')
    const typed = (key: string, shared?: number) => figureTyped(rules, key, { own: 5, shared })
    expect([typed('workingAge', 7), typed('pastAge', 7), typed('pension', 7), typed('workingAge')]).toEqual([
      7, 7, 5, 5,
    ])
    expect(sharedGroups(rules).map(({ title }) => title)).toEqual([
      'Chưa đến tuổi nghỉ hưu',
      'Đã đến tuổi nghỉ hưu, không có lương hưu',
    ])
    expect(sharedGroups(rulesOn('2026-01-31'))).toEqual([])
  })
})

describe('miễn, giảm', () => {
  const rules = rulesOn('2026-03-01')
  const hardship = {
    ...{ kind: 'hardship' as const, percent: 50, startsOn: '2026-03-01', endsOn: '2027-02-01' },
    decisionNumber: '3-NQ/CB',
  }
  test('khó khăn: 30, 50, 70 hoặc miễn, không quá 12 tháng, có số quyết định', () => {
    expect(reliefFrom(rules, hardship, null)).toEqual({ percent: 50 })
    expect(() => reliefFrom(rules, { ...hardship, endsOn: '2027-03-01' }, null)).toThrow('2/2027')
    expect(() => reliefFrom(rules, { ...hardship, percent: 40 }, null)).toThrow('30%, 50%, 70%')
    expect(() => reliefFrom(rules, { ...hardship, decisionNumber: '' }, null)).toThrow('số nghị quyết')
    expect(() => reliefFrom(rules, { ...hardship, endsOn: undefined }, null)).toThrow('tháng cuối')
    expect(() => reliefFrom(rules, { ...hardship, endsOn: '2026-02-01' }, null)).toThrow('trở đi')
    expect(reliefFrom(rulesOn('2025-03-01'), { ...hardship, percent: 40 }, null)).toEqual({ percent: 40 })
  })
  test('50 năm tuổi đảng: từ tháng đủ năm', () => {
    const given = { kind: 'partyAge' as const, startsOn: '2026-05-01', decisionNumber: '' }
    expect(reliefFrom(rules, given, '1976-05-19')).toEqual({ percent: 100 })
    expect(() => reliefFrom(rules, given, '1976-06-01')).toThrow('6/2026')
    expect(reliefFrom(rules, given, null)).toEqual({ percent: 100 })
  })
})

const line = (month: string, more: Partial<Line> = {}): Line & { memberId: number } => ({
  ...{ memberId: 7, month, groupKey: 'others', figure: 5_000, reliefPercent: null, paid: 0 },
  ...{ isElsewhere: false, isPutOff: false, ...more },
})
const old = rulesOn('2022-09-01')

describe('tháng chưa nộp trong năm', () => {
  const paid = { paid: 5_000 }
  const stateIn = (today: string, lines: Line[]) => duesStateFrom(lines, () => old, today)

  test('một, hai, ba tháng; tháng đang chạy chưa tính; không cần liền nhau', () => {
    const lines = [
      line('2022-05-01', paid),
      line('2022-06-01'),
      line('2022-07-01'),
      line('2022-08-01', paid),
      line('2022-09-01'),
    ]
    expect(stateIn('2022-06-30', lines)).toEqual({
      ...{
        paidUpTo: '2022-05-01',
        unpaid: [],
        partial: [],
        owed: [],
        alert: 0,
        isGround: false,
        lastGround: [],
      },
    })
    expect(stateIn('2022-07-01', lines).alert).toBe(1)
    expect(stateIn('2022-08-31', lines)).toMatchObject({
      ...{ unpaid: ['2022-06-01', '2022-07-01'], alert: 2, isGround: false },
    })
    expect(stateIn('2022-09-30', lines).alert).toBe(2)
    expect(stateIn('2022-10-01', lines)).toMatchObject({ alert: 3, isGround: true })
  })

  test('sang năm đếm lại; được miễn, đóng chậm, nộp nơi khác, chưa có mức đóng không tính', () => {
    const lines = [
      line('2021-12-01'),
      line('2022-01-01', { reliefPercent: 100 }),
      line('2022-02-01', { isPutOff: true }),
      line('2022-03-01', { isElsewhere: true }),
      line('2022-04-01', { figure: null }),
    ]
    expect(stateIn('2022-06-01', lines)).toEqual({
      ...{ unpaid: [], partial: [], owed: ['2021-12-01'], alert: 0, isGround: false, lastGround: [] },
    })
    expect(lines.map((each) => stateOf(old, each))).toEqual([
      ...['unpaid', 'exempt', 'putOff', 'elsewhere', 'unknown'],
    ])
  })

  test('nộp chưa đủ không phải chưa nộp: còn nợ, đứng riêng, không thành căn cứ xóa tên', () => {
    const part = (month: string) => line(month, { paid: 4_999 })
    const lines = [line('2022-05-01'), part('2022-06-01'), part('2022-07-01'), part('2022-08-01')]
    expect(stateIn('2022-09-01', lines)).toMatchObject({
      ...{ unpaid: ['2022-05-01'], partial: ['2022-06-01', '2022-07-01', '2022-08-01'] },
      ...{ alert: 1, isGround: false },
    })
    expect(stateIn('2023-01-01', lines)).toMatchObject({
      owed: lines.map(({ month }) => month),
      lastGround: [],
    })
  })

  test('đủ ba tháng của năm trước thì sang năm vẫn phải xem xét, đến khi nộp; không cộng với năm nay', () => {
    const autumn = ['2021-10-01', '2021-11-01', '2021-12-01']
    const lines = [...autumn.map((month) => line(month)), line('2022-01-01'), line('2022-02-01', paid)]
    expect(stateIn('2022-01-01', lines)).toMatchObject({ alert: 0, isGround: false, lastGround: autumn })
    expect(stateIn('2022-03-01', lines)).toMatchObject({ alert: 1, isGround: false, lastGround: autumn })
    const answered = [line('2021-10-01', paid), ...lines.slice(1)]
    expect(stateIn('2022-03-01', answered)).toMatchObject({ alert: 1, isGround: false, lastGround: [] })
    expect(stateIn('2023-01-01', lines).lastGround).toEqual([])
  })

  test('đóng trước: đã đóng hết tháng nào', () => {
    const lines = ['2022-10-01', '2022-11-01', '2022-12-01'].map((month) => line(month, paid))
    expect(stateIn('2022-10-15', [...lines, line('2023-01-01')]).paidUpTo).toBe('2022-12-01')
  })

  test('được miễn cả những tháng chưa đến không phải là đã đóng trước', () => {
    const lines = ['2022-08-01', '2022-09-01', '2022-10-01'].map((month) =>
      line(month, { reliefPercent: 100 }),
    )
    expect(stateIn('2022-09-07', lines).paidUpTo).toBe('2022-09-01')
  })

  test('biên bản lấy từ sổ: ai nộp, ai chưa; người được miễn không tính; chưa ai nộp thì để trống', () => {
    const of = (fullName: string, more: object = {}) => ({ ...line('2022-09-01', more), fullName })
    const rows = [
      of('Một', paid),
      of('Hai'),
      of('Ba', { figure: null }),
      of('Bốn', { paid: 1_000 }),
      of('Năm', { isPutOff: true }),
      of('Sáu', { reliefPercent: 100 }),
      of('Bảy', { isElsewhere: true }),
    ]
    expect(duesOfEvening(old, rows, true)).toEqual({
      ...{ paid: 2, of: 6, unpaid: 'Hai, Ba', note: 'Bốn nộp chưa đủ; Năm được đóng chậm' },
    })
    expect(duesOfEvening(old, rows.slice(1, 3), true)).toBeUndefined()
    // Paid ahead by one: the others pay on the evening. By most: whoever is left is named.
    expect(duesOfEvening(old, rows.slice(0, 3), false)).toMatchObject({ paid: 1, of: 3, unpaid: '' })
    expect(duesOfEvening(old, [...rows.slice(0, 2), of('Tám', paid)], false)?.unpaid).toBe('Hai')
  })

  test('chi bộ đông: tên nào ghi được thì ghi trọn, còn bao nhiêu đồng chí nữa; biên bản vẫn mở được', () => {
    const one = line('2022-09-01', { paid: 5_000 })
    const many = (more: object) =>
      Array.from({ length: 150 }, (_, at) => ({
        ...line('2022-09-01', more),
        fullName: `Nguyễn Thị Hồng Phượng Thứ ${at}`,
      }))
    const told = duesOfEvening(
      old,
      [{ ...one, fullName: 'Một' }, ...many({}), ...many({ paid: 2_000 })],
      true,
    )
    expect(told?.unpaid).toMatch(/, Nguyễn Thị Hồng Phượng Thứ \d+ và \d+ đồng chí khác$/)
    expect(told?.note).toMatch(/ và \d+ đồng chí khác nộp chưa đủ$/)
    expect(minutesContent.shape.dues.safeParse(told).success).toBe(true)
  })
})

describe('bảng thu của tháng', () => {
  const note = ''
  test('để trống số tiền là nộp đủ phần còn thiếu; “đều nộp đủ” ghi tiền mặt cho người để trống', () => {
    const partly = line('2022-09-01', { paid: 2_000 })
    expect(entryOf(old, partly, { method: 'transfer', note }, false)).toEqual({
      ...{ amount: 3_000, method: 'transfer', note },
    })
    expect(entryOf(old, partly, undefined, true)).toEqual({ amount: 3_000, method: 'cash', note })
    expect(entryOf(old, partly, undefined, false)).toBeUndefined()
    expect(entryOf(old, partly, { method: 'none', note }, true)).toBeUndefined()
    expect(entryOf(old, line('2022-09-01', { paid: 5_000 }), undefined, true)).toBeUndefined()
    expect(entryOf(old, line('2022-09-01', { figure: null }), undefined, true)).toBeUndefined()
  })

  test('từ chối, tại đúng ô: đã đủ, cao hơn mà không nói là tự nguyện, nộp nơi khác không nói nơi, chưa có mức', () => {
    const open = line('2022-09-01')
    const cases: [Line & { memberId: number }, Parameters<typeof entryOf>[2], string][] = [
      [line('2022-09-01', { paid: 5_000 }), { method: 'cash', note }, 'method-7'],
      [open, { method: 'cash', amount: 5_001, note }, 'amount-7'],
      [open, { method: 'cash', amount: 60_000, note: 'Nộp trước cả năm' }, 'amount-7'],
      [open, { method: 'cash', amount: 0, note }, 'amount-7'],
      [open, { method: 'elsewhere', note }, 'note-7'],
      [open, { method: 'elsewhere', amount: 1, note: 'Chi bộ 3' }, 'amount-7'],
      [open, { note: 'chỉ ghi chú' }, 'method-7'],
      [line('2022-09-01', { figure: null }), { method: 'cash', note }, 'amount-7'],
    ]
    for (const [row, typed, field] of cases)
      expect(() => entryOf(old, row, typed, false)).toThrow(expect.objectContaining({ field }))
    expect(entryOf(old, open, { amount: 9_000, note: 'Đóng thêm, tự nguyện' }, false)?.amount).toBe(9_000)
  })

  test('nộp nhiều tháng: bỏ tháng đã đủ, dừng ở tháng chưa có mức', () => {
    const lines = [
      line('2022-08-01', { paid: 5_000 }),
      line('2022-09-01'),
      line('2022-10-01', { paid: 1_000 }),
    ]
    expect(monthsPaid(() => old, lines)).toEqual([
      { month: '2022-09-01', amount: 5_000 },
      { month: '2022-10-01', amount: 4_000 },
    ])
    expect(() => monthsPaid(() => old, [line('2022-09-01', { figure: null })])).toThrow('9/2022')
    expect(() => monthsPaid(() => old, lines.slice(0, 1))).toThrow('đã nộp đủ')
  })

  test('ngày nộp không sau hôm nay, không trước khi mở sổ', () => {
    assertPaidOn('2022-09-07', '2022-09-07', '2022-09-01')
    expect(() => assertPaidOn('2022-09-08', '2022-09-07', undefined)).toThrow('Ngày nộp chưa đến')
    expect(() => assertPaidOn('2022-08-31', '2022-09-07', '2022-09-01')).toThrow('sổ giấy')
  })
})

describe('sổ thu nộp', () => {
  const shares = { cell: 70 }
  test('giữ lại cộng phải nộp luôn bằng số thu, dù lẻ', () => {
    for (const received of [1, 3, 33, 12_420, 99_999])
      for (const cell of [0, 30, 50, 70, 100]) {
        const { kept = Number.NaN, toSend = Number.NaN } = split(received, { cell })
        expect(kept + toSend).toBe(received)
      }
    expect(keptAbove(1_000, { grassroots: 15 })).toEqual({ grassroots: 150, top: undefined })
  })

  test('còn phải nộp chạy tiếp qua các tháng; chưa có tỷ lệ thì không đoán', () => {
    const book = bookOf(1_000, [
      { month: '2022-06-01', received: 100_000, sent: 0, shares },
      { month: '2022-07-01', received: -10_000, sent: 20_000, shares },
      { month: '2022-08-01', received: 0, sent: 8_000, shares: {} },
      { month: '2022-09-01', received: 5, sent: 0, shares: {} },
    ])
    expect(book.map(({ owed }) => owed)).toEqual([31_000, 8_000, 0, undefined])
  })

  test('đảng phí qua đảng ủy: của tháng chi bộ ở đó; nợ từ trước và năm trước không mất; chưa có tỷ lệ thì không đoán', () => {
    const all = { cell: 70, grassroots: 15 }
    const months = (opening: number, sent: number[], inside: boolean[], of: object = all) => ({
      ...{ opening, waiting: 0, isIn: inside.at(-1) ?? false, hasEnded: false },
      months: bookOf(
        opening,
        sent.map((each, at) => ({ month: `2021-${11 + at}-01`, received: 10_000, sent: each, shares: of })),
      ).map((month, at) => ({ ...month, isIn: inside[at] ?? false })),
    })
    // 30.000 of before: half of it stays with the committee, as of each month's 3.000.
    const stays = months(30_000, [33_000, 0], [true, true])
    const left = months(0, [3_000, 0], [true, false])
    const money = { received: 36_000, sent: 10_000, keeps: true }
    expect(passedOf([stays, left], money, '2021-12-01')).toEqual({
      ...{
        received: 36_000,
        waiting: 0,
        sent: 10_000,
        // The 1.500 of what is still at the cell is not the committee's yet.
        kept: 15_000 + 1_500 + 1_500,
        left: 8_000,
        atCells: 3_000,
        owed: 9_500,
      },
    })
    // What a cell that ended still owed is the committee's to hand up; a section keeps nothing.
    expect(passedOf([{ ...stays, hasEnded: true }, left], money, '2021-12-01')).toMatchObject({
      ...{ kept: 19_500, left: 6_500 + 3_000, atCells: 0 },
    })
    expect(passedOf([stays, left], { ...money, keeps: false }, '2021-12-01')).toMatchObject({
      ...{ kept: 0, left: 26_000, atCells: 3_000, owed: 29_000 },
    })
    const inNovember = (received: number, waiting: number) => {
      const passed = passedOf([{ ...stays, waiting }], { received, sent: 0, keeps: true }, '2021-11-01')
      return [passed.waiting, passed.kept, passed.left, passed.owed]
    }
    // On its way and not confirmed: still owed, not yet the committee's to hand up or to keep.
    expect(inNovember(33_000, 0)).toEqual([0, 16_500, 16_500, 16_500])
    expect(inNovember(20_000, 13_000)).toEqual([13_000, 10_000, 10_000, 16_500])
    expect(inNovember(0, 33_000)).toEqual([33_000, 0, 0, 16_500])
    // What was collected last is handed up last: of the last month another part is kept.
    const differs = {
      ...{ ...stays, opening: 0, waiting: 4_000 },
      months: bookOf(0, [
        { month: '2021-11-01', received: 10_000, sent: 3_000, shares: all },
        { month: '2021-12-01', received: 10_000, sent: 4_000, shares: { cell: 60, grassroots: 10 } },
      ]).map((month) => ({ ...month, isIn: true })),
    }
    expect(passedOf([differs], { received: 3_000, sent: 0, keeps: true }, '2021-12-01')).toMatchObject({
      ...{ kept: 1_500, left: 1_500, atCells: 0, owed: 1_500 + 3_000 },
    })
    // Gone with what it owed: the part of what it collected here, and handed up since, stays.
    const gone = { ...left, waiting: 3_000 }
    expect(passedOf([gone], { received: 0, sent: 0, keeps: true }, '2021-12-01').left).toBe(0)
    const unknown = passedOf(
      [months(0, [0], [true], { cell: 70 })],
      { received: 0, sent: 0, keeps: true },
      '2021-12-01',
    )
    expect([unknown.kept, unknown.left, unknown.owed, unknown.atCells]).toEqual([
      ...[undefined, undefined, undefined, 3_000],
    ])
    expect(shareOfOpening(100, { cell: 100, grassroots: 0 })).toBe(0)
    expect(shareOfOpening(100, { grassroots: 0 })).toBeUndefined()
  })

  test('báo cáo: mã 04 = 05 + 06 + 07, 12 = 02 − 04, 13 = 03 − 08; tổng bằng cộng các chi bộ', () => {
    const { from, to, months } = periodOf('2022-q3')
    expect([from, to, months.length]).toEqual(['2022-07-01', '2022-09-01', 3])
    const cell = (isUnderTop: (month: string) => boolean) =>
      figuresOf(
        {
          months: bookOf(
            0,
            ['2022-06-01', '2022-07-01', '2022-09-01'].map((month) => ({
              ...{ month, received: 10_001, sent: 1_000, shares: { cell: 70, grassroots: 15, top: 5 } },
            })),
          ),
          ...{ isUnderTop, members: 3, expected: 15_000, unpaid: 1 },
        },
        { from, to },
      )
    const all = [cell(() => false), cell(() => true)]
    const total = totalOf(all)
    const rows = officialRows(total, 'top')
    const sum = (...codes: string[]) => codes.reduce((all, code) => all + (rows[code] ?? Number.NaN), 0)
    expect([rows['02'], rows['03']]).toEqual([40_004, 60_006])
    expect(rows['04']).toBe(sum('05', '06', '07'))
    expect(rows['08']).toBe(sum('09', '10', '11'))
    expect(sum('12', '04')).toBe(rows['02'])
    expect(sum('13', '08')).toBe(rows['03'])
    expect(rows['06']).toBe(3_000)
    expect(officialRows(total, 'cell')['06']).toBe(0)
    // Raised in August: what came in before went past no đảng ủy cơ sở.
    const raised = cell((month) => month < '2022-08-01')
    expect([raised.kept.grassroots, raised.keptYear.grassroots]).toEqual([1_500, 1_500])
    expect(total.sent).toBe(4_000)
    const [ofEnterprise, ofSchool, ofBase] = [
      { cellType: 'enterprise', isUnderTop: true },
      { cellType: 'school', isUnderTop: false },
      { cellType: null, isUnderTop: true },
    ]
    expect([ofEnterprise, ofSchool, ofBase].map((cell) => columnOf(cell, 'huyen'))).toEqual([
      ...['enterprise', 'commune', 'other'],
    ])
    // The commune's own portal: a village cell stands directly below the top.
    expect([ofEnterprise, ofBase].map((cell) => columnOf(cell, 'xa'))).toEqual(['enterprise', 'commune'])
  })
})

test('số tiền: nhận 12.000, 12000, 12 000 đ; không nhận số lẻ, số âm, chữ', () => {
  expect(['12.000', '12000', '12 000 đ', '1.200.000đ', '0'].map(readMoney)).toEqual([
    12_000, 12_000, 12_000, 1_200_000, 0,
  ])
  expect(['12.00', '12,5', '-5', 'mười', '', '1.2000', '9999999999', '1e3'].map(readMoney)).toEqual(
    Array.from({ length: 8 }, () => undefined),
  )
  expect(showMoney(12_000)).toBe('12.000\u00a0đ')
})
