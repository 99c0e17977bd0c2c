import 'server-only'
import { and, eq, exists, ne, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { members, tasks } from '@/db/schema'
import type { MemberStatus } from '@/lib/members/labels'
import { inCell } from '@/lib/members/rules'

const holder = alias(members, 'task_holder')

/** Người nhận không còn ở chi bộ: moved to another cell of the portal, or out of its list. */
const gone = db
  .select({ status: holder.status })
  .from(holder)
  .where(
    and(
      eq(holder.id, tasks.assigneeId),
      or(ne(holder.orgId, tasks.orgId), notInArray(holder.status, inCell)),
    ),
  )

/** Beside each task by a lateral join. */
export const goneBeside = gone.as('gone')
/** What is not done of somebody who is gone is not counted against him. */
export const isNobodys = sql<boolean>`(${goneBeside.status} is not null and ${tasks.state} <> 'done')`

/** The status of who was given the task and is gone from the cell; null where he is still there. */
export const goneStatus = sql<MemberStatus | null>`(${gone})`

/** To be given to somebody else, or ended with a reason. */
export const isLeftOver = sql`(${and(eq(tasks.state, 'open'), exists(gone))})`
