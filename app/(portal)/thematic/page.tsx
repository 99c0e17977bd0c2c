import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { getPlace } from '@/lib/calendar/queries/places'
import { listRecorders } from '@/lib/calendar/queries/recorders'
import { businessDay } from '@/lib/core/settings'
import { addTopic } from '@/lib/thematic/actions'
import { planFilter } from '@/lib/thematic/input'
import { getThematicYear, listThematicYears } from '@/lib/thematic/queries'
import { quarterOf, yearOf } from '@/lib/thematic/rules'
import { ListDownload } from '@/lib/ui/downloads'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { YearSteps } from '@/lib/ui/steps'
import { Quarters } from './quarters'
import { TopicFields } from './topic-fields'
import { YearsBelow } from './years-below'

/** Kế hoạch sinh hoạt chuyên đề năm của một chi bộ; ở cấp trên: các chi bộ đã, chưa sinh hoạt trong từng quý. */
export default async function ThematicPage({ searchParams }: PageProps<'/thematic'>) {
  const viewer = await requireViewer()
  const filter = planFilter.parse(await searchParams)
  const place = await getPlace(viewer, filter.org)
  if (!place || place.kind === 'agency') notFound()
  const today = await businessDay()
  const year = filter.year ?? yearOf(today)
  const isCell = place.kind === 'cell'
  const plan = isCell ? ((await getThematicYear(viewer, place, year, today)) ?? notFound()) : undefined
  const years = isCell ? undefined : await listThematicYears(viewer, place, year, today)
  const rule = plan ?? years
  const mayPlan = isCell && can(viewer, 'thematic.plan', place)
  const people = mayPlan ? await listRecorders(viewer, place.id) : []
  const link = (each: number) => `/thematic?org=${place.id}&year=${each}`

  return (
    <Page
      title={`${isCell ? 'Kế hoạch sinh' : 'Sinh'} hoạt chuyên đề năm ${year}`}
      lead={place.name}
      crumbs={[{ name: 'Lịch', href: `/calendar?org=${place.id}` }]}
    >
      <YearSteps year={year} to={link} />
      {rule?.source && (
        <p className="lead">{`Mỗi quý ít nhất ${rule.perQuarter} lần sinh hoạt chuyên đề (${rule.source}).`}</p>
      )}
      {plan && <Quarters plan={plan} orgId={place.id} year={year} mayPlan={mayPlan} />}
      {years && (
        <>
          <YearsBelow years={years} year={year} />
          <ListDownload list="thematic" query={{ org: place.id, year }} />
        </>
      )}
      {mayPlan && (
        <Section title="Thêm chuyên đề vào kế hoạch">
          <Form action={addTopic} submit="Thêm chuyên đề" hidden={{ orgId: place.id }}>
            <TopicFields
              topic={{ year, quarter: year === yearOf(today) ? quarterOf(today) : 1 }}
              people={people}
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
