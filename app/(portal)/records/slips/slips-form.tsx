import { saveSlips } from '@/lib/records/actions/papers'
import type { SlipRow } from '@/lib/records/queries/slips'
import { Form } from '@/lib/ui/form'
import { Tick, Ticks } from '@/lib/ui/tick'

/** One tick for each member of the cell. */
export const SlipsForm = ({ cellId, year, rows }: { cellId: number; year: number; rows: SlipRow[] }) => (
  <Form
    action={saveSlips}
    submit="Lưu danh sách đã nộp"
    hidden={{ cellId, year, shown: rows.map(({ id }) => id).join(',') }}
  >
    <Ticks name="members" legend={`Đồng chí đã nộp phiếu bổ sung năm ${year}`}>
      {rows.map(({ id, fullName, position, checkedOn }) => (
        <Tick
          key={id}
          name="members"
          value={String(id)}
          isTicked={checkedOn !== null}
          label={
            <>
              {fullName}
              {position && <span className="block text-muted">{position}</span>}
            </>
          }
        />
      ))}
    </Ticks>
  </Form>
)
