import { type MinutesContent, minutesContent } from './content'

const opening = {
  startedAt: '19:30',
  place: 'Nhà văn hóa thôn Đông Hạ',
  chair: { name: 'Đào Xuân Thạch', position: 'Bí thư chi bộ' },
  recorder: { name: 'Vũ Đình Khoát', position: 'Chi ủy viên' },
}
const committee = [
  { name: 'Đào Xuân Thạch', position: 'Bí thư chi bộ', state: 'present' },
  { name: 'Lương Thị Nhàn', position: 'Phó Bí thư chi bộ', state: 'present' },
  { name: 'Vũ Đình Khoát', position: 'Chi ủy viên', state: 'present' },
]
const cell = [
  ...committee,
  ...['Lê Công Rạng', 'Bùi Thị Lụa', 'Hoàng Văn Quýnh', 'Mai Văn Ngữ', 'Ngô Văn Lẫm', 'Tạ Thị Mến'].map(
    (name) => ({ name, state: 'present' }),
  ),
  { name: 'Đỗ Văn Cảnh', state: 'excused', reason: 'điều trị tại bệnh viện tỉnh' },
]

/** Họp chi ủy 05/9/2022. */
export const committeeContent = (): MinutesContent =>
  minutesContent.parse({
    opening: { ...opening, heldOn: '2022-09-05', reason: 'Chuẩn bị sinh hoạt chi bộ tháng 9/2022' },
    attendance: committee,
    extra: {
      toCell:
        'Đánh giá kết quả tháng 8; thảo luận việc nạo vét kênh N4; biểu quyết nghị quyết tháng 9; hai nội dung góp ý với huyện.',
      review: 'Hoàn thành 4/5 nhiệm vụ; việc thu quỹ còn chậm. Tư tưởng đảng viên ổn định.',
      onDraft: 'Chi ủy nhất trí với dự thảo nghị quyết trình chi bộ.',
    },
    nextTasks: 'Nạo vét 800 m kênh N4.\nTổ chức Tết Trung thu cho thiếu nhi.',
    opinions: [
      {
        speaker: 'Lương Thị Nhàn',
        text: 'Đề nghị mời thêm đại diện Chi hội Nông dân dự phần bàn về kênh N4.',
        conclusion: 'Nhất trí.',
      },
    ],
    conclusion: 'Chi ủy thống nhất nội dung sinh hoạt chi bộ ngày 07/9/2022.',
    adoption: { readBackBy: 'Vũ Đình Khoát', agreed: 3, of: 3 },
    endedAt: '20:30',
  })

/** Hội nghị chi bộ bất thường 20/9/2022. */
export const extraordinaryContent = (): MinutesContent =>
  minutesContent.parse({
    opening: {
      ...opening,
      heldOn: '2022-09-20',
      reason: 'Cho ý kiến về việc khắc phục hậu quả mưa lớn ngày 18/9/2022',
    },
    attendance: cell,
    extra: { matter: 'Mưa lớn làm sạt 40 m bờ kênh N4, ngập 6 ha lúa. Chi bộ bàn việc huy động nhân lực.' },
    opinions: [
      {
        speaker: 'Lê Công Rạng',
        text: 'Đề nghị chia ba tổ, làm xong trong hai ngày.',
        conclusion: 'Nhất trí.',
      },
    ],
    assignments: [{ title: 'Đắp lại 40 m bờ kênh N4', assignee: 'Lê Công Rạng', dueOn: '2022-09-23' }],
    conclusion:
      'Huy động mỗi hộ một công đắp bờ kênh trong ngày 21 và 22/9/2022.\nĐảng viên làm trước, mỗi tổ có một đồng chí phụ trách.',
    resolution: {
      document: 'resolution',
      motion: 'Thông qua Nghị quyết khắc phục hậu quả mưa lớn ngày 18/9/2022',
      vote: { inFavour: 9, against: 0, other: 0 },
    },
    adoption: { readBackBy: 'Vũ Đình Khoát', agreed: 9, of: 9 },
    endedAt: '20:40',
  })

/** Đại hội chi bộ nhiệm kỳ 2022–2025, 12/6/2022. */
export const congressContent = (): MinutesContent =>
  minutesContent.parse({
    opening: { ...opening, heldOn: '2022-06-12', startedAt: '07:30' },
    attendance: cell,
    guests: [{ name: 'Phạm Ngọc Toản', position: 'Bí thư Đảng ủy xã An Thịnh', role: 'đại biểu cấp trên' }],
    congress: {
      term: '2022–2025',
      presidium: 'Đào Xuân Thạch\nLương Thị Nhàn',
      secretariat: 'Vũ Đình Khoát',
      tellers: 'Lê Công Rạng (tổ trưởng)\nBùi Thị Lụa\nHoàng Văn Quýnh',
      helperVote: { inFavour: 9, against: 0, other: 0 },
      report:
        'Đồng chí Đào Xuân Thạch trình bày: nhiệm kỳ qua hoàn thành 11/12 chỉ tiêu; kết nạp 03 đảng viên; nhiệm kỳ tới phấn đấu thôn đạt nông thôn mới kiểu mẫu.',
      review: 'Chi ủy giữ nguyên tắc tập trung dân chủ; còn chậm đổi mới nội dung sinh hoạt.',
      rounds: {
        committee: { seats: 3, issued: 9, returned: 9, valid: 9, invalid: 0 },
        secretary: { seats: 1, issued: 9, returned: 9, valid: 8, invalid: 1 },
      },
    },
    opinions: [{ speaker: 'Mai Văn Ngữ', text: 'Đề nghị thêm chỉ tiêu về chuyển đổi cơ cấu cây trồng.' }],
    guestRemarks: [
      { name: 'Phạm Ngọc Toản', text: 'Biểu dương chi bộ; đề nghị quan tâm phát triển đảng viên trẻ.' },
    ],
    candidates: [
      { round: 'committee', name: 'Đào Xuân Thạch', votes: 9 },
      { round: 'committee', name: 'Lương Thị Nhàn', votes: 8 },
      { round: 'committee', name: 'Vũ Đình Khoát', votes: 7 },
      { round: 'committee', name: 'Tạ Thị Mến', votes: 3 },
      { round: 'secretary', name: 'Đào Xuân Thạch', votes: 8 },
    ],
    conclusion: 'Đại hội thành công.\nPhấn đấu 100% hộ có nước sạch.',
    resolution: {
      document: 'resolution',
      motion: 'Thông qua Nghị quyết Đại hội chi bộ nhiệm kỳ 2022–2025',
      vote: { inFavour: 9, against: 0, other: 0 },
      tasks:
        'Thu nhập bình quân tăng 10% mỗi năm.\nKết nạp từ 03 đảng viên trở lên.\nThôn đạt nông thôn mới kiểu mẫu năm 2024.',
      recipients: 'Đảng ủy xã An Thịnh (báo cáo)\nĐảng viên chi bộ\nLưu Chi bộ',
    },
    adoption: { readBackBy: 'Vũ Đình Khoát', agreed: 9, of: 9 },
    endedAt: '10:45',
  })
