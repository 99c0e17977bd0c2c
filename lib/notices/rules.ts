import type { noticeKind } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { type Holiday, isWorkingDay, workingDaysBetween } from '@/lib/core/working-days'
import { type Clock, daysLeft } from '@/lib/feedback/rules/deadlines'
import { type Status, type Step, transitions } from '@/lib/feedback/rules/transitions'

export type NoticeKind = (typeof noticeKind.enumValues)[number]
/** Told of a deadline: who hears of it depends on the desk where the item lies. */
export type DeadlineKind = 'dueSoon' | 'overdue' | 'escalated'

/** Which step of an item somebody is told of; every other step shows itself where the work is done. */
const kindOfStep: Partial<Record<Step, NoticeKind>> = {
  approve: 'answered',
  settle: 'answered',
  answerTogether: 'answered',
  approveInterim: 'interim',
  interimTogether: 'interim',
  clarify: 'clarify',
  assign: 'assigned',
  askMore: 'askedMore',
  handOver: 'assigned',
  returnDraft: 'draftReturned',
  grantExtension: 'extensionDecided',
  refuseExtension: 'extensionDecided',
  extend: 'extensionDecided',
  draft: 'draftWaiting',
  askExtension: 'extensionAsked',
}
const isStep = (step: string): step is Step => Object.hasOwn(kindOfStep, step)

export const noticeOfStep = (step: string) => (isStep(step) ? kindOfStep[step] : undefined)

/** Working days, from the rule set in force on the day of sending. */
export type Terms = { warnDays: number; escalateDays: number }

/**
 * Nhắc trước hạn, báo lên khi quá hạn, of an item at whichever desk it lies: so many working days before the deadline;
 * on the first working day after it; so many working days after that. Nothing on days off. An item merged into another
 * has the deadline of that one, and is told of with it.
 */
export function noticesOfDeadline(
  item: Clock,
  { warnDays, escalateDays }: Terms,
  today: Day,
  holidays: readonly Holiday[],
): NoticeKind[] {
  if (item.status === 'merged' || !isWorkingDay(today, holidays)) return []
  if (item.status === 'clarifying') return hasWaited(item, escalateDays, today, holidays) ? ['clarify'] : []
  const left = daysLeft(item, today, holidays)
  if (left === undefined || left > warnDays) return []
  if (left >= 0) return ['dueSoon']
  return -left > escalateDays ? ['overdue', 'escalated'] : ['overdue']
}

/** Chờ chi bộ làm rõ: the clock stands still, so the cell is reminded once and nobody above is told. */
const hasWaited = ({ stoppedOn }: Clock, days: number, today: Day, holidays: readonly Holiday[]) =>
  stoppedOn !== null && workingDaysBetween(stoppedOn, today, holidays) > days

/** Where a trả lời bước đầu still waits to be read out. */
const interimAt: readonly Status[] = transitions.hearInterim.from

/** Where there is still something to do of what a notice told; a deadline, and what was asked beyond an answer, where it was told. */
export const worksAt: Partial<Record<NoticeKind, readonly Status[]>> = {
  answered: ['answered'],
  interim: interimAt,
  clarify: ['clarifying'],
  assigned: ['assigned'],
  draftReturned: ['assigned'],
  extensionDecided: ['assigned'],
  extensionAsked: ['assigned'],
  draftWaiting: ['drafted'],
}

type OfItem = {
  kind: NoticeKind
  /** The desk whose deadline was told. */
  status: Status | null
  /** Where the item lies now; null where the notice is not of an item. */
  itemStatus: Status | null
  askedDueOn: Day | null
}

/** Việc đã sang bước khác: whoever opens the notice finds nothing to do of it. */
export function isOver({ kind, status, itemStatus, askedDueOn }: OfItem): boolean {
  if (itemStatus === null) return false
  if (kind === 'extensionAsked' && askedDueOn === null) return true
  const places = worksAt[kind] ?? (status ? [status, 'merged'] : undefined)
  return places !== undefined && !places.includes(itemStatus)
}

type Taken = { step: string; fromStatus?: Status | null; toStatus: Status }

const ofDeadline = ['dueSoon', 'overdue', 'escalated'] as const satisfies NoticeKind[]
/** What steps that leave an item where it is put an end to. */
const endedBy: Partial<Record<Step, readonly NoticeKind[]>> = {
  hearInterim: ['interim'],
  // The decision is told anew: it takes the place of an earlier one.
  grantExtension: ['extensionAsked', 'extensionDecided', ...ofDeadline],
  extend: ['extensionAsked', 'extensionDecided', ...ofDeadline],
  refuseExtension: ['extensionAsked', 'extensionDecided'],
}
const endsSome = (step: string): step is keyof typeof endedBy => Object.hasOwn(endedBy, step)

/** Whether a step is news enough to make an earlier notice of the item no work any more: of whoever did not open it yet. */
export function isEndedBy(kind: NoticeKind, { step, fromStatus, toStatus }: Taken): boolean {
  if (fromStatus === toStatus) return endsSome(step) && (endedBy[step] ?? []).includes(kind)
  return kind !== 'interim' || !interimAt.includes(toStatus)
}
