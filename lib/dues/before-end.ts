import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { duesBooks, duesRemittances, organisations } from '@/db/schema'
import { type Day, monthOf } from '@/lib/core/dates'
import { booksOf, ofCell } from './cash'
import { throughOf } from './through'

/** What an organisation handed up and nobody has answered. */
export const countWaiting = (tx: Db | Tx, orgId: number) =>
  tx.$count(duesRemittances, and(eq(duesRemittances.orgId, orgId), eq(duesRemittances.state, 'sent')))

/** Còn phải nộp of a cell by its book: nothing where none is kept; not known where no share is set. */
async function owedOfCell(tx: Db | Tx, cellId: number, today: Day) {
  const [cell] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      cellType: organisations.cellType,
      startsOn: duesBooks.startsOn,
      owed: duesBooks.owed,
    })
    .from(duesBooks)
    .innerJoin(organisations, eq(organisations.id, duesBooks.orgId))
    .where(eq(duesBooks.orgId, cellId))
  if (!cell) return 0
  const book = (await booksOf([cell], monthOf(today), ofCell(cellId), tx)).get(cellId) ?? []
  return book.at(-1)?.owed
}

/** What a cell that is to end still has to hand up, and what waits for the word of the committee above. */
export async function duesLeft(tx: Db | Tx, cellId: number, today: Day) {
  const [owed, waiting] = [await owedOfCell(tx, cellId, today), await countWaiting(tx, cellId)]
  // Of what is not known nobody can be asked.
  return { owed: owed ?? 0, waiting }
}

/** What an organisation has still to hand up today, as its book shows it. */
export const owedUp = async (tx: Tx, place: { id: number; path: string; kind: string }, today: Day) =>
  place.kind === 'cell' ? owedOfCell(tx, place.id, today) : (await throughOf(place, monthOf(today), tx)).left
