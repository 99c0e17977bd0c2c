import { opinion, type TextBank } from './bank'
import { villageTasks } from './village-tasks'

export const village: TextBank = {
  tasks: (month) => villageTasks[month] ?? [],
  strengths: [
    'Sản xuất bảo đảm khung thời vụ, cây trồng sinh trưởng tốt; an ninh trật tự ổn định.',
    'Đảng viên gương mẫu thực hiện nhiệm vụ được giao, nhân dân đồng thuận với các khoản đóng góp.',
    'Các chi hội phối hợp tốt; vệ sinh môi trường có chuyển biến rõ.',
    'Công tác phòng, chống dịch được duy trì, người dân chấp hành tốt.',
  ],
  weaknesses: [
    'Một số hộ chưa tự giác giữ vệ sinh chung; việc nhắc nhở chưa thường xuyên.',
    'Số đảng viên phát biểu trong kỳ sinh hoạt còn ít; phê bình còn nể nang.',
    'Việc phân công đảng viên phụ trách hộ chưa cụ thể.',
    'Tiến độ thu một số khoản đóng góp còn chậm.',
  ],
  members: [
    'Đảng viên giữ vững lập trường, tin tưởng sự lãnh đạo của Đảng, chấp hành tốt nghị quyết của chi bộ.',
    'Đảng viên yên tâm, đoàn kết; một số đồng chí cao tuổi sức khỏe yếu vẫn cố gắng dự sinh hoạt.',
  ],
  people: [
    'Nhân dân phấn khởi, chấp hành chủ trương, pháp luật; còn lo lắng về giá vật tư nông nghiệp.',
    'Nhân dân quan tâm việc làm của con em trở về từ vùng dịch và giá nông sản.',
    'Nhân dân đồng tình với việc làm đường, mong được hỗ trợ xi măng sớm.',
  ],
  opinions: [
    opinion(
      'Đường nội đồng',
      'Đoạn đường ra xứ đồng phía đông lầy lội, máy gặt không vào được. Đề nghị chi bộ bàn cách huy động đổ đá, nhân dân góp công.',
      'Nhất trí; giao Trưởng thôn lập dự toán, đưa ra họp dân trong tháng.',
    ),
    opinion(
      'Điện chiếu sáng ngõ xóm',
      'Nhiều bóng đèn ở ngõ đã cháy, các cháu đi học tối không an toàn. Đề nghị thay bóng và phân công người đóng cắt.',
      'Giao Chi đoàn thay bóng hỏng; mỗi ngõ cử một hộ phụ trách.',
    ),
    opinion(
      'Rác thải ven mương',
      'Bao bì thuốc bảo vệ thực vật còn vứt bừa bãi. Đề nghị đặt thêm bể chứa và nhắc trên loa truyền thanh.',
      'Chi hội Nông dân đặt thêm 03 bể chứa; phát thanh nhắc nhở hằng tuần.',
    ),
    opinion(
      'Đảng viên đi làm xa',
      'Cần giữ liên lạc với đảng viên đi làm xa, gửi nội dung nghị quyết cho các đồng chí ấy.',
      'Giao chi ủy liên lạc trước và sau mỗi kỳ sinh hoạt.',
    ),
    opinion(
      'Công tác phát triển đảng',
      'Nguồn kết nạp ít do thanh niên đi làm ăn xa. Đề nghị chú ý cán bộ chi đoàn, phụ nữ trẻ.',
      'Mỗi chi ủy viên theo dõi, giúp đỡ một quần chúng ưu tú.',
    ),
    opinion(
      'Nhà văn hóa thôn',
      'Mái nhà văn hóa dột, mưa là không sinh hoạt được. Đề nghị sửa trước mùa mưa.',
      'Trích quỹ thôn sửa tạm; báo cáo xã phần vượt khả năng.',
    ),
    opinion(
      'Tiền điện bơm nước',
      'Tiền điện bơm chống hạn tăng, các hộ thắc mắc cách tính. Đề nghị công khai.',
      'Hợp tác xã công khai bảng tính tại nhà văn hóa trong tuần.',
    ),
    opinion(
      'Quản lý trẻ em dịp hè',
      'Ao hồ nhiều, đề nghị các gia đình đảng viên gương mẫu quản lý con cháu, rào các ao sâu.',
      'Chi đoàn và Chi hội Phụ nữ rà soát các ao, cắm biển, vận động rào chắn.',
    ),
  ],
}

/** Border hamlets: their own concerns come first, the rest as in any village. */
export const border: TextBank = {
  ...village,
  strengths: [
    'Nhân dân cùng Đồn Biên phòng tuần tra đường biên, cột mốc; không có vượt biên trái phép.',
    'Giữ vững khối đoàn kết các dân tộc; không nghe theo đạo lạ.',
    ...village.strengths,
  ],
  opinions: [
    opinion(
      'Tuần tra đường biên, cột mốc',
      'Đường lên mốc bị sạt sau mưa, dân quân và bộ đội đi lại khó khăn. Đề nghị huy động dân bản phát đường.',
      'Giao Bản đội trưởng huy động mỗi hộ một công, phối hợp với Đồn Biên phòng.',
    ),
    opinion(
      'Nước sinh hoạt',
      'Mùa khô nguồn nước đầu bản cạn, nhiều hộ phải gùi nước xa. Đề nghị sửa bể chứa và đường ống.',
      'Chi bộ vận động góp công; phần vật tư đề nghị cấp trên hỗ trợ.',
    ),
    opinion(
      'Lao động qua biên giới',
      'Còn một số người có ý định sang bên kia làm thuê trái phép. Đề nghị đảng viên gặp từng gia đình để giải thích.',
      'Phân công đảng viên phụ trách hộ, báo cáo kỳ sau.',
    ),
    ...village.opinions.slice(2, 6),
  ],
}
