import 'server-only'
import { and, asc, desc, eq, gte, inArray, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, duesPayments, duesRemittances, organisations } from '@/db/schema'
import { can, canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'
import { type BookCell, booksOf, ofCell } from '@/lib/dues/cash'
import { correctedAt } from '@/lib/dues/corrected-at'
import { lastPaymentOf } from '@/lib/dues/last-payment'
import { isStanding } from '@/lib/dues/standing'

/** Sổ thu nộp of a cell in a year, month by month, with what was owed before it. */
export async function getCashBook(viewer: Viewer, cell: BookCell, year: number, today: Day) {
  if (!can(viewer, 'dues.read', cell)) return undefined
  const all = (await booksOf([cell], monthOf(today), ofCell(cell.id))).get(cell.id) ?? []
  const months = all.filter(({ month }) => month.slice(0, 4) === String(year))
  const before = all.filter(({ month }) => month < `${year}-01-01`).at(-1)
  // Owed today, whatever the year shown: what is handed up is held against that.
  return { months, owedBefore: before ? before.owed : cell.owed, owed: all.at(-1)?.owed }
}

/** Each day's money of a cell: what came, and counter rows. */
export async function listReceipts(viewer: Viewer, cell: { id: number }, year: number) {
  return db
    .select({
      id: sql<string>`${duesPayments.paidOn} || ' ' || ${duesPayments.month} || ' ' || ${duesPayments.method}
        || (${duesPayments.correctsId} is not null)`.as('id'),
      paidOn: duesPayments.paidOn,
      month: duesPayments.month,
      method: duesPayments.method,
      isCounter: sql<boolean>`${duesPayments.correctsId} is not null`,
      people: sql<number>`count(*)::int`,
      amount: sql<number>`sum(${duesPayments.amount})::int`,
    })
    .from(duesPayments)
    .where(
      and(
        eq(duesPayments.orgId, cell.id),
        inArray(duesPayments.method, ['cash', 'transfer']),
        gte(duesPayments.paidOn, `${year}-01-01`),
        lte(duesPayments.paidOn, `${year}-12-31`),
        scope(viewer, 'dues.read', { path: duesPayments.orgPath }),
      ),
    )
    .groupBy(
      duesPayments.paidOn,
      duesPayments.month,
      duesPayments.method,
      sql`${duesPayments.correctsId} is not null`,
    )
    .orderBy(desc(duesPayments.paidOn), desc(duesPayments.month), asc(duesPayments.method))
}
export type Receipt = Awaited<ReturnType<typeof listReceipts>>[number]

/** Takings that can be taken back whole, by the day and the month paid for; `seen`: the newest row there is. */
export async function listTakings(viewer: Viewer, cell: { id: number }, year: number) {
  const [book] = await db
    .select({ path: correctedAt(organisations.path) })
    .from(organisations)
    .where(eq(organisations.id, cell.id))
  if (!book || !can(viewer, 'dues.correct', book)) return { rows: [], seen: 0 }
  // Before the rows: what comes in between is refused as not seen.
  const seen = await lastPaymentOf(db, cell.id)
  const rows = await db
    .select({
      id: sql<number>`min(${duesPayments.id})::int`,
      paidOn: duesPayments.paidOn,
      month: duesPayments.month,
      people: sql<number>`count(distinct ${duesPayments.memberId})::int`,
      amount: sql<number>`sum(${duesPayments.amount})::int`,
    })
    .from(duesPayments)
    .where(
      and(
        eq(duesPayments.orgId, cell.id),
        isStanding,
        gte(duesPayments.paidOn, `${year}-01-01`),
        lte(duesPayments.paidOn, `${year}-12-31`),
      ),
    )
    .groupBy(duesPayments.paidOn, duesPayments.month)
    .orderBy(desc(duesPayments.paidOn), desc(duesPayments.month))
  return { rows, seen }
}
export type Takings = Awaited<ReturnType<typeof listTakings>>

const sender = alias(organisations, 'sender')
const receiver = alias(organisations, 'receiver')
const answerer = alias(accounts, 'answerer')

const remittance = {
  id: duesRemittances.id,
  orgId: duesRemittances.orgId,
  from: sender.shortName,
  fromEndedOn: sender.endedOn,
  to: receiver.shortName,
  toId: duesRemittances.toId,
  toPath: receiver.path,
  amount: duesRemittances.amount,
  sentOn: duesRemittances.sentOn,
  note: duesRemittances.note,
  state: duesRemittances.state,
  sentBy: accounts.fullName,
  answeredBy: answerer.fullName,
  answeredOn: duesRemittances.answeredOn,
  answerNote: duesRemittances.answerNote,
  version: duesRemittances.version,
}

const remittances = () =>
  db
    .select(remittance)
    .from(duesRemittances)
    .innerJoin(sender, eq(sender.id, duesRemittances.orgId))
    .innerJoin(receiver, eq(receiver.id, duesRemittances.toId))
    .innerJoin(accounts, eq(accounts.id, duesRemittances.sentBy))
    .leftJoin(answerer, eq(answerer.id, duesRemittances.answeredBy))

/**
 * Of a year; the book shows besides, of years before, what nobody has answered yet, as New Year confirms nothing, and
 * what turned out in this year not to have come.
 */
const ofYear = (year: number, withWaiting: boolean) =>
  and(
    lte(duesRemittances.sentOn, `${year}-12-31`),
    or(
      gte(duesRemittances.sentOn, `${year}-01-01`),
      withWaiting ? eq(duesRemittances.state, 'sent') : undefined,
      withWaiting
        ? and(
            eq(duesRemittances.state, 'refused'),
            gte(duesRemittances.answeredOn, `${year}-01-01`),
            lte(duesRemittances.answeredOn, `${year}-12-31`),
          )
        : undefined,
    ),
  )

type Which = { withWaiting?: boolean; most?: number }

const newestFirst = [desc(duesRemittances.sentOn), desc(duesRemittances.id)]

/** What an organisation handed up in a year, with the answers. */
export async function listRemittances(
  viewer: Viewer,
  place: { id: number },
  year: number,
  { withWaiting = false }: Which = {},
) {
  return remittances()
    .where(
      and(
        eq(duesRemittances.orgId, place.id),
        ofYear(year, withWaiting),
        scope(viewer, 'dues.read', { path: duesRemittances.orgPath }),
      ),
    )
    .orderBy(...newestFirst)
}
export type Remittance = Awaited<ReturnType<typeof listRemittances>>[number]

/** What came to a committee from below: what waits for its word first. */
export async function listReceived(
  viewer: Viewer,
  place: { id: number },
  year: number,
  { withWaiting = false, most = 500 }: Which = {},
) {
  return remittances()
    .where(
      and(
        eq(duesRemittances.toId, place.id),
        ofYear(year, withWaiting),
        scope(viewer, 'dues.read', { path: duesRemittances.orgPath }),
        scope(viewer, 'dues.read', { path: receiver.path }),
      ),
    )
    .orderBy(sql`${duesRemittances.state} <> 'sent'`, ...newestFirst)
    .limit(most)
}

/** What waits for the viewer's own word. */
export async function countToConfirm(viewer: Viewer) {
  if (!canSomewhere(viewer, 'dues.confirm')) return []
  return db
    .select({
      toId: duesRemittances.toId,
      n: sql<number>`count(*)::int`,
      year: sql<number>`extract(year from max(${duesRemittances.sentOn}))::int`,
    })
    .from(duesRemittances)
    .innerJoin(receiver, eq(receiver.id, duesRemittances.toId))
    .where(and(eq(duesRemittances.state, 'sent'), scope(viewer, 'dues.confirm', { path: receiver.path })))
    .groupBy(duesRemittances.toId)
}
