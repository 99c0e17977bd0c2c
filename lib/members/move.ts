import 'server-only'
import { and, eq, getTableName, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  accounts,
  auditEntries,
  awayStays,
  exemptionRequests,
  exemptions,
  grants,
  members,
  organisations,
  residences,
} from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { isLast } from '@/lib/away/conditions'
import { addDays, type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { hasApplied } from '@/lib/core/on-day'
import { followMember } from '@/lib/transfers/follow'
import { memberById } from './load'
import { isInCell } from './rules'
import { heldSince } from './trail'

type Move = { toOrgId: number; on: Day; reason: 'transferred' | 'reorganised' | 'returned' }
/** Who moves them, and in whose place. */
type By = { viewer: Viewer; insteadOf?: string | undefined }

/**
 * Chuyển sang chi bộ khác: the only way a member changes cell. Exemption, away and temporary stay, departure, residence liaison and account go along; the post in
 * the old cell ends. The trail of memberships is written by the database.
 * @throws RuleError when the member has left the register, stands there already, or was moved after that day
 */
export async function moveMember(
  tx: Tx,
  { viewer, insteadOf }: By,
  memberId: number,
  { toOrgId, on, reason }: Move,
) {
  const member = await memberById(tx, memberId)
  const [cell] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, toOrgId), eq(organisations.kind, 'cell'), isNull(organisations.endedOn)))
    .for('share')
  if (!member || !cell) throw new RuleError('Không tìm thấy chi bộ nhận đồng chí này.')
  if (!isInCell(member.status))
    throw new RuleError(`Đồng chí ${member.fullName} không còn trong danh sách chi bộ.`)
  if (member.orgId === cell.id)
    throw new RuleError(`Đồng chí ${member.fullName} đang sinh hoạt tại ${cell.name}.`)
  const cameOn = await heldSince(tx, member.id, 'orgId')
  if (on < cameOn)
    throw new RuleError(
      `Đồng chí ${member.fullName} sinh hoạt tại chi bộ hiện nay từ ${showDay(cameOn)}; đồng chí ghi ngày từ đó trở đi.`,
    )
  await tx
    .update(members)
    .set({
      ...{ orgId: cell.id, sinceOn: on, sinceReason: arrivedBy(member, { on, reason }) },
      ...{ position: '', version: member.version + 1 },
    })
    .where(eq(members.id, member.id))
  const running = (table: typeof exemptions | typeof awayStays) =>
    and(hasApplied(getTableName(table)), or(isNull(table.endsOn), gte(table.endsOn, on)))
  // One that is over goes along until the return is recorded: the new cell does that.
  await tx
    .update(exemptions)
    .set({ orgId: cell.id })
    .where(and(eq(exemptions.memberId, member.id), or(running(exemptions), isLast)))
  await tx
    .update(awayStays)
    .set({ orgId: cell.id })
    .where(and(eq(awayStays.memberId, member.id), running(awayStays)))
  // Giữ mối liên hệ is with another place: whoever moves to it belongs there now.
  const liaison = and(eq(residences.memberId, member.id), isNull(residences.endedOn))
  await tx
    .update(residences)
    .set({ endedOn: sql`greatest(${residences.introducedOn}, ${on}::date)` })
    .where(and(liaison, eq(residences.residenceOrgId, cell.id)))
  await tx.update(residences).set({ orgId: cell.id }).where(liaison)
  await tx
    .update(exemptionRequests)
    .set({ orgId: cell.id })
    .where(
      and(
        eq(exemptionRequests.memberId, member.id),
        inArray(exemptionRequests.state, ['submitted', 'proposed']),
      ),
    )
  await followMember(tx, { ...member, toOrgId: cell.id })
  await moveAccount(tx, viewer, member, { toOrgId: cell.id, on })
  await tx.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'members.move',
    subject: `members:${member.id}`,
    orgPath: member.path,
    outcome: 'done',
    detail: { from: member.orgId, to: cell.id, on, reason, insteadOf },
  })
}

const arrivals = ['registered', 'admitted', 'received', 'transferred', 'returned'] as const
type Held = Pick<NonNullable<Awaited<ReturnType<typeof memberById>>>, 'sinceOn' | 'sinceReason'>

/**
 * Whoever came on the very day of a reorganisation stands in the trail of that day as come, not as one who was there:
 * Biểu 1 has a row for the one and none for the other.
 */
const arrivedBy = ({ sinceOn, sinceReason }: Held, { on, reason }: Pick<Move, 'on' | 'reason'>) =>
  reason === 'reorganised' && sinceOn === on && arrivals.some((each) => each === sinceReason)
    ? sinceReason
    : reason

/** Roles held in the old cell end the day before; the person reads the new one as a member. */
async function moveAccount(
  tx: Tx,
  viewer: Viewer,
  member: { id: number; orgId: number },
  { toOrgId, on }: Pick<Move, 'toOrgId' | 'on'>,
) {
  const [account] = await tx
    .select({ id: accounts.id, orgId: accounts.orgId })
    .from(accounts)
    .where(eq(accounts.memberId, member.id))
  if (!account) return
  const ended = await tx
    .update(grants)
    .set({ endsOn: addDays(on, -1) })
    .where(
      and(
        eq(grants.accountId, account.id),
        eq(grants.orgId, member.orgId),
        or(isNull(grants.endsOn), gte(grants.endsOn, on)),
      ),
    )
    .returning({ id: grants.id })
  if (account.orgId === member.orgId)
    await tx.update(accounts).set({ orgId: toOrgId }).where(eq(accounts.id, account.id))
  if (ended.length > 0)
    await tx.insert(grants).values({
      accountId: account.id,
      role: 'member',
      orgId: toOrgId,
      startsOn: on,
      grantedBy: viewer.accountId,
    })
}
