import { showDay, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { correctPayment } from '@/lib/dues/actions/sheet'
import { methodLabel, methods } from '@/lib/dues/labels'
import type { PaymentRow } from '@/lib/dues/queries/payer'
import { optionsOf } from '@/lib/organisations/labels'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** Sửa khoản ghi sai: nothing is rubbed out; a counter row and the right one stand beside it. */
export function CorrectForm({ rows }: { rows: PaymentRow[] }) {
  if (rows.length === 0) return null
  return (
    <Form fold="Sửa khoản ghi sai" action={correctPayment} submit="Sửa khoản ghi sai" isPlain>
      <Select
        name="paymentId"
        label="Khoản ghi sai"
        blank="Chọn khoản"
        options={rows.map(({ id, month, amount, method, paidOn }) => ({
          value: id,
          label: `Tháng ${showMonth(month)}: ${showMoney(amount)}, ${methodLabel[method]}, ${showDay(paidOn)}`,
        }))}
      />
      <TextField
        name="rightAmount"
        label="Số tiền đúng (đồng)"
        hint="Ví dụ 12.000; để trống nếu thật ra chưa nộp"
        inputMode="numeric"
        isOptional
        isShort
      />
      <Select
        name="rightMethod"
        label="Cách nộp đúng"
        blank="Giữ như đã ghi"
        options={optionsOf(methodLabel, methods)}
        isOptional
      />
      <TextField name="reason" label="Lý do sửa" hint="Khoản cũ vẫn còn trong sổ, kèm lý do này" />
    </Form>
  )
}
