import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { cache } from 'react'
import { byKey } from '@/db/client'
import { accounts, meetings, minutes, supplements } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import type { PaperSubject } from '@/lib/papers/paper-response'

/** Whoever may read the minutes reads what was added to them. Asked once a page, though several parts of it show them. */
export const listSupplements = cache(async (viewer: Viewer, minutesId: number) =>
  byKey
    .select({
      id: supplements.id,
      text: supplements.text,
      returnNo: supplements.returnNo,
      returnedReason: supplements.returnedReason,
      writtenBy: accounts.fullName,
      writtenOn: supplements.writtenOn,
      insteadOf: supplements.insteadOf,
    })
    .from(supplements)
    .innerJoin(minutes, eq(minutes.id, supplements.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(accounts, eq(accounts.id, supplements.writtenBy))
    .where(and(eq(supplements.minutesId, minutesId), mayReadMinutes(viewer)))
    .orderBy(asc(supplements.id)),
)

/** Which supplement a print is of, if the viewer may read it. */
export async function supplementToPrint(
  viewer: Viewer,
  supplementId: number,
): Promise<PaperSubject | undefined> {
  const [found] = await byKey
    .select({ id: supplements.id, minutesId: minutes.id, path: minutes.orgPath })
    .from(supplements)
    .innerJoin(minutes, eq(minutes.id, supplements.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(supplements.id, supplementId), mayReadMinutes(viewer)))
  return (
    found && {
      id: found.id,
      name: `minutes:${found.minutesId}`,
      path: found.path,
      isDraft: false,
      fileName: 'bo-sung.pdf',
    }
  )
}
