import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'

type From = { orgId: number; path: string }
type Asked = { toOrgId?: number; place: string }

const topOf = (path: string) => path.split('/')[1]

/** A cell of the same tree, or a place in words: one of the two. */
export async function findDestination(tx: Tx, from: From, { toOrgId, place }: Asked) {
  if (toOrgId === undefined) {
    if (!place)
      throw new RuleError('Đồng chí chọn chi bộ nhận, hoặc ghi nơi đến nếu ở ngoài đảng bộ.', 'toOrgId')
    return { direction: 'out' as const, toOrgId: null, toPath: null, place }
  }
  if (place)
    throw new RuleError(
      'Đồng chí chỉ chọn chi bộ nhận, hoặc chỉ ghi nơi đến ở ngoài; để trống ô còn lại.',
      'place',
    )
  const [cell] = await tx
    .select({ path: organisations.path })
    .from(organisations)
    .where(and(eq(organisations.id, toOrgId), eq(organisations.kind, 'cell'), isNull(organisations.endedOn)))
    .for('share')
  if (!cell || topOf(cell.path) !== topOf(from.path))
    throw new RuleError('Không tìm thấy chi bộ nhận; đồng chí chọn lại.', 'toOrgId')
  if (toOrgId === from.orgId)
    throw new RuleError('Chi bộ nhận là chi bộ đang sinh hoạt; đồng chí chọn chi bộ khác.', 'toOrgId')
  return { direction: 'within' as const, toOrgId, toPath: cell.path, place: '' }
}
