import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { meetings } from './meetings'
import { members } from './members'
import { place } from './place'

export const taskState = pgEnum('task_state', ['open', 'done', 'notDone'])

/** Nhiệm vụ giao trong kỳ sinh hoạt hoặc giữa hai kỳ, with person and deadline; reported at the next meeting. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    ...place(),
    /** The meeting that gave it; none when the secretary gave it between two meetings. */
    meetingId: integer().references(() => meetings.id),
    /** Given between two meetings: when, by whom, and on whose word or by which plan. */
    givenOn: day(),
    givenBy: integer().references(() => accounts.id),
    basis: text().notNull().default(''),
    title: text().notNull(),
    assigneeId: integer().references(() => members.id),
    assigneeName: text().notNull(),
    withNames: text().notNull().default(''),
    dueOn: day(),
    state: taskState().notNull().default('open'),
    result: text().notNull().default(''),
    /** The meeting at which it was last reported. */
    reportedMeetingId: integer().references(() => meetings.id),
    /** Closed between meetings; the next one hears of it. */
    isUnreported: boolean().notNull().default(false),
    version: version(),
    createdAt: createdAt(),
    search: text().generatedAlwaysAs(
      sql`vn_plain(title || ' ' || assignee_name || ' ' || with_names || ' ' || result)`,
    ),
  },
  (table) => [
    index('tasks_cell').on(table.orgId, table.state),
    index('tasks_meeting').on(table.meetingId),
    index('tasks_reported').on(table.reportedMeetingId),
    index('tasks_place').on(table.orgPath, table.dueOn),
    index('tasks_person').on(table.assigneeId, table.state),
    check(
      'tasks_given',
      sql`(${table.meetingId} is null) = (${table.givenOn} is not null and ${table.givenBy} is not null)`,
    ),
  ],
)

/** Báo tiến độ, hoàn thành, chưa hoàn thành, gia hạn, mở lại, chuyển sang chi bộ khác, giao lại cho người khác. */
export const taskStepKind = pgEnum('task_step_kind', [
  'progress',
  'done',
  'notDone',
  'extended',
  'reopened',
  'moved',
  'reassigned',
])

/** Diễn biến của nhiệm vụ giữa hai kỳ họp: added, never changed. */
export const taskSteps = pgTable(
  'task_steps',
  {
    id: id(),
    taskId: refersTo(() => tasks.id),
    ...place(),
    kind: taskStepKind().notNull(),
    note: text().notNull(),
    /** The new last day of an extension. */
    dueOn: day(),
    doneBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    doneOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('task_steps_task').on(table.taskId, table.id)],
)
