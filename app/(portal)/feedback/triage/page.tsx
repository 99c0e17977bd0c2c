import { notFound } from 'next/navigation'
import { ProposeFields } from '@/app/(portal)/feedback/[id]/[step]/propose-fields'
import { NoApprover } from '@/app/(portal)/feedback/no-approver'
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
import { proposeItem } from '@/lib/feedback/actions/leader'
import { queueFilter } from '@/lib/feedback/input'
import { stepLabels } from '@/lib/feedback/labels'
import { listAlike } from '@/lib/feedback/queries/alike'
import { listAddressees, listAgencies, listFields } from '@/lib/feedback/queries/catalogue'
import { getItem, suggestDeadlines } from '@/lib/feedback/queries/item'
import { getQueue } from '@/lib/feedback/queries/queue'
import { keptInQueue } from '@/lib/feedback/queues'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { Alike } from './alike'
import { Keys } from './keys'

const crumbs = [{ name: 'Phản ánh, góp ý', href: '/feedback' }]

/** The office's desk: one item at a time, classified, laid before the leader, and on to the next. */
export default async function TriagePage({ searchParams }: PageProps<'/feedback/triage'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.route')) notFound()
  const asked = queueFilter.parse(await searchParams)
  const today = await businessDay()
  const place = await getQueue(viewer, 'triage', asked.item)
  const item = place.itemId && (await getItem(viewer, place.itemId, today))
  if (!item)
    return (
      <Page title="Phân loại, trình giao" crumbs={crumbs}>
        <StepDone {...asked} />
        <QueueEmpty>Không còn mục nào chờ phân loại. Mục mới đến sẽ có ở đây và ở Việc cần làm.</QueueEmpty>
        <p>
          <Link href="/feedback">Về danh sách phản ánh, góp ý</Link>
        </p>
      </Page>
    )
  const [agencies, addressees, suggested, fields, alike] = await Promise.all([
    listAgencies(viewer, today),
    listAddressees(viewer, today),
    suggestDeadlines(viewer, item, today),
    listFields(viewer, today),
    listAlike(viewer, item, today),
  ])
  const { nextId } = place
  const hidden = { itemId: item.id, version: item.version, ...keptInQueue({ queue: 'triage', nextId }) }

  return (
    <Page title={`Phân loại, trình giao: mục ${placeWords(place)}`} crumbs={crumbs}>
      <StepDone {...asked} />
      <QueueLinks queue="triage" place={place} />
      <Asked item={item} />
      <SaidBefore viewer={viewer} item={item} />
      <Alike item={item} rows={alike} nextId={nextId} />
      <Section title="Phân loại">
        <NoApprover viewer={viewer} today={today} />
        <div id="propose">
          <Form action={proposeItem} submit={stepLabels.propose.verb} hidden={hidden} key={item.id}>
            <ProposeFields {...{ item, agencies, addressees, suggested, fields }} />
          </Form>
        </div>
        <OtherSteps
          queue="triage"
          item={item}
          nextId={nextId}
          steps={['merge', 'split', 'clarify', 'setAside']}
        />
      </Section>
      <p>
        <Link href="/feedback/triage/many">Trình giao nhiều mục một lần</Link>
      </p>
      <Keys />
    </Page>
  )
}
