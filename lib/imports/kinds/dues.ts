import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { duesBooks, duesPayments, memberships } from '@/db/schema'
import { substitutedFor } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { linesOf } from '@/lib/dues/lines'
import { assertInBook, rulesOfMonths } from '@/lib/dues/load'
import { assertPaidOn, type Entry, entryOf } from '@/lib/dues/rules/sheet'
import { isStanding } from '@/lib/dues/standing'
import type { Row } from '@/lib/imports/columns'
import { type Checked, type Desk, importKind, inChunks } from '@/lib/imports/kind'
import { cellFinder, type Place, placed, placesFor } from '@/lib/imports/places'
import { textOf } from '@/lib/imports/values'
import { duesColumns } from './dues-columns'
import { type Payment, paymentFrom } from './dues-values'
import { peopleOf, personFinder } from './people'

/** As far ahead as the form takes months paid at once. */
const MONTHS_AHEAD = 24

type Values = Entry & { memberId: number; cell: Place; month: Day; paidOn: Day }
type Identity = Pick<Payment, 'month' | 'paidOn' | 'method' | 'amount'>

/** The same member, month, day, way and amount is the same payment: it stands in the book once. */
const keyOf = (memberId: number, { month, paidOn, method, amount }: Identity) =>
  [memberId, month, paidOn, method, amount ?? 0].join()

/** Payments of some months that stand in the books of these cells. */
async function standingIn({ tx }: Desk, cells: readonly Place[], months: readonly Day[]) {
  const rows = await tx
    .select({
      memberId: duesPayments.memberId,
      month: duesPayments.month,
      paidOn: duesPayments.paidOn,
      method: duesPayments.method,
      amount: duesPayments.amount,
    })
    .from(duesPayments)
    .where(
      and(
        inArray(
          duesPayments.orgId,
          cells.map(({ id }) => id),
        ),
        inArray(duesPayments.month, [...months]),
        isStanding,
      ),
    )
  return new Set(rows.map((row) => keyOf(row.memberId, row)))
}

/** The books of these cells in some months: from when, by which rules, who owes and what was paid. */
async function ledgerOf(desk: Desk, cells: readonly Place[], asked: readonly Day[]) {
  const { tx, today } = desk
  const last = addMonths(monthOf(today), MONTHS_AHEAD)
  const inBooks = (orgId: typeof duesBooks.orgId | typeof memberships.orgId) =>
    inArray(
      orgId,
      cells.map(({ id }) => id),
    )
  const books = new Map(
    (await tx.select().from(duesBooks).where(inBooks(duesBooks.orgId))).map((book) => [book.orgId, book]),
  )
  const [first] = [...books.values()].map(({ startsOn }) => startsOn).toSorted()
  const months = [...new Set(asked)].filter((month) => first && month >= first && month <= last)
  const open = cells.filter(({ id }) => books.has(id))
  const lines = months.length > 0 ? await linesOf(tx, months, today, inBooks(memberships.orgId)) : []
  const rules = await Promise.all(
    open.map(async ({ id, path }) => [id, await rulesOfMonths(tx, months, path)] as const),
  )
  return {
    last,
    books,
    rules: new Map(rules),
    lines: new Map(lines.map((line) => [`${line.orgId} ${line.memberId} ${line.month}`, line])),
    known: months.length > 0 ? await standingIn(desk, cells, months) : new Set<string>(),
  }
}

async function check(desk: Desk, rows: readonly Row[]): Promise<Checked<Values>[]> {
  const { tx, viewer, today } = desk
  const cells = await placesFor(tx, viewer, 'dues.record', ['cell'])
  const people = await peopleOf(tx, cells)
  const find = personFinder(people, cells, cellFinder(cells))
  const found = rows.map((row) => ({ row, ...find(row), ...paymentFrom(row) }))
  const { last, books, rules, lines, known } = await ledgerOf(
    desk,
    [...new Set(found.flatMap(({ cell }) => cell ?? []))],
    found.flatMap(({ values }) => values?.month ?? []),
  )
  const before = new Map<string, number>()

  return found.map(({ row: { row, cells: written }, member, cell, problem, values, problems, rule }) => {
    if (problem) problems.unshift(problem)
    const title = textOf(written.fullName)
    const verdict = { row, title, ...placed(cell, written.cell), problems }
    if (problems.length > 0 || !member || !cell || !values) return { ...verdict, is: 'wrong' }
    const { month, paidOn } = values
    const key = keyOf(member.id, values)
    const at = `${cell.id} ${member.id} ${month}`
    const line = lines.get(at)
    const book = books.get(cell.id)
    const entry = rule(columnOf, () => {
      assertInBook({ startsOn: book?.startsOn }, month)
      assertPaidOn(paidOn, today, book?.startsOn)
      if (month > last) throw new RuleError(`Chỉ ghi trước nhiều nhất ${MONTHS_AHEAD} tháng.`)
      if (before.has(key)) throw new RuleError(`Trùng với dòng ${before.get(key)}. Đồng chí bỏ một dòng.`)
      before.set(key, row)
      const ofMonth = rules.get(cell.id)?.(month)
      if (!line || !ofMonth) throw new RuleError('Tháng ấy đồng chí này không đóng đảng phí ở chi bộ.')
      return known.has(key) ? 'known' : entryOf(ofMonth, line, values, false)
    })
    if (entry === 'known') return { ...verdict, is: 'known' }
    if (!entry || !line) return { ...verdict, is: 'wrong' }
    const isElsewhere = line.isElsewhere || entry.method === 'elsewhere'
    lines.set(at, { ...line, paid: line.paid + entry.amount, isElsewhere })
    return { ...verdict, is: 'fresh', value: { ...entry, memberId: member.id, cell, month, paidOn } }
  })
}

/** The column in which a field of the sheet stands: "amount-12". */
const columnOf = (field: string | undefined) => field?.replace(/-\d+$/, '') ?? 'month'

export const duesImport = importKind<Values>({
  title: 'Đảng phí đã nộp',
  noun: 'khoản nộp',
  permission: 'imports.dues',
  columns: duesColumns,
  list: '/dues',
  check,
  store: async ({ tx, viewer, today }, values) => {
    const rows = values.map(({ cell, ...payment }) => ({
      ...{ ...payment, orgId: cell.id, recordedBy: viewer.accountId, recordedOn: today },
      insteadOf: substitutedFor(viewer, 'dues.record', cell),
    }))
    const made = await inChunks(rows, (chunk) =>
      tx.insert(duesPayments).values(chunk).returning({ id: duesPayments.id }),
    )
    return made.map(({ id }) => id)
  },
})
