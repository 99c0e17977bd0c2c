import { expect, test } from 'vitest'
import { withOwnPosts } from './own-posts'
import { eveningContent } from './testing-evening'

test('người ghi, chủ trì để trống chức vụ thì lấy theo danh sách; đã ghi hoặc trùng tên thì giữ nguyên', () => {
  const { opening, attendance } = eveningContent()
  const [first] = attendance
  const of = (name: string, position: string, roll = attendance) =>
    withOwnPosts({ opening: { ...opening, recorder: { memberId: null, name, position } }, attendance: roll })
      .recorder.position
  const roll = attendance.map((row, at) => (at === 0 ? { ...row, position: 'Chi ủy viên' } : row))
  const name = first?.name ?? ''
  expect(of(name, '', roll)).toBe('Chi ủy viên')
  expect(of(name, 'Thư ký', roll)).toBe('Thư ký')
  expect(of(name, '', [...roll, ...roll])).toBe('')
  expect(of('', '', roll)).toBe('')
})
