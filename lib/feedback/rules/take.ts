import type { noticeScope, replyKind } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays, type Holiday, workingDaysBetween } from '@/lib/core/working-days'
import { deadline, type Limits, readOutBy } from './deadlines'
import { askedFrom, deskOf } from './desk'
import { assertGiven } from './given'
import type { Part } from './part'
import { proposalOf } from './proposal'
import { noReply, wordsRemoved } from './removal'
import { isOpen, type Status, type Step, transitionOf } from './transitions'

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
  id: number
  code: string
  status: Status
  ownerId: number
  agencyId: number | null
  dueOn: Day | null
  stoppedOn: Day | null
  sentOn: Day
  cellId: number
  topId: number
  replyKind: Reply['kind'] | null
  mergedIntoId: number | null
  /** Others are merged into it. */
  hasMerged: boolean
  /** Nội dung nhạy cảm. */
  isSensitive: boolean
  /** The day an agency asks for, until the leader decides. */
  askedDueOn: Day | null
  history: readonly PastStep[]
}
export type Given = {
  note?: string
  agencyId?: number
  dueOn?: Day
  reply?: Reply
  scope?: NoticeScope
  main?: Item
  part?: Part
  isConfirmed?: boolean
  /** The committee the cell stands under now, or the office at the top where it has none. */
  desk?: { id: number; isTop: boolean }
  /** Where complaints and denunciations go: a setting. */
  address?: string
}
export type Now = { today: Day; limits: Limits; holidays: readonly Holiday[] }

/** What one step changes on the item and writes into its history. Refuses with a sentence; never half. */
export function take(step: Step, item: Item, given: Given, now: Now) {
  const transition = transitionOf(step)
  if (!transition.from.includes(item.status))
    throw new RuleError('Mục này đã chuyển sang bước khác. Đồng chí tải lại trang để xem bước hiện tại.')
  assertGiven(step, item, given, now)

  const asked = askedFrom(item, given.desk)
  const status =
    transition.to === 'same' ? item.status : transition.to === 'back' ? asked.status : transition.to
  // Laid before the leader and not assigned yet: the agency is only proposed, by the history alone.
  const isProposal = step === 'handOver' && item.status === 'proposed'
  const agencyId = isProposal
    ? item.agencyId
    : transition.owner === 'agency' || transition.owner === 'heir'
      ? (given.agencyId ?? item.agencyId)
      : transition.owner === 'main'
        ? (given.main?.agencyId ?? null)
        : transition.to === 'forwarded'
          ? null
          : item.agencyId
  const owners = {
    cell: item.cellId,
    top: item.topId,
    agency: agencyId ?? item.ownerId,
    back: asked.ownerId,
    same: item.ownerId,
    main: given.main?.ownerId ?? item.topId,
    heir: item.ownerId === item.agencyId ? (agencyId ?? item.ownerId) : item.ownerId,
  }
  const ownerId = owners[transition.owner]
  const clock = clockAfter(transition.clock, item, given, now)
  return {
    changes: {
      status,
      ownerId,
      agencyId,
      ...clock,
      ...replyAfter(step, given),
      mergedIntoId:
        step === 'merge' ? (given.main?.id ?? null) : step === 'unmerge' ? null : item.mergedIntoId,
      // Whatever else happens to the item, a request that waited is answered by it.
      askedDueOn:
        step === 'askExtension' ? (given.dueOn ?? null) : keepsRequest.has(step) ? item.askedDueOn : null,
      ...(step === 'assign' ? { assignedOn: now.today } : {}),
      ...(status === 'answered'
        ? { answeredOn: now.today, answerDueOn: item.dueOn, scope: given.scope }
        : {}),
      ...(step === 'close' || step === 'askAgain' ? { readOutOn: now.today } : {}),
      ...(status === 'closed' || status === 'setAside' ? { closedOn: now.today } : {}),
      ...(step === 'setAside' ? wordsRemoved(given.address ?? '') : {}),
    },
    record: {
      step,
      fromStatus: item.status,
      toStatus: status,
      fromOrgId: deskOf(item, transition.by),
      toOrgId: namesAgency.has(step) ? (given.agencyId ?? ownerId) : ownerId,
      note: [
        given.main && `Mục chính: ${given.main.code}.`,
        given.part && `Phần tách ra: ${given.part.code}.`,
        given.note,
      ]
        .filter(Boolean)
        .join(' '),
      dueOn:
        step === 'propose' || step === 'askExtension'
          ? (given.dueOn ?? null)
          : isProposal
            ? (proposalOf(item.history)?.dueOn ?? null)
            : isOpen(status)
              ? clock.dueOn
              : null,
      doneOn: now.today,
    },
  }
}

/** These name the agency that should have the item next, or goes on with it. */
const namesAgency = new Set<Step>(['propose', 'passOn', 'handOver'])
const keepsRequest = new Set<Step>(['hearInterim', 'handOver'])

export type Changes = ReturnType<typeof take>['changes']

/** The next agency does not inherit the draft of the one before, nor the final draft the interim answer. */
function replyAfter(step: Step, { reply }: Given) {
  if (step === 'passOn' || step === 'approveInterim') return noReply
  return (
    reply && {
      replyKind: reply.kind,
      replyText: reply.text,
      replyDocument: reply.document,
      replyDocumentOn: reply.documentOn ?? null,
      repliedBy: reply.signedBy,
    }
  )
}

function clockAfter(
  kind: ReturnType<typeof transitionOf>['clock'],
  item: Item,
  given: Given,
  { today, limits, holidays }: Now,
): { dueOn: Day | null; stoppedOn: Day | null } {
  const { dueOn, stoppedOn } = item
  if (kind === 'route')
    return { dueOn: deadline(today, limits.routeDays, item, limits, holidays), stoppedOn: null }
  if (kind === 'given') return { dueOn: given.dueOn ?? dueOn, stoppedOn }
  if (kind === 'asked') return { dueOn: item.askedDueOn ?? dueOn, stoppedOn }
  if (kind === 'main' && given.main) return { dueOn: given.main.dueOn, stoppedOn: given.main.stoppedOn }
  if (kind === 'stop') return { dueOn, stoppedOn: today }
  if (kind === 'readOut') return { dueOn: readOutBy(today), stoppedOn: null }
  if (kind === 'end') return { dueOn: null, stoppedOn: null }
  if (kind === 'resume' && dueOn && stoppedOn)
    // The days left when the clock stopped are the days left now.
    return {
      dueOn: addWorkingDays(dueOn, workingDaysBetween(stoppedOn, today, holidays), holidays),
      stoppedOn: null,
    }
  return { dueOn, stoppedOn }
}

/** Does an agency have the item in hand, or is it laid before the leader for it? */
export const isAt = ({ status, agencyId, history }: Item, id: number) =>
  status === 'proposed'
    ? proposalOf(history)?.agencyId === id
    : agencyId === id && transitionOf('handOver').from.includes(status)
