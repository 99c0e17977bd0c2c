import 'server-only'
import { and, asc, eq, gt, gte, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { attendances, meetings, tasks, visitPromises } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { excusedRuns, type Known, nothingKnown } from './rules/known'

type Of = { meetingId: number; orgId: number; month: Day }

/** What other records say about a meeting held on a day: gathered for the score, beside what its minutes say. */
export async function knownOf(from: Db | Tx, meeting: Of, heldOn: Day): Promise<Known> {
  const [found] = await from
    .select({
      documentsPostedOn: meetings.documentsPostedOn,
      minutesPostedOn: meetings.minutesPostedOn,
      hasThematic: sql<boolean>`exists (${thematicBeside(from, meeting)})`,
    })
    .from(meetings)
    .where(eq(meetings.id, meeting.meetingId))
  const excused = await excusedBefore(from, meeting.orgId, heldOn)
  const promised = await promisedTo(from, meeting.orgId)
  const notDue = await dueAfter(from, meeting.orgId, heldOn)
  return { ...(found ?? nothingKnown), excused, promised, notDue }
}

/** Sinh hoạt chuyên đề held as a meeting of its own in the same month. */
const thematicBeside = (from: Db | Tx, { orgId, month }: Of) =>
  from
    .select({ one: sql`1` })
    .from(sql`meetings beside`)
    .where(
      sql`beside.org_id = ${orgId} and beside.month = ${month} and beside.kind = 'thematic' and beside.state <> 'notHeld'`,
    )

const promisedTo = async (from: Db | Tx, orgId: number) => {
  const rows = await from
    .select({ taskId: visitPromises.taskId })
    .from(visitPromises)
    .innerJoin(tasks, eq(tasks.id, visitPromises.taskId))
    .where(eq(tasks.orgId, orgId))
  return rows.map(({ taskId }) => taskId)
}

const dueAfter = async (from: Db | Tx, orgId: number, heldOn: Day) => {
  const rows = await from
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.orgId, orgId), gt(tasks.dueOn, heldOn)))
  return rows.map(({ id }) => id)
}

/** Every absence of the year so far of whoever was expected, meeting by meeting, counted into rows. */
async function excusedBefore(from: Db | Tx, orgId: number, heldOn: Day) {
  const rows = await from
    .select({ memberId: attendances.memberId, isExcused: sql<boolean>`${attendances.state} = 'excused'` })
    .from(meetings)
    .innerJoin(attendances, eq(attendances.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.orgId, orgId),
        eq(meetings.kind, 'regular'),
        ne(meetings.state, 'notHeld'),
        gte(meetings.heldOn, `${heldOn.slice(0, 4)}-01-01`),
        lt(meetings.heldOn, heldOn),
        isNotNull(attendances.memberId),
        eq(attendances.isExempt, false),
        sql`not exists (select 1 from memberships other where other.member_id = ${attendances.memberId}
          and other.org_id = ${meetings.orgId} and other.status in ('elsewhere', 'suspended')
          and other.starts_on <= ${meetings.heldOn} and (other.ends_on is null or other.ends_on >= ${meetings.heldOn}))`,
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(attendances.id))
  return excusedRuns(
    rows.flatMap(({ memberId, ...row }) => (memberId === null ? [] : [{ ...row, memberId }])),
  )
}
