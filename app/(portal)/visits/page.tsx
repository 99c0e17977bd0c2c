import { canSomewhere } from '@/lib/auth/policy'
import { outOfAll } from '@/lib/core/numbers'
import { getSettings } from '@/lib/core/settings'
import { Figures } from '@/lib/ui/figures'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { getVisitYear } from '@/lib/visits/queries/year'
import { shownYear } from './shown-year'
import { VisitLinks, visitLink } from './visit-links'
import { YearForm } from './year-form'
import { YearTable } from './year-table'

/** Bảng theo dõi dự sinh hoạt của cấp trên: read from completed minutes, nothing is entered twice. */
export default async function VisitsPage({ searchParams }: PageProps<'/visits'>) {
  const { viewer, place, places, year, today, shown } = await shownYear(searchParams)
  const data = await getVisitYear(viewer, place, year, today)
  const { boardName } = await getSettings()
  const withTarget = data.rows.flatMap(({ progress }) => (progress ? [progress] : []))

  return (
    <Page
      title={`Dự sinh hoạt của cấp trên năm ${year}`}
      lead={`${place.name}. Số liệu đọc từ mục “Đại biểu dự” của biên bản đã hoàn tất.`}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="" {...shown} />
      <Figures
        figures={[
          { label: 'Lượt dự', value: data.visits.length },
          {
            label: 'Chi bộ đã có cấp trên dự',
            value: outOfAll(data.cells - data.unvisited.length, data.cells),
          },
          {
            label: 'Chi bộ chưa có cấp trên dự',
            value: data.unvisited.length,
            href: visitLink('/cells', shown),
          },
          {
            label: 'Đại biểu chưa khớp',
            value: data.unmatched.length,
            href: visitLink('/guests', shown),
          },
          ...(withTarget.length > 0
            ? [
                {
                  label: 'Bí thư, phó bí thư đạt chỉ tiêu',
                  value: `${withTarget.filter(({ isMet }) => isMet).length}/${withTarget.length}`,
                },
              ]
            : []),
        ]}
      />
      <YearTable rows={data.rows} path={place.path} year={year} />
      {data.needed === undefined ? (
        <p className="lead">
          Năm {year} chưa có chỉ tiêu dự sinh hoạt của bí thư, phó bí thư; {boardName} đặt ở{' '}
          {canSomewhere(viewer, 'settings.decide') ? <Link href="/settings/visits">Cài đặt</Link> : 'Cài đặt'}
          .
        </p>
      ) : (
        <p className="lead">
          {`Chỉ tiêu: bí thư, phó bí thư dự ít nhất ${data.needed} chi bộ khác nhau một năm, không tính chi bộ mình sinh hoạt và chi bộ nơi cư trú; nhiều lần ở một chi bộ tính một (${data.source}).`}
        </p>
      )}
      <p className="flex flex-wrap gap-3 print:hidden">
        <a href={`/print/visit-year/${place.id}?year=${year}`} className="button">
          In bảng theo dõi
        </a>
        <a href={`/print/visit-year-excel/${place.id}?year=${year}`} className="button button-plain">
          Tải tệp Excel
        </a>
      </p>
    </Page>
  )
}
