import { notFound } from 'next/navigation'
import { listCrumb } from '@/app/(portal)/collectives/round-page'
import { DeviceDraft } from '@/app/(portal)/ratings/self-review/[ratingId]/device-draft'
import { FORGOTTEN, ReviewFields } from '@/app/(portal)/ratings/self-review/review-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { collectiveParts } from '@/lib/collectives/pdf/collective-questions'
import { getOwnCollective } from '@/lib/collectives/queries/rounds'
import { id } from '@/lib/core/fields'
import { SendsLabels } from '@/lib/ui/action-form'
import { Notice } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Page } from '@/lib/ui/page'

export default async function CollectiveReviewPage({
  params,
}: PageProps<'/collectives/own/[ratingId]/review'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).ratingId)
  const known = read.success ? await getOwnCollective(viewer, read.data) : undefined
  if (!known) notFound()
  const address = `/print/collective-review/${known.id}`

  return (
    <Page
      title={`Báo cáo kiểm điểm của tập thể năm ${known.year}`}
      crumbs={[listCrumb, { name: known.name, href: `/collectives/own/${known.id}` }]}
      lead="Mẫu 01-HD KĐ.ĐG 2025, Hướng dẫn 43-HD/BTCTW."
    >
      <Notice title={FORGOTTEN.title}>{FORGOTTEN.text}</Notice>
      {!known.isScored && (
        <Notice tone="warn" title="Mẫu này ban hành năm 2025.">
          Đợt này theo {known.ruleSource}; có thể dùng mẫu cũ của cấp trên, phần điểm để trống.
        </Notice>
      )}
      <p>
        <a href={address} target="_blank" rel="noreferrer" className="button button-plain">
          In mẫu trống để viết tay
        </a>
      </p>
      <form id="review" method="post" action={address} target="_blank" className="space-y-5" rel="noopener">
        <SendsLabels value={true}>
          <TextField
            name="collective"
            label="Tập thể kiểm điểm"
            hint="Ví dụ Chi ủy Chi bộ thôn 3; để trống thì in tên tổ chức"
            isOptional
          />
          <ReviewFields parts={collectiveParts} />
        </SendsLabels>
        <button type="submit" className="button">
          In báo cáo kiểm điểm
        </button>
      </form>
      <DeviceDraft formId="review" storageKey={`collective-review:${viewer.accountId}:${known.id}`} />
    </Page>
  )
}
