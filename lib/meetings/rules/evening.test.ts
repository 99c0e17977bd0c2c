import { describe, expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import type { MinutesContent } from '@/lib/meetings/content'
import { scoreSoFar } from '@/lib/meetings/labels'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { problemsBeforeCompletion } from './completion'
import { heldOnProblems, tooLate } from './held-on'
import { regularForm } from './kinds'
import { outcomeOf } from './outcome'

const content = eveningContent()
const outcome = outcomeOf(content, eveningRules())
const meeting = { ...regularForm, month: '2022-09-01', plannedOn: '2022-09-07' }
const online = outcomeOf(content, eveningRules({ countsAsPresent: true, mayVote: true }))

describe('buổi sinh hoạt 07/9/2022 của Chi bộ thôn Đông Hạ', () => {
  test('điểm danh: 18 đảng viên, 14 có mặt, 1 trực tuyến, 1 có lý do, 1 không lý do, 1 miễn', () => {
    const { counts } = outcome
    expect(counts.members).toEqual({ all: 18, full: 17, probationary: 1, temporary: 0 })
    expect(counts.present).toEqual({ all: 14, full: 13, probationary: 1, temporary: 0 })
    expect([counts.online.all, counts.excused, counts.unexcused, counts.exemptAbsent]).toEqual([1, 1, 1, 1])
  })

  test('tỷ lệ 14/17 đạt 82,4%; tính cả trực tuyến 15/17 đạt 88,2%; cả hai cách đều không đạt tiêu chí', () => {
    expect(outcome.rate).toEqual({ part: 14, whole: 17, percent: 82.4 })
    expect(outcome.rateWithOnline).toEqual({ part: 15, whole: 17, percent: 88.2 })
    expect([outcome.isAttendanceMet, online.isAttendanceMet]).toEqual([false, false])
  })

  test('cơ số 16: nghị quyết 13/16 đạt 81,25%, quá nửa từ 9', () => {
    expect(outcome.frame).toMatchObject({ base: 16, voters: 13 })
    expect(outcome.resolution).toMatchObject({
      part: 13,
      whole: 16,
      percent: 81.25,
      needed: 9,
      isAdopted: true,
    })
    expect(outcome.feedback.map((vote) => vote?.percent)).toEqual([81.25, 75])
    expect(online.frame).toMatchObject({ base: 16, voters: 14, online: 1 })
  })

  test('105 phút, 4/5 nhiệm vụ đạt 80%, tự chấm 80/100 loại Khá; tính trực tuyến thì 83', () => {
    expect(outcome.minutesLong).toBe(105)
    expect(outcome.tasks).toEqual({ part: 4, whole: 5, percent: 80 })
    expect(outcome.score).toMatchObject({ total: 80, max: 100, band: 'Khá', isComplete: true })
    expect(outcome.score?.criteria.map(({ points }) => points)).toEqual([18, 5, 28, 9, 20])
    expect(online.score).toMatchObject({ total: 83, band: 'Khá' })
  })

  test('điểm tính từ dữ liệu nói rõ căn cứ', () => {
    const says = outcome.score?.criteria.flatMap(({ items }) => items.map(({ no, says }) => [no, says]))
    expect(Object.fromEntries(says ?? [])).toMatchObject({
      '1.1': 'Chi ủy họp ngày 05/9/2022, biên bản số 05-BB/CB.',
      '2.1': 'Tỷ lệ dự 14/17, đạt 82,4%.',
      '2.2': 'Có 01 đồng chí vắng không lý do.',
      '3.4': '3/14, đạt 21,4% thảo luận.',
      '3.5': '105 phút.',
      5: 'Hoàn thành 4/5, đạt 80% nhiệm vụ.',
    })
  })

  test('không còn gì phải xem lại trước khi hoàn tất', () => {
    expect(problemsBeforeCompletion(content, outcome, regularSections, '2022-09-07', meeting)).toEqual([])
  })
})

const problemsOf = (changed: Partial<MinutesContent>, rules = eveningRules()) => {
  const all = { ...content, ...changed }
  return problemsBeforeCompletion(all, outcomeOf(all, rules), regularSections, '2022-09-07', meeting).map(
    ({ message }) => message,
  )
}

test('họp hoàn toàn trực tuyến: nơi cho tính có mặt thì hoàn tất được; không ai dự thì không', () => {
  const all = (state: 'online' | 'excused') =>
    content.attendance.map((row) => ({ ...row, state, reason: 'bão' }))
  const mayVote = eveningRules({ countsAsPresent: true, mayVote: true })
  const adoption = { ...content.adoption, agreed: 18, of: null }
  const vote = { ...content.resolution.vote, inFavour: 17, online: 17 }
  const online = {
    attendance: all('online'),
    adoption,
    resolution: { ...content.resolution, vote },
    feedback: [],
    hasNoFeedback: true,
  }
  expect(problemsOf(online, mayVote)).toEqual([])
  expect(problemsOf({ ...online, attendance: all('excused') }, mayVote)).toContain('Chưa có đồng chí nào dự.')
  expect(problemsOf(online)).toContain('Số nhất trí thông qua biên bản nhiều hơn số dự.')
})

test('đảng phí: số đã nộp không nhiều hơn tổng số', () => {
  const dues = (paid: number, of: number | null) => problemsOf({ dues: { ...content.dues, paid, of } })
  expect([dues(18, 18), dues(18, null)]).toEqual([[], []])
  expect(dues(19, 18)).toEqual(['Đảng phí: đã nộp 19 đồng chí, nhiều hơn tổng số 18.'])
})

test('người chủ trì, người ghi đã điểm danh vắng thì phải sửa; trùng tên với người có mặt thì không', () => {
  const absent = (name: string) =>
    content.attendance.map((row) =>
      row.name === name ? { ...row, state: 'excused' as const, reason: 'đi họp huyện' } : row,
    )
  const { chair, recorder } = content.opening
  expect(problemsOf({ attendance: absent(chair.name) })).toContain(
    'Đồng chí Đào Xuân Thạch chủ trì nhưng điểm danh là vắng. Đồng chí sửa người chủ trì hoặc sửa điểm danh.',
  )
  expect(problemsOf({ attendance: absent(recorder.name) })).toContainEqual(
    expect.stringContaining('ghi biên bản nhưng điểm danh là vắng'),
  )
  const namesake = content.attendance.map((row) =>
    row.state === 'excused' ? { ...row, name: chair.name } : row,
  )
  expect(problemsOf({ attendance: namesake })).toEqual([])
})

test('ô còn trống: lời nhắc dẫn thẳng tới ô ấy', () => {
  const opening = { ...content.opening, heldOn: null, place: '' }
  const problems = problemsBeforeCompletion(
    { ...content, opening, endedAt: null },
    outcome,
    regularSections,
    '2022-09-07',
    meeting,
  )
  expect(problems.map(({ field }) => field)).toEqual(['opening.heldOn', 'opening.place', 'endedAt'])
})

test('số phiếu không khớp, điểm danh, điểm tự chấm: lời nhắc dẫn tới đúng ô của dòng ấy', () => {
  const [first, second] = content.feedback
  if (!first || !second) throw new Error('two items')
  const feedback = [first, { ...second, text: '', vote: { ...second.vote, inFavour: 99 } }]
  const attendance = content.attendance.map((row, index) => (index === 3 ? { ...row, state: null } : row))
  const items = { ...content.score.items, '4.2': { points: 9, why: '' } }
  const all = { ...content, attendance, feedback, score: { ...content.score, items } }
  const fields = problemsBeforeCompletion(
    all,
    outcomeOf(all, eveningRules()),
    regularSections,
    '2022-09-07',
    meeting,
  ).map(({ field }) => field)
  for (const field of ['feedback.1.text', 'feedback.1.vote.inFavour', 'attendance.3.state'])
    expect(fields).toContain(field)
  expect(fields).toContain('score.items.4_2.points')
})

test('mục chưa chấm được nêu số; khi còn mục chưa chấm thì chưa nói loại', () => {
  const { '1.2': _first, '4.2': _second, ...items } = content.score.items
  const score = { ...content.score, items }
  expect(problemsOf({ score })).toEqual(['Bảng chấm điểm còn mục chưa chấm: 1.2, 4.2.'])
  const found = outcomeOf({ ...content, score }, eveningRules()).score
  expect(found && scoreSoFar(found)).toBe('70/100 điểm, còn mục chưa chấm')
  expect(outcome.score && scoreSoFar(outcome.score)).toBe('80/100 điểm, loại Khá')
})

test('điểm tự cho quá mức tối đa thì nói rõ mục và khoảng điểm, không lặng lẽ cắt bớt', () => {
  const scored = (points: number) => ({
    ...content.score,
    items: { ...content.score.items, '4.2': { points, why: '' } },
  })
  const most = outcome.score?.criteria.flatMap(({ items }) => items).find(({ no }) => no === '4.2')?.max ?? 0
  expect(problemsOf({ score: scored(most) })).toEqual([])
  expect(problemsOf({ score: scored(most + 0.5) })).toEqual([
    `Bảng chấm điểm, mục 4.2: cho từ 0 đến ${most} điểm.`,
  ])
  // What the minutes themselves say is not scored by hand: an old figure under it counts for nothing.
  const items = { ...content.score.items, '3.5': { points: 50, why: '' } }
  expect(problemsOf({ score: { ...content.score, items } })).toEqual([])
})

test('đã ghi ý kiến về một trả lời mà quên đánh dấu đã thông báo thì chưa hoàn tất được; chưa đọc, chưa ghi thì thôi', () => {
  const vote = { ...content.resolution.vote, inFavour: null, against: null, other: null }
  const answer = { itemId: 1, isReadOut: false, response: null, text: '', vote }
  const forgotten = {
    ...answer,
    itemId: 2,
    response: 'askAgain' as const,
    text: 'Đề nghị làm trước vụ xuân.',
  }
  expect(problemsOf({ answers: [answer] })).toEqual([])
  expect(problemsOf({ answers: [answer, forgotten] })).toEqual([
    'Trả lời 2: đã ghi ý kiến của chi bộ nhưng chưa đánh dấu "Đã thông báo tại chi bộ".',
  ])
  expect(problemsOf({ answers: [answer, { ...forgotten, isReadOut: true }] })).toEqual([])
  const votedDown = { ...forgotten, isReadOut: true, vote: { ...vote, inFavour: 8, against: 4, other: 1 } }
  expect(problemsOf({ answers: [votedDown] })).toEqual([
    expect.stringContaining('Trả lời 1: biểu quyết kiến nghị tiếp chưa quá nửa'),
  ])
})

test('ý kiến không ghi ai nói thì chưa hoàn tất được', () => {
  const [first] = content.opinions
  const opinions = first ? [first, { ...first, speaker: '' }] : []
  const guestRemarks = [{ name: '', text: 'Đề nghị chi bộ lưu ý.' }]
  expect(problemsOf({ opinions, guestRemarks })).toEqual([
    'Ý kiến 2: chưa ghi đồng chí phát biểu.',
    'Ý kiến đại biểu 1: chưa ghi đại biểu phát biểu.',
  ])
})

describe('ngày họp phải là ngày của kỳ này', () => {
  const said = (heldOn: string, change: Partial<Parameters<typeof heldOnProblems>[2]> = {}) =>
    heldOnProblems(heldOn, '2022-10-31', { ...meeting, ...change }).map(({ message }) => message)
  const permitted = { month: '2022-08-01', plannedOn: '2022-09-02' }

  test('thường kỳ: trong tháng của kỳ, hoặc đúng ngày đã đăng ký', () => {
    expect([said('2022-09-01'), said('2022-09-30'), said('2022-09-02', permitted)]).toEqual([[], [], []])
    for (const slip of ['2021-09-07', '2022-08-07', '2022-08-31', '2022-10-01', '2022-10-07'])
      expect(said(slip), slip).toEqual([expect.stringContaining('không thuộc tháng 9/2022')])
    expect(said('2022-09-03', permitted)).toEqual([expect.stringContaining('không thuộc tháng 8/2022')])
    expect(said('2022-11-01')).toEqual(['Ngày sinh hoạt chưa đến.'])
    const opening = { ...content.opening, heldOn: '2021-09-07' }
    expect(problemsOf({ opening })).toEqual([expect.stringContaining('không thuộc tháng 9/2022')])
  })

  test('kỳ khác: sang tháng sau được, nhầm tháng, nhầm năm thì không', () => {
    const other = { kind: 'committee', plannedOn: '2022-09-30' } as const
    expect([said('2022-10-01', other), said('2022-10-27', other)]).toEqual([[], []])
    for (const slip of ['2022-10-28', '2022-08-30', '2021-09-30'])
      expect(said(slip, other), slip).toEqual([
        expect.stringContaining('cách quá xa ngày đã định 30/09/2022'),
      ])
    const unplanned = { kind: 'admission', plannedOn: null } as const
    expect(said('2022-09-15', unplanned)).toEqual([])
    expect(said('2022-10-01', unplanned)).toEqual([expect.stringContaining('tháng 9/2022')])
  })
})

test('họp quá số ngày được lùi thì trang hoàn tất nói rõ; trong hạn, hay đã được phép, thì thôi', () => {
  const on = (heldOn: string, permittedOn?: string) =>
    tooLate(heldOn, '2022-09-07', { latestDays: 2 }, permittedOn)
  expect([on('2022-09-06'), on('2022-09-09'), on('2022-09-10', '2022-09-10')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(on('2022-09-10')).toBe(
    'Họp lùi 3 ngày so với ngày sinh hoạt thống nhất 07/09/2022, quá 2 ngày được lùi.',
  )
})
