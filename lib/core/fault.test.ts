import { expect, test } from 'vitest'
import { fault } from './action'

const wrapped = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('could not extend file'), { code }) })

test('đĩa đầy: bấm lại sau ít giây không giúp gì, nên nói phải báo ai', () => {
  for (const error of [wrapped('53100'), Object.assign(new Error('no space'), { code: 'ENOSPC' })])
    expect(fault('tasks.give', undefined, error).message).toMatch(/đã đầy.*vẫn còn.*báo quản trị/)
})

test('lỗi khác: máy chủ bận, bấm lại', () => {
  for (const error of [wrapped('57P01'), new TypeError('x'), 'x'])
    expect(fault('tasks.give', undefined, error).message).toContain('bấm lại sau ít giây')
})
