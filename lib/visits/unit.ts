import { shortDate } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import type { VisitYearData } from './pdf/visit-year'
import type { VisitYear } from './queries/year'
import { visitYearPaper } from './year-paper'
import { visitYearSheets } from './year-sheets'

const inVietnamese = new Intl.Collator('vi')

/** Đơn vị cử đi: border posts, agencies … whose people stand in the year's list. */
export const unitsOf = ({ rows }: Pick<VisitYear, 'rows'>) =>
  [...new Set(rows.flatMap(({ visitor }) => visitor.unit || []))].toSorted(inVietnamese.compare)

/** What the people of one unit attended; the unit asks for no cell of its own, so nothing is missing in it. */
export const ofUnit = <Year extends Pick<VisitYear, 'rows' | 'visits'>>(data: Year, unit: string): Year => ({
  ...data,
  rows: data.rows.filter(({ visitor }) => visitor.unit === unit),
  visits: data.visits.filter(({ visitor }) => visitor?.unit === unit),
})

/** Báo cáo của đơn vị: the year's table of its people, and below it where each of them went. */
export function unitYearPaper(unit: string, given: Parameters<typeof visitYearPaper>[0]): VisitYearData {
  const { rows, visits } = given.data
  const went = rows.flatMap(({ id, visitor }) => {
    const own = visits.filter((each) => each.visitor?.id === id)
    const cells = own.map(({ visit }) =>
      [`${shortDate(visit.heldOn)} ${visit.cell}`, visit.above].filter(Boolean).join(', '),
    )
    return cells.length > 0 ? [`${visitor.fullName}: ${cells.join('; ')}.`] : []
  })
  return {
    ...visitYearPaper(given),
    subject: `dự sinh hoạt chi bộ của ${unit} năm ${given.year}`,
    notes: [`Tổng số: ${visits.length} lượt dự ghi trong biên bản đã hoàn tất.`, ...went],
  }
}

/** The same as a workbook: by month, and every visit behind it. */
export const unitYearSheets = (data: VisitYear): ExcelSheet[] => visitYearSheets(data).slice(0, 2)
