import type { Day } from '@/lib/core/dates'
import type { Cut } from '@/lib/organisations/cut'
import type { ListState } from './labels'

/** The address of a month at a place; with a state it is the list behind one figure of the board. */
export function calendarLink(
  month: Day,
  given: Cut & { state?: ListState; isDirect?: boolean; on?: Day } = {},
): string {
  const query = new URLSearchParams({ month: month.slice(0, 7) })
  if (given.org) query.set('org', String(given.org))
  if (given.tag) query.set('tag', given.tag)
  if (given.type) query.set('type', given.type)
  if (given.isDirect) query.set('direct', '1')
  if (given.on) query.set('on', given.on)
  if (given.state) query.set('state', given.state)
  return `/calendar?${query}`
}

/** The month as a calendar. */
export const monthLink = (month: Day, org: number) => `/calendar/month?month=${month.slice(0, 7)}&org=${org}`

/** Thông báo lịch of the month. */
export const noticesLink = (month: Day, org: number) =>
  `/calendar/notices?month=${month.slice(0, 7)}&org=${org}`
