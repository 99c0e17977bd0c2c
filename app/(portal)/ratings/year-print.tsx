import type { Cut } from '@/lib/organisations/cut'
import { listLink } from '@/lib/statistics/links'
import { Section } from '@/lib/ui/page'

const papers = {
  ballots: 'Phiếu xếp loại, của chi bộ đang làm',
  tallyMinutes: 'Biên bản kiểm phiếu, của chi bộ đã gửi',
  ratingList: 'Danh sách xếp loại, của chi bộ đã gửi',
}

/** The papers of all cells of the list, one file for each kind. */
export function YearPrint({ year, org, tag, type }: Cut & { year: number }) {
  return (
    <Section title={`In cho các chi bộ, năm ${year}`}>
      <ul className="list-disc pl-5">
        {Object.entries(papers).map(([what, label]) => (
          <li key={what}>
            <a href={listLink('/print/rating-year', { org, tag, type }, { what, year })}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
