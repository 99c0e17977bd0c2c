import { showDay } from '@/lib/core/dates'
import type { RuleRow } from '@/lib/settings/queries'
import type { FormDomain } from '@/lib/settings/rule-forms'
import { toldOf } from '@/lib/settings/told'
import { SummaryList } from '@/lib/ui/lists'

/** What a rule set says, where it comes from and who entered it. */
export function RuleFacts({ domain, row }: { domain: FormDomain; row: RuleRow }) {
  return (
    <SummaryList
      rows={[
        ...toldOf(domain, row.values).map(({ label, control, isSet, text }) => ({
          name: label,
          value: isSet || control.kind === 'choice' ? text : 'Không quy định',
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
