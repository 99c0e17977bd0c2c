import 'server-only'
import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, members, organisations, recordChecks } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import {
  hasBadges,
  lacksPaper,
  notCheckedSince,
  ofState,
  recordState,
  wasRightBelowTop,
} from '@/lib/records/conditions'
import type { RecordFilter } from '@/lib/records/input'
import { keptBelow, type Place, partOf } from '@/lib/records/parts'
import { completenessOf } from '@/lib/records/rules/papers'

const columns = {
  id: members.id,
  fullName: members.fullName,
  sortName: members.sortName,
  standing: members.standing,
  admittedOn: members.admittedOn,
  wasRightBelowTop,
  have: recordChecks.have,
  missing: recordChecks.missing,
  checkedOn: recordChecks.checkedOn,
}
type Row = Parameters<typeof completenessOf>[0] & { have: string[] | null; missing: string[] | null }
const judged = <Found extends Row>(row: Found) => {
  const checked = { have: row.have ?? [], missing: row.missing ?? [] }
  return { ...row, ...checked, completeness: completenessOf(row, checked) }
}

const matching = (viewer: Viewer, place: Place, { q, state, paper, before }: Omit<RecordFilter, 'after'>) =>
  and(
    keptBelow(viewer, place),
    contains(members.nameSearch, q),
    ofState(state),
    lacksPaper(paper),
    notCheckedSince(before),
  )

/** Members below a place and how complete their files are. */
export async function listRecords(viewer: Viewer, place: Place, filter: RecordFilter, size = PAGE_SIZE) {
  const [name, id] = filter.after ?? []
  const after: SQL | undefined =
    typeof name === 'string' && typeof id === 'number'
      ? sql`(${members.sortName}, ${members.id}) > (${name}::text, ${id}::int)`
      : undefined
  const rows = await db
    .select({ ...columns, cell: organisations.shortName })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .where(and(matching(viewer, place, filter), after))
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(size + 1)
  return pageOf(rows.map(judged), (row) => [row.sortName, row.id], size)
}
export type RecordRow = Awaited<ReturnType<typeof listRecords>>['rows'][number]

export async function countRecords(viewer: Viewer, place: Place, filter: RecordFilter) {
  const [row] = await db
    .select({ n: count() })
    .from(members)
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .where(matching(viewer, place, filter))
  return row?.n ?? 0
}

const STATES = ['complete', 'lacking', 'unchecked'] as const

/** Counts by what stands directly below a place: communes of a district, cells of a commune. */
export async function countRecordsBelow(viewer: Viewer, place: Place) {
  const part = partOf(place).as('part')
  const state = recordState.as('state')
  const found = db
    .select({ part, state, n: count().as('n') })
    .from(members)
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .where(keptBelow(viewer, place))
    .groupBy(part, state)
    .as('found')
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      states: sql<
        Partial<Record<(typeof STATES)[number], number>>
      >`json_object_agg(${found.state}, ${found.n})`,
      total: sql<number>`sum(${found.n})::int`,
    })
    .from(found)
    .innerJoin(organisations, eq(organisations.id, found.part))
    .groupBy(organisations.id, organisations.name)
    .orderBy(asc(organisations.name), asc(organisations.id))
  return rows.map(({ states, ...row }) => {
    const [complete = 0, lacking = 0, unchecked = 0] = STATES.map((each) => states[each])
    return { ...row, complete, lacking, unchecked }
  })
}
export type RecordCounts = Awaited<ReturnType<typeof countRecordsBelow>>[number]

/** One member's file, as far as the portal knows it; a member reads the own; of one who has died for the badges. */
export async function getRecord(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({
      ...columns,
      ageGapMonths: members.ageGapMonths,
      ageGapBasis: members.ageGapBasis,
      memberVersion: members.version,
      isDead: sql<boolean>`${members.status} = 'deceased'`,
      orgId: members.orgId,
      path: members.orgPath,
      cell: organisations.name,
      checkedBy: accounts.fullName,
      version: sql<number>`coalesce(${recordChecks.version}, 0)`,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .leftJoin(accounts, eq(accounts.id, recordChecks.checkedBy))
    .where(
      and(
        eq(members.id, memberId),
        hasBadges,
        scope(viewer, 'records.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  return found && judged(found)
}
export type MemberRecord = NonNullable<Awaited<ReturnType<typeof getRecord>>>
