import 'server-only'
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { candidateSteps, candidates, members, organisations, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import { sortNameOf } from '@/lib/members/rules'
import { selfAndInherited } from './inherit'
import { type Step, stageAfter } from './rules/way'

/** Is there a đảng ủy cơ sở above the cell? */
export const hasGrassroots = sql<boolean>`EXISTS (SELECT FROM ${organisations} above
  WHERE above.kind = 'grassroots' AND starts_with(${candidates.orgPath}, above.path))`

/** The person with what the rules need, locked until the transaction ends. */
export async function lockCandidate(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: candidates.id,
      orgId: candidates.orgId,
      path: candidates.orgPath,
      fullName: candidates.fullName,
      sex: candidates.sex,
      bornOn: candidates.bornOn,
      ethnicGroup: candidates.ethnicGroup,
      stage: candidates.stage,
      helperId: candidates.helperId,
      certifiedOn: candidates.certifiedOn,
      dossierOn: candidates.dossierOn,
      verificationAskedOn: candidates.verificationAskedOn,
      proposalId: candidates.proposalId,
      hasGrassroots,
      version: candidates.version,
    })
    .from(candidates)
    .where(eq(candidates.id, id))
    .for('no key update')
  return found
}
export type LockedCandidate = NonNullable<Awaited<ReturnType<typeof lockCandidate>>>

/**
 * The same person once in a cell; who was stopped goes on from there, who was admitted may come anew (kết nạp lại). A cell
 * that inherits may have whom another had stopped following: such a one goes on (`resumed`) where nobody follows him yet.
 */
export async function assertNotListed(
  tx: Tx,
  orgId: number,
  { fullName, bornOn }: { fullName: string; bornOn: Day },
  resumed?: number,
) {
  const [listed] = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.orgId, orgId),
        eq(candidates.sortName, sortNameOf(fullName)),
        eq(candidates.bornOn, bornOn),
        ne(candidates.stage, 'admitted'),
        resumed === undefined ? undefined : and(ne(candidates.id, resumed), ne(candidates.stage, 'stopped')),
      ),
    )
    .limit(1)
  if (listed)
    throw new RuleError(
      `Chi bộ đã có ${fullName}, sinh ngày ${showDay(bornOn)}, trong danh sách. Đồng chí tìm tên ấy (chọn “Tất cả” nếu chưa thấy) để ghi tiếp.`,
      resumed === undefined ? 'fullName' : undefined,
    )
}

/** Người giúp đỡ: an official member of the same cell (Điều lệ Đảng, Điều 4). */
export async function assertHelper(tx: Tx, orgId: number, helperId: number) {
  const [helper] = await tx
    .select({ fullName: members.fullName })
    .from(members)
    .where(and(eq(members.id, helperId), eq(members.orgId, orgId), eq(members.standing, 'full'), isCurrent))
    .for('share')
  if (!helper)
    throw new RuleError('Người giúp đỡ phải là đảng viên chính thức đang sinh hoạt tại chi bộ.', 'helperId')
  return helper
}

/** What the cell's minutes say about an admission; `cellId`: of this cell, or of one that ended in its favour. */
export async function admissionProposal(tx: Tx, proposalId: number, cellId?: number) {
  const [found] = await tx
    .select({
      id: proposals.id,
      heldOn: proposals.heldOn,
      votes: proposals.votes,
      base: proposals.base,
      state: proposals.state,
      decidedOn: proposals.decidedOn,
    })
    .from(proposals)
    .where(
      and(
        eq(proposals.id, proposalId),
        eq(proposals.kind, 'admission'),
        cellId === undefined ? undefined : await selfAndInherited(tx, cellId),
      ),
    )
    .for('no key update')
  if (!found) throw new RuleError('Không tìm thấy kết quả biểu quyết này của chi bộ.', 'proposalId')
  return found
}

/** One vote is about one person; the row of the proposal is locked, so nobody else joins it meanwhile. */
export async function assertFree(tx: Tx, proposalId: number) {
  const [taken] = await tx
    .select({ fullName: candidates.fullName })
    .from(candidates)
    .where(eq(candidates.proposalId, proposalId))
  if (taken) throw new RuleError(`Kết quả này đã nối với ${taken.fullName}.`, 'proposalId')
}

/** The day of the step that led here, which the next one cannot precede; another helper or cell meanwhile is no step on. */
export async function lastStepOn(tx: Tx, candidateId: number): Promise<Day | null> {
  const [last] = await tx
    .select({ takenOn: candidateSteps.takenOn })
    .from(candidateSteps)
    .where(
      and(eq(candidateSteps.candidateId, candidateId), ne(candidateSteps.fromStage, candidateSteps.toStage)),
    )
    .orderBy(desc(candidateSteps.id))
    .limit(1)
  return last?.takenOn ?? null
}

type Its = { tx: Tx; viewer: Viewer; thing: LockedCandidate; today: Day }
type Told = Pick<typeof candidateSteps.$inferInsert, 'takenOn' | 'paper' | 'votes' | 'base' | 'note'>
type Change = Partial<
  Pick<
    typeof candidates.$inferInsert,
    | 'helperId'
    | 'certifiedOn'
    | 'dossierOn'
    | 'verificationAskedOn'
    | 'isVerifiedAbroad'
    | 'verifiedOn'
    | 'opinionsOn'
    | 'proposalId'
    | 'memberId'
  >
>

/** One step of the way and what it changes. */
export async function takeStep(
  { tx, viewer, thing, today }: Its,
  step: Step,
  told: Told,
  change: Change = {},
) {
  const stage = stageAfter(step, thing)
  await tx.insert(candidateSteps).values({
    ...told,
    candidateId: thing.id,
    orgId: thing.orgId,
    fromStage: thing.stage,
    toStage: stage,
    doneBy: viewer.accountId,
    doneOn: today,
  })
  await tx
    .update(candidates)
    .set({ ...change, stage, version: thing.version + 1 })
    .where(eq(candidates.id, thing.id))
}
