import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { YearForm } from '@/app/(portal)/visits/year-form'
import { YearTable } from '@/app/(portal)/visits/year-table'
import { showDay } from '@/lib/core/dates'
import { Page, Section } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { type Column, Table } from '@/lib/ui/table'
import { unitFilter } from '@/lib/visits/input'
import { getVisitYear, type VisitYear } from '@/lib/visits/queries/year'
import { ofUnit, unitsOf } from '@/lib/visits/unit'

type Visit = { id: number } & VisitYear['visits'][number]
const columns: Column<Visit>[] = [
  { header: 'Ngày', cell: ({ visit }) => ({ text: showDay(visit.heldOn), href: `/visits/${visit.id}` }) },
  { header: 'Đồng chí', cell: ({ visitor }) => visitor?.fullName ?? '' },
  { header: 'Chi bộ', cell: ({ visit }) => visit.cell },
  { header: 'Thuộc', cell: ({ visit }) => visit.above },
]

/** Báo cáo theo đơn vị: what the members of a border post, of an agency attended, for their own post. */
export default async function UnitsPage({ searchParams }: PageProps<'/visits/units'>) {
  const { viewer, place, places, year, today, shown } = await shownYear(searchParams)
  const data = await getVisitYear(viewer, place, year, today)
  const units = unitsOf(data)
  const { unit: asked } = unitFilter.parse(await searchParams)
  const unit = units.find((each) => each === asked) ?? units[0]
  const own = unit === undefined ? undefined : ofUnit(data, unit)
  const query = `?year=${year}&unit=${encodeURIComponent(unit ?? '')}`

  return (
    <Page
      title={`Dự sinh hoạt theo đơn vị năm ${year}`}
      lead={`${place.name}. Số liệu đọc từ mục “Đại biểu dự” của biên bản đã hoàn tất.`}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="/units" {...shown} />
      {own === undefined ? (
        <p className="card lead">
          Chưa có đồng chí nào ghi đơn vị. Đồng chí ghi đơn vị (đồn biên phòng, cơ quan) ở mục “Danh sách,
          phân công”.
        </p>
      ) : (
        <>
          {units.length > 1 && (
            <Parts
              label="Đơn vị"
              parts={units.map((each) => ({
                href: `${visitLink('/units', shown)}&unit=${encodeURIComponent(each)}`,
                name: each,
                isHere: each === unit,
              }))}
            />
          )}
          <Section title={unit ?? ''}>
            <YearTable rows={own.rows} path={place.path} year={year} />
          </Section>
          <Section title="Từng lượt dự">
            <Table
              rows={own.visits.map((each) => ({ ...each, id: each.visit.id }))}
              columns={columns}
              empty="Trong năm chưa có biên bản nào ghi đồng chí của đơn vị dự."
            />
          </Section>
          <p className="flex flex-wrap gap-3 print:hidden">
            <a href={`/print/visit-year/${place.id}${query}`} className="button">
              In báo cáo của đơn vị
            </a>
            <a href={`/print/visit-year-excel/${place.id}${query}`} className="button button-plain">
              Tải tệp Excel
            </a>
          </p>
        </>
      )}
    </Page>
  )
}
