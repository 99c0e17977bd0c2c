import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { levelOptions } from '@/lib/ratings/labels'
import { partA } from '@/lib/ratings/pdf/self-review-questions'
import { getSelfReview } from '@/lib/ratings/queries/campaign'
import { Notice } from '@/lib/ui/badge'
import { Radios, TextArea, TextField } from '@/lib/ui/field'
import { Page, Section } from '@/lib/ui/page'
import { DeviceDraft } from './device-draft'

export default async function SelfReviewPage({ params }: PageProps<'/ratings/self-review/[ratingId]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).ratingId)
  const known = read.success ? await getSelfReview(viewer, read.data) : undefined
  if (!known) notFound()
  const address = `/print/self-review/${known.id}`

  return (
    <Page
      title={`Bản tự kiểm điểm năm ${known.year}`}
      lead={`Đồng chí ${known.fullName}, ${known.cell}. Mẫu 02C, Hướng dẫn 43-HD/BTCTW.`}
    >
      <Notice title="Cổng không lưu những gì đồng chí gõ ở đây.">
        Chữ được gửi đi in rồi quên ngay: không vào cơ sở dữ liệu, không vào nhật ký. Trên máy này có thể giữ
        tạm một bản để gõ tiếp; in xong đồng chí xóa bằng nút ở cuối trang. Không gõ nội dung mật.
      </Notice>
      {!known.isReviewed && (
        <Notice tone="warn" title="Không thuộc diện kiểm điểm trong đợt này.">
          Lý do: {known.reason}.
        </Notice>
      )}
      {!known.rules.isScored && (
        <Notice tone="warn" title="Mẫu 02C ban hành năm 2025.">
          Đợt này theo {known.ruleSource}; chi bộ có thể dùng mẫu cũ của cấp trên, phần điểm để trống.
        </Notice>
      )}
      <p>
        <a href={address} target="_blank" rel="noreferrer" className="button button-plain">
          In mẫu trống để viết tay
        </a>
      </p>
      <form
        id="self-review"
        method="post"
        action={address}
        target="_blank"
        className="space-y-5"
        rel="noopener"
      >
        <TextField name="workplace" label="Đơn vị công tác" isOptional />
        {partA.map((part) => (
          <Section
            key={part.heading}
            title={'remark' in part ? `${part.heading} ${part.remark}` : part.heading}
          >
            {part.questions.map((question) => (
              <TextArea
                key={question.key}
                name={question.key}
                label={'text' in question ? question.text : part.heading.replace(/^[IVX]+- /, '')}
                hint={'hint' in question ? question.hint : undefined}
                rows={6}
              />
            ))}
          </Section>
        ))}
        <Section title="Tự đánh giá, xếp loại">
          <TextField
            name="general"
            label="Nhóm tiêu chí chung, tối đa 30 điểm"
            inputMode="numeric"
            isShort
            isOptional
          />
          <TextField
            name="results"
            label="Kết quả thực hiện nhiệm vụ, tối đa 70 điểm"
            inputMode="numeric"
            isShort
            isOptional
          />
          <Radios name="level" label="Đề xuất xếp loại" options={levelOptions} />
        </Section>
        <button type="submit" className="button">
          In bản tự kiểm điểm
        </button>
      </form>
      <DeviceDraft formId="self-review" storageKey={`self-review:${viewer.accountId}:${known.id}`} />
    </Page>
  )
}
