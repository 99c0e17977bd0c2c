'use server'

import { action } from '@/lib/core/action'
import { interimInput } from '@/lib/feedback/input'
import { recordInterim } from '@/lib/feedback/interims'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { draftOf } from '@/lib/feedback/reply'
import { tookStep } from '@/lib/feedback/step-forms'

/** Duyệt làm trả lời bước đầu: the cell is told, the agency keeps the item until the next day named. */
export const approveInterim = action({
  permission: 'feedback.approve',
  input: interimInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    const reply = await draftOf(tx, item.id)
    await moveItem(tx, 'approveInterim', item, input, by)
    const { scope, dueOn: nextOn } = input
    if (reply) await recordInterim(tx, item, { reply, scope, nextOn }, by)
    return tookStep(item, 'approveInterim', input)
  },
})
