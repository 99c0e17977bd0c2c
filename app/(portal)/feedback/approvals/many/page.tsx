import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { listDrafted, listProposed } from '@/lib/feedback/queries/approvals'
import { listAgencies } from '@/lib/feedback/queries/catalogue'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { ApproveForm } from './approve-form'
import { AssignForm } from './assign-form'

/** Several items on one page: read, tick, approve. */
export default async function ManyApprovalsPage({ searchParams }: PageProps<'/feedback/approvals/many'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.assign') && !canSomewhere(viewer, 'feedback.approve')) notFound()
  const asked = await searchParams
  const today = await businessDay()
  const [proposed, drafted] = await Promise.all([listProposed(viewer), listDrafted(viewer)])
  const isReplies = asked.kind === 'replies' || (asked.kind === undefined && proposed.length === 0)

  return (
    <Page
      title="Duyệt nhiều mục"
      crumbs={[
        { name: 'Phản ánh, góp ý', href: '/feedback' },
        { name: 'Duyệt', href: '/feedback/approvals' },
      ]}
    >
      <Parts
        label="Loại việc"
        parts={[
          {
            href: '/feedback/approvals/many?kind=assign',
            name: `Duyệt giao xử lý (${proposed.length})`,
            isHere: !isReplies,
          },
          {
            href: '/feedback/approvals/many?kind=replies',
            name: `Duyệt trả lời (${drafted.length})`,
            isHere: isReplies,
          },
        ]}
      />
      {isReplies ? (
        <ApproveForm items={drafted} />
      ) : (
        <AssignForm items={proposed} agencies={await listAgencies(viewer, today)} today={today} />
      )}
    </Page>
  )
}
