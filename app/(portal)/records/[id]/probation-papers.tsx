import { probationPaperLabel, probationPapers } from '@/lib/candidates/papers'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Forms for the recognition of a probationary member; the cell's own resolution comes out of its minutes. */
export function ProbationPapers({ memberId }: { memberId: number }) {
  return (
    <Section title="Giấy tờ xét công nhận chính thức" id="probation">
      <ul className="space-y-2">
        {probationPapers.map((paper) => (
          <li key={paper}>
            <a
              href={`/print/probation/${memberId}?paper=${paper}`}
            >{`${probationPaperLabel[paper]} (PDF)`}</a>
          </li>
        ))}
        <li>
          Nghị quyết đề nghị công nhận của chi bộ in từ biên bản kỳ họp xét công nhận, ở trang{' '}
          <Link href="/meetings?kind=confirmation">Biên bản</Link>.
        </li>
      </ul>
    </Section>
  )
}
