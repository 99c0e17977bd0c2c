import type { Column } from '@/lib/imports/columns'

export const cellColumns: Column[] = [
  {
    key: 'cell',
    head: 'Chi bộ',
    aliases: ['Tên chi bộ', 'Chi bộ sinh hoạt', 'Đơn vị'],
    note: 'Tên chi bộ như ở tờ “Tên và mã”. Đồng chí chỉ phụ trách một chi bộ thì để trống được.',
    example: 'Chi bộ thôn Đông Hạ',
  },
  {
    key: 'cellCode',
    head: 'Mã chi bộ',
    aliases: ['Mã'],
    note: 'Chỉ cần khi có hai chi bộ cùng tên. Mã ở tờ “Tên và mã”.',
    example: '',
  },
]

/** Whom a row is about, where he stands in the register already. */
export const whoColumns: Column[] = [
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
]

export const memberColumns: Column[] = [
  ...cellColumns,
  {
    key: 'fullName',
    head: 'Họ và tên',
    aliases: ['Họ tên', 'Tên đảng viên', 'Họ và tên khai sinh', 'Họ, tên'],
    isRequired: true,
    note: 'Đủ họ, chữ đệm và tên, có dấu.',
    example: 'Nguyễn Thị Mẫu',
  },
  {
    key: 'sex',
    head: 'Giới tính',
    aliases: ['Nam/Nữ', 'Giới', 'Phái'],
    isRequired: true,
    note: '“Nam” hoặc “Nữ”.',
    example: 'Nữ',
  },
  {
    key: 'born',
    head: 'Ngày sinh',
    aliases: ['Năm sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'Ngày/năm sinh'],
    isRequired: true,
    note: 'ngày/tháng/năm, hoặc chỉ năm sinh.',
    example: '07/09/1985',
  },
  {
    key: 'ethnicGroup',
    head: 'Dân tộc',
    note: 'Để trống là Kinh.',
    example: 'Kinh',
  },
  {
    key: 'standing',
    head: 'Đảng viên',
    aliases: ['Loại đảng viên', 'Chính thức/dự bị', 'Diện đảng viên'],
    isRequired: true,
    note: '“Chính thức”, “Dự bị” hoặc “Nơi khác đến sinh hoạt tạm thời”.',
    example: 'Chính thức',
  },
  {
    key: 'status',
    head: 'Tình trạng',
    note: 'Để trống là “Đang sinh hoạt”.',
    example: 'Đang sinh hoạt',
  },
  {
    key: 'position',
    head: 'Chức vụ đảng',
    aliases: ['Chức vụ', 'Chức vụ trong đảng'],
    note: 'Như in trên biên bản. Đảng viên không giữ chức vụ thì để trống.',
    example: 'Chi ủy viên',
  },
  {
    key: 'occupation',
    head: 'Công việc, chức vụ khác',
    aliases: ['Công việc', 'Nghề nghiệp', 'Nghề nghiệp hiện nay', 'Công tác'],
    note: 'Không bắt buộc.',
    example: 'Trưởng thôn',
  },
  {
    key: 'admittedOn',
    head: 'Ngày kết nạp',
    aliases: ['Ngày vào Đảng', 'Kết nạp', 'Ngày kết nạp Đảng'],
    note: 'ngày/tháng/năm; chưa rõ thì để trống.',
    example: '19/05/2010',
  },
  {
    key: 'officialOn',
    head: 'Ngày chính thức',
    aliases: ['Chính thức ngày', 'Ngày công nhận chính thức'],
    note: 'ngày/tháng/năm; đảng viên dự bị để trống.',
    example: '19/05/2011',
  },
  {
    key: 'sinceOn',
    head: 'Sinh hoạt tại chi bộ từ ngày',
    aliases: ['Sinh hoạt tại chi bộ từ', 'Ngày chuyển đến'],
    note: 'ngày/tháng/năm; để trống thì tính từ ngày kết nạp. Người đã chuyển đi nay trở lại: ghi ngày trở lại, để trống là hôm nay.',
    example: '19/05/2010',
  },
  {
    key: 'cardNumber',
    head: 'Số thẻ đảng viên',
    aliases: ['Số thẻ', 'Số thẻ đảng', 'Thẻ đảng viên', 'Số thẻ ĐV'],
    note: '6 đến 12 chữ số, giữ số 0 ở đầu (ô định dạng Văn bản). Trên trang chỉ hiện ba số cuối.',
    example: '001185000123',
  },
  {
    key: 'phone',
    head: 'Điện thoại',
    aliases: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động'],
    note: 'Giữ số 0 ở đầu.',
    example: '0912345678',
  },
  {
    key: 'address',
    head: 'Nơi ở',
    aliases: ['Địa chỉ', 'Nơi ở hiện nay', 'Chỗ ở', 'Nơi cư trú'],
    note: 'Không bắt buộc.',
    example: 'Thôn Đông Hạ, xã An Thịnh',
  },
]
