import type { MinutesData } from './minutes'

/** Reference sheet 1 as data: an ordinary meeting of an invented cell. */
const people = [
  ['Nguyễn Văn Khải', 'Bí thư'],
  ['Trần Thị Bích Hường', 'Phó Bí thư'],
  ['Lê Quang Tuyến', 'Chi ủy viên'],
  ...[
    'Phạm Đình Lộc',
    'Vũ Thị Nhàn',
    'Đỗ Văn Thược',
    'Hoàng Minh Tấn',
    'Nguyễn Thị Lụa',
    'Bùi Xuân Khang',
    'Đặng Thị Thoan',
    'Nguyễn Hữu Phấn',
    'Trịnh Văn Đệ',
    'Lương Thị Dịu',
    'Phan Văn Quyết',
    'Đoàn Thị Kim Oanh',
    'Vũ Đức Thiệp',
    'Nguyễn Đình Cẩn',
    'Ngô Thị Thùy Trang',
  ].map((name) => [name, '']),
] as const

const absences: Record<string, string> = {
  'Trịnh Văn Đệ': 'Vắng: đi làm xa',
  'Đoàn Thị Kim Oanh': 'Vắng: chăm người ốm',
  'Nguyễn Đình Cẩn': 'Được miễn sinh hoạt',
}

