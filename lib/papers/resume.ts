import 'server-only'
import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { papers } from '@/db/schema'
import { log } from '@/lib/core/log'
import { seldom } from '@/lib/core/seldom'
import { isStoredForm } from '@/lib/verify/reach'
import { paperOf } from './store'

/** So many in one go: the machine belongs to those who write. */
const MOST_AT_ONCE = 5
/** A paper that failed so often waits for somebody to open it. */
const MOST_TRIES = 5

/** Papers whose maker was killed or failed are made without anybody looking; fresh ones are left to their maker. */
export async function makeWaitingPapers() {
  const waiting = await db
    .select({ id: papers.id, form: papers.form, subjectId: papers.subjectId })
    .from(papers)
    .where(
      and(
        inArray(papers.state, ['queued', 'failed']),
        isNull(papers.supersededAt),
        lt(papers.tries, MOST_TRIES),
        lt(papers.createdAt, sql`now() - interval '2 minutes'`),
      ),
    )
    .orderBy(asc(papers.tries), asc(papers.id))
    .limit(MOST_AT_ONCE)
  for (const { id, form, subjectId } of waiting) {
    const made = isStoredForm(form)
      ? await paperOf(form, subjectId).catch((error: unknown) =>
          log('paper.failed', { subjectId, form, reason: String(error) }),
        )
      : undefined
    if (!made) await countTry(id)
  }
}

/** Also where there was nothing to draw: so that it does not stand in the way of the others for ever. */
const countTry = (paperId: number) =>
  db
    .update(papers)
    .set({ state: 'failed', tries: sql`${papers.tries} + 1` })
    .where(and(eq(papers.id, paperId), inArray(papers.state, ['queued', 'failed'])))

export const resumePapers = seldom('papers.failed', makeWaitingPapers)
