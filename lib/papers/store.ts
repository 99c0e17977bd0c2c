import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { papers } from '@/db/schema'
import { minutesPaper } from '@/lib/meetings/paper/minutes-paper'
import { resolutionPaper } from '@/lib/meetings/paper/resolution-paper'
import { paperSourceOf } from '@/lib/meetings/paper-source'
import { renderPaper } from './pool'

export const storedForms = ['minutes', 'resolution'] as const
export type StoredForm = (typeof storedForms)[number]

/** The bytes of a paper of these minutes, drawn now. */
export async function drawPaper(form: StoredForm, minutesId: number): Promise<Uint8Array | undefined> {
  const found = await paperSourceOf(db, minutesId)
  if (!found) return undefined
  return form === 'minutes'
    ? renderPaper('minutes', minutesPaper(found.source))
    : renderPaper('resolution', resolutionPaper(found.source))
}

const kept = (form: string, subjectId: number) => and(eq(papers.form, form), eq(papers.subjectId, subjectId))

async function storedPaper(form: string, subjectId: number) {
  const [paper] = await db
    .select({ state: papers.state, bytes: papers.bytes, fileName: papers.fileName })
    .from(papers)
    .where(kept(form, subjectId))
  return paper
}

/**
 * The stored paper, made now if it still waits. Two makers may draw at once; the first to store wins and both answer
 * with its bytes, so that every download is the same for ever.
 */
export async function keptPaper(
  form: string,
  subjectId: number,
  draw: () => Promise<Uint8Array | undefined>,
) {
  const paper = await storedPaper(form, subjectId)
  if (!paper) return undefined
  if (paper.bytes) return { bytes: paper.bytes, fileName: paper.fileName }
  const bytes = await draw().catch(async (error: unknown) => {
    await db
      .update(papers)
      .set({ state: 'failed', tries: sql`${papers.tries} + 1` })
      .where(and(kept(form, subjectId), ne(papers.state, 'made')))
    throw error
  })
  if (!bytes) return undefined
  await db
    .update(papers)
    .set({
      state: 'made',
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      madeAt: sql`now()`,
      tries: sql`${papers.tries} + 1`,
    })
    .where(and(kept(form, subjectId), ne(papers.state, 'made')))
  const made = await storedPaper(form, subjectId)
  return made?.bytes ? { bytes: made.bytes, fileName: made.fileName } : undefined
}

/** A paper of completed minutes. */
export const paperOf = (form: StoredForm, minutesId: number) =>
  keptPaper(form, minutesId, () => drawPaper(form, minutesId))

/** Makes what completion has queued. */
export async function makeQueuedPapers(minutesId: number) {
  const waiting = await db
    .select({ form: papers.form })
    .from(papers)
    .where(and(eq(papers.subjectId, minutesId), ne(papers.state, 'made'), inArray(papers.form, storedForms)))
  for (const form of storedForms)
    if (waiting.some((paper) => paper.form === form)) await paperOf(form, minutesId)
}
