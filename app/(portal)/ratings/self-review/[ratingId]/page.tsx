import { notFound } from 'next/navigation'
import { FORGOTTEN, ReviewFields } from '@/app/(portal)/ratings/self-review/review-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { reviewFormCodes, reviewForms } from '@/lib/ratings/pdf/self-review-questions'
import { getSelfReview } from '@/lib/ratings/queries/campaign'
import { reviewForm } from '@/lib/ratings/self-review'
import { SendsLabels } from '@/lib/ui/action-form'
import { Notice } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { DeviceDraft } from './device-draft'

export default async function SelfReviewPage({
  params,
  searchParams,
}: PageProps<'/ratings/self-review/[ratingId]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).ratingId)
  const known = read.success ? await getSelfReview(viewer, read.data) : undefined
  if (!known) notFound()
  const address = `/print/self-review/${known.id}`
  const form = reviewForm().parse((await searchParams).form)
  const { code, parts } = reviewForms[form]

  return (
    <Page
      title={`Bản tự kiểm điểm năm ${known.year}`}
      lead={`Đồng chí ${known.fullName}, ${known.cell}. ${code}, Hướng dẫn 43-HD/BTCTW.`}
    >
      <Notice title={FORGOTTEN.title}>{FORGOTTEN.text}</Notice>
      {!known.isReviewed && (
        <Notice tone="warn" title="Không thuộc diện kiểm điểm trong đợt này.">
          Lý do: {known.reason}.
        </Notice>
      )}
      {!known.rules.isScored && (
        <Notice tone="warn" title="Mẫu này ban hành năm 2025.">
          Đợt này theo {known.ruleSource}; chi bộ có thể dùng mẫu cũ của cấp trên, phần điểm để trống.
        </Notice>
      )}
      {form === '02A' && (
        <Notice title="Đề mục soạn theo Quy định 366-QĐ/TW, Điều 6, khoản 2.">
          Đồng chí đối chiếu với mẫu 02A cấp trên đã phát; khác chữ đề mục thì dùng mẫu ấy.
        </Notice>
      )}
      <Parts
        label="Mẫu khác"
        parts={reviewFormCodes.map((each) => ({
          href: `/ratings/self-review/${known.id}?form=${each}`,
          name: `Mẫu ${each}: ${reviewForms[each].whom}`,
          isHere: each === form,
        }))}
      />
      <p>
        <a href={`${address}?form=${form}`} target="_blank" rel="noreferrer" className="button button-plain">
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
        <input type="hidden" name="form" value={form} />
        <SendsLabels value={true}>
          <TextField name="workplace" label="Đơn vị công tác" isOptional={form === '02C'} />
          <ReviewFields parts={parts} />
        </SendsLabels>
        <button type="submit" className="button">
          In bản tự kiểm điểm
        </button>
      </form>
      <DeviceDraft
        key={form}
        formId="self-review"
        storageKey={`self-review:${viewer.accountId}:${known.id}${form === '02C' ? '' : `:${form}`}`}
      />
    </Page>
  )
}
