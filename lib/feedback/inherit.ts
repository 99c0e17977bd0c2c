import 'server-only'
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { type Doer, loadItem, writeStep } from './item'

type Inheriting = Doer & { fromId: number; heirId: number; note: string; today: Day }

const openOf = (cellId: number) =>
  and(eq(feedbackItems.orgId, cellId), notInArray(feedbackItems.status, ['closed', 'askedAgain', 'setAside']))

/**
 * Kế thừa phản ánh: the open items of a cell that ends go to its heir, which hears and reads out their answers. Each
 * keeps the cell that asked, and its history says how it came.
 */
export async function inheritItems(tx: Tx, { fromId, heirId, note, today, ...doer }: Inheriting) {
  const open = await tx
    .select({ id: feedbackItems.id, askedById: feedbackItems.askedById })
    .from(feedbackItems)
    .where(openOf(fromId))
    .orderBy(asc(feedbackItems.id))
  const codes: string[] = []
  for (const { id, askedById } of open) {
    const item = await loadItem(tx, id)
    if (!item || item.cellId !== fromId) continue
    const changes = {
      orgId: heirId,
      askedById: askedById ?? fromId,
      ...(item.ownerId === fromId ? { ownerId: heirId } : {}),
    }
    const record = {
      ...{
        step: 'inherit',
        fromStatus: item.status,
        toStatus: item.status,
        fromOrgId: fromId,
        toOrgId: heirId,
      },
      ...{ note, doneOn: today, dueOn: item.dueOn },
    }
    await writeStep(tx, { id, cellId: heirId }, { changes, record }, doer)
    codes.push(item.code)
  }
  // What is merged into one that waits for the word of this cell lies where that one lies.
  await tx
    .update(feedbackItems)
    .set({ ownerId: heirId })
    .where(and(eq(feedbackItems.ownerId, fromId), eq(feedbackItems.status, 'merged')))
  if (open.length > 0)
    await tx
      .update(feedbackInterims)
      .set({ orgId: heirId })
      .where(
        inArray(
          feedbackInterims.itemId,
          open.map(({ id }) => id),
        ),
      )
  return codes
}

export const countOpenItems = (from: Db | Tx, cellId: number) => from.$count(feedbackItems, openOf(cellId))
