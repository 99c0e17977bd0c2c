import 'server-only'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { organisations, organisationVersions } from '@/db/schema'
import { addDays, addMonths, type Day } from '@/lib/core/dates'

const nowhere = { path: '', isUnderTop: false }

/**
 * Of each cell, where it stood at the end of a month, or on the day given in it: it may have been moved, raised or
 * lowered since.
 */
export async function stoodOf(cells: readonly { id: number }[], from: Db | Tx = db) {
  const versions = await from
    .select({
      orgId: organisationVersions.orgId,
      startsOn: organisationVersions.startsOn,
      path: organisationVersions.path,
      isUnderTop: sql<boolean>`${organisations.kind} = 'top'`,
    })
    .from(organisationVersions)
    .innerJoin(organisations, eq(organisations.id, organisationVersions.parentId))
    .where(inArray(organisationVersions.orgId, [0, ...cells.map(({ id }) => id)]))
    .orderBy(asc(organisationVersions.startsOn))
  const ofCell = new Map<number, typeof versions>()
  for (const version of versions) {
    const its = ofCell.get(version.orgId) ?? []
    its.push(version)
    ofCell.set(version.orgId, its)
  }
  return (cellId: number) => {
    const its = ofCell.get(cellId) ?? []
    return (month: Day, day: Day = addDays(addMonths(month, 1), -1)) =>
      its.findLast(({ startsOn }) => startsOn <= day) ?? its[0] ?? nowhere
  }
}
