import { describe, expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import story from '@/db/seed/rating-2025.json'
import { ruleValues } from '@/lib/rulesets/values'
import { levelByRules } from './level'
import { applyQuota, choose, keepsQuota, placesOf, ratePercent, trialsOf } from './quota'
import { expectedBase, type Person, reviewOf } from './reviewed'
import type { Level } from './scale'
import { cellLevel, majorityFrom, proposedByVotes, type Row, tallyProblems, validOf } from './tally'

/** One cell's review of 2025: 18 members, 15 reviewed, invented names. */
const rules = ruleValues.ratings.parse(
  centralRuleSets.find(({ domain, validTo }) => domain === 'ratings' && !validTo)?.values,
)
const { heldOn, votingBase } = story.reviewMeeting
const levelNamed: Record<string, Level> = {
  'Hoàn thành xuất sắc nhiệm vụ': 'excellent',
  'Hoàn thành tốt nhiệm vụ': 'good',
  'Hoàn thành nhiệm vụ': 'adequate',
  'Không hoàn thành nhiệm vụ': 'failed',
}

const personOf = (member: (typeof story.members)[number]): Person => ({
  standing: member.status === 'dự bị' ? 'probationary' : 'full',
  status: 'active',
  admittedOn: member.admittedOn ?? null,
  exemptions: member.exemption
    ? [
        {
          kind: member.exemption.kind === 'tuổi cao' ? 'ageHealth' : 'mobileWork',
          startsOn: member.exemption.startsOn ?? member.exemption.decidedOn,
          endsOn: member.exemption.endsOn,
        },
      ]
    : [],
})

const reviewed = story.members.flatMap((member) => {
  const { ballots, tasks, selfScore } = member
  if (!ballots || !tasks || !selfScore) return []
  const { general, results } = member.verifiedScore ?? selfScore
  const facts = {
    general,
    results,
    donePercent: tasks.donePercent,
    latePercent: tasks.latePercent,
    exceededPercent: tasks.exceededPercent,
    fixedPercent: tasks.shortcomingsFixedPercent,
    grounds: member.discipline?.isDutyRelated ? ['discipline'] : [],
  }
  const byRules = levelByRules(facts, rules)
  const byVotes = proposedByVotes(ballots, votingBase.base)
  if (!byRules || !byVotes) throw new Error(`${member.name} is not complete`)
  return [{ member, ballots, byRules, byVotes, id: member.no, score: general + results }]
})
const judged = reviewed.map(({ id, byRules, byVotes, ballots, score }) => ({
  id,
  score,
  excellentBallots: ballots.excellent,
  level: cellLevel(byVotes, byRules.level),
}))
const countOf = (found: Iterable<Level>) => {
  const all = [...found]
  const n = (level: Level) => all.filter((each) => each === level).length
  return { excellent: n('excellent'), good: n('good'), adequate: n('adequate'), failed: n('failed') }
}
const nameOf = (id: number) => story.members.find(({ no }) => no === id)?.name

describe('ai thuộc diện kiểm điểm', () => {
  test.each(story.members)('$name', (member) => {
    expect(reviewOf(personOf(member), heldOn, rules).isReviewed).toBe(member.isReviewed)
  })
  test('ba người ngoài diện, mỗi người một lý do', () => {
    const reasons = story.members.flatMap((member) => reviewOf(personOf(member), heldOn, rules).reason || [])
    expect(reasons).toHaveLength(story.summary.notReviewed)
    expect(reasons.join('|')).toMatch(/tuổi cao.*đi làm xa.*chưa đủ 6 tháng/)
  })
  test('cơ số biểu quyết', () => {
    expect(expectedBase(story.members.map(personOf), heldOn)).toBe(votingBase.base)
    expect(majorityFrom(votingBase.base)).toBe(votingBase.majorityFrom)
  })
})

describe('kiểm phiếu', () => {
  const rows: Row[] = reviewed.map(({ id, ballots }) => ({ id, ...ballots }))
  const sheets = { summoned: 16, present: 14, votingBase: 14, ...story.reviewMeeting.tally.sheets }
  test('các số cộng khớp', () => {
    expect(tallyProblems(sheets, rows)).toEqual([])
    const total = story.summary.ballotRowTotals
    expect(rows.reduce((sum, row) => sum + validOf(row), 0)).toBe(total.valid)
    expect(rows.reduce((sum, { invalid }) => sum + invalid, 0)).toBe(total.invalid)
  })
  test.each(reviewed)('$member.name: mức đề nghị theo phiếu', ({ member, byVotes }) => {
    expect(byVotes).toBe(levelNamed[member.proposedLevel ?? ''])
  })
  test('tổng hợp mức đề nghị', () => {
    expect(countOf(reviewed.map(({ byVotes }) => byVotes))).toEqual(story.summary.byProposal)
  })
})

describe('mức cuối cùng', () => {
  const outcome = applyQuota(judged, rules, false)
  test.each(reviewed)('$member.name', ({ member }) => {
    expect(outcome.levels.get(member.no)).toBe(levelNamed[member.expectedLevel ?? ''])
  })
  test('tổng hợp', () => {
    expect(countOf(outcome.levels.values())).toEqual(story.summary.byExpectation)
  })
  test('kỷ luật liên quan nhiệm vụ thắng cả điểm và phiếu, có dẫn điều khoản', () => {
    const disciplined = reviewed.find(({ member }) => member.discipline)
    expect(disciplined?.byRules).toMatchObject({ level: 'failed' })
    expect(disciplined?.byRules.reasons.join()).toContain('Điều 11, khoản 4')
  })
})

describe('giới hạn tỷ lệ', () => {
  const count = { goodOrBetter: story.quota.goodOrBetter, candidates: story.quota.candidates.length }
  test.each(story.quota.readings)('$name', (reading) => {
    const quotaBase = reading.isDefault ? ('finallyGood' as const) : ('goodOrBetter' as const)
    const { places, trials, chosen } = applyQuota(judged, { ...rules, quotaBase }, false)
    expect(places).toBe(reading.places)
    expect(chosen.map(nameOf)).toEqual(reading.excellent)
    if (reading.tried) expect(trials).toEqual(reading.tried)
  })
  test('đơn vị có thành tích nổi trội: 25%', () => {
    const { firstReading, secondReading } = story.quota.outstandingUnit
    const percent = ratePercent(rules, true)
    const first = trialsOf({ ...count, percent, base: 'finallyGood' })
    expect(first).toEqual(expect.arrayContaining(firstReading.tried))
    expect(placesOf(first)).toBe(firstReading.places)
    const second = trialsOf({ ...count, percent, base: 'goodOrBetter' })
    expect(second[0]?.limit).toBe(2.75)
    expect(placesOf(second)).toBe(secondReading.places)
  })
  test('nâng thêm một người thì cơ sở giảm đi một: 1 xuất sắc với 10 tốt không phải là còn 1 suất', () => {
    expect(keepsQuota({ excellent: 1, good: 10 }, 'finallyGood', 20)).toBe(true)
    expect(keepsQuota({ excellent: 2, good: 9 }, 'finallyGood', 20)).toBe(false)
  })
  test('24 người, rồi 20 người đều từ tốt trở lên: hai cách tính', () => {
    const places = (goodOrBetter: number, base: 'finallyGood' | 'goodOrBetter') =>
      placesOf(trialsOf({ base, percent: 20, goodOrBetter, candidates: goodOrBetter }))
    expect([places(24, 'finallyGood'), places(24, 'goodOrBetter')]).toEqual([4, 4])
    expect([places(20, 'finallyGood'), places(20, 'goodOrBetter')]).toEqual([3, 4])
    expect([places(5, 'finallyGood'), places(6, 'finallyGood')]).toEqual([0, 1])
  })
  test('bằng phiếu thì xét điểm; bằng cả điểm thì không tự chọn', () => {
    const person = (id: number, excellentBallots: number, score: number) => ({ id, excellentBallots, score })
    expect(choose([person(1, 9, 90), person(2, 9, 93)], 1)).toEqual({ chosen: [2], tied: [] })
    expect(choose([person(1, 12, 95), person(2, 9, 92), person(3, 9, 92)], 2)).toEqual({
      chosen: [1],
      tied: [2, 3],
    })
  })
})
