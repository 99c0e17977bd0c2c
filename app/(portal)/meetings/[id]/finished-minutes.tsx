import { withInstead } from '@/lib/accounts/words'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { contentOf } from '@/lib/meetings/content-of'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { listItemsOf, type Minutes } from '@/lib/meetings/queries/meeting'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { listSupplements } from '@/lib/supplements/queries'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { Corrections } from './corrections'
import { OutcomeSummary } from './outcome-summary'
import { PersonDecisions } from './person-decisions'

/** The finished minutes at a glance: figures, decisions, and what left with them. */
export async function FinishedMinutes({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  const [items, written] = await Promise.all([
    listItemsOf(viewer, minutes.id),
    minutes.returns > 0 ? listSupplements(viewer, minutes.id) : [],
  ])
  const outcome = outcomeFrom(minutes.outcome)
  return (
    <>
      <Corrections viewer={viewer} minutes={minutes} />
      {outcome && (
        <Section title="Kết quả kỳ sinh hoạt">
          <OutcomeSummary outcome={outcome} content={contentOf(minutes.content)} kind={minutes.kind} />
        </Section>
      )}
      {isPersonKind(minutes.kind) && (
        <PersonDecisions viewer={viewer} minutes={minutes} kind={minutes.kind} />
      )}
      {items.length > 0 && (
        <Section title="Phản ánh, góp ý đã gửi">
          <ul className="list-disc pl-5">
            {items.map(({ id, code, title }) => (
              <li key={id}>
                <Link href={`/feedback/${id}`}>{`${code}: ${title}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {written.length > 0 && (
        <Section title="Bổ sung theo yêu cầu của cấp trên">
          {written.map(({ id, text, returnedReason, writtenBy, writtenOn, insteadOf }) => (
            <div key={id} className="card">
              <p className="text-muted">{`${withInstead(writtenBy, insteadOf)}, ${showDay(writtenOn)}. Yêu cầu: ${returnedReason}`}</p>
              <p className="whitespace-pre-wrap">{text}</p>
            </div>
          ))}
        </Section>
      )}
    </>
  )
}
