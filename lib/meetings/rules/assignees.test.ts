import { expect, test } from 'vitest'
import { eveningContent } from '@/lib/meetings/testing-evening'
import { assigneeOf, assigneeWarnings } from './assignees'
import { assignmentProblems } from './assignment-problems'

const people = ['Đỗ Thị Hường', 'Nguyễn Thị Hường', 'Kiều Văn Tiệp', 'Trần Nam', 'Trần Văn Nam'].map(
  (name, index) => ({ id: index + 1, name }),
)
const content = eveningContent()
const given = (assignee: string, dueOn: string | null = '2022-09-23') => ({
  ...content,
  assignments: [{ title: 'Đắp bờ kênh', memberId: null, assignee, withNames: '', dueOn }],
})

test.each([
  ['Đỗ Thị Hường', 1],
  ['đồng chí Đỗ Thị Hường, chi ủy viên', 1],
  ['đ/c  kiều văn  tiệp', 3],
  ['Tiệp', 3],
  ['Văn Tiệp', 3],
  ['Trần Nam', 4],
  ['Bí thư Đỗ Thị Hường', 1],
  ['Trưởng ban, Kiều Văn Tiệp', undefined],
  ['Kiều Văn Tiệp, Đỗ Thị Hường', undefined],
  ['Kiều Văn Tiệp và Đỗ Thị Hường', undefined],
  ['Tiệp; Hường', undefined],
  ['Hường', undefined],
  ['iệp', undefined],
  ['Ban công tác Mặt trận', undefined],
  ['', undefined],
])('giao cho "%s": nhận ra đúng một đảng viên, không thì thôi', (assignee, expected) => {
  expect(assigneeOf(assignee, people)?.id).toBe(expected)
})

test('người ngoài danh sách, tên chỉ nhiều người: nhắc, dẫn tới ô, không chặn', () => {
  expect(assigneeWarnings(given('Tiệp'), people)).toEqual([])
  expect(assigneeWarnings(given('Hường'), people)).toEqual([
    {
      section: 'assignments',
      message: 'Việc 1: “Hường” có thể là Đỗ Thị Hường hoặc Nguyễn Thị Hường.',
      field: 'assignments.0.assignee',
    },
  ])
  expect(assigneeWarnings(given('Ban công tác Mặt trận'), people)).toMatchObject([
    { message: 'Việc 1: “Ban công tác Mặt trận” không phải đảng viên đang sinh hoạt tại chi bộ.' },
  ])
  expect(assigneeWarnings(given('Kiều Văn Tiệp, Đỗ Thị Hường'), people)).toMatchObject([
    { message: expect.stringContaining('ghi người phối hợp ở ô Phối hợp') },
  ])
  expect(assignmentProblems(given('Ban công tác Mặt trận'))).toEqual([])
})

test('thời hạn trước ngày họp thì chưa hoàn tất được; đúng ngày họp thì được', () => {
  expect(assignmentProblems(given('Tiệp', '2022-09-07'))).toEqual([])
  expect(assignmentProblems(given('Tiệp', '2022-09-06'))).toEqual([
    {
      section: 'assignments',
      message: 'Việc 1: thời hạn 06/09/2022 trước ngày họp 07/09/2022.',
      field: 'assignments.0.dueOn',
    },
  ])
})