export const minutesSample: MinutesData = {
  letterhead: {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    number: 'Số 06-BB/CB',
    placeDate: 'An Thịnh, ngày 07 tháng 10 năm 2022',
  },
  isDraft: false,
  subject: 'sinh hoạt chi bộ thường kỳ tháng 10 năm 2022',
  time: 'bắt đầu lúc 19 giờ 30, ngày 07 tháng 10 năm 2022',
  place: 'Nhà văn hóa thôn Đông Hạ',
  mode: 'trực tiếp',
  chair: 'đồng chí Nguyễn Văn Khải, Bí thư Chi bộ',
  recorder: 'đồng chí Lê Quang Tuyến, Chi ủy viên',
  guests: 'đồng chí Tạ Hồng Sơn, Ủy viên Ban Chấp hành Đảng bộ xã, phụ trách Chi bộ',
  compositionText:
    'tổng số đảng viên 18 đồng chí, trong đó chính thức 17, dự bị 01, sinh hoạt tạm thời 0; được miễn công tác và sinh hoạt đảng 01; giới thiệu sinh hoạt tạm thời đi nơi khác 0. Số phải dự họp 17; có mặt 15 đồng chí (chính thức 14, dự bị 01), đạt 88,24%; vắng có lý do 02; vắng không lý do 0. Đảng phí tháng 10: đã nộp 18/18 đồng chí. Danh sách điểm danh:',
  composition: [],
  showsAttendance: true,
  attendance: people.map(([name, post]) => ({
    name,
    post,
    status: name === 'Ngô Thị Thùy Trang' ? 'Dự bị' : 'Chính thức',
    attendance: absences[name] ?? 'Có mặt',
  })),
  sections: [
    {
      heading: 'Nội dung triển khai',
      blocks: [
        { kind: 'subheading', text: '1. Thời sự, văn bản của cấp trên' },
        {
          kind: 'list',
          items: [
            'Đồng chí Bí thư thông tin tình hình thời sự trong nước, trong tỉnh và trên địa bàn huyện tháng 9 năm 2022.',
            'Quán triệt Kế hoạch số 41-KH/HU, ngày 15 tháng 9 năm 2022 của Ban Thường vụ Huyện ủy Minh Giang về sinh hoạt chi bộ; Công văn số 87-CV/ĐU, ngày 28 tháng 9 năm 2022 của Đảng ủy xã về rà soát đảng viên đi làm ăn xa.',
          ],
        },
        { kind: 'subheading', text: '2. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh' },
        {
          kind: 'paragraph',
          text: 'Đồng chí Vũ Thị Nhàn trình bày chuyên mục “Nói ít, làm nhiều, làm trước để dân theo”, liên hệ với phong trào giữ sạch đường làng, ngõ xóm của thôn.',
        },
        { kind: 'subheading', text: '3. Đánh giá việc thực hiện nghị quyết tháng 9' },
        {
          kind: 'paragraph',
          text: 'Tư tưởng cán bộ, đảng viên và nhân dân ổn định. Trong 05 nhiệm vụ của Nghị quyết tháng 9 có 04 nhiệm vụ hoàn thành, 01 nhiệm vụ đang thực hiện là vận động 03 hộ còn lại hiến đất mở rộng ngõ số 4. Khuyết điểm: có 02 đảng viên được phân công phụ trách hộ nhưng chưa báo cáo kết quả với Chi ủy đúng hẹn.',
        },
        { kind: 'subheading', text: '4. Nhiệm vụ tháng 10' },
        {
          kind: 'paragraph',
          text: 'Thu hoạch xong lúa mùa trước ngày 20 tháng 10; gieo trồng 12 ha cây vụ đông; hoàn thành thu quỹ phòng, chống thiên tai; tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở thôn; giới thiệu 01 quần chúng ưu tú học lớp nhận thức về Đảng.',
        },
      ],
    },
    {
      heading: 'Ý kiến thảo luận',
      blocks: [
        {
          kind: 'opinion',
          no: 1,
          speaker: 'đồng chí Đỗ Văn Thược',
          subject: 'về vận động hiến đất',
          text: 'Đề nghị Chi bộ giao rõ từng đảng viên đến gặp 03 hộ ở ngõ số 4 và báo cáo kết quả bằng văn bản.',
          conclusion: 'tiếp thu, giao đồng chí Phó Bí thư theo dõi.',
        },
        {
          kind: 'opinion',
          no: 2,
          speaker: 'đồng chí Lương Thị Dịu',
          text: 'kênh tưới đoạn qua cánh đồng Cửa Đình đã có kế hoạch nạo vét, đề nghị thôn cử người phối hợp giám sát khi thi công.',
          conclusion: 'nhất trí, giao Tổ giám sát cộng đồng của thôn.',
        },
      ],
    },
    {
      heading: 'Phân công nhiệm vụ',
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: 'TT', width: 10, align: 'center' },
            { header: 'Đảng viên', width: 45 },
            { header: 'Nhiệm vụ', width: 80 },
            { header: 'Thời hạn', width: 30, align: 'center' },
          ],
          rows: [
            ['1', 'Trần Thị Bích Hường', 'Gặp 03 hộ ngõ số 4, báo cáo Chi ủy', '25/10/2022'],
            ['2', 'Phạm Đình Lộc', 'Đôn đốc gieo trồng cây vụ đông', '31/10/2022'],
            ['3', 'Nguyễn Thị Lụa', 'Chuẩn bị Ngày hội Đại đoàn kết', '28/10/2022'],
            ['4', 'Hoàng Minh Tấn', 'Theo dõi, giúp đỡ quần chúng ưu tú', '07/11/2022'],
          ],
        },
      ],
    },
    {
      heading: 'Biểu quyết',
      blocks: [
        { kind: 'paragraph', text: 'Đảng viên có quyền biểu quyết: 16; có mặt: 14. Hình thức: giơ tay.' },
        {
          kind: 'table',
          columns: [
            { header: 'TT', width: 10, align: 'center' },
            { header: 'Nội dung', width: 67 },
            { header: 'Tán thành', width: 22, align: 'center' },
            { header: 'Không tán thành', width: 22, align: 'center' },
            { header: 'Ý kiến khác', width: 22, align: 'center' },
            { header: 'Tỷ lệ', width: 22, align: 'center' },
          ],
          rows: [
            ['1', 'Nghị quyết nhiệm vụ tháng 10', '14/16', '0', '0', '87,5%'],
            ['2', 'Giới thiệu quần chúng ưu tú', '13/16', '0', '1', '81,25%'],
            ['3', 'Kết quả tự chấm điểm', '14/16', '0', '0', '87,5%'],
          ],
        },
      ],
    },
    {
      heading: 'Kết luận',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Chủ trì kết luận: Chi bộ thống nhất các nhiệm vụ tháng 10 và thông qua Nghị quyết; các đồng chí được phân công báo cáo tại kỳ sinh hoạt tháng 11. Buổi sinh hoạt tự chấm 92/100 điểm, xếp loại Tốt; hạn chế: đảng viên trẻ ít phát biểu.',
        },
      ],
    },
  ],
  closing:
    'Biên bản đã được đọc lại và toàn thể đảng viên dự họp nhất trí thông qua. Buổi sinh hoạt kết thúc lúc 21 giờ 20 cùng ngày, thời lượng 110 phút.',
  recorderSigner: { authority: 'THƯ KÝ', name: 'Lê Quang Tuyến' },
  chairSigner: { authority: 'CHỦ TRÌ', name: 'Nguyễn Văn Khải' },
}
