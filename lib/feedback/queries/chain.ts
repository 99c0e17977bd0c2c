import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getItem, type ItemPage } from './item'

/** Kiến nghị tiếp: the item before and after, and theirs, the oldest first; of them what the viewer may read. */
export async function listChain(viewer: Viewer, itemId: number, today: Day): Promise<ItemPage[]> {
  const item = await getItem(viewer, itemId, today)
  if (!item) return []
  const chain = [item]
  for (let at = item; ; ) {
    const before = at.linked.find(({ followUpOfId }) => followUpOfId !== at.id)
    const found = before && (await getItem(viewer, before.id, today))
    if (!found) break
    chain.unshift(found)
    at = found
  }
  for (let at = item; ; ) {
    const after = at.linked.find(({ followUpOfId }) => followUpOfId === at.id)
    const found = after && (await getItem(viewer, after.id, today))
    if (!found) break
    chain.push(found)
    at = found
  }
  return chain
}
