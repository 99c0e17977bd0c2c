import 'server-only'
import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { duesPayments, duesRemittances } from '@/db/schema'
import { addDays, addMonths, type Day, monthsDown } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { type BookMonth, bookOf, type Shares } from './rules/book'
import { stoodOf } from './stood'

export type BookCell = {
  id: number
  path: string
  cellType: 'village' | 'school' | 'office' | 'enterprise' | 'forces' | 'other' | null
  startsOn: Day
  owed: number
}

const lastDay = (month: Day) => addDays(addMonths(month, 1), -1)
const monthOf = (day: SQL | typeof duesPayments.paidOn | typeof duesRemittances.sentOn) =>
  sql<Day>`date_trunc('month', ${day})::date::text`

/** Money through the books: what came in cash or to the account, and what went up. The portal's money is no cell's. */
async function moved(from: Db | Tx, paymentsWhere: SQL, remittancesWhere: SQL, to: Day) {
  const [received, sent] = await Promise.all([
    from
      .select({
        orgId: duesPayments.orgId,
        month: monthOf(duesPayments.paidOn).as('at_month'),
        amount: sql<number>`sum(${duesPayments.amount})::int`,
      })
      .from(duesPayments)
      .where(
        and(
          paymentsWhere,
          inArray(duesPayments.method, ['cash', 'transfer']),
          lte(duesPayments.paidOn, lastDay(to)),
        ),
      )
      .groupBy(duesPayments.orgId, sql`at_month`),
    from
      .select({
        orgId: duesRemittances.orgId,
        month: monthOf(duesRemittances.sentOn).as('at_month'),
        amount: sql<number>`sum(${duesRemittances.amount})::int`,
      })
      .from(duesRemittances)
      .where(
        and(
          remittancesWhere,
          inArray(duesRemittances.state, ['sent', 'received']),
          lte(duesRemittances.sentOn, lastDay(to)),
        ),
      )
      .groupBy(duesRemittances.orgId, sql`at_month`),
  ])
  const key = ({ orgId, month }: { orgId: number; month: Day }) => `${orgId} ${month}`
  return {
    received: new Map(received.map((row) => [key(row), row.amount])),
    sent: new Map(sent.map((row) => [key(row), row.amount])),
  }
}

const above = (path: string) => path.replace(/\d+\/$/, '')

/** Tỷ lệ được giữ lại of a cell in a month, where it stood by then; asked once for all cells of one committee and type. */
function sharesBy(from: Db | Tx) {
  const known = new Map<string, Promise<Shares>>()
  return ({ path, cellType }: BookCell, month: Day) => {
    const key = `${above(path)} ${cellType} ${month}`
    const found = known.get(key) ?? sharesAt(from, month, path, cellType)
    known.set(key, found)
    return found
  }
}

async function sharesAt(
  from: Db | Tx,
  month: Day,
  path: string,
  cellType: BookCell['cellType'],
): Promise<Shares> {
  const values = (await findRuleSet(from, 'duesShare', month, path))?.values
  return values ? { cell: values[cellType ?? 'other'], grassroots: values.grassroots, top: values.top } : {}
}

/** The books of some cells, each from its first month to `to`. `within` narrows the rows that are read. */
export async function booksOf(
  cells: readonly BookCell[],
  to: Day,
  within: { payments: SQL; remittances: SQL },
  from: Db | Tx = db,
): Promise<Map<number, BookMonth[]>> {
  const { received, sent } = await moved(from, within.payments, within.remittances, to)
  const sharesFor = sharesBy(from)
  const stood = await stoodOf(cells, from)
  const books = await Promise.all(
    cells.map(async (cell): Promise<[number, BookMonth[]]> => {
      const stoodIn = stood(cell.id)
      const months = await Promise.all(
        monthsDown(to, cell.startsOn)
          .toReversed()
          .map(async (month) => ({
            month,
            received: received.get(`${cell.id} ${month}`) ?? 0,
            sent: sent.get(`${cell.id} ${month}`) ?? 0,
            shares: await sharesFor({ ...cell, path: stoodIn(month).path || cell.path }, month),
          })),
      )
      return [cell.id, bookOf(cell.owed, months)]
    }),
  )
  return new Map(books)
}

/** Of one cell. */
export const ofCell = (orgId: number) => ({
  payments: eq(duesPayments.orgId, orgId),
  remittances: eq(duesRemittances.orgId, orgId),
})
