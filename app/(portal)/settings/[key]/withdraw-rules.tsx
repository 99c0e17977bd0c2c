import { showDay } from '@/lib/core/dates'
import { withdrawRules } from '@/lib/settings/actions'
import type { RuleRow } from '@/lib/settings/queries'
import type { FormDomain } from '@/lib/settings/rule-forms'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** For rules entered by mistake, or for the wrong day; nothing to show while none was entered by form. */
export function WithdrawRules({
  domain,
  version,
  rows,
}: {
  domain: FormDomain
  version: number
  rows: RuleRow[]
}) {
  const entered = rows.filter(({ who, withdrawnOn }) => who !== null && withdrawnOn === null)
  if (entered.length === 0) return null
  return (
    <Form fold="Ghi nhầm?" action={withdrawRules} submit="Rút quy tắc" hidden={{ domain, version }} isPlain>
      <Select
        name="ruleSetId"
        label="Quy tắc cần rút"
        hint="Rút được khi chưa đến ngày áp dụng, hoặc chưa có việc nào tính theo. Quy tắc đã dùng thì ghi quy tắc mới để thay."
        options={entered.map(({ id, name, validFrom }) => ({
          value: id,
          label: `Từ ${showDay(validFrom)}: ${name}`,
        }))}
      />
      <TextField
        name="reason"
        label="Lý do rút"
        hint="Ai xem các quy tắc đã có sẽ thấy lý do này."
        maxLength={300}
      />
    </Form>
  )
}
