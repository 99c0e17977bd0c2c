import { and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { feedback } from './policy/feedback'
import { meetings } from './policy/meetings'
import { organisations } from './policy/organisations'
import { people } from './policy/people'
import type { Reach, Role } from './policy/reach'
import { year } from './policy/year'

export type { Reach, Role } from './policy/reach'

/** `substitutesFor`: held for a stretch of dates in that person's place; `decision`: given by an inspection decision. */
export type Grant = {
  id: number
  role: Role
  orgId: number
  path: string
  substitutesFor?: string | null
  decision?: string | null
}
export type Viewer = { accountId: number; memberId: number | null; fullName: string; grants: Grant[] }
/** Where a thing is: its organisation's path, whose it is, which agency it was handed to, which office types it. */
export type Place = {
  path: string
  ownerId?: number | null
  agencyPath?: string | null
  entryPath?: string | null
}

/** Who may do what, and how far. Nothing else in the code names a role. */
export const policy = { ...organisations, ...people, ...meetings, ...feedback, ...year }

export type Permission = keyof typeof policy

function reaches(viewer: Viewer, permission: Permission) {
  const row: Partial<Record<Role, Reach>> = policy[permission]
  return viewer.grants.map(({ role, path, decision }) => ({ reach: resolved(row[role], decision), path }))
}

const resolved = (reach: Reach | undefined, decision: string | null | undefined) =>
  reach === 'named' ? (decision ? 'subtree' : undefined) : reach

/** What the viewer holds by an inspection decision: each reading of it is recorded. */
export const decidedGrants = (viewer: Viewer) => viewer.grants.filter(({ decision }) => decision)

/** The organisations the viewer works in; whoever inspects one sits at none of its desks. */
export const ownPlaces = (viewer: Viewer) =>
  viewer.grants.filter(({ decision }) => !decision).map(({ orgId }) => orgId)

const ofCells: ReadonlySet<Role> = new Set(['cellSecretary', 'cellRecorder', 'member'])

/** Works in one cell and nowhere else: every list is that cell's, and need not say so in each row. */
export const isOfOneCell = ({ grants }: Viewer) =>
  grants.every(({ role, path }) => ofCells.has(role) && path === grants[0]?.path)

/** The end of the range of paths that begin with `path`: the last '/' becomes '0', the next character. */
export const pathEnd = (path: string) => `${path.slice(0, -1)}0`

/** "/1/7/42/" stands below "/1/" and "/1/7/". */
const pathsAbove = (path: string) =>
  [...path.slice(1, -1).matchAll(/\//g)].map(({ index }) => path.slice(0, index + 2))

const isDirectlyBelow = (path: string, above: string) =>
  path.startsWith(above) && /^\d+\/$/.test(path.slice(above.length))

/** May the viewer do this to one thing already in hand? */
export function can(viewer: Viewer, permission: Permission, place: Place): boolean {
  return reaches(viewer, permission).some(({ reach, path }) => {
    if (reach === 'subtree') return place.path.startsWith(path)
    if (reach === 'children') return place.path === path || isDirectlyBelow(place.path, path)
    if (reach === 'line') return place.path.startsWith(path) || path.startsWith(place.path)
    if (reach === 'own') return place.path === path
    if (reach === 'assigned') return place.agencyPath === path
    if (reach === 'typed') return place.entryPath === path
    return reach === 'self' && viewer.memberId !== null && place.ownerId === viewer.memberId
  })
}

/** May the viewer do this to anything at all? Menus and buttons ask this; the wrapper and `scope` decide. */
export const canSomewhere = (viewer: Viewer, permission: Permission) =>
  reaches(viewer, permission).some(({ reach }) => reach !== undefined)

/** The organisations from which the viewer may do this, for choosing where a new thing goes. */
export const pathsFor = (viewer: Viewer, permission: Permission) =>
  reaches(viewer, permission).flatMap(({ reach, path }) =>
    reach && reach !== 'self' && reach !== 'typed' ? [path] : [],
  )

/** In whose place the viewer does this, where no grant of the viewer's own would do. */
export function substitutedFor(viewer: Viewer, permission: Permission, place: Place): string | undefined {
  const held = (grants: Grant[]) => can({ ...viewer, grants }, permission, place)
  if (held(viewer.grants.filter(({ substitutesFor }) => !substitutesFor))) return undefined
  return viewer.grants.find((grant) => grant.substitutesFor && held([grant]))?.substitutesFor ?? undefined
}

/**
 * Who may do this to a thing in hand, asked of the grants and whose account they are: the same answer as `can()`, the
 * other way round. Reaches that need a decision find nobody.
 */
export function holders(
  permission: Permission,
  place: Place,
  grant: { role: PgColumn; path: PgColumn; memberId: PgColumn },
) {
  const row: Partial<Record<Role, Reach>> = policy[permission]
  const allowed = Object.entries(row).map(([role, reach]) => {
    const holds = (path: string | null | undefined) =>
      path ? and(eq(grant.role, role), eq(grant.path, path)) : undefined
    if (reach === 'own') return holds(place.path)
    if (reach === 'assigned') return holds(place.agencyPath)
    if (reach === 'typed') return holds(place.entryPath)
    if (reach === 'self')
      return place.ownerId ? and(eq(grant.role, role), eq(grant.memberId, place.ownerId)) : undefined
    if (reach === 'subtree')
      return and(eq(grant.role, role), inArray(grant.path, [...pathsAbove(place.path), place.path]))
    return undefined
  })
  return or(...allowed) ?? sql`false`
}

type PlaceColumns = { path: PgColumn; ownerId?: PgColumn; agencyPath?: PgColumn; entryPath?: PgColumn }

/** The same answer as a WHERE clause. No grant gives `false`: drizzle silently drops `undefined`. */
export function scope(viewer: Viewer, permission: Permission, place: PlaceColumns): SQL {
  const allowed = reaches(viewer, permission).map(({ reach, path }) => {
    if (reach === 'subtree') return within(place.path, path)
    if (reach === 'children') return sql`${place.path} ~ ${`^${path}([0-9]+/)?$`}`
    if (reach === 'line') return or(within(place.path, path), inArray(place.path, pathsAbove(path)))
    if (reach === 'own') return eq(place.path, path)
    if (reach === 'assigned' && place.agencyPath) return eq(place.agencyPath, path)
    if (reach === 'typed' && place.entryPath) return eq(place.entryPath, path)
    if (reach === 'self' && place.ownerId && viewer.memberId !== null)
      return eq(place.ownerId, viewer.memberId)
    return sql`false`
  })
  return or(...allowed) ?? sql`false`
}

/** A range on the row's own path: what the index answers. */
export const within = (column: PgColumn, path: string): SQL =>
  and(gte(column, path), lt(column, pathEnd(path))) ?? sql`false`
