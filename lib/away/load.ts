import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { awayStays, contacts, contactWithdrawals, members } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { hasApplied } from '@/lib/core/on-day'
import { overlaps } from '@/lib/members/rules'

/** A stay elsewhere, locked until the transaction ends. */
export async function lockStay(tx: Tx, stayId: number) {
  const [found] = await tx
    .select({
      id: awayStays.id,
      path: awayStays.orgPath,
      ownerId: awayStays.memberId,
      orgId: awayStays.orgId,
      memberId: awayStays.memberId,
      place: awayStays.place,
      work: awayStays.work,
      startsOn: awayStays.startsOn,
      endsOn: awayStays.endsOn,
      withdrawnReason: awayStays.withdrawnReason,
      version: awayStays.version,
    })
    .from(awayStays)
    .where(eq(awayStays.id, stayId))
    .for('no key update')
  return found
}

/** A line of the log at the place where its member stands; what the log says of it stays as it is. */
export async function lockContact(tx: Tx, { contactId, memberId }: { contactId: number; memberId: number }) {
  const [found] = await tx
    .select({
      id: contacts.id,
      path: members.orgPath,
      memberId: contacts.memberId,
      kind: contacts.kind,
      doneOn: contacts.doneOn,
    })
    .from(contacts)
    .innerJoin(members, eq(members.id, contacts.memberId))
    .where(and(eq(contacts.id, contactId), eq(contacts.memberId, memberId)))
    .for('no key update', { of: members })
  if (!found) return undefined
  // Asked once locked: who waited for another to withdraw it sees that.
  const [taken] = await tx
    .select({ id: contactWithdrawals.id })
    .from(contactWithdrawals)
    .where(eq(contactWithdrawals.contactId, contactId))
  return { ...found, withdrawalId: taken?.id ?? null }
}

type Span = { startsOn: Day; endsOn?: Day | null }

/** One stay elsewhere at a time, beside the one that is corrected. */
export async function assertOnlyStay(
  tx: Tx,
  { id = 0, memberId }: { id?: number; memberId: number },
  span: Span,
) {
  const others = await tx
    .select({ startsOn: awayStays.startsOn, endsOn: awayStays.endsOn })
    .from(awayStays)
    .where(and(eq(awayStays.memberId, memberId), ne(awayStays.id, id), hasApplied('away_stays')))
  if (others.some((each) => overlaps(each, span)))
    throw new RuleError(
      'Đã có một lần đi làm xa trong thời gian này; đồng chí ghi ngày về trước.',
      'startsOn',
    )
}
