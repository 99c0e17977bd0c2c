import type { Day } from '@/lib/core/dates'
import type { DueState } from './rules/state'

const at = (month: Day) => month.slice(0, 7)

export const sheetLink = (orgId: number, month: Day) => `/dues?org=${orgId}&month=${at(month)}`
export const bookLink = (orgId: number, year?: number) =>
  `/dues/book?org=${orgId}${year ? `&year=${year}` : ''}`
export const groupsLink = (orgId: number, month: Day) => `/dues/groups?org=${orgId}&month=${at(month)}`
export const reportLink = (orgId: number, period: string) => `/dues/report?org=${orgId}&period=${period}`
export const behindLink = (orgId: number) => `/dues?org=${orgId}#behind`
export const unpaidLink = (orgId: number) => `/dues/unpaid?org=${orgId}`
export const payerLink = (memberId: number) => `/dues/people/${memberId}`

/** The people behind a number. */
export function payersLink(
  orgId: number,
  month: Day,
  which: { state?: DueState | 'open'; group?: string } = {},
) {
  const kept = Object.entries(which).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/dues/list?${new URLSearchParams([['org', String(orgId)], ['month', at(month)], ...kept])}`
}
