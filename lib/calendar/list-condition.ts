import 'server-only'
import {
  and,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, organisations, ruleSets } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { ASKED_IN } from './exceptions'
import type { ListState } from './labels'

const ruled = alias(organisations, 'ruled')

/** Not withdrawn, nor stood aside for a newer one of the same first day. */
const isInForce = sql`not exists (select 1 from rule_withdrawals w where w.rule_set_id = ${ruleSets.id})
  and not exists (select 1 from rule_sets newer where newer.domain = ${ruleSets.domain}
    and newer.org_id is not distinct from ${ruleSets.orgId} and newer.valid_from = ${ruleSets.validFrom}
    and newer.id > ${ruleSets.id})`

/** Days to send the minutes in, by the rule set of the day and place of each meeting: chosen as findRuleSet does. */
const sendWithinDays = sql`(${db
  .select({ days: sql`(${ruleSets.values}->>'sendWithinDays')::int` })
  .from(ruleSets)
  .leftJoin(ruled, eq(ruled.id, ruleSets.orgId))
  .where(
    and(
      eq(ruleSets.domain, 'meetings'),
      lte(ruleSets.validFrom, meetings.heldOn),
      or(isNull(ruleSets.validTo), gte(ruleSets.validTo, meetings.heldOn)),
      or(isNull(ruled.path), sql`starts_with(${meetings.orgPath}, ${ruled.path})`),
      isInForce,
    ),
  )
  .orderBy(desc(sql`length(coalesce(${ruled.path}, ''))`), desc(ruleSets.validFrom), desc(ruleSets.id))
  .limit(1)})`

const conditions: Record<ListState, (today: Day | Placeholder) => SQL | undefined> = {
  all: () => undefined,
  open: () => eq(meetings.state, 'open'),
  registered: () => eq(meetings.state, 'registered'),
  confirmed: () => eq(meetings.state, 'confirmed'),
  held: () => eq(meetings.state, 'held'),
  onDay: () => and(eq(meetings.state, 'held'), eq(meetings.heldOn, meetings.dueOn)),
  late: () =>
    and(
      ne(meetings.state, 'notHeld'),
      sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn}) > ${meetings.dueOn}`,
    ),
  overdue: (today) =>
    sql`${meetings.state} in ('open', 'registered', 'confirmed') and coalesce(${meetings.plannedOn}, ${meetings.dueOn}) < ${today}`,
  notHeld: () => eq(meetings.state, 'notHeld'),
  asked: () =>
    and(
      inArray(meetings.state, ASKED_IN),
      sql`exists (select from day_exceptions where meeting_id = ${meetings.id} and day_exceptions.state = 'asked')`,
    ),
  filed: () => isNotNull(meetings.filedOn),
  // The rule is asked only for what was sent, and not on the day itself: `and` would ask it of what was not sent too.
  filedLate: () =>
    sql`case when ${meetings.filedOn} > ${meetings.heldOn} then ${meetings.filedOn} > ${meetings.heldOn} + ${sendWithinDays} end`,
  notFiled: () => and(eq(meetings.state, 'held'), sql`${meetings.filedOn} is null`),
}

/** What a list of the board is narrowed to, and its number counts. */
export const listCondition = (state: ListState, today: Day | Placeholder) => conditions[state](today)
