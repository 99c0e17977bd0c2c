import 'server-only'
import { and, count, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, exemptions, members, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { DIRECT, namesBelow } from '@/lib/calendar/names-below'
import type { Day } from '@/lib/core/dates'
import { attendedWhileExempt, during, exemptSince, isCurrent, ofStanding } from '@/lib/members/conditions'
import { partBelow } from '@/lib/organisations/below'
import { type Cut, inCut } from '@/lib/organisations/cut'
import { type Counts, nobody, sumOf } from '@/lib/statistics/counts'

type Place = { id: number; path: string; name: string; shortName: string; termStartsOn: Day | null }
type Asked = { cut: Pick<Cut, 'tag' | 'type'>; today: Day; year: number }

const below = (column: typeof members.orgPath | typeof organisations.path, place: Place) =>
  sql<number>`${partBelow(column, place)}::int`

/** Members counted in đảng số, by the organisation directly below. */
async function peopleBelow(viewer: Viewer, place: Place, { cut, today, year }: Asked) {
  const tally = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})::int`
  const since = place.termStartsOn
  return db
    .select({
      below: below(members.orgPath, place).as('below'),
      members: count(),
      full: tally(sql`${members.standing} = 'full'`),
      probationary: tally(sql`${members.standing} = 'probationary'`),
      exempt: tally(during(exemptions, today)),
      exemptSinceTerm: since ? tally(exemptSince(since)) : sql<number>`0`,
      exemptAttended: tally(attendedWhileExempt(year)),
      away: tally(during(awayStays, today)),
    })
    .from(members)
    .where(
      and(
        scope(viewer, 'statistics.read', { path: members.orgPath }),
        within(members.orgPath, place.path),
        isCurrent,
        ofStanding('counted'),
        inCut(members.orgId, cut),
      ),
    )
    .groupBy(sql`1`)
}

/** Cells that live on a day, by the organisation directly below. */
async function cellsBelow(viewer: Viewer, place: Place, { cut, today }: Asked) {
  return db
    .select({ below: below(organisations.path, place).as('below'), cells: count() })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'statistics.read', { path: organisations.path }),
        within(organisations.path, place.path),
        eq(organisations.kind, 'cell'),
        or(isNull(organisations.endedOn), gte(organisations.endedOn, today)),
        inCut(organisations.id, cut),
      ),
    )
    .groupBy(sql`1`)
}

/** Đảng viên, chi bộ of a place under a cut: one row for each organisation directly below, cells of the place together. */
export async function countPeople(viewer: Viewer, place: Place, asked: Asked) {
  const [people, cells, names] = await Promise.all([
    peopleBelow(viewer, place, asked),
    cellsBelow(viewer, place, asked),
    namesBelow.execute({ parent: place.id }),
  ])
  const countsOf = (id: number): Counts => ({
    ...nobody,
    ...people.find((row) => row.below === id),
    cells: cells.find((row) => row.below === id)?.cells ?? 0,
  })
  const counted = new Set([...people, ...cells].map((row) => row.below))
  const rows = names
    .filter(({ id, kind }) => counted.has(id) && kind !== 'agency')
    .map((organisation) => ({ ...organisation, isDirect: false, ...countsOf(organisation.id) }))
  const total = sumOf(rows)
  const direct = rows.filter(({ kind }) => kind === 'cell')
  if (direct.length === 0 || direct.length === rows.length) return { rows, total }
  // Chi bộ cơ sở stand beside the committees as one row.
  const together = { id: place.id, name: DIRECT, shortName: DIRECT, kind: 'cell' as const, isDirect: true }
  return {
    rows: [...rows.filter(({ kind }) => kind !== 'cell'), { ...together, ...sumOf(direct) }],
    total,
  }
}
export type PeopleRow = Awaited<ReturnType<typeof countPeople>>['rows'][number]

/** Đảng số of a place, uncut: what a share is a share of. */
export async function countAllMembers(viewer: Viewer, { path }: { path: string }) {
  const [row] = await db
    .select({ members: count() })
    .from(members)
    .where(
      and(
        scope(viewer, 'statistics.read', { path: members.orgPath }),
        within(members.orgPath, path),
        isCurrent,
        inArray(members.standing, ['full', 'probationary']),
      ),
    )
  return row?.members ?? 0
}
