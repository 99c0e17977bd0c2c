import { withInstead } from '@/lib/accounts/words'
import { decideException } from '@/lib/calendar/actions/exceptions'
import { exceptionLabel } from '@/lib/calendar/labels'
import type { ExceptionRow } from '@/lib/calendar/queries/exceptions'
import { showDay, showWeekday } from '@/lib/core/dates'
import { Badge } from '@/lib/ui/badge'
import { Radios, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

const factsOf = (row: ExceptionRow) => [
  {
    name: 'Tình trạng',
    value: <Badge tone={exceptionLabel[row.state].tone}>{exceptionLabel[row.state].label}</Badge>,
  },
  { name: 'Ngày đề nghị', value: showWeekday(row.heldOn) },
  { name: 'Lý do', value: row.reason },
  { name: 'Người đề nghị', value: `${withInstead(row.askedBy, row.insteadOf)}, ${showDay(row.askedOn)}` },
  { name: 'Quy định', value: row.rule },
  ...(row.decidedOn
    ? [
        { name: 'Người trả lời', value: `${row.decidedBy}, ${showDay(row.decidedOn)}` },
        { name: 'Ý kiến', value: row.decisionReason },
      ]
    : []),
]

/** Đề nghị họp muộn hơn of this meeting, and the form for those who decide. */
export function Exceptions({ rows }: { rows: ExceptionRow[] }) {
  if (rows.length === 0) return null
  return (
    <Section title="Đề nghị họp muộn hơn" id="exception">
      {rows.map((row) => (
        <div key={row.id} className="space-y-4">
          <SummaryList rows={factsOf(row)} />
          {row.mayDecide && (
            <Form
              action={decideException}
              submit="Trả lời chi bộ"
              hidden={{ exceptionId: row.id, version: row.version }}
            >
              <Radios
                name="decision"
                label="Quyết định của cấp trên"
                options={[
                  { value: 'permitted', label: `Cho phép họp ngày ${showDay(row.heldOn)}` },
                  { value: 'refused', label: 'Không cho phép' },
                ]}
              />
              <TextArea name="reason" label="Lý do của quyết định" hint="Chi bộ đọc lý do này." rows={2} />
            </Form>
          )}
        </div>
      ))}
    </Section>
  )
}
