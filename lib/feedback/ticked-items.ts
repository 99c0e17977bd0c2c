import 'server-only'
import type { Tx } from '@/db/client'
import { can, type Permission, type Viewer } from '@/lib/auth/policy'
import { StaleError } from '@/lib/core/errors'
import { type LoadedItem, loadItem } from './item'

/**
 * Several items at once, locked in one order so that two people approving at the same time never wait in a ring.
 * One out of reach or missing: none is found.
 */
export async function loadTicked(
  tx: Tx,
  ticked: { itemId: number; version: number }[],
  viewer: Viewer,
  permission: Permission,
) {
  const items: LoadedItem[] = []
  const wanted = new Map(ticked.map(({ itemId, version }) => [itemId, version]))
  for (const [itemId, version] of [...wanted].sort(([a], [b]) => a - b)) {
    const item = await loadItem(tx, itemId)
    if (!item || !can(viewer, permission, item)) return undefined
    if (item.version !== version) throw new StaleError()
    items.push(item)
  }
  const [first] = items
  return first && { id: items.map(({ id }) => id).join(','), path: first.path, items }
}
