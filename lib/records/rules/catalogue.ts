/**
 * Giấy tờ trong hồ sơ đảng viên: Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 8.1; Hướng dẫn 38-HD/BTCTW, mục II.1.1. Names
 * alone: the papers themselves, and scans of them, never come onto the portal. The yearly phiếu bổ sung has a list of
 * its own.
 */
export type PaperGroup = 'admission' | 'decided' | 'recognised' | 'index'

export type Paper = {
  key: string
  group: PaperGroup
  name: string
  /** "Nếu có": its absence is no gap. */
  isIfAny?: boolean
  /** Issued by the party committee above the cell: a base cell has none. */
  isOfCommittee?: boolean
  hint?: string
}

export const papers: readonly Paper[] = [
  { key: 'awarenessClass', group: 'admission', name: 'Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng' },
  { key: 'application', group: 'admission', name: 'Đơn xin vào Đảng' },
  {
    key: 'candidateHistory',
    group: 'admission',
    name: 'Lý lịch của người xin vào Đảng và giấy tờ thẩm tra kèm theo',
  },
  { key: 'introduction', group: 'admission', name: 'Giấy giới thiệu của đảng viên chính thức' },
  {
    key: 'unionResolution',
    group: 'admission',
    name: 'Nghị quyết giới thiệu của Đoàn Thanh niên hoặc công đoàn cơ sở',
    isIfAny: true,
  },
  {
    key: 'admissionOpinions',
    group: 'admission',
    name: 'Tổng hợp ý kiến nhận xét của đoàn thể và chi ủy nơi cư trú',
  },
  { key: 'cellResolution', group: 'decided', name: 'Nghị quyết của chi bộ xét kết nạp' },
  {
    key: 'sectionReport',
    group: 'decided',
    name: 'Báo cáo thẩm định của đảng ủy bộ phận (xét kết nạp)',
    isIfAny: true,
  },
  {
    key: 'committeeResolution',
    group: 'decided',
    name: 'Nghị quyết của đảng ủy cơ sở xét kết nạp',
    isOfCommittee: true,
  },
  { key: 'admissionDecision', group: 'decided', name: 'Quyết định kết nạp đảng viên' },
  { key: 'memberHistory', group: 'decided', name: 'Lý lịch đảng viên' },
  { key: 'memberForm', group: 'decided', name: 'Phiếu đảng viên' },
  { key: 'newMemberClass', group: 'recognised', name: 'Giấy chứng nhận lớp bồi dưỡng đảng viên mới' },
  { key: 'probationReview', group: 'recognised', name: 'Bản tự kiểm điểm của đảng viên dự bị' },
  {
    key: 'helperComment',
    group: 'recognised',
    name: 'Bản nhận xét của đảng viên được phân công giúp đỡ',
  },
  {
    key: 'recognitionOpinions',
    group: 'recognised',
    name: 'Tổng hợp ý kiến nhận xét (xét công nhận chính thức)',
  },
  {
    key: 'recognitionCell',
    group: 'recognised',
    name: 'Nghị quyết của chi bộ xét công nhận chính thức',
  },
  {
    key: 'recognitionSection',
    group: 'recognised',
    name: 'Báo cáo thẩm định của đảng ủy bộ phận (xét công nhận)',
    isIfAny: true,
  },
  {
    key: 'recognitionCommittee',
    group: 'recognised',
    name: 'Nghị quyết của đảng ủy cơ sở xét công nhận chính thức',
    isOfCommittee: true,
  },
  {
    key: 'recognitionDecision',
    group: 'recognised',
    name: 'Quyết định công nhận đảng viên chính thức',
  },
  { key: 'cardDecision', group: 'recognised', name: 'Quyết định phát thẻ đảng viên' },
  { key: 'badgeDecision', group: 'recognised', name: 'Quyết định tặng Huy hiệu Đảng', isIfAny: true },
  { key: 'findings', group: 'recognised', name: 'Kết luận thẩm tra, xác minh', isIfAny: true },
  {
    key: 'careerDecisions',
    group: 'recognised',
    name: 'Quyết định điều động, bổ nhiệm, nghỉ hưu, khen thưởng, kỷ luật; bản sao văn bằng',
    isIfAny: true,
  },
  {
    key: 'transferLetters',
    group: 'recognised',
    name: 'Các giấy giới thiệu sinh hoạt đảng từ ngày vào Đảng',
    isIfAny: true,
  },
  {
    key: 'yearlyReviews',
    group: 'recognised',
    name: 'Bản tự kiểm điểm hằng năm',
    hint: 'Ba năm gần nhất, và bản viết khi chuyển sinh hoạt.',
  },
  {
    key: 'index',
    group: 'index',
    name: 'Mục lục tài liệu có chữ ký, đóng dấu xác nhận của cấp ủy quản lý hồ sơ',
    hint: 'Chuyển sinh hoạt thì nơi nhận không tiếp nhận hồ sơ chưa có mục lục được xác nhận.',
  },
]
