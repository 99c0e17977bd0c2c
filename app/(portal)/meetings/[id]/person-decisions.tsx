import type { Viewer } from '@/lib/auth/policy'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import type { Minutes } from '@/lib/meetings/queries/meeting'
import type { PersonKind } from '@/lib/meetings/rules/person-votes'
import { stateLabel, stateTone } from '@/lib/proposals/labels'
import { listProposalsOf } from '@/lib/proposals/queries/proposals'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { PersonResults } from './person-results'

/** Finished minutes about persons: results, and what the committee above said. */
export async function PersonDecisions({
  viewer,
  minutes,
  kind,
}: {
  viewer: Viewer
  minutes: Minutes
  kind: PersonKind
}) {
  const decided = await listProposalsOf(viewer, minutes.id)
  const outcome = outcomeFrom(minutes.outcome)
  return (
    <Section title="Kết quả xét">
      {outcome && <PersonResults kind={kind} content={minutes.content} outcome={outcome} />}
      {decided.length > 0 && (
        <ul className="space-y-2">
          {decided.map(({ id, fullName, state }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <Link href={`/proposals/${id}`}>{fullName}</Link>
              <Badge tone={stateTone[state]}>{stateLabel[state]}</Badge>
            </li>
          ))}
        </ul>
      )}
      {kind === 'yearEnd' && (
        <p>
          Số phiếu đã chuyển sang đợt xếp loại đang mở của chi bộ, nếu có.{' '}
          <Link href="/ratings">Mở phần xếp loại</Link>
        </p>
      )}
    </Section>
  )
}
