'use server'

import { eq } from 'drizzle-orm'
import { feedbackOpinions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { opinionInput } from '@/lib/feedback/input'
import { loadOpinion } from '@/lib/feedback/opinions'
import { opinionStatuses } from '@/lib/feedback/rules/opinions'

/** Góp ý phối hợp: written once; the item itself does not move. */
export const giveOpinion = action({
  permission: 'feedback.opine',
  input: opinionInput,
  load: (tx, { itemId }, viewer) => loadOpinion(tx, itemId, viewer),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    if (thing.opinion.givenOn !== null)
      throw new RuleError('Cơ quan của đồng chí đã góp ý cho mục này. Đồng chí tải lại trang để xem.')
    if (!opinionStatuses.some((each) => each === thing.status))
      throw new RuleError('Mục này không còn chờ góp ý: đã trả lời hoặc đã chuyển bước khác.')
    await tx
      .update(feedbackOpinions)
      .set({ text: input.opinion, givenOn: today, givenBy: viewer.accountId, insteadOf })
      .where(eq(feedbackOpinions.id, thing.opinion.id))
    return {
      message: 'Đã gửi ý kiến. Cơ quan xử lý sẽ thấy khi soạn trả lời.',
      detail: { step: 'opine', code: thing.code },
    }
  },
})
