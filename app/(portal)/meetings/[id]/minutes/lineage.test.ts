import { expect, test } from 'vitest'
import type { Flat } from '@/lib/meetings/draft'
import { merge } from '@/lib/meetings/merge'
import { lineage } from './lineage'

const base: Flat = {
  'attendance.0.memberId': '1',
  'attendance.0.state': '',
  'attendance.1.memberId': '2',
  'attendance.1.state': '',
  'vote.inFavour': '',
  'opening.heldOn': '07/09/2022',
  'opening.startedAt': '',
  conclusion: '',
}
/** What comes out where mine was sent once, unanswered, and the other side had saved meanwhile. */
function meeting(mine: Flat, theirs: Flat, typedSince: Flat = {}) {
  const from = lineage(3, base)
  const put = (change: Flat): Flat => ({ ...base, ...change })
  from.sending(put(mine))
  return merge(from.against(put(theirs)), put({ ...mine, ...typedSince }), put(theirs))
}

test.each<[string, Flat, Flat]>([
  ['điểm danh', { 'attendance.0.state': 'present' }, { conclusion: 'Của người kia' }],
  ['số phiếu', { 'vote.inFavour': '14' }, { 'attendance.1.state': 'excused' }],
  ['ngày', { 'opening.heldOn': '08/09/2022' }, { conclusion: 'Của người kia' }],
  ['giờ', { 'opening.startedAt': '19:30' }, { conclusion: 'Của người kia' }],
])('một bên chỉ sửa %s: ghép lại còn cả hai', (_what, mine, theirs) => {
  const { merged, conflicts } = meeting(mine, theirs)
  expect(conflicts).toEqual([])
  expect(merged).toEqual({ ...base, ...mine, ...theirs })
})

test('cùng một dấu điểm danh hai bên ghi khác nhau: hỏi', () => {
  const { conflicts } = meeting({ 'attendance.0.state': 'present' }, { 'attendance.0.state': 'excused' })
  expect(conflicts.map(({ key }) => key)).toEqual(['attendance.0'])
})

test.each<[string, Flat, Flat]>([
  ['ngày', { 'opening.heldOn': '8/9' }, { 'opening.heldOn': '08/09/2022' }],
  ['giờ', { 'opening.startedAt': '19h30' }, { 'opening.startedAt': '19:30' }],
  ['số', { 'vote.inFavour': '05' }, { 'vote.inFavour': '5' }],
])('đã lưu mà mất câu trả lời, máy chủ viết lại %s: không hỏi ghép với chính mình', (_what, mine, shown) => {
  const first = { ...mine, conclusion: 'Câu thứ nhất.' }
  const { conflicts, merged } = meeting(
    first,
    { ...first, ...shown },
    { conclusion: 'Câu thứ nhất. Câu thứ hai.' },
  )
  expect(conflicts).toEqual([])
  expect(merged).toMatchObject({ ...shown, conclusion: 'Câu thứ nhất. Câu thứ hai.' })
})

test('gửi mà chưa sửa gì, hoặc giá trị gõ dở: không coi là đã lưu', () => {
  expect(meeting({}, { conclusion: 'Của người kia' }).merged.conclusion).toBe('Của người kia')
  const { merged } = meeting({ 'opening.startedAt': '19' }, { conclusion: 'Của người kia' })
  expect(merged).toMatchObject({ 'opening.startedAt': '19', conclusion: 'Của người kia' })
})
