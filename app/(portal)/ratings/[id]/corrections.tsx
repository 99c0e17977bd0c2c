import { showDay } from '@/lib/core/dates'
import { levelName } from '@/lib/ratings/labels'
import type { Campaign } from '@/lib/ratings/queries/campaign'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Row = Campaign['corrections'][number]

const columns: Column<Row>[] = [
  { header: 'Họ và tên', cell: (row) => row.fullName },
  { header: 'Trước', cell: (row) => levelName[row.fromLevel] },
  { header: 'Xếp loại lại', cell: (row) => levelName[row.toLevel] },
  {
    header: 'Quyết định',
    cell: (row) => `Số ${row.decisionNumber}, ${showDay(row.decidedOn)}, ${row.decidedBy}`,
  },
  { header: 'Vì sao', cell: (row) => row.reason },
]

/** Every level that was given and taken back, the oldest first. */
export function Corrections({ rows }: { rows: Row[] }) {
  if (rows.length === 0) return null
  return (
    <Section title="Xếp loại lại">
      <Table rows={rows} columns={columns} empty="" />
    </Section>
  )
}
