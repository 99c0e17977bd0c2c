import { withInstead } from '@/lib/accounts/words'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import type { Minutes } from '@/lib/meetings/queries/meeting'
import { listReopenings } from '@/lib/meetings/queries/reopening'
import { Section } from '@/lib/ui/page'

/** Các lần mở lại: part of the record for everybody who reads the minutes. */
export async function Reopenings({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  if (!minutes.wasReopened) return null
  const rows = await listReopenings(viewer, minutes.id)
  return (
    <Section title="Đã mở lại để sửa">
      <ul className="list-disc pl-5">
        {rows.map(({ id, reason, reopenedBy, reopenedOn, insteadOf }) => (
          <li key={id}>{`${showDay(reopenedOn)}, ${withInstead(reopenedBy, insteadOf)}: ${reason}`}</li>
        ))}
      </ul>
    </Section>
  )
}
