import { type TaskText, task } from './bank'

/** The year of a village: season by season, as in the resolutions of village cells. */
export const villageTasks: Record<number, TaskText[]> = {
  1: [
    task(
      'Chuẩn bị Tết Nhâm Dần vui tươi, an toàn, tiết kiệm; thăm hộ nghèo, gia đình chính sách',
      'Thăm, tặng quà đủ các hộ trong danh sách trước ngày 25 tháng Chạp.',
      'Còn 02 hộ đi vắng, chuyển quà sau Tết.',
    ),
    task(
      'Ra quân lấy nước đổ ải, làm đất gieo cấy lúa xuân',
      'Hoàn thành lấy nước đợt 1, đợt 2; toàn bộ diện tích đã có nước.',
      'Còn khoảng 4 ha cuối kênh thiếu nước, tiếp tục bơm.',
    ),
    task(
      'Tuần tra canh gác, ký cam kết không đốt pháo nổ',
      '100% hộ ký cam kết; không có vi phạm.',
      'Còn một số hộ chưa ký cam kết do đi vắng.',
    ),
  ],
  2: [
    task(
      'Động viên thanh niên lên đường nhập ngũ năm 2022',
      'Đủ chỉ tiêu giao quân, tổ chức gặp mặt, tặng quà trang trọng.',
      'Còn 01 thanh niên xin hoãn, xã đang xem xét.',
    ),
    task(
      'Chăm sóc lúa xuân, diệt chuột tập trung',
      'Ra quân diệt chuột 2 đợt, lúa bén rễ hồi xanh.',
      'Mới ra quân 01 đợt do mưa rét kéo dài.',
    ),
    task(
      'Tết trồng cây đời đời nhớ ơn Bác Hồ',
      'Trồng xong 150 cây dọc đường thôn, giao các chi hội chăm sóc.',
      'Mới trồng 90 cây, còn thiếu cây giống.',
    ),
  ],
  3: [
    task(
      'Tiêm vắc xin phòng Covid-19 mũi nhắc lại; hướng dẫn F0 điều trị tại nhà',
      'Trên 95% người trong diện đã tiêm; các ca tại nhà được theo dõi.',
      'Mới đạt 82% do nhiều người đang là F0.',
    ),
    task(
      'Chăm sóc, phòng trừ đạo ôn lúa xuân',
      'Phun phòng kịp thời, không có diện tích bị hại nặng.',
      'Còn một số diện tích phun chậm.',
    ),
    task(
      'Thu các khoản đóng góp theo hương ước đợt 1',
      'Thu đạt 96%, công khai tại nhà văn hóa.',
      'Mới thu đạt 71%.',
    ),
  ],
  4: [
    task(
      'Phát quang, khơi thông kênh mương, đường nội đồng',
      'Phát quang 1,8 km, vớt bèo hai tuyến mương.',
      'Còn tuyến mương phía sau làng chưa làm.',
    ),
    task(
      'Rà soát hộ nghèo, hộ cận nghèo theo chuẩn mới',
      'Rà soát xong, niêm yết công khai, không có khiếu nại.',
      'Còn 03 hộ cần xác minh lại.',
    ),
    task(
      'Chuẩn bị văn kiện, nhân sự đại hội chi bộ nhiệm kỳ 2022–2025',
      'Dự thảo báo cáo được chi bộ góp ý, đề án nhân sự được cấp trên duyệt.',
      'Dự thảo báo cáo phải bổ sung số liệu.',
    ),
  ],
  5: [
    task(
      'Thu hoạch lúa xuân, không đốt rơm rạ ven đường',
      'Thu hoạch xong trước 30/5, năng suất khá.',
      'Còn một số hộ đốt rơm rạ, đã nhắc nhở.',
    ),
    task(
      'Tuyên truyền, trang trí chào mừng đại hội chi bộ',
      'Treo băng rôn, phát thanh đủ tin bài.',
      'Trang trí chậm so với kế hoạch.',
    ),
    task(
      'Bàn giao học sinh về sinh hoạt hè tại thôn',
      'Nhận đủ danh sách, phân công Chi đoàn phụ trách.',
      'Chưa bố trí được người phụ trách.',
    ),
  ],
  6: [
    task(
      'Tổ chức thành công đại hội chi bộ nhiệm kỳ 2022–2025',
      'Đại hội bầu đủ số lượng chi ủy, đúng nguyên tắc.',
      'Còn một số việc sau đại hội chưa xong.',
    ),
    task(
      'Làm đất, gieo cấy lúa mùa đúng khung thời vụ',
      'Gieo cấy xong trước ngày 30/6.',
      'Còn 3 ha chưa cấy do úng.',
    ),
    task(
      'Sinh hoạt hè, phòng chống đuối nước trẻ em',
      'Mở 02 lớp bơi, cắm biển cảnh báo ở các ao, kênh.',
      'Chưa cắm đủ biển cảnh báo.',
    ),
  ],
  7: [
    task(
      'Thăm hỏi thương binh, gia đình liệt sĩ nhân ngày 27/7',
      'Thăm đủ các gia đình, thắp nến tri ân tại nghĩa trang.',
      'Còn 01 gia đình chuyển nơi ở chưa thăm được.',
    ),
    task(
      'Chăm sóc, tỉa dặm, bón thúc lúa mùa',
      'Bón thúc xong toàn bộ diện tích.',
      'Một số hộ bón thúc muộn do giá phân tăng.',
    ),
    task(
      'Vệ sinh môi trường, phân loại rác tại nguồn',
      '85% hộ thực hiện phân loại rác.',
      'Mới có 60% hộ thực hiện.',
    ),
  ],
  8: [
    task(
      'Phòng trừ sâu bệnh lúa mùa',
      'Phun phòng xong toàn bộ diện tích trước ngày 25/8.',
      'Còn 3 ha của hộ đi làm xa chưa phun.',
    ),
    task(
      'Vệ sinh đường làng, treo cờ dịp Quốc khánh 2/9',
      '100% hộ treo cờ, đường thôn sạch.',
      'Còn đoạn cuối thôn chưa dọn xong.',
    ),
    task(
      'Vận động tham gia bảo hiểm y tế hộ gia đình',
      'Vượt chỉ tiêu được giao.',
      'Còn thiếu 04 người so với chỉ tiêu.',
    ),
    task(
      'Lập danh sách thanh niên sẵn sàng nhập ngũ năm 2023',
      'Lập đủ danh sách, nộp Ban Chỉ huy quân sự xã.',
      'Còn 02 thanh niên ở xa chưa xác minh.',
    ),
  ],
  9: [
    task(
      'Tổ chức Tết Trung thu cho thiếu nhi',
      'Tổ chức vui, an toàn, có quà cho các cháu khó khăn.',
      'Lùi ngày do mưa.',
    ),
    task(
      'Vận động đăng ký tài khoản định danh điện tử',
      'Đạt chỉ tiêu được giao.',
      'Mới đạt khoảng 70% chỉ tiêu.',
    ),
    task(
      'Đăng ký diện tích cây vụ đông',
      'Lập xong danh sách hộ đăng ký.',
      'Mới có hai phần ba số hộ đăng ký.',
    ),
  ],
  10: [
    task(
      'Thu hoạch lúa mùa, làm đất trồng cây vụ đông',
      'Thu hoạch xong, trồng 8,5 ha cây vụ đông.',
      'Diện tích vụ đông mới đạt hai phần ba kế hoạch.',
    ),
    task(
      'Trực chốt, khai báo người từ vùng dịch về',
      'Quản lý đủ 24 người về địa phương, không có lây nhiễm trong thôn.',
      'Còn trường hợp khai báo chậm.',
    ),
    task(
      'Tổ chức Ngày hội Đại đoàn kết toàn dân tộc',
      'Chuẩn bị xong nội dung, kinh phí; bình xét gia đình văn hóa.',
      'Chưa xong bình xét gia đình văn hóa.',
    ),
  ],
  11: [
    task(
      'Chăm sóc cây vụ đông',
      'Cây sinh trưởng tốt, đã có hợp đồng bao tiêu khoai tây.',
      'Rau màu bị ngập 1,2 ha do mưa.',
    ),
    task(
      'Tiêm vắc xin phòng Covid-19 cho người từ 18 tuổi',
      'Đạt 97% người trong diện.',
      'Còn người già yếu chưa tiêm, trạm y tế tiêm tại nhà.',
    ),
    task(
      'Khám sơ tuyển nghĩa vụ quân sự',
      '100% thanh niên trong diện có mặt.',
      'Vắng 02 thanh niên có lý do.',
    ),
  ],
  12: [
    task(
      'Kiểm điểm, đánh giá, xếp loại đảng viên năm 2021',
      'Hoàn thành đúng thời hạn, hồ sơ nộp đủ.',
      'Còn thiếu bản kiểm điểm của đảng viên đi làm xa.',
    ),
    task('Thu sản phẩm, quỹ năm 2021', 'Thu đạt 98%, công khai, quyết toán xong.', 'Mới thu đạt 88%.'),
    task(
      'Nạo vét kênh mương nội đồng trước vụ xuân',
      'Nạo vét 2,1 km bằng ngày công của các hộ.',
      'Còn 600 m chưa nạo vét.',
    ),
  ],
}
