import { type Day, showDay } from '@/lib/core/dates'
import { Checkbox, DayField, TextField } from '@/lib/ui/field'
import { Section } from '@/lib/ui/page'

/**
 * The decision behind a change of an organisation: the same four boxes on every form. The committee right above is
 * filled in as the one that decided, where there is one; another one is typed over it.
 */
export function DecisionFields({ decidedBy, today }: { decidedBy?: string | null; today: Day }) {
  return (
    <Section title="Quyết định">
      <TextField name="decisionNumber" label="Số quyết định" hint="Ví dụ 45-QĐ/ĐU" isShort />
      <DayField name="decidedOn" label="Ngày ký" />
      <TextField name="decidedBy" label="Cấp ủy quyết định" value={decidedBy ?? undefined} />
      <DayField
        name="happenedOn"
        label="Có hiệu lực từ ngày"
        hint="Ngày đầu tiên theo tổ chức mới, không sau hôm nay"
        value={showDay(today)}
      />
    </Section>
  )
}

/** Below the fields of what cannot be taken back: the page says above what it does. */
export const SeenTick = () => (
  <Checkbox
    name="isConfirmed"
    label="Tôi đã xem điều sẽ xảy ra, nói ở trên; quyết định đã ghi thì không rút lại được."
  />
)
