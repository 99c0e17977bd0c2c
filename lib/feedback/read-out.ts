import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type FeedbackVote, feedbackItems } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { answeringAgency } from '@/lib/feedback/reply-columns'
import { askMore } from './asked-more'
import { assertGivenBefore, hearInterim, interimsToRead } from './interims'
import { type Doer, loadItem, nowAt, writeStep } from './item'
import { saidWords } from './labels'
import type { NewItem } from './open-items'
import { answerIn } from './rules/desk'
import { take } from './rules/take'

/** What the cell said after the answer was read to it; one row of "Thông báo kết quả trả lời" that is ticked. */
export type Heard = { itemId: number; response: keyof typeof saidWords; text: string }

/**
 * Thông báo kết quả trả lời: closes the loop in the cell, with the completion of the minutes that tick it. Refuses
 * an item that is not this cell's or has no answer waiting.
 */
export async function readOut(
  tx: Tx,
  heard: Heard,
  at: Doer & { cellId: number; minutesId: number; heldOn: Day; today: Day },
) {
  const item = await loadItem(tx, heard.itemId)
  if (!item || item.cellId !== at.cellId)
    throw new RuleError('Có trả lời không thuộc chi bộ này; đồng chí tải lại trang.')
  const isSatisfied = heard.response === 'satisfied'
  if (item.status !== 'answered') {
    const note = [saidWords[heard.response], heard.text].filter(Boolean).join(': ')
    const isMoreAsked = heard.response === 'askMore'
    if (await hearInterim(tx, item, { ...at, note, isMoreAsked })) return
    throw new RuleError(
      `Trả lời mục ${item.code} không còn chờ thông báo. Đồng chí quay lại ghi biên bản, bấm Lưu để bỏ mục ấy, rồi hoàn tất.`,
    )
  }
  assertGivenBefore(item.code, answerIn(item.history)?.doneOn, at.heldOn)
  if (heard.response === 'askMore') return askMore(tx, item, { ...at, text: heard.text })
  const taken = take(
    isSatisfied ? 'close' : 'askAgain',
    item,
    { note: heard.text },
    await nowAt(tx, at.heldOn, item),
  )
  const changes = { ...taken.changes, readOutMinutesId: at.minutesId, response: heard.text, isSatisfied }
  await writeStep(tx, item, { ...taken, changes }, at)
}

/**
 * Kiến nghị tiếp: what the cell asks again leaves with the sending as an item of its own that names the one it
 * continues. Same kind, addressee and subject; new words and a new vote.
 */
export async function followUpsOf(
  tx: Tx,
  minutesId: number,
  votes: ReadonlyMap<number, FeedbackVote> = new Map(),
): Promise<NewItem[]> {
  const asked = await tx
    .select({
      id: feedbackItems.id,
      kind: feedbackItems.kind,
      addresseeId: feedbackItems.addresseeId,
      field: feedbackItems.field,
      place: feedbackItems.place,
      urgency: feedbackItems.urgency,
      raisedBy: feedbackItems.raisedBy,
      isRaiserHidden: feedbackItems.isRaiserHidden,
      isSensitive: feedbackItems.isSensitive,
      title: feedbackItems.title,
      text: feedbackItems.response,
    })
    .from(feedbackItems)
    .where(and(eq(feedbackItems.readOutMinutesId, minutesId), eq(feedbackItems.status, 'askedAgain')))
    .orderBy(asc(feedbackItems.id))
  return asked.map(({ id, text, ...same }) => ({
    ...same,
    text: text ?? '',
    vote: votes.get(id) ?? null,
    followUpOfId: id,
  }))
}

/** Answers of this cell that wait to be read out, then interim ones: the agenda's "Thông báo kết quả trả lời". */
export async function answersToRead(tx: Tx, cellId: number) {
  const answers = await tx
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      replyText: feedbackItems.replyText,
      replyDocument: feedbackItems.replyDocument,
      replyDocumentOn: feedbackItems.replyDocumentOn,
      repliedBy: feedbackItems.repliedBy,
      answeringAgency,
      answeredOn: feedbackItems.answeredOn,
    })
    .from(feedbackItems)
    .where(and(eq(feedbackItems.orgId, cellId), eq(feedbackItems.status, 'answered')))
    .orderBy(asc(feedbackItems.answeredOn), asc(feedbackItems.id))
  return [...answers.map((answer) => ({ ...answer, nextOn: null })), ...(await interimsToRead(tx, cellId))]
}
