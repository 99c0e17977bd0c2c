import type { PastStep } from './take'

/** The agency and deadline last laid before the leader, its heir, or named by an agency that passed the item on. */
export function proposalOf(history: readonly PastStep[]) {
  const last = history.findLast(
    ({ step, fromStatus }) =>
      step === 'propose' || step === 'passOn' || (step === 'handOver' && fromStatus === 'proposed'),
  )
  return last && { agencyId: last.toOrgId, dueOn: last.dueOn }
}
