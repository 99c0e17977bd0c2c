import { notFound } from 'next/navigation'
import { PlaceFilter, TagFilter } from '@/app/(portal)/statistics/cut-filters'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { formTitle } from '@/lib/statistics/form-cells'
import { formFilter } from '@/lib/statistics/input'
import { listLink } from '@/lib/statistics/links'
import { cutWords, formNotes } from '@/lib/statistics/paper'
import { dayBefore, periodOf, periodOptions, periodWords } from '@/lib/statistics/period'
import { getForms } from '@/lib/statistics/queries/forms'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { listTags } from '@/lib/statistics/queries/tags'
import { Contents } from '@/lib/ui/contents'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { ETHNIC_FORM, EthnicTable, FormTable, formId, GridTable } from './form-table'
import { MovementLists } from './movement-lists'

/** Biểu thống kê đảng viên of a period: as they are handed in, every known figure with its people. */
export default async function FormsPage({ searchParams }: PageProps<'/statistics/forms'>) {
  const viewer = await requireViewer()
  const { org, tag, period: asked } = formFilter.parse(await searchParams)
  const { place, places } = (await getStatisticsPlace(viewer, org)) ?? notFound()
  const today = await businessDay()
  const key = asked && asked.slice(0, 4) <= today.slice(0, 4) ? asked : today.slice(0, 4)
  const [{ period, forms, groups, grids, service, lists }, tags] = await Promise.all([
    getForms(viewer, place, { key, today, tag }),
    listTags(viewer, periodOf(key, today).from),
  ])
  const mayList = can(viewer, 'members.read', place)
  const mayRate = can(viewer, 'ratings.read', place)
  const cut = { org: place.id, tag }
  const rollCut = mayList ? cut : undefined
  const linked = { cut: rollCut, days: { start: dayBefore(period), end: period.to } }
  const contents = [...forms, ETHNIC_FORM, ...grids, service]
  const addressOf = (path: string) => listLink(`${path}/${place.id}`, { tag }, { period: key })

  return (
    <Page
      title={`Biểu thống kê đảng viên ${periodWords(period)}${cutWords(tag)}`}
      crumbs={[{ name: 'Thống kê', href: listLink('/statistics', cut) }]}
      lead={`${place.name}, từ ${showDay(period.from)} đến ${showDay(period.to)}.`}
    >
      <FilterForm>
        <PlaceFilter places={places} place={place} />
        <TagFilter tags={tags} tag={tag} />
        <Filter
          name="period"
          label="Kỳ báo cáo"
          value={key}
          all={`Năm ${today.slice(0, 4)}`}
          options={periodOptions(today)}
        />
      </FilterForm>
      <Contents
        label="Các biểu"
        parts={contents.map((form) => ({ id: formId(form.key), name: formTitle(form) }))}
      />
      {formNotes(tag).map((note) => (
        <p key={note} className="text-muted">
          {note}
        </p>
      ))}
      {forms.map((form) => (
        <FormTable key={form.key} form={form} {...linked} />
      ))}
      <EthnicTable groups={groups} cut={rollCut} on={period.to} />
      {grids.map((grid) => (
        <GridTable key={grid.key} grid={grid} cut={cut} on={period.to} {...{ mayList, mayRate }} />
      ))}
      {grids.length === 1 && (
        <p className="text-muted">
          Biểu 6 và 6F lập theo năm: chọn kỳ cả năm để xem kết quả kiểm điểm, xếp loại.
        </p>
      )}
      <FormTable form={service} {...linked} />
      {mayList && <MovementLists viewer={viewer} {...lists} />}
      <p className="flex flex-wrap gap-4 print:hidden">
        <a href={addressOf('/print/statistics')} className="button">
          In các biểu (PDF)
        </a>
        <a href={addressOf('/print/statistics-excel')} className="button button-plain" download>
          Tải Excel
        </a>
      </p>
    </Page>
  )
}
