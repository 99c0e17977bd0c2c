import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meetings, minutes, organisations, supplements, thematicTopics } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { kindWords } from './labels'
import type { MeetingKind } from './rules/kinds'

/** Seconds since the writer's last sign of life, by the database's clock. */
export const writerIdle = () =>
  sql<number | null>`extract(epoch from now() - ${minutes.writerSeenAt})::float8`

/** A supplement answers the return it was written for, not an earlier one for the same reason. */
export const isSupplemented = (from: Db | Tx) =>
  sql<boolean>`exists (${from
    .select({ one: sql`1` })
    .from(supplements)
    .where(and(eq(supplements.minutesId, minutes.id), eq(supplements.returnNo, minutes.returns)))})`

/** The minutes with what their rules need, locked until the transaction ends. */
export async function lockMinutes(tx: Tx, minutesId: number) {
  const [found] = await tx
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      ownerId: meetings.recorderId,
      entryPath: minutes.entryPath,
      cell: organisations.name,
      cellEndedOn: organisations.endedOn,
      draftVersion: minutes.version,
      status: minutes.status,
      /** Kept by minutes that were opened again. */
      number: minutes.number,
      resolutionNumber: minutes.resolutionNumber,
      conclusionNumber: minutes.conclusionNumber,
      templateId: minutes.templateId,
      content: minutes.content,
      outcome: minutes.outcome,
      savedBy: minutes.savedBy,
      writerId: minutes.writerId,
      writerSince: minutes.writerSince,
      writerIdle: writerIdle(),
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      occasion: meetings.occasion,
      month: meetings.month,
      plannedOn: meetings.plannedOn,
      heldOn: meetings.heldOn,
      meetingState: meetings.state,
      returnedReason: minutes.returnedReason,
      returns: minutes.returns,
      isSupplemented: isSupplemented(tx),
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(eq(minutes.id, minutesId))
    .for('no key update', { of: minutes })
  return found
}
export type LockedMinutes = NonNullable<Awaited<ReturnType<typeof lockMinutes>>>

/** What a meeting is, where it stands and for when it is planned. */
export const meetingFacts = {
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
}

export async function lockMeeting(tx: Tx, meetingId: number) {
  const [found] = await tx
    .select({
      ...meetingFacts,
      version: meetings.version,
      heldOn: meetings.heldOn,
    })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .for('no key update')
  return found
}

/**
 * The cell of a meeting that is planned anew: whoever plans or opens another one of the same cell waits. Taken before
 * the meeting, as by whoever makes a new one: the other way round two of them would wait for each other. Whoever may
 * not do so locks nothing: a stranger neither waits for this cell nor keeps it waiting.
 */
export const lockCellOf = (tx: Tx, meetingId: number, viewer: Viewer, permission: Permission) =>
  tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      eq(
        organisations.id,
        tx
          .select({ id: meetings.orgId })
          .from(meetings)
          .where(
            and(
              eq(meetings.id, meetingId),
              scope(viewer, permission, { path: meetings.orgPath, ownerId: meetings.recorderId }),
            ),
          ),
      ),
    )
    .for('no key update')

type Called = {
  id?: number
  orgId: number
  kind: MeetingKind
  plannedOn: Day | null
  plannedAt: string | null
}

/**
 * A second tab, or a second person: one meeting of a kind at one hour of the day it is planned for, or was held on;
 * none that is reported as not held, and not itself. Two of one day at two hours are two meetings.
 */
export async function assertNotOpened(
  tx: Tx,
  { id = 0, orgId, kind, plannedOn, plannedAt }: Called,
  /** The field that asked for this day; none where the form does not ask. */
  field?: 'plannedOn',
) {
  if (plannedOn === null || plannedAt === null) return
  const [opened] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        ne(meetings.id, id),
        eq(meetings.orgId, orgId),
        eq(meetings.kind, kind),
        eq(sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn})`, plannedOn),
        eq(meetings.plannedAt, plannedAt),
        ne(meetings.state, 'notHeld'),
      ),
    )
    .limit(1)
  if (opened)
    throw new RuleError(
      `Kỳ họp này đã mở rồi: ${kindWords[kind].title.toLocaleLowerCase('vi')} ngày ${showDay(plannedOn)}, ${plannedAt.slice(0, 5)}. Đồng chí vào mục Biên bản, chọn kỳ ấy để ghi.`,
      field,
    )
}

/** Links an entry of the cell's thematic plan to the meeting that treats it; each entry has one meeting. */
export async function linkTopic(tx: Tx, meetingId: number, topicId: number, orgId: number) {
  const [linked] = await tx
    .update(thematicTopics)
    .set({ meetingId, version: sql`${thematicTopics.version} + 1` })
    .where(
      and(eq(thematicTopics.id, topicId), eq(thematicTopics.orgId, orgId), isNull(thematicTopics.meetingId)),
    )
    .returning({ id: thematicTopics.id })
  if (!linked)
    throw new RuleError(
      'Chuyên đề này không còn chờ trong kế hoạch; đồng chí chọn chuyên đề khác.',
      'topicId',
    )
}
