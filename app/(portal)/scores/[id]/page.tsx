import { notFound } from 'next/navigation'
import { withInstead } from '@/lib/accounts/words'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { scoreTotal } from '@/lib/meetings/labels'
import { getPostings } from '@/lib/meetings/queries/postings'
import { postingText } from '@/lib/meetings/rules/postings'
import { getScoreSheet, type ScoreSheet } from '@/lib/scores/queries/sheet'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { CriterionTable } from './criterion-table'
import { reviewTotal } from './review-total'

export default async function ScorePage({ params, searchParams }: PageProps<'/scores/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const sheet = meetingId.success ? await getScoreSheet(viewer, meetingId.data) : undefined
  if (!sheet) notFound()
  const { score, reviews, mayReview } = sheet
  const [newest, ...earlier] = reviews
  const postings = await getPostings(viewer, sheet.meetingId)
  const isAfter = (await searchParams).after === 'review' && newest !== undefined

  return (
    <Page
      title={`Phiếu chấm điểm tháng ${showMonth(sheet.month)}`}
      lead={sheet.cell}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${showMonth(sheet.month)}`, href: `/meetings/${sheet.meetingId}` },
      ]}
    >
      {isAfter && (
        <div role="status">
          <Notice tone="good" title="Đã ghi điểm của cấp trên.">
            Chi bộ thấy ngay cả hai cột điểm. Cần chấm lại thì ghi thêm một lần nữa, lần trước vẫn được giữ.
          </Notice>
        </div>
      )}
      {score ? (
        <>
          <SummaryList
            rows={[
              { name: 'Phiếu áp dụng', value: score.name },
              { name: 'Nguồn', value: sheet.outcome.basis.score?.source },
              { name: 'Chi bộ tự chấm', value: scoreTotal(score) },
              { name: `${sheet.superior} chấm`, value: newest ? reviewTotal(score, newest) : 'Chưa chấm' },
              ...(newest?.reason ? [{ name: 'Lý do của cấp trên', value: newest.reason }] : []),
              ...(postings
                ? [
                    {
                      name: 'Sổ tay đảng viên điện tử',
                      value: `Tài liệu: ${postingText(postings.documents)}. Biên bản: ${postingText(postings.minutes)}.`,
                    },
                  ]
                : []),
            ]}
          />
          <p className="flex flex-wrap gap-3">
            {mayReview && (
              <Link
                href={`/scores/${sheet.meetingId}/review`}
                className={newest ? 'button button-plain' : 'button'}
              >
                {newest ? 'Chấm lại' : 'Chấm điểm'}
              </Link>
            )}
            <a href={`/print/score-sheet/${sheet.meetingId}`} className="button button-plain">
              In phiếu chấm điểm
            </a>
          </p>
          {score.criteria.map((criterion) => (
            <CriterionTable
              key={criterion.no}
              criterion={criterion}
              isMetOnly={score.isMetOnly}
              review={newest}
            />
          ))}
          {earlier.length > 0 && <Earlier score={score} reviews={earlier} />}
        </>
      ) : (
        <p className="card lead">Kỳ sinh hoạt này không có phiếu chấm điểm.</p>
      )}
    </Page>
  )
}

function Earlier({
  score,
  reviews,
}: {
  score: NonNullable<ScoreSheet['score']>
  reviews: ScoreSheet['reviews']
}) {
  return (
    <Section title="Các lần chấm trước">
      <ul className="list-disc pl-5">
        {reviews.map((review) => (
          <li key={review.id}>
            {`${showDay(review.decidedOn)}, ${withInstead(review.decidedBy, review.insteadOf)}: ${reviewTotal(score, review)}${review.reason ? `. ${review.reason}` : ''}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
