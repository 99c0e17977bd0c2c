import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { loadItem, writeStep } from '@/lib/feedback/item'
import type { By } from './record'

type Moving = { ids: number[]; toId: number; on: Day; below: string }

/** With everything below and the place of every row there: one function of the database, in this transaction. */
export const moveBelow = (tx: Tx, { ids, toId, on, below }: Moving) =>
  tx.execute(
    sql`select move_organisations(array[${sql.join(
      ids.map((id) => sql`${id}::int`),
      sql`, `,
    )}], ${toId}::int, ${on}::date, ${below})`,
  )

type Handing = { fromId: number; toId: number; below: string; note: string }

/** What cells below had sent to the committee they stood under waits for the new one. */
export async function handOverDesk(tx: Tx, { fromId, toId, below, note }: Handing, by: By) {
  const waiting = await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(
      and(
        eq(feedbackItems.ownerId, fromId),
        within(feedbackItems.orgPath, below),
        inArray(feedbackItems.status, ['sent']),
      ),
    )
    .orderBy(asc(feedbackItems.id))
  for (const { id } of waiting) {
    const item = await loadItem(tx, id)
    if (item?.ownerId !== fromId) continue
    const record = {
      ...{
        step: 'inherit',
        fromStatus: item.status,
        toStatus: item.status,
        fromOrgId: fromId,
        toOrgId: toId,
      },
      ...{ note, doneOn: by.today, dueOn: item.dueOn },
    }
    const doer = { doneBy: by.viewer.accountId, insteadOf: by.insteadOf }
    await writeStep(tx, item, { changes: { ownerId: toId }, record }, doer)
  }
}
