import { notFound } from 'next/navigation'
import { can, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { dueWords, goneWords, stateOf } from '@/lib/tasks/labels'
import { listAssignable } from '@/lib/tasks/queries/give'
import { getTask, listSteps, type TaskPage } from '@/lib/tasks/queries/task'
import { Badge, Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { History } from './history'
import { StepForms } from './step-forms'

export default async function TaskOfCellPage({ params }: PageProps<'/tasks/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const task = read.success ? await getTask(viewer, read.data) : undefined
  if (!task) notFound()
  const today = await businessDay()

  return (
    <Page title={task.title} lead={task.cell} crumbs={[{ name: 'Nhiệm vụ', href: '/tasks' }]}>
      <SummaryList rows={facts(viewer, task, today)} />
      {task.gone && task.state === 'open' && (
        <Notice tone="warn" title={`${goneWords(task.gone)}.`}>
          Bí thư chi bộ giao lại cho đồng chí khác, hoặc kết thúc nhiệm vụ và ghi lý do.
        </Notice>
      )}
      <StepForms task={task} people={task.may.reassign ? await listAssignable(viewer, task.orgId) : []} />
      <Section title="Diễn biến">
        <History task={task} steps={await listSteps(viewer, task.id)} />
      </Section>
    </Page>
  )
}

const State = ({ task, today }: { task: TaskPage; today: Day }) => {
  const [tone, label] = stateOf(task, today)
  return <Badge tone={tone}>{label}</Badge>
}

const Given = ({ task }: { task: TaskPage }) => {
  const { meetingId, heldOn, heldMonth, givenOn, givenBy } = task
  if (givenOn) return `Giữa hai kỳ họp, ngày ${showDay(givenOn)}, đồng chí ${givenBy} giao`
  const words = heldOn ? `Cuộc họp ngày ${showDay(heldOn)}` : `Cuộc họp tháng ${showMonth(heldMonth ?? '')}`
  // A task handed over was given in a cell whose meetings its new one does not read.
  return task.meetingOrgId === task.orgId ? <Link href={`/meetings/${meetingId}`}>{words}</Link> : words
}

const facts = (viewer: Viewer, task: TaskPage, today: Day) => [
  { name: 'Tình trạng', value: <State task={task} today={today} /> },
  {
    name: 'Người thực hiện',
    value:
      task.ownerId && can(viewer, 'members.read', task) ? (
        <Link href={`/members/${task.ownerId}`}>{task.assignee}</Link>
      ) : (
        task.assignee
      ),
  },
  ...(task.withNames ? [{ name: 'Cùng thực hiện', value: task.withNames }] : []),
  { name: 'Hạn', value: dueWords(task.dueOn) },
  { name: 'Giao tại', value: <Given task={task} /> },
  ...(task.basis ? [{ name: 'Theo', value: task.basis }] : []),
  ...(task.result ? [{ name: 'Kết quả đến nay', value: task.result }] : []),
  ...(task.state !== 'open' && task.isUnreported
    ? [{ name: 'Báo cáo chi bộ', value: 'Tại kỳ họp tới, biên bản có sẵn kết quả này.' }]
    : []),
]
