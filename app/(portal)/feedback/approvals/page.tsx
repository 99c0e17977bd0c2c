import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { listDrafted, listProposed } from '@/lib/feedback/queries/approvals'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { ApproveForm } from './approve-form'
import { AssignForm } from './assign-form'

const done: Record<string, string> = {
  assign: 'Đã duyệt giao xử lý các mục đã chọn. Nơi được giao đã thấy nội dung và sẽ dự thảo trả lời.',
  approve:
    'Đã duyệt trả lời các mục đã chọn. Trả lời sẽ có trong chương trình kỳ sinh hoạt tới của từng chi bộ.',
}

/** Several items on one page, for a leader on a phone: read, tick, approve. */
export default async function ApprovalsPage({ searchParams }: PageProps<'/feedback/approvals'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.assign') && !canSomewhere(viewer, 'feedback.approve')) notFound()
  const asked = await searchParams
  const [proposed, drafted] = await Promise.all([listProposed(viewer), listDrafted(viewer)])
  const isReplies = asked.kind === 'replies' || (asked.kind === undefined && proposed.length === 0)
  const message = typeof asked.done === 'string' ? done[asked.done] : undefined

  return (
    <Page title="Duyệt nhiều mục" crumbs={[{ name: 'Phản ánh, góp ý', href: '/feedback' }]}>
      {message && <Notice tone="good" title={message} />}
      <nav aria-label="Loại việc" className="flex flex-wrap gap-x-6 gap-y-1">
        <Tab href="/feedback/approvals?kind=assign" isHere={!isReplies}>
          Duyệt giao xử lý ({proposed.length})
        </Tab>
        <Tab href="/feedback/approvals?kind=replies" isHere={isReplies}>
          Duyệt trả lời ({drafted.length})
        </Tab>
      </nav>
      {isReplies ? <ApproveForm items={drafted} /> : <AssignForm items={proposed} />}
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
