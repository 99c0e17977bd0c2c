import 'server-only'
import { and, asc, desc, eq, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import { cache } from 'react'
import { byKey, type Db, db, type Tx } from '@/db/client'
import { organisations, ruleSets, ruleWithdrawals } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type RuleDomain, type RuleSet, ruleValues } from './values'

/** All of a domain: a handful over the years, and a page asks for several days. */
const query = (from: Db | Tx, domain: RuleDomain | SQLWrapper) =>
  from
    .select({
      id: ruleSets.id,
      name: ruleSets.name,
      source: ruleSets.source,
      values: ruleSets.values,
      validFrom: ruleSets.validFrom,
      validTo: ruleSets.validTo,
      path: organisations.path,
    })
    .from(ruleSets)
    .leftJoin(organisations, eq(organisations.id, ruleSets.orgId))
    .leftJoin(ruleWithdrawals, eq(ruleWithdrawals.ruleSetId, ruleSets.id))
    .where(and(eq(ruleSets.domain, domain), isNull(ruleWithdrawals.id)))
    .orderBy(
      desc(sql`length(coalesce(${organisations.path}, ''))`),
      asc(organisations.path),
      desc(ruleSets.validFrom),
      desc(ruleSets.id),
    )

const prepared = query(byKey, sql.placeholder('domain')).prepare('rules_of_domain')
const rowsOfPage = cache((domain: RuleDomain) => prepared.execute({ domain }))

/** Sets that begin on the same day at the same place stand newest first, and that one alone counts, however it ends. */
const isNewest = <Row extends { path: string | null; validFrom: Day }>(row: Row, at: number, rows: Row[]) =>
  rows[at - 1]?.path !== row.path || rows[at - 1]?.validFrom !== row.validFrom

/**
 * The rule set in force on a day at a place: the nearest organisation's own, else the general one. Undefined where
 * none was in force (there was no common day before 1/9/2022).
 */
export async function findRuleSet<Domain extends RuleDomain>(
  from: Db | Tx,
  domain: Domain,
  day: Day,
  path: string,
): Promise<RuleSet<Domain> | undefined> {
  const rows = await (from === db || from === byKey ? rowsOfPage(domain) : query(from, domain))
  const found = rows
    .filter(isNewest)
    .find(
      ({ validFrom, validTo, path: above }) =>
        validFrom <= day &&
        (validTo === null || day <= validTo) &&
        (above === null || path.startsWith(above)),
    )
  if (!found) return undefined
  const { id, name, source, values } = found
  return { id, name, source, values: valuesOf(domain, values) }
}

const read = new WeakMap<object, unknown>()

/** Each row's once: a list asks for the rules of every line. */
function valuesOf<Domain extends RuleDomain>(domain: Domain, stored: unknown) {
  const row = stored as object
  const values = read.get(row) ?? ruleValues[domain].parse(row)
  read.set(row, values)
  return values as RuleSet<Domain>['values']
}

/** The same, where there must be one. Throws RuleError naming the day. */
export async function needRuleSet<Domain extends RuleDomain>(
  from: Db | Tx,
  domain: Domain,
  day: Day,
  path: string,
) {
  const found = await findRuleSet(from, domain, day, path)
  if (!found)
    throw new RuleError(
      `Chưa có bộ quy tắc cho ngày ${day.split('-').reverse().join('/')}. Đồng chí báo quản trị hệ thống.`,
    )
  return found
}
