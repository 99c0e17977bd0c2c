import { describe, expect, test } from 'vitest'
import { minutesContent } from '@/lib/meetings/content'
import { rulesOf2025 } from '@/lib/meetings/testing-meeting-2025'
import { ballotProblem, electedOf } from './ballots'
import { congressProblems } from './congress'
import { outcomeOf } from './outcome'

const ballot = (issued: number, returned: number, valid: number, invalid: number) => ({
  issued,
  returned,
  valid,
  invalid,
})

test('phiếu kín: thu về ≤ phát ra ≤ có mặt; hợp lệ + không hợp lệ = thu về', () => {
  expect(ballotProblem(ballot(14, 14, 13, 1), 14)).toBeUndefined()
  expect(ballotProblem(ballot(13, 12, 12, 0), 14)).toBeUndefined()
  expect(ballotProblem(ballot(15, 15, 15, 0), 14)).toContain('nhiều hơn 14')
  expect(ballotProblem(ballot(13, 14, 14, 0), 14)).toContain('nhiều hơn 13 phiếu phát ra')
  expect(ballotProblem(ballot(14, 14, 12, 1), 14)).toContain('phải bằng 14')
  expect(ballotProblem({ ...ballot(14, 14, 14, 0), invalid: null }, 14)).toContain('chưa ghi đủ')
})

describe('trúng cử: quá nửa số được triệu tập, đủ số lượng, cao phiếu hơn', () => {
  const elected = (votes: number[], seats: number, base: number) =>
    electedOf(
      votes.map((each, index) => ({ round: 'committee', name: String(index), votes: each })),
      seats,
      base,
    )
  const names = (votes: number[], seats: number, base: number) =>
    elected(votes, seats, base)
      .filter(({ isElected }) => isElected)
      .map(({ name }) => name)

  test('dưới, đúng, trên nửa của 16', () => {
    expect(names([7, 8, 9], 3, 16)).toEqual(['2'])
    expect(names([8, 8, 8], 3, 16)).toEqual([])
  })
  test('nhiều người quá nửa hơn số lượng thì lấy từ cao xuống', () => {
    expect(names([10, 14, 12, 9], 3, 16)).toEqual(['0', '1', '2'])
  })
  test('bằng phiếu ở suất cuối thì chưa ai trúng suất ấy', () => {
    const found = elected([14, 10, 10], 2, 16)
    expect(found.map(({ isElected, isTied }) => [isElected, isTied])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ])
  })
  test('bằng phiếu mà vẫn đủ suất thì trúng cả', () => {
    expect(names([14, 10, 10], 3, 16)).toEqual(['0', '1', '2'])
  })
})

describe('đại hội chi bộ', () => {
  const attendance = Array.from({ length: 10 }, (_, index) => ({
    name: `Đảng viên ${index}`,
    state: index === 9 ? 'excused' : 'present',
    reason: 'Đi viện',
  }))
  const hand = { inFavour: 9, against: 0, other: 0 }
  const congress = {
    term: '2025–2030',
    presidium: 'Đào Xuân Thạch',
    secretariat: 'Vũ Đình Khoát',
    report: 'Báo cáo',
    helperVote: hand,
    rounds: { committee: { seats: 1, ...ballot(9, 9, 9, 0) } },
  }
  const check = (change: object, votes: number | null, others: { name: string; votes: number }[] = []) => {
    const content = minutesContent.parse({
      attendance,
      congress: { ...congress, ...change },
      candidates: [{ name: 'Đào Xuân Thạch', votes }, ...others],
    })
    const outcome = outcomeOf(content, rulesOf2025(), { kind: 'congress', isCombined: false })
    return { outcome, problems: congressProblems(content, outcome).map(({ message }) => message) }
  }

  test('vắng có lý do được chấp nhận không ở trong số được triệu tập; 5/9 trúng, 4/9 không', () => {
    expect(check({}, 5).outcome.frame.base).toBe(9)
    expect(check({}, 5).outcome.elections[0]?.candidates[0]).toMatchObject({
      isElected: true,
      percent: 55.56,
    })
    expect(check({}, 4).outcome.elections[0]?.candidates[0]).toMatchObject({ isElected: false })
    expect(check({}, 5).problems).toEqual([])
  })

  test('thiếu hay sai số liệu thì nói rõ', () => {
    expect(check({ term: '' }, 5).problems).toEqual(['Chưa ghi nhiệm kỳ của đại hội.'])
    expect(check({}, null).problems).toEqual(['Bầu chi ủy: chưa ghi số phiếu của Đào Xuân Thạch.'])
    expect(check({}, 10).problems).toEqual([
      'Bầu chi ủy: số phiếu của Đào Xuân Thạch nhiều hơn 9 phiếu hợp lệ.',
    ])
    expect(check({}, 5, [{ name: 'Vũ Đình Khoát', votes: 4 }]).problems).toEqual([])
    expect(check({}, 6, [{ name: 'Vũ Đình Khoát', votes: 4 }]).problems).toEqual([
      expect.stringMatching(/được 10, nhiều hơn 9 \(9 phiếu hợp lệ, mỗi phiếu bầu nhiều nhất 1 người\)/),
    ])
    expect(check({ helperVote: {} }, 5).problems).toEqual([
      'Biểu quyết bầu đoàn chủ tịch, thư ký, tổ kiểm phiếu: Chưa ghi số tán thành.',
    ])
    expect(check({ rounds: { committee: { seats: 1, ...ballot(9, 8, 9, 0) } } }, 5).problems).toHaveLength(1)
  })
})
