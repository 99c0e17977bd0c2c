import { describe, expect, test } from 'vitest'
import { meetingKind } from '@/db/schema'
import { voteForms } from '@/lib/meetings/content-parts'
import type { Counted } from './attendance'
import { isDeputySecretary, isOnCommittee, isSecretary, voteRules } from './kinds'
import { isPassed, neededOf, votersPresent, votingBase } from './voting'

const row = (change: Partial<Counted> = {}): Counted => ({
  standing: 'full',
  isExempt: false,
  isElsewhere: false,
  isSuspended: false,
  state: 'present',
  ...change,
})

describe('ngưỡng biểu quyết: dưới, đúng, trên', () => {
  test.each([
    ['half', 16, [8, 9, 10], [false, true, true], 9],
    ['half', 15, [7, 8, 9], [false, true, true], 8],
    ['twoThirds', 15, [9, 10, 11], [false, true, true], 10],
    ['twoThirds', 16, [10, 11, 12], [false, true, true], 11],
  ] as const)('%s của %i', (threshold, base, votes, passed, needed) => {
    expect(votes.map((each) => isPassed[threshold](each, base))).toEqual(passed)
    expect(neededOf(base, threshold)).toBe(needed)
  })

  test('mỗi loại kỳ họp có ngưỡng, cơ số, hình thức và nguồn; kết nạp, công nhận, xóa tên cần 2/3', () => {
    for (const kind of meetingKind.enumValues) {
      expect(voteRules[kind].source).not.toBe('')
      expect(voteForms).toEqual(expect.arrayContaining([...voteRules[kind].forms]))
    }
    const twoThirds = meetingKind.enumValues.filter((kind) => voteRules[kind].threshold === 'twoThirds')
    expect(twoThirds).toEqual(['admission', 'confirmation', 'removal'])
    expect([voteRules.committee.base, voteRules.congress.base, voteRules.regular.base]).toEqual([
      'committee',
      'congress',
      'cell',
    ])
    expect(voteRules.congress.forms).toEqual(['secret'])
  })
})

describe('cơ số theo nơi biểu quyết', () => {
  const rows = [
    row(),
    row({ state: 'excused' }),
    row({ state: 'unexcused' }),
    row({ isExempt: true, state: 'exemptAbsent' }),
    row({ isExempt: true }),
    row({ isElsewhere: true, state: 'excused' }),
    row({ isSuspended: true }),
    row({ standing: 'probationary' }),
  ]

  test('chi bộ: trừ miễn, tạm thời nơi khác khi vắng và đình chỉ; vắng có lý do vẫn tính', () => {
    expect(votingBase(rows, false)).toBe(4)
  })
  test('đại hội: trừ thêm người vắng có lý do được đại hội chấp nhận; không lý do vẫn tính', () => {
    expect(votingBase(rows, false, 'congress')).toBe(3)
  })
  test('chi ủy: mọi chi ủy viên đương nhiệm, trừ đình chỉ và người chuyển tạm thời khi vắng', () => {
    expect(votingBase(rows, false, 'committee')).toBe(5)
  })
  test('người được biểu quyết là người có mặt', () => {
    expect(votersPresent(rows, false)).toBe(2)
  })
})

test.each([
  ['Bí thư chi bộ', true],
  ['Phó Bí thư chi bộ', true],
  ['Chi ủy viên', true],
  ['Chi uỷ viên', true],
  ['Bí thư chi bộ, Trưởng thôn', true],
  ['Bí thư Chi đoàn', false],
  ['Phó bí thư đoàn xã', false],
  ['Đảng viên', false],
  ['', false],
])('chi ủy viên theo chức vụ: %s', (position, expected) => {
  expect(isOnCommittee(position)).toBe(expected)
})

test('bí thư chi bộ theo chức vụ in: không phải phó, không phải của đoàn thanh niên', () => {
  const found = (is: (position: string) => boolean) =>
    [
      'Bí thư',
      'bí thư chi bộ, trưởng thôn',
      'Phó Bí thư chi bộ',
      'Bí thư Đoàn xã',
      'Bí thư chi đoàn',
      '',
    ].map(is)
  expect(found(isSecretary)).toEqual([true, true, false, false, false, false])
  expect(found(isDeputySecretary)).toEqual([false, false, true, false, false, false])
})
