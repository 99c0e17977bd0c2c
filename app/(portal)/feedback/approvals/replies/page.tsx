import { notFound } from 'next/navigation'
import { DraftShown, ScopeField, StillGoingOn } from '@/app/(portal)/feedback/[id]/[step]/reply-fields'
import {
  Asked,
  OtherSteps,
  placeWords,
  QueueEmpty,
  QueueLinks,
  StepDone,
} from '@/app/(portal)/feedback/queue'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { approveReply } from '@/lib/feedback/actions/leader'
import { queueFilter } from '@/lib/feedback/input'
import { stepLabels } from '@/lib/feedback/labels'
import { getItem } from '@/lib/feedback/queries/item'
import { getQueue } from '@/lib/feedback/queries/queue'
import { keptInQueue, stepInQueue } from '@/lib/feedback/queues'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

const crumbs = [
  { name: 'Phản ánh, góp ý', href: '/feedback' },
  { name: 'Duyệt', href: '/feedback/approvals' },
]

/** One answer at a time, for a leader on a phone: question, answer, one button, and the next one comes. */
export default async function RepliesPage({ searchParams }: PageProps<'/feedback/approvals/replies'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.approve')) notFound()
  const asked = queueFilter.parse(await searchParams)
  const place = await getQueue(viewer, 'replies', asked.item)
  const item = place.itemId && (await getItem(viewer, place.itemId, await businessDay()))
  if (!item)
    return (
      <Page title="Duyệt trả lời" crumbs={crumbs}>
        <StepDone {...asked} />
        <QueueEmpty>Không còn dự thảo trả lời nào chờ đồng chí duyệt.</QueueEmpty>
        <p>
          <Link href="/feedback/approvals">Xem việc khác chờ đồng chí duyệt</Link>
        </p>
      </Page>
    )
  const { nextId } = place
  const isGoingOn = item.next.includes('approveInterim')
  const hidden = { itemId: item.id, version: item.version, ...keptInQueue({ queue: 'replies', nextId }) }

  return (
    <Page title={`Duyệt trả lời: ${placeWords(place)}`} crumbs={crumbs}>
      <StepDone {...asked} />
      <Asked item={item} />
      <DraftShown viewer={viewer} item={item} />
      {isGoingOn && <StillGoingOn href={stepInQueue('replies', 'approveInterim', { id: item.id, nextId })} />}
      <Form
        action={approveReply}
        submit={stepLabels.approve.verb}
        hidden={hidden}
        key={item.id}
        isAtHand={!isGoingOn}
      >
        <ScopeField item={item} options={['cell', 'committee', 'all']} />
        <details>
          <summary className="min-h-11 py-2">Ghi ý kiến kèm theo (nếu cần)</summary>
          <TextArea name="note" label="Ý kiến của Thường trực" isOptional />
        </details>
      </Form>
      <OtherSteps queue="replies" item={item} nextId={nextId} steps={['returnDraft']} />
      <QueueLinks queue="replies" place={place} />
    </Page>
  )
}
