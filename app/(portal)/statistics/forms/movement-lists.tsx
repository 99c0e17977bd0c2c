import { personColumns } from '@/app/(portal)/statistics/person-columns'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { gainLabel, lossLabel } from '@/lib/statistics/movement'
import type { GainRow, LossRow } from '@/lib/statistics/queries/movement'
import { Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

type Moved = GainRow | LossRow

/** Who stands behind Biểu 1 and 2, one list for each kind of coming and going. */
export function MovementLists({
  viewer,
  gained,
  lost,
}: {
  viewer: Viewer
  gained: GainRow[]
  lost: LossRow[]
}) {
  const lists = [
    ...Object.entries(gainLabel).map(([kind, title]) => ({ kind, title, rows: ofKind<Moved>(gained, kind) })),
    ...Object.entries(lossLabel).map(([kind, title]) => ({ kind, title, rows: ofKind<Moved>(lost, kind) })),
  ].filter(({ rows }) => rows.length > 0)
  return lists.map(({ kind, title, rows }) => (
    <Section key={kind} title={`${title}: ${rows.length} đồng chí`} id={kind}>
      <Table
        rows={rows}
        columns={[...personColumns(viewer), { header: 'Từ ngày', cell: ({ on }) => showDay(on) }]}
        empty=""
      />
    </Section>
  ))
}

const ofKind = <Row extends { kind: string }>(rows: readonly Row[], kind: string) =>
  rows.filter((row) => row.kind === kind)
