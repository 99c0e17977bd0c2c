import { expect, test } from 'vitest'
import { cursor, dayAndId } from './paging'

const read = (value: unknown) => cursor().parse(Buffer.from(JSON.stringify(value)).toString('base64url'))

test('khóa trang trong địa chỉ: chỉ nhận chữ đọc được và số nguyên mà cơ sở dữ liệu so được', () => {
  expect(read(['Hòa', 12])).toEqual(['Hòa', 12])
  expect(cursor().parse('không phải khóa')).toBeUndefined()
  for (const key of [[1.5], [2 ** 40], ['a\u0000'], ['a'.repeat(501)], [{}], [null], {}, 'chữ', 7])
    expect(read(key), JSON.stringify(key)).toBeUndefined()
})

test('ngày và số: ngày có thật, kể cả ngày đứng sau mọi ngày', () => {
  expect(dayAndId(read(['2022-09-07', 3]))).toEqual({ day: '2022-09-07', id: 3 })
  expect(dayAndId(read(['9999-12-31', 3]))).toEqual({ day: '9999-12-31', id: 3 })
  for (const key of [
    ['2022-02-30', 3],
    ['2022-99-99', 3],
    ['0000-01-01', 3],
    ['7/9/2022', 3],
    ['2022-09-07'],
    [3, 3],
  ])
    expect(dayAndId(read(key)), JSON.stringify(key)).toBeUndefined()
  expect(dayAndId()).toBeUndefined()
})
