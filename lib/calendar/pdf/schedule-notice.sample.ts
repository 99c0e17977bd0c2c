import type { ScheduleNoticeData } from './schedule-notice'

const villages = ['Đông Hạ', 'Tây Thượng', 'Nam Sơn', 'Bắc Hải', 'Trung Kỳ', 'An Lạc']
const cells = [
  ...villages.map((name) => `Chi bộ thôn ${name}`),
  'Chi bộ Trường Tiểu học An Thịnh',
  'Chi bộ Trường THCS An Thịnh',
  'Chi bộ Trạm Y tế',
  'Chi bộ Công an xã',
  'Chi bộ Quân sự xã',
  'Chi bộ Hợp tác xã dịch vụ nông nghiệp',
]
const names = ['Đào Xuân Thạch', 'Lạ Văn Nhân', 'Nguyễn Thị Bích Hường', 'Trần Đình Khoát']

/** An invented commune's month. */
export const scheduleNoticeSample: ScheduleNoticeData = {
  letterhead: {
    superior: 'ĐẢNG BỘ HUYỆN MINH GIANG',
    organisation: 'ĐẢNG ỦY XÃ AN THỊNH',
    number: 'Số 07-TB/ĐU',
    placeDate: 'An Thịnh, ngày 01 tháng 9 năm 2022',
  },
  isDraft: false,
  subject: 'lịch sinh hoạt thường kỳ tháng 9 năm 2022\ncủa các chi bộ trực thuộc',
  opening:
    'Đảng ủy xã An Thịnh thông báo lịch sinh hoạt thường kỳ tháng 9 năm 2022 của các chi bộ trực thuộc như sau:',
  groups: [
    {
      title: '',
      rows: cells.map((cell, index) => ({
        cell,
        members: 9 + ((index * 7) % 20),
        time: index === 4 ? '19:30, Thứ Sáu, 09/9/2022' : '19:30, Thứ Tư, 07/9/2022',
        place: cell.includes('thôn') ? `Nhà văn hóa ${cell.replace('Chi bộ ', '')}` : 'Phòng họp cơ quan',
        secretary: names[index % names.length] ?? '',
        note: index === 4 ? 'Lùi ngày' : '',
      })),
    },
  ],
  recipients: ['Các chi bộ trực thuộc', 'Lưu Văn phòng'],
  signer: { authority: 'T/M ĐẢNG ỦY', post: 'Bí thư', name: 'Phạm Ngọc Toản' },
}
