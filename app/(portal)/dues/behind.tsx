import { showMonth } from '@/lib/core/dates'
import { behindBadges } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import type { listBehind } from '@/lib/dues/queries/state'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Row = Awaited<ReturnType<typeof listBehind>>[number] & { id: number }

const columns: Column<Row>[] = [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: payerLink(id) }) },
  {
    header: 'Chưa nộp',
    cell: (row) => ({
      badges: behindBadges(row),
      note: `Tháng ${[...row.lastGround, ...row.unpaid, ...row.partial].map(showMonth).join(', ')}`,
    }),
  },
]

/** Chưa nộp một, hai, ba tháng trong năm. */
export function Behind({ rows, year }: { rows: Omit<Row, 'id'>[]; year: string }) {
  if (rows.length === 0) return null
  return (
    <Section title={`Chưa nộp đảng phí năm ${year}`} id="behind">
      <p>
        Ba tháng trong năm không có lý do chính đáng thì chi bộ xem xét, đề nghị xóa tên; người nhà nộp thay
        không thay cho việc đảng viên dự sinh hoạt.
      </p>
      <Table
        rows={rows.map((row) => ({ ...row, id: row.memberId }))}
        columns={columns}
        empty="Không có đồng chí nào."
      />
    </Section>
  )
}
