import { drafted, type FeedbackPlan, forwarded } from './feedback-plan'

const ubnd = 'Ủy ban nhân dân huyện'

/** So that a leader finds several answers to approve, and the office items that read alike. */
export const feedbackOfDesks: FeedbackPlan[] = [
  {
    cell: 'phuloc',
    month: '2022-07-01',
    kind: 'petition',
    to: ubnd,
    field: 'Nước sinh hoạt',
    place: 'Thôn Phú Lộc',
    title: 'Nước máy yếu vào buổi chiều',
    text: 'Từ tháng 5, nước máy ở cuối thôn yếu từ 16 giờ đến 20 giờ, 45 hộ phải hứng nước ban đêm. Đề nghị kiểm tra tuyến ống và tăng áp.',
    steps: drafted('ubnd', 12),
    reply: {
      kind: 'settled',
      document: 'Công văn số 1052/UBND-KTHT',
      documentOn: '2022-08-29',
      text: 'Xí nghiệp nước sạch đã thay van điều áp đầu thôn ngày 25/08/2022; đo lại lúc 18 giờ ngày 27/08/2022, áp lực cuối tuyến đạt mức cấp nước bình thường.',
    },
  },
  {
    cell: 'taythuong',
    month: '2022-08-01',
    kind: 'question',
    to: 'Phòng Nông nghiệp và Phát triển nông thôn',
    field: 'Nông nghiệp',
    title: 'Hồ sơ hỗ trợ máy làm đất',
    text: 'Một số hộ muốn mua máy làm đất theo chính sách hỗ trợ của huyện. Xin hỏi hồ sơ gồm những gì, nộp ở đâu, mức hỗ trợ bao nhiêu.',
    steps: drafted('nongnghiep', 8),
    reply: {
      kind: 'explained',
      document: 'Công văn số 214/NNPTNT',
      documentOn: '2022-09-05',
      text: 'Hồ sơ gồm đơn theo mẫu, bản chụp hóa đơn và xác nhận của Ủy ban nhân dân xã; nộp tại Phòng trước ngày 30/9/2022. Mức hỗ trợ theo nghị quyết đang áp dụng, Phòng gửi kèm bản hướng dẫn một trang để chi bộ thông tin đến các hộ.',
    },
  },
  {
    cell: 'xuanmai',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Giao thông',
    place: 'Ngã ba Đồng Tâm',
    title: 'Ngã ba Đồng Tâm khuất tầm nhìn, đề nghị lắp gương cầu lồi',
    text: 'Ngã ba Đồng Tâm khuất tầm nhìn, xe từ Xuân Mai ra không thấy đường chính, đã có va chạm. Đề nghị lắp gương cầu lồi.',
    steps: forwarded,
  },
  {
    cell: 'thon6',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Thủy lợi',
    title: 'Mở rộng cống tiêu đầu thôn',
    text: 'Cống tiêu đầu thôn hẹp, mưa to là ngập các hộ ven mương. Đề nghị huyện mở rộng cống.',
    steps: forwarded,
  },
]
