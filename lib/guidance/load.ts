import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { guidanceAnswers, guidanceQuestions, guidanceTopics, organisations } from '@/db/schema'
import { NotFound } from '@/lib/core/errors'
import { openTo } from './conditions'
import { assertOpenTopic } from './rules'

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
      topicId: guidanceQuestions.topicId,
      path: guidanceQuestions.orgPath,
      state: guidanceQuestions.state,
      readOn: guidanceQuestions.readOn,
      version: guidanceQuestions.version,
    })
    .from(guidanceQuestions)
    .where(eq(guidanceQuestions.id, questionId))
    .for('no key update')
  return found
}

/**
 * An answer with what its rules need. Answers are added only, so their board's organisation is locked in their place: two
 * who replace one do so one after the other. With `forPath`: one that may be given to the organisation there.
 */
export async function lockAnswer(tx: Tx, answerId: number, forPath?: string) {
  const [found] = await tx
    .select({
      id: guidanceAnswers.id,
      orgId: guidanceAnswers.orgId,
      topicId: guidanceAnswers.topicId,
      path: guidanceAnswers.orgPath,
      questionId: guidanceAnswers.questionId,
      isPublished: guidanceAnswers.isPublished,
    })
    .from(guidanceAnswers)
    .where(and(eq(guidanceAnswers.id, answerId), forPath ? openTo(forPath) : undefined))
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

/** The topic is one of the same top organisation, and open unless it stood there before. */
export async function assertTopic(tx: Tx, topicId: number, topId: number, keptId?: number) {
  const [found] = await tx
    .select({ closedOn: guidanceTopics.closedOn })
    .from(guidanceTopics)
    .where(and(eq(guidanceTopics.id, topicId), eq(guidanceTopics.orgId, topId)))
    .for('share')
  if (!found) throw new NotFound()
  if (topicId !== keptId) assertOpenTopic(found)
}

export async function lockTopic(tx: Tx, topicId: number) {
  const [found] = await tx
    .select({
      id: guidanceTopics.id,
      path: guidanceTopics.orgPath,
      name: guidanceTopics.name,
      closedOn: guidanceTopics.closedOn,
    })
    .from(guidanceTopics)
    .where(eq(guidanceTopics.id, topicId))
    .for('no key update')
  return found
}
