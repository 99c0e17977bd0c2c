import { addMonths, type Day, showMonth } from '@/lib/core/dates'

/** Học tập và làm theo: a topic a month. */
export const studies: { topic: string; applied: string }[] = [
  {
    topic: 'Học tập phong cách gần dân, trọng dân của Chủ tịch Hồ Chí Minh',
    applied: 'Đảng viên đến nhà nghe dân nói rồi mới bàn cách làm.',
  },
  {
    topic: 'Học tập tinh thần tiết kiệm, chống lãng phí theo gương Bác',
    applied: 'Tổ chức việc cưới, việc tang tiết kiệm; không mời rượu tràn lan.',
  },
  {
    topic: 'Học tập tác phong nói đi đôi với làm',
    applied: 'Việc đã hứa với dân thì hẹn rõ ngày và báo lại kết quả.',
  },
  {
    topic: 'Học tập tấm gương tự phê bình và phê bình',
    applied: 'Mỗi đảng viên nêu một khuyết điểm sẽ sửa trong tháng.',
  },
  {
    topic: 'Học tập tinh thần đoàn kết, vì dân phục vụ',
    applied: 'Gia đình đảng viên góp công trước trong việc chung của thôn, cơ quan.',
  },
  {
    topic: 'Học tập tấm gương tự học suốt đời',
    applied: 'Đảng viên đọc tài liệu trước khi đến họp, hỏi lại điều chưa rõ.',
  },
]

/** Văn bản của cấp trên made known in a month; numbers grow with the months. */
export function documentsOf(month: Day, above: { kind: string; shortName: string }): { text: string }[] {
  const commune = above.kind === 'top' ? null : above.shortName
  const count = (Number(month.slice(0, 4)) - 2021) * 12 + Number(month.slice(5, 7)) - 10
  const day = `28/${showMonth(addMonths(month, -1))}`
  const committee = commune ? `Ban Chấp hành Đảng bộ ${commune}` : 'Ban Chấp hành Đảng bộ huyện Minh Giang'
  return [
    {
      text: `Nghị quyết số ${15 + count}-NQ/${commune ? 'ĐU' : 'HU'} ngày ${day} của ${committee} về lãnh đạo thực hiện nhiệm vụ tháng ${showMonth(month)}`,
    },
    {
      text: `Công văn số ${240 + count * 13}-CV/HU ngày ${day} của Ban Thường vụ Huyện ủy Minh Giang về một số nhiệm vụ trọng tâm tháng ${showMonth(month)}`,
    },
    {
      text: `Tài liệu sinh hoạt chi bộ tháng ${showMonth(month)} của Ban Tuyên giáo Huyện ủy Minh Giang`,
    },
  ]
}

export const excuses = [
  'Gia đình có việc hiếu, đã báo cáo Bí thư chi bộ',
  'Đi công tác, đã báo cáo',
  'Sức khỏe không bảo đảm, đã xin phép',
  'Chăm người nhà nằm viện, đã xin phép',
  'Con nhỏ ốm, đã xin phép',
]
export const notHeldReasons = [
  'Cách ly y tế do dịch Covid-19, nội dung gửi đảng viên qua văn bản.',
  'Bí thư và phó bí thư cùng điều trị Covid-19, cấp ủy cấp trên đồng ý chuyển sang tháng sau.',
]

/** Ý kiến của cấp ủy viên dự sinh hoạt. */
export const remarks = [
  'Đánh giá cao chi bộ chuẩn bị chu đáo, thảo luận đi vào việc cụ thể. Đề nghị phân công rõ người, rõ hạn và kiểm điểm lại tại kỳ sau.',
  'Đề nghị chi bộ quan tâm tạo nguồn kết nạp đảng viên, giữ liên lạc với đảng viên đi làm xa và chấn chỉnh việc vắng sinh hoạt.',
  'Biểu dương chi bộ giữ nền nếp sinh hoạt; đề nghị tăng số đồng chí phát biểu, tự phê bình và phê bình thẳng thắn hơn.',
]
