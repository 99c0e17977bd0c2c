import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type FeedbackVote, feedbackItems, feedbackSteps } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays } from '@/lib/core/working-days'
import { needRuleSet } from '@/lib/rulesets/load'
import { loadHolidays } from './holidays'
import { type Doer, loadItem, writeStep } from './item'
import { codeOf, codePrefix } from './rules/codes'
import type { Status } from './rules/transitions'
import { assertAddressees, lastNumber, placesOf } from './sending'

/** What the cell says in its section, with the vote to forward it. */
export type NewItem = Pick<
  typeof feedbackItems.$inferInsert,
  | ('kind' | 'addresseeId' | 'field' | 'place' | 'urgency' | 'raisedBy' | 'isRaiserHidden' | 'isSensitive')
  | ('title' | 'text')
> & { vote: FeedbackVote | null; followUpOfId?: number }

type Sending = {
  cellId: number
  month: Day
  sentOn: Day
  minutesId?: number
  meetingId?: number
  items: NewItem[]
} & Doer

/**
 * Opens the items of one sending: each with a code, an owner and a deadline from its first moment. A cell under a
 * grassroots committee sends to that committee; a base cell directly to the office at the top.
 */
export async function openFeedback(tx: Tx, sending: Sending) {
  const { cellId, month, sentOn, doneBy, insteadOf, minutesId, meetingId, items } = sending
  if (items.length === 0) return []
  const { cell, desk, isTop } = await placesOf(tx, cellId)
  const { values: limits } = await needRuleSet(tx, 'feedback', sentOn, cell.path)
  const dueOn = addWorkingDays(sentOn, limits.routeDays, await loadHolidays(tx))
  const status: Status = isTop ? 'forwarded' : 'sent'
  const back = minutesId ? await withdrawnOf(tx, minutesId) : []
  if (back.length > 0) {
    // The text of completed minutes never changes: the same items leave again, under their codes.
    for (const { id } of back) {
      const changes = { status, ownerId: desk.id, sentOn, dueOn, closedOn: null }
      const record = {
        step: 'open',
        toStatus: status,
        fromOrgId: cellId,
        toOrgId: desk.id,
        doneOn: sentOn,
        dueOn,
      }
      await writeStep(tx, { id, cellId }, { changes, record }, { doneBy, insteadOf })
    }
    return back
  }
  // What completed minutes say cannot change any more: of a body closed since, the office names the next one.
  await assertAddressees(tx, items, cell.path, minutesId ? undefined : sentOn)
  const prefix = codePrefix(desk.shortName, cell.shortName, month)
  const last = await lastNumber(tx, prefix)
  const opened = await tx
    .insert(feedbackItems)
    .values(
      items.map((item, index) => ({
        ...item,
        code: codeOf(prefix, last + index + 1),
        orgId: cellId,
        meetingId,
        minutesId,
        status,
        ownerId: desk.id,
        sentOn,
        dueOn,
      })),
    )
    .returning({ id: feedbackItems.id, code: feedbackItems.code })
  await tx.insert(feedbackSteps).values(
    opened.map(({ id }) => ({
      itemId: id,
      orgId: cellId,
      step: 'open',
      toStatus: status,
      fromOrgId: cellId,
      toOrgId: desk.id,
      doneBy,
      insteadOf,
      doneOn: sentOn,
      dueOn,
    })),
  )
  return opened
}

const itemsOf = (tx: Tx, minutesId: number) =>
  tx
    .select({ id: feedbackItems.id, code: feedbackItems.code })
    .from(feedbackItems)
    .where(eq(feedbackItems.minutesId, minutesId))
    .orderBy(asc(feedbackItems.id))

/** Items of a sending that was withdrawn: ended without having been read out. */
const withdrawnOf = (tx: Tx, minutesId: number) =>
  tx
    .select({ id: feedbackItems.id, code: feedbackItems.code })
    .from(feedbackItems)
    .where(
      and(
        eq(feedbackItems.minutesId, minutesId),
        eq(feedbackItems.status, 'closed'),
        isNull(feedbackItems.readOutOn),
      ),
    )
    .orderBy(asc(feedbackItems.id))

/**
 * A mistaken sending is withdrawn together with its items, unless somebody above has acted on one of them. Nothing
 * is deleted: the items end, hidden from all but the cell, and leave again with the next sending.
 */
export async function withdrawUntouched(tx: Tx, minutesId: number, by: Doer & { day: Day }) {
  for (const { id, code } of await itemsOf(tx, minutesId)) {
    const item = await loadItem(tx, id)
    if (!item) continue
    if (item.hasMerged || item.history.at(-1)?.step !== 'open')
      throw new RuleError(
        `Cấp trên đã xử lý mục ${code} nên không rút lại được nữa. Đồng chí liên hệ cấp trên để trả lại bổ sung.`,
      )
    const { status, ownerId, cellId } = item
    const changes = { status: 'closed', ownerId: cellId, dueOn: null, closedOn: by.day } as const
    const record = {
      step: 'withdraw',
      fromStatus: status,
      toStatus: changes.status,
      fromOrgId: cellId,
      toOrgId: ownerId,
      doneOn: by.day,
    }
    await writeStep(tx, item, { changes, record }, by)
  }
}
