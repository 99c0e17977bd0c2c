import 'server-only'
import { and, count, eq, exists, gte, inArray, isNotNull, lt, ne, not, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db, type Tx } from '@/db/client'
import {
  agendas,
  batches,
  batchItems,
  corrections,
  extracts,
  meetings,
  minutes,
  organisations,
  papers,
  proposals,
  scoreLists,
  supplements,
} from '@/db/schema'
import { mayReadAgenda } from '@/lib/agendas/may-read'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { holdsBack } from '@/lib/meetings/marked-since'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { isCurrent } from '@/lib/papers/current'
import { mayReadProposals } from '@/lib/proposals/may-read'
import type { BatchForm } from './rules'

/** The place that is printed for. */
export async function placeOf(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  return found
}
type Period = { startsOn: Day; before: Day }

type Choice = { path: string; period: Period; forms: readonly BatchForm[] }

/** Danh sách tổng hợp is of a committee's month, the rest of a meeting. */
type MeetingForm = Exclude<BatchForm, 'scoreList'>

const isFinished = (viewer: Viewer) => and(ne(minutes.status, 'draft'), mayReadMinutes(viewer) ?? sql`false`)

const isStored = (form: BatchForm, subject: PgColumn) =>
  exists(db.select({ one: sql`1` }).from(papers).where(isCurrent(form, subject)))

/** Whether a meeting has such a paper that the viewer may read; the forms that stay away are given nothing. */
const hasPaper: Record<MeetingForm, (viewer: Viewer) => SQL | undefined> = {
  agenda: (viewer) => and(isStored('agenda', agendas.id), mayReadAgenda(viewer)),
  invitation: (viewer) => and(isStored('invitation', agendas.id), mayReadAgenda(viewer)),
  minutes: isFinished,
  ballotMinutes: (viewer) => and(isStored('ballotMinutes', minutes.id), isFinished(viewer)),
  correction: (viewer) => and(isNotNull(corrections.id), isFinished(viewer)),
  supplement: (viewer) => and(isNotNull(supplements.id), isFinished(viewer)),
  resolution: (viewer) => and(isNotNull(minutes.resolutionNumber), isFinished(viewer)),
  conclusion: (viewer) => and(isNotNull(minutes.conclusionNumber), isFinished(viewer)),
  personResolution: (viewer) => and(isNotNull(proposals.number), mayReadProposals(viewer)),
  extract: (viewer) => and(isStored('extract', extracts.id), isFinished(viewer), not(holdsBack(viewer))),
  scoreSheet: (viewer) => and(eq(minutes.isScored, true), isFinished(viewer)),
}
/** What a paper is of, as `papers` names it. */
const subjects: Record<MeetingForm, PgColumn> = {
  agenda: agendas.id,
  invitation: agendas.id,
  minutes: minutes.id,
  ballotMinutes: minutes.id,
  correction: corrections.id,
  supplement: supplements.id,
  resolution: minutes.id,
  conclusion: minutes.id,
  personResolution: proposals.id,
  extract: extracts.id,
  scoreSheet: minutes.id,
}

/** The papers of one form in the period: what each is of, and where it stands among those of its meeting. */
const ofMeetings = (tx: Tx, viewer: Viewer, { path, period }: Choice, form: MeetingForm, place: number) =>
  tx
    .select({
      form: sql<string>`${form}::text`.as('form'),
      subjectId: sql<number>`${subjects[form]}`.as('subject_id'),
      meetingId: sql<number | null>`${meetings.id}`.as('meeting_id'),
      orgPath: sql<string>`${meetings.orgPath}`.as('cell_path'),
      day: sql<Day>`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.dueOn}, ${meetings.month})`.as(
        'day',
      ),
      /** Chi ủy meets in the afternoon, the cell in the evening of one day. */
      hour: sql<string>`coalesce(${minutes.content}->'opening'->>'startedAt', left(${meetings.plannedAt}::text, 5), '')`.as(
        'hour',
      ),
      place: sql<number>`${place}::integer`.as('place'),
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(agendas, eq(agendas.meetingId, meetings.id))
    // One meeting decides about several people, its minutes are corrected, added to, extracted several times; its other papers are one each.
    .leftJoin(corrections, form === 'correction' ? eq(corrections.minutesId, minutes.id) : sql`false`)
    .leftJoin(supplements, form === 'supplement' ? eq(supplements.minutesId, minutes.id) : sql`false`)
    .leftJoin(extracts, form === 'extract' ? eq(extracts.minutesId, minutes.id) : sql`false`)
    .leftJoin(proposals, form === 'personResolution' ? eq(proposals.minutesId, minutes.id) : sql`false`)
    .where(
      and(
        within(meetings.orgPath, path),
        gte(meetings.month, period.startsOn),
        lt(meetings.month, period.before),
        hasPaper[form](viewer) ?? sql`false`,
      ),
    )

/** The lists that were issued for the months of the period: each before the papers of its cells. */
const ofCommittees = (tx: Tx, viewer: Viewer, { path, period }: Choice, place: number) =>
  tx
    .select({
      form: sql<string>`'scoreList'`.as('form'),
      subjectId: sql<number>`${scoreLists.id}`.as('subject_id'),
      meetingId: sql<number | null>`null::integer`.as('meeting_id'),
      orgPath: sql<string>`${scoreLists.orgPath}`.as('cell_path'),
      day: sql<Day>`${scoreLists.month}`.as('day'),
      hour: sql<string>`''`.as('hour'),
      place: sql<number>`${place}::integer`.as('place'),
    })
    .from(scoreLists)
    .where(
      and(
        within(scoreLists.orgPath, path),
        gte(scoreLists.month, period.startsOn),
        lt(scoreLists.month, period.before),
        isStored('scoreList', scoreLists.id),
        scope(viewer, 'scores.list', { path: scoreLists.orgPath }),
      ),
    )

const papersOf = (tx: Tx, viewer: Viewer, choice: Choice, form: BatchForm, place: number) =>
  form === 'scoreList' ? ofCommittees(tx, viewer, choice, place) : ofMeetings(tx, viewer, choice, form, place)

export async function countChosen(tx: Tx, viewer: Viewer, choice: Choice) {
  let found = 0
  for (const form of choice.forms) {
    const chosen = papersOf(tx, viewer, choice, form, 0).as('chosen')
    const [row] = await tx.select({ many: count() }).from(chosen)
    found += row?.many ?? 0
  }
  return found
}

/** From cell to cell, then by day and hour; the papers of one meeting together. */
export async function addChosen(tx: Tx, viewer: Viewer, choice: Choice, batchId: number) {
  const chosen = sql.join(
    choice.forms.map((form, place) => sql`(${papersOf(tx, viewer, choice, form, place)})`),
    sql` union all `,
  )
  await tx.execute(sql`
    insert into ${batchItems} (batch_id, position, form, subject_id, meeting_id)
    select ${batchId}::integer, row_number() over (order by cell_path, day, hour, meeting_id, place, subject_id)::integer,
      form, subject_id, meeting_id
    from (${chosen}) chosen`)
}

export async function countRunning(tx: Tx, accountId: number) {
  const [row] = await tx
    .select({ running: count() })
    .from(batches)
    .where(and(eq(batches.accountId, accountId), inArray(batches.state, ['queued', 'running'])))
  return row?.running ?? 0
}
