import 'server-only'
import { and, asc, count, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import {
  exemptionOn,
  flagged,
  isAwayOn,
  lastContact,
  openRequest,
  warnedOn,
  wayIs,
} from '@/lib/away/conditions'
import type { AwayFilter } from '@/lib/away/input'
import { rollsOf } from '@/lib/away/rolls'
import { awayRules } from '@/lib/away/rule-set'
import { excusedInARow, excusedWords, missedDays, missedMonths, yearOf } from '@/lib/away/rules/absences'
import { transferWarning } from '@/lib/away/rules/contracts'
import { type Next, nextFor, wayOf } from '@/lib/away/rules/next'
import { isVague } from '@/lib/away/rules/place'
import { contractsOf } from '@/lib/away/stays'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { listUnpaid } from '@/lib/dues/queries/state'
import { isCurrent } from '@/lib/members/conditions'
import { inCut } from '@/lib/organisations/cut'

const matches = (viewer: Viewer, filter: AwayFilter, today: Day, warnDays: number) =>
  and(
    scope(viewer, 'away.read', { path: members.orgPath }),
    isCurrent,
    isAwayOn(today),
    contains(members.nameSearch, filter.q),
    inCut(members.orgId, { org: filter.org, tag: filter.tag, type: filter.type }),
    filter.way ? wayIs(filter.way, today) : undefined,
    filter.flag ? flagged(filter.flag, today, warnDays) : undefined,
  )

/** Chưa nộp đảng phí is reckoned by the rules of the dues, so of those who match otherwise it is asked by name. */
async function matching(viewer: Viewer, filter: AwayFilter, today: Day, warnDays: number) {
  const others = matches(viewer, filter, today, warnDays)
  if (!filter.dues) return others
  const found = await db
    .select({ id: members.id })
    .from(awayStays)
    .innerJoin(members, eq(members.id, awayStays.memberId))
    .where(others)
  const asked = found.map(({ id }) => id)
  const unpaid = await listUnpaid(viewer, asked, today)
  return and(others, sql`${members.id} = any(${sql.param(unpaid)}::int[])`)
}

function afterKey([name, id]: (string | number)[] = []) {
  if (typeof name !== 'string' || typeof id !== 'number') return undefined
  return sql`(${members.sortName}, ${awayStays.id}) > (${name}::text, ${id}::int)`
}

/** Đảng viên đi làm xa on a day: where, how they are reached and managed, what is to be done next. */
export async function listAway(viewer: Viewer, filter: AwayFilter, today: Day, size = PAGE_SIZE) {
  const rules = await awayRules(viewer, today)
  const year = yearOf(today)
  const found = await db
    .select({
      id: awayStays.id,
      memberId: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      status: members.status,
      cell: organisations.shortName,
      place: awayStays.place,
      isAbroad: awayStays.isAbroad,
      work: awayStays.work,
      contact: awayStays.contact,
      registeredOn: awayStays.registeredOn,
      startsOn: awayStays.startsOn,
      exemption: exemptionOn(today),
      request: openRequest,
      lastContact: lastContact(today),
      warnedOn: warnedOn(year),
    })
    .from(awayStays)
    .innerJoin(members, eq(members.id, awayStays.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(await matching(viewer, filter, today, rules.warnDays), afterKey(filter.after)))
    .orderBy(asc(members.sortName), asc(awayStays.id))
    .limit(size + 1)
  const page = pageOf(found, ({ sortName, id }) => [sortName, id], size)
  const ids = page.rows.map(({ memberId }) => memberId)
  const [rolls, contracts] = await Promise.all([rollsOf(ids, year), contractsOf(ids)])
  const rows = page.rows.map((row) => {
    const roll = rolls.get(row.memberId) ?? []
    const months = missedMonths(roll, year).length
    const facts = {
      ...row,
      months,
      lastOn: missedDays(roll, year).at(-1) ?? null,
      lastContactOn: row.lastContact?.on ?? null,
      transfer: transferWarning(contracts.get(row.memberId) ?? [], today),
    }
    const next: Next | undefined = nextFor(facts, today, rules.values)
    return {
      ...row,
      months,
      excused: excusedWords(excusedInARow(roll, year), rules.excusedLimit),
      isVague: isVague(row),
      way: wayOf(row, today),
      next,
    }
  })
  return { rows, next: page.next }
}
export type AwayRow = Awaited<ReturnType<typeof listAway>>['rows'][number]

/** How many the list holds, by way of managing: the figures add up. */
export async function countAway(viewer: Viewer, filter: AwayFilter, today: Day) {
  const rules = await awayRules(viewer, today)
  const way = sql<'exempt' | 'elsewhere' | 'watched'>`CASE WHEN ${wayIs('exempt', today)} THEN 'exempt'
    WHEN ${wayIs('elsewhere', today)} THEN 'elsewhere' ELSE 'watched' END`
  const rows = await db
    .select({ way: way.as('way'), many: count() })
    .from(awayStays)
    .innerJoin(members, eq(members.id, awayStays.memberId))
    .where(await matching(viewer, filter, today, rules.warnDays))
    .groupBy(sql`way`)
  const of = (name: string) => rows.find((row) => row.way === name)?.many ?? 0
  const [exempt, elsewhere, watched] = [of('exempt'), of('elsewhere'), of('watched')]
  return { exempt, elsewhere, watched, total: exempt + elsewhere + watched }
}
