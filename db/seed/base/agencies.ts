/** Who answers in a new installation, to be completed by form; the committee's own bodies are served by its office. */
type Agency = { name: string; symbol: string; isAssigned?: boolean; alsoFor?: string[] }

const around = (level: string, committee: string): Agency[] => [
  {
    name: `Văn phòng ${committee}`,
    symbol: 'VP',
    alsoFor: [`Ban Chấp hành Đảng bộ ${level}`, `Ban Thường vụ ${committee}`, `Thường trực ${committee}`],
  },
  { name: `Ủy ban Kiểm tra ${committee}`, symbol: 'UBKT' },
  { name: `Hội đồng nhân dân ${level}`, symbol: 'HĐND', isAssigned: false },
  { name: `Ủy ban nhân dân ${level}`, symbol: 'UBND' },
  { name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${level}`, symbol: 'MTTQ', isAssigned: false },
]

/** Đoàn thể: asked to consider, as the Front is. */
const massOrganisations = (level: string): Agency[] =>
  [
    { name: `Hội Nông dân ${level}`, symbol: 'HND' },
    { name: `Hội Liên hiệp Phụ nữ ${level}`, symbol: 'PN' },
    { name: `Hội Cựu chiến binh ${level}`, symbol: 'CCB' },
    { name: `Đoàn Thanh niên Cộng sản Hồ Chí Minh ${level}`, symbol: 'ĐTN' },
  ].map((each) => ({ ...each, isAssigned: false }))

const forces = (level: string): Agency[] => [
  { name: `Công an ${level}`, symbol: 'CA' },
  { name: `Ban Chỉ huy quân sự ${level}`, symbol: 'BCHQS' },
]

export const agenciesOf: Record<'xa' | 'huyen', Agency[]> = {
  xa: [
    ...around('xã', 'Đảng ủy xã'),
    { name: 'Ban Xây dựng Đảng', symbol: 'BXDĐ' },
    ...massOrganisations('xã'),
    ...forces('xã'),
  ],
  huyen: [
    ...around('huyện', 'Huyện ủy'),
    { name: 'Ban Tổ chức Huyện ủy', symbol: 'BTC' },
    { name: 'Ban Tuyên giáo Huyện ủy', symbol: 'BTG' },
    { name: 'Ban Dân vận Huyện ủy', symbol: 'BDV' },
    ...massOrganisations('huyện'),
    ...forces('huyện'),
  ],
}
