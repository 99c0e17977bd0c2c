import type { Column } from '@/lib/imports/columns'
import { cellColumns, whoColumns } from './member-columns'

export const awayColumns: Column[] = [
  ...cellColumns,
  ...whoColumns,
  {
    key: 'place',
    head: 'Nơi làm việc',
    aliases: ['Nơi đi làm xa', 'Nơi đến', 'Nơi ở hiện nay', 'Nơi làm việc hiện nay'],
    isRequired: true,
    note: 'Xã, tỉnh (hoặc nước) nơi đang ở, làm việc.',
    example: 'Phường Dĩ An, Thành phố Hồ Chí Minh',
  },
  {
    key: 'isAbroad',
    head: 'Ở nước ngoài',
    note: 'Có (hoặc đánh dấu x) hay Không; để trống là Không.',
    example: '',
  },
  {
    key: 'work',
    head: 'Công việc',
    aliases: ['Nghề nghiệp', 'Công việc hiện nay'],
    isRequired: true,
    note: 'Làm gì, ở đơn vị nào.',
    example: 'Công nhân may',
  },
  {
    key: 'contact',
    head: 'Liên hệ',
    aliases: ['Điện thoại', 'Số điện thoại', 'SĐT'],
    note: 'Điện thoại, Zalo, người nhà. Giữ số 0 ở đầu.',
    example: '0912345678',
  },
  {
    key: 'startsOn',
    head: 'Từ ngày',
    aliases: ['Ngày đi', 'Đi từ ngày'],
    isRequired: true,
    note: 'ngày/tháng/năm.',
    example: '15/02/2024',
  },
  {
    key: 'endsOn',
    head: 'Đến ngày',
    aliases: ['Ngày về'],
    note: 'Đã về thì ghi ngày về; đang đi làm xa thì để trống.',
    example: '',
  },
]
