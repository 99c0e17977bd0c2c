import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { attendanceRate, type Counted, isAttendanceMet, rate, reached } from './attendance'
import { daysLate } from './lateness'
import { minutesLong } from './length'
import { rollOf } from './roll'
import { bandOf } from './score'
import { stepFrom } from './states'
import { isAdopted, isTwoThirds, neededOf, voteFrame, voteProblem, voteResult } from './voting'

const person = (change: Partial<Counted> = {}): Counted => ({
  standing: 'full',
  isExempt: false,
  isElsewhere: false,
  isSuspended: false,
  state: 'present',
  ...change,
})
const people = (count: number, change: Partial<Counted> = {}) =>
  Array.from({ length: count }, () => person(change))
const vote = (inFavour: number | null, against = 0, other = 0, otherOpinion = '') => ({
  form: 'show' as const,
  inFavour,
  against,
  other,
  online: null,
  otherOpinion,
})

describe('tỷ lệ dự', () => {
  const hd12 = { attendancePercent: 85, isAttendanceAbove: true }
  const hd42 = { attendancePercent: 90, isAttendanceAbove: false }

  test.each([
    [17, 20, 0, hd12, false],
    [18, 20, 0, hd12, true],
    [18, 20, 1, hd12, false],
    [17, 19, 0, hd42, false],
    [18, 20, 0, hd42, true],
    [18, 20, 1, hd42, false],
  ])('%i/%i, vắng không lý do %i', (part, whole, unexcused, target, expected) => {
    expect(isAttendanceMet(rate(part, whole), unexcused, target)).toBe(expected)
  })

  test('được miễn mà đến dự thì tính cả tử số và mẫu số; không đến thì không tính', () => {
    const cell = people(9)
    expect(attendanceRate([...cell, person({ isExempt: true, state: 'exemptAbsent' })], false)).toMatchObject(
      { part: 9, whole: 9 },
    )
    expect(attendanceRate([...cell, person({ isExempt: true })], false)).toMatchObject({
      part: 10,
      whole: 10,
    })
    expect(attendanceRate([...cell, person({ isExempt: true })], false, true)).toMatchObject({
      part: 9,
      whole: 9,
    })
  })

  test.each([
    ['được miễn', { isExempt: true }],
    ['sinh hoạt tạm thời nơi khác', { isElsewhere: true }],
    ['bị đình chỉ', { isSuspended: true }],
  ])('%s mà chỉ dự trực tuyến: cả hai bên hoặc không bên nào, theo quy định', (_who, status) => {
    const cell = [...people(9), person({ ...status, state: 'online' })]
    expect(attendanceRate(cell, false)).toMatchObject({ part: 9, whole: 9 })
    expect(attendanceRate(cell, true)).toMatchObject({ part: 10, whole: 10 })
  })

  test('Thuận Châu 2021: 19 trong hội trường, 2 gọi video', () => {
    const cell = [...people(19), ...people(2, { state: 'online' })]
    expect(attendanceRate(cell, false)).toMatchObject({ part: 19, whole: 21 })
    expect(attendanceRate(cell, true)).toMatchObject({ part: 21, whole: 21 })
    expect(voteFrame(cell, false)).toMatchObject({ base: 21, voters: 19, online: 0 })
    expect(voteFrame(cell, true)).toMatchObject({ base: 21, voters: 21, online: 2 })
  })
})

