import { waitWords } from '@/lib/awards/labels'
import { recordBadges } from '@/lib/records/actions/badges'
import { badgeName } from '@/lib/records/labels'
import type { BadgeRow } from '@/lib/records/queries/badges'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** One decision for everybody ticked: recorded, they leave the list of the round. */
export const AwardForm = ({
  organisationId,
  round,
  rows,
}: {
  organisationId: number
  round: string
  rows: BadgeRow[]
}) => (
  <Section title="Ghi quyết định tặng" id="award">
    <Form action={recordBadges} submit="Ghi quyết định tặng" hidden={{ organisationId, round }}>
      <Ticks name="members" legend="Đồng chí được tặng">
        {rows.map(({ id, fullName, years, cell, wait }) => (
          <Tick
            key={id}
            name="members"
            value={String(id)}
            label={
              <>
                {fullName}
                <span className="block text-muted">
                  {[badgeName(years), cell, wait && waitWords(wait).why].filter(Boolean).join(', ')}
                </span>
              </>
            }
          />
        ))}
      </Ticks>
      <TextField name="decisionNumber" label="Số quyết định" hint="Ví dụ 125-QĐ/TU" maxLength={60} />
      <DayField name="decidedOn" label="Ngày quyết định" />
    </Form>
  </Section>
)
