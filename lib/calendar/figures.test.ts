import { expect, test } from 'vitest'
import { boardFigures, sumOf } from './figures'

const none = sumOf([])
const figure = (given: Partial<typeof none>) =>
  boardFigures({ ...none, ...given }, () => '/').find(({ label }) => label === 'Họp đúng ngày')

test('tháng không quy định ngày thống nhất: không ai họp đúng hay sai ngày', () => {
  expect(figure({ cells: 17, held: 17 })).toEqual({ label: 'Họp đúng ngày', value: 'Không quy định' })
  expect(figure({ cells: 17, held: 17, due: 16, onDay: 12 })).toMatchObject({ value: '12/16' })
})

test('chưa chi bộ nào họp thì không có gì để chia: 0, không phải 0/0', () => {
  const values = boardFigures({ ...none, cells: 5, open: 5 }, () => '/')
  expect(values.filter(({ value }) => value === '0').map(({ label }) => label)).toEqual([
    ...['Họp rồi, chưa gửi', 'Gửi muộn'],
  ])
})
