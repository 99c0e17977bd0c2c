import { redirect } from 'next/navigation'
import { AskForm } from '@/app/(portal)/calendar/[id]/plan-forms'
import { planForStep } from '@/app/(portal)/calendar/[id]/step-plan'
import { requireViewer } from '@/lib/auth/viewer'
import { getPlanTerms } from '@/lib/calendar/queries/exceptions'
import { showMonth } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { Page } from '@/lib/ui/page'

export default async function ExceptionPage({ params }: PageProps<'/calendar/[id]/exception'>) {
  const plan = await planForStep((await params).id, 'register')
  const { mayAsk, rule } = await getPlanTerms(await requireViewer(), plan)
  if (!mayAsk) redirect(`/calendar/${plan.id}`)
  const month = showMonth(plan.month)

  return (
    <Page
      title={`Đề nghị họp muộn hơn trong tháng ${month}`}
      lead={plan.cell}
      crumbs={[{ name: `Kỳ sinh hoạt tháng ${month}`, href: `/calendar/${plan.id}` }]}
    >
      <Notice title="Chỉ đề nghị khi không thể họp trong những ngày được lùi.">{rule}</Notice>
      <AskForm plan={plan} />
    </Page>
  )
}
