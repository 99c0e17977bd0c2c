import { notFound } from 'next/navigation'
import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { addMonths, monthOf, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { cellTypeLabel } from '@/lib/organisations/labels'
import { asOf } from '@/lib/reorganisations/input'
import { statisticsFilter } from '@/lib/statistics/input'
import { listLink } from '@/lib/statistics/links'
import { countAllMembers, countPeople } from '@/lib/statistics/queries/people'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { listTags } from '@/lib/statistics/queries/tags'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { PrintButton } from '@/lib/ui/print-button'
import { AdmissionSection } from './admission-section'
import { CutForm } from './cut-form'
import { MonthSection } from './month-section'
import { OnDaySection } from './on-day-section'
import { PeopleSection } from './people-section'
import { RatingSection } from './rating-section'
import { RemovalSection } from './removal-section'

/** Every statistic of the portal, cut by organisation, tag and type; every number leads to its list. */
export default async function StatisticsPage({ searchParams }: PageProps<'/statistics'>) {
  const viewer = await requireViewer()
  const given = await searchParams
  const { org, tag, type, month: asked } = statisticsFilter.parse(given)
  const { on } = asOf.parse(given)
  const { place, places } = (await getStatisticsPlace(viewer, org)) ?? notFound()
  const today = await businessDay()
  // The last whole month: the running one would show what is still to come as missing.
  const month = asked ?? addMonths(monthOf(today), -1)
  const year = Number(month.slice(0, 4))
  const cut = { tag, type }
  const [highest = place] = places
  const [people, whole, tags] = await Promise.all([
    countPeople(viewer, place, { cut, today, year }),
    countAllMembers(viewer, highest),
    listTags(viewer, month),
  ])
  const shown = { viewer, place, cut: { ...cut, org: place.id }, month, year, today }
  const narrowed = [tag && `nhãn ${tag}`, type && cellTypeLabel[type].toLocaleLowerCase('vi')].filter(Boolean)

  return (
    <Page
      title={`Thống kê${narrowed.length > 0 ? `: ${narrowed.join(', ')}` : ''}`}
      lead={`${place.name}, tính đến ${showDay(today)}.`}
    >
      <CutForm places={places} tags={tags} {...shown} />
      <AsOfForm on={on} typed={given.on} kept={{ org, tag, type, month: asked?.slice(0, 7) }} />
      {on && on < today && <OnDaySection viewer={viewer} place={place} on={on} />}
      <Parts
        label="Thống kê"
        parts={[
          {
            href: listLink('/statistics/members', shown.cut),
            name: 'Cơ cấu đội ngũ: tuổi, giới tính, dân tộc, qua các năm',
          },
          {
            href: listLink('/statistics/forms', { org: place.id, tag }),
            name: 'Biểu thống kê đảng viên',
          },
        ]}
      />
      <PeopleSection {...shown} {...people} whole={{ members: whole, name: highest.name }} />
      {canSomewhere(viewer, 'meetings.read') && <MonthSection {...shown} />}
      {canSomewhere(viewer, 'ratings.read') && <RatingSection {...shown} cells={people.total.cells} />}
      <AdmissionSection {...shown} />
      {canSomewhere(viewer, 'proposals.read') && <RemovalSection {...shown} />}
      <PrintButton label="In trang thống kê" isPlain />
    </Page>
  )
}
