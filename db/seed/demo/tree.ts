import type { cellType } from '@/db/schema'
import type { Tonight } from './meeting-plan'

/** The demonstration district: invented places only. Sizes add up to 700 members. */
export const DISTRICT = 'Minh Giang'

export type CellPlan = {
  name: string
  type: (typeof cellType.enumValues)[number]
  /** Login names are built on it: bithu.dongha. */
  key: string
  size: number
  /** Exactly so many work away; otherwise as chance has it. */
  away?: number
  /** How far it has come this evening, where the demonstration does not say it by the key. */
  tonight?: Tonight
  tags?: string[]
}
export type CommunePlan = {
  name: string
  key: string
  tags?: string[]
  isBorder?: boolean
  cells: CellPlan[]
}

const village = (name: string, key: string, size: number, tags?: string[]): CellPlan => ({
  name: `Chi bộ thôn ${name}`,
  type: 'village',
  key,
  size,
  tags,
})
const hamlet = (name: string, key: string, size: number, tags?: string[]): CellPlan => ({
  ...village(name, key, size, tags),
  name: `Chi bộ bản ${name}`,
})

export const communes: CommunePlan[] = [
  {
    name: 'An Thịnh',
    key: 'anthinh',
    cells: [
      village('Đông Hạ', 'dongha', 18),
      village('Tây Thượng', 'taythuong', 23),
      village('Cầu Bến', 'cauben', 21),
      village('Phú Lộc', 'phuloc', 27),
      village('Trung Nghĩa', 'trungnghia', 19),
      village('Xuân Mai', 'xuanmai', 15),
      village('Lò Gạch', 'logach', 13),
    ],
  },
  {
    name: 'Bình Khê',
    key: 'binhkhe',
    cells: [
      ...[25, 21, 16, 18, 14, 17].map((size, at) => village(`${at + 1}`, `thon${at + 1}`, size)),
      village('7', 'thon7', 18),
    ],
  },
  {
    name: 'Thanh Lâm',
    key: 'thanhlam',
    cells: [
      village('Đồng Tâm', 'dongtam', 23),
      village('Hòa Bình', 'hoabinh', 20),
      village('Nội Trà', 'noitra', 16),
      village('Quan Sơn', 'quanson', 14),
      village('Vĩnh Tiến', 'vinhtien', 20),
      {
        name: 'Chi bộ Trường Trung học cơ sở Thanh Lâm',
        type: 'school',
        key: 'thcs.thanhlam',
        size: 15,
        tags: ['trường học'],
      },
    ],
  },
  {
    name: 'Yên Phú',
    key: 'yenphu',
    cells: [
      village('Bến Đò', 'bendo', 20),
      village('Cao Xá', 'caoxa', 19),
      village('Gò Mận', 'goman', 14),
      village('Làng Chanh', 'langchanh', 16),
      village('Song Hồ', 'songho', 23),
      {
        name: 'Chi bộ Hợp tác xã Dịch vụ nông nghiệp Yên Phú',
        type: 'enterprise',
        key: 'htx.yenphu',
        size: 8,
        tags: ['doanh nghiệp'],
      },
    ],
  },
  {
    name: 'Vạn Sơn',
    key: 'vanson',
    cells: [
      village('Khe Đá', 'kheda', 11),
      village('Ngòi Sen', 'ngoisen', 14),
      village('Tân Lập', 'tanlap', 16),
      village('Thượng Đồi', 'thuongdoi', 9, ['yếu kém']),
      village('Cây Quéo', 'cayqueo', 13),
    ],
  },
  {
    name: 'Na Lưu',
    key: 'naluu',
    tags: ['biên giới'],
    isBorder: true,
    cells: [
      hamlet('Nà Lầu', 'nalau', 15, ['biên giới']),
      hamlet('Pác Ỏm', 'pacom', 12, ['biên giới']),
      hamlet('Khuổi Slam', 'khuoislam', 9, ['biên giới']),
      hamlet('Phiêng Mạ', 'phiengma', 7, ['biên giới', 'yếu kém']),
      hamlet('Tả Lùng', 'talung', 11, ['biên giới']),
      {
        name: 'Chi bộ Trường Phổ thông dân tộc bán trú Na Lưu',
        type: 'school',
        key: 'bantru.naluu',
        size: 12,
        tags: ['trường học', 'biên giới'],
      },
    ],
  },
]

