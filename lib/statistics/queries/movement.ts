import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { members, memberships, organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inCell } from '@/lib/members/rules'
import { inCut, type Tagged } from '@/lib/organisations/cut'
import { gainOf, isFromOther, isToOther, lossOf } from '@/lib/statistics/movement'
import { dayBefore, type Period } from '@/lib/statistics/period'
import { insideVersion } from '@/lib/statistics/place-then'

type Place = { id: number }

const cellThen = alias(organisationVersions, 'cell_then')
const placeThen = alias(organisationVersions, 'place_then')
const before = alias(memberships, 'before')
const after = alias(memberships, 'after')

type Span = { startsOn: PgColumn; endsOn: PgColumn }
const meets = ({ startsOn, endsOn }: Span, from: Day, to: Day) =>
  and(lte(startsOn, to), or(isNull(endsOn), gte(endsOn, from)))
const last = (column: PgColumn) => sql`coalesce(${column}, 'infinity')`

/**
 * Unbroken stretches in which somebody is counted at the place: rows of the trail cut by where the cell and the place
 * stood meanwhile. `previous`, `next`: the stretches beside it, to see which touch.
 */
async function stretchesOf(viewer: Viewer, { id }: Place, period: Period, { tag }: Tagged) {
  const [from, to] = [dayBefore(period), period.to]
  const startsOn = sql<Day>`greatest(${memberships.startsOn}, ${cellThen.startsOn}, ${placeThen.startsOn})`
  const endsOn = sql<Day>`least(${last(memberships.endsOn)}, ${last(cellThen.endsOn)}, ${last(placeThen.endsOn)})`
  const byMember = sql`over (partition by ${memberships.memberId} order by ${startsOn})`
  return db
    .select({
      memberId: memberships.memberId,
      path: cellThen.path,
      cell: cellThen.shortName,
      cellId: memberships.orgId,
      standing: memberships.standing,
      reason: memberships.reason,
      isOwn: sql<boolean>`${memberships.startsOn} = ${startsOn}`.as('is_own'),
      startsOn: sql<Day>`${startsOn}`.as('starts'),
      endsOn: sql<Day>`${endsOn}`.as('ends'),
      isFirst: sql<boolean>`coalesce(lag(${endsOn}) ${byMember} + 1 < ${startsOn}, true)`.as('is_first'),
      isLast: sql<boolean>`coalesce(lead(${startsOn}) ${byMember} > ${endsOn} + 1, true)`.as('is_last'),
    })
    .from(memberships)
    .innerJoin(cellThen, eq(cellThen.orgId, memberships.orgId))
    .innerJoin(placeThen, and(eq(placeThen.orgId, id), await insideVersion({ id }, cellThen.path, placeThen)))
    .where(
      and(
        scope(viewer, 'statistics.read', { path: cellThen.path }),
        inArray(memberships.standing, ['full', 'probationary']),
        inArray(memberships.status, inCell),
        inCut(memberships.orgId, { tag }),
        ...[memberships, cellThen, placeThen].map((span) => meets(span, from, to)),
        // All three at once: one comparison, which leaves the rows to be joined by their organisation.
        sql`${startsOn} <= ${endsOn}`,
        // Who was there before and after, and all the while, neither came nor went.
        sql`not (${startsOn} <= ${from} and ${endsOn} >= ${to})`,
      ),
    )
    .as('stretches')
}

const person = {
  fullName: members.fullName,
  sex: members.sex,
  ethnic: members.ethnicGroup,
  bornOn: members.bornOn,
  birthYear: members.birthYear,
  admittedOn: members.admittedOn,
  /** Where the member stands now. */
  pathNow: sql<string>`${members.orgPath}`,
}
/**
 * Of the transfer by which he came from or went outside, if that says it. Who came may have come as a guest first; who went
 * did so on an official one, on this stay.
 */
const cameFromOther = sql<boolean | null>`(
  select transfers.is_other_province from transfers
  where transfers.member_id = stretches.member_id and transfers.direction = 'in' and transfers.received_on <= stretches.starts
  order by transfers.received_on desc, transfers.id desc limit 1)`
const wentToOther = sql<boolean | null>`(
  select transfers.is_other_province from transfers
  where transfers.member_id = stretches.member_id and transfers.direction = 'out' and transfers.kind = 'official'
    and transfers.received_on between stretches.starts and stretches.ends + 1
  order by transfers.received_on desc, transfers.id desc limit 1)`

const day = (column: SQL.Aliased<Day>) => sql<Day>`${column}::text`

/** Who came to be counted at a place in a period, who ceased to be, and why; in the order of days, then of names. */
export async function listMovement(viewer: Viewer, place: Place, period: Period, cut: Tagged) {
  const of = await stretchesOf(viewer, place, period, cut)
  const came = and(of.isFirst, gte(of.startsOn, period.from), lte(of.startsOn, period.to))
  const went = and(of.isLast, gte(of.endsOn, dayBefore(period)), lt(of.endsOn, period.to))
  const rows = await db
    .select({
      ...{ id: of.memberId, cell: of.cell, cellId: of.cellId, standing: of.standing },
      ...person,
      came: sql<boolean>`${came}`,
      went: sql<boolean>`${went}`,
      cameOn: day(of.startsOn),
      /** The first day on which he is not counted. */
      goneOn: sql<Day>`(${of.endsOn} + 1)::text`,
      ...{ reason: of.reason, isOwn: of.isOwn },
      cameFromOther,
      wentToOther,
      ...{ statusBefore: before.status, standingBefore: before.standing },
      ...{ statusAfter: after.status, reasonAfter: after.reason },
    })
    .from(of)
    .innerJoin(members, eq(members.id, of.memberId))
    .leftJoin(before, and(eq(before.memberId, of.memberId), sql`${before.endsOn} = ${of.startsOn} - 1`))
    .leftJoin(after, and(eq(after.memberId, of.memberId), sql`${after.startsOn} = ${of.endsOn} + 1`))
    .where(or(came, went))
    .orderBy(asc(members.sortName), asc(members.id))
  const inOrder = <Row extends { on: Day }>(found: Row[]) =>
    found.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  const gained = rows.filter((row) => row.came).map((row) => ({ ...row, on: row.cameOn }))
  const lost = rows.filter((row) => row.went).map((row) => ({ ...row, on: row.goneOn }))
  return {
    gained: inOrder(gained.map((row) => ({ ...row, kind: gainOf(row), isFromOther: isFromOther(row) }))),
    lost: inOrder(
      lost.map((row) => ({
        ...row,
        kind: lossOf({ status: row.statusAfter, reason: row.reasonAfter }),
        isToOther: isToOther(row),
      })),
    ),
  }
}
type Movement = Awaited<ReturnType<typeof listMovement>>
export type GainRow = Movement['gained'][number]
export type LossRow = Movement['lost'][number]
