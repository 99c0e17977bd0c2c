import { notFound } from 'next/navigation'
import { DoneNotice } from '@/app/(portal)/calendar/done-notice'
import { PlanState, whenPlanned } from '@/app/(portal)/calendar/plan-words'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { unconfirmMeeting } from '@/lib/calendar/actions/oversee'
import { planFilter } from '@/lib/calendar/input'
import { modeLabel } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { getPlanTerms } from '@/lib/calendar/queries/exceptions'
import { getPlan, type Plan } from '@/lib/calendar/queries/meetings'
import { listRecorders } from '@/lib/calendar/queries/recorders'
import { maySteps } from '@/lib/calendar/rules'
import { placeShown } from '@/lib/calendar/shown'
import { monthOf, showMonth, showWeekday } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { meetingTitle } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { DeadlineNotice } from './deadline-notice'
import { Exceptions } from './exceptions'
import { InvitationTexts } from './invitation-texts'
import { MinutesLink } from './minutes-link'
import { ConfirmForm, RecorderForm, RegisterForm } from './plan-forms'

function dueDay({ dueOn, own }: Plan) {
  if (!dueOn) return 'Tháng này không quy định ngày thống nhất'
  return own?.heldOn === dueOn
    ? `${showWeekday(dueOn)}, cấp trên ấn định riêng: ${own.reason}`
    : showWeekday(dueOn)
}

const facts = (plan: Plan) => [
  { name: 'Tình trạng', value: <PlanState meeting={plan} /> },
  ...(plan.kind === 'regular'
    ? [
        {
          name: 'Ngày thống nhất',
          value: dueDay(plan),
        },
      ]
    : []),
  { name: 'Lịch họp', value: whenPlanned(plan) },
  { name: 'Địa điểm', value: placeShown(plan) ?? '—' },
  { name: 'Hình thức', value: plan.plannedOn ? modeLabel[plan.mode] : '—' },
  ...(plan.lateReason ? [{ name: 'Lý do lùi ngày', value: plan.lateReason }] : []),
  ...(plan.notHeldReason ? [{ name: 'Lý do không họp được', value: plan.notHeldReason }] : []),
  { name: 'Thư ký', value: plan.recorder ?? 'Chưa cử' },
]

const registerWords: Record<Plan['state'], string> = {
  open: 'Ghi lịch của tháng đã qua',
  registered: 'Đổi lịch đã đăng ký',
  confirmed: 'Đổi lịch đã đăng ký',
  held: 'Đổi lịch đã đăng ký',
  notHeld: 'Đăng ký lại lịch',
}

export default async function PlanPage({ params, searchParams }: PageProps<'/calendar/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const plan = (asked.success && (await getPlan(viewer, asked.data))) || notFound()
  const { done } = planFilter.parse(await searchParams)
  const steps = maySteps(plan.state)
  const mayRegister = can(viewer, 'meetings.register', plan)
  const isRegular = plan.kind === 'regular'
  const mayConfirm = isRegular && can(viewer, 'meetings.confirm', plan)
  const recorders = mayRegister && steps.includes('name') ? await listRecorders(viewer, plan.orgId) : []
  const [today, terms] = await Promise.all([businessDay(), getPlanTerms(viewer, plan)])
  const month = showMonth(plan.month)
  const mayReport = mayRegister && steps.includes('reportNotHeld')
  // Put off into the next month, it is still to come.
  const isOver = plan.month < monthOf(today) && (plan.plannedOn === null || plan.plannedOn < today)
  const isBehind = isOver && steps.includes('reportNotHeld') && plan.minutesStatus === null
  const minutesLink = <MinutesLink viewer={viewer} plan={plan} isBehind={isBehind} />
  const notHeld = <Link href={`/calendar/${plan.id}/not-held`}>Báo không họp được</Link>

  return (
    <Page
      title={plan.kind === 'regular' ? `Kỳ sinh hoạt tháng ${month}` : `${meetingTitle(plan)} tháng ${month}`}
      lead={plan.cell}
      crumbs={[{ name: `Lịch tháng ${month}`, href: calendarLink(plan.month) }]}
    >
      <DoneNotice done={done} />
      {plan.holiday && (
        <Notice tone="warn" title={`Ngày thống nhất rơi vào ngày nghỉ: ${plan.holiday.name}.`}>
          Cấp trên có thể ấn định ngày khác cho tháng này; đồng chí chờ hoặc hỏi cấp trên trước khi đăng ký.
        </Notice>
      )}
      {/* The place stays from the registration that another common day has undone. */}
      {plan.state === 'open' && isRegular && plan.place && !isOver && plan.minutesStatus === null && (
        <Notice tone="warn" title="Ngày thống nhất đã đổi, lịch đã đăng ký không còn phù hợp.">
          Chi bộ đăng ký lại; giờ và địa điểm đã ghi vẫn còn.
        </Notice>
      )}
      {isBehind && (
        <Notice tone="warn" title={`Tháng ${month} đã qua mà kỳ này chưa có biên bản.`}>
          Đã họp thì ghi biên bản theo đúng ngày đã họp, không cần đăng ký nữa; không họp được thì báo lý do.
          {mayReport && <> {notHeld}</>}
        </Notice>
      )}
      {!isOver && <DeadlineNotice deadlines={terms.deadlines} state={plan.state} today={today} />}
      {isBehind && minutesLink}
      <SummaryList rows={facts(plan)} />
      <Exceptions rows={terms.exceptions} />
      {!isBehind && minutesLink}
      {mayConfirm && steps.includes('confirm') && <ConfirmForm plan={plan} />}
      {mayRegister && plan.state === 'open' && !isOver && (
        <Section title="Đăng ký lịch sinh hoạt">
          <RegisterForm plan={plan} permitted={terms.permitted} />
        </Section>
      )}
      {mayRegister && steps.includes('name') && (
        <Section title="Cử thư ký ghi biên bản">
          <RecorderForm plan={plan} recorders={recorders} />
        </Section>
      )}
      {plan.plannedOn && (plan.state === 'registered' || plan.state === 'confirmed') && (
        <InvitationTexts viewer={viewer} plan={plan} today={today} />
      )}
      {mayRegister && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          {(plan.state !== 'open' || isOver) && steps.includes('register') && (
            <li>
              <Link href={`/calendar/${plan.id}/register`}>{registerWords[plan.state]}</Link>
            </li>
          )}
          {terms.mayAsk && (
            <li>
              <Link href={`/calendar/${plan.id}/exception`}>Đề nghị họp muộn hơn</Link>
            </li>
          )}
          {mayReport && !isBehind && <li>{notHeld}</li>}
        </ul>
      )}
      {mayConfirm && steps.includes('unconfirm') && (
        <Form
          action={unconfirmMeeting}
          submit="Bỏ xác nhận để chi bộ đổi lịch"
          isPlain
          hidden={{ id: plan.id, version: plan.version }}
        />
      )}
    </Page>
  )
}
