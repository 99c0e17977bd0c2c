import 'server-only'
import { and, asc, eq, inArray, notInArray, or } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { candidateSteps, candidates, organisationEvents, proposals } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

const onTheWayIn = (cellId: number) =>
  and(eq(candidates.orgId, cellId), notInArray(candidates.stage, ['admitted', 'stopped']))

type Inheriting = { fromId: number; heirId: number; note: string; doneBy: number; today: Day }

/** Nguồn phát triển đảng of a cell that ends goes on with its heir, at the stage it had. */
export async function inheritCandidates(tx: Tx, { fromId, heirId, note, doneBy, today }: Inheriting) {
  const open = await tx
    .select({ id: candidates.id, stage: candidates.stage, version: candidates.version })
    .from(candidates)
    .where(onTheWayIn(fromId))
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

/** The cell itself and those that ended in its favour: what they voted on before goes on with it. */
export const selfAndInherited = (cellId: number) =>
  or(
    eq(proposals.orgId, cellId),
    inArray(
      proposals.orgId,
      db
        .select({ id: organisationEvents.orgId })
        .from(organisationEvents)
        .where(eq(organisationEvents.heirId, cellId)),
    ),
  )

export const countCandidates = (from: Db | Tx, cellId: number) => from.$count(candidates, onTheWayIn(cellId))
