import { index, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, version } from '../columns'
import { meetings } from './meetings'
import { members } from './members'
import { organisations } from './organisations'

export const taskState = pgEnum('task_state', ['open', 'done', 'notDone'])

/** Nhiệm vụ giao trong kỳ sinh hoạt, with person and deadline; reported at the next meeting. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    /** The meeting that gave it. */
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    title: text().notNull(),
    assigneeId: integer().references(() => members.id),
    assigneeName: text().notNull(),
    withNames: text().notNull().default(''),
    dueOn: day(),
    state: taskState().notNull().default('open'),
    result: text().notNull().default(''),
    /** The meeting at which it was last reported. */
    reportedMeetingId: integer().references(() => meetings.id),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    index('tasks_cell').on(table.orgId, table.state),
    index('tasks_place').on(table.orgPath, table.dueOn),
  ],
)
