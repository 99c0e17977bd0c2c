import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { agendas, meetings, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { chairOf, knownBefore } from './load'
import { firstAgenda, firstInvited } from './rules'

async function findAgenda(viewer: Viewer, meetingId: number) {
  const [meeting] = await byKey
    .select({
      id: meetings.id,
      orgId: meetings.orgId,
      path: meetings.orgPath,
      ownerId: meetings.recorderId,
      recorderId: meetings.recorderId,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      occasion: meetings.occasion,
      month: meetings.month,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      mode: meetings.mode,
      cell: organisations.name,
      lines: agendas.lines,
      invited: agendas.invited,
      version: agendas.version,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(agendas, eq(agendas.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.id, meetingId),
        or(
          scope(viewer, 'agendas.read', { path: meetings.orgPath }),
          scope(viewer, 'agendas.write', { path: meetings.orgPath, ownerId: meetings.recorderId }),
        ),
      ),
    )
  if (!meeting) return undefined
  const isOver = meeting.state === 'held' || meeting.state === 'notHeld'
  const mayWrite = !isOver && can(viewer, 'agendas.write', meeting)
  const isSaved = meeting.lines !== null
  if (!isSaved && !mayWrite) return undefined
  return { ...meeting, version: meeting.version ?? 0, isSaved, mayWrite }
}

/** Whether there is a programme to show, for the list of papers. */
export async function getAgendaState(viewer: Viewer, meetingId: number) {
  const found = await findAgenda(viewer, meetingId)
  return found && { isSaved: found.isSaved, mayWrite: found.mayWrite }
}

/** The programme of a meeting: as the cell saved it, else as it is drawn up before the meeting for those who write it. */
export async function getAgenda(viewer: Viewer, meetingId: number) {
  const found = await findAgenda(viewer, meetingId)
  if (!found) return undefined
  return {
    ...found,
    lines: found.lines ?? firstAgenda(await knownBefore(byKey, found)),
    invited: found.invited ?? firstInvited(found.kind),
    chair: await chairOf(byKey, found.orgId),
  }
}
export type Agenda = NonNullable<Awaited<ReturnType<typeof getAgenda>>>
