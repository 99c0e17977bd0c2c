import { expect, test } from 'vitest'
import { take } from './take'
import { AGENCY, on, opened, TOP } from './testing'

// Sent on 08/09/2022: thirty working days end on 20/10/2022.
const proposed = opened({ status: 'proposed', ownerId: TOP })
const assign = (today: string, dueOn: string, note?: string) =>
  take('assign', proposed, { agencyId: AGENCY, dueOn, note }, on(today)).changes.dueOn

test('quá số ngày quy định thì phải có lý do; nói đúng còn đến ngày nào', () => {
  expect(assign('2022-09-13', '2022-10-20')).toBe('2022-10-20')
  expect(() => assign('2022-09-13', '2022-10-21')).toThrow(
    'kể từ khi chi bộ gửi, mục này chậm nhất ngày 20/10/2022.',
  )
  expect(assign('2022-09-13', '2022-10-21', 'Chờ tỉnh')).toBe('2022-10-21')
})

test('số ngày ấy đã hết: nói đã hết ngày nào, nay được thêm mấy ngày', () => {
  expect(assign('2022-11-01', '2022-11-22')).toBe('2022-11-22')
  expect(() => assign('2022-11-01', '2022-11-23')).toThrow(
    'mục này đã hết ngày 20/10/2022; nay được thêm 15 ngày làm việc, chậm nhất ngày 22/11/2022.',
  )
})
