import type { Column } from '@/lib/imports/columns'
import { cellColumns } from './member-columns'

export const awayColumns: Column[] = [
  ...cellColumns,
  {
    key: 'fullName',
    head: 'Họ và tên',
    aliases: ['Họ tên', 'Tên đảng viên', 'Đảng viên'],
    isRequired: true,
    note: 'Như trong danh sách đảng viên của chi bộ.',
    example: 'Nguyễn Thị Mẫu',
  },
  {
    key: 'born',
    head: 'Ngày sinh',
    aliases: ['Năm sinh', 'Ngày tháng năm sinh'],
    note: 'Chỉ cần khi chi bộ có hai đồng chí cùng tên.',
    example: '1985',
  },
  {
    key: 'place',
    head: 'Nơi làm việc',
    aliases: ['Nơi đi làm xa', 'Nơi đến', 'Nơi ở hiện nay', 'Nơi làm việc hiện nay'],
    isRequired: true,
    note: 'Xã, tỉnh (hoặc nước) nơi đang ở, làm việc.',
    example: 'Phường Dĩ An, Thành phố Hồ Chí Minh',
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
