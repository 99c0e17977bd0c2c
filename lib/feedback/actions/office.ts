'use server'

import { action } from '@/lib/core/action'
import { mergeInput, optionalNoteInput, setAsideInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { loadPair } from '@/lib/feedback/merged'
import { moveItem } from '@/lib/feedback/move'
import { tookStep } from '@/lib/feedback/step-forms'

/** Gộp trùng: goes with the main item from now on. */
export const mergeItem = action({
  permission: 'feedback.merge',
  input: mergeInput,
  load: (tx, { itemId, mainId }, viewer) => loadPair(tx, itemId, mainId, viewer),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'merge', item, { main: item.main, note: input.note }, by)
    const { goTo, detail } = tookStep(item, 'merge', input)
    return { goTo, detail: { ...detail, main: item.main.code } }
  },
})

export const unmergeItem = action({
  permission: 'feedback.merge',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'unmerge', item, { note: input.note }, by)
    return tookStep(item, 'unmerge')
  },
})

/** Khiếu nại, tố cáo: handed on; the database empties the remarks of its steps in the same transaction. */
export const setItemAside = action({
  permission: 'feedback.setAside',
  input: setAsideInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, settings, ...by }) => {
    const { note, isConfirmed } = input
    await moveItem(tx, 'setAside', item, { note, isConfirmed, address: settings.complaintAddress }, by)
    return tookStep(item, 'setAside', input)
  },
})
