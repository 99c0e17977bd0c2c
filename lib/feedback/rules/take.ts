import type { noticeScope, replyKind } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Holiday } from '@/lib/core/working-days'
import { clockAfter } from './clock'
import type { Limits } from './deadlines'
import { answeredFrom, askedFrom, deskOf } from './desk'
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
  /** The item as the cell wrote it, of which this is a part. */
  splitFromId: number | null
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
  /** The agency that answered is no more. */
  isAgencyGone?: boolean
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
  const again = answeredFrom(item, given)
  const statuses = { same: item.status, back: asked.status, again: again.status }
  const status =
    transition.to === 'same' || transition.to === 'back' || transition.to === 'again'
      ? statuses[transition.to]
      : transition.to
  // Laid before the leader and not assigned yet: the agency is only proposed, by the history alone.
  const isProposal = step === 'handOver' && item.status === 'proposed'
  const agencyId = isProposal
    ? item.agencyId
    : transition.owner === 'agency' || transition.owner === 'heir'
      ? (given.agencyId ?? item.agencyId)
      : transition.owner === 'main'
        ? (given.main?.agencyId ?? null)
        : status === 'forwarded'
          ? null
          : item.agencyId
  const owners = {
    cell: item.cellId,
    top: item.topId,
    agency: agencyId ?? item.ownerId,
    back: asked.ownerId,
    again: again.ownerId,
    same: item.ownerId,
    main: given.main?.ownerId ?? item.topId,
    heir: item.ownerId === item.agencyId ? (agencyId ?? item.ownerId) : item.ownerId,
  }
  const ownerId = owners[transition.owner]
  const clock = clockAfter(transition.clock, item, given, now, status)
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
        ? { answeredOn: now.today, answerDueOn: item.dueOn, scope: given.scope, askedMoreOn: null }
        : {}),
      ...(step === 'askMore'
        ? { answeredOn: null, answerDueOn: null, scope: null, askedMoreOn: now.today }
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

/** The next agency does not inherit the draft of the one before, nor the next answer the one before. */
function replyAfter(step: Step, { reply }: Given) {
  if (step === 'passOn' || step === 'approveInterim' || step === 'askMore') return noReply
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

/** Does an agency have the item in hand, or is it laid before the leader for it? */
export const isAt = ({ status, agencyId, history }: Item, id: number) =>
  status === 'proposed'
    ? proposalOf(history)?.agencyId === id
    : agencyId === id && transitionOf('handOver').from.includes(status)
