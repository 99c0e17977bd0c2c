import type { Permission } from '@/lib/auth/policy'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { NoticeKind } from './rules'

/** Who is told: whoever may do this at the place of what the notice leads to. */
export const hearerOf: Record<NoticeKind, Permission> = {
  answered: 'feedback.hear',
  interim: 'feedback.hear',
  clarify: 'feedback.hear',
  minutesReturned: 'minutes.hear',
  guidanceAnswered: 'guidance.acknowledge',
  assigned: 'feedback.draft',
  draftReturned: 'feedback.draft',
  extensionDecided: 'feedback.draft',
  dueSoon: 'feedback.draft',
  overdue: 'feedback.answerFor',
  draftWaiting: 'feedback.approve',
  extensionAsked: 'feedback.extend',
  escalated: 'feedback.approve',
  exemptionEnding: 'exemptionRequests.resolve',
  ownExemptionEnding: 'exemptions.hearOwn',
}

/** Where nobody holds the first permission: an agency whose head has no account. */
export const insteadFor: Partial<Record<NoticeKind, Permission>> = { overdue: 'feedback.draft' }

const isKind = (kind: string): kind is NoticeKind => Object.hasOwn(hearerOf, kind)
const all = Object.keys(hearerOf).filter(isKind)

/** What the viewer may be told of, and so may choose by e-mail. */
export const kindsFor = (viewer: Viewer) =>
  all.filter((kind) =>
    [hearerOf[kind], insteadFor[kind]].some((permission) => permission && canSomewhere(viewer, permission)),
  )
