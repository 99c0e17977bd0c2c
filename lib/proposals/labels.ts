import type { proposalState } from '@/db/schema'
import type { Tone } from '@/lib/ui/badge'
import { type Asked, deskOf } from './rules'

type ProposalState = (typeof proposalState.enumValues)[number]

export const stateLabel: Record<ProposalState, string> = {
  ownDecision: 'Chi bộ quyết định',
  waiting: 'Chờ cấp trên xem xét',
  approved: 'Cấp trên đồng ý',
  refused: 'Cấp trên không đồng ý',
}
export const stateTone: Record<ProposalState, Tone> = {
  ownDecision: 'good',
  waiting: 'warn',
  approved: 'good',
  refused: 'bad',
}

/** Whose decision is waited for. */
export function deciderNames(asked: Asked, { above, standing }: { above: string; standing: string }) {
  const desk = deskOf(asked)
  if (desk === 'either' && above !== standing) return `${above} hoặc ${standing}, theo thẩm quyền`
  return desk === 'above' ? above : standing
}
