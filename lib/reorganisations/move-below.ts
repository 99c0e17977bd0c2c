import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duesRemittances, feedbackItems, organisations, transfers } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { loadItem, writeStep } from '@/lib/feedback/item'
import { askedFrom } from '@/lib/feedback/rules/desk'
import { placesOf } from '@/lib/feedback/sending'
import { upper } from '@/lib/organisations/rules'
import type { By } from './record'

type Named = { id: number; name: string }
type Moving = { ids: number[]; toId: number; on: Day; below: string }

/** With everything below and the place of every row there: one function of the database, in this transaction. */
export const moveBelow = (tx: Tx, { ids, toId, on, below }: Moving) =>
  tx.execute(
    sql`select move_organisations(array[${sql.join(
      ids.map((id) => sql`${id}::int`),
      sql`, `,
    )}], ${toId}::int, ${on}::date, ${below})`,
  )

export const letterheadUnder = ({ name }: { name: string }) => ({ letterheadUpper: upper(name) })

/** The upper line of a letterhead is the organisation above: where it was its name, it is its new one from that day. */
export const renameAbove = (tx: Tx, above: Named, { name, on }: { name: string; on: Day }) =>
  tx
    .update(organisations)
    .set({
      ...letterheadUnder({ name }),
      sinceOn: sql`greatest(${organisations.sinceOn}, ${organisations.foundedOn}, ${on}::date)`,
      version: sql`${organisations.version} + 1`,
    })
    .where(
      and(
        eq(organisations.parentId, above.id),
        isNull(organisations.endedOn),
        eq(organisations.letterheadUpper, upper(above.name)),
      ),
    )

type Introducing = { fromId: number; toId: number; below: string }

/** A transfer that waited for the committee above to introduce it waits for the new one. */
export const handOverIntroductions = (tx: Tx, { fromId, toId, below }: Introducing) =>
  tx
    .update(transfers)
    .set({ atOrgId: toId })
    .where(and(eq(transfers.atOrgId, fromId), within(transfers.orgPath, below), eq(transfers.state, 'begun')))

/** Money that waited for the word of a committee that ends waits for its heir. */
export const handOverRemittances = (tx: Tx, { fromId, toId }: Pick<Introducing, 'fromId' | 'toId'>) =>
  tx
    .update(duesRemittances)
    .set({ toId })
    .where(and(eq(duesRemittances.toId, fromId), eq(duesRemittances.state, 'sent')))

type Placing = { moved: { id: number; path: string }; from: Named; to: Named; on: Day; note: string }

/** An organisation, everything below it and what waits above it, from one superior to another. */
export async function moveUnder(tx: Tx, { moved, from, to, on, note }: Placing, by: By) {
  await handOverIntroductions(tx, { fromId: from.id, toId: to.id, below: moved.path })
  await moveBelow(tx, { ids: [moved.id], toId: to.id, on, below: moved.path })
  await handOverDesk(tx, { movedId: moved.id, note }, by)
  await tx.update(organisations).set(letterheadUnder(to)).where(eq(organisations.id, moved.id))
}

/**
 * What cells had sent to the committee they stood under waits for the one they stand under now, which also goes on
 * waiting for what that one asked of them; after the move, so that
 * `movedId` and all below it have their new places. A base cell has no committee between it and the office at the top.
 */
export async function handOverDesk(tx: Tx, { movedId, note }: { movedId: number; note: string }, by: By) {
  const [moved] = await tx
    .select({ path: organisations.path })
    .from(organisations)
    .where(eq(organisations.id, movedId))
  const waiting = await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(
      and(
        within(feedbackItems.orgPath, moved?.path ?? ''),
        inArray(feedbackItems.status, ['sent', 'clarifying']),
      ),
    )
    .orderBy(asc(feedbackItems.id))
  for (const { id } of waiting) {
    const item = await loadItem(tx, id)
    if (!item) continue
    const isAsked = item.status === 'clarifying'
    const before = isAsked ? askedFrom(item) : item
    const { desk, isTop } = await placesOf(tx, item.cellId)
    if (before.status !== 'sent' || desk.id === before.ownerId) continue
    const changes = isAsked ? {} : { status: isTop ? ('forwarded' as const) : item.status, ownerId: desk.id }
    const record = {
      ...{ step: isAsked ? 'inheritQuestion' : 'inherit', fromStatus: item.status },
      ...{ toStatus: changes.status ?? item.status, fromOrgId: before.ownerId, toOrgId: desk.id },
      ...{ note, doneOn: by.today, dueOn: item.dueOn },
    }
    const doer = { doneBy: by.viewer.accountId, insteadOf: by.insteadOf }
    await writeStep(tx, item, { changes, record }, doer)
  }
}
