import 'server-only'
import { and, asc, count, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { addressees, feedbackFields, feedbackItems, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inHandOf } from '@/lib/feedback/agencies'

/** Who answers for an agency today. */
const officersOn = (day: Day) => sql<string | null>`(
  SELECT string_agg(DISTINCT a.full_name, ', ')
  FROM grants g JOIN accounts a ON a.id = g.account_id
  WHERE g.org_id = ${addressees.agencyId} AND a.closed_at IS NULL
    AND g.starts_on <= ${day} AND (g.ends_on IS NULL OR g.ends_on >= ${day}))`

const rowsOn = (day: Day) =>
  db
    .select({
      id: addressees.id,
      path: addressees.orgPath,
      name: addressees.name,
      agencyId: addressees.agencyId,
      agency: organisations.name,
      isAssigned: addressees.isAssigned,
      endedOn: addressees.endedOn,
      version: addressees.version,
      officers: officersOn(day),
    })
    .from(addressees)
    .leftJoin(organisations, eq(organisations.id, addressees.agencyId))

const inReach = (viewer: Viewer) => scope(viewer, 'addressees.read', { path: addressees.orgPath })

/** Danh mục nơi nhận, closed ones at the end. */
export async function listCatalogue(viewer: Viewer, day: Day) {
  return rowsOn(day)
    .where(inReach(viewer))
    .orderBy(
      sql`coalesce(${addressees.endedOn} < ${day}, false)`,
      asc(addressees.position),
      asc(addressees.id),
    )
}
export type AddresseeRow = Awaited<ReturnType<typeof listCatalogue>>[number]

export async function getAddressee(viewer: Viewer, id: number, day: Day) {
  const [found] = await rowsOn(day).where(and(eq(addressees.id, id), inReach(viewer)))
  return found
}

/** Bodies that may answer for an addressee. */
export async function listAnswering(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'agency'),
        sql`${organisations.endedOn} IS NULL`,
        scope(viewer, 'addressees.read', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.name))
}

const fieldRows = () =>
  db
    .select({
      id: feedbackFields.id,
      path: feedbackFields.orgPath,
      name: feedbackFields.name,
      endedOn: feedbackFields.endedOn,
      version: feedbackFields.version,
    })
    .from(feedbackFields)

const fieldsInReach = (viewer: Viewer) => scope(viewer, 'addressees.read', { path: feedbackFields.orgPath })

/** Danh mục lĩnh vực, closed ones at the end. */
export async function listFieldCatalogue(viewer: Viewer, day: Day) {
  return fieldRows()
    .where(fieldsInReach(viewer))
    .orderBy(
      sql`coalesce(${feedbackFields.endedOn} < ${day}, false)`,
      asc(feedbackFields.position),
      asc(feedbackFields.id),
    )
}
export type FieldRow = Awaited<ReturnType<typeof listFieldCatalogue>>[number]

export async function getField(viewer: Viewer, id: number) {
  const [found] = await fieldRows().where(and(eq(feedbackFields.id, id), fieldsInReach(viewer)))
  return found
}

/**
 * Cơ quan, with how many open items each has: its drafts that wait for approval, and what is proposed for it, with
 * them. One that has ended stays here as long as it has any.
 */
export async function listAgenciesAtWork(viewer: Viewer) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      endedOn: organisations.endedOn,
      items: count(feedbackItems.id),
    })
    .from(organisations)
    .leftJoin(feedbackItems, inHandOf(organisations.id))
    .where(
      and(eq(organisations.kind, 'agency'), scope(viewer, 'addressees.update', { path: organisations.path })),
    )
    .groupBy(organisations.id)
    .having(or(isNull(organisations.endedOn), gt(count(feedbackItems.id), 0)))
    .orderBy(asc(organisations.name))
}
