import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { guidanceAnswers, guidanceQuestions, guidanceTopics, organisations } from '@/db/schema'
import { NotFound } from '@/lib/core/errors'

/** A cell or committee that may ask. */
export async function findAsker(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, orgId),
        inArray(organisations.kind, ['cell', 'grassroots']),
        isNull(organisations.endedOn),
      ),
    )
  return found
}

export async function lockQuestion(tx: Tx, questionId: number) {
  const [found] = await tx
    .select({
      id: guidanceQuestions.id,
      orgId: guidanceQuestions.orgId,
      path: guidanceQuestions.orgPath,
      state: guidanceQuestions.state,
      readOn: guidanceQuestions.readOn,
      version: guidanceQuestions.version,
    })
    .from(guidanceQuestions)
    .where(eq(guidanceQuestions.id, questionId))
    .for('update')
  return found
}

/**
 * An answer with what its rules need. Answers are added only, so their board's organisation is locked in their place: two
 * who replace one do so one after the other.
 */
export async function lockAnswer(tx: Tx, answerId: number) {
  const [found] = await tx
    .select({
      id: guidanceAnswers.id,
      orgId: guidanceAnswers.orgId,
      path: guidanceAnswers.orgPath,
      questionId: guidanceAnswers.questionId,
      isPublished: guidanceAnswers.isPublished,
    })
    .from(guidanceAnswers)
    .where(eq(guidanceAnswers.id, answerId))
  if (!found) return undefined
  await tx
    .select({ one: sql`1` })
    .from(organisations)
    .where(eq(organisations.id, found.orgId))
    .for('no key update')
  const [later] = await tx
    .select({ one: sql`1` })
    .from(guidanceAnswers)
    .where(eq(guidanceAnswers.replacesId, answerId))
  return { ...found, isReplaced: later !== undefined }
}

/** The topic is one of the same top organisation. */
export async function assertTopic(tx: Tx, topicId: number, topId: number) {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(guidanceTopics)
    .where(and(eq(guidanceTopics.id, topicId), eq(guidanceTopics.orgId, topId)))
  if (!found) throw new NotFound()
}
