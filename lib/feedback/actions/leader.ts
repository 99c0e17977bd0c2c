'use server'

import { eq } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { action } from '@/lib/core/action'
import { assertAddressee, assertAgency } from '@/lib/feedback/agencies'
import { assertField } from '@/lib/feedback/fields'
import { approveInput, assignInput, extendInput, noteInput, proposeInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { askOpinions } from '@/lib/feedback/opinions'
import { assertOpinions } from '@/lib/feedback/rules/opinions'
import { tookStep } from '@/lib/feedback/step-forms'

export const proposeItem = action({
  permission: 'feedback.route',
  input: proposeInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    const { addresseeId, field, urgency, ...given } = input
    await assertAgency(tx, given.agencyId, item.topId, by.today)
    await assertAddressee(tx, addresseeId, item.topId)
    await assertField(tx, field, item, by.today)
    await moveItem(tx, 'propose', item, given, by)
    await tx.update(feedbackItems).set({ addresseeId, field, urgency }).where(eq(feedbackItems.id, item.id))
    return tookStep(item, 'propose', input)
  },
})

export const assignItem = action({
  permission: 'feedback.assign',
  input: assignInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await assertAgency(tx, input.agencyId, item.topId, by.today)
    assertOpinions(input, by.today)
    await moveItem(tx, 'assign', item, input, by)
    await askOpinions(tx, item, input, by.today)
    return tookStep(item, 'assign', input)
  },
})

export const sendBackItem = action({
  permission: 'feedback.assign',
  input: noteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'sendBack', item, { note: input.note }, by)
    return tookStep(item, 'sendBack', input)
  },
})

export const extendItem = action({
  permission: 'feedback.assign',
  input: extendInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'extend', item, input, by)
    return tookStep(item, 'extend')
  },
})

export const approveReply = action({
  permission: 'feedback.approve',
  input: approveInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'approve', item, input, by)
    return tookStep(item, 'approve', input)
  },
})

export const returnDraft = action({
  permission: 'feedback.approve',
  input: noteInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input, ...by }) => {
    await moveItem(tx, 'returnDraft', item, { note: input.note }, by)
    return tookStep(item, 'returnDraft', input)
  },
})
