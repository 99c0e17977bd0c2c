'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { assertAgency } from '@/lib/feedback/agencies'
import { assertClassified } from '@/lib/feedback/fields'
import { approveManyInput, manyInput, proposeManyInput } from '@/lib/feedback/input'
import { nowAt } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { deadline } from '@/lib/feedback/rules/deadlines'
import { proposalOf } from '@/lib/feedback/rules/proposal'
import { agenciesByAddressee, loadTicked } from '@/lib/feedback/ticked-items'

/** A refusal of one among many says which one. */
const about =
  (code: string) =>
  (error: unknown): never => {
    throw error instanceof RuleError ? new RuleError(`${code}: ${error.message}`) : error
  }
const codesOf = (items: { code: string }[]) => ({ codes: items.map(({ code }) => code) })

/** Trình giao các mục đã chọn. All or none. */
export const proposeMany = action({
  permission: 'feedback.route',
  input: proposeManyInput,
  load: (tx, { items }, viewer) => loadTicked(tx, items, viewer, 'feedback.route'),
  run: async ({ tx, thing, input, ...by }) => {
    await assertClassified(tx, thing.items)
    const usual = await agenciesByAddressee(tx, thing.items)
    for (const item of thing.items) {
      const { limits, holidays } = await nowAt(tx, by.today, item)
      const agencyId = input.agencyId ?? usual.get(item.id)
      if (!agencyId)
        throw new RuleError(
          `${item.code}: nơi nhận của mục này chưa có cơ quan trả lời. Đồng chí chọn cơ quan xử lý.`,
          'agencyId',
        )
      await assertAgency(tx, agencyId, item.topId, by.today)
      const dueOn = input.dueOn ?? deadline(by.today, limits.answerDays, item, limits, holidays)
      await moveItem(tx, 'propose', item, { agencyId, dueOn, note: input.note }, by).catch(about(item.code))
    }
    return {
      goTo: `/feedback/triage/many?done=${thing.items.length}`,
      detail: codesOf(thing.items),
    }
  },
})

/** Duyệt giao các mục đã chọn: each to the agency and by the deadline that the office proposed. All or none. */
export const assignMany = action({
  permission: 'feedback.assign',
  input: manyInput,
  load: (tx, { items }, viewer) => loadTicked(tx, items, viewer, 'feedback.assign'),
  run: async ({ tx, thing, ...by }) => {
    for (const item of thing.items) {
      const { agencyId, dueOn } = proposalOf(item.history) ?? {}
      if (agencyId) await assertAgency(tx, agencyId, item.topId, by.today).catch(about(item.code))
      const given = { agencyId: agencyId ?? undefined, dueOn: dueOn ?? undefined }
      await moveItem(tx, 'assign', item, given, by).catch(about(item.code))
    }
    return {
      goTo: `/feedback/approvals?done=assign&many=${thing.items.length}`,
      detail: codesOf(thing.items),
    }
  },
})

/** Duyệt trả lời các mục đã chọn, with one scope of notice for all of them. All or none. */
export const approveMany = action({
  permission: 'feedback.approve',
  input: approveManyInput,
  load: (tx, { items }, viewer) => loadTicked(tx, items, viewer, 'feedback.approve'),
  run: async ({ tx, thing, input, ...by }) => {
    for (const item of thing.items)
      await moveItem(tx, 'approve', item, { scope: input.scope }, by).catch(about(item.code))
    return {
      goTo: `/feedback/approvals?done=approve&many=${thing.items.length}`,
      detail: codesOf(thing.items),
    }
  },
})
