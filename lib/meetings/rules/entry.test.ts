import { expect, test } from 'vitest'
import { assertMayEnter } from './entry'

const free = { isHeldOff: false, status: null, isWrittenByCell: false, isOfCell: false }
const enter =
  (change: object = {}, paperOn = '2022-09-07') =>
  () =>
    assertMayEnter({ ...free, ...change }, paperOn, '2022-09-07')

test('nhập thay: chưa có biên bản hoặc còn nháp chưa ai ghi, ngày trên giấy đến hôm nay', () => {
  expect(enter()).not.toThrow()
  expect(enter({ status: 'draft' })).not.toThrow()
  expect(enter({}, '2022-09-08')).toThrow('chưa đến')
})

test('chi bộ đang tự ghi thì văn phòng không nhập đè; người của chi bộ thì được', () => {
  expect(enter({ status: 'draft', isWrittenByCell: true })).toThrow('đang tự ghi')
  expect(enter({ status: 'draft', isWrittenByCell: true, isOfCell: true })).not.toThrow()
})

test('đã hoàn tất hoặc không họp được thì thôi', () => {
  for (const status of ['completed', 'sent', 'received', 'returned'])
    expect(enter({ status, isOfCell: true })).toThrow('đã hoàn tất')
  expect(enter({ isHeldOff: true })).toThrow('không họp được')
})
