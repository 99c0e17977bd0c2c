import 'server-only'
import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { organisations, ruleSets } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type RuleDomain, type RuleSet, ruleValues } from './values'

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
  const [found] = await from
    .select({ id: ruleSets.id, name: ruleSets.name, source: ruleSets.source, values: ruleSets.values })
    .from(ruleSets)
    .leftJoin(organisations, eq(organisations.id, ruleSets.orgId))
    .where(
      and(
        eq(ruleSets.domain, domain),
        lte(ruleSets.validFrom, day),
        or(isNull(ruleSets.validTo), gte(ruleSets.validTo, day)),
        or(isNull(ruleSets.orgId), sql`starts_with(${path}, ${organisations.path})`),
      ),
    )
    .orderBy(
      desc(sql`length(coalesce(${organisations.path}, ''))`),
      desc(ruleSets.validFrom),
      desc(ruleSets.id),
    )
    .limit(1)
  return found && { ...found, values: ruleValues[domain].parse(found.values) as RuleSet<Domain>['values'] }
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
