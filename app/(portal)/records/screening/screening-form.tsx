import { type Day, showDay } from '@/lib/core/dates'
import { isInCell } from '@/lib/members/rules'
import { optionsOf } from '@/lib/organisations/labels'
import { screenCell } from '@/lib/screenings/actions'
import { measureField, outcomeField, screenedKey, seenField } from '@/lib/screenings/input'
import { outcomeLabel } from '@/lib/screenings/labels'
import type { ScreeningRow } from '@/lib/screenings/queries'
import { outcomes } from '@/lib/screenings/rules'
import { Checkbox, DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { Shown } from '@/lib/ui/shown'

type Given = { cellId: number; year: number; today: Day; rows: ScreeningRow[] }

/** Every member of the cell that is not closed yet, saved at once. */
export function ScreeningForm({ cellId, year, today, rows }: Given) {
  const open = rows.filter(({ followedOn, status }) => !followedOn && isInCell(status))
  if (open.length === 0) return null
  return (
    <Section title="Ghi kết quả" id="record">
      <Form
        action={screenCell}
        submit="Lưu kết quả rà soát"
        hidden={{ cellId, year, shown: open.map(({ id }) => id).join(',') }}
      >
        <DayField name="screenedOn" label="Ngày chi bộ rà soát" value={showDay(today)} />
        {open.map(({ id, fullName, outcome, measure }) => (
          <div key={id} className="max-w-none border-b border-line py-3 sm:grid sm:grid-cols-2 sm:gap-x-6">
            <Shown name={seenField(id)} value={screenedKey({ outcome, measure })} />
            <Select
              name={outcomeField(id)}
              label={fullName}
              value={outcome}
              blank="Chưa rà soát"
              options={optionsOf(outcomeLabel, outcomes)}
            />
            <TextField
              name={measureField(id)}
              label={`Biện pháp, người phụ trách: ${fullName}`}
              value={measure}
              maxLength={200}
              isOptional
            />
          </div>
        ))}
        <Checkbox name="restIsFit" label="Đồng chí nào tôi còn để “Chưa rà soát” thì ghi là Đủ tư cách" />
      </Form>
    </Section>
  )
}
