import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { CellType, Kind } from '@/lib/organisations/labels'
import { isBaseCell } from '@/lib/organisations/rules'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

export type Organisation = {
  id: number
  path: string
  parentId: number | null
  kind: Kind
  cellType: CellType | null
  endedOn: Day | null
}
type Change = { to: string; name: string; says: string }

/** What may be done to it by decision, and what comes of it. */
export function changesOf(viewer: Viewer, organisation: Organisation): Change[] {
  const { kind, parentId, endedOn } = organisation
  if (endedOn) return []
  const isCell = kind === 'cell'
  const mayDissolve = isCell && can(viewer, 'organisations.dissolve', organisation)
  const isBase = isBaseCell(organisation)
  const mayMove = parentId !== null && kind !== 'agency' && can(viewer, 'organisations.move', organisation)
  return [
    ...(can(viewer, 'organisations.change', organisation)
      ? [
          {
            to: 'change',
            name: isCell ? 'Đổi tên, đổi loại hình' : 'Đổi tên',
            says: 'từ ngày có hiệu lực; giấy tờ của các ngày trước giữ tên cũ',
          },
        ]
      : []),
    ...(mayMove
      ? [
          isCell
            ? {
                to: 'move',
                name: 'Chuyển trực thuộc',
                says: 'sang cấp trên khác, cùng đảng viên và việc đang chờ ở cấp trên cũ',
              }
            : {
                to: 'move',
                name: 'Sáp nhập, chuyển trực thuộc',
                says: 'vào đảng bộ khác, hoặc sang cấp trên khác, cùng mọi chi bộ',
              },
        ]
      : []),
    ...(mayMove && (kind === 'grassroots' || kind === 'section')
      ? [
          {
            to: 'consolidate',
            name: 'Hợp nhất thành đảng bộ mới',
            says: 'hai đảng bộ trở lên kết thúc, cùng lập một đảng bộ mới',
          },
          { to: 'split', name: 'Chia tách đảng bộ', says: 'chọn chi bộ sang một đảng bộ mới' },
          {
            to: 'dissolve',
            name: 'Giải thể đảng bộ',
            says: 'chọn nơi trực thuộc mới cho từng chi bộ, đảng bộ kết thúc',
          },
        ]
      : []),
    ...(mayMove && (isBase || kind === 'grassroots')
      ? [
          isBase
            ? {
                to: 'kind',
                name: 'Lập đảng bộ cơ sở',
                says: 'từ chi bộ cơ sở này, có thể cùng chi bộ cơ sở khác',
              }
            : { to: 'kind', name: 'Chuyển thành chi bộ cơ sở', says: 'khi đảng bộ chỉ còn một chi bộ' },
        ]
      : []),
    ...(mayDissolve
      ? [
          { to: 'split', name: 'Chia tách', says: 'chọn đảng viên sang một chi bộ mới' },
          {
            to: 'consolidate',
            name: 'Hợp nhất thành chi bộ mới',
            says: 'hai chi bộ trở lên kết thúc, cùng lập một chi bộ mới',
          },
          {
            to: 'dissolve',
            name: 'Giải thể, sáp nhập chi bộ',
            says: 'mỗi đảng viên về một chi bộ khác, việc đang làm có chi bộ kế thừa',
          },
        ]
      : []),
  ]
}

const mayWithdraw = (viewer: Viewer, organisation: Organisation) =>
  organisation.parentId !== null &&
  organisation.kind !== 'agency' &&
  can(viewer, 'organisations.withdraw', organisation)

type Given = { viewer: Viewer; organisation: Organisation; changes: Change[] }

export const Changes = ({ viewer, organisation, changes }: Given) => (
  <div className="print:hidden">
    <Section title="Thay đổi theo quyết định" id="changes">
      <p className="lead">Trang mở ra nói trước điều sẽ xảy ra.</p>
      <ul>
        {changes.map(({ to, name, says }) => (
          <li key={to} className="py-2">
            <Link href={`/organisations/${organisation.id}/${to}`}>{name}</Link>: {says}
          </li>
        ))}
      </ul>
      {mayWithdraw(viewer, organisation) && (
        <p>
          Nhập nhầm trên cổng, không có quyết định nào:{' '}
          <Link href={`/organisations/${organisation.id}/withdraw`}>Lập nhầm, nhập sai cấp trên</Link>
        </p>
      )}
    </Section>
  </div>
)
