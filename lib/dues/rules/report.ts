import { addMonths, type Day, monthsDown } from '@/lib/core/dates'
import { type BookMonth, keptAbove, sumOf } from './book'

/** A month or a quarter: "2026-02", "2026-q1". */
export function periodOf(key: string): { key: string; from: Day; to: Day; months: Day[] } {
  const [year = '', part = ''] = key.split('-')
  const from = part.startsWith('q')
    ? `${year}-${String(Number(part.slice(1)) * 3 - 2).padStart(2, '0')}-01`
    : `${year}-${part}-01`
  const to = part.startsWith('q') ? addMonths(from, 2) : from
  return { key, from, to, months: monthsDown(to, from).toReversed() }
}

/** Columns of the form BÁO CÁO THU, NỘP ĐẢNG PHÍ. */
export const columns = ['commune', 'enterprise', 'other'] as const
export type Column = (typeof columns)[number]

/**
 * Cells of enterprises have their column; cells of a commune stand with the commune, base cells of a district with the
 * rest. Where the portal is a commune's own, the cells directly below the top are the commune's.
 */
export const columnOf = (
  cell: { cellType: string | null; isUnderTop: boolean },
  profile: 'huyen' | 'xa',
): Column =>
  cell.cellType === 'enterprise' ? 'enterprise' : cell.isUnderTop && profile === 'huyen' ? 'other' : 'commune'

/** Amounts that a missing share makes unknown are undefined. */
export type Figures = {
  members: number
  expected: number
  unpaid: number
  received: number
  receivedYear: number
  kept: Record<Level, number | undefined>
  keptYear: Record<Level, number | undefined>
  sent: number
  owed: number | undefined
}
export const levels = ['cell', 'grassroots', 'top'] as const
export type Level = (typeof levels)[number]

type CellMonths = {
  months: readonly BookMonth[]
  isUnderTop: (month: Day) => boolean
  members: number
  expected: number
  unpaid: number
}

/** One cell's figures of a period out of its book. */
export function figuresOf(cell: CellMonths, { from, to }: { from: Day; to: Day }): Figures {
  const year = cell.months.filter(({ month }) => month.slice(0, 4) === to.slice(0, 4) && month <= to)
  const period = year.filter(({ month }) => month >= from)
  const received = (of: readonly BookMonth[]) => of.reduce((sum, each) => sum + each.received, 0)
  return {
    members: cell.members,
    expected: cell.expected,
    unpaid: cell.unpaid,
    received: received(period),
    receivedYear: received(year),
    kept: keptOf(period, cell.isUnderTop),
    keptYear: keptOf(year, cell.isUnderTop),
    sent: period.reduce((sum, each) => sum + each.sent, 0),
    owed: cell.months.filter(({ month }) => month <= to).at(-1)?.owed,
  }
}

function keptOf(months: readonly BookMonth[], isUnderTop: CellMonths['isUnderTop']) {
  const above = months.map(({ month, received, shares }) => {
    const kept = keptAbove(received, shares)
    // A base cell has no committee between itself and the top.
    return isUnderTop(month) ? { ...kept, grassroots: 0 } : kept
  })
  return {
    cell: sumOf(months.map(({ kept }) => kept)),
    grassroots: sumOf(above.map(({ grassroots }) => grassroots)),
    top: sumOf(above.map(({ top }) => top)),
  }
}

/** Figures of several cells; one unknown part makes a sum unknown. */
export function totalOf(all: readonly Figures[]): Figures {
  const add = (pick: (figures: Figures) => number) => all.reduce((sum, each) => sum + pick(each), 0)
  const kept = (pick: (figures: Figures) => Figures['kept']) => ({
    cell: sumOf(all.map((each) => pick(each).cell)),
    grassroots: sumOf(all.map((each) => pick(each).grassroots)),
    top: sumOf(all.map((each) => pick(each).top)),
  })
  return {
    members: add(({ members }) => members),
    expected: add(({ expected }) => expected),
    unpaid: add(({ unpaid }) => unpaid),
    received: add(({ received }) => received),
    receivedYear: add(({ receivedYear }) => receivedYear),
    kept: kept((each) => each.kept),
    keptYear: kept((each) => each.keptYear),
    sent: add(({ sent }) => sent),
    owed: sumOf(all.map(({ owed }) => owed)),
  }
}

/** Levels at and below whoever reports: what they kept is not handed on. */
const levelsUpTo = (level: Level) => levels.slice(0, levels.indexOf(level) + 1)

/** Rows 01 to 13 of the form by their code; row 14 is of whoever reports alone. */
export function officialRows(figures: Figures, level: Level): Record<string, number | undefined> {
  const of = (kept: Figures['kept']) =>
    levels.map((each) => (levelsUpTo(level).includes(each) ? kept[each] : 0))
  const [now, year] = [of(figures.kept), of(figures.keptYear)]
  const [keptNow, keptYear] = [sumOf(now), sumOf(year)]
  const less = (amount: number, kept: number | undefined) => (kept === undefined ? undefined : amount - kept)
  return {
    '01': figures.members,
    '02': figures.received,
    '03': figures.receivedYear,
    '04': keptNow,
    '05': now[0],
    '06': now[1],
    '07': now[2],
    '08': keptYear,
    '09': year[0],
    '10': year[1],
    '11': year[2],
    '12': less(figures.received, keptNow),
    '13': less(figures.receivedYear, keptYear),
  }
}
