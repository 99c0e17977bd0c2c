import 'server-only'
import { and, asc, desc, eq, exists, gte, lte, or } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, duesPayments, duesReliefs, members, memberships, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, monthsDown } from '@/lib/core/dates'
import { correctedAt } from '@/lib/dues/corrected-at'
import { linesOf } from '@/lib/dues/lines'
import { rulesOfMonths } from '@/lib/dues/load'
import { dueOf, groupOf } from '@/lib/dues/rules/due'
import { restOf, stateOf } from '@/lib/dues/rules/state'

/** Months, payments and relief follow the person to the next cell. */
const place = { path: members.orgPath, ownerId: members.id }
/** What a cell wrote into its own book it reads, and corrects, after the person has left it. */
const inOwnBook = (viewer: Viewer) => scope(viewer, 'dues.read', { path: duesPayments.orgPath })

export async function getPayer(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({
      id: members.id,
      orgId: members.orgId,
      path: members.orgPath,
      fullName: members.fullName,
      cell: organisations.name,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        eq(members.id, memberId),
        or(
          scope(viewer, 'dues.read', place),
          exists(
            byKey
              .select({ id: duesPayments.id })
              .from(duesPayments)
              .where(and(eq(duesPayments.memberId, members.id), inOwnBook(viewer))),
          ),
        ),
      ),
    )
  return found
}

/** The twelve months of a year in the books of the member's cells. */
export async function listPayerMonths(viewer: Viewer, memberId: number, year: number, today: Day) {
  const months = monthsDown(`${year}-12-01`, `${year}-01-01`)
  const lines = await linesOf(
    byKey,
    months,
    today,
    and(eq(memberships.memberId, memberId), scope(viewer, 'dues.read', place)),
  )
  const rulesOf = await rulesOfMonths(byKey, months, lines[0]?.cellPath ?? '/')
  return lines
    .filter(({ month, paid }) => month <= monthOf(today) || paid > 0)
    .toSorted((one, other) => one.month.localeCompare(other.month))
    .map((line) => {
      const rules = rulesOf(line.month)
      return {
        ...line,
        id: line.month,
        group: groupOf(rules, line.groupKey)?.title,
        due: dueOf(rules, line),
        rest: restOf(rules, line),
        state: stateOf(rules, line),
      }
    })
}

/** Every row of the books about a member, counter rows included; which the viewer may correct. */
export async function listPayments(viewer: Viewer, memberId: number, year: number) {
  const rows = await db
    .select({
      id: duesPayments.id,
      month: duesPayments.month,
      amount: duesPayments.amount,
      method: duesPayments.method,
      paidOn: duesPayments.paidOn,
      note: duesPayments.note,
      correctsId: duesPayments.correctsId,
      recordedOn: duesPayments.recordedOn,
      recordedBy: accounts.fullName,
      insteadOf: duesPayments.insteadOf,
      correctedAt: correctedAt(duesPayments.orgPath),
      cell: organisations.shortName,
    })
    .from(duesPayments)
    .innerJoin(members, eq(members.id, duesPayments.memberId))
    .innerJoin(accounts, eq(accounts.id, duesPayments.recordedBy))
    .innerJoin(organisations, eq(organisations.id, duesPayments.orgId))
    .where(
      and(
        eq(duesPayments.memberId, memberId),
        gte(duesPayments.month, `${year}-01-01`),
        lte(duesPayments.month, `${year}-12-01`),
        or(scope(viewer, 'dues.read', place), inOwnBook(viewer)),
      ),
    )
    .orderBy(asc(duesPayments.month), asc(duesPayments.id))
  const takenBack = new Set(rows.map(({ correctsId }) => correctsId))
  return rows.map(({ correctedAt: path, ...row }) => {
    const isTakenBack = takenBack.has(row.id)
    const isStanding = row.correctsId === null && !isTakenBack
    return { ...row, isTakenBack, mayCorrect: isStanding && can(viewer, 'dues.correct', { path }) }
  })
}
export type PaymentRow = Awaited<ReturnType<typeof listPayments>>[number]

export async function listReliefs(viewer: Viewer, memberId: number) {
  return db
    .select({
      id: duesReliefs.id,
      kind: duesReliefs.kind,
      percent: duesReliefs.percent,
      startsOn: duesReliefs.startsOn,
      endsOn: duesReliefs.endsOn,
      decidedBy: duesReliefs.decidedBy,
      decisionNumber: duesReliefs.decisionNumber,
      version: duesReliefs.version,
    })
    .from(duesReliefs)
    .innerJoin(members, eq(members.id, duesReliefs.memberId))
    .where(and(eq(duesReliefs.memberId, memberId), scope(viewer, 'dues.read', place)))
    .orderBy(desc(duesReliefs.startsOn), desc(duesReliefs.id))
}
export type ReliefRow = Awaited<ReturnType<typeof listReliefs>>[number]
