'use server'

import { and, asc, eq, sql } from 'drizzle-orm'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { assertAgency, inHandOf } from '@/lib/feedback/agencies'
import { handOverInput } from '@/lib/feedback/catalogue-input'
import { loadItem } from '@/lib/feedback/item'
import { moveItem } from '@/lib/feedback/move'
import { inheritOpinions } from '@/lib/feedback/opinions'
import { isAt } from '@/lib/feedback/rules/take'
import { topOf } from '@/lib/organisations/top'
import { endOrganisations } from '@/lib/reorganisations/end-cell'
import { endGrants } from '@/lib/reorganisations/end-ties'

/**
 * Sắp xếp cơ quan: all open items of an agency go to another with a step in the history of each, what it was asked to
 * give its opinion on too, and addressees that named it name the other; it may end with that. One that ended before
 * is cleared of what it was left with. All or none.
 */
export const handOver = action({
  permission: 'addressees.update',
  input: handOverInput,
  load: async (tx, { fromId }) => {
    const [agency] = await tx
      .select({
        id: organisations.id,
        path: organisations.path,
        name: organisations.name,
        endedOn: organisations.endedOn,
      })
      .from(organisations)
      .where(and(eq(organisations.id, fromId), eq(organisations.kind, 'agency')))
      .for('no key update')
    return agency
  },
  run: async ({ tx, thing: from, input, ...by }) => {
    const { agencyId, decision, isConfirmed, isEnding } = input
    if (agencyId === from.id) throw new RuleError('Đồng chí chọn cơ quan khác.', 'agencyId')
    if (!isConfirmed) throw new RuleError('Đồng chí đánh dấu xác nhận trước khi chuyển.', 'isConfirmed')
    await assertAgency(tx, agencyId, topOf(from.path), by.today)
    const open = await tx
      .select({ id: feedbackItems.id })
      .from(feedbackItems)
      .where(inHandOf(from.id))
      .orderBy(asc(feedbackItems.id))
    const codes: string[] = []
    for (const { id } of open) {
      const item = await loadItem(tx, id)
      // Answered or passed on by somebody else while this waited for its lock.
      if (!item || !isAt(item, from.id)) continue
      await moveItem(tx, 'handOver', item, { agencyId, note: `${from.name}: ${decision}` }, by)
      codes.push(item.code)
    }
    await inheritOpinions(tx, from.id, agencyId, by.today)
    await tx
      .update(addressees)
      .set({ agencyId, version: sql`${addressees.version} + 1` })
      .where(eq(addressees.agencyId, from.id))
    if (isEnding && (from.endedOn === null || from.endedOn > addDays(by.today, 1))) {
      // Today is its last day.
      const on = addDays(by.today, 1)
      await endGrants(tx, from.id, on)
      await endOrganisations(tx, [from.id], on)
    }
    return {
      goTo: `/feedback/addressees?moved=${codes.length}`,
      detail: { step: 'handOver', from: from.id, agencyId, decision, codes, isEnding },
    }
  },
})
