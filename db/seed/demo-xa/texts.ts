import { opinion, type TextBank, task } from '../demo/texts/bank'

const shared = {
  members: [
    'Đảng viên giữ vững lập trường, tin tưởng chủ trương sắp xếp bộ máy, chấp hành tốt nghị quyết của chi bộ.',
    'Đảng viên đoàn kết, gương mẫu; một số đồng chí cao tuổi còn lúng túng khi dùng Sổ tay đảng viên điện tử.',
  ],
  weaknesses: [
    'Số đảng viên phát biểu còn ít; tự phê bình và phê bình còn nể nang.',
    'Một số nhiệm vụ báo cáo kết quả còn chậm so với thời hạn giao.',
    'Tài liệu đăng sát ngày họp, đảng viên chưa kịp đọc.',
  ],
}

/** Short paragraphs of the autumn of 2025 in a commune of two levels. */
export const villageTexts: TextBank = {
  ...shared,
  tasks: (month) =>
    ({
      8: [
        task(
          'Tổng vệ sinh đường làng, treo cờ dịp Quốc khánh 2/9',
          'Tổng vệ sinh 4 tuyến, 100% hộ treo cờ.',
          '',
        ),
        task(
          'Hướng dẫn nhân dân cài đặt ứng dụng định danh mức 2',
          'Hướng dẫn 36 người.',
          'Mới được 12/30 người.',
        ),
      ],
      9: [
        task('Phòng trừ sâu bệnh lúa mùa', 'Phun trừ đúng lịch, lúa trỗ đều.', 'Còn 3 ha phun chậm.'),
        task('Rà soát hộ nghèo, hộ cận nghèo', 'Họp thôn, niêm yết công khai đúng hạn.', 'Chưa niêm yết.'),
      ],
      10: [
        task(
          'Thu hoạch lúa mùa, gieo trồng cây vụ đông',
          'Thu hoạch xong, trồng đủ diện tích.',
          'Cây vụ đông mới đạt 70%.',
        ),
        task('Chuẩn bị Ngày hội Đại đoàn kết toàn dân tộc', 'Đã có chương trình, phân công xong.', ''),
      ],
      11: [
        task('Tổ chức Ngày hội Đại đoàn kết toàn dân tộc', '', ''),
        task('Hướng dẫn nhân dân nộp hồ sơ dịch vụ công trực tuyến', '', ''),
      ],
    })[month] ?? [],
  strengths: [
    'Sản xuất bảo đảm khung thời vụ; an ninh trật tự ổn định.',
    'Đảng viên gương mẫu làm thủ tục trực tuyến, hướng dẫn gia đình và bà con cùng làm.',
    'Các chi hội phối hợp tốt; vệ sinh môi trường có chuyển biến rõ.',
  ],
  people: [
    'Nhân dân đồng tình với việc sắp xếp bộ máy; người cao tuổi còn ngại đi xa làm thủ tục.',
    'Nhân dân phấn khởi, quan tâm giá nông sản và việc làm của con em.',
  ],
  opinions: [
    opinion(
      'Dịch vụ công',
      'Bà con ở xa trung tâm xã ngại đi lại. Đề nghị đảng viên trẻ đến từng nhà chỉ cách nộp hồ sơ trên điện thoại.',
      'Nhất trí; giao Bí thư Chi đoàn lập danh sách, chia theo ngõ.',
    ),
    opinion(
      'Vệ sinh môi trường',
      'Điểm tập kết rác đầu thôn để quá lâu, đề nghị thống nhất giờ thu gom và nhắc các hộ để đúng chỗ.',
      'Giao Chi hội Phụ nữ thông báo giờ thu gom, kiểm tra hằng tuần.',
    ),
    opinion(
      'Thủy lợi nội đồng',
      'Mương tiêu cuối thôn bồi lắng, mưa to là ngập ruộng. Đề nghị huy động mỗi hộ một công nạo vét.',
      'Nhất trí; Trưởng thôn đưa ra họp dân, làm xong trong tháng.',
    ),
    opinion(
      'An ninh trật tự',
      'Gần đây có người lạ gọi điện giả làm cán bộ xin mã xác nhận. Đề nghị phát loa nhắc bà con.',
      'Giao tổ bảo vệ an ninh, trật tự ở cơ sở soạn bài, phát ba buổi.',
    ),
  ],
}

export const officeTexts: TextBank = {
  ...shared,
  tasks: (month) =>
    month === 11
      ? [task('Chuẩn bị kiểm điểm, đánh giá, xếp loại cuối năm', '', '')]
      : [
          task(
            'Giải quyết hồ sơ, công việc đúng hạn',
            'Không có hồ sơ, công việc quá hạn.',
            'Còn 4 hồ sơ quá hạn.',
          ),
          task(
            'Cập nhật dữ liệu đảng viên, hướng dẫn dùng Sổ tay đảng viên điện tử',
            'Hoàn thành cho toàn chi bộ.',
            'Còn 2 đồng chí chưa đăng nhập được.',
          ),
        ],
  strengths: [
    'Hoàn thành công việc được giao, không để chậm khi chuyển sang mô hình hai cấp.',
    'Nội bộ đoàn kết, tác phong phục vụ nhân dân tốt hơn.',
  ],
  people: ['Người dân hài lòng với thái độ phục vụ; còn mong thủ tục nhanh hơn.'],
  opinions: [
    opinion(
      'Cải cách hành chính',
      'Biểu mẫu ở bộ phận một cửa nên in cỡ chữ to hơn và có bản điền mẫu để người dân đối chiếu.',
      'Nhất trí, làm trong tuần tới.',
    ),
    opinion(
      'Tác phong',
      'Cần giữ đúng giờ làm việc, không để người dân chờ đầu buổi.',
      'Chi bộ nhắc chung; từng đồng chí tự kiểm tra.',
    ),
    opinion(
      'Chuyển đổi số',
      'Đề nghị bố trí một buổi tập huấn ký số cho các đồng chí mới chuyển công tác về.',
      'Giao chi ủy liên hệ, tổ chức trong tháng.',
    ),
  ],
}
