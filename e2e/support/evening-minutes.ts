import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }

const { lastMonth, nextMonth, opinions, guestRemarks, feedback, assignedTasks } = evening
const day = (iso: string) => iso.split('-').reverse().map(Number).join('/')
/** A sentence goes on after a colon in small letters. */
const goesOn = (text: string) => text.slice(1)

/** Biên bản số 06-BB/CB of 07/9/2022, sentence by sentence: its own figures in words, the rest as it was written down. */
export const minutes = [
  'ĐẢNG BỘ XÃ AN THỊNH',
  'CHI BỘ THÔN ĐÔNG HẠ',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'An Thịnh, ngày 07 tháng 9 năm 2022',
  'Số 06-BB/CB',
  'BIÊN BẢN',
  'sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  'Thời gian: bắt đầu lúc 19 giờ 30, ngày 07/9/2022.',
  'Địa điểm: Nhà văn hóa thôn Đông Hạ.',
  'Hình thức: trực tiếp.',
  'Chủ trì: đồng chí Đào Xuân Thạch, Bí thư chi bộ.',
  'Người ghi biên bản: đồng chí Vũ Đình Khoát, Chi ủy viên, được cử tại phần mở đầu, chi bộ nhất trí.',
  'Đại biểu dự: đồng chí Hà Minh Tuyên, Ủy viên Ban Chấp hành Đảng bộ xã, Chủ tịch Hội Nông dân xã An Thịnh, cấp ủy viên phụ trách chi bộ.',
  'Tổng số đảng viên: 18 đồng chí; chính thức 17, dự bị 01, sinh hoạt tạm thời 0. Được miễn sinh hoạt: 01 đồng chí (Ngô Văn Lẫm, tuổi cao), không dự.',
  'Có mặt tại hội trường: 14 đồng chí; chính thức 13, dự bị 01.',
  'Kết nối từ xa: 01 đồng chí (Hoàng Văn Quýnh, đang làm công nhân ngoài tỉnh, gọi video qua Zalo, đồng chí Vũ Đình Khoát theo dõi). Được nghe thông tin và nêu ý kiến, không tính có mặt, không biểu quyết.',
  'Vắng có lý do: 01 đồng chí (Bùi Thị Lụa, gia đình có việc tang, đã báo cáo Bí thư chi bộ chiều 06/9/2022).',
  'Vắng không lý do: 01 đồng chí (Mai Văn Ngữ).',
  'Tỷ lệ dự sinh hoạt: 14/17 đồng chí, đạt 82,4% (không tính đồng chí được miễn). Nếu tính cả đồng chí kết nối từ xa là 15/17, đạt 88,2%. Tiêu chí về dự sinh hoạt không đạt do có đảng viên vắng không lý do.',
  'Đảng phí tháng 9/2022: đã nộp 17/18 đồng chí; đồng chí Mai Văn Ngữ chưa nộp.',
  'Chương trình: gồm 12 phần, chi bộ nhất trí thông qua.',

  'NỘI DUNG TRIỂN KHAI',
  '1. Thông tin thời sự, văn bản của cấp trên',
  'Đồng chí Đào Xuân Thạch và đồng chí Lương Thị Nhàn phổ biến:',
  ...evening.documents.map(
    ({ kind, number, issuedOn, issuer, subject }) =>
      `${kind} số ${number} ngày ${day(issuedOn)} của ${issuer} về ${subject}`,
  ),
  '2. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  `Đồng chí Trịnh Bá Sửu trình bày chủ đề: ${evening.study.topic}. ${evening.study.applied}`,
  '3. Đánh giá tháng 8/2022',
  `a) Tình hình tư tưởng. ${lastMonth.ideology.members} ${lastMonth.ideology.people}`,
  'b) Kết quả thực hiện nghị quyết tháng 8/2022: hoàn thành 4/5 nhiệm vụ, đạt 80%.',
  ...lastMonth.tasks.flatMap(({ title, result }) => [title, result.replace(/\.$/, '')]),
  `c) Ưu điểm: ${lastMonth.strengths.join('')}`,
  `d) Hạn chế: ${lastMonth.weaknesses.join('')}`,
  `đ) Biểu dương: ${lastMonth.praised.map(({ name, for: why }) => `đồng chí ${name} ${why}`).join(', ')}.`,
  'e) Nhắc nhở: đồng chí Mai Văn Ngữ vắng sinh hoạt kỳ này không báo cáo, chưa nộp đảng phí tháng 9/2022. Đồng chí Lương Thị Nhàn gặp, nghe giải trình trước ngày 12/9/2022 và báo cáo chi ủy.',
  '4. Nhiệm vụ tháng 9/2022',
  ...nextMonth.tasks.map(({ text }) => text),

  'Ý KIẾN THẢO LUẬN',
  '1. Đồng chí Lê Công Rạng – về tuyến kênh tưới N4.',
  '2. Đồng chí Nguyễn Hữu Chước – về tài liệu sinh hoạt về muộn.',
  '3. Đồng chí Đoàn Thị Mận – về cách vận động hai hộ còn lại.',
  'Chủ trì kết luận:',
  ...opinions.flatMap(({ text, conclusion }) => [text, goesOn(conclusion)]),
  ...guestRemarks.map(({ name, text }) => `4. Ý kiến của đồng chí ${name}. ${text}`),

  'PHẢN ÁNH, GÓP Ý VỚI HUYỆN',
  '1. Kiến nghị Ủy ban nhân dân huyện',
  '2. Góp ý với Thường trực Huyện ủy Minh Giang:',
  ...feedback.map(({ text }) => goesOn(text)),
  'Biểu quyết chuyển: tán thành 13/16 (81,25%), không tán thành 0, ý kiến khác 0.',
  'Biểu quyết chuyển: tán thành 12/16 (75%), không tán thành 0, ý kiến khác 01 (đồng chí Phí Thị Hòe đề nghị phản ánh với Đảng ủy xã trước, để xã rà soát khâu chuyển tài liệu).',

  'PHÂN CÔNG, KẾT LUẬN, BIỂU QUYẾT',
  '1. Phân công nhiệm vụ',
  ...assignedTasks.flatMap(({ title, assignee, with: others, dueOn }) => [
    title,
    `${assignee.name}; phối hợp: ${others.join(', ')}`,
    day(dueOn),
  ]),
  '2. Thông báo kết quả trả lời kiến nghị: chưa có nội dung.',
  `3. Kết luận của chủ trì. ${evening.conclusion.text}`,
  '4. Biểu quyết thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022, hình thức giơ tay, cơ số 16 (17 đảng viên chính thức, trừ 01 đồng chí được miễn sinh hoạt không dự): tán thành 13/16, đạt 81,25%; không tán thành 0; ý kiến khác 0. Nghị quyết được thông qua, không có ý kiến bảo lưu.',
  'Đồng chí Hoàng Văn Quýnh kết nối từ xa nêu ý kiến: nhất trí với dự thảo nghị quyết; không tính biểu quyết.',
  '5. Tự chấm điểm',
  '80/100 điểm, loại Khá.',
  'mục 2.2 trừ 7 điểm',
  'mục 5 trừ 5 điểm',
  'Cần khắc phục: chấm dứt vắng không lý do; thêm người thảo luận; dứt điểm nhiệm vụ còn tồn đọng.',
  'Biên bản do đồng chí Vũ Đình Khoát đọc lại; 14/14 đảng viên có mặt nhất trí thông qua, không có ý kiến sửa đổi. Buổi sinh hoạt kết thúc lúc 21 giờ 15 cùng ngày (105 phút).',
]
