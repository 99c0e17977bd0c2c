import { opinion, type TaskText, type TextBank, task } from './bank'

const rotated = (tasks: TaskText[]) => (month: number) =>
  [0, 1, 2].flatMap((step) => tasks[(month + step * 2) % tasks.length] ?? [])

export const school: TextBank = {
  tasks: rotated([
    task(
      'Duy trì sĩ số, nền nếp dạy và học',
      'Sĩ số đạt 99%, nền nếp ổn định.',
      'Còn 05 em nghỉ học nhiều buổi, đã đến nhà vận động.',
    ),
    task(
      'Bồi dưỡng học sinh giỏi, phụ đạo học sinh yếu',
      'Thực hiện đủ số buổi theo kế hoạch.',
      'Thiếu 02 buổi do giáo viên nghỉ.',
    ),
    task(
      'Dạy học trực tuyến khi có dịch',
      '92% học sinh tham gia học trực tuyến.',
      'Còn học sinh thiếu thiết bị.',
    ),
    task(
      'Tự đánh giá kiểm định chất lượng',
      'Hoàn thành hồ sơ tự đánh giá.',
      'Còn thiếu minh chứng tiêu chuẩn 3.',
    ),
    task(
      'Vệ sinh trường lớp, trồng cây xanh',
      'Khuôn viên sạch, trồng thêm 40 cây.',
      'Khu sau nhà đa năng chưa dọn xong.',
    ),
    task('Phổ cập giáo dục, xóa mù chữ', 'Cập nhật đủ dữ liệu phổ cập.', 'Còn chênh số liệu ở hai thôn.'),
    task(
      'Xây dựng trường học an toàn, phòng chống bạo lực học đường',
      'Không xảy ra vụ việc; tổ chức 02 buổi tuyên truyền.',
      'Mới tổ chức được 01 buổi tuyên truyền.',
    ),
  ]),
  strengths: [
    'Nền nếp dạy học được giữ vững; giáo viên tích cực đổi mới phương pháp.',
    'Đảng viên là giáo viên gương mẫu, học sinh tiến bộ qua khảo sát.',
  ],
  weaknesses: [
    'Việc dự giờ, góp ý chuyên môn còn ít.',
    'Phối hợp với phụ huynh học sinh có hoàn cảnh khó khăn chưa thường xuyên.',
  ],
  members: ['Đảng viên yên tâm công tác, tâm huyết với nghề, chấp hành quy chế chuyên môn.'],
  people: ['Phụ huynh ủng hộ nhà trường; mong được đầu tư thêm thiết bị dạy học.'],
  opinions: [
    opinion(
      'Thiết bị dạy học chương trình mới',
      'Thiết bị lớp đầu cấp về chậm, giáo viên phải tự làm đồ dùng.',
      'Nhà trường rà soát, báo cáo Phòng Giáo dục và Đào tạo.',
    ),
    opinion(
      'Ứng dụng công nghệ thông tin',
      'Đề nghị tập huấn thêm cho giáo viên lớn tuổi về soạn bài trên máy.',
      'Giao tổ Toán – Tin hướng dẫn hai buổi trong tháng.',
    ),
    opinion(
      'Học sinh có nguy cơ bỏ học',
      'Còn một số em theo cha mẹ đi làm ăn xa. Đề nghị phân công đảng viên chủ nhiệm đến nhà.',
      'Phân công cụ thể từng đồng chí, báo cáo kỳ sau.',
    ),
    opinion(
      'Bếp ăn bán trú',
      'Cần kiểm tra thường xuyên nguồn thực phẩm của bếp ăn.',
      'Công đoàn và y tế học đường kiểm tra hằng tuần.',
    ),
  ],
}

export const office: TextBank = {
  tasks: rotated([
    task(
      'Tham mưu văn bản đúng hạn, đúng thể thức',
      'Không có văn bản quá hạn.',
      'Còn 03 văn bản trình chậm.',
    ),
    task(
      'Giải quyết thủ tục hành chính đúng hạn',
      'Tỷ lệ đúng hạn đạt 99%.',
      'Còn 04 hồ sơ quá hạn do chờ thẩm định.',
    ),
    task(
      'Thực hiện văn hóa công sở, kỷ luật giờ giấc',
      'Không có trường hợp vi phạm.',
      'Còn đồng chí đi họp muộn, đã nhắc nhở.',
    ),
    task('Số hóa hồ sơ, tài liệu lưu trữ', 'Số hóa xong tài liệu năm 2019.', 'Mới đạt hai phần ba kế hoạch.'),
    task(
      'Đi cơ sở nắm tình hình, dự sinh hoạt chi bộ thôn',
      'Các đồng chí được phân công đã dự đủ.',
      'Còn 02 đồng chí chưa đi do trùng việc.',
    ),
    task(
      'Cải cách hành chính, giảm giấy tờ họp',
      '100% tài liệu không mật gửi bản điện tử.',
      'Một số phòng vẫn in tài liệu.',
    ),
  ]),
  strengths: [
    'Công tác tham mưu kịp thời; phối hợp giữa các bộ phận tốt.',
    'Kỷ luật, kỷ cương hành chính được giữ vững.',
  ],
  weaknesses: ['Việc đi cơ sở của một số đồng chí còn ít.', 'Một số báo cáo còn trùng lặp, chưa ngắn gọn.'],
  members: ['Đảng viên có lập trường vững vàng, yên tâm công tác, chấp hành sự phân công.'],
  people: [
    'Cán bộ, công chức và người lao động ổn định tư tưởng, quan tâm chế độ làm thêm giờ phòng, chống dịch.',
  ],
  opinions: [
    opinion(
      'Chất lượng tham mưu',
      'Văn bản tham mưu cần có số liệu đối chiếu từ cơ sở, tránh sao chép mẫu cũ.',
      'Yêu cầu mỗi dự thảo kèm một trang số liệu.',
    ),
    opinion(
      'Rút gọn hội họp',
      'Đề nghị ghép các cuộc họp cùng thành phần, gửi tài liệu trước hai ngày.',
      'Văn phòng rà soát lịch, ghép họp từ tháng sau.',
    ),
    opinion(
      'Phụ trách cơ sở',
      'Đề nghị mỗi đồng chí đi cơ sở có ghi lại kiến nghị của chi bộ thôn để báo cáo.',
      'Nhất trí; tổng hợp tại kỳ sinh hoạt hằng tháng.',
    ),
  ],
}
