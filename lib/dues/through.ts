import 'server-only'
import { and, eq, inArray, lte, notInArray, or, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { duesBooks, duesPayments, duesRemittances, organisations, organisationVersions } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { addDays, addMonths, type Day, monthOf } from '@/lib/core/dates'
import { type BookCell, booksOf } from './cash'
import { type Passed, passedOf } from './rules/through'
import { stoodOf } from './stood'

const committees = ['grassroots', 'section'] as const

/** A committee with all that ever went into it: what those received and did not hand up is its own to hand up. */
async function committeesIn(from: Db | Tx, path: string) {
  const rows = await from
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(within(organisations.path, path), inArray(organisations.kind, [...committees])))
  return rows.map(({ id }) => id)
}

/** Cells with a book that stood in one of them at any time. */
async function cellsOnce(
  from: Db | Tx,
  committeeIds: readonly number[],
): Promise<(BookCell & { endedOn: Day | null })[]> {
  const stood = from
    .select({ id: organisationVersions.orgId })
    .from(organisationVersions)
    .where(
      sql`string_to_array(${organisationVersions.path}, '/') && ${sql.param(committeeIds.map(String))}::text[]`,
    )
  return from
    .select({
      id: organisations.id,
      path: organisations.path,
      cellType: organisations.cellType,
      startsOn: duesBooks.startsOn,
      owed: duesBooks.owed,
      endedOn: organisations.endedOn,
    })
    .from(duesBooks)
    .innerJoin(organisations, eq(organisations.id, duesBooks.orgId))
    .where(inArray(organisations.id, stood))
}

const lastDay = (month: Day) => addDays(addMonths(month, 1), -1)

/** An ended one has a day of its end; a section keeps nothing of what it hands up. */
export type Committee = { path: string; kind?: string; endedOn?: Day | null }

/** Đảng phí through the hands of a committee since the books began, to the end of a month. */
export async function throughOf(place: Committee, to: Day, from: Db | Tx = db): Promise<Passed> {
  const ids = await committeesIn(from, place.path)
  const keeps = place.kind !== 'section'
  if (ids.length === 0) return passedOf([], { received: 0, sent: 0, keeps }, to)
  const cells = await cellsOnce(from, ids)
  const cellIds = [0, ...cells.map(({ id }) => id)]
  const [books, stood, money, waiting] = await Promise.all([
    booksOf(
      cells,
      to,
      {
        payments: inArray(duesPayments.orgId, cellIds),
        remittances: inArray(duesRemittances.orgId, cellIds),
      },
      from,
    ),
    stoodOf(cells, from),
    moneyOf(from, ids, to),
    waitingBy(from, ids, to),
  ])
  const isIn = (path: string) => path.split('/').some((id) => ids.includes(Number(id)))
  // Of the month in which the committee ended the share is still its own.
  const last = place.endedOn ? { [monthOf(place.endedOn)]: place.endedOn } : {}
  const passing = cells.map((cell) => {
    const stoodIn = stood(cell.id)
    return {
      opening: cell.owed,
      waiting: waiting.get(cell.id) ?? 0,
      months: (books.get(cell.id) ?? []).map((month) => ({
        ...month,
        isIn: isIn(stoodIn(month.month, last[month.month]).path),
      })),
      isIn: isIn(stoodIn(to).path),
      hasEnded: cell.endedOn !== null && cell.endedOn <= lastDay(to),
    }
  })
  return passedOf(passing, { ...money, keeps }, to)
}

/** Handed up to them from outside of them, and by them to whom they stand under. */
async function moneyOf(from: Db | Tx, ids: number[], to: Day) {
  const { orgId, toId, amount, sentOn, state } = duesRemittances
  const its = sql.param(ids)
  const sumWhere = (
    mine: typeof orgId | typeof toId,
    other: typeof orgId | typeof toId,
    states: ('sent' | 'received')[],
  ) =>
    sql`coalesce(sum(${amount}) filter (where ${mine} = any(${its}::int[]) and ${other} <> all(${its}::int[])
      and ${inArray(state, states)}), 0)`.mapWith(Number)
  const [found] = await from
    .select({
      received: sumWhere(toId, orgId, ['received']),
      // It has left their hands, whatever the answer will be.
      sent: sumWhere(orgId, toId, ['sent', 'received']),
    })
    .from(duesRemittances)
    .where(and(or(inArray(orgId, ids), inArray(toId, ids)), lte(sentOn, lastDay(to))))
  return found ?? { received: 0, sent: 0 }
}

/** Handed up to them and not confirmed yet, by who did. */
async function waitingBy(from: Db | Tx, ids: number[], to: Day) {
  const { orgId, toId, amount, sentOn, state } = duesRemittances
  const rows = await from
    .select({ orgId, amount: sql`sum(${amount})`.mapWith(Number) })
    .from(duesRemittances)
    .where(and(inArray(toId, ids), notInArray(orgId, ids), eq(state, 'sent'), lte(sentOn, lastDay(to))))
    .groupBy(orgId)
  return new Map(rows.map((row) => [row.orgId, row.amount]))
}
