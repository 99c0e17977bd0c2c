import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { dayExceptions } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

/** The later day the committee above last permitted this meeting. */
export async function permittedDay(from: Db | Tx, meetingId: number): Promise<Day | undefined> {
  const [found] = await from
    .select({ heldOn: dayExceptions.heldOn })
    .from(dayExceptions)
    .where(and(eq(dayExceptions.meetingId, meetingId), eq(dayExceptions.state, 'permitted')))
    .orderBy(desc(dayExceptions.id))
    .limit(1)
  return found?.heldOn
}
