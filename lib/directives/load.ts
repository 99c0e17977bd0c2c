import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { directiveReadings, directives, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { carriedSince, namesNumber } from './rules'

export const directiveWords = {
  id: directives.id,
  kind: directives.kind,
  number: directives.number,
  issuedOn: directives.issuedOn,
  issuer: directives.issuer,
  subject: directives.subject,
  discussion: directives.discussion,
}

/** Below the committee that asks for it, and of the type it is for. */
export const isFor = and(
  sql`starts_with(${organisations.path}, ${directives.orgPath})`,
  or(isNull(directives.cellType), eq(directives.cellType, organisations.cellType)),
)

type Meeting = { orgId: number; kind: string; month: Day }

/**
 * What a cell still has to spread in its regular meeting of a month, the highest committee first; with what its draft
 * holds already, though it was closed since. A meeting of another kind spreads nothing for the cell.
 */
export async function directivesFor(from: Db | Tx, { orgId, kind, month }: Meeting, held: number[] = []) {
  if (kind !== 'regular') return []
  return from
    .select({
      ...directiveWords,
      closedOn: directives.closedOn,
      closeReason: directives.closeReason,
      isWithdrawn: directives.isWithdrawn,
    })
    .from(directives)
    .innerJoin(organisations, and(eq(organisations.id, orgId), isFor))
    .where(
      or(
        inArray(directives.id, held),
        and(
          isNull(directives.closedOn),
          lte(directives.month, month),
          gte(directives.month, carriedSince(month)),
          notExists(
            from
              .select({ one: sql`1` })
              .from(directiveReadings)
              .where(
                and(eq(directiveReadings.orgId, orgId), eq(directiveReadings.directiveId, directives.id)),
              ),
          ),
        ),
      ),
    )
    .orderBy(sql`length(${directives.orgPath})`, asc(directives.issuedOn), asc(directives.id))
}

type Completed = Meeting & { id: number }

/**
 * Completed minutes leave one row for each document of the list they hold. An id that is not for this cell leaves none;
 * neither does a withdrawn one, nor one whose row names another document by now. Locked until then, so that nothing is
 * withdrawn meanwhile.
 */
export async function recordReadings(
  tx: Tx,
  { id, orgId, kind }: Completed,
  documents: { directiveId?: number; text: string }[],
  heldOn: Day,
) {
  const ids = documents.flatMap(({ directiveId }) => directiveId ?? [])
  if (kind !== 'regular' || ids.length === 0) return
  const found = await tx
    .select({ id: directives.id, number: directives.number })
    .from(directives)
    .innerJoin(organisations, and(eq(organisations.id, orgId), isFor))
    .where(and(inArray(directives.id, ids), eq(directives.isWithdrawn, false)))
    .for('share', { of: directives })
  const spread = found.filter((each) =>
    documents.some(({ directiveId, text }) => directiveId === each.id && namesNumber(text, each.number)),
  )
  if (spread.length > 0)
    await tx
      .insert(directiveReadings)
      .values(spread.map((each) => ({ directiveId: each.id, minutesId: id, orgId, heldOn })))
}

/** One document, locked, with how many cells have spread it. */
export async function lockDirective(tx: Tx, directiveId: number) {
  const [found] = await tx
    .select({
      id: directives.id,
      path: directives.orgPath,
      month: directives.month,
      closedOn: directives.closedOn,
      isWithdrawn: directives.isWithdrawn,
      version: directives.version,
    })
    .from(directives)
    .where(eq(directives.id, directiveId))
    .for('no key update')
  if (!found) return undefined
  return { ...found, spread: await countReadings(tx, directiveId) }
}

/** Of all cells, also of those that ended or moved since: any reading keeps a document from being withdrawn. */
export const countReadings = (from: Db | Tx, directiveId: number) =>
  from.$count(directiveReadings, eq(directiveReadings.directiveId, directiveId))
