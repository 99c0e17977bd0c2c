import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { meetingState, meetings, taskState, tasks } from '@/db/schema'
import type { MinutesContent } from './content'
import type { LockedMinutes } from './load'

/** Open, or closed between meetings and not heard of yet. */
export const awaitsReport = or(eq(tasks.state, 'open'), tasks.isUnreported)

const shape = z.object({
  meetingState: z.enum(meetingState.enumValues),
  tasks: z.array(
    z.object({
      id: z.int(),
      version: z.int(),
      result: z.string(),
      reportedMeetingId: z.int().nullable(),
      state: z.enum(taskState.enumValues).default('open'),
      isUnreported: z.boolean().default(false),
    }),
  ),
})
/** How things outside the minutes stood before they were completed. */
export type Before = z.output<typeof shape>

/** Nothing was kept with minutes that were loaded already completed: then the meeting had been confirmed. */
export const beforeOf = (stored: unknown): Before =>
  shape.safeParse(stored).data ?? { meetingState: 'confirmed', tasks: [] }

/** Kept with the completion; the tasks stay locked until it is done. */
export async function beforeCompletion(
  tx: Tx,
  { meetingState: state, orgId }: LockedMinutes,
  content: MinutesContent,
): Promise<Before> {
  const ids = content.lastTasks.flatMap(({ taskId }) => (taskId === null ? [] : [taskId]))
  const rows = await tx
    .select({
      id: tasks.id,
      version: tasks.version,
      result: tasks.result,
      reportedMeetingId: tasks.reportedMeetingId,
      state: tasks.state,
      isUnreported: tasks.isUnreported,
    })
    .from(tasks)
    .where(and(inArray(tasks.id, [0, ...ids]), eq(tasks.orgId, orgId), awaitsReport))
    .for('no key update')
  return { meetingState: state, tasks: rows }
}

/** Puts the meeting and last month's tasks back; what the completion added is removed by the database itself. */
export async function putBack(tx: Tx, meetingId: number, before: Before) {
  await tx
    .update(meetings)
    .set({ state: before.meetingState, heldOn: null, version: sql`${meetings.version} + 1` })
    .where(eq(meetings.id, meetingId))
  const known = new Map(before.tasks.map((task) => [task.id, task]))
  const reported = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(eq(tasks.reportedMeetingId, meetingId))
    .for('no key update')
  for (const { id } of reported) {
    const {
      result = '',
      reportedMeetingId = null,
      state = 'open',
      isUnreported = false,
    } = known.get(id) ?? {}
    await tx
      .update(tasks)
      .set({ state, isUnreported, result, reportedMeetingId, version: sql`${tasks.version} + 1` })
      .where(eq(tasks.id, id))
  }
}
