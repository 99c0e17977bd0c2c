import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'

const version = organisationVersions

/** Members of the day in the places of the day: from the dated trail, never from what stands today. */
const countedOn = (standing: 'full' | 'probationary', day: Day) => sql<number>`(
  select count(*)::int from memberships trail join organisation_versions place on place.org_id = trail.org_id
  where place.path >= organisation_versions.path and place.path < left(organisation_versions.path, -1) || '0'
    and place.starts_on <= ${day} and (place.ends_on is null or place.ends_on >= ${day})
    and trail.starts_on <= ${day} and (trail.ends_on is null or trail.ends_on >= ${day})
    and trail.standing = ${standing} and trail.status in ('active', 'elsewhere', 'suspended'))`

const columns = (day: Day) => ({
  id: version.orgId,
  name: version.name,
  kind: version.kind,
  cellType: version.cellType,
  path: version.path,
  parentId: version.parentId,
  committeeName: version.committeeName,
  letterheadUpper: version.letterheadUpper,
  letterheadLower: version.letterheadLower,
  above: sql<string | null>`(select place.name from organisation_versions place
    where place.org_id = organisation_versions.parent_id
      and place.starts_on <= ${day} and (place.ends_on is null or place.ends_on >= ${day}))`,
  cells: sql<number>`(select count(*)::int from organisation_versions place
    where place.path >= organisation_versions.path and place.path < left(organisation_versions.path, -1) || '0' and place.kind = 'cell'
      and place.starts_on <= ${day} and (place.ends_on is null or place.ends_on >= ${day}))`,
  full: countedOn('full', day),
  probationary: countedOn('probationary', day),
})

const within = (viewer: Viewer) => scope(viewer, 'organisations.read', { path: version.path })

/** An organisation as it was called, stood and counted at the end of a day; undefined where it was not there. */
export async function getOrganisationOn(viewer: Viewer, id: number, day: Day) {
  const [found] = await db
    .select(columns(day))
    .from(version)
    .where(and(eq(version.orgId, id), heldOn(version, day), within(viewer)))
  return found
}

/** What stood directly below it on that day. */
export async function listBelowOn(viewer: Viewer, parentId: number, day: Day) {
  return db
    .select(columns(day))
    .from(version)
    .where(and(eq(version.parentId, parentId), heldOn(version, day), within(viewer)))
    .orderBy(asc(sql`${version.kind} = 'agency'`), asc(version.name), asc(version.orgId))
}

/** Names it bore and where it stood, the newest first. */
export async function listVersions(viewer: Viewer, orgId: number) {
  return db
    .select({
      id: version.id,
      name: version.name,
      startsOn: version.startsOn,
      endsOn: version.endsOn,
    })
    .from(version)
    .where(and(eq(version.orgId, orgId), within(viewer)))
    .orderBy(desc(version.startsOn))
}
