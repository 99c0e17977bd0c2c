import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, candidateSteps, candidates, members, minutes, organisations, proposals } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { selfAndInherited } from '@/lib/candidates/inherit'
import { hasGrassroots } from '@/lib/candidates/load'
import { ceremonyBy } from '@/lib/candidates/rules'
import { loadHolidays } from '@/lib/feedback/holidays'
import { isCurrent } from '@/lib/members/conditions'

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
      proposalId: candidates.proposalId,
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
    .where(and(eq(candidates.id, id), readable(viewer)))
  if (!found) return undefined
  return {
    ...found,
    admitBy:
      found.decision === 'approved' && found.decidedOn && found.memberId === null
        ? ceremonyBy(found.decidedOn, await loadHolidays(db))
        : undefined,
    may: {
      write: can(viewer, 'candidates.write', found),
      endorse: found.hasGrassroots && can(viewer, 'candidates.endorse', found),
    },
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
        selfAndInherited(cellId),
        eq(proposals.kind, 'admission'),
        isNull(candidates.id),
        scope(viewer, 'candidates.write', { path: organisations.path }),
        scope(viewer, 'proposals.read', { path: organisations.path }),
      ),
    )
    .orderBy(sql`${proposals.fullName} <> ${fullName}`, desc(proposals.heldOn))
    .limit(20)
}
