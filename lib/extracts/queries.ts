import 'server-only'
import { and, asc, eq, ne, not } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { extracts, meetings, minutes, organisations, papers } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { holdsBack } from '@/lib/meetings/marked-since'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { paperSourceOf } from '@/lib/meetings/paper-source'
import { isCurrent } from '@/lib/papers/current'
import type { PaperSubject } from '@/lib/papers/paper-response'

/** Completed minutes that the viewer may read, with what their papers say. */
export async function getExtracted(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      path: minutes.orgPath,
      month: meetings.month,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      cell: organisations.name,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.meetingId, meetingId), ne(minutes.status, 'draft'), mayReadMinutes(viewer)))
  if (!found) return undefined
  const source = await paperSourceOf(byKey, found.id)
  return source && { ...found, source, mayMake: can(viewer, 'extracts.make', found) }
}

/** Các bản trích đã lập of some minutes; those of minutes opened again since no longer hold. */
export async function listExtracts(viewer: Viewer, minutesId: number) {
  return byKey
    .select({ id: extracts.id, title: extracts.title, paperId: papers.id })
    .from(extracts)
    .innerJoin(minutes, eq(minutes.id, extracts.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .leftJoin(papers, isCurrent('extract', extracts.id))
    .where(and(eq(extracts.minutesId, minutesId), mayReadMinutes(viewer), not(holdsBack(viewer))))
    .orderBy(asc(extracts.id))
}

/** Which extract a print is of, if the viewer may read the minutes. */
export async function extractToPrint(viewer: Viewer, extractId: number): Promise<PaperSubject | undefined> {
  const [found] = await byKey
    .select({ id: extracts.id, minutesId: minutes.id, path: minutes.orgPath })
    .from(extracts)
    .innerJoin(minutes, eq(minutes.id, extracts.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(extracts.id, extractId), mayReadMinutes(viewer), not(holdsBack(viewer))))
  return (
    found && {
      id: found.id,
      name: `minutes:${found.minutesId}`,
      path: found.path,
      isDraft: false,
      fileName: 'trich-bien-ban.pdf',
    }
  )
}
