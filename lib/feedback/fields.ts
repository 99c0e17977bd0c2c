import 'server-only'
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackFields, feedbackItems } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { LoadedItem } from './item'

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
    .for('update')
  return found
}

/** The office classifies by the catalogue, where there is one, or leaves what the item already says. */
export async function assertField(tx: Tx, name: string, item: LoadedItem, today: Day) {
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
    .where(eq(feedbackItems.id, item.id))
  if (own?.field !== name) throw new RuleError('Đồng chí chọn lĩnh vực trong danh mục.', 'field')
}
