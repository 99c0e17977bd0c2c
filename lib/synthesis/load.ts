import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { papers, syntheses } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

/** Tổng hợp of an organisation's month: one, whose papers are its versions. */
export async function synthesisOf(tx: Tx, orgId: number, month: Day) {
  await tx.insert(syntheses).values({ orgId, month }).onConflictDoNothing()
  const [found] = await tx
    .select({ id: syntheses.id })
    .from(syntheses)
    .where(and(eq(syntheses.orgId, orgId), eq(syntheses.month, month)))
  if (!found) throw new Error('synthesis not made')
  return found.id
}

/** The last version that was issued. */
export async function lastIssued(tx: Tx, synthesisId: number) {
  const [last] = await tx
    .select({ data: papers.data, issuedOn: papers.issuedOn })
    .from(papers)
    .where(and(eq(papers.form, 'synthesis'), eq(papers.subjectId, synthesisId)))
    .orderBy(desc(papers.subjectVersion))
    .limit(1)
  return last
}
