import 'server-only'
import { and, asc, eq, getTableColumns, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations, ruleSets } from '@/db/schema'
import { paperNames } from '@/lib/organisations/paper-names'
import { deciderOf } from '@/lib/ratings/decider'
import { ruleValues } from '@/lib/rulesets/values'
import { pendingBelow } from './below'
import { groupsOf, lacking, rulesFor } from './rules'

/** One round with its organisations in their groups and what the rules find. Who may have it is asked before. */
export async function roundOf(from: Db | Tx, roundId: number, reach?: SQL) {
  const [found] = await from
    .select({
      round: collectiveRounds,
      decidedFor: {
        kind: organisations.kind,
        name: organisations.name,
        ...paperNames,
      },
      ruleSet: { name: ruleSets.name, source: ruleSets.source, values: ruleSets.values },
    })
    .from(collectiveRounds)
    .innerJoin(organisations, eq(organisations.id, collectiveRounds.orgId))
    .innerJoin(ruleSets, eq(ruleSets.id, collectiveRounds.ruleSetId))
    .where(and(eq(collectiveRounds.id, roundId), reach))
  if (!found) return undefined
  const { round } = found
  const stored = await from
    .select({ ...getTableColumns(collectiveRatings), endedOn: organisations.endedOn })
    .from(collectiveRatings)
    .innerJoin(organisations, eq(organisations.id, collectiveRatings.orgId))
    .where(eq(collectiveRatings.roundId, roundId))
    .orderBy(asc(collectiveRatings.groupName), asc(collectiveRatings.id))
  const pendingOf = await pendingBelow(from, roundId, round.year)
  const rows = stored.map((row) => ({
    ...row,
    fullName: row.name,
    pending: round.state === 'open' ? pendingOf(row.id) : [],
  }))
  const values = ruleValues.ratings.parse(found.ruleSet.values)
  const rules = rulesFor(values)
  const groups = groupsOf(rows, round, rules)
  return {
    ...found,
    rules,
    quotaSource: values.quotaSource,
    rows,
    groups,
    rated: groups.flatMap((group) => group.rows),
    outside: rows.filter(({ notRatedReason }) => notRatedReason !== ''),
    missing: lacking(groups),
    decider: round.decidedBy ?? deciderOf(found.decidedFor),
  }
}
export type Round = NonNullable<Awaited<ReturnType<typeof roundOf>>>
export type RoundRow = Round['rows'][number]
