import type { Cut } from '@/lib/organisations/cut'
import { listLink } from '@/lib/statistics/links'
import { Section } from '@/lib/ui/page'

const ballots = { what: 'ballots', label: 'Phiếu xếp loại, của chi bộ đang làm' }
const sent = [
  { what: 'tallyMinutes', label: 'Biên bản kiểm phiếu, của chi bộ đã gửi' },
  { what: 'ratingList', label: 'Danh sách xếp loại, của chi bộ đã gửi' },
]

/** The papers of all cells of the list, one file for each kind; ballots for who opens rounds. */
export function YearPrint({ year, mayOpen, org, tag, type }: Cut & { year: number; mayOpen: boolean }) {
  return (
    <Section title={`In cho các chi bộ, năm ${year}`}>
      <ul className="list-disc pl-5">
        {[...(mayOpen ? [ballots] : []), ...sent].map(({ what, label }) => (
          <li key={what}>
            <a href={listLink('/print/rating-year', { org, tag, type }, { what, year })}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
