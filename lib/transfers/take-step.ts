import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { transferSteps, transfers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

type Its = { tx: Tx; viewer: Viewer; today: Day; insteadOf: string | undefined }
type Taken = Omit<
  typeof transferSteps.$inferInsert,
  'transferId' | 'doneBy' | 'doneOn' | 'insteadOf' | 'createdAt'
>

/** One step of the history. */
export async function noteStep({ tx, viewer, today, insteadOf }: Its, transferId: number, step: Taken) {
  await tx
    .insert(transferSteps)
    .values({ ...step, transferId, doneBy: viewer.accountId, doneOn: today, insteadOf })
}

/** A step and what it changes. */
export async function takeStep(
  its: Its,
  transfer: { id: number; version: number },
  step: Taken,
  change: Partial<typeof transfers.$inferInsert>,
) {
  await noteStep(its, transfer.id, step)
  await its.tx
    .update(transfers)
    .set({ ...change, version: transfer.version + 1 })
    .where(eq(transfers.id, transfer.id))
}
