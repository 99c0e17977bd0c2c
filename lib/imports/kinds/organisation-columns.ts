import type { Column } from '@/lib/imports/columns'

const KEEP = 'Để trống thì cổng tự đặt theo tên, như khi thêm từng tổ chức.'

export const organisationColumns: Column[] = [
  {
    key: 'name',
    head: 'Tên tổ chức',
    aliases: ['Tên', 'Tên tổ chức đảng', 'Tên chi bộ', 'Tổ chức đảng'],
    isRequired: true,
    note: 'Tên đầy đủ.',
    example: 'Chi bộ thôn Đình Thượng',
  },
  {
    key: 'kind',
    head: 'Loại tổ chức',
    aliases: ['Loại'],
    isRequired: true,
    note: '“Tổ chức cơ sở đảng (đảng bộ)”, “Đảng bộ bộ phận”, “Chi bộ”, “Tổ đảng” hoặc “Cơ quan xử lý”.',
    example: 'Chi bộ',
  },
  {
    key: 'parent',
    head: 'Trực thuộc',
    aliases: ['Cấp trên', 'Tổ chức cấp trên', 'Đảng bộ cấp trên', 'Cấp trên trực tiếp'],
    isRequired: true,
    note: 'Tên tổ chức cấp trên trực tiếp: đã có trong cổng (tờ “Tên và mã”), hoặc là một dòng khác của danh sách này.',
    example: 'Đảng bộ xã An Thịnh',
  },
  {
    key: 'parentCode',
    head: 'Mã cấp trên',
    note: 'Chỉ cần khi có hai tổ chức cùng tên. Mã ở tờ “Tên và mã”.',
    example: '',
  },
  {
    key: 'cellType',
    head: 'Loại hình chi bộ',
    aliases: ['Loại hình'],
    note: 'Với chi bộ: “Thôn, khu dân cư”, “Trường học”, “Cơ quan, đơn vị”, “Doanh nghiệp”, “Lực lượng vũ trang” hoặc “Loại hình khác”.',
    example: 'Thôn, khu dân cư',
  },
  {
    key: 'shortName',
    head: 'Tên trong danh sách',
    aliases: ['Tên ngắn', 'Tên viết tắt'],
    note: KEEP,
    example: '',
  },
  { key: 'committeeName', head: 'Tên cấp ủy', note: KEEP, example: '' },
  { key: 'symbol', head: 'Ký hiệu văn bản', aliases: ['Ký hiệu'], note: KEEP, example: 'CB' },
  { key: 'letterheadUpper', head: 'Tiêu đề dòng trên', note: KEEP, example: '' },
  { key: 'letterheadLower', head: 'Tiêu đề dòng dưới', note: KEEP, example: '' },
  { key: 'placeName', head: 'Địa danh', note: KEEP, example: 'An Thịnh' },
  { key: 'minutesLeft', head: 'Ký bên trái biên bản', note: KEEP, example: '' },
  { key: 'minutesRight', head: 'Ký bên phải biên bản', note: KEEP, example: '' },
  { key: 'onBehalf', head: 'Thay mặt', aliases: ['T/M'], note: KEEP, example: '' },
  {
    key: 'tags',
    head: 'Nhãn',
    note: 'Cách nhau bằng dấu phẩy, ví dụ: biên giới, trường học.',
    example: '',
  },
  {
    key: 'foundedOn',
    head: 'Ngày thành lập',
    aliases: ['Thành lập ngày'],
    note: 'ngày/tháng/năm; chưa rõ thì để trống.',
    example: '01/06/2005',
  },
  {
    key: 'termName',
    head: 'Nhiệm kỳ',
    note: 'Nhiệm kỳ hiện tại; số văn bản tính theo nhiệm kỳ.',
    example: '2022–2025',
  },
  { key: 'termStartsOn', head: 'Nhiệm kỳ từ ngày', note: 'ngày/tháng/năm.', example: '01/06/2022' },
]
