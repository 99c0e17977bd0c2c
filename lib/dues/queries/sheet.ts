import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesPayments, memberships } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { lastPaymentOf } from '@/lib/dues/last-payment'
import { linesOf } from '@/lib/dues/lines'
import { rulesOfMonths } from '@/lib/dues/load'
import { dueOf, groupOf } from '@/lib/dues/rules/due'
import { restOf, stateOf } from '@/lib/dues/rules/state'
import { needRuleSet } from '@/lib/rulesets/load'

type Place = { id: number; path: string }
const place = { path: memberships.orgPath, ownerId: memberships.memberId }

/** Bảng thu đảng phí of a cell's month: whoever owes, how much, what came. */
export async function getSheet(viewer: Viewer, cell: Place, month: Day, today: Day) {
  if (!can(viewer, 'dues.read', cell)) return undefined
  const [set, rows, paid, seen] = await Promise.all([
    needRuleSet(db, 'dues', month, cell.path),
    linesOf(
      db,
      [month],
      today,
      and(eq(memberships.orgId, cell.id), scope(viewer, 'dues.read', place)),
    ).orderBy(asc(memberships.standing), asc(memberships.memberId)),
    db
      .select({
        memberId: duesPayments.memberId,
        amount: duesPayments.amount,
        method: duesPayments.method,
        paidOn: duesPayments.paidOn,
        note: duesPayments.note,
        correctsId: duesPayments.correctsId,
        id: duesPayments.id,
      })
      .from(duesPayments)
      .where(
        and(
          eq(duesPayments.orgId, cell.id),
          eq(duesPayments.month, month),
          scope(viewer, 'dues.read', { path: duesPayments.orgPath, ownerId: duesPayments.memberId }),
        ),
      )
      .orderBy(asc(duesPayments.id)),
    lastPaymentOf(db, cell.id),
  ])
  const rules = set.values
  const takenBack = new Set(paid.map(({ correctsId }) => correctsId))
  const standing = paid.filter(({ id, correctsId }) => correctsId === null && !takenBack.has(id))
  return {
    seen,
    source: set.source,
    rows: rows
      .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'vi'))
      .map((line) => ({
        ...line,
        id: line.memberId,
        group: groupOf(rules, line.groupKey)?.title,
        due: dueOf(rules, line),
        rest: restOf(rules, line),
        state: stateOf(rules, line),
        payments: standing.filter(({ memberId }) => memberId === line.memberId),
      })),
  }
}
export type SheetRow = NonNullable<Awaited<ReturnType<typeof getSheet>>>['rows'][number]

/** The people behind a number, of one month in a place. */
export async function listPayers(
  viewer: Viewer,
  at: { path: string },
  { month, state, group }: { month: Day; state?: string; group?: string },
  today: Day,
) {
  const rows = await linesOf(
    db,
    [month],
    today,
    and(within(memberships.orgPath, at.path), scope(viewer, 'dues.read', place)),
  )
  const rules = (await rulesOfMonths(db, [month], at.path))(month)
  return rows
    .map((line) => ({
      ...line,
      id: line.memberId,
      group: groupOf(rules, line.groupKey),
      due: dueOf(rules, line),
      state: stateOf(rules, line),
    }))
    .filter((line) => isAsked(line.state, state) && (!group || (line.group?.key ?? 'none') === group))
    .toSorted(
      (one, other) =>
        one.cellPath.localeCompare(other.cellPath) || one.sortName.localeCompare(other.sortName, 'vi'),
    )
}

const isAsked = (state: string, asked: string | undefined) =>
  !asked || state === asked || (asked === 'open' && (state === 'unpaid' || state === 'partial'))
export type PayerRow = Awaited<ReturnType<typeof listPayers>>[number]
