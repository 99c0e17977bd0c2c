import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { ShownTicks } from '@/lib/ui/shown'
import { MonthSteps } from '@/lib/ui/steps'
import { planVisits } from '@/lib/visits/actions/plan'
import { planFilter } from '@/lib/visits/input'
import { getVisitor, listAssignments } from '@/lib/visits/queries/people'
import { getMeetingLength, listStops } from '@/lib/visits/queries/plan'
import { areasIn, routeOf } from '@/lib/visits/rules/route'
import { RouteList } from './route-list'

/** Lịch trình dự sinh hoạt of one month, from the calendar of the cells. */
export default async function PlanPage({ params, searchParams }: PageProps<'/visits/people/[id]/plan'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const visitor = (read.success && (await getVisitor(viewer, read.data))) || notFound()
  const asked = planFilter.parse(await searchParams).month
  const month = asked ? `${asked}-01` : monthOf(await businessDay())
  const assignments = await listAssignments(viewer, visitor.id)
  const [stops, long] = await Promise.all([
    listStops(viewer, visitor, areasIn(assignments, visitor, month), month),
    getMeetingLength(viewer, visitor, month),
  ])
  const chosen = stops.filter(({ isChosen }) => isChosen)
  const toAttend = chosen.filter(({ state }) => state !== 'notHeld')
  const list = <RouteList days={routeOf(stops)} chosen={chosen} long={long ?? 90} mayPlan={visitor.mayPlan} />

  return (
    <Page
      title={`Lịch trình dự sinh hoạt tháng ${showMonth(month)}`}
      lead={`Đồng chí ${visitor.fullName}, ${visitor.position}. Đã chọn ${toAttend.length} kỳ sinh hoạt.`}
      crumbs={[{ name: visitor.fullName, href: `/visits/people/${visitor.id}` }]}
    >
      <MonthSteps
        month={month}
        to={(other) => `/visits/people/${visitor.id}/plan?month=${other.slice(0, 7)}`}
      />
      {stops.length === 0 ? (
        <p className="card lead">
          Tháng này chưa có kỳ sinh hoạt nào trong địa bàn. Đồng chí xem Lịch, hoặc phân công địa bàn trước.
        </p>
      ) : visitor.mayPlan ? (
        <Form action={planVisits} submit="Lưu lịch trình" hidden={{ visitorId: visitor.id, month }}>
          <ShownTicks rows={stops.map(({ id, isChosen }) => ({ id, isTicked: isChosen }))} />
          {list}
        </Form>
      ) : (
        list
      )}
      {chosen.length > 0 && <PrintButton label="In lịch trình" isPlain={visitor.mayPlan} />}
    </Page>
  )
}
