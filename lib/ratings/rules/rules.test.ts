import { describe, expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { minutesSubject } from '@/lib/meetings/paper/subject'
import { assertHeld, assertOpen, assertReviewDay, assertSent, reviewedYear } from './campaign'
import { exceeds, type Facts, groundsOf, levelByRules, missingFacts } from './level'
import { isListed, monthsBetween, type Person, reviewOf } from './reviewed'
import { proposedByVotes, tallyProblems } from './tally'
import { rules } from './testing'

const old = { ...rules, isScored: false }
const best: Facts = {
  general: 28,
  results: 62,
  donePercent: 100,
  latePercent: 0,
  exceededPercent: 30,
  fixedPercent: 100,
  grounds: [],
}
const level = (changed: Partial<Facts>) => levelByRules({ ...best, ...changed }, rules)?.level

test.each([
  ['đúng 90 điểm, đúng 30% vượt mức', {}, 'excellent'],
  ['89 điểm', { results: 61 }, 'good'],
  ['29% vượt mức', { exceededPercent: 29 }, 'good'],
  ['còn hạn chế chưa khắc phục', { fixedPercent: 99 }, 'good'],
  ['1% nhiệm vụ chậm', { latePercent: 1 }, 'adequate'],
  ['đúng 70 điểm', { general: 20, results: 50 }, 'good'],
  ['69 điểm', { general: 20, results: 49 }, 'adequate'],
  ['đúng 50 điểm', { general: 20, results: 30 }, 'adequate'],
  ['49 điểm', { general: 20, results: 29 }, 'failed'],
  ['chậm đúng 20%', { latePercent: 20 }, 'adequate'],
  ['chậm 21%', { latePercent: 21 }, 'failed'],
  ['hoàn thành 99%', { donePercent: 99 }, 'failed'],
  ['hoàn thành 49%', { donePercent: 49 }, 'failed'],
  ['kỷ luật', { grounds: ['discipline'] }, 'failed'],
])('điểm và điều kiện: %s', (_what, changed, expected) => {
  expect(level(changed)).toBe(expected)
})

test('trường hợp quy định bỏ ngỏ: cấp quyết định được xét đến mức hoàn thành, không hơn', () => {
  const finding = levelByRules({ ...best, donePercent: 90 }, rules)
  expect(finding).toMatchObject({ level: 'failed', most: 'adequate' })
  expect(finding && [exceeds('adequate', finding), exceeds('good', finding)]).toEqual([false, true])
  const failed = levelByRules({ ...best, donePercent: 49 }, rules)
  expect(failed && exceeds('adequate', failed)).toBe(true)
})

test('thiếu số liệu thì chưa xét', () => {
  expect(levelByRules({ ...best, latePercent: null }, rules)).toBeUndefined()
  expect(missingFacts({ ...best, latePercent: null, general: null }, rules)).toHaveLength(2)
  expect(missingFacts({ ...best, latePercent: null }, old)).toEqual([])
})

test('thang cũ không chấm điểm: theo phiếu, trừ khi bị kỷ luật', () => {
  const none = { ...best, general: null, results: null, donePercent: null }
  expect(levelByRules(none, old)?.level).toBe('excellent')
  expect(levelByRules({ ...none, grounds: ['discipline'] }, old)?.level).toBe('failed')
})

const central = (validFrom: string) => {
  const found = centralRuleSets.find((set) => set.domain === 'ratings' && set.validFrom === validFrom)
  if (found?.domain !== 'ratings') throw new Error('no such regulation')
  return found.values
}

test('mỗi căn cứ không hoàn thành của Quy định 366 đều quyết định, nêu điều khoản; khóa lạ không vào', () => {
  const { grounds } = central('2025-08-30')
  expect(grounds).toHaveLength(8)
  for (const { key, words, source } of grounds) {
    const finding = levelByRules({ ...best, grounds: [key] }, central('2025-08-30'))
    expect(finding).toMatchObject({ level: 'failed', most: 'failed' })
    expect(finding?.reasons[0]).toContain(`${source}: ${words}`)
    expect(source).toContain('Điều 11, khoản 4')
  }
  expect(groundsOf(['la', 'degeneration', 'discipline'], { grounds })).toEqual(['discipline', 'degeneration'])
})

test('Quy định 132: nghỉ ốm từ 3 tháng thì không từ tốt trở lên; Quy định 366 không còn giới hạn ấy', () => {
  const sick = { ...best, grounds: ['sickness'] }
  const finding = levelByRules(sick, central('2018-03-08'))
  expect(finding).toMatchObject({ level: 'adequate', most: 'adequate' })
  expect(finding?.reasons).toEqual(['Hướng dẫn 21-HD/BTCTW: nghỉ ốm từ 3 tháng trở lên trong năm.'])
  expect(levelByRules(sick, central('2025-08-30'))?.level).toBe('excellent')
  const both = { ...best, grounds: ['sickness', 'tasks'] }
  expect(levelByRules(both, central('2018-03-08'))?.level).toBe('failed')
})

describe('thuộc diện', () => {
  const person: Person = { standing: 'full', status: 'active', admittedOn: '2000-01-01', exemptions: [] }
  test.each([
    ['2025-06-10', true],
    ['2025-06-11', false],
  ])('kết nạp %s, họp 10/12/2025: %s', (admittedOn, expected) => {
    const newcomer: Person = { ...person, standing: 'probationary', admittedOn }
    expect(reviewOf(newcomer, '2025-12-10', rules).isReviewed).toBe(expected)
  })
  test('tháng tròn', () => {
    expect(monthsBetween('2025-08-05', '2025-12-10')).toBe(4)
    expect(monthsBetween('2025-08-31', '2026-02-28')).toBe(5)
  })
  test.each([
    ['2025-12-10', '2025-12-10', false],
    ['2025-12-11', null, true],
    ['2025-01-01', '2025-12-09', true],
    ['2025-01-01', null, false],
  ])('miễn từ %s đến %s', (startsOn, endsOn, expected) => {
    const exempt: Person = { ...person, exemptions: [{ kind: 'treatment', startsOn, endsOn }] }
    expect(reviewOf(exempt, '2025-12-10', rules).isReviewed).toBe(expected)
  })
  test('bị đình chỉ: trong danh sách, không xếp loại; sinh hoạt tạm thời nơi khác: vẫn xếp loại ở đây', () => {
    expect(reviewOf({ ...person, status: 'suspended' }, '2025-12-10', rules).isReviewed).toBe(false)
    expect(reviewOf({ ...person, status: 'elsewhere' }, '2025-12-10', rules).isReviewed).toBe(true)
    expect(isListed({ standing: 'temporary', status: 'active' })).toBe(false)
    expect(isListed({ standing: 'full', status: 'transferred' })).toBe(false)
  })
})

describe('phiếu', () => {
  const ballots = (excellent: number, good: number, adequate: number, failed: number) => ({
    excellent,
    good,
    adequate,
    failed,
  })
  test.each([
    ['đúng quá nửa', ballots(8, 6, 0, 0), 'excellent'],
    ['đúng một nửa không phải quá nửa', ballots(7, 7, 0, 0), 'good'],
    ['phiếu dồn từ mức trên xuống', ballots(5, 5, 4, 0), 'good'],
    ['không mức nào đủ', ballots(3, 2, 2, 0), null],
    ['nửa này nửa kia', ballots(0, 0, 7, 7), null],
    ['quá nửa không hoàn thành', ballots(0, 0, 6, 8), 'failed'],
  ])('%s', (_what, given, expected) => {
    expect(proposedByVotes(given, 14)).toBe(expected)
  })

  const sheets = { summoned: 16, present: 14, votingBase: 14, issued: 14, returned: 14 }
  const fieldsOf = (changed: Partial<typeof sheets>, invalid = 0) =>
    tallyProblems({ ...sheets, ...changed }, [{ id: 7, ...ballots(4, 10, 0, 0), invalid }]).map(
      ({ field }) => field,
    )
  test('sai ở đâu báo ở đó', () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({}, 1)).toEqual(['good-7'])
    expect(fieldsOf({ returned: 15 })).toEqual(['returned', 'good-7'])
    expect(fieldsOf({ issued: 15, returned: 14 })).toEqual(['issued'])
    expect(fieldsOf({ present: 17, votingBase: 16 })).toEqual(['present', 'votingBase'])
    expect(fieldsOf({ votingBase: 17 })).toEqual(['votingBase'])
  })
})

