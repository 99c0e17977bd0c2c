import type { Viewer } from '@/lib/auth/policy'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { listItemsOf, type Minutes } from '@/lib/meetings/queries/meeting'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { Corrections } from './corrections'
import { OutcomeSummary } from './outcome-summary'
import { PersonDecisions } from './person-decisions'

/** The finished minutes at a glance: figures, decisions, and what left with them. */
export async function FinishedMinutes({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  const items = minutes.hasItems ? await listItemsOf(viewer, minutes.id) : []
  const outcome = outcomeFrom(minutes.outcome)
  return (
    <>
      <Corrections viewer={viewer} minutes={minutes} />
      {outcome && (
        <Section title="Kết quả kỳ sinh hoạt">
          <OutcomeSummary outcome={outcome} content={minutes.content} kind={minutes.kind} />
        </Section>
      )}
      {isPersonKind(minutes.kind) && (
        <PersonDecisions viewer={viewer} minutes={minutes} kind={minutes.kind} />
      )}
      {items.length > 0 && (
        <Section id="items" title="Phản ánh, góp ý đã gửi">
          <ul className="list-disc pl-5">
            {items.map(({ id, code, title }) => (
              <li key={id}>
                <Link href={`/feedback/${id}`}>{`${code}: ${title}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
