'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { approveManyInput, manyInput } from '@/lib/feedback/input'
import { moveItem } from '@/lib/feedback/move'
import { proposalOf } from '@/lib/feedback/rules/take'
import { loadTicked } from '@/lib/feedback/ticked-items'

/** Duyệt giao các mục đã chọn: each to the agency and by the deadline that the office proposed. All or none. */
export const assignMany = action({
  permission: 'feedback.assign',
  input: manyInput,
  load: (tx, { items }, viewer) => loadTicked(tx, items, viewer, 'feedback.assign'),
  run: async ({ tx, thing, ...by }) => {
    for (const item of thing.items) {
      const { agencyId, dueOn } = proposalOf(item.history) ?? {}
      const given = { agencyId: agencyId ?? undefined, dueOn: dueOn ?? undefined }
      await moveItem(tx, 'assign', item, given, by).catch((error: unknown) => {
        throw error instanceof RuleError ? new RuleError(`${item.code}: ${error.message}`) : error
      })
    }
    return { goTo: '/feedback/approvals?done=assign', detail: { codes: thing.items.map(({ code }) => code) } }
  },
})

/** Duyệt trả lời các mục đã chọn, with one scope of notice for all of them. All or none. */
export const approveMany = action({
  permission: 'feedback.approve',
  input: approveManyInput,
  load: (tx, { items }, viewer) => loadTicked(tx, items, viewer, 'feedback.approve'),
  run: async ({ tx, thing, input, ...by }) => {
    for (const item of thing.items) await moveItem(tx, 'approve', item, { scope: input.scope }, by)
    return {
      goTo: '/feedback/approvals?done=approve',
      detail: { codes: thing.items.map(({ code }) => code) },
    }
  },
})
