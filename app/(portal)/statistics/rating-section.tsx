import { can } from '@/lib/auth/policy'
import { percentText } from '@/lib/core/numbers'
import { SHARE } from '@/lib/statistics/labels'
import { listRatedYears, listReportedFigures } from '@/lib/statistics/queries/ratings'
import { ratingRows } from '@/lib/statistics/rating-rows'
import { partialYears, scaleChanges, sharePoints } from '@/lib/statistics/rules'
import { withScales } from '@/lib/statistics/scales'
import { LineChart } from '@/lib/ui/line-chart'
import { Section } from '@/lib/ui/page'
import { RatingTable } from './rating-table'
import { ReportForm } from './report-form'
import type { Shown } from './shown'

/** Share rated "hoàn thành tốt nhiệm vụ" or better over the years: a line, its table, a note where the scale changed. */
export async function RatingSection({ viewer, place, cut, cells }: Shown & { cells: number }) {
  const [held, entered] = await Promise.all([
    listRatedYears(viewer, place, cut),
    // A report gives its figure for a place or a tag, not for a type of cells.
    cut.type ? [] : listReportedFigures(viewer, place, cut.tag),
  ])
  const reported = await withScales(place, entered)
  const counting = reported.filter(({ isReplaced }) => !isReplaced)
  const points = sharePoints(held, counting, cells)
  const changes = scaleChanges(points)
  const words = points.map(({ year, percent }) => `năm ${year}: ${percentText(percent)}`).join('; ')

  return (
    <Section title="Xếp loại đảng viên qua các năm" id="ratings">
      {points.length > 0 && (
        <figure className="space-y-2">
          <LineChart
            id="share"
            title={SHARE}
            description={`${words}. Bảng bên dưới có đủ số liệu và nguồn.`}
            unit=" %"
            points={points.map(({ year, percent, isReported }) => ({
              at: year,
              value: percent,
              label: percent.toLocaleString('vi'),
              isHollow: isReported,
              hasBreakBefore: changes.some((change) => change.year === year),
            }))}
          />
          <figcaption className="max-w-[75ch]">
            {SHARE}. Chấm đặc: tính từ các đợt xếp loại trong cổng; chấm rỗng: số liệu báo cáo.
            {partialYears(points, held, cells).map(
              (each) => ` Năm ${each.year} mới có ${each.cells}/${cells} chi bộ đã có quyết định.`,
            )}
          </figcaption>
        </figure>
      )}
      <RatingTable rows={ratingRows(held, reported, cells)} cut={cut} />
      {changes.length > 0 && (
        <ul>
          {changes.map(({ year, scale, before }) => (
            <li key={year}>
              Từ số liệu năm {year}: {inWords(scale)}; trước đó: {inWords(before)}. Hai thang khác nhau nên
              không so sánh thẳng hai bên được.
            </li>
          ))}
        </ul>
      )}
      {can(viewer, 'statistics.report', place) && !cut.type && <ReportForm place={place} tag={cut.tag} />}
    </Section>
  )
}

/** "Xếp loại theo Quy định 132" within a sentence. */
const inWords = (scale: string) => scale.charAt(0).toLocaleLowerCase('vi') + scale.slice(1)
