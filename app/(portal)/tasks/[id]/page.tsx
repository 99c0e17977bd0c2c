import { notFound } from 'next/navigation'
import { can, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { dueWords, stateOf } from '@/lib/tasks/labels'
import { getTask, listSteps, type TaskPage } from '@/lib/tasks/queries/task'
import { Badge } from '@/lib/ui/badge'
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
      <StepForms task={task} />
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

const Given = ({ task: { meetingId, heldOn, heldMonth, givenOn, givenBy } }: { task: TaskPage }) => {
  if (givenOn) return `Giữa hai kỳ họp, ngày ${showDay(givenOn)}, đồng chí ${givenBy} giao`
  return (
    <Link href={`/meetings/${meetingId}`}>
      {heldOn ? `Cuộc họp ngày ${showDay(heldOn)}` : `Cuộc họp tháng ${showMonth(heldMonth ?? '')}`}
    </Link>
  )
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
