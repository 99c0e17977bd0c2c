import { personColumns } from '@/app/(portal)/statistics/person-columns'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { gainLabel, lossLabel } from '@/lib/statistics/movement'
import type { Forms } from '@/lib/statistics/queries/forms'
import type { GainRow, LossRow } from '@/lib/statistics/queries/movement'
import type { ServiceRow } from '@/lib/statistics/queries/service'
import { serviceLists } from '@/lib/statistics/service'
import { provinceLabel } from '@/lib/transfers/labels'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Moved = GainRow | LossRow

/** Who stands behind Biểu 7; all badges together begin with the first of them. */
const ServiceLists = ({ rows }: { rows: ServiceRow[] }) => (
  <div>
    {serviceLists
      .map((list) => ({ ...list, rows: ofKind(rows, list.kind) }))
      .filter((list) => list.rows.length > 0)
      .map((list, at, all) => (
        <div key={list.kind} id={isFirstBadge(list.kind, all[at - 1]?.kind) ? 'badges' : undefined}>
          <Section title={`${list.title}: ${list.rows.length} đồng chí`} id={list.kind}>
            <Table
              rows={list.rows}
              columns={[
                { header: 'Họ và tên', cell: ({ fullName, words }) => ({ text: fullName, note: words }) },
                { header: 'Chi bộ', cell: ({ cell }) => cell },
                { header: 'Ngày', cell: ({ on }) => showDay(on) },
              ]}
              empty=""
              isNarrow
            />
          </Section>
        </div>
      ))}
  </div>
)
const isFirstBadge = (kind: string, before = '') => kind.startsWith('badge-') && !before.startsWith('badge-')

/** Rows a, b of Biểu 1; what a transfer does not say may still be said on its page, which the member's page leads to. */
const provinceColumn: Column<Moved> = {
  header: 'Từ, đến',
  cell: (row) => {
    const isOther = 'isFromOther' in row ? row.isFromOther : row.isToOther
    return isOther === null ? 'Chưa ghi' : provinceLabel[isOther ? 'other' : 'same']
  },
}

/** Who stands behind Biểu 1, 2 and 7, one list for each kind of coming and going. */
export function MovementLists({ viewer, gained, lost, service }: Forms['lists'] & { viewer: Viewer }) {
  const lists = [
    ...Object.entries(gainLabel).map(([kind, title]) => ({ kind, title, rows: ofKind<Moved>(gained, kind) })),
    ...Object.entries(lossLabel).map(([kind, title]) => ({ kind, title, rows: ofKind<Moved>(lost, kind) })),
  ].filter(({ rows }) => rows.length > 0)
  return [
    ...lists.map(({ kind, title, rows }) => (
      <Section key={kind} title={`${title}: ${rows.length} đồng chí`} id={kind}>
        <Table
          rows={rows}
          columns={[
            ...personColumns(viewer),
            { header: 'Từ ngày', cell: ({ on }) => showDay(on) },
            ...(kind === 'received' || kind === 'transferred' ? [provinceColumn] : []),
          ]}
          empty=""
          isNarrow
        />
      </Section>
    )),
    <ServiceLists key="service" rows={service} />,
  ]
}

const ofKind = <Row extends { kind: string }>(rows: readonly Row[], kind: string) =>
  rows.filter((row) => row.kind === kind)
