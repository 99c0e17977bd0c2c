import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { cache } from 'react'
import { byKey } from '@/db/client'
import { accounts, corrections, meetings, minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import type { PaperSubject } from '@/lib/papers/paper-response'

/** Whoever may read the minutes reads their corrections. Asked once a page, though two parts of it show them. */
export const listCorrections = cache(async (viewer: Viewer, minutesId: number) =>
  byKey
    .select({
      id: corrections.id,
      number: corrections.number,
      passage: corrections.passage,
      asWritten: corrections.asWritten,
      correctedTo: corrections.correctedTo,
      reason: corrections.reason,
      writtenBy: accounts.fullName,
      writtenOn: corrections.writtenOn,
    })
    .from(corrections)
    .innerJoin(minutes, eq(minutes.id, corrections.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(accounts, eq(accounts.id, corrections.writtenBy))
    .where(and(eq(corrections.minutesId, minutesId), mayReadMinutes(viewer)))
    .orderBy(asc(corrections.number)),
)

/** Which correction a print is of, if the viewer may read it. */
export async function correctionToPrint(
  viewer: Viewer,
  correctionId: number,
): Promise<PaperSubject | undefined> {
  const [found] = await byKey
    .select({ id: corrections.id, minutesId: minutes.id, path: minutes.orgPath })
    .from(corrections)
    .innerJoin(minutes, eq(minutes.id, corrections.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(corrections.id, correctionId), mayReadMinutes(viewer)))
  return (
    found && {
      id: found.id,
      name: `minutes:${found.minutesId}`,
      path: found.path,
      isDraft: false,
      fileName: 'dinh-chinh.pdf',
    }
  )
}
