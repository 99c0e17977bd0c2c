import 'server-only'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, organisationVersions } from '@/db/schema'
import { addMonths, type Day } from '@/lib/core/dates'

/** Of each cell, whether it stood directly below the top at the end of a month: it may have been raised or lowered since. */
export async function underTopOf(cells: readonly { id: number }[]) {
  const versions = await db
    .select({
      orgId: organisationVersions.orgId,
      startsOn: organisationVersions.startsOn,
      isUnderTop: sql<boolean>`${organisations.kind} = 'top'`,
    })
    .from(organisationVersions)
    .innerJoin(organisations, eq(organisations.id, organisationVersions.parentId))
    .where(inArray(organisationVersions.orgId, [0, ...cells.map(({ id }) => id)]))
    .orderBy(asc(organisationVersions.startsOn))
  return (cellId: number) => {
    const its = versions.filter(({ orgId }) => orgId === cellId)
    return (month: Day) =>
      (its.findLast(({ startsOn }) => startsOn < addMonths(month, 1)) ?? its[0])?.isUnderTop ?? false
  }
}
