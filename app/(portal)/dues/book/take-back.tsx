import { showDay, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { takeBackAnswer, takeBackTaking } from '@/lib/dues/actions/take-back'
import type { Remittance, Takings } from '@/lib/dues/queries/book'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** Ghi nhầm tháng: everybody of one evening at once; one person's payment is mended on his own page. */
export function TakeBackTaking({ takings: { rows, seen } }: { takings: Takings }) {
  if (rows.length === 0) return null
  return (
    <Form
      fold="Rút cả lần thu ghi nhầm"
      action={takeBackTaking}
      submit="Rút cả lần thu"
      hidden={{ seen }}
      mark="taking-"
      isPlain
    >
      <Select
        name="paymentId"
        label="Lần thu ghi nhầm"
        hint="Mọi khoản nộp ngày ấy cho tháng ấy, kể cả ghi riêng từng người. Sai một người thì đồng chí sửa ở trang đảng phí của người ấy"
        blank="Chọn lần thu"
        options={rows.map(({ id, paidOn, month, people, amount }) => ({
          value: id,
          label: `${showDay(paidOn)}: tháng ${showMonth(month)}, ${people} đồng chí, ${showMoney(amount)}`,
        }))}
      />
      <TextField
        name="reason"
        label="Lần thu ấy nhầm thế nào"
        hint="Ví dụ: ghi nhầm tháng. Khoản cũ vẫn còn trong sổ, kèm dòng ghi giảm hôm nay"
        maxLength={200}
      />
    </Form>
  )
}

/** Của cấp dưới, đã bấm đã nhận: until then the sender withdraws it himself; one that has ended writes no other sum. */
export function TakeBackAnswer({ rows }: { rows: Remittance[] }) {
  const confirmed = rows.filter(({ state, fromEndedOn }) => state === 'received' && !fromEndedOn)
  if (confirmed.length === 0) return null
  return (
    <Form fold="Rút xác nhận nhầm" action={takeBackAnswer} submit="Rút xác nhận nhầm" mark="answer-" isPlain>
      <Select
        name="remittanceId"
        label="Khoản đã xác nhận nhầm"
        hint="Khoản ấy thành chưa nhận; bên nộp thấy lý do và ghi lại số đúng"
        blank="Chọn khoản"
        options={confirmed.map(({ id, from, amount, sentOn }) => ({
          value: id,
          label: `${from}: ${showMoney(amount)}, nộp ngày ${showDay(sentOn)}`,
        }))}
      />
      <TextField
        name="answerMistake"
        label="Xác nhận nhầm thế nào"
        hint="Ví dụ: số tiền thực nhận là 25.200 đ"
        maxLength={150}
      />
    </Form>
  )
}
