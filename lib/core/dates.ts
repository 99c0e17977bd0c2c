import { padded } from './numbers'

/** A calendar day as YYYY-MM-DD. Days are compared as text and counted in UTC, so no time zone can move them. */
export type Day = string

const TIME_ZONE = 'Asia/Ho_Chi_Minh'

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE })
const timeIn = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })

const utc = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const two = (value: number) => String(value).padStart(2, '0')

/** The day it is in Vietnam at an instant. */
export const dayOf = (instant: Date): Day => dayIn.format(instant)
/** HH:MM in Vietnam at an instant. */
export const timeOf = (instant: Date) => timeIn.format(instant)

export const addDays = (day: Day, days: number): Day =>
  new Date(utc(day) + days * 86_400_000).toISOString().slice(0, 10)
export const daysBetween = (from: Day, to: Day) => Math.round((utc(to) - utc(from)) / 86_400_000)
/** 0 = Sunday. */
export const weekdayOf = (day: Day) => new Date(utc(day)).getUTCDay()
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`
const monthNumber = (month: Day) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
export const addMonths = (month: Day, months: number): Day => {
  const count = monthNumber(month) + months
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-01`
}

/** The same day so many months later; a day the month does not have becomes its last one. */
export function monthsLater(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months)
  const last = addDays(addMonths(month, 1), -1)
  const same = `${month.slice(0, 8)}${day.slice(8)}`
  return same > last ? last : same
}

/** The months from the last back to the first, both included. */
export const monthsDown = (last: Day, first: Day): Day[] =>
  Array.from({ length: Math.max(0, monthNumber(last) - monthNumber(first) + 1) }, (_, back) =>
    addMonths(last, -back),
  )

/** 07/09/2022 */
export const showDay = (day: Day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** Days below 10 and the months 1 and 2 take a zero; months 3 to 12 do not (HD 05-HD/VPTW, §3.2). */
export function officialParts(day: Day) {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number)
  return { year, month: month < 3 ? padded(month) : String(month), date: padded(date) }
}

/** "07/9/2022": as papers write a day, and whatever is cited on them. */
export function shortDate(day: Day): string {
  const { year, month, date } = officialParts(day)
  return `${date}/${month}/${year}`
}

/** Thứ Tư, 07/09/2022 */
export const showWeekday = (day: Day) => `${WEEKDAYS[weekdayOf(day)]}, ${showDay(day)}`
/** 9/2022 */
export const showMonth = (month: Day) => `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`
/** 19:52, 07/09/2022 */
export const showInstant = (instant: Date) => `${timeOf(instant)}, ${showDay(dayOf(instant))}`

/** A day of another year typed without it is one around the turn of the year. */
const NEAR = 92

/**
 * Reads a day as people type it: 7/9/2022, 07-09-2022, 7.9.22, 7/9 (the year of `today`; in December "7/1" is next
 * month), or 2022-09-07 from a date picker. Undefined when it is no day of the calendar.
 */
export function parseDay(text: string, today: Day): Day | undefined {
  const picked = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (picked) return calendarDay(picked[1], picked[2], picked[3])
  const typed = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text.trim())
  if (!typed) return undefined
  if (typed[3]) return calendarDay(typed[3], typed[2], typed[1])
  const thisYear = Number(today.slice(0, 4))
  const [same, ...others] = [thisYear, thisYear - 1, thisYear + 1].map((year) =>
    calendarDay(String(year), typed[2], typed[1]),
  )
  return others.find((day) => day && Math.abs(daysBetween(today, day)) <= NEAR) ?? same
}

/** A time of day as people type it: 19:30, 19h30, 7 giờ. */
export function parseTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.hg ]|\s*giờ\s*)(\d{2})?(?::\d{2})?$/i.exec(text.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function calendarDay(year = '', month = '', day = ''): Day | undefined {
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(utc(full))
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === full ? full : undefined
}
