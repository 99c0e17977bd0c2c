import 'server-only'
import { and, eq, getTableName, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEntries, awayStays, departures, exemptions, members } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { entry } from '@/lib/core/action-log'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { hasApplied } from '@/lib/core/on-day'
import { memberById } from '@/lib/members/load'
import { assertStatusFollows, isInCell, notBefore, sortNameOf } from '@/lib/members/rules'
import { heldSince } from '@/lib/members/trail'
import { assertNotSuspended } from './rules/begin'

type Change = Pick<typeof members.$inferInsert, 'status' | 'sinceReason'> & { on: Day }

/** What a transfer changes of a member besides the cell, with an entry of its own in the audit log. */
export async function changeStanding(tx: Tx, viewer: Viewer, memberId: number, { on, ...change }: Change) {
  const member = await memberById(tx, memberId)
  if (!member || !isInCell(member.status))
    throw new RuleError(
      `${member ? `Đồng chí ${member.fullName}` : 'Đảng viên này'} không còn trong danh sách chi bộ; đồng chí hủy lần chuyển sinh hoạt này.`,
    )
  assertStatusFollows(member.status, change.status ?? member.status)
  // Whoever leaves does so after all that is known; a stay elsewhere counts from its own day.
  const sinceOn = isInCell(change.status ?? '') ? await heldSince(tx, memberId, 'status') : member.sinceOn
  await tx
    .update(members)
    .set({ ...change, sinceOn: notBefore(on, { sinceOn }), version: member.version + 1 })
    .where(eq(members.id, member.id))
  await tx
    .insert(auditEntries)
    .values(entry('members.update', viewer, member, { before: { status: member.status }, after: change, on }))
}

/** Chuyển ra ngoài cổng: what ran in the cell ends with the day. */
export async function leave(tx: Tx, viewer: Viewer, memberId: number, on: Day) {
  const member = await memberById(tx, memberId)
  if (member) assertNotSuspended(member)
  await changeStanding(tx, viewer, memberId, { on, status: 'transferred', sinceReason: 'transferred' })
  await tx.update(members).set({ position: '' }).where(eq(members.id, memberId))
  await endStays(tx, memberId, on)
}

/** Exemptions and stays away end with whoever leaves the register; what was withdrawn or never applied stays over. */
export async function endStays(tx: Tx, memberId: number, on: Day) {
  for (const table of [exemptions, awayStays])
    await tx
      .update(table)
      .set({ endsOn: sql`greatest(${table.startsOn}, ${on}::date)` })
      .where(
        and(
          eq(table.memberId, memberId),
          or(isNull(table.endsOn), gt(table.endsOn, on)),
          hasApplied(getTableName(table)),
        ),
      )
}

type Person = Pick<
  typeof members.$inferInsert,
  'fullName' | 'sex' | 'birthYear' | 'bornOn' | 'standing' | 'admittedOn' | 'officialOn'
> &
  Partial<typeof members.$inferInsert>

/** A row of the register for somebody who comes, from the day of reception on. */
export async function register(tx: Tx, orgId: number, person: Person, on: Day) {
  const [made] = await tx
    .insert(members)
    .values({
      ...person,
      orgId,
      sortName: sortNameOf(person.fullName),
      sinceOn: on,
      sinceReason: 'received',
    })
    .returning({ id: members.id })
  if (!made) throw new Error('member not made')
  return made.id
}

/** Nghỉ hưu, thôi việc: the days stop running with the transfer. */
export async function closeDeparture(tx: Tx, memberId: number, on: Day) {
  await tx
    .update(departures)
    .set({ closedOn: on, closedReason: 'Đã chuyển sinh hoạt' })
    .where(and(eq(departures.memberId, memberId), isNull(departures.closedOn)))
}
