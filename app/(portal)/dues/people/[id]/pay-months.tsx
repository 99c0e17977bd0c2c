import { addMonths, type Day, monthOf, showDay, showMonth } from '@/lib/core/dates'
import { payMonths } from '@/lib/dues/actions/sheet'
import { methodLabel } from '@/lib/dues/labels'
import type { DuesState } from '@/lib/dues/rules/state'
import { optionsOf } from '@/lib/organisations/labels'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

type Its = { payer: { id: number; fullName: string }; state?: DuesState; today: Day }

/** Đóng một lần nhiều tháng: those behind, and ahead. */
export function PayMonths({ payer, state, today }: Its) {
  const first = state?.unpaid[0] ?? (state?.paidUpTo ? addMonths(state.paidUpTo, 1) : monthOf(today))
  const last = first > monthOf(today) ? first : monthOf(today)
  return (
    <Section title="Nộp một lần nhiều tháng" id="months">
      <p>
        Nộp bù những tháng còn thiếu, hoặc đóng trước. Cổng tính số còn phải nộp của từng tháng; tháng đã đủ
        hoặc được miễn thì bỏ qua.
      </p>
      <Form
        action={payMonths}
        submit="Ghi khoản nộp nhiều tháng"
        about={payer.fullName}
        hidden={{ memberId: payer.id }}
        isPlain
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            name="fromMonth"
            label="Từ tháng"
            hint={`Ví dụ ${showMonth(first)}`}
            value={showMonth(first)}
            isShort
          />
          <TextField
            name="toMonth"
            label="Đến hết tháng"
            hint={`Ví dụ ${showMonth(last)}`}
            value={showMonth(last)}
            isShort
          />
          <Select
            name="method"
            label="Cách nộp"
            value="cash"
            options={optionsOf(methodLabel, ['cash', 'transfer', 'portal'])}
          />
          <DayField name="paidOn" label="Ngày nộp" value={showDay(today)} />
        </div>
        <TextField name="note" label="Ghi chú" isOptional />
      </Form>
    </Section>
  )
}
