import type { RatingListData } from './rating-list'
import type { SelfReviewData } from './self-review'
import { reviewForms } from './self-review-questions'
import type { TallyMinutesData } from './tally-minutes'

/** Reference sheets 3 and 4 as data, and the list of the same cell. Invented persons and places. */
const letterhead = {
  superior: 'ĐẢNG BỘ XÃ AN THỊNH',
  organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
  placeDate: 'An Thịnh, ngày 05 tháng 12 năm 2025',
}

const levels = ['Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành']

const results: [string, string, number[], string][] = [
  ['Nguyễn Văn Khải', 'Bí thư', [12, 2, 0, 0], 'Xuất sắc'],
  ['Trần Thị Bích Hường', 'Phó Bí thư', [4, 10, 0, 0], 'Tốt'],
  ['Lê Quang Tuyến', 'Chi ủy viên', [3, 11, 0, 0], 'Tốt'],
  ['Phạm Đình Lộc', 'Đảng viên', [2, 12, 0, 0], 'Tốt'],
  ['Vũ Thị Nhàn', 'Đảng viên', [1, 13, 0, 0], 'Tốt'],
  ['Đỗ Văn Thược', 'Đảng viên', [0, 13, 1, 0], 'Tốt'],
  ['Hoàng Minh Tấn', 'Đảng viên', [1, 13, 0, 0], 'Tốt'],
  ['Nguyễn Thị Lụa', 'Đảng viên', [2, 12, 0, 0], 'Tốt'],
  ['Bùi Xuân Khang', 'Đảng viên', [11, 3, 0, 0], 'Xuất sắc'],
  ['Đặng Thị Thoan', 'Đảng viên', [0, 14, 0, 0], 'Tốt'],
  ['Nguyễn Hữu Phấn', 'Đảng viên', [0, 12, 2, 0], 'Tốt'],
  ['Trịnh Văn Đệ', 'Đảng viên', [0, 3, 11, 0], 'Hoàn thành'],
  ['Lương Thị Dịu', 'Đảng viên', [1, 13, 0, 0], 'Tốt'],
  ['Phan Văn Quyết', 'Đảng viên', [0, 11, 3, 0], 'Tốt'],
  ['Đoàn Thị Kim Oanh', 'Đảng viên', [0, 13, 1, 0], 'Tốt'],
  ['Vũ Đức Thiệp', 'Đảng viên', [0, 12, 2, 0], 'Tốt'],
]

export const tallySample: TallyMinutesData = {
  letterhead: { ...letterhead, number: 'Số 15-BB/CB' },
  isDraft: false,
  subject: 'đề nghị xếp loại chất lượng đảng viên năm 2025',
  basis:
    'Căn cứ Quy chế làm việc của Chi bộ thôn Đông Hạ, nhiệm kỳ 2025 - 2027, hội nghị Chi bộ bỏ phiếu kín đề nghị xếp loại chất lượng đảng viên năm 2025.',
  opening: [
    'Việc kiểm phiếu bắt đầu lúc 20 giờ 40, ngày 05 tháng 12 năm 2025, tại Nhà văn hóa thôn Đông Hạ.',
    'Đảng viên chính thức được triệu tập: 16 đồng chí; có mặt 15; vắng có lý do 01. Đại biểu chứng kiến: đồng chí Tạ Hồng Sơn, Đảng ủy viên phụ trách Chi bộ.',
    'Chủ trì: đồng chí Nguyễn Văn Khải, Bí thư Chi bộ. Thư ký: đồng chí Lê Quang Tuyến, Chi ủy viên.',
  ],
  team: [
    'Đồng chí Trần Thị Bích Hường, Phó Bí thư Chi bộ - Tổ trưởng.',
    'Đồng chí Vũ Thị Nhàn, đảng viên - Thành viên.',
    'Đồng chí Hoàng Minh Tấn, đảng viên - Thành viên.',
  ],
  ballots: { issued: 15, returned: 15, valid: 14, invalid: 1 },
  counted: `Số đảng viên được đề nghị xếp loại: ${results.length} đồng chí. Kết quả từng đồng chí`,
  levels,
  rows: results.map(([name, post, votes, proposed]) => ({ name, post, votes, proposed })),
  summary:
    'Tổng hợp: đề nghị Hoàn thành xuất sắc nhiệm vụ 02 đồng chí (12,5%); Hoàn thành tốt nhiệm vụ 13 đồng chí (81,25%); Hoàn thành nhiệm vụ 01 đồng chí (6,25%); Không hoàn thành nhiệm vụ 0.',
  outside:
    'Không thuộc diện kiểm điểm, xếp loại: đồng chí Nguyễn Đình Cẩn (được miễn công tác và sinh hoạt đảng); đồng chí Cao Thị Mai Hiên (đảng viên mới kết nạp chưa đủ 06 tháng).',
  closing:
    'Việc kiểm phiếu kết thúc lúc 21 giờ 15 cùng ngày. Biên bản được lập thành 02 bản, lưu hồ sơ Chi bộ 01 bản, gửi Đảng ủy xã 01 bản; phiếu được niêm phong theo quy định.',
  leaderSigner: { authority: 'TỔ TRƯỞNG TỔ KIỂM PHIẾU', name: 'Trần Thị Bích Hường' },
  chairSigner: { authority: 'CHỦ TRÌ HỘI NGHỊ', name: 'Nguyễn Văn Khải' },
}

