import { comma } from '@/lib/core/numbers'
import type { Attendee } from '@/lib/meetings/content'

/** What of a person counts: no name needed, so that the page and the server count with the same function. */
export type Counted = Pick<Attendee, 'standing' | 'isExempt' | 'isElsewhere' | 'isSuspended' | 'state'>

const tally = (rows: readonly Counted[]) => ({
  all: rows.length,
  full: rows.filter(({ standing }) => standing === 'full').length,
  probationary: rows.filter(({ standing }) => standing === 'probationary').length,
  temporary: rows.filter(({ standing }) => standing === 'temporary').length,
})

/**
 * Nobody expects them: the exempt, those in temporary activity elsewhere, the suspended. They may come all the same, and
 * then are marked like anybody; staying away, they are not absent.
 */
export const mayStayAway = ({
  isExempt,
  isElsewhere,
  isSuspended,
}: Pick<Counted, 'isExempt' | 'isElsewhere' | 'isSuspended'>) => isExempt || isElsewhere || isSuspended

const isIn = ({ state }: Counted) => state === 'present'
const takesPart = ({ state }: Counted) => state === 'present' || state === 'online'
const counts = (row: Counted, countsOnline: boolean) => isIn(row) || (countsOnline && takesPart(row))

/** Điểm danh: official, probationary and temporary members counted apart; being exempt is a status, not an attendance. */
export const countAttendance = (rows: readonly Counted[]) => ({
  members: tally(rows),
  present: tally(rows.filter(isIn)),
  online: tally(rows.filter(({ state }) => state === 'online')),
  excused: rows.filter(({ state }) => state === 'excused').length,
  unexcused: rows.filter(({ state }) => state === 'unexcused').length,
  exempt: rows.filter(({ isExempt }) => isExempt).length,
  exemptAbsent: rows.filter((row) => row.isExempt && !takesPart(row)).length,
  unmarked: rows.filter(({ state }) => state === null).length,
})

/** In the hall, and online where the rule set of the day counts them. */
export const takingPart = ({
  counts,
  basis,
}: {
  counts: ReturnType<typeof countAttendance>
  basis: { online: { countsAsPresent: boolean } }
}) => counts.present.all + (basis.online.countsAsPresent ? counts.online.all : 0)

/**
 * Who belongs to the denominator of the rate. Exempt members who stay away are outside it (Hướng dẫn 12-HD/BTCTW as
 * provinces apply it; Hướng dẫn 42-HD/BTCTW: "không tính đảng viên được miễn công tác và sinh hoạt đảng"); so are
 * members in temporary activity elsewhere and suspended ones. Any of them who comes counts on both sides, and one who
 * is only online where online is not counted counts on neither.
 */
const isExpected = (row: Counted, countsOnline: boolean) => counts(row, countsOnline) || !mayStayAway(row)

export type Rate = { part: number; whole: number; percent: number }

export function rate(part: number, whole: number, decimals = 1): Rate {
  const unit = 10 ** decimals
  return { part, whole, percent: whole === 0 ? 0 : Math.round((part * 100 * unit) / whole) / unit }
}

/** "14/17, đạt 82,4%", "14/17 đồng chí, đạt 82,4%"; where nobody is expected there is no share to speak of. */
export const reached = ({ part, whole, percent }: Rate, unit = '') =>
  `${part}/${whole}${unit}${whole === 0 ? '' : `, đạt ${comma(percent)}%`}`

/**
 * Tỷ lệ dự: those in the hall, and those online only where the rule set of the day counts them. `isExemptOutside`: as
 * Hướng dẫn 42-HD/BTCTW is read, an exempt member who comes all the same counts on neither side.
 */
export function attendanceRate(
  rows: readonly Counted[],
  countsOnline: boolean,
  isExemptOutside = false,
): Rate {
  const judged = rows.filter(({ isExempt }) => !(isExemptOutside && isExempt))
  const part = judged.filter((row) => counts(row, countsOnline))
  const whole = judged.filter((row) => isExpected(row, countsOnline))
  return rate(part.length, whole.length)
}

type Target = { attendancePercent: number; isAttendanceAbove: boolean }

/**
 * Hướng dẫn 12-HD/BTCTW 2018: above 85 % and nobody absent without reason; Hướng dẫn 42-HD/BTCTW 2025: 90 % or more
 * and nobody absent without reason. Compared exactly, not by the rounded figure.
 */
export function isAttendanceMet({ part, whole }: Rate, unexcused: number, target: Target): boolean {
  const reached = part * 100
  const needed = target.attendancePercent * whole
  return unexcused === 0 && (target.isAttendanceAbove ? reached > needed : reached >= needed)
}
