import type { noticeScope, replyKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays, type Holiday, workingDaysBetween } from '@/lib/core/working-days'
import { deadline, type Limits, readOutBy } from './deadlines'
import { type Status, type Step, transitionOf } from './transitions'

export type Reply = {
  kind: (typeof replyKind.enumValues)[number]
  text: string
  document: string
  documentOn?: Day
  signedBy: string
}
export type NoticeScope = (typeof noticeScope.enumValues)[number]

export type PastStep = {
  step: string
  fromStatus: Status | null
  fromOrgId: number | null
  toOrgId: number | null
  dueOn: Day | null
  doneOn: Day
}
/** One item as the rules see it: where it stands, who holds it, and what happened so far. */
export type Item = {
  status: Status
  ownerId: number
  agencyId: number | null
  dueOn: Day | null
  stoppedOn: Day | null
  sentOn: Day
  cellId: number
  topId: number
  history: readonly PastStep[]
}
export type Given = { note?: string; agencyId?: number; dueOn?: Day; reply?: Reply; scope?: NoticeScope }
export type Now = { today: Day; limits: Limits; holidays: readonly Holiday[] }

/** The next agency does not inherit the draft of the one before. */
const noReply = {
  replyKind: null,
  replyText: null,
  replyDocument: null,
  replyDocumentOn: null,
  repliedBy: null,
}

/** What one step changes on the item and writes into its history. Refuses with a sentence; never half. */
export function take(step: Step, item: Item, given: Given, now: Now) {
  const transition = transitionOf(step)
  if (!transition.from.includes(item.status))
    throw new RuleError('Mục này đã chuyển sang bước khác. Đồng chí tải lại trang để xem bước hiện tại.')
  assertGiven(step, item, given, now.today)

  const asked = item.history.findLast((past) => past.step === 'clarify')
  const status =
    transition.to === 'same'
      ? item.status
      : transition.to === 'back'
        ? (asked?.fromStatus ?? 'sent')
        : transition.to
  const agencyId =
    transition.owner === 'agency'
      ? (given.agencyId ?? item.agencyId)
      : transition.to === 'forwarded'
        ? null
        : item.agencyId
  const owners = {
    cell: item.cellId,
    top: item.topId,
    agency: agencyId ?? item.ownerId,
    back: asked?.fromOrgId ?? item.topId,
    same: item.ownerId,
  }
  const ownerId = owners[transition.owner]
  const clock = clockAfter(transition.clock, item, given, now)
  const reply = given.reply && {
    replyKind: given.reply.kind,
    replyText: given.reply.text,
    replyDocument: given.reply.document,
    replyDocumentOn: given.reply.documentOn ?? null,
    repliedBy: given.reply.signedBy,
  }
  return {
    changes: {
      status,
      ownerId,
      agencyId,
      ...clock,
      ...(step === 'passOn' ? noReply : reply),
      ...(step === 'assign' ? { assignedOn: now.today } : {}),
      ...(status === 'answered'
        ? { answeredOn: now.today, answerDueOn: item.dueOn, scope: given.scope }
        : {}),
      ...(transition.clock === 'end' ? { readOutOn: now.today } : {}),
      ...(status === 'closed' ? { closedOn: now.today } : {}),
    },
    record: {
      step,
      fromStatus: item.status,
      toStatus: status,
      fromOrgId: transition.by === 'leader' ? item.topId : item.ownerId,
      // Proposing and passing on name the agency that should have the item next.
      toOrgId: step === 'propose' || step === 'passOn' ? (given.agencyId ?? ownerId) : ownerId,
      note: given.note ?? '',
      dueOn: step === 'propose' ? (given.dueOn ?? null) : clock.dueOn,
      doneOn: now.today,
    },
  }
}

function clockAfter(
  kind: ReturnType<typeof transitionOf>['clock'],
  item: Item,
  given: Given,
  { today, limits, holidays }: Now,
): { dueOn: Day | null; stoppedOn: Day | null } {
  const { dueOn, stoppedOn } = item
  if (kind === 'route') return { dueOn: deadline(today, limits.routeDays, item, limits, holidays), stoppedOn }
  if (kind === 'given') return { dueOn: given.dueOn ?? dueOn, stoppedOn }
  if (kind === 'stop') return { dueOn, stoppedOn: today }
  if (kind === 'readOut') return { dueOn: readOutBy(today), stoppedOn }
  if (kind === 'end') return { dueOn: null, stoppedOn: null }
  if (kind === 'resume' && dueOn && stoppedOn)
    // The days left when the clock stopped are the days left now.
    return {
      dueOn: addWorkingDays(dueOn, workingDaysBetween(stoppedOn, today, holidays), holidays),
      stoppedOn: null,
    }
  return { dueOn, stoppedOn }
}

function assertGiven(step: Step, item: Item, given: Given, today: Day) {
  const needs = new Set(transitionOf(step).needs)
  const refuse = (message: string, field: string): never => {
    throw new RuleError(message, field)
  }
  if (needs.has('note') && !given.note?.trim()) refuse('Đồng chí ghi rõ lý do, nội dung.', 'note')
  if (needs.has('agency') && !given.agencyId) refuse('Đồng chí chọn cơ quan xử lý.', 'agencyId')
  if (needs.has('deadline') && !given.dueOn) refuse('Đồng chí ghi hạn trả lời.', 'dueOn')
  if (needs.has('deadline') && given.dueOn && given.dueOn <= today)
    refuse(`Hạn trả lời phải sau ngày ${showDay(today)}.`, 'dueOn')
  if (needs.has('reply') && !given.reply?.text.trim()) refuse('Đồng chí ghi nội dung trả lời.', 'replyText')
  if (needs.has('scope') && !given.scope) refuse('Đồng chí chọn phạm vi thông báo.', 'scope')
  if (step === 'extend' && given.dueOn && item.dueOn && given.dueOn <= item.dueOn)
    refuse(`Hạn mới phải sau hạn đang có, ngày ${showDay(item.dueOn)}.`, 'dueOn')
  if (step === 'settle' && given.scope === 'all')
    refuse('Cấp cơ sở chỉ thông báo tại chi bộ hoặc trong đảng bộ của mình.', 'scope')
  if (step === 'passOn' && given.agencyId === item.agencyId)
    refuse('Đồng chí nêu cơ quan khác có trách nhiệm; không để mục này không có nơi xử lý.', 'agencyId')
}

/** The agency and deadline last laid before the leader, or named by an agency that passed the item on. */
export function proposalOf(history: readonly PastStep[]) {
  const last = history.findLast(({ step }) => step === 'propose' || step === 'passOn')
  return last && { agencyId: last.toOrgId, dueOn: last.dueOn }
}
