import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { guidanceAnswers, guidanceQuestions } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { settleOfAnswer, tellOfAnswer } from '@/lib/notices/tell'
import type { AnswerWords } from './input'
import { assertTopic } from './load'
import { assertIssued, type QuestionState } from './rules'

type Its = { tx: Tx; viewer: Viewer; today: Day; insteadOf: string | undefined }
type Answer = AnswerWords & { orgId: number; questionId: number | null; replacesId?: number }

/** `before`: the question or the answer in whose place it stands; its topic may have been closed since. */
export async function writeAnswer(
  { tx, viewer, today, insteadOf }: Its,
  before: { topicId: number },
  answer: Answer,
): Promise<number> {
  assertIssued(answer.sourceOn, today)
  await assertTopic(tx, answer.topicId, answer.orgId, before.topicId)
  const [made] = await tx
    .insert(guidanceAnswers)
    .values({ ...answer, answeredBy: viewer.accountId, insteadOf, answeredOn: today })
    .returning({ id: guidanceAnswers.id })
  if (!made) throw new Error('no answer made')
  return made.id
}

/** The question has this answer from now on; its asker has not seen it yet, and is told. */
export async function settle(
  { tx, viewer, today }: Pick<Its, 'tx' | 'viewer' | 'today'>,
  question: { id: number; version: number; orgId: number; path: string },
  state: QuestionState,
  answerId: number,
) {
  await tx
    .update(guidanceQuestions)
    .set({ state, answerId, readOn: null, version: question.version + 1 })
    .where(eq(guidanceQuestions.id, question.id))
  await settleOfAnswer(tx, question.id)
  await tellOfAnswer(tx, question, { answerId, doneBy: viewer.accountId, today })
}
