import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meetings, minutes, supplements } from '@/db/schema'
import { besideColumns, besideMinutes } from '@/lib/meetings/beside'
import type { SupplementData } from './pdf/supplement'

/** Who may have it is asked before. */
export async function supplementData(
  from: Db | Tx,
  supplementId: number,
): Promise<SupplementData | undefined> {
  const [found] = await from
    .select({ supplement: supplements, minutes: besideColumns })
    .from(supplements)
    .innerJoin(minutes, eq(minutes.id, supplements.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(supplements.id, supplementId))
  if (!found) return undefined
  const { returnedReason, text, writtenOn } = found.supplement
  return { ...besideMinutes(found.minutes, writtenOn), returnedReason, text }
}
