import { expect, test } from 'vitest'
import { dutiesOfDues } from './dues-duties'

const months = ['2022-09-01', '2022-10-01', '2022-11-01']
const owing = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    ...{ fullName: `Ngô Văn ${at + 1}`, unpaid: months, isGround: true, lastGround: [] },
  }))
const late = { fullName: 'Ngô Văn Chậm', unpaid: months.slice(0, 1), isGround: false, lastGround: [] }

test('ba tháng chưa nộp: đến ba người thì nêu tên; cả chi bộ chưa ghi sổ thì một việc, không thành danh sách xóa tên', () => {
  const titles = (many: number) => dutiesOfDues(7, [...owing(many), late]).map(({ title }) => title)
  expect(titles(3)).toEqual([
    'Đồng chí Ngô Văn 1 chưa nộp đảng phí 3 tháng trong năm',
    'Đồng chí Ngô Văn 2 chưa nộp đảng phí 3 tháng trong năm',
    'Đồng chí Ngô Văn 3 chưa nộp đảng phí 3 tháng trong năm',
    'Nhắc 1 đồng chí chưa nộp đủ đảng phí các tháng trước',
  ])
  expect(titles(4)).toEqual([
    'Xem lại sổ đảng phí: 4 đồng chí chưa nộp ba tháng trong năm',
    'Nhắc 1 đồng chí chưa nộp đủ đảng phí các tháng trước',
  ])
})
