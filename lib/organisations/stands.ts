import 'server-only'
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  accounts,
  grants,
  meetings,
  memberships,
  minutes,
  organisationEvents,
  organisations,
  transfers,
} from '@/db/schema'
import { isInForce } from '@/lib/accounts/held'
import type { Day } from '@/lib/core/dates'

/** What there is at an organisation, in words; a meeting that was only opened for all is nothing yet. */
export async function whatStands(tx: Tx, orgId: number, today: Day) {
  const said = (words: string) => ({ words: sql<string>`${words}::text` })
  const rows = await unionAll(
    tx
      .select(said('tổ chức trực thuộc'))
      .from(organisations)
      .where(and(eq(organisations.parentId, orgId), isNull(organisations.endedOn))),
    tx.select(said('đảng viên')).from(memberships).where(eq(memberships.orgId, orgId)),
    tx
      .select(said('vai trò của tài khoản'))
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(and(eq(grants.orgId, orgId), isInForce(today))),
    tx
      .select(said('kỳ sinh hoạt'))
      .from(meetings)
      .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
      .where(and(eq(meetings.orgId, orgId), or(ne(meetings.state, 'open'), sql`${minutes.id} is not null`))),
    tx
      .select(said('quyết định về tổ chức'))
      .from(organisationEvents)
      .where(eq(organisationEvents.orgId, orgId)),
    tx
      .select(said('chuyển sinh hoạt'))
      .from(transfers)
      .where(or(eq(transfers.orgId, orgId), eq(transfers.toOrgId, orgId))),
  )
  return [...new Set(rows.map(({ words }) => words))]
}
