import 'server-only'
import { and, eq, or, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { dayFrom, getSettings } from '@/lib/core/settings'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { holdsBack } from '@/lib/meetings/marked-since'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { blankPaper } from '@/lib/meetings/paper/blank-paper'
import { registerOn } from '@/lib/meetings/register'
import { shownSections } from '@/lib/meetings/rules/sections'
import { templateOn } from '@/lib/meetings/template-on'
import { paperFileName, personFileName } from '@/lib/papers/file-name'
import type { PaperSubject } from '@/lib/papers/paper-response'

/** Which minutes a print of this meeting is of, if the viewer may read them. */
export async function minutesToPrint(
  viewer: Viewer,
  form: 'minutes' | 'resolution' | 'conclusion' | 'ballotMinutes',
  meetingId: number,
): Promise<PaperSubject | undefined> {
  const [found] = await byKey
    .select({
      minutesId: minutes.id,
      path: minutes.orgPath,
      status: minutes.status,
      kind: meetings.kind,
      month: meetings.month,
      cell: organisations.name,
      isHeldBack: sql<boolean>`${holdsBack(viewer)}`,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.meetingId, meetingId), mayReadMinutes(viewer)))
  return (
    found && {
      id: found.minutesId,
      name: `minutes:${found.minutesId}`,
      path: found.path,
      isDraft: found.status === 'draft',
      isHeldBack: found.isHeldBack,
      fileName:
        form === 'ballotMinutes'
          ? personFileName(form, found.month, found.cell)
          : paperFileName(form, found.month, found.cell, found.kind),
    }
  )
}

/** Mẫu biên bản để ghi tay: what is known before the meeting, dots for the rest. */
export async function blankForPrint(viewer: Viewer, meetingId: number) {
  const [meeting] = await byKey
    .select({
      orgId: meetings.orgId,
      path: meetings.orgPath,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      occasion: meetings.occasion,
      month: meetings.month,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      cell: organisations.name,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(
      and(
        eq(meetings.id, meetingId),
        or(
          scope(viewer, 'minutes.write', { path: meetings.orgPath, ownerId: meetings.recorderId }),
          scope(viewer, 'minutes.enter', { path: meetings.orgPath }),
        ),
      ),
    )
  if (!meeting) return undefined
  const day = meeting.plannedOn ?? meeting.dueOn
  const { sections, captions } = await templateOn(byKey, meeting.kind, day ?? meeting.month, meeting.path)
  const letterhead = await letterheadOf(byKey, meeting.orgId, meeting.kind, captions)
  if (!letterhead) return undefined
  const settings = await getSettings()
  const members = await registerOn(byKey, meeting.orgId, day ?? dayFrom(settings), meeting.kind)
  return {
    data: blankPaper({
      ...meeting,
      day,
      letterhead,
      sections: shownSections(sections, meeting),
      members,
      superiorWord: settings.superiorWord,
    }),
    fileName: paperFileName('blank-minutes', meeting.month, meeting.cell, meeting.kind),
  }
}
