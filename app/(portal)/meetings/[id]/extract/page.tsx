import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { choicesOf } from '@/lib/extracts/choices'
import { extractFilter } from '@/lib/extracts/input'
import { getExtracted, listExtracts } from '@/lib/extracts/queries'
import { meetingName } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Page, Section } from '@/lib/ui/page'
import { ExtractForm } from './extract-form'

/** Trích biên bản: which parts of finished minutes are to stand on a paper of their own, and those made before. */
export default async function ExtractPage({ params, searchParams }: PageProps<'/meetings/[id]/extract'>) {
  const viewer = await requireViewer()
  const asked = id().safeParse((await params).id)
  const found = asked.success ? await getExtracted(viewer, asked.data) : undefined
  if (!found) notFound()
  const extracts = (await listExtracts(viewer, found.id)).filter(({ paperId }) => paperId !== null)
  const { made } = extractFilter.parse(await searchParams)
  const isMade = extracts.find((each) => each.id === made)

  return (
    <Page
      title="Trích biên bản"
      lead={`${found.cell}, ${meetingName(found)} tháng ${showMonth(found.month)}`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${showMonth(found.month)}`, href: `/meetings/${found.meetingId}` },
      ]}
    >
      {isMade && (
        <div role="status" className="space-y-4">
          <Notice tone="good" title="Đã lập bản trích.">
            {`Nội dung trích: ${isMade.title}. Bản trích đã lưu, có mã tra cứu; lập lại đúng nội dung này vẫn là bản ấy.`}
          </Notice>
          <a href={`/print/extract/${isMade.id}`} className="button">
            In bản trích
          </a>
        </div>
      )}
      {found.mayMake && (
        <ExtractForm minutesId={found.id} choices={choicesOf(found.source)} isPlain={isMade !== undefined} />
      )}
      <Section title="Các bản trích đã lập">
        {extracts.length === 0 ? (
          <p>Biên bản này chưa có bản trích nào.</p>
        ) : (
          <ul className="list-disc pl-5">
            {extracts.map((each) => (
              <li key={each.id}>
                <a href={`/print/extract/${each.id}`}>{`In bản trích: ${each.title}`}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}
