'use server'

import { eq } from 'drizzle-orm'
import { guidanceQuestions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { answerInput, mergeInput, replaceInput } from '@/lib/guidance/input'
import { lockAnswer, lockQuestion } from '@/lib/guidance/load'
import { assertHolds, assertWaiting, staysPublished } from '@/lib/guidance/rules'
import { settle, writeAnswer } from '@/lib/guidance/write-answer'
import { topOf } from '@/lib/organisations/top'

/** Trả lời with the rule it rests on; the board decides whether everybody may read it. */
export const answerQuestion = action({
  permission: 'guidance.answer',
  input: answerInput,
  load: (tx, { questionId }) => lockQuestion(tx, questionId),
  run: async (its) => {
    const { thing: question, input } = its
    assertWaiting(question)
    const { questionId, version: _seen, ...words } = input
    const answerId = await writeAnswer(its, question, { ...words, orgId: topOf(question.path), questionId })
    await settle(its, question, 'answered', answerId)
    return {
      goTo: `/guidance/questions/${question.id}?done=answer`,
      detail: { answerId, isPublished: input.isPublished },
    }
  },
})

/** Gộp vào câu đã có: the answer that another question received holds for this one too. */
export const mergeQuestion = action({
  permission: 'guidance.answer',
  input: mergeInput,
  load: (tx, { questionId }) => lockQuestion(tx, questionId),
  run: async (its) => {
    const { tx, thing: question, input } = its
    const { answerId } = input
    assertWaiting(question)
    const answer = await lockAnswer(tx, answerId, question.path)
    if (!answer || answer.orgId !== topOf(question.path)) throw new NotFound()
    assertHolds(answer)
    await settle(its, question, 'merged', answer.id)
    return { goTo: `/guidance/questions/${question.id}?done=answer`, detail: { answerId } }
  },
})

/** Bản trả lời thay, when the rule changed: the old one stays, and those who asked read the new one. */
export const replaceAnswer = action({
  permission: 'guidanceAnswers.replace',
  input: replaceInput,
  load: (tx, { answerId }) => lockAnswer(tx, answerId),
  run: async (its) => {
    const { tx, thing: old, input } = its
    assertHolds(old)
    const { answerId: _old, ...words } = input
    const answerId = await writeAnswer(its, old, {
      ...words,
      isPublished: staysPublished(old, words.isPublished),
      orgId: old.orgId,
      questionId: old.questionId,
      replacesId: old.id,
    })
    const asked = await tx
      .select({
        id: guidanceQuestions.id,
        orgId: guidanceQuestions.orgId,
        path: guidanceQuestions.orgPath,
        state: guidanceQuestions.state,
        version: guidanceQuestions.version,
      })
      .from(guidanceQuestions)
      .where(eq(guidanceQuestions.answerId, old.id))
      .for('no key update')
    for (const question of asked) await settle(its, question, question.state, answerId)
    return { goTo: `/guidance/answers/${answerId}?done=replace`, detail: { replacedBy: answerId } }
  },
})
