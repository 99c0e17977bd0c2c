import 'server-only'
import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { cache } from 'react'
import { byKey } from '@/db/client'
import { organisationVersions } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

type Place = { id: number }

/**
 * Where a place has stood. Its paths are written into the questions about a day gone by: compared with a path that is
 * itself read, the planner takes three cells for the whole district and asks for every member one by one.
 */
const versionsOf = cache(async (orgId: number) =>
  byKey
    .select({
      id: organisationVersions.id,
      path: organisationVersions.path,
      startsOn: organisationVersions.startsOn,
      endsOn: organisationVersions.endsOn,
    })
    .from(organisationVersions)
    .where(eq(organisationVersions.orgId, orgId))
    .orderBy(asc(organisationVersions.startsOn)),
)

/** Did a path of a day lie in the place as it stood that day? */
export async function insideThen({ id }: Place, path: PgColumn, day: Day): Promise<SQL> {
  const versions = await versionsOf(id)
  const then = versions.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  return then ? within(path, then.path) : sql`false`
}

/** Where the place stood on days in order, days of one path together; on a day on which it was not, nowhere. */
export async function pathsOn({ id }: Place, days: readonly Day[]): Promise<{ path: string; days: Day[] }[]> {
  const found = new Map<string, Day[]>()
  for (const then of await versionsOf(id)) {
    const its = days.filter((day) => then.startsOn <= day && (then.endsOn === null || then.endsOn >= day))
    if (its.length > 0) found.set(then.path, [...(found.get(then.path) ?? []), ...its])
  }
  return [...found].map(([path, its]) => ({ path, days: its }))
}

/** Did it lie in the version of the place that is joined to it? */
export async function insideVersion({ id }: Place, path: PgColumn, version: { id: PgColumn }): Promise<SQL> {
  const versions = await versionsOf(id)
  return or(...versions.map((then) => and(eq(version.id, then.id), within(path, then.path)))) ?? sql`false`
}
