'use server'

import { action } from '@/lib/core/action'
import { assertAgency } from '@/lib/feedback/agencies'
import { attachFiles, countedIn, withReply } from '@/lib/feedback/files'
import { draftInput, optionalNoteInput, passOnInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { replyIn, tookStep } from '@/lib/feedback/step-forms'

export const draftReply = action({
  permission: 'feedback.draft',
  input: draftInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'draft', item, { reply: replyIn(input) }, by)
    await attachFiles(tx, withReply(item), by)
    return countedIn(tookStep(item, 'draft'), by.files)
  },
})

/** Rút dự thảo: sent with a mistake, and not decided yet. */
export const recallDraft = action({
  permission: 'feedback.draft',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'recallDraft', item, { note: input.note }, by)
    return tookStep(item, 'recallDraft')
  },
})

export const passOnItem = action({
  permission: 'feedback.passOn',
  input: passOnInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await assertAgency(tx, input.agencyId, item.topId, by.today)
    await moveItem(tx, 'passOn', item, input, by)
    return tookStep(item, 'passOn')
  },
})