describe('cơ số và kết quả biểu quyết', () => {
  test('dự bị, sinh hoạt tạm thời, bị đình chỉ không biểu quyết; miễn và tạm thời nơi khác chỉ tính khi dự', () => {
    const cell = [
      ...people(10),
      person({ standing: 'probationary' }),
      person({ standing: 'temporary' }),
      person({ isSuspended: true }),
      person({ isExempt: true, state: 'exemptAbsent' }),
      person({ isElsewhere: true, state: 'excused' }),
    ]
    expect(voteFrame(cell, false)).toMatchObject({ base: 10, voters: 10 })
    expect(
      voteFrame([...cell, person({ isExempt: true }), person({ isElsewhere: true })], false),
    ).toMatchObject({ base: 12, voters: 12 })
  })

  test('đi làm xa chưa có quyết định vẫn trong cơ số', () => {
    expect(voteFrame([...people(9), person({ state: 'excused' })], false)).toMatchObject({
      base: 10,
      voters: 9,
    })
  })

  test('quá nửa và hai phần ba: dưới, đúng và trên ngưỡng', () => {
    expect([7, 8, 9].map((given) => isAdopted(given, 16))).toEqual([false, false, true])
    expect([9, 10, 11].map((given) => isTwoThirds(given, 15))).toEqual([false, true, true])
    expect([5, 6].map((given) => isTwoThirds(given, 8))).toEqual([false, true])
    expect([neededOf(8, 'twoThirds'), neededOf(8, 'half')]).toEqual([6, 5])
  })

  test('hai bên bằng phiếu thì chưa được thông qua; không có ai trong cơ số thì không có gì được thông qua', () => {
    expect(voteResult(vote(8, 8), voteFrame(people(16), false))).toMatchObject({
      percent: 50,
      needed: 9,
      isAdopted: false,
    })
    const nobody = voteFrame(people(3, { isExempt: true, state: 'exemptAbsent' }), false)
    for (const threshold of ['half', 'twoThirds'] as const)
      expect(voteResult(vote(0), nobody, threshold)).toMatchObject({ whole: 0, needed: 1, isAdopted: false })
  })

  test('chi bộ 3 đảng viên, một được miễn không dự: cơ số 2; mọi người chỉ trực tuyến thì không ai biểu quyết', () => {
    const small = [...people(2), person({ isExempt: true, state: 'exemptAbsent' })]
    expect(voteFrame(small, false)).toMatchObject({ base: 2, voters: 2 })
    expect(isAdopted(1, 2)).toBe(false)
    const remote = people(12, { state: 'online' })
    expect(attendanceRate(remote, false)).toMatchObject({ part: 0, whole: 12 })
    expect(voteFrame(remote, false)).toMatchObject({ base: 12, voters: 0 })
    expect(voteFrame(remote, true)).toMatchObject({ base: 12, voters: 12, online: 12 })
  })

  test('số phiếu phải cộng lại đúng số được biểu quyết', () => {
    const frame = { base: 16, voters: 13, mayVoteOnline: false, online: 0 }
    expect(voteProblem(vote(13), frame)).toBeUndefined()
    expect(voteProblem(vote(12, 0, 1), frame)).toBeUndefined()
    expect(voteProblem(vote(14), frame)).toContain('nhiều hơn 13')
    expect(voteProblem(vote(12), frame)).toContain('mới được 12')
    expect(voteProblem(vote(12, 0, 0, '01 đồng chí về sớm'), frame)).toBeUndefined()
    expect(voteProblem(vote(null), frame)).toBe('Chưa ghi số tán thành.')
    expect(voteProblem({ ...vote(13), online: 1 }, frame)).toContain('không biểu quyết')
  })
})

test('thời lượng: qua nửa đêm tính sang ngày sau, gõ nhầm giờ thì không tính', () => {
  expect(minutesLong('19:30', '21:00')).toBe(90)
  expect(minutesLong('22:30', '00:15')).toBe(105)
  expect(minutesLong('21:15', '19:30')).toBeUndefined()
  expect(minutesLong('19:30', null)).toBeUndefined()
})

test('mức điểm: Tốt cần không có người vắng không lý do', () => {
  const bands = [
    { band: 'Tốt', from: 90, needsNoUnexcused: true },
    { band: 'Khá', from: 70 },
    { band: 'Trung bình', from: 50 },
    { band: 'Kém', from: 0 },
  ]
  expect([90, 89, 70, 69, 50, 49].map((total) => bandOf({ bands }, total, 0))).toEqual([
    'Tốt',
    'Khá',
    'Khá',
    'Trung bình',
    'Trung bình',
    'Kém',
  ])
  expect(bandOf({ bands }, 95, 1)).toBe('Khá')
})

test('gửi muộn: trong hạn 0 ngày, quá hạn đếm từng ngày', () => {
  expect(
    ['2022-09-08', '2022-09-12', '2022-09-13'].map((sentOn) => daysLate('2022-09-07', sentOn, 5)),
  ).toEqual([0, 0, 1])
})

test('trạng thái chỉ đi theo bảng', () => {
  expect(stepFrom('draft', 'complete')).toBe('completed')
  expect(stepFrom('returned', 'send')).toBe('sent')
  for (const [status, step] of [
    ['completed', 'complete'],
    ['draft', 'send'],
    ['received', 'withdraw'],
    ['completed', 'receive'],
    ['received', 'return'],
  ] as const)
    expect(() => stepFrom(status, step)).toThrow(RuleError)
})

describe('danh sách điểm danh theo sổ đảng viên', () => {
  const fact = {
    memberId: 1,
    name: 'Lê Công Rạng',
    position: '',
    standing: 'full' as const,
    isExempt: false,
    isElsewhere: false,
    isSuspended: false,
  }
  const blank = { state: null, reason: '', channel: '', seenBy: '', opinion: '' }

  test('người mới thêm vào, chưa điểm danh; người đã điểm danh giữ nguyên, lấy thông tin của sổ', () => {
    const before = [{ ...fact, ...blank, name: 'Tên cũ', state: 'present' as const }]
    expect(rollOf([fact, { ...fact, memberId: 2 }], before)).toMatchObject([
      { memberId: 1, name: 'Lê Công Rạng', state: 'present' },
      { memberId: 2, state: null },
    ])
  })

  test('người rời sổ mà chưa điểm danh thì bỏ; đã điểm danh hoặc ghi tay thì giữ', () => {
    const before = [
      { ...fact, ...blank },
      { ...fact, ...blank, memberId: 3, state: 'present' as const },
      { ...fact, ...blank, memberId: null, name: 'Người mới' },
    ]
    expect(rollOf([], before).map(({ memberId }) => memberId)).toEqual([3, null])
  })
})

test('không có ai phải dự thì không nói tỷ lệ', () => {
  expect([reached(rate(14, 17)), reached(rate(0, 0))]).toEqual(['14/17, đạt 82,4%', '0/0'])
})
