import { expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { ruleValues } from '@/lib/rulesets/values'
import { assertDecision } from './decision'
import type { Outcome } from './outcome'
import { applyQuota, type Counts } from './quota'
import type { Level } from './scale'

const rules = ruleValues.ratings.parse(
  centralRuleSets.find(({ domain, validTo }) => domain === 'ratings' && !validTo)?.values,
)

/** What the superior is told when it gives these levels, each as the cell proposed. */
function decide(given: Level[], beside: Counts, isOutstanding = false) {
  const decided = given.map((level, id) => ({ id, fullName: `Người ${id}`, level, note: '' }))
  const judged = decided.map(({ id, level }) => ({ id, level, excellentBallots: 9, score: 90 }))
  const outcome: Outcome = {
    quota: applyQuota(judged, rules, isOutstanding),
    people: new Map(decided.map(({ id, level }) => [id, { missing: [], level }])),
    isComplete: true,
  }
  try {
    assertDecision(decided, outcome, rules, beside)
    return 'được'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
const people = (excellent: number, good: number): Level[] => [
  ...Array.from({ length: excellent }, () => 'excellent' as const),
  ...Array.from({ length: good }, () => 'good' as const),
]

test.each([
  ['riêng chi bộ trong giới hạn, dù nhóm đã quá', people(1, 5), { excellent: 9, good: 9 }, 'được'],
  ['riêng chi bộ quá, cả nhóm vừa đủ', people(2, 9), { excellent: 0, good: 1 }, 'được'],
  ['riêng chi bộ quá, cả nhóm quá một', people(2, 9), { excellent: 1, good: 5 }, /quá giới hạn/],
  ['không ai xuất sắc', people(0, 3), { excellent: 9, good: 1 }, 'được'],
])('giới hạn xét trong nhóm của cấp quyết định: %s', (_what, given, beside, expected) => {
  expect(decide(given, beside)).toMatch(expected)
})

test('lời báo nêu cả hai phép tính', () => {
  expect(decide(people(2, 9), { excellent: 3, good: 11 })).toBe(
    'Xuất sắc 2 đồng chí, quá giới hạn 20% × 9 = 1,8; tính chung với các chi bộ cùng cấp trên đã quyết định trong năm là 5 đồng chí, quá giới hạn 20% × 20 = 4. Đồng chí chọn lại.',
  )
})

test('25% của chi bộ nổi trội là của riêng chi bộ ấy', () => {
  expect(decide(people(2, 8), { excellent: 0, good: 0 }, true)).toBe('được')
  expect(decide(people(3, 9), { excellent: 1, good: 7 }, true)).toContain(
    '25% × 9 = 2,25; tính chung với các chi bộ cùng cấp trên đã quyết định trong năm là 4 đồng chí, quá giới hạn 20% × 16 = 3,2',
  )
})
