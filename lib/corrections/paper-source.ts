import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { corrections, meetings, minutes } from '@/db/schema'
import { besideColumns, besideMinutes } from '@/lib/meetings/beside'
import type { CorrectionData } from './pdf/correction'

/** Who may have it is asked before. */
export async function correctionData(
  from: Db | Tx,
  correctionId: number,
): Promise<CorrectionData | undefined> {
  const [found] = await from
    .select({ correction: corrections, minutes: besideColumns })
    .from(corrections)
    .innerJoin(minutes, eq(minutes.id, corrections.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(corrections.id, correctionId))
  if (!found) return undefined
  const { number, passage, asWritten, correctedTo, reason, writtenOn } = found.correction
  return { ...besideMinutes(found.minutes, writtenOn), number, passage, asWritten, correctedTo, reason }
}
