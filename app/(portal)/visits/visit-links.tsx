import { Link } from '@/lib/ui/link'

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
  <nav aria-label="Dự sinh hoạt" className="border-y border-line print:hidden">
    <ul className="flex flex-wrap gap-x-6">
      {parts.map(([part, name]) => (
        <li key={part}>
          {part === here ? (
            <strong className="inline-block py-2">{name}</strong>
          ) : (
            <Link href={visitLink(part, shown)} className="inline-block py-2">
              {name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  </nav>
)
