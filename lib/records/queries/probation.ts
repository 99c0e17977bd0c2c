import 'server-only'
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations, proposals, recordChecks } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { addDays, type Day } from '@/lib/core/dates'
import { loadHolidays } from '@/lib/feedback/holidays'
import { isCurrent } from '@/lib/members/conditions'
import { hasPaper } from '@/lib/records/conditions'
import { MOST_LISTED, type Place } from '@/lib/records/parts'
import { latestAdmission } from '@/lib/records/rules/badges'
import { NEW_MEMBER_CLASS } from '@/lib/records/rules/papers'
import { type Probation, probationOn, WARN_DAYS } from '@/lib/records/rules/probation'
import { findRuleSet } from '@/lib/rulesets/load'

/** The cell has voted and the committee above has not yet decided. */
const isProposed = sql<boolean>`exists (select from ${proposals} where ${proposals.memberId} = ${members.id}
  and ${proposals.kind} = 'confirmation' and ${proposals.state} = 'waiting')`

/** Probationary members whose twelve months end soon or have ended; those without a day of admission first. */
export async function listProbation(viewer: Viewer, place: Place, today: Day, most = MOST_LISTED) {
  const [rules, holidays, rows] = await Promise.all([
    findRuleSet(db, 'records', today, place.path),
    loadHolidays(db),
    db
      .select({
        id: members.id,
        fullName: members.fullName,
        orgId: members.orgId,
        cell: organisations.shortName,
        admittedOn: members.admittedOn,
        isProposed,
        hasClass: hasPaper(NEW_MEMBER_CLASS),
      })
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.orgId))
      .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
      .where(
        and(
          isCurrent,
          eq(members.standing, 'probationary'),
          or(
            isNull(members.admittedOn),
            lte(members.admittedOn, latestAdmission(addDays(today, WARN_DAYS), 1)),
          ),
          within(members.orgPath, place.path),
          scope(viewer, 'records.read', { path: members.orgPath }),
        ),
      )
      .orderBy(sql`${members.admittedOn} asc nulls first`, asc(members.sortName), asc(members.id))
      .limit(most),
  ])
  const terms = { workingDays: rules?.values.recogniseWorkingDays, holidays }
  return rows.map((row) => {
    const probation: Probation | undefined =
      row.admittedOn === null ? undefined : probationOn(row.admittedOn, today, terms)
    return { ...row, probation }
  })
}
export type ProbationRow = Awaited<ReturnType<typeof listProbation>>[number]
