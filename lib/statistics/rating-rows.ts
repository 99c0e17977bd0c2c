import type { RatedYear, ReportedFigure } from './queries/ratings'
import { goodShare } from './rules'

type Row = {
  id: string
  year: number
  source: string
  scale: string
  percent: number | undefined
  rated: number | null
  levels?: Pick<RatedYear, 'excellent' | 'good' | 'adequate' | 'failed'>
  /** Cells with a decision, of those there are. */
  covered?: string
  isReplaced: boolean
}

/** What the portal holds and what was reported, year by year, side by side and kept apart. */
export function ratingRows(held: RatedYear[], reported: ReportedFigure[], cells: number): Row[] {
  const rows: Row[] = [
    ...held.map((each) => ({
      id: `held-${each.year}`,
      year: each.year,
      source: 'Đợt xếp loại trong cổng',
      scale: each.scale,
      percent: goodShare(each),
      rated: each.rated,
      levels: each,
      covered: `${each.cells}/${cells}`,
      isReplaced: false,
    })),
    ...reported.map((each) => ({ ...each, id: `reported-${each.id}` })),
  ]
  return rows.sort((one, other) => one.year - other.year)
}
export type RatingRow = Row
