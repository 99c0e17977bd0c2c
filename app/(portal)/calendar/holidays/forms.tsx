import { enterHoliday, withdrawHoliday } from '@/lib/calendar/actions/holidays'
import { holidayKindLabel, holidayKinds } from '@/lib/calendar/holiday-rules'
import type { HolidayYear } from '@/lib/calendar/queries/holidays'
import { showDay } from '@/lib/core/dates'
import { Checkbox, DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

export function EnterHoliday() {
  return (
    <Section title="Ghi theo thông báo mới">
      <Form action={enterHoliday} submit="Ghi vào lịch">
        <DayField name="fromDay" label="Từ ngày" />
        <DayField name="toDay" label="Đến hết ngày" hint="Để trống nếu chỉ một ngày" isOptional />
        <Select
          name="kind"
          label="Loại ngày"
          blank="Chọn loại"
          options={holidayKinds.map((value) => ({ value, label: holidayKindLabel[value] }))}
        />
        <TextField
          name="name"
          label="Tên dịp"
          hint="Ví dụ Tết Đinh Mùi, Làm bù cho ngày 31/8"
          maxLength={100}
        />
        <TextField name="documentNumber" label="Số văn bản" maxLength={80} />
        <DayField name="documentOn" label="Ngày ký văn bản" />
        <TextField name="issuer" label="Cơ quan thông báo" maxLength={150} />
        <Checkbox name="isReplacing" label="Thay những gì đang ghi cho các ngày này" />
      </Form>
    </Section>
  )
}

/** For what was entered by mistake; nothing to show while all was withdrawn. */
export function WithdrawHoliday({ entries }: Pick<HolidayYear, 'entries'>) {
  const standing = entries.filter(({ withdrawnOn }) => withdrawnOn === null)
  if (standing.length === 0) return null
  return (
    <Form fold="Ghi nhầm?" action={withdrawHoliday} submit="Rút lần ghi" isPlain>
      <Select
        name="entryId"
        label="Lần ghi cần rút"
        hint="Những ngày ấy trở lại như trước lần ghi; lần ghi vẫn đọc được ở bảng trên."
        blank="Chọn lần ghi"
        options={standing.map(({ id, fromDay, toDay, name }) => ({
          value: id,
          label: `${showDay(fromDay)}${toDay === fromDay ? '' : ` – ${showDay(toDay)}`}: ${name}`,
        }))}
      />
      <TextField name="withdrawReason" label="Lý do rút" maxLength={300} />
    </Form>
  )
}
