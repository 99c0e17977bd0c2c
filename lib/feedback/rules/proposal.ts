import type { Day } from '@/lib/core/dates'
import type { PastStep } from './take'

/** The agency and deadline last laid before the leader, its heir, or named by an agency that passed the item on. */
export function proposalOf(history: readonly PastStep[]) {
  const last = history.findLast(
    ({ step, fromStatus }) =>
      step === 'propose' || step === 'passOn' || (step === 'handOver' && fromStatus === 'proposed'),
  )
  return last && { agencyId: last.toOrgId, dueOn: last.dueOn }
}

/** The day proposed came while the proposal waited: nobody can be given it any more. */
export const hasPassed = (proposedOn: Day, today: Day) => proposedOn <= today

/** The deadline an assignment is offered with: as proposed, or as the rules suggest once that day has passed. */
export function dayToAssign(proposedOn: Day | null | undefined, suggested: Day, today: Day) {
  if (!proposedOn) return { dueOn: suggested }
  return hasPassed(proposedOn, today) ? { dueOn: suggested, passedOn: proposedOn } : { dueOn: proposedOn }
}
