import type { Page } from '@playwright/test'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }
import { part } from './evening'

/** What the resolution of that evening says in words of its own, field by field; its last part is drafted. */
const worded = {
  'Chính trị, tư tưởng': [
    'Đảng viên giữ vững lập trường, nhất trí với việc thống nhất ngày sinh hoạt chi bộ. Nhân dân phấn khởi chào mừng Quốc khánh 2/9; còn lo lắng về giá vật tư nông nghiệp và thiếu nước tưới cuối kênh N4.',
  ],
  'Nhiệm vụ được giao': [
    'Hoàn thành 4/5 nhiệm vụ (80%): phun phòng sâu bệnh 42/42 ha lúa mùa; 176/176 hộ treo cờ Tổ quốc; bảo hiểm y tế hộ gia đình 13/12 người, bảo hiểm xã hội tự nguyện 3/3 người; lập danh sách 9/9 thanh niên sẵn sàng nhập ngũ. Chưa hoàn thành việc vận động tháo dỡ phần lấn mái kênh N4, mới đạt 3/5 hộ.',
  ],
  'Biểu dương, nhắc nhở': [
    'Biểu dương đồng chí Kiều Văn Tiệp, đồng chí Phạm Thị Thơi. Nhắc nhở đồng chí Mai Văn Ngữ vắng sinh hoạt không báo cáo, chưa nộp đảng phí tháng 9/2022.',
  ],
  'Hạn chế, nguyên nhân': [
    'Công tác vận động chưa đến từng hộ; tự phê bình và phê bình còn nể nang; số đảng viên phát biểu còn ít. Nguyên nhân chủ quan là chi bộ chưa phân công đảng viên phụ trách hộ, chưa gợi ý trước nội dung thảo luận.',
  ],
  'Nhiệm vụ (mỗi nhiệm vụ một dòng)': [
    'Lãnh đạo chăm sóc, phòng trừ rầy cuối vụ trên 42 ha lúa mùa; vận động đăng ký 9 ha cây vụ đông, lập xong danh sách trước ngày 25/9/2022.',
    'Tổ chức Tết Trung thu cho thiếu nhi toàn thôn vào tối 09/9/2022, an toàn, tiết kiệm; tiếp tục tuyên truyền bảo hiểm y tế hộ gia đình.',
    'Vận động 120 người đăng ký tài khoản định danh điện tử trước ngày 30/9/2022; giữ vững an ninh trật tự, an toàn phòng cháy.',
    'Vận động dứt điểm 2 hộ còn lại tháo dỡ phần lấn mái kênh N4 trước ngày 30/9/2022; phát quang hai bên bờ kênh.',
    'Giữ nền nếp sinh hoạt ngày 07 hằng tháng; không để đảng viên vắng không lý do; liên lạc với đảng viên làm việc ngoài tỉnh trước và sau mỗi kỳ sinh hoạt; giới thiệu 01 quần chúng ưu tú dự lớp bồi dưỡng nhận thức về Đảng.',
    'Gửi huyện hai nội dung đã biểu quyết: kiến nghị Ủy ban nhân dân huyện sửa chữa kênh N4 (13/16 tán thành); góp ý với Thường trực Huyện ủy về tài liệu sinh hoạt về muộn (12/16 tán thành).',
  ],
  'Tổ chức thực hiện (mỗi việc một dòng)': [
    'Đồng chí Đỗ Thị Hường chủ trì nhiệm vụ Tết Trung thu, xong trước ngày 10/9/2022; đồng chí Kiều Văn Tiệp chủ trì nhiệm vụ sản xuất; đồng chí Lương Thị Nhàn chủ trì việc vận động 2 hộ; đồng chí Tạ Quang Đính chủ trì việc đăng ký tài khoản định danh điện tử. Các đồng chí báo cáo kết quả tại kỳ sinh hoạt ngày 07/10/2022.',
    'Đồng chí Lương Thị Nhàn gặp đồng chí Mai Văn Ngữ trước ngày 12/9/2022, báo cáo chi ủy.',
    'Ban Công tác Mặt trận, các chi hội và Chi đoàn thôn vận động hội viên, đoàn viên và nhân dân thực hiện. Chi ủy theo dõi, đôn đốc; biên bản và nghị quyết gửi Đảng ủy xã trong ngày 08/9/2022.',
  ],
  'Nơi nhận (mỗi nơi một dòng)': [
    'Đảng ủy xã (báo cáo)',
    'Đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách',
    'Ban Công tác Mặt trận, các chi hội, Chi đoàn thôn',
    'Đảng viên chi bộ',
    'Lưu Chi bộ',
  ],
}

