import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { accounts, meetings, organisations, taskSteps, tasks } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { readable } from '@/lib/tasks/conditions'
import { goneStatus } from '@/lib/tasks/gone'

const reported = alias(meetings, 'reported')
const giver = alias(accounts, 'giver')

export async function getTask(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: tasks.id,
      orgId: tasks.orgId,
      path: tasks.orgPath,
      ownerId: tasks.assigneeId,
      title: tasks.title,
      assignee: tasks.assigneeName,
      withNames: tasks.withNames,
      cell: organisations.name,
      dueOn: tasks.dueOn,
      state: tasks.state,
      result: tasks.result,
      isUnreported: tasks.isUnreported,
      gone: goneStatus,
      version: tasks.version,
      meetingId: tasks.meetingId,
      meetingOrgId: meetings.orgId,
      heldOn: meetings.heldOn,
      heldMonth: meetings.month,
      givenOn: tasks.givenOn,
      givenBy: giver.fullName,
      basis: tasks.basis,
      reportedMeetingId: tasks.reportedMeetingId,
      reportedOn: reported.heldOn,
    })
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.orgId))
    .leftJoin(meetings, eq(meetings.id, tasks.meetingId))
    .leftJoin(giver, eq(giver.id, tasks.givenBy))
    .leftJoin(reported, eq(reported.id, tasks.reportedMeetingId))
    .where(and(eq(tasks.id, id), readable(viewer)))
  if (!found) return undefined
  const isOpen = found.state === 'open'
  return {
    ...found,
    may: {
      report: isOpen && can(viewer, 'tasks.report', found),
      close: isOpen && can(viewer, 'tasks.close', found),
      extend: isOpen && can(viewer, 'tasks.extend', found),
      reassign: isOpen && can(viewer, 'tasks.reassign', found),
      reopen: !isOpen && found.isUnreported && can(viewer, 'tasks.reopen', found),
    },
  }
}
export type TaskPage = NonNullable<Awaited<ReturnType<typeof getTask>>>

export async function listSteps(viewer: Viewer, taskId: number) {
  return byKey
    .select({
      id: taskSteps.id,
      kind: taskSteps.kind,
      note: taskSteps.note,
      dueOn: taskSteps.dueOn,
      doneOn: taskSteps.doneOn,
      doneBy: accounts.fullName,
      insteadOf: taskSteps.insteadOf,
    })
    .from(taskSteps)
    .innerJoin(tasks, eq(tasks.id, taskSteps.taskId))
    .innerJoin(accounts, eq(accounts.id, taskSteps.doneBy))
    .where(and(eq(taskSteps.taskId, taskId), readable(viewer)))
    .orderBy(asc(taskSteps.id))
}
