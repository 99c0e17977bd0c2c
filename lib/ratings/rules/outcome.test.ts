import { expect, test } from 'vitest'
import { hasConditions, isByVotes, missingBefore, outcomeOf, type Rated } from './outcome'
import { rules } from './testing'

const noMajority = { valid: 14, excellent: 3, good: 2, adequate: 2, failed: 7 }
const nothing = {
  generalScore: null,
  resultsScore: null,
  donePercent: null,
  latePercent: null,
  exceededPercent: null,
  fixedPercent: null,
}
const person: Rated = {
  id: 1,
  isReviewed: true,
  deferredReason: '',
  selfLevel: 'good',
  generalScore: 28,
  resultsScore: 62,
  verifiedGeneral: null,
  verifiedResults: null,
  donePercent: 100,
  latePercent: 0,
  exceededPercent: 30,
  fixedPercent: 100,
  grounds: [],
  ...noMajority,
}
const outcomeFor = (changed: Partial<Rated>, ruled = rules) =>
  outcomeOf([{ ...person, ...changed }], { votingBase: 14, isOutstanding: false }, ruled)

test.each([
  ['kỷ luật', { ...nothing, grounds: ['discipline'] }],
  ['dưới 50 điểm', { ...nothing, generalScore: 20, resultsScore: 29 }],
  ['trên 50% nhiệm vụ không hoàn thành', { ...nothing, donePercent: 49 }],
])('không hoàn thành không phụ thuộc số điểm và số phiếu: %s', (_what, changed) => {
  const outcome = outcomeFor(changed)
  expect(outcome.isComplete).toBe(true)
  expect(outcome.people.get(1)).toMatchObject({ missing: [], byVotes: null, level: 'failed' })
  expect(missingBefore({ ...person, ...changed }, rules)).toEqual([])
})

test('thang cũ: bị kỷ luật thì không cần mức nào quá nửa', () => {
  const outcome = outcomeFor({ ...nothing, grounds: ['discipline'] }, { ...rules, isScored: false })
  expect(outcome.people.get(1)).toMatchObject({ missing: [], level: 'failed' })
})

test('vẫn phải nhập kiểm phiếu và mức tự xếp loại', () => {
  const noBallots = { valid: null, excellent: null, good: null, adequate: null, failed: null }
  const outcome = outcomeFor({ ...noBallots, grounds: ['discipline'], selfLevel: null })
  expect(outcome.people.get(1)?.missing).toEqual(['mức tự xếp loại', 'kết quả kiểm phiếu'])
  expect(outcome.people.get(1)?.level).toBeUndefined()
})

test.each([
  ['đủ điểm và điều kiện', {}],
  ['quy định bỏ ngỏ, cấp quyết định còn xét được', { donePercent: 90 }],
])('không mức nào quá nửa thì bỏ phiếu lại: %s', (_what, changed) => {
  const outcome = outcomeFor(changed)
  expect(outcome.people.get(1)?.missing).toEqual([expect.stringContaining('bỏ phiếu lại')])
  expect(outcome.people.get(1)?.level).toBeUndefined()
})

test('bộ quy tắc chưa có điều kiện thì mức là theo phiếu, không phải theo quy định', () => {
  const silent = { ...rules, isScored: false, grounds: [] }
  const mostly = (level: 'excellent' | 'good') => ({
    ...{ ...noMajority, excellent: 1, good: 1, adequate: 1, failed: 0 },
    [level]: 12,
  })
  const judged = (changed: Partial<Rated>, ruled = rules) => {
    const found = outcomeFor(changed, ruled).people.get(1)
    if (!found?.level) throw new Error('no level')
    return found
  }
  expect([hasConditions(silent), hasConditions(rules)]).toEqual([false, true])
  expect(isByVotes(judged(mostly('good'), silent), silent)).toBe(true)
  expect(isByVotes(judged(mostly('good')), rules), 'quy định cho phép cao hơn').toBe(true)
  const lowered = judged({ ...mostly('good'), latePercent: 10 })
  expect(lowered.level).toBe('adequate')
  expect(isByVotes(lowered, rules), 'quy định hạ mức').toBe(false)
})
