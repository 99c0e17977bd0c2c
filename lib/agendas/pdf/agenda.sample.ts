import type { AgendaData } from './agenda'
import type { InvitationData } from './invitation'

const common = {
  letterhead: {
    superior: 'Đảng bộ xã An Thịnh',
    organisation: 'Chi bộ thôn Đông Hạ',
    placeDate: 'An Thịnh, ngày 05 tháng 9 năm 2022',
  },
  isDraft: false,
  signer: { authority: 'T/M Chi bộ', post: 'Bí thư', name: 'Đào Xuân Thạch' },
}
const facts = [
  { lead: 'Thời gian:', text: '19 giờ 30, ngày 07 tháng 9 năm 2022.' },
  { lead: 'Địa điểm:', text: 'Nhà văn hóa thôn Đông Hạ.' },
]
const lines = [
  ['Mở đầu', 'Chủ trì', '5 phút'],
  ['Điểm danh', 'Thư ký', ''],
  ['Thông tin thời sự, văn bản của cấp trên', 'Chủ trì', '15 phút'],
  ['Đánh giá tháng trước (05 nhiệm vụ phải báo cáo)', 'Chủ trì', '20 phút'],
  ['Thảo luận, ý kiến cấp trên dự', 'Đảng viên', '30 phút'],
  ['Phản ánh, góp ý với huyện', 'Đảng viên', '15 phút'],
  ['Kết luận của chủ trì', 'Chủ trì', ''],
  ['Thông qua biên bản, kết thúc', 'Thư ký', '5 phút'],
]

/** An invented cell's evening. */
export const agendaSample: AgendaData = {
  ...common,
  subject: 'sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  facts: [...facts, { lead: 'Thành phần:', text: 'toàn thể đảng viên trong chi bộ.' }],
  rows: lines.map(([title = '', presenter = '', note = '']) => ({ title, presenter, note })),
  recipients: ['Đảng viên chi bộ', 'Lưu Chi bộ'],
}

export const invitationSample: InvitationData = {
  ...common,
  subject: 'dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  invited: ['Các đồng chí đảng viên trong Chi bộ', 'Đồng chí cấp ủy viên cấp trên phụ trách Chi bộ'],
  opening:
    'Chi bộ thôn Đông Hạ trân trọng kính mời các đồng chí dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2022.',
  facts: [
    ...facts,
    {
      lead: 'Nội dung:',
      text: `${lines
        .slice(2, 6)
        .map(([title]) => title)
        .join('; ')}.`,
    },
  ],
  closing: 'Đề nghị các đồng chí dự đúng giờ; đồng chí không dự được báo lại chi ủy trước khi họp.',
  recipients: ['Như trên', 'Lưu Chi bộ'],
}
