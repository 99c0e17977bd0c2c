import { withInstead } from '@/lib/accounts/words'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { listCorrections } from '@/lib/corrections/queries'
import type { Minutes } from '@/lib/meetings/queries/meeting'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

/** Đính chính, beside the text that stays as it was. */
export async function Corrections({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  const written = minutes.hasCorrections ? await listCorrections(viewer, minutes.id) : []
  if (written.length === 0) return null
  return (
    <Section title="Đính chính">
      {written.map(
        ({ id, number, passage, asWritten, correctedTo, reason, writtenBy, writtenOn, insteadOf }) => (
          <article key={id} className="card space-y-3">
            <h3 className="font-semibold">{`Đính chính số ${padded(number)}, ngày ${showDay(writtenOn)}`}</h3>
            <SummaryList
              rows={[
                { name: 'Chỗ cần đính chính', value: passage },
                { name: 'Đã viết là', value: <span className="whitespace-pre-wrap">{asWritten}</span> },
                {
                  name: 'Nay đính chính là',
                  value: <span className="whitespace-pre-wrap">{correctedTo}</span>,
                },
                { name: 'Lý do', value: reason },
                { name: 'Người lập', value: withInstead(writtenBy, insteadOf) },
              ]}
            />
          </article>
        ),
      )}
      {minutes.status === 'completed' && (
        <p className="text-muted">Đính chính được gửi cùng biên bản khi đồng chí gửi cấp trên.</p>
      )}
    </Section>
  )
}
