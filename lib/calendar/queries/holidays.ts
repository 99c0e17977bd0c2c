import 'server-only'
import { and, desc, eq, gte, lte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, holidayEntries, holidayWithdrawals } from '@/db/schema'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { findHolidays } from '@/lib/calendar/due-days'

const withdrawer = alias(accounts, 'withdrawer')

/**
 * Public holidays and make-up days of a year, for all who read the calendar. Who entered, replaced or withdrew what is for
 * those who read the settings.
 */
export async function getHolidayYear(viewer: Viewer, year: number) {
  const readsCalendar = canSomewhere(viewer, 'meetings.read')
  const readsSettings = canSomewhere(viewer, 'settings.read')
  if (!readsCalendar && !readsSettings) return undefined
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const [standing, entries] = await Promise.all([
    findHolidays(db, first, last),
    readsSettings ? listEntries(first, last) : [],
  ])
  return { standing, entries, readsCalendar, mayEnter: canSomewhere(viewer, 'settings.decide') }
}
export type HolidayYear = NonNullable<Awaited<ReturnType<typeof getHolidayYear>>>

const listEntries = (first: string, last: string) =>
  db
    .select({
      id: holidayEntries.id,
      fromDay: holidayEntries.fromDay,
      toDay: holidayEntries.toDay,
      kind: holidayEntries.kind,
      name: holidayEntries.name,
      documentNumber: holidayEntries.documentNumber,
      documentOn: holidayEntries.documentOn,
      issuer: holidayEntries.issuer,
      who: accounts.fullName,
      enteredOn: holidayEntries.enteredOn,
      withdrawnOn: holidayWithdrawals.withdrawnOn,
      withdrawnReason: holidayWithdrawals.reason,
      withdrawnBy: withdrawer.fullName,
    })
    .from(holidayEntries)
    .innerJoin(accounts, eq(accounts.id, holidayEntries.enteredBy))
    .leftJoin(holidayWithdrawals, eq(holidayWithdrawals.entryId, holidayEntries.id))
    .leftJoin(withdrawer, eq(withdrawer.id, holidayWithdrawals.withdrawnBy))
    .where(and(lte(holidayEntries.fromDay, last), gte(holidayEntries.toDay, first)))
    .orderBy(desc(holidayEntries.id))