test('kiểm điểm trong tháng 1 là của năm trước; ngày nào cũng là ngày kiểm điểm của đúng một năm', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01']
  expect(days.map(reviewedYear)).toEqual([2025, 2025, 2025, 2026])
  for (const day of days)
    expect(
      [2024, 2025, 2026].filter((year) => {
        try {
          assertReviewDay(year, day)
          return true
        } catch {
          return false
        }
      }),
    ).toEqual([reviewedYear(day)])
  expect(minutesSubject({ kind: 'yearEnd', isCombined: false }, '2026-01-01')).toMatch(/ 2025$/)
  expect(minutesSubject({ kind: 'yearEnd', isCombined: false }, '2025-12-01')).toMatch(/ 2025$/)
})

test('các bước của đợt', () => {
  expect(() => assertReviewDay(2025, '2026-01-31')).not.toThrow()
  expect(() => assertReviewDay(2025, '2026-02-01')).toThrow('31/01/2026')
  expect(() => assertReviewDay(2025, '2025-02-01')).not.toThrow()
  expect(() => assertReviewDay(2025, '2025-01-31')).toThrow('từ 01/02/2025')
  expect(() => assertOpen('tallied')).toThrow('đã gửi')
  expect(() => assertSent('open')).toThrow('chưa gửi')
  expect(() => assertOpen('ended')).toThrow('kết thúc hoạt động')
  expect(() => assertSent('ended')).toThrow('kết thúc hoạt động')
  expect(() => assertSent('finished')).toThrow('đã có quyết định')
  expect(() => assertHeld('2025-12-10', '2025-12-09')).toThrow('Chưa đến ngày')
})
