import { expect, test } from 'vitest'
import type { Holiday } from '@/lib/core/working-days'
import { daysLate, daysLeft, isOverdue } from './deadlines'
import { AGENCY, moved, on, opened } from './testing'

/** Tết Quý Mão 20–26/01/2023: Thursday the 19th is the last working day. */
const tet: Holiday[] = [20, 21, 22, 23, 24, 25, 26].map((day) => ({
  day: `2023-01-${day}`,
  kind: 'holiday',
}))
const at = (today: string) => ({ ...on(today), holidays: tet })

test('đề nghị gia hạn vào ngày làm việc cuối trước Tết: ngày nghỉ không tính vào số ngày được gia hạn', () => {
  const assigned = opened({ status: 'assigned', agencyId: AGENCY, ownerId: AGENCY, dueOn: '2023-01-19' })
  const ask = (dueOn: string) =>
    moved(assigned, 'askExtension', { dueOn, note: 'Nghỉ Tết.' }, at('2023-01-19'))
  expect(() => ask('2023-02-17')).toThrow('chậm nhất ngày 16/02/2023')
  const asked = ask('2023-02-16')
  // The deadline stays until the leader decides, and the days off do not make it later than it is.
  expect(isOverdue(asked, '2023-01-26')).toBe(true)
  expect(daysLeft(asked, '2023-01-27', tet)).toBe(-1)
  const granted = moved(asked, 'grantExtension', {}, at('2023-01-27'))
  expect(granted).toMatchObject({ dueOn: '2023-02-16', askedDueOn: null })
  expect(daysLeft(granted, '2023-01-27', tet)).toBe(14)
})

test('hỏi lại khi đã quá hạn, chi bộ trả lời sau: chờ chi bộ không tính, số ngày đã trễ giữ nguyên', () => {
  const late = opened({ dueOn: '2022-09-22' })
  expect(daysLeft(late, '2022-09-26', [])).toBe(-2)
  const asked = moved(late, 'clarify', { note: 'Đoạn kênh nào?' }, on('2022-09-26'))
  expect(isOverdue(asked, '2022-10-03')).toBe(false)
  const back = moved(asked, 'respond', { note: 'Đoạn qua xóm Bắc.' }, on('2022-10-03'))
  expect(back.dueOn).toBe('2022-09-29')
  expect(daysLeft(back, '2022-10-03', [])).toBe(-2)
})

test('trả lời muộn: ngày làm việc sau hạn, ngày nghỉ không tính; trong kỳ nghỉ vẫn là muộn', () => {
  const late = (answeredOn: string | null, answerDueOn: string | null) =>
    daysLate({ answeredOn, answerDueOn }, tet)
  expect(late('2023-01-19', '2023-01-19')).toBeUndefined()
  expect(late('2023-01-23', '2023-01-19')).toBe(1)
  expect(late('2023-01-30', '2023-01-19')).toBe(2)
  expect(late('2023-01-30', null)).toBeUndefined()
  expect(late(null, '2023-01-19')).toBeUndefined()
})
