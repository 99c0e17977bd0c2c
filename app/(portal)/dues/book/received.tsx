import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { answerRemittance, confirmRemittances } from '@/lib/dues/actions/book'
import { bookLink } from '@/lib/dues/links'
import type { Remittance } from '@/lib/dues/queries/book'
import { DayField, Radios, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'
import { Tick, Ticks } from '@/lib/ui/tick'
import { answerWords } from './sent'

const verdicts = [
  { value: 'received', label: 'Đã nhận đủ' },
  { value: 'refused', label: 'Chưa nhận được, hoặc không đúng số' },
]

type Its = { rows: Remittance[]; viewer: Viewer; today: Day; chosen?: number }

/** What came from below: each waits for one word; the oldest first, or the one chosen from the table; or many at once. */
export function Received({ rows, viewer, today, chosen }: Its) {
  const mayAnswer = ({ state, toPath }: Remittance) =>
    state === 'sent' && can(viewer, 'dues.confirm', { path: toPath })
  const waiting = rows.filter(mayAnswer)
  const asked = waiting.find(({ id }) => id === chosen) ?? waiting.at(-1)
  const columns: Column<Remittance>[] = [
    { header: 'Đơn vị nộp', cell: ({ from, orgId }) => ({ text: from, href: bookLink(orgId) }) },
    { header: 'Ngày nộp', cell: ({ sentOn }) => showDay(sentOn) },
    { header: 'Số tiền', isNumber: true, cell: ({ amount, note }) => ({ text: showMoney(amount), note }) },
    {
      header: 'Xác nhận',
      cell: (row) => ({
        ...answerWords(row),
        ...(mayAnswer(row) ? { text: 'Xác nhận khoản này', href: `?org=${row.toId}&answer=${row.id}` } : {}),
      }),
    },
  ]
  return (
    <>
      {asked && (
        <div className="card space-y-3">
          <h3>{`${asked.from}: ${showMoney(asked.amount)}, nộp ngày ${showDay(asked.sentOn)}`}</h3>
          {asked.note && <p className="text-muted">{asked.note}</p>}
          <Form
            key={asked.id}
            action={answerRemittance}
            submit="Ghi xác nhận"
            about={asked.from}
            hidden={{ remittanceId: asked.id, version: asked.version }}
          >
            <Radios name="verdict" label="Kết quả" value="received" options={verdicts} />
            <DayField name="answeredOn" label="Ngày nhận" value={showDay(today)} />
            <TextField name="answerNote" label="Ghi chú, lý do" isOptional />
          </Form>
        </div>
      )}
      {waiting.length > 1 && <Several rows={waiting.toReversed()} today={today} />}
      <Table rows={rows} columns={columns} empty="Năm này chưa có đơn vị nào nộp." />
    </>
  )
}

/** Those that came in full are answered together. */
function Several({ rows, today }: { rows: Remittance[]; today: Day }) {
  return (
    <div className="card">
      <Form
        action={confirmRemittances}
        submit="Đã nhận đủ các khoản đã chọn"
        hidden={{ orgId: rows[0]?.toId ?? 0 }}
        mark="several-"
        isPlain
      >
        <Ticks name="remittances" legend={`Xác nhận nhiều khoản cùng lúc: ${rows.length} khoản đang chờ`}>
          {rows.map(({ id, from, amount, sentOn }) => (
            <Tick
              key={id}
              name="remittances"
              value={String(id)}
              label={`${from}: ${showMoney(amount)}, nộp ngày ${showDay(sentOn)}`}
            />
          ))}
        </Ticks>
        <DayField name="answeredOn" label="Ngày xác nhận các khoản ấy" value={showDay(today)} />
      </Form>
    </div>
  )
}
