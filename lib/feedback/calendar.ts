import 'server-only'
import type { Db, Tx } from '@/db/client'
import { holidays } from '@/db/schema'
import type { WorkCalendar } from '@/lib/core/working-days'

/** Public holidays and make-up days for counting working days. */
export async function loadWorkCalendar(from: Db | Tx): Promise<WorkCalendar> {
  const rows = await from.select({ day: holidays.day, kind: holidays.kind }).from(holidays)
  const of = (wanted: string) => new Set(rows.flatMap(({ day, kind }) => (kind === wanted ? [day] : [])))
  return { holidays: of('holiday'), makeUpDays: of('makeUp') }
}
