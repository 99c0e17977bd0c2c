import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { yearsAfter } from '@/lib/members/rules'

/** Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 18.1: 30 năm, then every five years from 40 to 90. */
export const BADGE_YEARS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const
/** Điểm 18.4: 03/02, 19/5, 02/9, 07/11. */
const ROUNDS = ['02-03', '05-19', '09-02', '11-07'] as const

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** The last day of admission from which so many years are full on a day: what the database compares with. */
export function latestAdmission(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) - years
  return day.endsWith('-02-29') && !isLeap(year) ? `${year}-02-28` : `${year}${day.slice(4)}`
}

/** The badge that a member's years reach on a day: the highest. */
export const badgeOn = (admittedOn: Day, day: Day): number | undefined =>
  BADGE_YEARS.findLast((years) => yearsAfter(admittedOn, years) <= day)

export const isRound = (day: Day) => ROUNDS.some((each) => day.endsWith(`-${each}`))

const roundsOf = (year: number) => ROUNDS.map((each): Day => `${year}-${each}`)

/** The round that is next, on its own day still this one. */
export function nextRound(today: Day): Day {
  const year = Number(today.slice(0, 4))
  return [...roundsOf(year), ...roundsOf(year + 1)].find((day) => day >= today) ?? today
}

export function roundBefore(round: Day): Day {
  const year = Number(round.slice(0, 4))
  return [...roundsOf(year - 1), ...roundsOf(year)].findLast((day) => day < round) ?? round
}

/** To choose from: those of this year and of the years beside it, and the one that is shown. */
export function roundsAround(today: Day, shown: Day): Day[] {
  const year = Number(today.slice(0, 4))
  return [...new Set([...[year - 1, year, year + 1].flatMap(roundsOf), shown])].sort()
}

type Age = { admittedOn: Day | null; ageGapMonths: number }
type Reached = { admittedOn: Day; ageGapMonths: number; years: number }
type Facts = Age & { fullName: string }

/**
 * Quy định 294-QĐ/TW, mục 4.5: party age without the time outside the Party; whoever was admitted again counts from the
 * first decision less that time (Hướng dẫn 06-HD/TW, điểm 5.3: by a decision). The day from which it counts through.
 */
export const ageFrom = ({ admittedOn, ageGapMonths }: Age) =>
  admittedOn === null ? null : monthsLater(admittedOn, ageGapMonths)

/** The day on which the years of a badge were full. */
export const fullOn = ({ admittedOn, ageGapMonths, years }: Reached) =>
  yearsAfter(monthsLater(admittedOn, ageGapMonths), years)

/** @throws RuleError when the member's years do not reach a badge by the round */
export function badgeDue(person: Facts, round: Day): number {
  const { fullName } = person
  const from = ageFrom(person)
  if (!from) throw new RuleError(`Đồng chí ${fullName} chưa ghi ngày kết nạp nên chưa tính được tuổi đảng.`)
  const years = badgeOn(from, round)
  if (!years) throw new RuleError(`Đồng chí ${fullName} chưa đủ 30 năm tuổi đảng đến ngày của đợt.`)
  return years
}

/** Quy định 294-QĐ/TW, mục 28.3.1b; Hướng dẫn 06-HD/TW, điểm 18.1: bệnh nặng, so many months early at the most. */
const mostEarly = (years: number) => (years >= 70 ? 24 : 12)

/** @throws RuleError where a badge was decided before even an early award could be */
export function assertNotTooEarly(age: Age, years: number, decidedOn: Day) {
  const from = ageFrom(age)
  if (!from) return
  const full = yearsAfter(from, years)
  if (decidedOn < monthsLater(full, -mostEarly(years)))
    throw new RuleError(
      `Đến ${showDay(full)} đồng chí này mới đủ ${years} năm tuổi đảng; tặng sớm nhiều nhất ${mostEarly(years)} tháng (Quy định 294-QĐ/TW, mục 28.3.1b). Đồng chí xem lại loại Huy hiệu, ngày quyết định.`,
      'decidedOn',
    )
}

const MOST_EARLY_POSTHUMOUS = 12

/** Truy tặng, Hướng dẫn 06-HD/TW, điểm 18.2: who died at most 12 months before the years were full. */
function assertPosthumous(age: Age, years: number, diedOn: Day) {
  const from = ageFrom(age)
  if (!from) return
  const full = yearsAfter(from, years)
  if (diedOn < monthsLater(full, -MOST_EARLY_POSTHUMOUS))
    throw new RuleError(
      `Đến ${showDay(full)} mới đủ ${years} năm tuổi đảng, đồng chí này từ trần ngày ${showDay(diedOn)}; truy tặng sớm nhiều nhất ${MOST_EARLY_POSTHUMOUS} tháng (Hướng dẫn 06-HD/TW, điểm 18.2). Đồng chí xem lại loại Huy hiệu.`,
      'years',
    )
}

/** A decision of the day of death or later is truy tặng: then the years are those reached by that day. */
export function assertMayAward(age: Age & { diedOn: Day | null }, years: number, decidedOn: Day) {
  if (age.diedOn && decidedOn >= age.diedOn) assertPosthumous(age, years, age.diedOn)
  else assertNotTooEarly(age, years, decidedOn)
}

/**
 * Quy định 294-QĐ/TW, mục 28.3.1c: after a discipline the badge waits 6, 9 or 12 months; how long, the reader says.
 */
export function assertMayPostpone(untilOn: Day, today: Day) {
  if (untilOn <= today)
    throw new RuleError('Ngày được xét lại phải sau hôm nay; đồng chí xem lại ngày.', 'untilOn')
}

export function assertDecided(decidedOn: Day, today: Day) {
  if (decidedOn > today)
    throw new RuleError('Ngày quyết định chưa đến; có quyết định rồi đồng chí mới ghi.', 'decidedOn')
}

/** Hướng dẫn 06-HD/TW, điểm 5.3: party age of whoever was admitted again is decided by the committee above. */
export function assertGapSaid(months: number, basis: string) {
  if (months > 0 && basis === '')
    throw new RuleError('Đồng chí ghi số, ngày và cơ quan ra quyết định.', 'gapBasis')
}
