import { withInstead } from '@/lib/accounts/words'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import type { Minutes } from '@/lib/meetings/queries/meeting'
import { listSupplements } from '@/lib/supplements/queries'
import { Section } from '@/lib/ui/page'

/** What was asked for when the minutes were given back, and the cell's answer beside the untouched text. */
export async function Supplements({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  const written = minutes.returns > 0 ? await listSupplements(viewer, minutes.id) : []
  if (written.length === 0) return null
  return (
    <Section title="Bổ sung theo yêu cầu của cấp trên">
      {written.map(({ id, text, returnedReason, writtenBy, writtenOn, insteadOf }) => (
        <div key={id} className="card">
          <p className="text-muted">{`${withInstead(writtenBy, insteadOf)}, ${showDay(writtenOn)}. Yêu cầu: ${returnedReason}`}</p>
          <p className="whitespace-pre-wrap">{text}</p>
        </div>
      ))}
    </Section>
  )
}
