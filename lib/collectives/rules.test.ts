import { expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import type { Level } from '@/lib/ratings/rules/scale'
import { ruleValues } from '@/lib/rulesets/values'
import { assertDecided, groupsOf, lacking, type Row, rulesFor } from './rules'

const rulesOf = (year: string) =>
  rulesFor(
    ruleValues.ratings.parse(
      centralRuleSets.find((set) => set.domain === 'ratings' && set.validFrom.startsWith(year))?.values,
    ),
  )
const rules = rulesOf('2025')
const tally = { votingBase: 10, isOneGroup: false, isOutstanding: false }

const row = (id: number, more: Partial<Row> = {}): Row => ({
  ...{ id, name: `Chi bộ ${id}`, groupName: 'Chi bộ', notRatedReason: '', belowBasis: '', pending: [] },
  ...{
    selfLevel: 'excellent',
    generalScore: 29,
    resultsScore: 66,
    verifiedGeneral: null,
    verifiedResults: null,
  },
  ...{ donePercent: 100, latePercent: 0, exceededPercent: 40, fixedPercent: 100, grounds: [] },
  ...{ valid: 10, excellent: 8, good: 2, adequate: 0, failed: 0 },
  ...more,
})
const levelOf = (more: Partial<Row>, by = rules) =>
  groupsOf([row(1, more)], tally, by)[0]?.outcome.people.get(1)?.finding?.level

test('dưới 70% nhiệm vụ là không hoàn thành đối với tập thể (Điều 11, khoản 4); cá nhân thì từ 50%', () => {
  expect(levelOf({ donePercent: 69 })).toBe('failed')
  expect(levelOf({ donePercent: 70, generalScore: 20, resultsScore: 40 })).toBe('failed')
  expect(levelOf({ donePercent: 100, latePercent: 20, resultsScore: 40 })).toBe('adequate')
  const [group] = groupsOf([row(1, { donePercent: 69 })], tally, rules)
  expect(group?.outcome.people.get(1)?.finding?.reasons.join()).toContain('dưới 70%')
})

test('có tổ chức trực thuộc, thành viên bị kỷ luật thì không xuất sắc; vi phạm công tác cán bộ là không hoàn thành', () => {
  expect(levelOf({})).toBe('excellent')
  expect(levelOf({ grounds: ['disciplinedBelow'] })).toBe('good')
  for (const ground of ['staffWork', 'memberDisciplined', 'degeneration', 'targets'])
    expect(levelOf({ grounds: [ground] })).toBe('failed')
})

test('bộ quy tắc cũ không mang điều kiện của cá nhân sang tập thể', () => {
  expect(rulesOf('2018').grounds).toEqual([])
  expect(levelOf({ grounds: ['discipline', 'sickness'] }, rulesOf('2018'))).toBe('excellent')
})

const many = (count: number, from = 1, more: Partial<Row> = {}) =>
  Array.from({ length: count }, (_, at) => row(from + at, more))

test('giới hạn 20% tính trong từng nhóm tương đồng, hoặc chung khi cấp quyết định chọn một nhóm', () => {
  const rows = [...many(5, 1, { groupName: 'Thôn' }), ...many(5, 11, { groupName: 'Trường' })]
  const places = (more: object) =>
    groupsOf(rows, { ...tally, ...more }, rules).map(({ outcome }) => outcome.quota.places)
  // 5 in a group: 1 ≤ 20 % × 4 = 0.8 does not hold; 10: 1 ≤ 1.8; 25 % of 8 is 2.
  expect(places({})).toEqual([0, 0])
  expect(places({ isOneGroup: true })).toEqual([1])
  expect(places({ isOneGroup: true, isOutstanding: true })).toEqual([2])
})

test('thiếu xếp loại ở dưới thì chưa quyết định được, trừ khi ghi quyết định ngoài cổng', () => {
  const pending = ['quyết định xếp loại đảng viên (0/1 chi bộ đã có)']
  expect(lacking(groupsOf([row(1, { pending })], tally, rules))).toMatchObject([{ id: 1, missing: pending }])
  expect(lacking(groupsOf([row(1, { pending, belowBasis: '47-QĐ/ĐU' })], tally, rules))).toEqual([])
  expect(lacking(groupsOf([row(1, { pending, notRatedReason: 'mới thành lập' })], tally, rules))).toEqual([])
})

const chosen = (levels: Level[], note = 'Hội nghị thống nhất') =>
  new Map(levels.map((level, at) => [at + 1, { level, note }] as const))
const decide =
  (levels: Level[], rows = many(levels.length), note?: string) =>
  () => {
    for (const group of groupsOf(rows, tally, rules)) assertDecided(group, chosen(levels, note), rules)
  }

test('quyết định không vượt mức quy định, không vượt giới hạn, khác đề nghị thì có lý do', () => {
  const six: Level[] = ['excellent', 'good', 'good', 'good', 'good', 'good']
  expect(decide(six)).not.toThrow()
  expect(decide(['excellent', 'good', 'good', 'good', 'good'])).toThrow('quá giới hạn 20% × 4 = 0,8')
  expect(decide(['adequate'], many(1), '')).toThrow('khác mức đề nghị')
  expect(decide(['excellent'], [row(1, { grounds: ['staffWork'] })])).toThrow('cao hơn mức quy định')
  expect(decide([], many(1))).toThrow('chọn một mức')
})
