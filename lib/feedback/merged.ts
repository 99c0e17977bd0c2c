import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { NotFound } from '@/lib/core/errors'
import { type Doer, type LoadedItem, loadItem, writeStep } from './item'
import { draftOf } from './reply'
import { type Changes, type Now, take } from './rules/take'
import { placeWith } from './rules/together'

/** An item and the one it is to be merged into, locked in one order; only what the viewer may merge is found. */
export async function loadPair(tx: Tx, itemId: number, mainId: number, viewer: Viewer) {
  const [first, second] = [Math.min(itemId, mainId), Math.max(itemId, mainId)]
  const one = await loadItem(tx, first)
  const other = first === second ? one : await loadItem(tx, second)
  const [item, main] = itemId === first ? [one, other] : [other, one]
  if (!item || !main || !can(viewer, 'feedback.merge', main)) return undefined
  return { ...item, main }
}

/** What is merged into an item and not answered yet, locked. */
export async function loadMerged(tx: Tx, mainId: number) {
  const rows = await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(and(eq(feedbackItems.mergedIntoId, mainId), eq(feedbackItems.status, 'merged')))
    .orderBy(asc(feedbackItems.id))
  const items: LoadedItem[] = []
  for (const { id } of rows) {
    const item = await loadItem(tx, id)
    // Taken apart by somebody else while this waited for its lock.
    if (item?.status === 'merged' && item.mergedIntoId === mainId) items.push(item)
  }
  return items
}

/** Gộp trùng: after each step of the main item the others stand where it stands, and are answered when it is. */
export async function bringAlong(tx: Tx, main: LoadedItem, changes: Changes, now: Now, doer: Doer) {
  for (const item of await loadMerged(tx, main.id)) {
    if (changes.status !== 'answered') {
      await tx.update(feedbackItems).set(placeWith(changes)).where(eq(feedbackItems.id, item.id))
      continue
    }
    const reply = await draftOf(tx, main.id)
    if (!reply) throw new NotFound()
    await writeStep(
      tx,
      item,
      take('answerTogether', item, { reply, scope: changes.scope ?? undefined }, now),
      doer,
    )
  }
}
