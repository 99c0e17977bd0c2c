import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { listDrafted, listProposed } from '@/lib/feedback/queries/approvals'
import { listAgencies } from '@/lib/feedback/queries/catalogue'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
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
      <nav aria-label="Loại việc" className="flex flex-wrap gap-x-6 gap-y-1">
        <Tab href="/feedback/approvals/many?kind=assign" isHere={!isReplies}>
          Duyệt giao xử lý ({proposed.length})
        </Tab>
        <Tab href="/feedback/approvals/many?kind=replies" isHere={isReplies}>
          Duyệt trả lời ({drafted.length})
        </Tab>
      </nav>
      {isReplies ? (
        <ApproveForm items={drafted} />
      ) : (
        <AssignForm items={proposed} agencies={await listAgencies(viewer, today)} today={today} />
      )}
    </Page>
  )
}

function Tab({ href, isHere, children }: { href: string; isHere: boolean; children: React.ReactNode }) {
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined} className={isHere ? 'font-semibold' : ''}>
      {children}
    </Link>
  )
}
