import { type Day, shortDate } from '@/lib/core/dates'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { letterheadFrom } from '@/lib/pdf/words'
import { postIn } from './labels'
import type { VisitYearData } from './pdf/visit-year'
import type { VisitYear } from './queries/year'

type Given = { data: VisitYear; year: number; today: Day; names: LetterheadNames; preparedBy: string }

/** The year's table as it is printed, with what stands below it. */
export function visitYearPaper({ data, year, today, names, preparedBy }: Given): VisitYearData {
  const { rows, visits, unmatched, unvisited, cells, needed, source } = data
  return {
    letterhead: letterheadFrom(names, today),
    subject: `dự sinh hoạt của cấp trên năm ${year}`,
    rows: rows.map(({ visitor, progress, ...row }) => ({
      name: visitor.fullName,
      position: postIn(year, visitor, shortDate),
      months: row.months,
      visits: row.visits,
      cells: row.cells,
      target: progress ? `${progress.counted}/${progress.needed}` : '',
    })),
    notes: [
      `Tổng số: ${visits.length} lượt dự ghi trong biên bản đã hoàn tất; ${cells - unvisited.length}/${cells} chi bộ đã có cấp trên dự${unmatched.length > 0 ? `; ${unmatched.length} lượt chưa khớp với danh sách` : ''}.`,
      ...(needed === undefined
        ? []
        : [
            `Chỉ tiêu: bí thư, phó bí thư dự ít nhất ${needed} chi bộ khác nhau một năm, không tính chi bộ mình sinh hoạt và chi bộ nơi cư trú (${source}).`,
          ]),
    ],
    leftSigner: { authority: 'Người lập biểu', name: preparedBy },
    rightSigner: { authority: names.onBehalf, name: '' },
  }
}
