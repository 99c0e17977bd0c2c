import { methodLabel, methods } from '@/lib/dues/labels'
import type { Column } from '@/lib/imports/columns'
import { cellColumns, whoColumns } from './member-columns'

export const duesColumns: Column[] = [
  ...cellColumns,
  ...whoColumns,
  {
    key: 'month',
    head: 'Đóng cho tháng',
    aliases: ['Tháng', 'Đảng phí tháng'],
    isRequired: true,
    note: 'tháng/năm. Đóng nhiều tháng thì mỗi tháng một dòng.',
    example: '9/2022',
  },
  {
    key: 'amount',
    head: 'Số tiền',
    aliases: ['Số tiền nộp', 'Số tiền đã nộp', 'Đã nộp', 'Thành tiền'],
    isRequired: true,
    note: 'Số đồng. Chỉ để trống khi nộp ở chi bộ khác.',
    example: '12.000',
  },
  {
    key: 'method',
    head: 'Cách nộp',
    aliases: ['Hình thức nộp', 'Hình thức'],
    note: `${methods.map((method) => `“${methodLabel[method]}”`).join(', ')}. Để trống là tiền mặt.`,
    example: methodLabel.transfer,
  },
  {
    key: 'paidOn',
    head: 'Ngày nộp',
    aliases: ['Ngày thu', 'Nộp ngày'],
    isRequired: true,
    note: 'ngày/tháng/năm, từ ngày chi bộ mở sổ trên cổng.',
    example: '07/09/2022',
  },
  {
    key: 'note',
    head: 'Ghi chú',
    note: 'Bắt buộc khi nộp ở chi bộ khác (ghi chi bộ nào) hoặc đóng cao hơn mức (ghi “tự nguyện”).',
    example: '',
  },
]
