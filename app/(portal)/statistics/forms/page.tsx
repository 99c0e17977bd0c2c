import { notFound } from 'next/navigation'
import { PlaceFilter } from '@/app/(portal)/statistics/cut-filters'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { FORM_NOTES, formTitle } from '@/lib/statistics/form-cells'
import { formFilter } from '@/lib/statistics/input'
import { dayBefore, periodOptions, periodWords } from '@/lib/statistics/period'
import { getForms } from '@/lib/statistics/queries/forms'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { SERVICE_NOTES } from '@/lib/statistics/service'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { ETHNIC_FORM, EthnicTable, FormTable, formId, GridTable } from './form-table'
import { MovementLists } from './movement-lists'

/** Biểu thống kê đảng viên of a period: as they are handed in, every known figure with its people. */
export default async function FormsPage({ searchParams }: PageProps<'/statistics/forms'>) {
  const viewer = await requireViewer()
  const { org, period: asked } = formFilter.parse(await searchParams)
  const { place, places } = (await getStatisticsPlace(viewer, org)) ?? notFound()
  const today = await businessDay()
  const key = asked && asked.slice(0, 4) <= today.slice(0, 4) ? asked : today.slice(0, 4)
  const { period, forms, groups, grids, service, lists } = await getForms(viewer, place, key, today)
  const mayList = can(viewer, 'members.read', place)
  const mayRate = can(viewer, 'ratings.read', place)
  const linked = { orgId: mayList ? place.id : undefined, days: { start: dayBefore(period), end: period.to } }
  const contents = [...forms, ETHNIC_FORM, ...grids, service]
  const address = `${place.id}?period=${key}`

  return (
    <Page
      title={`Biểu thống kê đảng viên ${periodWords(period)}`}
      crumbs={[{ name: 'Thống kê', href: '/statistics' }]}
      lead={`${place.name}, từ ${showDay(period.from)} đến ${showDay(period.to)}.`}
    >
      <FilterForm>
        <PlaceFilter places={places} place={place} />
        <Filter
          name="period"
          label="Kỳ báo cáo"
          value={key}
          all={`Năm ${today.slice(0, 4)}`}
          options={periodOptions(today)}
        />
      </FilterForm>
      <nav aria-label="Các biểu" className="print:hidden">
        <ul>
          {contents.map((form) => (
            <li key={form.key}>
              <a href={`#${formId(form.key)}`} className="inline-block py-1.5">
                {formTitle(form)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {[...FORM_NOTES, ...SERVICE_NOTES].map((note) => (
        <p key={note} className="text-muted">
          {note}
        </p>
      ))}
      {forms.map((form) => (
        <FormTable key={form.key} form={form} {...linked} />
      ))}
      <EthnicTable groups={groups} orgId={mayList ? place.id : undefined} on={period.to} />
      {grids.map((grid) => (
        <GridTable key={grid.key} grid={grid} place={place} on={period.to} {...{ mayList, mayRate }} />
      ))}
      {grids.length === 1 && (
        <p className="text-muted">
          Biểu 6 và 6F lập theo năm: chọn kỳ cả năm để xem kết quả kiểm điểm, xếp loại.
        </p>
      )}
      <FormTable form={service} {...linked} />
      {mayList && <MovementLists viewer={viewer} {...lists} />}
      <p className="flex flex-wrap gap-4 print:hidden">
        <a href={`/print/statistics/${address}`} className="button">
          In các biểu (PDF)
        </a>
        <a href={`/print/statistics-excel/${address}`} className="button button-plain" download>
          Tải Excel
        </a>
      </p>
    </Page>
  )
}
