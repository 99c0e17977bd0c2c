import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { candidateSteps, candidates, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { isCurrent } from '@/lib/members/conditions'

const above = alias(organisations, 'above')
const helpers = alias(members, 'helpers')

const cell = {
  name: organisations.name,
  upper: organisations.letterheadUpper,
  lower: organisations.letterheadLower,
  placeName: organisations.placeName,
  captions: organisations.captions,
  symbol: organisations.symbol,
  superior: above.committeeName,
}
const helper = { name: helpers.fullName, admittedOn: helpers.admittedOn, officialOn: helpers.officialOn }

/** What the papers of the cell say of somebody on the way to admission. */
export async function candidateForPrint(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: candidates.id,
      orgId: candidates.orgId,
      path: candidates.orgPath,
      fullName: candidates.fullName,
      sex: candidates.sex,
      bornOn: candidates.bornOn,
      ethnicGroup: candidates.ethnicGroup,
      source: candidates.source,
      certifiedOn: candidates.certifiedOn,
      helper,
      cell,
    })
    .from(candidates)
    .innerJoin(organisations, eq(organisations.id, candidates.orgId))
    .innerJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(helpers, eq(helpers.id, candidates.helperId))
    .where(and(eq(candidates.id, id), scope(viewer, 'candidates.read', { path: candidates.orgPath })))
  if (!found) return undefined
  const steps = await byKey
    .select({
      id: candidateSteps.id,
      from: candidateSteps.fromStage,
      to: candidateSteps.toStage,
      takenOn: candidateSteps.takenOn,
      paper: candidateSteps.paper,
      note: candidateSteps.note,
    })
    .from(candidateSteps)
    .where(eq(candidateSteps.candidateId, found.id))
    .orderBy(asc(candidateSteps.id))
  return { ...found, steps }
}
export type CandidateToPrint = NonNullable<Awaited<ReturnType<typeof candidateForPrint>>>

/** What the papers of recognition say of a probationary member; the helper is the one of the way to admission. */
export async function probationerForPrint(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({
      id: members.id,
      orgId: members.orgId,
      path: members.orgPath,
      fullName: members.fullName,
      bornOn: members.bornOn,
      birthYear: members.birthYear,
      address: members.address,
      admittedOn: members.admittedOn,
      helper,
      cell,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .innerJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(candidates, eq(candidates.memberId, members.id))
    .leftJoin(helpers, eq(helpers.id, candidates.helperId))
    .where(
      and(
        eq(members.id, memberId),
        eq(members.standing, 'probationary'),
        isCurrent,
        scope(viewer, 'records.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  return found
}
export type ProbationerToPrint = NonNullable<Awaited<ReturnType<typeof probationerForPrint>>>
