import { type Day, showDay } from '@/lib/core/dates'
import { showMoney, typedMoney } from '@/lib/core/money'
import { sendUp, withdrawRemittance } from '@/lib/dues/actions/book'
import { remittanceLabel, remittanceTone } from '@/lib/dues/labels'
import type { Remittance } from '@/lib/dues/queries/book'
import { OnceAsked } from '@/lib/ui/action-form'
import { Checkbox, DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'

type Its = { rows: Remittance[]; orgId: number; owed?: number; today: Day; maySend: boolean }

const owedWords = (owed: number | undefined) => {
  if (!owed) return undefined
  return owed > 0 ? `Còn phải nộp ${showMoney(owed)}` : `Sổ đang ghi nộp thừa ${showMoney(-owed)}`
}

export const answerWords = ({ state, answeredOn, answeredBy, answerNote }: Remittance) => ({
  badges: [[remittanceTone[state], remittanceLabel[state]] as const],
  note: answeredOn
    ? `${showDay(answeredOn)}, ${answeredBy ?? ''}${answerNote && `: ${answerNote}`}`
    : undefined,
})

const columns: Column<Remittance>[] = [
  { header: 'Ngày nộp', cell: ({ sentOn }) => showDay(sentOn) },
  { header: 'Số tiền', isNumber: true, cell: ({ amount, note }) => ({ text: showMoney(amount), note }) },
  { header: 'Nơi nhận', cell: ({ to, sentBy }) => ({ text: to, note: `Người ghi: ${sentBy}` }) },
  { header: 'Xác nhận', cell: answerWords },
]

/** Nộp lên cấp trên: what went up, and what the receiver said of it. */
export function Sent({ rows, orgId, owed, today, maySend }: Its) {
  const waiting = rows.filter(({ state }) => state === 'sent')
  return (
    <>
      <Table rows={rows} columns={columns} empty="Năm này chưa ghi lần nộp nào." />
      {maySend && (
        <Form action={sendUp} submit="Ghi nộp cấp trên" hidden={{ orgId }}>
          <TextField
            name="amount"
            label="Số tiền nộp (đồng)"
            hint={owedWords(owed)}
            value={owed !== undefined && owed > 0 ? typedMoney(owed) : ''}
            inputMode="numeric"
            isShort
          />
          <DayField name="sentOn" label="Ngày nộp" value={showDay(today)} />
          <TextField name="note" label="Ghi chú" hint="Ví dụ: đảng phí quý III, phiếu thu số 12" isOptional />
          <OnceAsked names={['isMore']}>
            <Checkbox
              name="isMore"
              label="Nộp nhiều hơn số còn phải nộp theo sổ; số tiền ghi đúng như trên."
            />
          </OnceAsked>
        </Form>
      )}
      {maySend &&
        waiting.map(({ id, version, amount, sentOn }) => (
          <Form
            key={id}
            fold={`Rút lại khoản ${showMoney(amount)} ghi nộp ngày ${showDay(sentOn)}`}
            action={withdrawRemittance}
            submit="Rút lại khoản nộp"
            hidden={{ remittanceId: id, version }}
            mark={`sent-${id}-`}
            isPlain
          >
            <TextField name="reason" label="Lý do rút lại" />
          </Form>
        ))}
    </>
  )
}
