import { notFound } from 'next/navigation'
import { shownPlace } from '@/app/(portal)/calendar/shown-place'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { withdrawMonth } from '@/lib/calendar/actions/oversee'
import { calendarFilter } from '@/lib/calendar/input'
import { calendarLink } from '@/lib/calendar/links'
import { countMeetings } from '@/lib/calendar/queries/meetings'
import { isPast } from '@/lib/calendar/rules'
import { showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Rút tháng mở nhầm: what it takes away is said before it is done. */
export default async function WithdrawMonthPage({ searchParams }: PageProps<'/calendar/withdraw'>) {
  const viewer = await requireViewer()
  const { org, month } = calendarFilter.parse(await searchParams)
  const place = await shownPlace(viewer, org)
  if (!month || !can(viewer, 'meetings.withdraw', place)) notFound()
  const today = await businessDay()
  if (isPast(month, today)) notFound()
  const cells = await countMeetings(viewer, { month, path: place.path, today })
  if (cells === 0) notFound()

  return (
    <Page
      title={`Rút kỳ sinh hoạt tháng ${showMonth(month)} đã mở nhầm`}
      lead={place.name}
      crumbs={[{ name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month, { org: place.id }) }]}
    >
      <Notice tone="warn" title={`Tháng ${showMonth(month)} không còn kỳ thường kỳ nào của ${cells} chi bộ.`}>
        Việc đăng ký lịch tháng này mất khỏi Việc cần làm của chi bộ; cần thì mở lại được. Đã có chi bộ đăng
        ký, báo không họp hay ghi gì vào kỳ này, đã ban hành thông báo lịch hay đã có lịch trình dự sinh hoạt
        thì không rút được.
      </Notice>
      <Form
        action={withdrawMonth}
        submit={`Rút tháng ${showMonth(month)}`}
        hidden={{ orgId: place.id, month }}
      >
        <TextArea name="reason" label="Vì sao rút" rows={2} />
      </Form>
    </Page>
  )
}
