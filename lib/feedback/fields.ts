import 'server-only'
import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackFields, feedbackItems } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** One field of the catalogue, locked. */
export async function lockField(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: feedbackFields.id,
      orgId: feedbackFields.orgId,
      path: feedbackFields.orgPath,
      version: feedbackFields.version,
      name: feedbackFields.name,
    })
    .from(feedbackFields)
    .where(eq(feedbackFields.id, id))
    .for('no key update')
  return found
}

/** Văn phòng phân loại before it presents: many at once only where that was done. */
export async function assertClassified(tx: Tx, items: readonly { id: number }[]) {
  const [bare] = await tx
    .select({ code: feedbackItems.code })
    .from(feedbackItems)
    .where(
      and(
        inArray(
          feedbackItems.id,
          items.map(({ id }) => id),
        ),
        eq(feedbackItems.field, ''),
      ),
    )
    .limit(1)
  if (bare)
    throw new RuleError(
      `${bare.code}: chưa phân loại lĩnh vực. Đồng chí mở mục ấy để phân loại và trình riêng, hoặc bỏ chọn.`,
      'items',
    )
}

/** By the catalogue, where there is one; the office may also leave what the item already says. */
export async function assertField(tx: Tx, name: string, item: { id?: number; topId: number }, today: Day) {
  const catalogue = await tx
    .select({ name: feedbackFields.name })
    .from(feedbackFields)
    .where(
      and(
        eq(feedbackFields.orgId, item.topId),
        or(isNull(feedbackFields.endedOn), gte(feedbackFields.endedOn, today)),
      ),
    )
  if (catalogue.length === 0 || catalogue.some((known) => known.name === name)) return
  const [own] = await tx
    .select({ field: feedbackItems.field })
    .from(feedbackItems)
    .where(eq(feedbackItems.id, item.id ?? 0))
  if (own?.field !== name) throw new RuleError('Đồng chí chọn lĩnh vực trong danh mục.', 'field')
}
