import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { isInCell } from './rules'

/** Is the cell still there to stand in? Locked, so that it does not end meanwhile. */
export async function isLiving(tx: Tx, orgId: number) {
  const [cell] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), isNull(organisations.endedOn)))
    .for('share')
  return cell !== undefined
}

/** Whoever left comes back into a cell that is still there. Throws RuleError at `status`. */
export async function assertComesBack(tx: Tx, before: { orgId: number; status: string }, status: string) {
  if (isInCell(before.status) || !isInCell(status) || (await isLiving(tx, before.orgId))) return
  throw new RuleError(
    'Chi bộ của đồng chí này đã kết thúc hoạt động; nơi đồng chí ấy sinh hoạt từ nay ghi “Tiếp nhận người từ nơi khác đến”.',
    'status',
  )
}
