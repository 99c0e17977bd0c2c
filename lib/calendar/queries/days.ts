import 'server-only'
import { and } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { cellsAt, findHolidays, findOwnDays } from '@/lib/calendar/due-days'
import { commonDayFor, ownDayFor } from '@/lib/calendar/rules'
import { addDays, addMonths, type Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import type { CalendarPlace } from './places'

/** The month's days by cell type as they stand at a place, with the holidays they fall on. */
export async function getDays(viewer: Viewer, place: CalendarPlace, month: Day) {
  const maySet = can(viewer, 'meetings.setDay', place)
  const [ruleSet, holidays, ownDays, types] = await Promise.all([
    findRuleSet(byKey, 'commonDay', month, place.path),
    findHolidays(byKey, month, addDays(addMonths(month, 1), -1)),
    findOwnDays(byKey, month, place.path),
    byKey
      .selectDistinct({ cellType: organisations.cellType })
      .from(organisations)
      .where(and(scope(viewer, 'meetings.read', { path: organisations.path }), cellsAt(place.path, month)))
      .orderBy(organisations.cellType),
  ])
  if (!ruleSet) return { ruleSet, maySet, holidays: [], types: [] }
  const daysOff = holidays.filter(({ kind }) => kind === 'holiday')
  return {
    ruleSet,
    maySet,
    holidays: daysOff,
    types: types.map(({ cellType }) => {
      const common = commonDayFor(ruleSet, cellType, month)
      return {
        id: cellType ?? 'none',
        cellType,
        common,
        own: ownDayFor(ownDays, { path: place.path, cellType }),
        holiday: daysOff.find(({ day }) => day === common),
      }
    }),
  }
}
export type DayOfType = Awaited<ReturnType<typeof getDays>>['types'][number]
