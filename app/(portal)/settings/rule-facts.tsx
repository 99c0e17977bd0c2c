import { z } from 'zod'
import { showDay } from '@/lib/core/dates'
import { showValue } from '@/lib/settings/controls'
import type { RuleRow } from '@/lib/settings/queries'
import type { RuleField } from '@/lib/settings/rule-forms'
import { SummaryList } from '@/lib/ui/lists'

const record = z.record(z.string(), z.unknown())
export const recordOf = (values: unknown) => record.parse(values)

/** What a rule set says, where it comes from and who entered it. */
export function RuleFacts({ row, fields }: { row: RuleRow; fields: RuleField[] }) {
  const values = recordOf(row.values)
  return (
    <SummaryList
      rows={[
        ...fields.map(({ name, label, control }) => ({
          name: label,
          value:
            values[name] === undefined ? (
              'Không quy định'
            ) : (
              <strong>{showValue(control, values[name])}</strong>
            ),
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
