import 'server-only'
import { and, eq, lt, ne, type SQL, sql } from 'drizzle-orm'
import { tasks } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { contains } from '@/lib/core/search'
import { isLeftOver } from './gone'
import type { TaskFilter } from './input'

export const readable = (viewer: Viewer) => scope(viewer, 'tasks.read', { path: tasks.orgPath })

/** The same as isOverdue() of the rules. */
export const overdue = (today: Day) => and(eq(tasks.state, 'open'), lt(tasks.dueOn, today))

const inState = ({ state }: TaskFilter, today: Day): SQL | undefined => {
  if (state === 'all') return undefined
  if (state === 'closed') return ne(tasks.state, 'open')
  if (state === 'leftOver') return isLeftOver
  return state === 'overdue' ? overdue(today) : eq(tasks.state, 'open')
}

export const within = ({ org, person }: Pick<TaskFilter, 'org' | 'person'>) =>
  and(org ? eq(tasks.orgId, org) : undefined, person ? eq(tasks.assigneeId, person) : undefined)

export const matching = (viewer: Viewer, filter: TaskFilter, today: Day): SQL =>
  and(readable(viewer), within(filter), inState(filter, today), contains(tasks.search, filter.q)) ??
  sql`false`
