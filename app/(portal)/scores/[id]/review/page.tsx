import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { scoreTotal } from '@/lib/meetings/labels'
import { reviewScore } from '@/lib/scores/actions'
import { getScoreSheet } from '@/lib/scores/queries/sheet'
import { TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { ReviewItem } from './review-item'

/** Chấm điểm của cấp trên: everything stands as the cell gave it; only what differs is changed, with its reason. */
export default async function ReviewPage({ params }: PageProps<'/scores/[id]/review'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const sheet = meetingId.success ? await getScoreSheet(viewer, meetingId.data) : undefined
  if (!sheet?.mayReview || !sheet.score) notFound()
  const { score, reviews, superior } = sheet
  const [newest] = reviews

  return (
    <Page
      title={`${superior} chấm điểm`}
      lead={`${sheet.cell}, tháng ${showMonth(sheet.month)}. Chi bộ ${score.isMetOnly ? 'tự đánh giá' : 'tự chấm'} ${scoreTotal(score)}.`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Phiếu chấm điểm tháng ${showMonth(sheet.month)}`, href: `/scores/${sheet.meetingId}` },
      ]}
    >
      <p>
        Điểm đã điền sẵn theo chi bộ. Nhất trí thì bấm ghi ngay; mục nào khác thì sửa và ghi lý do. Mức chính
        thức là mức theo điểm của cấp trên.
      </p>
      <Form
        action={reviewScore}
        submit="Ghi điểm của cấp trên"
        hidden={{ meetingId: sheet.meetingId, version: newest?.id ?? 0 }}
      >
        {score.criteria.map((criterion) => (
          <Section key={criterion.no} title={`${criterion.no}. ${criterion.title}`}>
            {criterion.items.map((item) => (
              <ReviewItem
                key={item.no}
                item={item}
                isMetOnly={score.isMetOnly}
                given={newest?.items[item.no]}
              />
            ))}
          </Section>
        ))}
        <Section title="Tổng hợp">
          {!score.isMetOnly && (
            <TextField
              name="total"
              label="Tổng điểm chính thức, nếu khác tổng các mục"
              hint={`Để trống thì lấy tổng các mục, tối đa ${score.max}.`}
              inputMode="numeric"
              maxLength={6}
              isOptional
              isShort
            />
          )}
          <TextArea
            name="reason"
            label="Lý do, nhận xét của cấp trên"
            rows={3}
            maxLength={2_000}
            isOptional
          />
        </Section>
      </Form>
    </Page>
  )
}
