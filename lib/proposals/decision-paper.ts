import 'server-only'
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { candidateSteps, candidates, members, minutes, organisations, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { isTopOf, top } from '@/lib/organisations/joined-top'
import { papersAfter } from '@/lib/papers/after'
import { personFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { needRuleSet } from '@/lib/rulesets/load'
import { above, deciderFor, isAbove } from './deciders'
import type { lockProposal } from './load'
import { type DecisionWords, decisionFrom } from './paper'

async function sourceOf(tx: Tx, proposalId: number) {
  const [found] = await tx
    .select({
      kind: proposals.kind,
      penalty: proposals.penalty,
      fullName: proposals.fullName,
      // Not in the register yet: from the way to admission, or as the minutes have it.
      bornOn: sql<Day | null>`coalesce(${members.bornOn}, ${candidates.bornOn},
        (${minutes.content}->'subjects'->(${proposals.position}::int)->>'bornOn')::date)::text`,
      birthYear: members.birthYear,
      cell: organisations.name,
      symbol: organisations.symbol,
      number: proposals.number,
      heldOn: proposals.heldOn,
      endorsedOn: proposals.endorsedOn,
      endorsement: proposals.endorsement,
      above,
      top,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .innerJoin(above, isAbove)
    .innerJoin(top, isTopOf)
    .leftJoin(members, eq(members.id, proposals.memberId))
    .leftJoin(candidates, eq(candidates.proposalId, proposals.id))
    .where(eq(proposals.id, proposalId))
  return found
}

/** Of an admission, on its way; another helper or cell meanwhile is no resolution. */
async function endorsementOf(tx: Tx, proposalId: number) {
  const [found] = await tx
    .select({ paper: candidateSteps.paper, takenOn: candidateSteps.takenOn })
    .from(candidateSteps)
    .innerJoin(candidates, eq(candidates.id, candidateSteps.candidateId))
    .where(
      and(
        eq(candidates.proposalId, proposalId),
        eq(candidateSteps.toStage, 'endorsed'),
        ne(candidateSteps.fromStage, candidateSteps.toStage),
      ),
    )
    .orderBy(desc(candidateSteps.id))
    .limit(1)
  return found
}

type Proposal = NonNullable<Awaited<ReturnType<typeof lockProposal>>>
type Given = Omit<DecisionWords, 'decider' | 'issuer' | 'bases'>

/** The decision as it is signed: its words are kept with the paper, whatever the register says later. */
export async function issueDecision(tx: Tx, viewer: Viewer, proposal: Proposal, given: Given) {
  const source = await sourceOf(tx, proposal.id)
  if (!source) throw new NotFound()
  // The regulations that carry out the Charter, of that day: those named where an exemption is decided.
  const { values } = await needRuleSet(tx, 'away', given.decidedOn, proposal.path)
  const desk = deciderFor(viewer, proposal)
  const { endorsedOn, endorsement } = source
  const endorsed = endorsedOn
    ? { paper: endorsement ?? '', takenOn: endorsedOn }
    : await endorsementOf(tx, proposal.id)
  const data = decisionFrom(
    { ...source, endorsed },
    {
      ...given,
      ...{ decider: proposal.deciders[desk], bases: values.decisionBases },
      issuer: desk === 'standing' ? source.top : source.above,
    },
  )
  if (!data) return
  await issuePaper(tx, { id: proposal.id, orgId: proposal.orgId, issuedBy: viewer.accountId }, () => ({
    form: 'personDecision',
    fileName: personFileName('personDecision', given.decidedOn, source.fullName),
    data,
  }))
  papersAfter(proposal.id, ['personDecision'])
}
