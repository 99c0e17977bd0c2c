'use server'

import { action } from '@/lib/core/action'
import { attachFiles, countedIn, withItem, withReply } from '@/lib/feedback/files'
import { noteInput, optionalNoteInput, settleInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { placesOf } from '@/lib/feedback/sending'
import { replyIn, tookStep } from '@/lib/feedback/step-forms'

export const forwardItem = action({
  permission: 'feedback.forward',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'forward', item, { note: input.note }, by)
    return tookStep(item, 'forward', input)
  },
})

export const settleItem = action({
  permission: 'feedback.settle',
  input: settleInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'settle', item, { reply: replyIn(input), scope: input.scope }, by)
    await attachFiles(tx, withReply(item), by)
    return countedIn(tookStep(item, 'settle', input), by.files)
  },
})

export const clarifyItem = action({
  permission: 'feedback.clarify',
  input: noteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'clarify', item, { note: input.note }, by)
    return tookStep(item, 'clarify', input)
  },
})

/** Rút yêu cầu làm rõ: the cell did not answer, or need not. */
export const recallQuestion = action({
  permission: 'feedback.clarify',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'recallQuestion', item, { note: input.note }, by)
    return tookStep(item, 'recallQuestion')
  },
})

export const respondToItem = action({
  permission: 'feedback.respond',
  input: noteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    const { desk, isTop } = await placesOf(tx, item.cellId)
    await moveItem(tx, 'respond', item, { note: input.note, desk: { id: desk.id, isTop } }, by)
    await attachFiles(tx, withItem(item), by)
    return countedIn(tookStep(item, 'respond'), by.files)
  },
})
