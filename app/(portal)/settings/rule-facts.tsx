import { showDay } from '@/lib/core/dates'
import { showValue } from '@/lib/settings/controls'
import type { RuleRow } from '@/lib/settings/queries'
import { type FormDomain, formOf, shownValues } from '@/lib/settings/rule-forms'
import { SummaryList } from '@/lib/ui/lists'

/** What a rule set says, where it comes from and who entered it. */
export function RuleFacts({ domain, row }: { domain: FormDomain; row: RuleRow }) {
  const values = shownValues(domain, row.values)
  return (
    <SummaryList
      rows={[
        ...formOf(domain).fields.map(({ name, label, control }) => ({
          name: label,
          value:
            values[name] === undefined && control.kind !== 'choice'
              ? 'Không quy định'
              : showValue(control, values[name]),
        })),
        { name: 'Căn cứ', value: row.source },
        {
          name: 'Áp dụng',
          value: `Từ ${showDay(row.validFrom)}, ${row.who ? `${row.who} ghi` : 'ghi khi cài đặt cổng'}`,
        },
      ]}
    />
  )
}
