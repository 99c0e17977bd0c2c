import type { Day } from '@/lib/core/dates'

/** An instant of the story: a day and a time of the clock in Vietnam. */
export const instant = (day: Day, time: string) => new Date(`${day}T${time}:00+07:00`)