export const ratingListSample: RatingListData = {
  letterhead,
  isDraft: false,
  subject: 'đề nghị xếp loại chất lượng đảng viên\nnăm 2025',
  levels,
  resultHeader: 'Đề nghị xếp loại',
  rows: results.map(([name, post, votes, result]) => ({
    name,
    post,
    self: 'Tốt',
    votes,
    result,
    note: name === 'Trịnh Văn Đệ' ? 'Đi làm xa, vắng 03 kỳ có lý do' : '',
  })),
  total: {
    label: 'TỔNG SỐ: 16 đồng chí',
    summary: 'Xuất sắc 02; Tốt 13; Hoàn thành 01; Không hoàn thành 0',
  },
  note: 'Số phiếu hợp lệ: 14. Số xuất sắc không quá 20% số được xếp loại Hoàn thành tốt nhiệm vụ (Quy định 366-QĐ/TW).',
  leftSigner: { authority: 'NGƯỜI LẬP BIỂU', name: 'Lê Quang Tuyến' },
  rightSigner: { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Nguyễn Văn Khải' },
}

export const blankReview: SelfReviewData = {
  parts: reviewForms['02C'].parts,
  hasAnnex: false,
  formCode: 'Mẫu 02C-HD KĐ.ĐG 2025',
  superior: '',
  organisation: '',
  placeDate: '',
  year: '',
  category: '(Đảng viên không làm việc trong hệ thống chính trị)',
  name: '',
  birthDate: '',
  workplace: '',
  cell: '',
  answers: {},
  score: { general: '', results: '', total: '' },
  levels: [
    'Hoàn thành xuất sắc nhiệm vụ',
    'Hoàn thành tốt nhiệm vụ',
    'Hoàn thành nhiệm vụ',
    'Không hoàn thành nhiệm vụ',
  ],
  level: null,
}

export const typedReview: SelfReviewData = {
  ...blankReview,
  superior: letterhead.superior,
  organisation: letterhead.organisation,
  placeDate: letterhead.placeDate,
  year: '2025',
  name: 'Vũ Thị Nhàn',
  birthDate: '19/5/1971',
  workplace: 'Hợp tác xã dịch vụ nông nghiệp Đông Hạ',
  cell: 'Chi bộ thôn Đông Hạ',
  answers: {
    conduct:
      'Bản thân luôn giữ vững lập trường chính trị, chấp hành nghị quyết của Đảng, pháp luật của Nhà nước; gia đình gương mẫu trong phong trào giữ sạch đường làng, ngõ xóm.\nSinh hoạt đủ 12/12 kỳ, đóng đảng phí đúng hạn.',
    duties: 'Phụ trách 08 hộ ở ngõ số 4; vận động 05 hộ hiến đất mở rộng ngõ, đạt 100% nhiệm vụ được giao.',
    shortcomings: 'Còn ngại phát biểu khi góp ý với đồng chí lớn tuổi.',
  },
  score: { general: '27', results: '61', total: '88' },
  level: 'Hoàn thành tốt nhiệm vụ',
}
