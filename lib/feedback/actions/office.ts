'use server'

import { action } from '@/lib/core/action'
import { assertField } from '@/lib/feedback/fields'
import { mergeInput, optionalNoteInput, setAsideInput, splitInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { loadPair } from '@/lib/feedback/merged'
import { moveItem } from '@/lib/feedback/move'
import { loadWhole, nextCode, openPart } from '@/lib/feedback/split'
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

/** Rút đề xuất: laid before the leader with a mistake, and not decided yet. */
export const recallProposal = action({
  permission: 'feedback.route',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'recallProposal', item, { note: input.note }, by)
    return tookStep(item, 'recallProposal')
  },
})

/** Tách: what another addressee answers becomes an item of its own; the cell's words stay where they are. */
export const splitItem = action({
  permission: 'feedback.split',
  input: splitInput,
  load: (tx, { itemId }) => loadWhole(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    const { partTitle: title, partText: text, addresseeId, field, note } = input
    await assertField(tx, field, item, by.today)
    const part = { code: await nextCode(tx, item.code), title, text, addresseeId, field }
    await moveItem(tx, 'split', item, { part, note }, by)
    await openPart(tx, item, part, { ...by, doneBy: by.viewer.accountId })
    // Back to the item itself: it waits on, with what is left of it.
    const { goTo, detail } = tookStep(item, 'split', { queue: input.queue, nextId: item.id })
    return { goTo, detail: { ...detail, part: part.code } }
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
