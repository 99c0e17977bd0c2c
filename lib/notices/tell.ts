import 'server-only'
import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { feedbackItems, noticeKind, notices } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { raise } from './raise'
import { isEndedBy, noticeOfStep } from './rules'

/** Each is called by what causes it, in the transaction of it. */

type Step = { id: number; step: string; doneOn: Day; doneBy: number }

const main = alias(feedbackItems, 'main')

/**
 * A step of an item, told at the place it reached: the agency is the one that has the item after it. What is merged
 * into another lies where that one does.
 */
export async function tellOfStep(
  tx: Tx,
  { id, cellId }: { id: number; cellId: number },
  step: Step,
  kind = noticeOfStep(step.step),
) {
  if (!kind) return
  const [item] = await tx
    .select({
      path: feedbackItems.orgPath,
      agencyPath: feedbackItems.agencyPath,
      dueOn: feedbackItems.dueOn,
      ownStatus: feedbackItems.status,
      mainStatus: main.status,
    })
    .from(feedbackItems)
    .leftJoin(main, and(eq(feedbackItems.status, 'merged'), eq(main.id, feedbackItems.mergedIntoId)))
    .where(eq(feedbackItems.id, id))
  if (!item) return
  const { dueOn, ownStatus, mainStatus, ...place } = item
  const { doneOn: today, doneBy } = step
  await raise(tx, {
    ...{ kind, to: { itemId: id }, orgId: cellId, place, dueOn, today, doneBy },
    // Elsewhere the kind says which desk it is.
    ...(kind === 'askedMore' ? { status: mainStatus ?? ownStatus } : {}),
    cause: `step:${step.id}`,
  })
}

type By = { today: Day; doneBy: number }

/**
 * Việc đã sang bước khác: what a step put an end to is new to nobody any more, neither to a second leader whose
 * colleague decided nor in tomorrow's mail.
 */
export async function settleOfStep(tx: Tx, itemId: number, taken: Parameters<typeof isEndedBy>[1]) {
  const ended = noticeKind.enumValues.filter((kind) => isEndedBy(kind, taken))
  if (ended.length === 0) return
  await settle(tx, and(eq(notices.itemId, itemId), inArray(notices.kind, ended)))
}

/** The minutes were sent again: bổ sung is done, whoever of the cell did it. */
export const settleOfReturn = (tx: Tx, meetingId: number) =>
  settle(tx, and(eq(notices.meetingId, meetingId), eq(notices.kind, 'minutesReturned')))

/** One of those who asked noted that the answer was seen, or another answer takes its place. */
export const settleOfAnswer = (tx: Tx, questionId: number) =>
  settle(tx, and(eq(notices.questionId, questionId), eq(notices.kind, 'guidanceAnswered')))

async function settle(tx: Tx, which: SQL | undefined) {
  // Whoever opens one this moment sees it anyway, and the mail that takes one this moment brings it: nobody waits for them.
  const unseen = tx
    .select({ id: notices.id })
    .from(notices)
    .where(and(which, eq(notices.isSeen, false)))
    .for('no key update', { skipLocked: true })
  await tx.update(notices).set({ isSeen: true }).where(inArray(notices.id, unseen))
}

export const tellOfReturn = (
  tx: Tx,
  { id, orgId, meetingId, path, entryPath }: { id: number; orgId: number; meetingId: number } & MinutesPlace,
  { returns, ...by }: By & { returns: number },
) =>
  raise(tx, {
    ...{ kind: 'minutesReturned', to: { meetingId }, orgId, place: { path, entryPath }, ...by },
    cause: `return:${id}:${returns}`,
  })
type MinutesPlace = { path: string; entryPath?: string | null }

export const tellOfAnswer = (
  tx: Tx,
  { id, orgId, path }: { id: number; orgId: number; path: string },
  { answerId, ...by }: By & { answerId: number },
) =>
  raise(tx, {
    ...{ kind: 'guidanceAnswered', to: { questionId: id }, orgId, place: { path }, ...by },
    cause: `answer:${id}:${answerId}`,
  })
