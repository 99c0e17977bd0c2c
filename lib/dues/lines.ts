import 'server-only'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { duesBooks, members, memberships, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

const asked = (months: readonly Day[]) =>
  sql`unnest(${sql.param([...months])}::text[]::date[]) as asked(month)`

/** The newest group of the last month that has one. */
const newest = sql`(select p.group_key, p.figure from dues_profiles p
  where p.member_id = ${memberships.memberId} and p.from_month <= asked.month
  order by p.from_month desc, p.id desc limit 1) newest`

const relief = (today: Day) => sql`(select max(r.percent) as percent,
    bool_or(r.kind = 'late' and r.ends_on + interval '1 month' > ${today}::date) as is_put_off
  from dues_reliefs r where r.member_id = ${memberships.memberId}
    and r.starts_on <= asked.month and (r.ends_on is null or r.ends_on >= asked.month)) relief`

/** Every row counts towards the sum, counter rows included; elsewhere is said by a row that nobody took back. */
const paid = sql`(select sum(d.amount)::int as amount,
    bool_or(d.method = 'elsewhere' and d.corrects_id is null
      and not exists (select 1 from dues_payments c where c.corrects_id = d.id)) as is_elsewhere
  from dues_payments d where d.member_id = ${memberships.memberId} and d.month = asked.month) paid`

/**
 * Đã đóng đến hết tháng … on the paper with which somebody came, official or for a time, from here or from outside: the
 * receiving cell asks for no month of it again. Two questions, so that the first is answered by an index and few ever reach the second.
 */
const statedOf = (whose: SQL) => sql`exists (select 1 from transfers t where ${whose}
  and t.state in ('received', 'ended')
  and asked.month between date_trunc('month', t.received_on) and t.dues_paid_to)`
const stated = sql`(${statedOf(sql`t.member_id = ${memberships.memberId} and (t.kind = 'official' or t.direction = 'in')`)}
  or ${memberships.standing} = 'temporary' and ${statedOf(sql`t.guest_id = ${memberships.memberId}`)})`

/** Where somebody stands for a month: where the month's last day finds him. Those paying at a temporary cell owe there. */
const standsThere = and(
  sql`${memberships.startsOn} < asked.month + interval '1 month'`,
  sql`(${memberships.endsOn} is null or ${memberships.endsOn} >= asked.month + interval '1 month' - interval '1 day')`,
  inArray(memberships.status, ['active', 'suspended']),
)

/**
 * Whoever owes dues in some months in books that were open by then, with what they are reckoned from and what was paid.
 * One question for the sheet, the lists, the reports and the alerts, so that they agree.
 */
export function linesOf(from: Db | Tx, months: readonly Day[], today: Day, where: SQL | undefined) {
  return from
    .select({
      memberId: memberships.memberId,
      orgId: memberships.orgId,
      month: sql<Day>`asked.month::text`.as('month'),
      fullName: members.fullName,
      sortName: members.sortName,
      standing: memberships.standing,
      cell: organisations.shortName,
      cellPath: sql<string>`${organisations.path}`.as('cell_path'),
      groupKey: sql<string | null>`newest.group_key`.as('group_key'),
      figure: sql<number | null>`newest.figure`.as('figure'),
      reliefPercent: sql<number | null>`relief.percent`.as('relief_percent'),
      isPutOff: sql<boolean>`coalesce(relief.is_put_off, false)`.as('is_put_off'),
      paid: sql<number>`coalesce(paid.amount, 0)`.as('paid'),
      isElsewhere: sql<boolean>`coalesce(paid.is_elsewhere, false) or ${stated}`.as('is_elsewhere'),
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .innerJoin(duesBooks, eq(duesBooks.orgId, memberships.orgId))
    .innerJoin(asked(months), and(standsThere, sql`${duesBooks.startsOn} <= asked.month`))
    .leftJoinLateral(newest, sql`true`)
    .leftJoinLateral(relief(today), sql`true`)
    .leftJoinLateral(paid, sql`true`)
    .where(where)
}
