import 'server-only'
import type { Db, Tx } from '@/db/client'
import { standingHolidays } from '@/db/schema'
import type { Holiday } from '@/lib/core/working-days'

/** Public holidays and make-up days, for counting working days. */
export const loadHolidays = (from: Db | Tx): Promise<Holiday[]> =>
  from.select({ day: standingHolidays.day, kind: standingHolidays.kind }).from(standingHolidays)
