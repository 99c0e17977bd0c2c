import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, feedbackItems } from '@/db/schema'
import { can, type Permission, type Viewer } from '@/lib/auth/policy'
import { StaleError } from '@/lib/core/errors'
import { type LoadedItem, loadItem } from './item'

/**
 * Several items at once, locked in one order so that two people approving at the same time never wait in a ring.
 * One out of reach or missing: none is found.
 */
export async function loadTicked(
  tx: Tx,
  ticked: { id: number; version: number }[],
  viewer: Viewer,
  permission: Permission,
) {
  const items: LoadedItem[] = []
  const wanted = new Map(ticked.map(({ id, version }) => [id, version]))
  for (const [itemId, version] of [...wanted].sort(([a], [b]) => a - b)) {
    const item = await loadItem(tx, itemId)
    if (!item || !can(viewer, permission, item)) return undefined
    if (item.version !== version)
      throw new StaleError(
        `${item.code} vừa được người khác xử lý nên chưa ghi mục nào. Đồng chí bỏ chọn mục ấy rồi gửi lại các mục còn lại; cần xem bản mới thì mở lại trang ở thẻ khác.`,
      )
    items.push(item)
  }
  const [first] = items
  return first && { id: items.map(({ id }) => id).join(','), path: first.path, items }
}

/** Which body answers for the addressee of each item. */
export async function agenciesByAddressee(tx: Tx, items: LoadedItem[]) {
  const rows = await tx
    .select({ id: feedbackItems.id, agencyId: addressees.agencyId })
    .from(feedbackItems)
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .where(
      inArray(
        feedbackItems.id,
        items.map(({ id }) => id),
      ),
    )
  return new Map(rows.map(({ id, agencyId }) => [id, agencyId]))
}
