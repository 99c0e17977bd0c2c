import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { askedMoreBy } from './asked-more'
import { undoHearings } from './interims'
import { type Doer, loadItem, writeStep } from './item'
import { readOutBy } from './rules/deadlines'
import { answerIn } from './rules/desk'
import { readingSteps } from './rules/transitions'

type Undoing = Doer & { minutesId: number; cellId: number; day: Day; reason: string }

/**
 * The minutes that told of an answer are opened again: the answer waits once more, with the deadline it had, until
 * they are completed anew. Refused once anything followed from the reading.
 */
export async function undoReadOut(tx: Tx, undoing: Undoing) {
  const { minutesId, day, reason, cellId: _, ...by } = undoing
  await undoHearings(tx, { minutesId, day, reason, ...by })
  const heard = await tx
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(eq(feedbackItems.readOutMinutesId, minutesId))
    .orderBy(asc(feedbackItems.id))
  const nothingSaid = { readOutOn: null, readOutMinutesId: null, response: null, isSatisfied: null }
  for (const { id } of heard) await waitAgain(tx, id, nothingSaid, undoing)
  for (const { id, itemId, answer } of await askedMoreBy(tx, minutesId)) {
    await waitAgain(tx, itemId, answer, undoing)
    await tx.delete(feedbackInterims).where(eq(feedbackInterims.id, id))
  }
}

async function waitAgain(
  tx: Tx,
  itemId: number,
  before: Partial<typeof feedbackItems.$inferInsert>,
  { minutesId: _, cellId, day, reason, ...by }: Undoing,
) {
  const item = await loadItem(tx, itemId)
  if (!item) return
  if (item.cellId !== cellId || !readingSteps.includes(item.history.at(-1)?.step ?? ''))
    throw new RuleError(
      `Mục phản ánh ${item.code} đã có bước xử lý sau khi thông báo tại chi bộ nên không mở lại biên bản được. Đồng chí lập đính chính bên cạnh biên bản.`,
    )
  const dueOn = answerIn(item.history)?.dueOn ?? readOutBy(day)
  const changes = { status: 'answered' as const, ownerId: cellId, dueOn, closedOn: null, ...before }
  const record = {
    step: 'undoReadOut',
    fromStatus: item.status,
    toStatus: changes.status,
    fromOrgId: cellId,
    toOrgId: cellId,
    note: reason,
    doneOn: day,
    dueOn,
  }
  await writeStep(tx, item, { changes, record }, by)
}
