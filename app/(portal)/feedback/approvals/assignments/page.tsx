import { notFound } from 'next/navigation'
import { AgencySelect } from '@/app/(portal)/feedback/[id]/[step]/agency-select'
import { AssignedUntil } from '@/app/(portal)/feedback/[id]/[step]/assigned-until'
import { OpinionsAsked } from '@/app/(portal)/feedback/[id]/[step]/opinions-asked'
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
import { assignItem } from '@/lib/feedback/actions/leader'
import { queueFilter } from '@/lib/feedback/input'
import { stepLabels } from '@/lib/feedback/labels'
import { listAgencies } from '@/lib/feedback/queries/catalogue'
import { getItem, suggestDeadlines } from '@/lib/feedback/queries/item'
import { getQueue } from '@/lib/feedback/queries/queue'
import { keptInQueue } from '@/lib/feedback/queues'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

const crumbs = [
  { name: 'Phản ánh, góp ý', href: '/feedback' },
  { name: 'Duyệt', href: '/feedback/approvals' },
]

/** One assignment at a time, filled in as the office proposes it. */
export default async function AssignmentsPage({
  searchParams,
}: PageProps<'/feedback/approvals/assignments'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.assign')) notFound()
  const asked = queueFilter.parse(await searchParams)
  const today = await businessDay()
  const place = await getQueue(viewer, 'assignments', asked.item)
  const item = place.itemId && (await getItem(viewer, place.itemId, today))
  if (!item)
    return (
      <Page title="Duyệt giao xử lý" crumbs={crumbs}>
        <StepDone {...asked} />
        <QueueEmpty>Không còn mục nào chờ đồng chí duyệt giao xử lý.</QueueEmpty>
        <p>
          <Link href="/feedback/approvals">Xem việc khác chờ đồng chí duyệt</Link>
        </p>
      </Page>
    )
  const [agencies, suggested] = await Promise.all([
    listAgencies(viewer, today),
    suggestDeadlines(viewer, item, today),
  ])
  const { nextId } = place
  const { verb, requestVerb } = stepLabels.assign
  const proposed = agencies.find(({ id }) => id === item.proposal?.agencyId)
  const note = item.steps.findLast(({ step }) => step === 'propose')?.note
  const hidden = { itemId: item.id, version: item.version, ...keptInQueue({ queue: 'assignments', nextId }) }

  return (
    <Page title={`Duyệt giao xử lý: ${placeWords(place)}`} crumbs={crumbs}>
      <StepDone {...asked} />
      <Asked item={item} />
      {note && <p className="card whitespace-pre-line">{`Ý kiến Văn phòng: ${note}`}</p>}
      <Form
        action={assignItem}
        submit={proposed?.isRequest && requestVerb ? requestVerb : verb}
        hidden={hidden}
        key={item.id}
        isAtHand
      >
        <AgencySelect label="Cơ quan xử lý" agencies={agencies} value={item.proposal?.agencyId} />
        <AssignedUntil suggested={suggested} hint="Văn phòng đã đề xuất; đồng chí sửa nếu cần." />
        <OpinionsAsked agencies={agencies} />
        <details>
          <summary className="min-h-11 py-2">Ghi ý kiến chỉ đạo (nếu cần)</summary>
          <TextArea name="note" label="Ý kiến chỉ đạo" isOptional />
        </details>
      </Form>
      <OtherSteps queue="assignments" item={item} nextId={nextId} steps={['sendBack']} />
      <QueueLinks queue="assignments" place={place} />
    </Page>
  )
}
