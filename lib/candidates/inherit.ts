import 'server-only'
import { and, asc, eq, inArray, ne, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { candidateSteps, candidates, organisationEvents, proposals } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

const onTheWayIn = (cellId: number) =>
  and(eq(candidates.orgId, cellId), notInArray(candidates.stage, ['admitted', 'stopped']))

type Inheriting = { fromId: number; heirId: number; note: string; doneBy: number; today: Day }

/** Nguồn phát triển đảng of a cell that ends goes on with its heir, at the stage it had; whom it stopped following may be followed again there. */
export async function inheritCandidates(tx: Tx, { fromId, heirId, note, doneBy, today }: Inheriting) {
  const open = await tx
    .select({ id: candidates.id, stage: candidates.stage, version: candidates.version })
    .from(candidates)
    .where(and(eq(candidates.orgId, fromId), ne(candidates.stage, 'admitted')))
    .orderBy(asc(candidates.id))
    .for('no key update')
  for (const { id, stage, version } of open) {
    await tx
      .update(candidates)
      .set({ orgId: heirId, version: version + 1 })
      .where(eq(candidates.id, id))
    const step = { fromStage: stage, toStage: stage, takenOn: today, doneOn: today, note, doneBy }
    await tx.insert(candidateSteps).values({ ...step, candidateId: id, orgId: heirId })
  }
}

/** The cell itself and those that ended in its favour, or in favour of one that did: what they voted on goes on with it. */
export async function selfAndInherited(from: Db | Tx, cellId: number) {
  const ids = [cellId]
  let newest = ids
  while (newest.length > 0) {
    const ended = await from
      .selectDistinct({ id: organisationEvents.orgId })
      .from(organisationEvents)
      .where(and(inArray(organisationEvents.heirId, newest), notInArray(organisationEvents.orgId, ids)))
    newest = ended.map(({ id }) => id)
    ids.push(...newest)
  }
  return inArray(proposals.orgId, ids)
}

export const countCandidates = (from: Db | Tx, cellId: number) => from.$count(candidates, onTheWayIn(cellId))
