import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { duesBooks, duesRemittances, organisations } from '@/db/schema'
import { type Day, monthOf } from '@/lib/core/dates'
import { booksOf, ofCell } from './cash'

/** What an organisation handed up and nobody has answered. */
export const countWaiting = (tx: Db | Tx, orgId: number) =>
  tx.$count(duesRemittances, and(eq(duesRemittances.orgId, orgId), eq(duesRemittances.state, 'sent')))

/** What a cell that is to end still has to hand up by its book, and what waits for the word of the committee above. */
export async function duesLeft(tx: Db | Tx, cellId: number, today: Day) {
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
  if (!cell) return { owed: 0, waiting: 0 }
  const book = (await booksOf([cell], monthOf(today), ofCell(cellId), tx)).get(cellId) ?? []
  const waiting = await countWaiting(tx, cellId)
  // Not known where no share is set: then nobody can be asked for it.
  return { owed: book.at(-1)?.owed ?? 0, waiting }
}
