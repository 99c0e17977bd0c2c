import { noticeKind } from '@/db/schema'
import { canSomewhere, type Permission, type Viewer } from '@/lib/auth/policy'
import type { Status } from '@/lib/feedback/rules/transitions'
import type { DeadlineKind, NoticeKind } from './rules'

/** Told to the desk where the item lies. */
type DeskKind = DeadlineKind | 'askedMore'

/** Who is told: whoever may do this at the place of what the notice leads to. */
const hearerOf: Record<Exclude<NoticeKind, DeskKind>, Permission> = {
  answered: 'feedback.hear',
  interim: 'feedback.hear',
  clarify: 'feedback.hear',
  minutesReturned: 'minutes.hear',
  guidanceAnswered: 'guidance.acknowledge',
  assigned: 'feedback.draft',
  draftReturned: 'feedback.draft',
  extensionDecided: 'feedback.draft',
  draftWaiting: 'feedback.approve',
  extensionAsked: 'feedback.extend',
  exemptionEnding: 'exemptionRequests.resolve',
  ownExemptionEnding: 'exemptions.hearOwn',
}

/** The first of these that anybody holds there: the head of an agency may have no account, or nobody of it any more. */
type Hearers = readonly Permission[]

/**
 * Nhắc và báo lên, by the desk where the item lies: who holds it is warned and told that it is late, then whoever
 * stands above. Nobody stands above the leader: he hears of it again, and with him the office that lays papers before him.
 */
const desks: Partial<Record<Status, Record<DeadlineKind, Hearers>>> = {
  sent: { dueSoon: ['feedback.settle'], overdue: ['feedback.settle'], escalated: ['feedback.route'] },
  forwarded: { dueSoon: ['feedback.route'], overdue: ['feedback.route'], escalated: ['feedback.assign'] },
  proposed: { dueSoon: ['feedback.assign'], overdue: ['feedback.assign'], escalated: ['feedback.urge'] },
  assigned: {
    dueSoon: ['feedback.draft', 'feedback.route'],
    overdue: ['feedback.answerFor', 'feedback.draft', 'feedback.route'],
    escalated: ['feedback.approve'],
  },
  drafted: { dueSoon: ['feedback.approve'], overdue: ['feedback.approve'], escalated: ['feedback.urge'] },
  /** Chưa thông báo tại chi bộ. Above a base cell there is no committee but the office. */
  answered: {
    dueSoon: ['feedback.hear'],
    overdue: ['feedback.hear'],
    escalated: ['feedback.settle', 'feedback.route'],
  },
}

const isOfDesk = (kind: NoticeKind): kind is DeskKind => !Object.hasOwn(hearerOf, kind)
/** Who holds the item hears that the cell asked for more, as of its deadline. */
const heardAs = (kind: DeskKind) => (kind === 'askedMore' ? 'dueSoon' : kind)

/** `status`: where the item lies. */
export const hearersOf = (kind: NoticeKind, status?: Status): Hearers =>
  isOfDesk(kind) ? ((status && desks[status]?.[heardAs(kind)]) ?? []) : [hearerOf[kind]]

const hears = (viewer: Viewer, permissions: Hearers) =>
  permissions.some((permission) => canSomewhere(viewer, permission))

/** What the viewer may be told of, and so may choose by e-mail. */
export const kindsFor = (viewer: Viewer) =>
  noticeKind.enumValues.filter((kind) =>
    isOfDesk(kind)
      ? Object.values(desks).some((desk) => hears(viewer, desk[heardAs(kind)]))
      : hears(viewer, [hearerOf[kind]]),
  )
