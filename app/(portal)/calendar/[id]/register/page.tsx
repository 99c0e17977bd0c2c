import { RegisterForm } from '@/app/(portal)/calendar/[id]/plan-forms'
import { planForStep } from '@/app/(portal)/calendar/[id]/step-plan'
import { requireViewer } from '@/lib/auth/viewer'
import { getPlanTerms } from '@/lib/calendar/queries/exceptions'
import { showMonth } from '@/lib/core/dates'
import { meetingName, meetingTitle } from '@/lib/meetings/labels'
import { Page } from '@/lib/ui/page'

export default async function RegisterPage({ params }: PageProps<'/calendar/[id]/register'>) {
  const plan = await planForStep((await params).id, 'register')
  const { permitted } = await getPlanTerms(await requireViewer(), plan)
  const month = showMonth(plan.month)

  return (
    <Page
      title={`${plan.state === 'open' ? 'Ghi' : 'Đổi'} lịch ${meetingName(plan)} tháng ${month}`}
      lead={plan.cell}
      crumbs={[{ name: `${meetingTitle(plan)} tháng ${month}`, href: `/calendar/${plan.id}` }]}
    >
      <RegisterForm plan={plan} permitted={permitted} />
    </Page>
  )
}
