import 'server-only'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, tasks } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { matching, overdue, readable, within } from '@/lib/tasks/conditions'
import { goneBeside, goneStatus, isLeftOver, isNobodys } from '@/lib/tasks/gone'
import type { TaskFilter } from '@/lib/tasks/input'

const columns = {
  id: tasks.id,
  title: tasks.title,
  assignee: tasks.assigneeName,
  withNames: tasks.withNames,
  cell: organisations.shortName,
  dueOn: tasks.dueOn,
  state: tasks.state,
  result: tasks.result,
  gone: goneStatus,
}
const MOST_PRINTED = 500

/** What has no last day comes after all that has one. */
const key = sql<string>`coalesce(${tasks.dueOn}, '9999-12-31'::date)`

/** What is due first stands first; of what is closed, the newest. */
export async function listTasks(viewer: Viewer, filter: TaskFilter, today: Day, size = PAGE_SIZE) {
  const isClosed = filter.state === 'closed'
  const last = dayAndId(filter.after)
  const compare = isClosed ? sql`<` : sql`>`
  const isPrint = filter.view === 'print'
  const rows = await db
    .select(columns)
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.orgId))
    .where(
      and(
        matching(viewer, filter, today),
        last && !isPrint
          ? sql`(${key}, ${tasks.id}) ${compare} (${last.day}::date, ${last.id}::int)`
          : undefined,
      ),
    )
    .orderBy(...(isClosed ? [desc(key), desc(tasks.id)] : [asc(key), asc(tasks.id)]))
    .limit(isPrint ? MOST_PRINTED : size + 1)
  return isPrint
    ? { rows, next: undefined }
    : pageOf(rows, (row) => [row.dueOn ?? '9999-12-31', row.id], size)
}
export type TaskRow = Awaited<ReturnType<typeof listTasks>>['rows'][number]

const figures = (today: Day) => ({
  open: sql<number>`count(*) filter (where ${eq(tasks.state, 'open')})::int`,
  overdue: sql<number>`count(*) filter (where ${overdue(today)})::int`,
  done: sql<number>`count(*) filter (where ${eq(tasks.state, 'done')})::int`,
  leftOver: sql<number>`count(*) filter (where ${isLeftOver})::int`,
  notDone: sql<number>`count(*) filter (where ${eq(tasks.state, 'notDone')})::int`,
})

export async function countTasks(viewer: Viewer, filter: TaskFilter, today: Day) {
  const [row] = await db
    .select({ total: count(), overdue: figures(today).overdue, leftOver: figures(today).leftOver })
    .from(tasks)
    .where(matching(viewer, filter, today))
  return row ?? { total: 0, overdue: 0, leftOver: 0 }
}

/** How far each cell within reach has come: the most overdue first. */
export async function countByCell(viewer: Viewer, today: Day) {
  const { open, overdue: late, done, notDone } = figures(today)
  return db
    .select({ id: organisations.id, name: organisations.name, open, overdue: late, done, notDone })
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.orgId))
    .where(readable(viewer))
    .groupBy(organisations.id, organisations.name)
    .orderBy(desc(late), desc(open), asc(organisations.name))
}

const countedFor = {
  isGone: isNobodys,
  memberId: sql<number | null>`case when ${isNobodys} then null else ${tasks.assigneeId} end`,
  name: sql<string>`case when ${isNobodys} then '' else ${tasks.assigneeName} end`,
}

/** Who has what on hand, where one cell is looked at; what waits of those who are gone is a line of its own. */
export async function countByPerson(viewer: Viewer, filter: TaskFilter, today: Day) {
  const { open, overdue: late, done, notDone } = figures(today)
  const rows = await db
    .select({
      ...countedFor,
      cell: organisations.shortName,
      orgId: organisations.id,
      open,
      overdue: late,
      done,
      notDone,
    })
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.orgId))
    .leftJoinLateral(goneBeside, sql`true`)
    .where(and(readable(viewer), within(filter)))
    .groupBy(countedFor.isGone, countedFor.memberId, countedFor.name, organisations.id)
    .orderBy(desc(late), desc(open), asc(countedFor.name))
    .limit(MOST_PRINTED)
  return rows.map((row, at) => ({ ...row, id: at }))
}

/** Cells to choose from: those that have tasks within reach. */
export async function listCells(viewer: Viewer) {
  return db
    .selectDistinct({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .innerJoin(tasks, eq(tasks.orgId, organisations.id))
    .where(readable(viewer))
    .orderBy(asc(organisations.shortName))
}
