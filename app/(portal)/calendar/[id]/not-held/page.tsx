import { NotHeldForm } from '@/app/(portal)/calendar/[id]/plan-forms'
import { planForStep } from '@/app/(portal)/calendar/[id]/step-plan'
import { showMonth } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { Page } from '@/lib/ui/page'

export default async function NotHeldPage({ params }: PageProps<'/calendar/[id]/not-held'>) {
  const plan = await planForStep((await params).id, 'reportNotHeld')
  const month = showMonth(plan.month)

  return (
    <Page
      title={`Báo không họp được tháng ${month}`}
      lead={plan.cell}
      crumbs={[{ name: `${meetingTitle(plan)} tháng ${month}`, href: `/calendar/${plan.id}` }]}
    >
      <NotHeldForm plan={plan} />
    </Page>
  )
}
