import 'server-only'
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { duesBooks, duesPayments, duesReliefs, duesRemittances, members, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { needRuleSet } from '@/lib/rulesets/load'
import { correctedAt } from './corrected-at'
import type { DuesRules } from './rules/due'

/** The rules of each of some months at a place: those in force on its first day. */
export async function rulesOfMonths(from: Db | Tx, months: readonly Day[], path: string) {
  const found = await Promise.all(
    [...new Set(months)].map(async (month) => [month, await needRuleSet(from, 'dues', month, path)] as const),
  )
  const sets = new Map(found)
  return (month: Day): DuesRules => {
    const set = sets.get(month)
    if (!set) throw new Error(`rules of ${month} were not asked for`)
    return set.values
  }
}

/** The cell whose book it is: everything that writes into one book waits here. */
export async function lockCell(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      parentId: organisations.parentId,
    })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), isNull(organisations.endedOn)))
    .for('no key update')
  if (!found) return undefined
  const [book] = await tx
    .select({ startsOn: duesBooks.startsOn })
    .from(duesBooks)
    .where(eq(duesBooks.orgId, orgId))
  return { ...found, startsOn: book?.startsOn }
}

/** Throws RuleError where the book is not open yet, or begins later. */
export function assertInBook({ startsOn }: { startsOn?: Day }, month: Day) {
  if (!startsOn) throw new RuleError('Chi bộ chưa mở sổ đảng phí trên cổng. Đồng chí mở sổ trước.')
  if (month < startsOn)
    throw new RuleError('Tháng này trước khi chi bộ mở sổ trên cổng; khoản ấy nằm trong sổ giấy.')
}

/** A member, found with the book of the cell where he stands, which is locked. */
export async function lockPayer(tx: Tx, memberId: number) {
  const [member] = await tx
    .select({
      id: members.id,
      orgId: members.orgId,
      fullName: members.fullName,
      admittedOn: members.admittedOn,
      ageGapMonths: members.ageGapMonths,
    })
    .from(members)
    .where(eq(members.id, memberId))
  const cell = member && (await lockCell(tx, member.orgId))
  return cell && { ...cell, ...member, path: cell.path }
}

/** A payment that stands, with the book it is in; the place is whoever corrects that book. */
export async function lockPayment(tx: Tx, paymentId: number) {
  const [payment] = await tx.select().from(duesPayments).where(eq(duesPayments.id, paymentId))
  if (!payment) return undefined
  const [book] = await tx
    .select({ path: correctedAt(organisations.path) })
    .from(organisations)
    .where(eq(organisations.id, payment.orgId))
    .for('no key update')
  const [counter] = await tx
    .select({ id: duesPayments.id })
    .from(duesPayments)
    .where(eq(duesPayments.correctsId, paymentId))
  return book && { ...payment, path: book.path, isTakenBack: counter !== undefined }
}

export async function lockRelief(tx: Tx, reliefId: number) {
  const [found] = await tx
    .select({
      id: duesReliefs.id,
      path: members.orgPath,
      memberId: duesReliefs.memberId,
      startsOn: duesReliefs.startsOn,
      endsOn: duesReliefs.endsOn,
      version: duesReliefs.version,
    })
    .from(duesReliefs)
    .innerJoin(members, eq(members.id, duesReliefs.memberId))
    .where(eq(duesReliefs.id, reliefId))
    .for('no key update', { of: duesReliefs })
  return found
}

const receiver = alias(organisations, 'receiver')
const sender = alias(organisations, 'sender')

/** Money sent up: asked about at the place that sent it, or at the one it was sent to. */
export async function lockRemittance(tx: Tx, remittanceId: number, side: 'sender' | 'receiver') {
  const [found] = await tx
    .select({
      id: duesRemittances.id,
      path: side === 'sender' ? sql<string>`${duesRemittances.orgPath}` : sql<string>`${receiver.path}`,
      orgId: duesRemittances.orgId,
      toId: duesRemittances.toId,
      amount: duesRemittances.amount,
      sentOn: duesRemittances.sentOn,
      state: duesRemittances.state,
      version: duesRemittances.version,
      from: sender.shortName,
      fromEndedOn: sender.endedOn,
    })
    .from(duesRemittances)
    .innerJoin(sender, eq(sender.id, duesRemittances.orgId))
    .innerJoin(receiver, eq(receiver.id, duesRemittances.toId))
    .where(eq(duesRemittances.id, remittanceId))
    .for('no key update', { of: duesRemittances })
  return found
}

/** Money sent up is answered once. */
export function assertWaiting({ state }: { state: string }) {
  if (state !== 'sent') throw new RuleError('Khoản này đã có trả lời rồi. Đồng chí tải lại trang.')
}

export function assertAnsweredOn(answeredOn: Day, { sentOn }: { sentOn: Day }, today: Day) {
  if (answeredOn > today || answeredOn < sentOn)
    throw new RuleError('Ngày nhận phải từ ngày nộp đến hôm nay.', 'answeredOn')
}

/** A relief that holds in one of the months: one at a time. */
export async function reliefIn(
  tx: Tx,
  memberId: number,
  { startsOn, endsOn }: { startsOn: Day; endsOn?: Day | null },
) {
  const [running] = await tx
    .select({ id: duesReliefs.id })
    .from(duesReliefs)
    .where(
      and(
        eq(duesReliefs.memberId, memberId),
        or(isNull(duesReliefs.endsOn), gte(duesReliefs.endsOn, startsOn)),
        endsOn ? lte(duesReliefs.startsOn, endsOn) : undefined,
      ),
    )
    .limit(1)
  return running !== undefined
}
