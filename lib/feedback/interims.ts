import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { tellOfStep } from '@/lib/notices/tell'
import { type Doer, type LoadedItem, loadItem, nowAt, writeStep } from './item'
import { loadMerged } from './merged'
import { interimAgency, interimReply } from './reply-columns'
import { type NoticeScope, type Reply, take } from './rules/take'
import { transitions } from './rules/transitions'

type Interim = { reply: Reply; scope: NoticeScope; nextOn: Day }
type By = { viewer: Viewer; today: Day; insteadOf: string | undefined }

/** Trả lời bước đầu, for the cell that asked and for every cell whose item is merged into this one. */
export async function recordInterim(tx: Tx, item: LoadedItem, { reply, scope, nextOn }: Interim, by: By) {
  const doer = { doneBy: by.viewer.accountId, insteadOf: by.insteadOf }
  const merged = await loadMerged(tx, item.id)
  for (const each of merged)
    await writeStep(tx, each, take('interimTogether', each, {}, await nowAt(tx, by.today, each)), doer)
  const stepId = sql<number>`(select max(id) from feedback_steps where item_id = ${item.id})`
  await tx.insert(feedbackInterims).values(
    [item, ...merged].map(({ id, cellId }) => ({
      itemId: id,
      orgId: cellId,
      text: reply.text,
      document: reply.document,
      documentOn: reply.documentOn ?? null,
      repliedBy: reply.signedBy,
      ...{ scope, nextOn, approvedOn: by.today, stepId },
    })),
  )
}

/** The newest of its item, and not overtaken by the final answer or a removal. */
export const isCurrent = and(
  inArray(feedbackItems.status, [...transitions.hearInterim.from]),
  sql`not exists (select 1 from feedback_interims later
    where later.item_id = ${feedbackInterims.itemId} and later.id > ${feedbackInterims.id})`,
)

/** And not read out yet. */
export const awaitsReading = and(isNull(feedbackInterims.readOutOn), isCurrent)

/** The day the cell is told to expect more by: an extension granted since the approval moves it, before anybody read it out. */
export const nextAnswerOn = sql<Day>`case when ${feedbackItems.status} in ('assigned', 'drafted', 'merged')
  then greatest(${feedbackInterims.nextOn}, ${feedbackItems.dueOn}) else ${feedbackInterims.nextOn} end`

/** Interim answers of this cell that wait to be read out, shaped as answers are. */
export const interimsToRead = (tx: Tx, cellId: number) =>
  tx
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      ...interimReply,
      nextOn: nextAnswerOn,
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(eq(feedbackInterims.orgId, cellId), awaitsReading))
    .orderBy(asc(feedbackInterims.id))

export async function countInterimsToRead(from: Db | Tx, cellId: number) {
  const [row] = await from
    .select({ many: count() })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(eq(feedbackInterims.orgId, cellId), awaitsReading))
  return row?.many ?? 0
}

/**
 * Answers that these minutes tell of and that are not the item's own by now: interim ones, read out by them or waiting
 * while they are written, and what the cell needed more of.
 */
export async function interimsRead(from: Db | Tx, itemIds: number[], minutesId: number) {
  const rows = await from
    .select({
      itemId: feedbackInterims.itemId,
      repliedBy: feedbackInterims.repliedBy,
      answeringAgency: interimAgency,
      replyDocument: feedbackInterims.document,
      replyDocumentOn: feedbackInterims.documentOn,
      isInterim: isNull(feedbackInterims.response).mapWith(Boolean),
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(
      and(
        inArray(feedbackInterims.itemId, itemIds),
        or(eq(feedbackInterims.readOutMinutesId, minutesId), awaitsReading),
      ),
    )
    .orderBy(sql`${feedbackInterims.readOutMinutesId} is not null`, asc(feedbackInterims.id))
  return new Map(rows.map(({ itemId, ...reply }) => [itemId, reply]))
}

/** A meeting cannot have heard what was answered after it. */
export function assertGivenBefore(code: string, givenOn: Day | undefined, heldOn: Day) {
  if (givenOn && givenOn > heldOn)
    throw new RuleError(
      `Trả lời mục ${code} ngày ${showDay(givenOn)}, sau ngày họp ${showDay(heldOn)}. Đồng chí quay lại ghi biên bản, bỏ đánh dấu mục ấy để thông báo ở kỳ sau, rồi hoàn tất.`,
    )
}

type Hearing = Doer & { minutesId: number; heldOn: Day; today: Day; note: string; isMoreAsked: boolean }

/**
 * Read out with the completion of the minutes; the item stays where it is, and who has it hears that the cell asks for
 * more. False where none waits.
 */
export async function hearInterim(tx: Tx, item: LoadedItem, hearing: Hearing) {
  const { minutesId, heldOn, today, note, isMoreAsked, ...doer } = hearing
  const [waiting] = await tx
    .select({ id: feedbackInterims.id, givenOn: feedbackInterims.approvedOn })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(eq(feedbackInterims.itemId, item.id), awaitsReading))
    .orderBy(desc(feedbackInterims.id))
    .limit(1)
  if (!waiting) return false
  assertGivenBefore(item.code, waiting.givenOn, heldOn)
  const taken = take('hearInterim', item, { note }, await nowAt(tx, heldOn, item))
  const id = await writeStep(tx, item, taken, doer)
  if (isMoreAsked && id)
    await tellOfStep(
      tx,
      item,
      { id, step: taken.record.step, doneOn: today, doneBy: doer.doneBy },
      'askedMore',
    )
  await tx
    .update(feedbackInterims)
    .set({ readOutOn: heldOn, readOutMinutesId: minutesId })
    .where(eq(feedbackInterims.id, waiting.id))
  return true
}

type Undoing = Doer & { minutesId: number; day: Day; reason: string }

/** The minutes that told of it are opened again: it waits once more. Refused once something came after it. */
export async function undoHearings(tx: Tx, { minutesId, day, reason, ...doer }: Undoing) {
  const heard = await tx
    .select({ id: feedbackInterims.id, itemId: feedbackInterims.itemId })
    .from(feedbackInterims)
    .where(and(eq(feedbackInterims.readOutMinutesId, minutesId), isNull(feedbackInterims.response)))
    .orderBy(asc(feedbackInterims.itemId))
  for (const { id, itemId } of heard) {
    const item = await loadItem(tx, itemId)
    if (!item) continue
    await tx
      .update(feedbackInterims)
      .set({ readOutOn: null, readOutMinutesId: null })
      .where(eq(feedbackInterims.id, id))
    const [waits] = await tx
      .select({ id: feedbackInterims.id })
      .from(feedbackInterims)
      .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
      .where(and(eq(feedbackInterims.id, id), awaitsReading))
    if (!waits)
      throw new RuleError(
        `Mục phản ánh ${item.code} đã có trả lời mới sau khi thông báo tại chi bộ nên không mở lại biên bản được. Đồng chí lập đính chính bên cạnh biên bản.`,
      )
    const { status, cellId, ownerId, dueOn } = item
    const record = {
      ...{ step: 'undoReadOut', fromStatus: status, toStatus: status, fromOrgId: cellId, toOrgId: ownerId },
      ...{ note: reason, doneOn: day, dueOn },
    }
    await writeStep(tx, item, { changes: {}, record }, doer)
  }
}
