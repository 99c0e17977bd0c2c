import 'server-only'
import { and, count, desc, eq, gt, max, ne, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  corrections,
  extracts,
  feedbackItems,
  meetings,
  minutes,
  organisations,
  reopenings,
  tasks,
} from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { undoReadOut } from '@/lib/feedback/undo-read-out'
import { supersedePapers } from '@/lib/papers/queue'
import { beforeOf, putBack } from './before'
import type { LockedMinutes } from './load'
import { isPersonKind } from './rules/person-votes'
import { assertCanReopen, type ReopeningFacts } from './rules/reopening'
import { stepFrom } from './rules/states'

/** Completing and reopening in one organisation wait for each other, so that "the newest" stays true. */
export const lockOrganisation = (tx: Tx, orgId: number) =>
  tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('no key update')

/** How often these minutes were opened again, and the day of the meeting their number was given for. */
export async function pastReopenings(from: Db | Tx, minutesId: number) {
  const rows = await from
    .select({ heldOn: reopenings.heldOn })
    .from(reopenings)
    .where(eq(reopenings.minutesId, minutesId))
    .orderBy(desc(reopenings.id))
  return { times: rows.length, heldOn: rows[0]?.heldOn }
}

export async function reopeningFacts(
  from: Db | Tx,
  row: Pick<typeof minutes.$inferSelect, 'id' | 'meetingId' | 'orgId' | 'status' | 'completedAt' | 'before'>,
): Promise<ReopeningFacts> {
  const isLater = or(
    row.completedAt ? gt(minutes.completedAt, row.completedAt) : sql`false`,
    and(
      eq(minutes.status, 'draft'),
      sql`exists (select 1 from ${reopenings} where ${reopenings.minutesId} = ${minutes.id})`,
    ),
  )
  const [later] = await from
    .select({ many: count() })
    .from(minutes)
    .where(and(eq(minutes.orgId, row.orgId), ne(minutes.id, row.id), isLater))
  const items = await from
    .select({ code: feedbackItems.code })
    .from(feedbackItems)
    .where(eq(feedbackItems.minutesId, row.id))
  const [corrected] = await from
    .select({ many: count() })
    .from(corrections)
    .where(eq(corrections.minutesId, row.id))
  const [meeting] = await from
    .select({ kind: meetings.kind })
    .from(meetings)
    .where(eq(meetings.id, row.meetingId))
  return {
    isAboutPersons: meeting !== undefined && isPersonKind(meeting.kind),
    status: row.status,
    isNewest: later?.many === 0,
    sentItems: items.map(({ code }) => code),
    corrections: corrected?.many ?? 0,
    changedTasks: await changedTasks(from, row),
  }
}

/** Tasks given at the meeting that have gone on, and last month's that were changed after they were reported. */
async function changedTasks(from: Db | Tx, row: { meetingId: number; before: unknown }) {
  const left = new Map(beforeOf(row.before).tasks.map(({ id, version }) => [id, version + 1]))
  const touched = await from
    .select({
      id: tasks.id,
      title: tasks.title,
      version: tasks.version,
      state: tasks.state,
      by: tasks.meetingId,
      isPromise: sql<boolean>`exists (select 1 from visit_promises p where p.task_id = tasks.id)`,
    })
    .from(tasks)
    .where(or(eq(tasks.meetingId, row.meetingId), eq(tasks.reportedMeetingId, row.meetingId)))
  return touched
    .filter(({ id, version, state, by, isPromise }) =>
      by === row.meetingId
        ? version > 1 || state !== 'open' || isPromise
        : version !== (left.get(id) ?? version),
    )
    .map(({ title }) => title)
}

/** What was taken from minutes that are written on no longer holds. */
async function supersedeExtracts(tx: Tx, minutesId: number) {
  const taken = await tx.select({ id: extracts.id }).from(extracts).where(eq(extracts.minutesId, minutesId))
  for (const { id } of taken) await supersedePapers(tx, id, ['extract'])
}

type Its = {
  tx: Tx
  viewer: Viewer
  thing: LockedMinutes
  reason: string
  today: Day
  insteadOf: string | undefined
}

/**
 * Mở lại biên bản: back to a draft that keeps its numbers. All that completing did is undone in this transaction: the
 * roll, visits and tasks are recorded again by the next completion, answers wait to be read out again, papers already
 * made stay as replaced ones.
 */
export async function reopenMinutes({ tx, viewer, thing, reason, today, insteadOf }: Its) {
  await lockOrganisation(tx, thing.orgId)
  const [row] = await tx.select().from(minutes).where(eq(minutes.id, thing.id))
  if (!row) throw new NotFound()
  assertCanReopen(await reopeningFacts(tx, row))
  const status = stepFrom(thing.status, 'reopen')
  const { contentHash, completedAt } = row
  if (!contentHash || !completedAt) throw new NotFound()

  await undoReadOut(tx, {
    minutesId: row.id,
    cellId: row.orgId,
    doneBy: viewer.accountId,
    insteadOf,
    day: today,
    reason,
  })
  await tx.insert(reopenings).values({
    minutesId: row.id,
    orgId: row.orgId,
    reason,
    heldOn: thing.heldOn ?? today,
    number: row.number,
    resolutionNumber: row.resolutionNumber,
    conclusionNumber: row.conclusionNumber,
    content: row.content,
    outcome: row.outcome,
    letterhead: row.letterhead,
    contentHash,
    completedAt,
    completedOn: row.completedOn,
    completedBy: row.completedBy,
    reopenedBy: viewer.accountId,
    reopenedOn: today,
    insteadOf,
  })
  const [given] = await tx
    .select({
      resolutionNumber: max(reopenings.resolutionNumber),
      conclusionNumber: max(reopenings.conclusionNumber),
    })
    .from(reopenings)
    .where(eq(reopenings.minutesId, row.id))
  await tx
    .update(minutes)
    .set({
      status,
      resolutionNumber: given?.resolutionNumber ?? null,
      conclusionNumber: given?.conclusionNumber ?? null,
      outcome: null,
      letterhead: null,
      contentHash: null,
      before: null,
      completedAt: null,
      completedOn: null,
      completedBy: null,
      version: row.version + 1,
    })
    .where(eq(minutes.id, row.id))
  await putBack(tx, row.meetingId, beforeOf(row.before))
  await supersedePapers(tx, row.id, ['minutes', 'resolution', 'conclusion', 'scoreSheet'])
  await supersedeExtracts(tx, row.id)
  return { number: row.number, reason, contentHash }
}
