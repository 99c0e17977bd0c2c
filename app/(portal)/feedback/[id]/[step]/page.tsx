import { notFound, redirect } from 'next/navigation'
import { AttachedFiles, isOfReply } from '@/app/(portal)/feedback/[id]/attached-files'
import { SplitParts } from '@/app/(portal)/feedback/[id]/split-parts'
import { NoApprover } from '@/app/(portal)/feedback/no-approver'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay, getSettings } from '@/lib/core/settings'
import { stepFilter } from '@/lib/feedback/input'
import { stepLabels } from '@/lib/feedback/labels'
import { listAddressees, listAgencies, listFields } from '@/lib/feedback/queries/catalogue'
import { getItem, suggestDeadlines } from '@/lib/feedback/queries/item'
import { listOfferedTemplates } from '@/lib/feedback/queries/templates'
import { listMainItems } from '@/lib/feedback/queries/together'
import { queueLink } from '@/lib/feedback/queues'
import { deskSteps, transitionOf } from '@/lib/feedback/rules/transitions'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Kept, SearchBox } from '@/lib/ui/search'
import { StepForm } from './step-form'

/** One step of one item: what it was about, what the step needs, one button. */
export default async function StepPage({ params, searchParams }: PageProps<'/feedback/[id]/[step]'>) {
  const viewer = await requireViewer()
  const { id, step: wanted } = await params
  const parsed = idField().safeParse(id)
  const today = await businessDay()
  const item = parsed.success ? await getItem(viewer, parsed.data, today) : undefined
  const step = deskSteps.find((each) => each === wanted)
  if (!item || !step || !can(viewer, transitionOf(step).permission, item)) notFound()
  if (!item.next.includes(step)) {
    // Somebody of the same desk was quicker, or it was taken in another tab.
    if (item.history.at(-1)?.step === step) redirect(`/feedback/${item.id}?done=elsewhere`)
    notFound()
  }
  const { kept, ...asked } = await searchParams
  const { q, main, template, queue, nextId } = stepFilter.parse(asked)
  const [agencies, addressees, fields, suggested, mains, templates, { complaintAddress }] = await Promise.all(
    [
      listAgencies(viewer, today),
      listAddressees(viewer, today),
      listFields(viewer, today),
      suggestDeadlines(viewer, item, today),
      step === 'merge' ? listMainItems(viewer, item, today, q) : [],
      transitionOf(step).needs.includes('reply') ? listOfferedTemplates(viewer, today) : [],
      getSettings(),
    ],
  )

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
        <AttachedFiles viewer={viewer} item={item} files={item.files.filter(({ part }) => part === 'item')} />
      </details>
      <SplitParts item={item} />
      {step === 'draft' && (
        <AttachedFiles
          viewer={viewer}
          item={item}
          files={item.files.filter(isOfReply)}
          title="Tệp đã đính trong dự thảo trước, vẫn đi cùng trả lời"
        />
      )}
      {step === 'merge' && (
        <SearchBox label="Tìm mục chính theo mã, tiêu đề, nội dung" value={q}>
          <Kept fields={{ queue, nextId }} />
        </SearchBox>
      )}
      {step === 'propose' && <NoApprover viewer={viewer} today={today} />}
      <StepForm
        step={step}
        {...{ viewer, kept, item, agencies, addressees, fields, suggested, mains, complaintAddress }}
        {...{ queue, nextId, templates, mainId: main, templateId: template }}
      />
      <p>
        <Link href={queue ? queueLink(queue, item.id) : `/feedback/${item.id}`}>
          Quay lại, chưa thực hiện
        </Link>
      </p>
    </Page>
  )
}
