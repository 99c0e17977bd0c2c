import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { type batches, batchItems, organisations, papers } from '@/db/schema'
import { isCurrent } from '@/lib/papers/current'
import type { MergedPapersData } from './merge'
import { type Drawn, paperKey } from './rules'

type Batch = Pick<typeof batches.$inferSelect, 'id' | 'orgId'>

/** The stored papers of a batch, in its order. Who may have them is asked before. */
export async function mergedData(
  { id, orgId }: Batch,
  title: string,
  drawn: Drawn,
): Promise<MergedPapersData | undefined> {
  const rows = await db
    .select({ form: papers.form, subjectId: papers.subjectId, bytes: papers.bytes })
    .from(batchItems)
    .innerJoin(papers, isCurrent(batchItems.form, batchItems.subjectId))
    .where(eq(batchItems.batchId, id))
    .orderBy(asc(batchItems.position))
  const stored = rows.flatMap(
    ({ bytes, ...row }) => (drawn.has(paperKey(row)) ? drawn.get(paperKey(row)) : bytes) ?? [],
  )
  const [organisation] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  return stored.length === 0 || !organisation
    ? undefined
    : { title, organisation: organisation.name, papers: stored }
}
