import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
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
/** `on`: null or the day it stands by already, where nothing changed but what had been entered. */
type Moving = { ids: number[]; toId: number; on: Day | null; below: string }

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

type Introducing = { fromId: number; toId: number; paths: readonly string[] }

/** A transfer that waited for the committee above to introduce it waits for the new one. */
const handOverIntroductions = (tx: Tx, { fromId, toId, paths }: Introducing) =>
  tx
    .update(transfers)
    .set({ atOrgId: toId })
    .where(
      and(
        eq(transfers.atOrgId, fromId),
        or(sql`false`, ...paths.map((path) => within(transfers.orgPath, path))),
        eq(transfers.state, 'begun'),
      ),
    )

/**
 * Money that waited for the word of a committee that ends waits for the one its cell stands under now, also where the
 * cell had left it before; after the moves.
 */
export const handOverRemittances = (tx: Tx, fromId: number) =>
  tx
    .update(duesRemittances)
    .set({ toId: sql`${organisations.parentId}` })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, duesRemittances.orgId),
        isNotNull(organisations.parentId),
        eq(duesRemittances.toId, fromId),
        eq(duesRemittances.state, 'sent'),
      ),
    )

type Placing = {
  moved: readonly { id: number; path: string }[]
  from: Named
  to: Named
  on: Day
  note: string
  /** What all of it stood below until now. */
  below: string
  /** What has ended and goes along as history. */
  along?: readonly number[]
}

/** Organisations, everything below them and what waits above them, from one superior to another. */
export async function moveUnder(tx: Tx, { moved, from, to, on, note, below, along = [] }: Placing, by: By) {
  const ids = moved.map(({ id }) => id)
  const all = [...along, ...ids]
  if (all.length === 0) return
  await handOverIntroductions(tx, { fromId: from.id, toId: to.id, paths: moved.map(({ path }) => path) })
  await moveBelow(tx, { ids: all, toId: to.id, on, below })
  for (const movedId of ids) await handOverDesk(tx, { movedId, note }, by)
  await tx.update(organisations).set(letterheadUnder(to)).where(inArray(organisations.id, ids))
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
