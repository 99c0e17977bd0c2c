import { Parts } from '@/lib/ui/parts'

type Shown = { org: number; year: number }

/** The address of a part of this section, at the same committee and year. */
export const visitLink = (part: string, { org, year }: Shown) => `/visits${part}?org=${org}&year=${year}`

const parts = [
  ['', 'Bảng theo dõi năm'],
  ['/people', 'Danh sách, phân công'],
  ['/charge', 'Chi bộ biên giới, yếu kém'],
  ['/units', 'Theo đơn vị'],
  ['/cells', 'Chi bộ chưa có cấp trên dự'],
  ['/guests', 'Đại biểu chưa khớp'],
  ['/remarks', 'Ý kiến, lời hứa'],
] as const

/** The parts of "Dự sinh hoạt". */
export const VisitLinks = ({ here, ...shown }: Shown & { here: string }) => (
  <Parts
    label="Dự sinh hoạt"
    fold="Xem phần khác"
    parts={parts.map(([part, name]) => ({ href: visitLink(part, shown), name, isHere: part === here }))}
  />
)
