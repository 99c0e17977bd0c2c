import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { count } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { countQueues } from '@/lib/feedback/queries/queue'
import { countExtensions, countUnanswered } from '@/lib/feedback/queries/unanswered'
import { queueLink, queues } from '@/lib/feedback/queues'
import { itemsLink } from '@/lib/synthesis/links'
import { Arrived } from '@/lib/ui/arrived'
import { Notice } from '@/lib/ui/badge'
import { Figures } from '@/lib/ui/figures'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { UnansweredList } from './unanswered-list'

const done = new Map<unknown, (many: number) => string>([
  [
    'assign',
    (many) => `Đã duyệt giao xử lý ${many} mục đã chọn. Các mục đã ở nơi xử lý, chờ dự thảo trả lời.`,
  ],
  [
    'approve',
    (many) =>
      `Đã duyệt trả lời ${many} mục đã chọn. Trả lời sẽ có trong chương trình kỳ sinh hoạt thường kỳ tới của từng chi bộ.`,
  ],
])

/** The leader's desk, on a phone: what waits for approval, what is late, where. */
export default async function ApprovalsPage({ searchParams }: PageProps<'/feedback/approvals'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.assign') && !canSomewhere(viewer, 'feedback.approve')) notFound()
  const asked = await searchParams
  const today = await businessDay()
  const [waiting, open, extensions] = await Promise.all([
    countQueues(viewer),
    countUnanswered(viewer, today),
    countExtensions(viewer),
  ])
  const [replies, assignments] = [waiting.get('replies') ?? 0, waiting.get('assignments') ?? 0]
  const many = count().safeParse(asked.many)
  const message = many.success ? done.get(asked.done)?.(many.data) : undefined
  const linked = (label: string, value: number, href: string) => ({
    label,
    value,
    ...(value > 0 ? { href } : {}),
  })

  return (
    <Page title="Duyệt phản ánh, góp ý" crumbs={[{ name: 'Phản ánh, góp ý', href: '/feedback' }]}>
      {message && (
        <Arrived>
          <Notice tone="good" title={message} />
        </Arrived>
      )}
      <Figures
        figures={[
          linked('Trả lời chờ duyệt', replies, queueLink('replies')),
          linked('Giao xử lý chờ duyệt', assignments, queueLink('assignments')),
          linked('Đề nghị gia hạn', extensions, '/feedback?desk=extension'),
          linked('Quá hạn, chưa trả lời', open.late, itemsLink({ unanswered: '1', overdue: '1' })),
          linked('Tất cả chưa trả lời', open.unanswered, itemsLink({ unanswered: '1' })),
        ]}
      />
      {replies > 0 ? (
        <p>
          <Link href={queueLink('replies')} className="button">
            {`${queues.replies.name} (${replies})`}
          </Link>
        </p>
      ) : (
        assignments > 0 && (
          <p>
            <Link href={queueLink('assignments')} className="button">
              {`${queues.assignments.name} (${assignments})`}
            </Link>
          </p>
        )
      )}
      <p className="print:hidden">
        <Link href="/feedback/approvals/many">Duyệt nhiều mục một lần</Link>
      </p>
      <Section title="Chưa trả lời theo lĩnh vực">
        <UnansweredList rows={open.byField} by="field" />
      </Section>
      <Section title="Chưa trả lời theo đảng bộ, chi bộ cơ sở">
        <UnansweredList rows={open.byPlace} by="org" />
      </Section>
    </Page>
  )
}
