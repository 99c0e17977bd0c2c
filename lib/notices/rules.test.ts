import { describe, expect, test } from 'vitest'
import type { Holiday } from '@/lib/core/working-days'
import { deskSteps } from '@/lib/feedback/rules/transitions'
import { noticeText } from './labels'
import { noticeOfStep, noticesOfDeadline } from './rules'

/** Tết Quý Mão: nghỉ 20–26/01/2023. */
const tet: Holiday[] = ['20', '21', '22', '23', '24', '25', '26'].map((day) => ({
  day: `2023-01-${day}`,
  kind: 'holiday',
}))
const terms = { warnDays: 3, escalateDays: 3 }
const at = (dueOn: string, today: string, more: object = {}) =>
  noticesOfDeadline({ status: 'assigned', dueOn, stoppedOn: null, ...more }, terms, today, tet)

describe('nhắc trước hạn, báo lên khi quá hạn: đếm ngày làm việc, cả qua Tết', () => {
  test.each([
    ['2023-01-17', []],
    ['2023-01-18', ['dueSoon']],
    ['2023-01-19', ['dueSoon']],
    ['2023-01-24', []],
    ['2023-01-30', ['dueSoon']],
    ['2023-01-31', ['overdue']],
  ])('hạn thứ Hai 30/01: ngày %s có %j', (today, kinds) => {
    expect(at('2023-01-30', today)).toEqual(kinds)
  })

  test.each([
    ['2023-01-20', []],
    ['2023-01-27', ['overdue']],
    ['2023-01-28', []],
    ['2023-01-31', ['overdue']],
    ['2023-02-01', ['overdue', 'escalated']],
  ])('hạn 19/01, ngay trước Tết: ngày %s có %j', (today, kinds) => {
    expect(at('2023-01-19', today)).toEqual(kinds)
  })

  test('bàn nào giữ mục cũng vậy; đã gộp, đã kết thúc thì không', () => {
    for (const status of ['sent', 'forwarded', 'proposed', 'assigned', 'drafted', 'answered'])
      expect(at('2023-01-19', '2023-02-01', { status }), status).toEqual(['overdue', 'escalated'])
    for (const status of ['merged', 'closed', 'askedAgain', 'setAside'])
      expect(at('2023-01-19', '2023-02-01', { status }), status).toEqual([])
  })

  test.each([
    ['2023-01-19', []],
    ['2023-01-29', []],
    ['2023-01-30', []],
    ['2023-01-31', ['clarify']],
  ])('chờ chi bộ làm rõ từ 18/01, thời hạn tạm dừng: ngày %s có %j', (today, kinds) => {
    expect(at('2023-01-19', today, { status: 'clarifying', stoppedOn: '2023-01-18' })).toEqual(kinds)
  })
})

test('bước nào báo cho ai', () => {
  const told = deskSteps.flatMap((step) => noticeOfStep(step) ?? [])
  expect(new Set(told)).toEqual(
    new Set([
      'answered',
      'interim',
      'clarify',
      'assigned',
      'draftReturned',
      'extensionDecided',
      'draftWaiting',
      'extensionAsked',
    ]),
  )
  for (const step of ['open', 'withdraw', 'undoReadOut', 'close', 'askAgain', 'forward', 'setAside'])
    expect(noticeOfStep(step), step).toBeUndefined()
  expect(noticeOfStep('answerTogether')).toBe('answered')
  expect(noticeOfStep('handOver')).toBe('assigned')
})

test('lời thông báo chỉ có mã, tháng, ngày và việc cần làm', () => {
  const nothing = { code: null, month: null, askedOn: null, dueOn: null, status: null }
  expect(noticeText({ ...nothing, kind: 'answered', code: 'AT-DH-2022-09-01' })).toBe(
    'Mục AT-DH-2022-09-01: trả lời đã về chi bộ. Đồng chí thông báo tại kỳ sinh hoạt thường kỳ tới.',
  )
  const late = { ...nothing, code: 'AT-DH-2022-09-01', dueOn: '2022-10-04' }
  expect(noticeText({ ...late, kind: 'overdue', status: 'assigned' })).toBe(
    'Mục AT-DH-2022-09-01: đã quá hạn trả lời (hạn ngày 04/10/2022).',
  )
  expect(noticeText({ ...late, kind: 'escalated', status: 'sent' })).toBe(
    'Mục AT-DH-2022-09-01: đảng ủy cơ sở vẫn chưa xử lý, đã quá hạn (hạn ngày 04/10/2022).',
  )
  expect(noticeText({ ...late, kind: 'clarify', status: 'clarifying' })).toContain('vẫn chờ chi bộ làm rõ')
  expect(noticeText({ ...nothing, kind: 'minutesReturned', month: '2022-09-01' })).toContain('tháng 9/2022')
  expect(noticeText({ ...nothing, kind: 'guidanceAnswered', askedOn: '2022-08-25' })).toContain('25/08/2022')
})
