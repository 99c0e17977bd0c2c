import { expect, test } from 'vitest'
import { dutiesOfTasks } from './task-duties'

const TODAY = '2022-09-07'
const ME = 7
const task = (id: number, dueOn: string | null, assigneeId = 1, gone: string | null = null) => ({
  ...{ id, dueOn, assigneeId, gone, title: `Việc ${id}`, assignee: 'Ma Văn Một' },
})
const titles = (...tasks: ReturnType<typeof task>[]) =>
  dutiesOfTasks(tasks, ME, TODAY).map(({ title, href, dueOn }) => [title, href, dueOn])

test('việc của mình từng dòng, có hạn hay không', () => {
  expect(titles(task(1, null, ME), task(2, '2022-09-30', ME))).toEqual([
    ['Việc 1', '/tasks/1', undefined],
    ['Việc 2', '/tasks/2', '2022-09-30'],
  ])
})

test('một việc quá hạn của người khác nêu tên; nhiều việc thành một dòng, số bằng danh sách quá hạn của chi bộ', () => {
  expect(titles(task(1, '2022-09-01'), task(2, TODAY))).toEqual([
    ['Ma Văn Một: Việc 1', '/tasks/1', '2022-09-01'],
    ['Ma Văn Một: Việc 2', '/tasks/2', TODAY],
  ])
  expect(titles(task(1, '2022-08-31'), task(2, '2022-09-01'), task(3, '2022-09-02', ME))).toEqual([
    ['Việc 3', '/tasks/3', '2022-09-02'],
    ['3 nhiệm vụ của chi bộ quá hạn', '/tasks?state=overdue', '2022-08-31'],
  ])
})

test('nhiều việc của người khác đến hạn thành một dòng dẫn tới danh sách; việc của mình vẫn nêu tên', () => {
  expect(titles(task(1, '2022-09-09'), task(2, TODAY), task(3, TODAY, ME))).toEqual([
    ['Việc 3', '/tasks/3', TODAY],
    ['Các nhiệm vụ của chi bộ đến hạn', '/tasks', TODAY],
  ])
})

test('người nhận không còn ở chi bộ: một dòng để giao lại, không nêu tên người đã đi', () => {
  expect(titles(task(1, '2022-09-01', 2, 'deceased'), task(2, null, 3, 'active'))).toEqual([
    ['2 nhiệm vụ có người nhận không còn ở chi bộ', '/tasks?state=leftOver', undefined],
  ])
})
