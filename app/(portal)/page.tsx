import { listInspections } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/viewer'
import { showWeekday } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { findUnsent } from '@/lib/core/unsent'
import { listDuties } from '@/lib/home/queries'
import { type Duty, dueText, nothingDue, type Urgency, urgencyOf } from '@/lib/home/rules'
import { Notice, type Tone } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { TaskList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { Inspections } from './inspection'

const states: Record<Urgency, { label: string; tone: Tone } | undefined> = {
  late: { label: 'Quá hạn', tone: 'bad' },
  today: { label: 'Hôm nay', tone: 'warn' },
  soon: { label: 'Sắp đến hạn', tone: 'warn' },
  later: undefined,
}

export default async function HomePage() {
  const viewer = await requireViewer()
  const today = await businessDay()
  const [duties, inspections, { helpPhone }, unsent] = await Promise.all([
    listDuties(viewer, today),
    listInspections(viewer),
    getSettings(),
    findUnsent(viewer.accountId),
  ])
  const asTask = (duty: Duty) => ({
    id: duty.id,
    title: duty.title,
    href: duty.href,
    due: dueText(duty, today),
    state: states[urgencyOf(duty, today)],
  })

  return (
    <Page title="Việc cần làm" lead={`${showWeekday(today)}. Bấm vào từng việc để làm.`}>
      {unsent && (
        <Notice tone="warn" title="Còn chữ của một biểu mẫu chưa gửi được">
          Phiên đăng nhập hết lúc đồng chí gửi; những gì đã viết được giữ trong một giờ.{' '}
          <Link href="/unsent">Xem và chép lại</Link>
        </Notice>
      )}
      <Inspections all={inspections} />
      <TaskList tasks={duties.map(asTask)} empty={nothingDue(viewer.grants.length > 0, helpPhone)} />
    </Page>
  )
}