/** Chi bộ cơ sở: directly under the district. */
export const baseCells: CellPlan[] = [
  { name: 'Chi bộ Cơ quan Huyện ủy', type: 'office', key: 'coquan.huyenuy', size: 34 },
  { name: 'Chi bộ Cơ quan Ủy ban nhân dân huyện', type: 'office', key: 'coquan.ubnd', size: 36 },
  {
    name: 'Chi bộ Trường Trung học phổ thông Minh Giang',
    type: 'school',
    key: 'thpt.minhgiang',
    size: 28,
    tags: ['trường học'],
  },
]

export type AgencyPlan = { name: string; key: string; symbol: string }
/** Bodies whose accounts answer feedback. */
export const agencies: AgencyPlan[] = [
  { name: 'Văn phòng Huyện ủy', key: 'vphu', symbol: 'VPHU' },
  { name: 'Ban Tổ chức Huyện ủy', key: 'btc', symbol: 'BTCHU' },
  { name: 'Ban Tuyên giáo Huyện ủy', key: 'tuyengiao', symbol: 'BTGHU' },
  { name: 'Ủy ban Kiểm tra Huyện ủy', key: 'ubkt', symbol: 'UBKTHU' },
  { name: 'Hội đồng nhân dân huyện', key: 'hdnd', symbol: 'HĐND' },
  { name: 'Ủy ban nhân dân huyện', key: 'ubnd', symbol: 'UBND' },
  { name: 'Phòng Nông nghiệp và Phát triển nông thôn', key: 'nongnghiep', symbol: 'PNN' },
  { name: 'Phòng Tài nguyên và Môi trường', key: 'moitruong', symbol: 'PTNMT' },
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện', key: 'mattran', symbol: 'MTTQ' },
  { name: 'Hội Nông dân huyện', key: 'nongdan', symbol: 'HND' },
  { name: 'Hội Liên hiệp Phụ nữ huyện', key: 'phunu', symbol: 'PN' },
  { name: 'Huyện đoàn Minh Giang', key: 'doan', symbol: 'ĐTN' },
]

/** Nơi nhận phản ánh, góp ý; the committee's own bodies are served by its office. */
export const addressees: { name: string; agency: string; isAssigned?: boolean }[] = [
  { name: 'Ban Chấp hành Đảng bộ huyện', agency: 'vphu' },
  { name: 'Ban Thường vụ Huyện ủy', agency: 'vphu' },
  { name: 'Thường trực Huyện ủy', agency: 'vphu' },
  { name: 'Văn phòng Huyện ủy', agency: 'vphu' },
  { name: 'Ban Tổ chức Huyện ủy', agency: 'btc' },
  { name: 'Ban Tuyên giáo Huyện ủy', agency: 'tuyengiao' },
  { name: 'Ủy ban Kiểm tra Huyện ủy', agency: 'ubkt' },
  { name: 'Hội đồng nhân dân huyện', agency: 'hdnd', isAssigned: false },
  { name: 'Ủy ban nhân dân huyện', agency: 'ubnd' },
  { name: 'Phòng Nông nghiệp và Phát triển nông thôn', agency: 'nongnghiep' },
  { name: 'Phòng Tài nguyên và Môi trường', agency: 'moitruong' },
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện', agency: 'mattran', isAssigned: false },
  { name: 'Hội Nông dân huyện', agency: 'nongdan', isAssigned: false },
  { name: 'Hội Liên hiệp Phụ nữ huyện', agency: 'phunu', isAssigned: false },
  { name: 'Huyện đoàn Minh Giang', agency: 'doan', isAssigned: false },
]
