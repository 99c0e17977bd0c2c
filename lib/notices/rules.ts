import type { noticeKind } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { type Holiday, isWorkingDay } from '@/lib/core/working-days'
import { type Clock, daysLeft } from '@/lib/feedback/rules/deadlines'
import type { Step } from '@/lib/feedback/rules/transitions'

export type NoticeKind = (typeof noticeKind.enumValues)[number]

/** Which step of an item somebody is told of; every other step shows itself where the work is done. */
const kindOfStep: Partial<Record<Step, NoticeKind>> = {
  approve: 'answered',
  settle: 'answered',
  answerTogether: 'answered',
  approveInterim: 'interim',
  interimTogether: 'interim',
  clarify: 'clarify',
  assign: 'assigned',
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
 * Nhắc trước hạn, báo lên khi quá hạn, of an item that lies at an agency: so many working days before the deadline; on
 * the first working day after it; so many working days after that. Nothing on days off.
 */
export function noticesOfDeadline(
  item: Clock,
  { warnDays, escalateDays }: Terms,
  today: Day,
  holidays: readonly Holiday[],
): NoticeKind[] {
  if (item.status !== 'assigned' || !isWorkingDay(today, holidays)) return []
  const left = daysLeft(item, today, holidays)
  if (left === undefined || left > warnDays) return []
  if (left >= 0) return ['dueSoon']
  return -left > escalateDays ? ['overdue', 'escalated'] : ['overdue']
}
