'use server'

import { action } from '@/lib/core/action'
import { extendInput, noteInput, optionalNoteInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { tookStep } from '@/lib/feedback/step-forms'

/** Đề nghị gia hạn: the agency asks, the deadline stays until the leader decides. */
export const askExtension = action({
  permission: 'feedback.askExtension',
  input: extendInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'askExtension', item, input, by)
    return tookStep(item, 'askExtension')
  },
})

export const grantExtension = action({
  permission: 'feedback.extend',
  input: optionalNoteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'grantExtension', item, { note: input.note }, by)
    return tookStep(item, 'grantExtension')
  },
})

export const refuseExtension = action({
  permission: 'feedback.extend',
  input: noteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'refuseExtension', item, { note: input.note }, by)
    return tookStep(item, 'refuseExtension')
  },
})
