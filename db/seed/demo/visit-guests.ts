import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import type { Cell } from './organisations'

type Guest = { name: string; position: string; role: string; said: string }

export const leaders = {
  vinh: { name: 'Đỗ Trọng Vĩnh', position: 'Bí thư Huyện ủy' },
  kiem: { name: 'Đặng Hữu Kiệm', position: 'Phó Bí thư Thường trực Huyện ủy' },
  dao: { name: 'Trần Quang Đạo', position: 'Phó Bí thư Huyện ủy, Chủ tịch Ủy ban nhân dân huyện' },
}
const POST = 'Đồn Biên phòng Na Lưu'
export const borderPost = {
  unit: POST,
  /** Whom the post sends, and to which village cell. */
  members: [
    ['Nông Văn Khiêm', 'Đội trưởng Đội Vận động quần chúng', 'nalau'],
    ['Hoàng Đình Sáng', 'Phó Đồn trưởng', 'pacom'],
    ['Lý A Chơ', 'Nhân viên Đội Vận động quần chúng', 'khuoislam'],
    ['Phạm Thế Duy', 'Trạm trưởng Trạm Kiểm soát', 'phiengma'],
    ['Vàng Mí Sùng', 'Nhân viên Đội Vận động quần chúng', 'talung'],
    ['Bế Văn Lợi', 'Chính trị viên', 'talung'],
  ] as const,
}

const led = (who: keyof typeof leaders, said: string, name = leaders[who].name): Guest => ({
  ...leaders[who],
  name,
  role: 'dự, chỉ đạo',
  said,
})
const sent = (at: 0 | 4, said: string): Guest => {
  const [name, position] = borderPost.members[at]
  return { name, position: `${position}, ${POST}`, role: 'được phân công dự sinh hoạt', said }
}

/** Who of the district's leaders and of the border post attended which cell in which month. */
const attended: Record<string, Guest> = {
  'bendo 2022-02-01': led(
    'vinh',
    'Đề nghị chi bộ rà soát hộ nghèo có đảng viên. Huyện ủy sẽ giao Phòng Lao động – Thương binh và Xã hội về hướng dẫn trong quý II.',
  ),
  'pacom 2022-04-01': led(
    'vinh',
    'Ghi nhận chi bộ giữ nền nếp sinh hoạt ở địa bàn khó. Huyện sẽ cân đối kinh phí làm 600 m đường vào bản trong năm 2022.',
  ),
  'tanlap 2022-06-01': led('vinh', 'Chi bộ chú trọng tạo nguồn kết nạp đảng viên là thanh niên ở thôn.'),
  'nalau 2022-03-01': led(
    'kiem',
    'Biểu dương chi bộ phối hợp tốt với đồn biên phòng; nhắc ghi biên bản đủ từng ý kiến phát biểu.',
  ),
  'talung 2022-05-01': led(
    'kiem',
    'Hứa đề nghị Điện lực huyện khảo sát, kéo điện cho 12 hộ cuối bản trước mùa mưa.',
  ),
  'quanson 2022-06-01': led(
    'kiem',
    'Đề nghị chi bộ sinh hoạt đúng giờ, rút gọn phần đọc văn bản.',
    'Đặng Hữu Kiêm',
  ),
  'coquan.huyenuy 2022-08-01': led('kiem', 'Chi bộ cơ quan phải gương mẫu về nền nếp sinh hoạt.'),
  'kheda 2022-04-01': led(
    'dao',
    'Giao Ủy ban nhân dân xã xử lý dứt điểm điểm sạt lở đầu thôn, báo cáo Ủy ban nhân dân huyện trong tháng 5.',
  ),
  'coquan.ubnd 2022-06-01': led('dao', 'Đề nghị đảng viên nêu gương trong cải cách hành chính.'),
  'nalau 2022-07-01': sent(
    0,
    'Thông báo tình hình biên giới; đề nghị chi bộ vận động các hộ giữ cột mốc, đường mòn.',
  ),
  'talung 2022-08-01': sent(4, 'Đề nghị chi bộ cử hai đảng viên tham gia tổ tự quản đường biên.'),
}

/** The minutes with the guest of that month, if one came, and what he said. */
export function withVisit({ plan }: Cell, month: Day, content: MinutesContent): MinutesContent {
  const guest = attended[`${plan.key} ${month}`]
  if (!guest) return content
  const { said, ...named } = guest
  return {
    ...content,
    guests: [...content.guests, { ...named, isHigherLevel: true }],
    guestRemarks: [...content.guestRemarks, { name: named.name, text: said }],
  }
}
