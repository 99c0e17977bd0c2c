import { describe, expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import given from '@/db/seed/meeting-2025-11.json' with { type: 'json' }
import { combined2025 } from '@/lib/meetings/testing-combined'
import { knownOf2025, rulesOf2025 } from '@/lib/meetings/testing-meeting-2025'
import { problemsBeforeCompletion } from './completion'
import { isThematic, regularForm } from './kinds'
import { partsProblem, requiredMinutes } from './length'
import { outcomeOf } from './outcome'
import { shownSections } from './sections'

const form = { kind: 'regular', isCombined: true } as const
const meeting = { ...form, month: '2025-11-01', plannedOn: '2025-11-05' }
const content = combined2025()
const rules = rulesOf2025()
const outcome = outcomeOf(content, rules, form, knownOf2025)
const sections = shownSections(regularSections, form)
const problems = (change: Parameters<typeof combined2025>[0] = {}) => {
  const changed = combined2025(change)
  const found = outcomeOf(changed, rules, form, knownOf2025)
  return problemsBeforeCompletion(changed, found, sections, '2025-11-05', meeting).map(
    ({ message }) => message,
  )
}

describe('buổi 05/11/2025: thường kỳ kết hợp chuyên đề', () => {
  test('14/15 đạt 93,3%, cơ số 15, 135 phút, các phần 75, 45, 15 phút', () => {
    const { rate } = given.attendance
    expect(outcome.rate).toEqual({ part: rate.present, whole: rate.of, percent: rate.percent })
    expect([outcome.frame.base, outcome.frame.voters]).toEqual([given.attendance.votingBase.base, 14])
    expect(outcome.minutesLong).toBe(given.meeting.minutesLong)
    expect(outcome.partMinutes).toEqual(given.meeting.parts.map(({ minutes }) => minutes))
    expect([outcome.requiredMinutes, outcome.isLongEnough]).toEqual([120, true])
  })

  test('biểu quyết chuyên đề và nghị quyết 14/15 đạt 93,33%, chuyển kiến nghị 13/15 đạt 86,67%', () => {
    expect(outcome.thematic).toMatchObject({ part: 14, whole: 15, percent: 93.33, isAdopted: true })
    expect(outcome.resolution).toMatchObject({ part: 14, whole: 15, percent: 93.33, isAdopted: true })
    expect(outcome.feedback).toMatchObject([{ part: 13, whole: 15, other: 1, percent: 86.67 }])
    expect(outcome.tasks).toEqual({ part: 6, whole: 7, percent: 85.7 })
  })

  test('người phát biểu ở cả hai phần đều tính: 5/15', () => {
    const said = outcome.score?.criteria.flatMap(({ items }) => items.map(({ says }) => says)).join(' ')
    expect(said).toContain('5/15, đạt 33,3%')
  })

  test('không còn gì phải xem lại trước khi hoàn tất; tính là chuyên đề của quý', () => {
    expect(problems()).toEqual([])
    expect([isThematic(form), isThematic(regularForm)]).toEqual([true, false])
  })
})

test('thời lượng: 119 phút chưa đủ, 120 và 121 phút đủ; riêng thường kỳ thì 90', () => {
  const long = (endedAt: string) => outcomeOf(combined2025({ endedAt }), rules, form).isLongEnough
  expect(['20:59', '21:00', '21:01'].map(long)).toEqual([false, true, true])
  const { values } = rules.meetings
  expect(requiredMinutes(values, regularForm)).toBe(90)
  expect(requiredMinutes({ ...values, minMinutesCombined: undefined }, form)).toBe(90)
  expect(requiredMinutes(values, { kind: 'committee', isCombined: false })).toBeUndefined()
})

test('giờ các phần: đủ, nối tiếp, khớp giờ của buổi', () => {
  const part = (title: string, from: string | null, to: string | null) => ({ title, from, to })
  const check = (...parts: ReturnType<typeof part>[]) => partsProblem(parts, '19:00', '21:15')
  expect(check(part('A', '19:00', '20:15'), part('B', '20:15', '21:15'))).toBeUndefined()
  expect(check()).toContain('Chưa ghi giờ của từng phần')
  expect(check(part('A', '19:00', '21:15'))).toContain('Chưa ghi giờ của từng phần')
  expect(check(part('A', '19:00', null), part('B', '20:15', '21:15'))).toContain('"A"')
  expect(check(part('A', '19:00', '20:15'), part('B', '20:20', '21:15'))).toContain('"B" phải bắt đầu')
  expect(check(part('A', '19:05', '20:15'), part('B', '20:15', '21:15'))).toContain('cùng giờ với buổi')
  expect(check(part('A', '19:00', '20:15'), part('B', '20:15', '21:00'))).toContain('cùng giờ với buổi')
})

test('thiếu phần chuyên đề thì nói rõ thiếu gì; buổi chỉ có thường kỳ thì không hỏi', () => {
  const empty = { ...content.thematic, title: '', purpose: '', conclusion: '' }
  expect(problems({ thematic: empty, thematicOpinions: [] })).toEqual([
    'Chưa ghi tên chuyên đề.',
    'Chưa ghi mục đích, yêu cầu của chuyên đề.',
    'Chưa ghi ý kiến của đảng viên về chuyên đề.',
    'Chưa ghi kết luận về chuyên đề.',
  ])
  const alone = combined2025({ thematic: empty, thematicOpinions: [], parts: [] })
  const found = outcomeOf(alone, rules, regularForm, knownOf2025)
  const own = shownSections(regularSections, regularForm)
  expect(
    problemsBeforeCompletion(alone, found, own, '2025-11-05', { ...meeting, isCombined: false }),
  ).toEqual([])
  expect(own.map(({ key }) => key)).not.toContain('thematic')
})
