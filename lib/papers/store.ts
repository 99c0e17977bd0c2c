import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { papers } from '@/db/schema'
import type { PaperData } from './catalogue'
import { isCurrent } from './current'
import { marked } from './mark'
import { renderPaper } from './pool'
import { type StoredForm, sourceOf } from './sources'

/** The bytes of a paper as its subject stands now. */
export async function drawPaper(form: StoredForm, subjectId: number): Promise<Uint8Array | undefined> {
  const data = await sourceOf(db, form, subjectId)
  return data && renderPaper(form, data)
}

async function latestPaper(form: StoredForm, subjectId: number) {
  const [paper] = await db
    .select({
      id: papers.id,
      code: papers.code,
      data: papers.data,
      bytes: papers.bytes,
      fileName: papers.fileName,
    })
    .from(papers)
    .where(isCurrent(form, subjectId))
    .orderBy(desc(papers.subjectVersion))
    .limit(1)
  return paper
}

/** Whether a version holds, made or waiting to be made. */
export const holdsPaper = async (form: StoredForm, subjectId: number) =>
  (await latestPaper(form, subjectId)) !== undefined

/** What was kept in the queue is what `queuePapers` was given for this form. */
const keptData = (data: unknown) => data as PaperData[StoredForm]

/**
 * The stored paper, made now if it still waits. Two makers may draw at once; the first to store wins and both answer
 * with its bytes, so that every download is the same for ever.
 */
export async function paperOf(form: StoredForm, subjectId: number) {
  const paper = await latestPaper(form, subjectId)
  if (!paper) return undefined
  if (paper.bytes) return { bytes: paper.bytes, fileName: paper.fileName }
  const drawn = await drawWaiting(form, subjectId, paper)
  if (!drawn) return undefined
  await db
    .update(papers)
    .set({
      ...drawn,
      state: 'made',
      sha256: createHash('sha256').update(drawn.bytes).digest('hex'),
      madeAt: sql`now()`,
      tries: sql`${papers.tries} + 1`,
    })
    .where(stillWaiting(paper.id))
  const [made] = await db.select({ bytes: papers.bytes }).from(papers).where(eq(papers.id, paper.id))
  return made?.bytes ? { bytes: made.bytes, fileName: paper.fileName } : undefined
}

const stillWaiting = (paperId: number) =>
  and(eq(papers.id, paperId), ne(papers.state, 'made'), isNull(papers.supersededAt))

type WaitingPaper = { id: number; code: string; data: unknown }

/** With the code on each page, and what the list of papers says of it. */
async function drawWaiting(form: StoredForm, subjectId: number, paper: WaitingPaper) {
  try {
    const data = paper.data ? keptData(paper.data) : await sourceOf(db, form, subjectId)
    if (!data) return undefined
    const bytes = await renderPaper(form, marked(data, paper.code))
    return { bytes, number: data.letterhead.number ?? null, about: data.subject.replaceAll('\n', ' ') }
  } catch (error) {
    await db
      .update(papers)
      .set({ state: 'failed', tries: sql`${papers.tries} + 1` })
      .where(stillWaiting(paper.id))
    throw error
  }
}

/** Makes what has just been queued for a subject. */
export async function makeQueuedPapers(subjectId: number, forms: readonly StoredForm[]) {
  for (const form of forms) await paperOf(form, subjectId)
}
