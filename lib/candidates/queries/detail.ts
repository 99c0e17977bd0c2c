import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, candidateSteps, candidates, members, minutes, organisations, proposals } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { selfAndInherited } from '@/lib/candidates/inherit'
import { hasGrassroots } from '@/lib/candidates/load'
import {
  ceremonyTerm,
  certificateEnds,
  dossierEnds,
  termAfterVote,
  verificationTerm,
} from '@/lib/candidates/rules/terms'
import { needsEndorsement, type Stage } from '@/lib/candidates/rules/way'
import type { Day } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { loadHolidays } from '@/lib/feedback/holidays'
import { isCurrent } from '@/lib/members/conditions'
import { findRuleSet } from '@/lib/rulesets/load'

const readable = (viewer: Viewer) => scope(viewer, 'candidates.read', { path: candidates.orgPath })

export async function getCandidate(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: candidates.id,
      orgId: candidates.orgId,
      path: candidates.orgPath,
      cell: organisations.name,
      fullName: candidates.fullName,
      sex: candidates.sex,
      bornOn: candidates.bornOn,
      ethnicGroup: candidates.ethnicGroup,
      source: candidates.source,
      stage: candidates.stage,
      helperId: candidates.helperId,
      helper: members.fullName,
      hasHelperLeft: sql<boolean>`not (${members.orgId} = ${candidates.orgId} and ${isCurrent})`,
      certifiedOn: candidates.certifiedOn,
      dossierOn: candidates.dossierOn,
      verificationAskedOn: candidates.verificationAskedOn,
      isVerifiedAbroad: candidates.isVerifiedAbroad,
      verifiedOn: candidates.verifiedOn,
      opinionsOn: candidates.opinionsOn,
      proposalId: candidates.proposalId,
      heldOn: proposals.heldOn,
      minutesStatus: minutes.status,
      memberId: candidates.memberId,
      decision: proposals.state,
      decidedOn: proposals.decidedOn,
      decisionNumber: proposals.decisionNumber,
      resolution: proposals.number,
      hasGrassroots,
      version: candidates.version,
    })
    .from(candidates)
    .innerJoin(organisations, eq(organisations.id, candidates.orgId))
    .leftJoin(members, eq(members.id, candidates.helperId))
    .leftJoin(proposals, eq(proposals.id, candidates.proposalId))
    .leftJoin(minutes, eq(minutes.id, proposals.minutesId))
    .where(and(eq(candidates.id, id), readable(viewer)))
  if (!found) return undefined
  return {
    ...found,
    ...(await termsOf(found)),
    may: {
      write: can(viewer, 'candidates.write', found),
      endorse: found.hasGrassroots && can(viewer, 'candidates.endorse', found),
    },
  }
}
type Its = {
  path: string
  stage: Stage
  certifiedOn: Day | null
  dossierOn: Day | null
  verificationAskedOn: Day | null
  isVerifiedAbroad: boolean
  verifiedOn: Day | null
  heldOn: Day | null
  minutesStatus: string | null
  decision: string | null
  decidedOn: Day | null
  memberId: number | null
  hasGrassroots: boolean
}

/** What counts until when: papers by the rules of the vote, or of today before it; the ceremony by those of the decision. */
async function termsOf(its: Its) {
  const { path, certifiedOn, dossierOn, heldOn, decidedOn } = its
  const rulesOn = (day: Day) => findRuleSet(db, 'admission', day, path)
  const [rules, holidays] = await Promise.all([rulesOn(heldOn ?? (await businessDay())), loadHolidays(db)])
  const decided = its.decision === 'approved' && decidedOn && its.memberId === null ? decidedOn : undefined
  const atDecision = decided && (await rulesOn(decided))
  const askedOn = its.stage === 'dossier' && its.verifiedOn === null ? its.verificationAskedOn : null
  const isWaiting = its.decision === 'waiting' && its.stage === 'voted'
  return {
    certificateEnds: rules && certifiedOn ? certificateEnds(certifiedOn, rules) : undefined,
    dossierEnds: rules && dossierOn ? dossierEnds(dossierOn, rules) : undefined,
    verifyBy:
      askedOn === null
        ? undefined
        : verificationTerm({ askedOn, isAbroad: its.isVerifiedAbroad }, await rulesOn(askedOn), holidays),
    sendBy:
      heldOn && isWaiting && its.minutesStatus === 'completed'
        ? termAfterVote('sendDays', heldOn, rules, holidays)
        : undefined,
    endorseBy:
      heldOn && isWaiting && needsEndorsement(its)
        ? termAfterVote('endorseDays', heldOn, rules, holidays)
        : undefined,
    admitBy: decided && atDecision ? ceremonyTerm(decided, atDecision, holidays) : undefined,
  }
}
export type CandidatePage = NonNullable<Awaited<ReturnType<typeof getCandidate>>>

export async function listCandidateSteps(viewer: Viewer, candidateId: number) {
  return byKey
    .select({
      id: candidateSteps.id,
      fromStage: candidateSteps.fromStage,
      toStage: candidateSteps.toStage,
      takenOn: candidateSteps.takenOn,
      paper: candidateSteps.paper,
      votes: candidateSteps.votes,
      base: candidateSteps.base,
      note: candidateSteps.note,
      doneBy: accounts.fullName,
      doneOn: candidateSteps.doneOn,
    })
    .from(candidateSteps)
    .innerJoin(candidates, eq(candidates.id, candidateSteps.candidateId))
    .innerJoin(accounts, eq(accounts.id, candidateSteps.doneBy))
    .where(and(eq(candidateSteps.candidateId, candidateId), readable(viewer)))
    .orderBy(asc(candidateSteps.id))
}

/** Who may be asked to help: official members of the cell. */
export async function listHelpers(viewer: Viewer, cellId: number) {
  return db
    .select({ id: members.id, name: members.fullName })
    .from(members)
    .where(
      and(
        eq(members.orgId, cellId),
        eq(members.standing, 'full'),
        isCurrent,
        scope(viewer, 'candidates.write', { path: members.orgPath }),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(asc(members.sortName))
}

/** Admissions the cell, or one it goes on for, has voted on and nobody's way is joined to yet; those of this name first. */
export async function listVotes(viewer: Viewer, cellId: number, fullName: string) {
  return db
    .select({
      id: proposals.id,
      fullName: proposals.fullName,
      heldOn: proposals.heldOn,
      votes: proposals.votes,
      base: proposals.base,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, cellId))
    .leftJoin(candidates, eq(candidates.proposalId, proposals.id))
    .where(
      and(
        await selfAndInherited(db, cellId),
        eq(proposals.kind, 'admission'),
        isNull(candidates.id),
        scope(viewer, 'candidates.write', { path: organisations.path }),
        scope(viewer, 'proposals.read', { path: organisations.path }),
      ),
    )
    .orderBy(sql`${proposals.fullName} <> ${fullName}`, desc(proposals.heldOn))
    .limit(20)
}
