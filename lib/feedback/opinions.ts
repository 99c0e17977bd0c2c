import 'server-only'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackItems, feedbackOpinions } from '@/db/schema'
import { ownPlaces, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { assertAgency } from './agencies'
import { type LoadedItem, loadItem } from './item'
import { opinionStatuses } from './rules/opinions'

/** Named with the assignment; one that was asked before is not asked twice. */
export async function askOpinions(
  tx: Tx,
  item: LoadedItem,
  { opinionOf, opinionOn }: { opinionOf: number[]; opinionOn?: Day },
  today: Day,
) {
  if (!opinionOn || opinionOf.length === 0) return
  for (const agencyId of opinionOf) await assertAgency(tx, agencyId, item.topId, today, 'opinionOf')
  await tx
    .insert(feedbackOpinions)
    .values(
      [...new Set(opinionOf)].map((agencyId) => ({
        ...{ itemId: item.id, orgId: item.cellId, agencyId, askedOn: today, wantedOn: opinionOn },
      })),
    )
    .onConflictDoNothing()
}

/** What an agency was asked and had not given when it was reorganised is asked of the one that goes on. */
export async function inheritOpinions(tx: Tx, fromId: number, agencyId: number, today: Day) {
  const asked = await tx
    .select({
      itemId: feedbackOpinions.itemId,
      orgId: feedbackOpinions.orgId,
      wantedOn: feedbackOpinions.wantedOn,
    })
    .from(feedbackOpinions)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackOpinions.itemId))
    .where(
      and(
        eq(feedbackOpinions.agencyId, fromId),
        isNull(feedbackOpinions.givenOn),
        inArray(feedbackItems.status, [...opinionStatuses]),
        // The one that answers an item is not asked for its opinion on it.
        ne(feedbackItems.agencyId, agencyId),
      ),
    )
  if (asked.length === 0) return
  await tx
    .insert(feedbackOpinions)
    .values(asked.map((each) => ({ ...each, agencyId, askedOn: today })))
    .onConflictDoNothing()
}

/** What was asked of an agency of the viewer's about one item, locked with the item. */
export async function loadOpinion(tx: Tx, itemId: number, viewer: Viewer) {
  const item = await loadItem(tx, itemId)
  const [asked] = await tx
    .select({
      id: feedbackOpinions.id,
      agencyPath: feedbackOpinions.agencyPath,
      givenOn: feedbackOpinions.givenOn,
    })
    .from(feedbackOpinions)
    .where(
      and(eq(feedbackOpinions.itemId, itemId), inArray(feedbackOpinions.agencyId, [0, ...ownPlaces(viewer)])),
    )
    .for('no key update')
  if (!item || !asked) return undefined
  const { path, code, status } = item
  return { id: itemId, path, code, status, agencyPath: asked.agencyPath, opinion: asked }
}
