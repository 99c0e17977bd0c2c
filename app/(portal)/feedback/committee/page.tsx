import { notFound } from 'next/navigation'
import { AttachedFiles } from '@/app/(portal)/feedback/[id]/attached-files'
import {
  Asked,
  OtherSteps,
  placeWords,
  QueueEmpty,
  QueueLinks,
  SaidBefore,
  StepDone,
} from '@/app/(portal)/feedback/queue'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { forwardItem } from '@/lib/feedback/actions/committee'
import { queueFilter } from '@/lib/feedback/input'
import { stepLabels } from '@/lib/feedback/labels'
import { getItem } from '@/lib/feedback/queries/item'
import { getQueue } from '@/lib/feedback/queries/queue'
import { keptInQueue, queues } from '@/lib/feedback/queues'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

const { name } = queues.committee
const crumbs = [{ name: 'Phản ánh, góp ý', href: '/feedback' }]

/** The committee's desk: one item at a time, passed on at once or answered here, and on to the next. */
export default async function CommitteePage({ searchParams }: PageProps<'/feedback/committee'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, queues.committee.permission)) notFound()
  const asked = queueFilter.parse(await searchParams)
  const place = await getQueue(viewer, 'committee', asked.item)
  const item = place.itemId && (await getItem(viewer, place.itemId, await businessDay()))
  if (!item)
    return (
      <Page title={name} crumbs={crumbs}>
        <StepDone {...asked} />
        <QueueEmpty>Không còn mục nào chi bộ gửi lên chờ xử lý.</QueueEmpty>
        <p>
          <Link href="/feedback">Về danh sách phản ánh, góp ý</Link>
        </p>
      </Page>
    )
  const { nextId } = place
  const hidden = { itemId: item.id, version: item.version, ...keptInQueue({ queue: 'committee', nextId }) }

  return (
    <Page title={`${name}: mục ${placeWords(place)}`} crumbs={crumbs}>
      <StepDone {...asked} />
      <Asked item={item} />
      <AttachedFiles viewer={viewer} item={item} files={item.files.filter(({ part }) => part === 'item')} />
      <SaidBefore viewer={viewer} item={item} />
      <Form action={forwardItem} submit={stepLabels.forward.verb} hidden={hidden} key={item.id}>
        <TextArea name="note" label="Ý kiến của cấp ủy" hint="Ví dụ: Vượt thẩm quyền của xã." isOptional />
      </Form>
      <OtherSteps queue="committee" item={item} nextId={nextId} steps={['settle', 'clarify', 'setAside']} />
      <QueueLinks queue="committee" place={place} />
    </Page>
  )
}
