import 'server-only'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackItems, feedbackSteps } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { type Doer, hasMerged, type LoadedItem, loadItem } from './item'
import { codeOf, prefixOf } from './rules/codes'
import { opensPart, type Part } from './rules/part'
import { assertAddressees, lastNumber } from './sending'

/** The next number of the same cell and month. */
export async function nextCode(tx: Tx, code: string) {
  const prefix = prefixOf(code)
  return codeOf(prefix, (await lastNumber(tx, prefix)) + 1)
}

/**
 * An item to be split, locked after the one it was taken out of itself: whoever marks that one marks the new part too,
 * or has marked before it is opened.
 */
export async function loadWhole(tx: Tx, itemId: number) {
  await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(
      eq(
        feedbackItems.id,
        sql`(select coalesce(i.split_from_id, i.id) from feedback_items i where i.id = ${itemId})`,
      ),
    )
    .for('no key update')
  return loadItem(tx, itemId)
}

/**
 * Opens the part beside its item, with what the cell said of it. Not of the minutes that sent the item: those list
 * what the cell wrote.
 */
export async function openPart(tx: Tx, item: LoadedItem, part: Part, by: Doer & { today: Day }) {
  const { today, doneBy, insteadOf } = by
  await assertAddressees(tx, [part], item.path, today)
  const { place, record } = opensPart(item, by)
  const [same] = await tx
    .select({
      splitFromId: feedbackItems.splitFromId,
      meetingId: feedbackItems.meetingId,
      askedById: feedbackItems.askedById,
      kind: feedbackItems.kind,
      place: feedbackItems.place,
      urgency: feedbackItems.urgency,
      raisedBy: feedbackItems.raisedBy,
      isRaiserHidden: feedbackItems.isRaiserHidden,
      isSensitive: feedbackItems.isSensitive,
      vote: feedbackItems.vote,
    })
    .from(feedbackItems)
    .where(eq(feedbackItems.id, item.id))
  if (!same) throw new NotFound()
  const [opened] = await tx
    .insert(feedbackItems)
    .values({ ...same, ...part, ...place, orgId: item.cellId, splitFromId: same.splitFromId ?? item.id })
    .returning({ id: feedbackItems.id })
  if (!opened) throw new NotFound()
  await tx
    .insert(feedbackSteps)
    .values({ ...record, itemId: opened.id, orgId: item.cellId, doneBy, insteadOf })
}

/** Parts taken out of an item, marked or not yet; they repeat what it says. */
export const partsOf = (tx: Tx, itemId: number, isSensitive: boolean) =>
  tx
    .select({ id: feedbackItems.id, code: feedbackItems.code, status: feedbackItems.status, hasMerged })
    .from(feedbackItems)
    .where(
      and(
        eq(feedbackItems.splitFromId, itemId),
        eq(feedbackItems.isSensitive, isSensitive),
        ne(feedbackItems.status, 'setAside'),
      ),
    )
    .orderBy(asc(feedbackItems.id))
    .for('no key update')
