import { type Day, monthsLater } from '@/lib/core/dates'
import { AGE_STARTS, ageLabels, eraLabels } from './ages'
import type { Tally } from './forms'

/** How many were alike in some respects, from the first of the days on which they were counted to the one after the last. */
export type Stretch = {
  first: number
  until: number
  n: number
  standing: string | null
  status: string | null
  sex: string | null
  ethnic: string | null
  type: string | null
  /** How many of `bornBounds` they were born after. */
  born: number | null
  era: number | null
  /** One bit for each of the days on which they were exempt. */
  exempt: number | null
}
type Counted = Record<string, number>

/** Đảng viên of one day by everything that is counted. */
export type DayCounts = Tally & {
  full: number
  standing: Counted
  status: Counted
  sex: Counted
  /** By type of cell; '' where nobody entered it. */
  type: Counted
  ethnic: Map<string, { total: number; female: number }>
}

const boundsOf = (day: Day) => AGE_STARTS.map((years) => monthsLater(day, -12 * years))

/** Whoever was born after one of them had, on its day, not yet reached one of AGE_STARTS. */
export const bornBounds = (days: readonly Day[]): Day[] => [...new Set(days.flatMap(boundsOf))].sort()

export const nobodyOn = (): DayCounts => ({
  ...{ total: 0, full: 0, female: 0, probationary: 0, minority: 0, exempt: 0 },
  ages: ageLabels.map(() => 0),
  eras: eraLabels.map(() => 0),
  ...{ standing: {}, status: {}, sex: {}, type: {} },
  ethnic: new Map(),
})

const add = (counted: Counted, key: string, n: number) => {
  counted[key] = (counted[key] ?? 0) + n
}

/** Stretches counted by one set of respects know nothing of the others: each division adds up to the total by itself. */
function addTo(day: DayCounts, at: number, row: Stretch, ageOf: (born: number) => number) {
  const { n } = row
  if (row.standing !== null) {
    day.total += n
    add(day.standing, row.standing, n)
    add(day.status, row.status ?? '', n)
    add(day.type, row.type ?? '', n)
    if (row.standing === 'full') day.full += n
    if (row.standing === 'probationary') day.probationary += n
    if ((row.exempt ?? 0) & (1 << at)) day.exempt += n
  } else if (row.sex !== null && row.ethnic !== null) {
    add(day.sex, row.sex, n)
    const female = row.sex === 'female' ? n : 0
    const group = day.ethnic.get(row.ethnic) ?? { total: 0, female: 0 }
    day.ethnic.set(row.ethnic, { total: group.total + n, female: group.female + female })
    day.female += female
    if (row.ethnic !== 'Kinh') day.minority += n
  } else if (row.born !== null && row.era !== null) {
    const age = ageOf(row.born)
    day.ages[age] = (day.ages[age] ?? 0) + n
    day.eras[row.era] = (day.eras[row.era] ?? 0) + n
  }
}

/** The counts of each day, the earliest first as they were asked for. */
export function countsOf(rows: readonly Stretch[], days: readonly Day[]): DayCounts[] {
  const bounds = bornBounds(days)
  return days.map((on, at) => {
    const own = boundsOf(on)
    const ageOf = (born: number) => {
      const latest = bounds[born - 1]
      return latest === undefined ? own.length : own.filter((bound) => bound > latest).length
    }
    const day = nobodyOn()
    for (const row of rows) if (row.first <= at && at < row.until) addTo(day, at, row, ageOf)
    return day
  })
}
