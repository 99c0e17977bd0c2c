import 'server-only'
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { batches } from '@/db/schema'

/** Longer than the slowest paper with its second attempt takes. */
const LEASE = sql`now() + interval '90 seconds'`

const unfinished = ['queued', 'running'] as const

/** The oldest batch nobody works on; whoever began it and was ended has let its lease run out. */
export async function takeBatch() {
  const next = db
    .select({ id: batches.id })
    .from(batches)
    .where(
      and(
        inArray(batches.state, unfinished),
        or(isNull(batches.leaseUntil), lt(batches.leaseUntil, sql`now()`)),
      ),
    )
    .orderBy(asc(batches.id))
    .limit(1)
    .for('no key update', { skipLocked: true })
  const [taken] = await db
    .update(batches)
    .set({ state: 'running', tries: sql`${batches.tries} + 1`, leaseUntil: LEASE })
    .where(inArray(batches.id, next))
    .returning({
      id: batches.id,
      orgId: batches.orgId,
      kind: batches.kind,
      isMerged: batches.isMerged,
      contents: batches.contents,
      startsOn: batches.startsOn,
      tries: batches.tries,
    })
  return taken
}
export type Taken = NonNullable<Awaited<ReturnType<typeof takeBatch>>>

export const keepLease = (batchId: number) =>
  db.update(batches).set({ leaseUntil: LEASE }).where(eq(batches.id, batchId))

export const finishBatch = (batchId: number, result: { bytes?: Uint8Array; problem?: string }) =>
  db
    .update(batches)
    .set({
      ...result,
      state: result.problem && !result.bytes ? 'failed' : 'done',
      doneAt: sql`now()`,
      leaseUntil: null,
    })
    .where(and(eq(batches.id, batchId), eq(batches.state, 'running')))

/** Only what was put together for a download goes; the papers themselves stay. */
export const removeExpired = () => db.delete(batches).where(lt(batches.expiresAt, sql`now()`))
