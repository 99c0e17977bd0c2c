import { expect, test } from 'vitest'
import { assertHolds, assertIssued, assertUnread, assertWaiting, isLate, staysPublished } from './rules'

test('quá hạn từ hôm sau ngày hạn, và chỉ khi chưa trả lời', () => {
  const asked = { state: 'asked', dueOn: '2022-09-07' } as const
  expect(['2022-09-06', '2022-09-07', '2022-09-08'].map((today) => isLate(asked, today))).toEqual([
    false,
    false,
    true,
  ])
  expect(isLate({ ...asked, state: 'answered' }, '2022-12-01')).toBe(false)
})

test('trả lời một lần; xem một lần, sau khi có trả lời', () => {
  expect(() => assertWaiting({ state: 'asked' })).not.toThrow()
  expect(() => assertWaiting({ state: 'merged' })).toThrow('đã được trả lời')
  expect(() => assertWaiting({ state: 'withdrawn' })).toThrow('đã rút')
  expect(() => assertUnread({ state: 'withdrawn', readOn: null })).toThrow('chưa được trả lời')
  expect(() => assertUnread({ state: 'answered', readOn: null })).not.toThrow()
  expect(() => assertUnread({ state: 'asked', readOn: null })).toThrow('chưa được trả lời')
  expect(() => assertUnread({ state: 'answered', readOn: '2022-09-07' })).toThrow('đã ghi')
})

test('bản đã thay không thay, không gộp vào được nữa; bản trong tập chung được thay vẫn ở tập chung', () => {
  expect(() => assertHolds({ isReplaced: false })).not.toThrow()
  expect(() => assertHolds({ isReplaced: true })).toThrow('đã có bản thay')
  expect([
    staysPublished({ isPublished: true }, false),
    staysPublished({ isPublished: false }, true),
    staysPublished({ isPublished: false }, false),
  ]).toEqual([true, true, false])
})

test('văn bản làm căn cứ: đến hôm nay được, ngày mai thì chưa', () => {
  expect(() => assertIssued('2022-09-07', '2022-09-07')).not.toThrow()
  expect(() => assertIssued('2022-09-08', '2022-09-07')).toThrow('chưa đến')
})
