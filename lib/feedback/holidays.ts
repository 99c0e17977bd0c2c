import 'server-only'
import { cache } from 'react'
import { byKey, type Db, db, type Tx } from '@/db/client'
import { standingHolidays } from '@/db/schema'
import type { Holiday } from '@/lib/core/working-days'

const query = (from: Db | Tx) =>
  from.select({ day: standingHolidays.day, kind: standingHolidays.kind }).from(standingHolidays)

const prepared = query(byKey).prepare('standing_holidays')
const holidaysOfPage = cache(() => prepared.execute())

/** Public holidays and make-up days, for counting working days. A page asks once, however many terms it counts. */
export const loadHolidays = (from: Db | Tx): Promise<Holiday[]> =>
  from === db || from === byKey ? holidaysOfPage() : query(from)
