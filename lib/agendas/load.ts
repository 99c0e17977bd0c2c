import 'server-only'
import { and, count, eq, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { agendas, feedbackItems, meetings, members, organisations, tasks, thematicTopics } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { settingsIn } from '@/lib/core/settings'
import { directivesFor } from '@/lib/directives/load'
import { agendaTitle } from '@/lib/directives/rules'
import { countInterimsToRead } from '@/lib/feedback/interims'
import { awaitsReport } from '@/lib/meetings/before'
import { lockMeeting, meetingFacts } from '@/lib/meetings/load'
import type { MeetingForm } from '@/lib/meetings/rules/kinds'
import { shownSections } from '@/lib/meetings/rules/sections'
import { isSecretaryIn } from '@/lib/meetings/secretary'
import { templateOn } from '@/lib/meetings/template-on'
import { longest } from './input'

type Planned = MeetingForm & {
  id: number
  orgId: number
  path: string
  month: Day
  plannedOn: Day | null
  dueOn: Day | null
  recorderId: number | null
  occasion: string | null
}

/** A meeting with its programme, if one was saved; `reach` is asked by whoever answers a person. */
export const selectAgenda = (from: Db | Tx, meetingId: number, reach?: SQL) =>
  from
    .select({
      ...meetingFacts,
      cell: organisations.name,
      agendaId: agendas.id,
      lines: agendas.lines,
      invited: agendas.invited,
      version: agendas.version,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(agendas, eq(agendas.meetingId, meetings.id))
    .where(and(eq(meetings.id, meetingId), reach))
export type FoundAgenda = Awaited<ReturnType<typeof selectAgenda>>[number]

/** The meeting, locked, with the version of its programme: 0 before it is saved. */
export async function lockAgenda(tx: Tx, meetingId: number) {
  const meeting = await lockMeeting(tx, meetingId)
  const [written] = await tx
    .select({ version: agendas.version, lines: agendas.lines })
    .from(agendas)
    .where(eq(agendas.meetingId, meetingId))
  return meeting && { ...meeting, version: written?.version ?? 0, lines: written?.lines ?? [] }
}

/** Who leads the cell: signs its papers and opens its meetings. */
export async function chairOf(from: Db | Tx, orgId: number) {
  const [found] = await from
    .select({ name: members.fullName, position: members.position })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active'), isSecretaryIn(members.position)))
    .orderBy(members.id)
    .limit(1)
  return found ?? { name: '', position: '' }
}

/** The parts of the template in force that the meeting has. */
export async function sectionsFor(from: Db | Tx, meeting: Planned) {
  const day = meeting.plannedOn ?? meeting.dueOn ?? meeting.month
  const { sections } = await templateOn(from, meeting.kind, day, meeting.path)
  return shownSections(sections, meeting)
}

/** What a first programme is drawn up from. Who may see the meeting is asked before. */
export async function knownBefore(from: Db | Tx, meeting: Planned) {
  const { orgId } = meeting
  const [sections, chair, [recorder], [topic], [answers], interims, [open], directives, { superiorWord }] =
    await Promise.all([
      sectionsFor(from, meeting),
      chairOf(from, orgId),
      from
        .select({ name: members.fullName })
        .from(members)
        .where(eq(members.id, meeting.recorderId ?? 0)),
      from
        .select({ title: thematicTopics.title, preparer: members.fullName })
        .from(thematicTopics)
        .leftJoin(members, eq(members.id, thematicTopics.preparerId))
        .where(eq(thematicTopics.meetingId, meeting.id)),
      from
        .select({ many: count() })
        .from(feedbackItems)
        .where(and(eq(feedbackItems.orgId, orgId), eq(feedbackItems.status, 'answered'))),
      countInterimsToRead(from, orgId),
      from
        .select({ many: count() })
        .from(tasks)
        .where(and(eq(tasks.orgId, orgId), awaitsReport)),
      directivesFor(from, meeting),
      settingsIn(from),
    ])
  return {
    kind: meeting.kind,
    sections,
    chair: chair.name,
    recorder: recorder?.name ?? '',
    occasion: meeting.kind === 'extraordinary' ? meeting.occasion : null,
    topic: topic?.title ?? null,
    preparer: topic?.preparer ?? null,
    answers: (answers?.many ?? 0) + interims,
    tasks: open?.many ?? 0,
    directives: directives.map((each) => ({ number: each.number, title: agendaTitle(each, longest.title) })),
    superiorWord,
  }
}
