import 'server-only'
import { and, asc, eq, gt, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { directiveReadings, directives, minutes, organisations } from '@/db/schema'
import { can, type Place, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isCommittee } from '@/lib/organisations/below'
import type { DirectiveFilter } from './input'
import { countReadings, directivesFor, directiveWords, isFor } from './load'

const upper = alias(organisations, 'upper')
const committees = alias(organisations, 'committees')

const columns = {
  ...directiveWords,
  path: directives.orgPath,
  committee: committees.committeeName,
  month: directives.month,
  cellType: directives.cellType,
  closedOn: directives.closedOn,
  closeReason: directives.closeReason,
  isWithdrawn: directives.isWithdrawn,
  version: directives.version,
}

/** The cells a document is for, as far as the viewer reaches: those there were in its month. */
const cellsOf = (viewer: Viewer) =>
  and(
    eq(organisations.kind, 'cell'),
    isFor,
    scope(viewer, 'meetings.read', { path: organisations.path }),
    or(isNull(organisations.endedOn), gte(organisations.endedOn, directives.month)),
    or(
      isNull(organisations.foundedOn),
      lt(organisations.foundedOn, sql`(${directives.month} + interval '1 month')::date`),
    ),
  )

const readingOf = and(
  eq(directiveReadings.directiveId, directives.id),
  eq(directiveReadings.orgId, organisations.id),
)

const found = (viewer: Viewer, which: SQL) =>
  db
    .select({
      ...columns,
      cells: sql<number>`count(distinct ${organisations.id})::int`,
      spread: sql<number>`count(distinct ${directiveReadings.orgId})::int`,
    })
    .from(directives)
    .innerJoin(committees, eq(committees.id, directives.orgId))
    .leftJoin(organisations, cellsOf(viewer))
    .leftJoin(directiveReadings, readingOf)
    .where(and(which, scope(viewer, 'directives.read', { path: directives.orgPath })))
    .groupBy(directives.id, committees.id)

/** Văn bản cần quán triệt of a month with how many cells have spread each: the highest committee first. */
export async function listDirectives(viewer: Viewer, month: Day) {
  return found(viewer, eq(directives.month, month))
    .orderBy(sql`length(${directives.orgPath})`, asc(directives.orgPath), asc(directives.issuedOn))
    .limit(200)
}
export type DirectiveRow = Awaited<ReturnType<typeof listDirectives>>[number]

/** One document with its figures. */
export async function getDirective(viewer: Viewer, directiveId: number) {
  const [directive] = await found(viewer, eq(directives.id, directiveId))
  if (!directive) return undefined
  const mayWithdraw = (await countReadings(db, directiveId)) === 0
  return { ...directive, mayWithdraw, mayWrite: can(viewer, 'directives.write', directive) }
}

/** Cell by cell whether a document, or each of a month, stands in completed minutes; by document and place. */
export async function listDirectiveCells(viewer: Viewer, filter: DirectiveFilter, size = PAGE_SIZE) {
  const [directive, cell] = filter.after ?? []
  const heldOn = sql<Day | null>`min(${directiveReadings.heldOn})`.mapWith(directiveReadings.heldOn)
  const rows = await db
    .select({
      ...columns,
      directiveId: directives.id,
      id: organisations.id,
      cell: organisations.name,
      above: upper.name,
      heldOn,
      meetingId: sql<number | null>`min(${minutes.meetingId})`,
    })
    .from(directives)
    .innerJoin(committees, eq(committees.id, directives.orgId))
    .innerJoin(organisations, cellsOf(viewer))
    .leftJoin(upper, eq(upper.id, organisations.parentId))
    .leftJoin(directiveReadings, readingOf)
    .leftJoin(minutes, eq(minutes.id, directiveReadings.minutesId))
    .where(
      and(
        scope(viewer, 'directives.read', { path: directives.orgPath }),
        filter.directive ? eq(directives.id, filter.directive) : undefined,
        filter.month ? eq(directives.month, filter.month) : undefined,
        filter.state === 'spread' ? isNotNull(directiveReadings.id) : undefined,
        filter.state === 'waiting' ? isNull(directiveReadings.id) : undefined,
        typeof directive === 'number' && typeof cell === 'number'
          ? or(gt(directives.id, directive), and(eq(directives.id, directive), gt(organisations.id, cell)))
          : undefined,
      ),
    )
    .groupBy(directives.id, committees.id, organisations.id, upper.id)
    .orderBy(asc(directives.id), asc(organisations.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.directiveId, row.id], size)
}
export type DirectiveCell = Awaited<ReturnType<typeof listDirectiveCells>>['rows'][number]

/** Committees in whose name the viewer may enter a document. */
export async function listDirectivePlaces(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name, committee: organisations.committeeName })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'directives.write', { path: organisations.path }),
        isCommittee,
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(asc(organisations.path))
    .limit(200)
}

type Draft = Place & { orgId: number; kind: string; month: Day; documents: { directiveId?: number }[] }

/** What the page of minutes says about documents: those that wait, and what became of those it holds. */
export async function listDraftDirectives(viewer: Viewer, draft: Draft) {
  if (!can(viewer, 'minutes.write', draft)) return []
  return directivesFor(
    byKey,
    draft,
    draft.documents.flatMap(({ directiveId }) => directiveId ?? []),
  )
}
