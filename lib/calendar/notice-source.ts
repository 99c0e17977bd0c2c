import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { meetings, organisations } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { settingsIn } from '@/lib/core/settings'
import { isSecretaryIn } from '@/lib/meetings/secretary'
import { paperNames } from '@/lib/organisations/paper-names'
import { livesIn } from './due-days'
import type { NoticeSource } from './notice-paper'

const above = alias(organisations, 'above')

/** The cell's secretary, when it has one: name or telephone. */
const ofSecretary = (column: 'full_name' | 'phone') =>
  sql<string | null>`(SELECT ${sql.raw(column)} FROM members WHERE members.org_id = ${organisations.id}
    AND members.status = 'active' AND ${isSecretaryIn(sql`members.position`)} ORDER BY members.id LIMIT 1)`

/** What a notice of a month is made from; undefined where no meeting is opened. Asked only about a place in scope. */
export async function noticeSourceOf(
  from: Db | Tx,
  orgId: number,
  month: Day,
): Promise<NoticeSource | undefined> {
  const [org] = await from
    .select({
      id: organisations.id,
      path: organisations.path,
      ...paperNames,
    })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  if (!org) return undefined
  const cells = await from
    .select({
      id: organisations.id,
      cell: organisations.name,
      above: above.name,
      aboveId: organisations.parentId,
      members: sql<number>`(SELECT count(*)::int FROM members WHERE members.org_id = ${organisations.id} AND members.status = 'active')`,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      dueOn: meetings.dueOn,
      secretary: ofSecretary('full_name'),
      phone: ofSecretary('phone'),
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .innerJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(meetings.month, month),
        within(meetings.orgPath, org.path),
        eq(meetings.kind, 'regular'),
        livesIn(month),
      ),
    )
    .orderBy(asc(organisations.parentId), asc(organisations.id))
  if (cells.length === 0) return undefined
  const { noticeShowsPhone } = await settingsIn(from)
  return { org, month, cells, showsPhone: noticeShowsPhone }
}
