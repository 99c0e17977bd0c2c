import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { EventTable } from '@/app/(portal)/reorganisations/event-table'
import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import type { CellType, Kind } from '@/lib/organisations/labels'
import { isBaseCell } from '@/lib/organisations/rules'
import { listVersions } from '@/lib/reorganisations/queries/as-of'
import { listEventsOf } from '@/lib/reorganisations/queries/events'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Organisation = {
  id: number
  path: string
  parentId: number | null
  kind: Kind
  cellType: CellType | null
  endedOn: Day | null
}

/** What may be done to it by decision, as links in words. */
function changesOf(viewer: Viewer, organisation: Organisation) {
  const { kind, parentId, endedOn } = organisation
  if (endedOn) return []
  const isCell = kind === 'cell'
  const mayDissolve = isCell && can(viewer, 'organisations.dissolve', organisation)
  const isBase = isBaseCell(organisation)
  const mayMove = parentId !== null && kind !== 'agency' && can(viewer, 'organisations.move', organisation)
  const mayWithdraw =
    parentId !== null && kind !== 'agency' && can(viewer, 'organisations.withdraw', organisation)
  return [
    ...(can(viewer, 'organisations.change', organisation)
      ? [{ to: 'change', name: isCell ? 'Đổi tên, đổi loại hình' : 'Đổi tên' }]
      : []),
    ...(mayMove ? [{ to: 'move', name: isCell ? 'Chuyển trực thuộc' : 'Sáp nhập, chuyển trực thuộc' }] : []),
    ...(mayMove && (kind === 'grassroots' || kind === 'section')
      ? [
          { to: 'consolidate', name: 'Hợp nhất thành đảng bộ mới' },
          { to: 'split', name: 'Chia tách đảng bộ' },
          { to: 'dissolve', name: 'Giải thể đảng bộ' },
        ]
      : []),
    ...(mayMove && (isBase || kind === 'grassroots')
      ? [{ to: 'kind', name: isBase ? 'Lập đảng bộ cơ sở' : 'Chuyển thành chi bộ cơ sở' }]
      : []),
    ...(mayDissolve
      ? [
          { to: 'split', name: 'Chia tách' },
          { to: 'consolidate', name: 'Hợp nhất thành chi bộ mới' },
          { to: 'dissolve', name: 'Giải thể, sáp nhập chi bộ' },
        ]
      : []),
    ...(mayWithdraw ? [{ to: 'withdraw', name: 'Lập nhầm, nhập sai cấp trên' }] : []),
  ]
}

/** Quá trình tổ chức: decisions so far, former names, the day to look at, and what may be decided next. */
export async function History({
  viewer,
  organisation,
  typed,
}: {
  viewer: Viewer
  organisation: Organisation
  /** For the day to look at. */
  typed: unknown
}) {
  const [events, versions] = await Promise.all([
    listEventsOf(viewer, organisation.id),
    listVersions(viewer, organisation.id),
  ])
  const [, ...former] = versions
  const changes = changesOf(viewer, organisation)
  return (
    <Section title="Quá trình tổ chức" id="history">
      <EventTable rows={events} ofId={organisation.id} empty="Chưa ghi thay đổi nào bằng quyết định." />
      {former.length > 0 && (
        <ul>
          {former.map(({ id, name, startsOn, endsOn }) => (
            <li key={id}>
              {name}: {startsOn > '1900-01-01' && `từ ${showDay(startsOn)} `}
              {endsOn && `đến ${showDay(endsOn)}`}
            </li>
          ))}
        </ul>
      )}
      <AsOfForm typed={typed} />
      {changes.length > 0 && (
        <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          {changes.map(({ to, name }) => (
            <Link key={to} href={`/organisations/${organisation.id}/${to}`} className="py-2">
              {name}
            </Link>
          ))}
        </p>
      )}
    </Section>
  )
}
