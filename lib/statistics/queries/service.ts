import 'server-only'
import {
  and,
  asc,
  between,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias, type PgColumn, unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { awards, badges, members, memberships, organisationVersions, transfers } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { inCut, type Tagged } from '@/lib/organisations/cut'
import type { Period } from '@/lib/statistics/period'
import { insideVersion } from '@/lib/statistics/place-then'
import type { Introduction, Service } from '@/lib/statistics/service'

type Place = { id: number }
const cellThen = alias(organisationVersions, 'cell_then')
const placeThen = alias(organisationVersions, 'place_then')
const otherThen = alias(organisationVersions, 'other_then')

const inside = (path: PgColumn) => sql`starts_with(${path}, ${placeThen.path})`
const thenAt = (orgId: PgColumn, day: SQL | PgColumn) => and(eq(cellThen.orgId, orgId), heldOn(cellThen, day))
const belowThen = async (place: Place, day: SQL | PgColumn) =>
  and(
    eq(placeThen.orgId, place.id),
    heldOn(placeThen, day),
    await insideVersion(place, cellThen.path, placeThen),
  )

/** Khen thưởng, huy hiệu decided in a period, at the cell where the member stood that day. */
async function honours(viewer: Viewer, place: Place, { from, to }: Period, { tag }: Tagged) {
  const given = unionAll(
    db
      .select({
        id: awards.id,
        memberId: awards.memberId,
        kind: sql<Service>`'awards'`.as('honour_kind'),
        on: sql<Day>`${awards.decidedOn}`.as('on_day'),
        words: awards.title,
      })
      .from(awards)
      .where(and(between(awards.decidedOn, from, to), or(isNull(awards.endsOn), gt(awards.endsOn, to)))),
    db
      .select({
        id: badges.id,
        memberId: badges.memberId,
        kind: sql<Service>`'badge-' || ${badges.years}`.as('honour_kind'),
        on: sql<Day>`${badges.decidedOn}`.as('on_day'),
        words: sql<string>`${badges.decisionNumber}`,
      })
      .from(badges)
      .where(and(isNotNull(badges.decisionNumber), between(badges.decidedOn, from, to))),
  ).as('given')
  return db
    .select({
      id: sql<string>`${given.kind} || ${given.id}`,
      kind: given.kind,
      fullName: members.fullName,
      cell: cellThen.shortName,
      on: sql<Day>`${given.on}::text`,
      words: given.words,
    })
    .from(given)
    .innerJoin(members, eq(members.id, given.memberId))
    .innerJoin(memberships, and(eq(memberships.memberId, members.id), heldOn(memberships, sql`${given.on}`)))
    .innerJoin(cellThen, thenAt(memberships.orgId, sql`${given.on}`))
    .innerJoin(placeThen, await belowThen(place, sql`${given.on}`))
    .where(and(scope(viewer, 'statistics.read', { path: cellThen.path }), inCut(memberships.orgId, { tag })))
    .orderBy(asc(given.on), asc(members.sortName), asc(given.id))
}

const ways = {
  Out: { on: transfers.introducedOn, here: transfers.orgId, there: transfers.toOrgId, from: 'out' },
  In: { on: transfers.receivedOn, here: transfers.toOrgId, there: transfers.orgId, from: 'in' },
} as const

type Way = keyof typeof ways

/** Who crossed the border of the place, or of what bears the tag in it; a move between two cells within does not. */
async function crossings(
  viewer: Viewer,
  place: Place,
  { from, to }: Period,
  { tag, way }: Tagged & { way: Way },
) {
  const { on, here, there, from: direction } = ways[way]
  const isOtherCut = inCut(there, { tag })
  const isWithin = eq(transfers.direction, 'within')
  return db
    .select({
      id: sql<string>`${`transfer${way}`} || ${transfers.id}`,
      kind: sql<Introduction>`${transfers.kind} || ${way}`,
      fullName: transfers.fullName,
      cell: cellThen.shortName,
      on: sql<Day>`${on}::text`,
      words: sql<string>`coalesce(${otherThen.shortName}, ${transfers.place})`,
    })
    .from(transfers)
    .innerJoin(cellThen, thenAt(here, on))
    .innerJoin(placeThen, await belowThen(place, on))
    .leftJoin(otherThen, and(isWithin, eq(otherThen.orgId, there), heldOn(otherThen, on)))
    .where(
      and(
        scope(viewer, 'statistics.read', { path: cellThen.path }),
        between(on, from, to),
        inArray(transfers.direction, [direction, 'within']),
        notInArray(transfers.state, ['cancelled', 'returned']),
        inCut(here, { tag }),
        or(isNull(otherThen.path), not(inside(otherThen.path)), isOtherCut && not(isOtherCut)),
      ),
    )
    .orderBy(asc(on), asc(transfers.id))
}

/** What Biểu 7 counts, by name. */
export async function listService(viewer: Viewer, place: Place, period: Period, { tag }: Tagged) {
  const found = await Promise.all([
    honours(viewer, place, period, { tag }),
    crossings(viewer, place, period, { tag, way: 'Out' }),
    crossings(viewer, place, period, { tag, way: 'In' }),
  ])
  return found.flat()
}
export type ServiceRow = Awaited<ReturnType<typeof listService>>[number]
