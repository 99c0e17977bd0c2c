'use server'

import { eq } from 'drizzle-orm'
import { guidanceQuestions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addWorkingDays } from '@/lib/core/working-days'
import { loadHolidays } from '@/lib/feedback/holidays'
import { acknowledgeInput, askInput, withdrawQuestionInput } from '@/lib/guidance/input'
import { assertTopic, findAsker, lockQuestion } from '@/lib/guidance/load'
import { assertUnread, assertWaiting } from '@/lib/guidance/rules'
import { settleOfAnswer } from '@/lib/notices/tell'
import { topOf } from '@/lib/organisations/top'

/** Asks the organisation board how a rule is applied. */
export const askQuestion = action({
  permission: 'guidance.ask',
  isNew: true,
  input: askInput,
  load: (tx, { orgId }) => findAsker(tx, orgId),
  run: async ({ tx, viewer, thing: asker, input, today, insteadOf, settings }) => {
    const { orgId: _asker, ...words } = input
    await assertTopic(tx, words.topicId, topOf(asker.path))
    const [asked] = await tx
      .insert(guidanceQuestions)
      .values({
        ...words,
        orgId: asker.id,
        askedBy: viewer.accountId,
        insteadOf,
        askedOn: today,
        dueOn: addWorkingDays(today, settings.guidanceDays, await loadHolidays(tx)),
      })
      .returning({ id: guidanceQuestions.id })
    return { goTo: `/guidance/questions/${asked?.id}?done=ask`, detail: { questionId: asked?.id } }
  },
})

/** Rút câu hỏi gửi nhầm, while nobody answered it; asked anew it is another question. */
export const withdrawQuestion = action({
  permission: 'guidance.withdraw',
  input: withdrawQuestionInput,
  load: (tx, { questionId }) => lockQuestion(tx, questionId),
  run: async ({ tx, thing: question }) => {
    assertWaiting(question)
    await tx
      .update(guidanceQuestions)
      .set({ state: 'withdrawn', version: question.version + 1 })
      .where(eq(guidanceQuestions.id, question.id))
    return { goTo: `/guidance/questions/${question.id}?done=withdraw` }
  },
})

/** Đã xem trả lời: it leaves the asker's list of duties. */
export const acknowledgeAnswer = action({
  permission: 'guidance.acknowledge',
  input: acknowledgeInput,
  load: (tx, { questionId }) => lockQuestion(tx, questionId),
  run: async ({ tx, thing: question, today }) => {
    assertUnread(question)
    await tx
      .update(guidanceQuestions)
      .set({ readOn: today, version: question.version + 1 })
      .where(eq(guidanceQuestions.id, question.id))
    await settleOfAnswer(tx, question.id)
    return { goTo: `/guidance/questions/${question.id}?done=acknowledge` }
  },
})
