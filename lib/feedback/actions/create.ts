'use server'

import { and, eq } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { monthOf } from '@/lib/core/dates'
import { assertField } from '@/lib/feedback/fields'
import { attachFiles, countedIn } from '@/lib/feedback/files'
import { createInput } from '@/lib/feedback/input'
import { openFeedback } from '@/lib/feedback/open-items'
import { topOf } from '@/lib/organisations/top'

/** Between meetings the secretary may send an item too; it takes the same way. */
export const createItem = action({
  permission: 'feedback.create',
  isNew: true,
  input: createInput,
  load: async (tx, { orgId }) => {
    const [cell] = await tx
      .select({ id: organisations.id, path: organisations.path })
      .from(organisations)
      .where(and(eq(organisations.id, orgId), eq(organisations.kind, 'cell')))
    return cell
  },
  run: async ({ tx, thing: cell, input, ...by }) => {
    const { viewer, today, insteadOf } = by
    const { orgId: _cell, ...item } = input
    await assertField(tx, item.field, { topId: topOf(cell.path) }, today)
    const [opened] = await openFeedback(tx, {
      cellId: cell.id,
      month: monthOf(today),
      sentOn: today,
      doneBy: viewer.accountId,
      insteadOf,
      items: [{ ...item, vote: null }],
    })
    if (opened)
      await attachFiles(tx, { itemId: opened.id, cellId: cell.id, part: 'item', fromOrgId: cell.id }, by)
    return countedIn(
      { goTo: `/feedback/${opened?.id}?done=open`, detail: { code: opened?.code, made: opened?.id } },
      by.files,
    )
  },
})
