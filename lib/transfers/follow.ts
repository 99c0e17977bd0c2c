import 'server-only'
import { and, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { departures, transfers } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'

type Moved = { id: number; fullName: string; toOrgId: number }

/**
 * What goes along when a member changes cell: a departure that nobody has acted on, and a temporary stay that runs, of
 * the one who stays elsewhere at the giving side, of the guest at the receiving one.
 * @throws RuleError when the stay would then be in the member's own cell
 */
export async function followMember(tx: Tx, { id, fullName, toOrgId }: Moved) {
  await tx
    .update(departures)
    .set({ orgId: toOrgId })
    .where(and(eq(departures.memberId, id), isNull(departures.closedOn)))
  const stays = and(eq(transfers.state, 'received'), eq(transfers.kind, 'temporary'))
  const isGuest = or(
    eq(transfers.guestId, id),
    and(eq(transfers.memberId, id), eq(transfers.direction, 'in')),
  )
  await tx
    .update(transfers)
    .set({ orgId: toOrgId })
    .where(and(stays, eq(transfers.memberId, id)))
  await tx.update(transfers).set({ toOrgId }).where(and(stays, isGuest))
  const [atHome] = await tx
    .select({ id: transfers.id })
    .from(transfers)
    .where(
      and(
        stays,
        eq(transfers.direction, 'within'),
        eq(transfers.orgId, transfers.toOrgId),
        or(eq(transfers.memberId, id), eq(transfers.guestId, id)),
      ),
    )
  if (atHome)
    throw new RuleError(
      `Đồng chí ${fullName} sinh hoạt tạm thời ở chính chi bộ tiếp nhận; đồng chí ghi kết thúc sinh hoạt tạm thời trước.`,
    )
}
