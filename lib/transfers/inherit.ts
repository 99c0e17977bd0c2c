import 'server-only'
import { and, asc, eq, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations, transfers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { underWay } from './conditions'
import { lineOf } from './load'
import { sameTurn } from './rules/line'
import { takeStep } from './take-step'

type By = { viewer: Viewer; today: Day; insteadOf: string | undefined }
type Ending = {
  cell: { id: number; path: string }
  /** Where each member of the cell that ends goes. */
  placeOf: ReadonlyMap<number, number>
  heirId: number | undefined
  note: string
}
type Row = typeof transfers.$inferSelect

/** All to or from a cell that nobody has received yet. Reception takes the cell first, then the transfer, then its member: so does whoever ends a cell. */
export const lockUnderWay = (tx: Tx, cellId: number) =>
  tx
    .select()
    .from(transfers)
    .where(and(underWay, or(eq(transfers.orgId, cellId), eq(transfers.toOrgId, cellId))))
    .orderBy(asc(transfers.id))
    .for('no key update')

/**
 * Chuyển sinh hoạt not received yet, of a cell that ends: what leads into it leads to its heir, and whoever was on the
 * way out goes on from the cell he was handed to. The papers signed so far stand.
 */
export async function inheritTransfers(tx: Tx, ending: Ending, by: By) {
  const { cell, note } = ending
  for (const row of await lockUnderWay(tx, cell.id)) {
    const { orgId, toOrgId } = endsOf(row, ending)
    const atOrgId = row.orgId === cell.id ? await turnAt(tx, row, { cell, orgId }) : row.atOrgId
    const at = row.orgId === cell.id ? orgId : (toOrgId ?? orgId)
    await takeStep({ tx, ...by }, row, { orgId: at, step: 'inherit', note }, { orgId, toOrgId, atOrgId })
  }
}

/** Both cells from now on. @throws RuleError where nobody stands in for one, or the two have become one */
function endsOf(row: Row, { cell, placeOf, heirId }: Ending) {
  const { fullName, direction, memberId } = row
  const placedIn = direction === 'in' || memberId === null ? undefined : placeOf.get(memberId)
  const orgId = row.orgId === cell.id ? (placedIn ?? heirId) : row.orgId
  const toOrgId = row.toOrgId === cell.id ? heirId : row.toOrgId
  if (orgId === undefined || toOrgId === undefined)
    throw new RuleError(
      `Đồng chí ${fullName} đang làm thủ tục chuyển sinh hoạt đến chi bộ này; đồng chí chọn chi bộ kế thừa.`,
      'heirId',
    )
  if (direction === 'within' && orgId === toOrgId)
    throw new RuleError(
      `Đồng chí ${fullName} đang làm thủ tục chuyển sinh hoạt giữa hai chi bộ nay là một; đồng chí hoàn thành, hủy hoặc trả lại giấy giới thiệu trước.`,
    )
  return { orgId, toOrgId }
}

/** Whose turn it is to introduce: the same level as before, above the cell he goes on from. */
async function turnAt(tx: Tx, { atOrgId }: Row, { cell, orgId }: { cell: { path: string }; orgId: number }) {
  if (atOrgId === null) return null
  const [now] = await tx
    .select({ path: organisations.path })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  const before = await lineOf(tx, cell.path)
  return sameTurn(before, await lineOf(tx, now?.path ?? cell.path), atOrgId)
}
