import { MemberTicks } from '@/app/(portal)/member-ticks'
import { saveSlips } from '@/lib/records/actions/papers'
import type { SlipRow } from '@/lib/records/queries/slips'
import { Form } from '@/lib/ui/form'

export const SlipsForm = ({ cellId, year, rows }: { cellId: number; year: number; rows: SlipRow[] }) => (
  <Form action={saveSlips} submit="Lưu danh sách đã nộp" hidden={{ cellId, year }}>
    <MemberTicks
      legend={`Đồng chí đã nộp phiếu bổ sung năm ${year}`}
      rows={rows.map((row) => ({ ...row, isTicked: row.checkedOn !== null }))}
    />
  </Form>
)
