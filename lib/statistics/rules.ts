/** One year of ratings as the portal holds it: decided campaigns of the cells chosen. */
export type HeldYear = {
  year: number
  cells: number
  rated: number
  excellent: number
  good: number
  adequate: number
  failed: number
  /** Bộ quy tắc of the campaigns. */
  scale: string
}
/** Số liệu báo cáo entered by hand. */
export type ReportedYear = { year: number; percent: number; scale: string }

export type SharePoint = { year: number; percent: number; isReported: boolean; scale: string }

const twoDecimals = (value: number) => Math.round(value * 100) / 100

/** Tỷ lệ "hoàn thành tốt nhiệm vụ" or better among those rated; undefined where nobody was. */
export const goodShare = ({ excellent, good, rated }: Pick<HeldYear, 'excellent' | 'good' | 'rated'>) =>
  rated > 0 ? twoDecimals((100 * (excellent + good)) / rated) : undefined

/**
 * One point a year. What the portal holds is drawn when every cell chosen has its decision; a year it holds only in
 * part would say something about those few, so a reported figure goes before it.
 */
export function sharePoints(
  held: readonly HeldYear[],
  reported: readonly ReportedYear[],
  cells: number,
): SharePoint[] {
  const years = [...new Set([...held, ...reported].map(({ year }) => year))].sort((a, b) => a - b)
  return years.flatMap((year): SharePoint[] => {
    const own = held.find((each) => each.year === year)
    const entered = reported.find((each) => each.year === year)
    const percent = own && goodShare(own)
    if (own && percent !== undefined && (own.cells >= cells || !entered))
      return [{ year, percent, isReported: false, scale: own.scale }]
    return entered ? [{ ...entered, isReported: true }] : []
  })
}

/** Points that stand for a part of the cells only, for want of a reported figure: said under the line. */
export const partialYears = (points: readonly SharePoint[], held: readonly HeldYear[], cells: number) =>
  points.flatMap(({ year, isReported }) => {
    const own = held.find((each) => each.year === year)
    return own && !isReported && own.cells < cells ? [{ year, cells: own.cells }] : []
  })

/** Where the scale changed between one point and the next: such points are not compared without saying so. */
export const scaleChanges = (points: readonly SharePoint[]) =>
  points.flatMap(({ year, scale }, at) => {
    const before = points[at - 1]
    return before && before.scale !== scale ? [{ year, scale, before: before.scale }] : []
  })

export type TargetState = 'none' | 'met' | 'short'

/** Chỉ tiêu kết nạp as a criterion in rating an organisation (Tứ Kỳ 2022): without a target there is nothing to meet. */
export const targetState = (target: number | null, admitted: number): TargetState =>
  target === null ? 'none' : admitted >= target ? 'met' : 'short'
