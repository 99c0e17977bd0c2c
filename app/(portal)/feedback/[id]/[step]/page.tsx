import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { stepLabels } from '@/lib/feedback/labels'
import { listAddressees, listAgencies } from '@/lib/feedback/queries/catalogue'
import { getItem, suggestDeadline } from '@/lib/feedback/queries/item'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { StepForm } from './step-form'

/** One step of one item: what it was about, what the step needs, one button. */
export default async function StepPage({ params }: PageProps<'/feedback/[id]/[step]'>) {
  const viewer = await requireViewer()
  const { id, step: wanted } = await params
  const parsed = idField().safeParse(id)
  const today = await businessDay()
  const item = parsed.success ? await getItem(viewer, parsed.data, today) : undefined
  const step = item?.next.find((each) => each === wanted)
  if (!item || !step) notFound()
  const [agencies, addressees, suggested] = await Promise.all([
    listAgencies(viewer, today),
    listAddressees(viewer, today),
    suggestDeadline(viewer, item, today),
  ])

  return (
    <Page
      title={stepLabels[step].verb}
      crumbs={[
        { name: 'Phản ánh, góp ý', href: '/feedback' },
        { name: item.code, href: `/feedback/${item.id}` },
      ]}
      lead={item.title}
    >
      <details className="card" open={item.text.length < 600}>
        <summary className="min-h-11 font-semibold">Nội dung chi bộ gửi ngày {showDay(item.sentOn)}</summary>
        <p className="whitespace-pre-line">{item.text}</p>
      </details>
      <StepForm step={step} item={item} agencies={agencies} addressees={addressees} suggested={suggested} />
      <p>
        <Link href={`/feedback/${item.id}`}>Quay lại, chưa thực hiện</Link>
      </p>
    </Page>
  )
}
