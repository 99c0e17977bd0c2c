import 'server-only'
import { sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getItem, type ItemPage } from './item'

/** Kiến nghị tiếp: the item before and after, and theirs, the oldest first; of them what the viewer may read. */
export async function listChain(viewer: Viewer, itemId: number, today: Day): Promise<ItemPage[]> {
  const ids = await byKey.execute<{ id: number }>(sql`
    with recursive before as (
      select id, follow_up_of_id from feedback_items where id = ${itemId}
      union select i.id, i.follow_up_of_id from feedback_items i join before on i.id = before.follow_up_of_id
    ), after as (
      select id from feedback_items where id = ${itemId}
      union select i.id from feedback_items i join after on i.follow_up_of_id = after.id
    )
    select id from before union select id from after order by id`)
  const items = await Promise.all(ids.map(({ id }) => getItem(viewer, id, today)))
  return items.filter((item) => item !== undefined)
}
