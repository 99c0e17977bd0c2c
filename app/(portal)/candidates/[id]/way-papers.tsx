import { papersAt, wayPaperLabel } from '@/lib/candidates/papers'
import type { CandidatePage } from '@/lib/candidates/queries/detail'
import { padded } from '@/lib/core/numbers'
import { Section } from '@/lib/ui/page'

/** What the cell prints now: before a meeting to write on, afterwards to sign. */
export function WayPapers({ person }: { person: CandidatePage }) {
  const papers = papersAt(person.stage)
  if (papers.length === 0 && person.resolution === null) return null
  return (
    <Section title="Giấy tờ của chi bộ" id="papers">
      <ul className="space-y-2">
        {papers.map((paper) => (
          <li key={paper}>
            <a href={`/print/admission/${person.id}?paper=${paper}`}>{`${wayPaperLabel[paper]} (PDF)`}</a>
          </li>
        ))}
        {person.resolution !== null && (
          <li>
            <a href={`/print/person-resolution/${person.proposalId}`}>
              {`Nghị quyết số ${padded(person.resolution)} của chi bộ xét kết nạp (PDF)`}
            </a>
          </li>
        )}
      </ul>
    </Section>
  )
}