export async function wordResolution(page: Page) {
  const section = part(page, /Biểu quyết, nghị quyết/)
  await section.getByText('Lời văn của nghị quyết, kết luận').click()
  for (const [label, lines] of Object.entries(worded)) await section.getByLabel(label).fill(lines.join('\n'))
}

const letterhead = [
  'ĐẢNG BỘ XÃ AN THỊNH',
  'CHI BỘ THÔN ĐÔNG HẠ',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'An Thịnh, ngày 07 tháng 9 năm 2022',
]
const opening =
  'Ngày 07/9/2022, tại Nhà văn hóa thôn Đông Hạ, Chi bộ thôn Đông Hạ sinh hoạt thường kỳ, thời lượng 105 phút, do đồng chí Đào Xuân Thạch, Bí thư chi bộ, chủ trì; đồng chí Vũ Đình Khoát ghi biên bản. Tổng số đảng viên 18 đồng chí; có mặt 14; kết nối từ xa 01; vắng có lý do 01; vắng không lý do 01; được miễn sinh hoạt 01. Sau khi nghe báo cáo, thảo luận và ý kiến của đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách'
const resolutionEnd = [
  'IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT',
  'Chi bộ tự chấm 80/100 điểm, loại Khá. Tỷ lệ dự 14/17, đạt 82,4%; có 01 đồng chí vắng không lý do. Cần khắc phục: chấm dứt vắng không lý do; thêm người thảo luận; dứt điểm nhiệm vụ còn tồn đọng.',
  'Nghị quyết được chi bộ thông qua ngày 07/9/2022 với 13/16 đảng viên chính thức tán thành, đạt 81,25%.',
  'T/M CHI BỘ',
  'BÍ THƯ',
]
const resolutionHead = [
  ...letterhead,
  'Số 03-NQ/CB',
  'lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022',
  opening,
  'chi bộ quyết nghị:',
  'I- KẾT QUẢ LÃNH ĐẠO THÁNG 8/2022',
  'II- NHIỆM VỤ THÁNG 9/2022',
  'III- TỔ CHỨC THỰC HIỆN',
]
const numbered = (lines: string[]) => lines.map((line, index) => `${index + 1}. ${line}`)

/** Nghị quyết số 03-NQ/CB, whole, as that evening worded it. */
export const resolution = [
  ...resolutionHead,
  ...Object.entries(worded).flatMap(([label, lines], index) => {
    if (label.startsWith('Nơi nhận')) return lines
    return label.includes('một dòng') ? numbered(lines) : [`${index + 1}. ${label}.${lines[0]}`]
  }),
  ...resolutionEnd,
]

/** The same without a word of its own: it is drafted from what the minutes know. */
export const draftedResolution = [
  ...resolutionHead,
  evening.lastMonth.ideology.members,
  evening.lastMonth.ideology.people,
  'Hoàn thành 4/5 nhiệm vụ (80%).',
  ...evening.lastMonth.tasks.map(({ result }) => result.slice(1, -1)),
  ...evening.lastMonth.praised.map(({ name, for: why }) => `đồng chí ${name} ${why}`),
  'Nhắc nhở: đồng chí Mai Văn Ngữ vắng sinh hoạt kỳ này không báo cáo, chưa nộp đảng phí tháng 9/2022.',
  'Đồng chí Lương Thị Nhàn gặp, nghe giải trình trước ngày 12/9/2022 và báo cáo chi ủy.',
  ...evening.lastMonth.weaknesses,
  ...numbered(evening.nextMonth.tasks.map(({ text }) => text)),
  '6. Gửi huyện 02 nội dung đã biểu quyết: Ủy ban nhân dân huyện',
  'sửa chữa, nạo vét kênh tưới N4 đoạn qua thôn Đông Hạ (13/16 tán thành); Thường trực Huyện ủy',
  'tài liệu sinh hoạt chi bộ hằng tháng về muộn (12/16 tán thành).',
  ...evening.assignedTasks.map(({ assignee }) => `đồng chí ${assignee.name} chủ trì`.slice(1)),
  ...['10/9/2022', '25/9/2022', '30/9/2022'].map((day) => `, xong trước ngày ${day}`),
  'Các đồng chí được phân công báo cáo kết quả tại kỳ sinh hoạt sau; chi ủy theo dõi, đôn đốc.',
  'Đảng ủy xã An Thịnh (báo cáo)',
  'Đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách chi bộ',
  'Đảng viên chi bộ',
  'Lưu Chi bộ',
  ...resolutionEnd,
]
