import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exemptionRequests, exemptions, organisations, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { NotFound, RuleError } from '@/lib/core/errors'
import { padded } from '@/lib/core/numbers'
import { hasApplied } from '@/lib/core/on-day'
import { putOffDues } from '@/lib/dues/put-off'
import type { LockedRequest } from './load'
import { lockRequest } from './load'
import { assertSameWish, assertStep } from './rules'

/** What minutes asked about the member, where no request has it yet. */
async function freeProposal(tx: Tx, proposalId: number, memberId: number) {
  const [found] = await tx
    .select({
      id: proposals.id,
      state: proposals.state,
      heldOn: proposals.heldOn,
      votes: proposals.votes,
      base: proposals.base,
      isMet: proposals.isMet,
      number: proposals.number,
      exemptionKind: proposals.exemptionKind,
      isReduction: proposals.isReduction,
      decidedOn: proposals.decidedOn,
      decidedBy: proposals.decidedBy,
      decisionNumber: proposals.decisionNumber,
      note: proposals.note,
      symbol: organisations.symbol,
      cell: organisations.name,
    })
    .from(proposals)
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .where(
      and(eq(proposals.id, proposalId), eq(proposals.memberId, memberId), eq(proposals.kind, 'exemption')),
    )
    .for('no key update', { of: proposals })
  if (!found) throw new NotFound()
  const taken = await tx
    .select({ id: exemptionRequests.id })
    .from(exemptionRequests)
    .where(eq(exemptionRequests.proposalId, proposalId))
  if (taken.length > 0) throw new RuleError('Kết quả này đã gắn với một đơn khác.')
  return found
}

/** The newest exemption of the member: what a decision that has just been looked at wrote into the register. */
async function newestExemption(tx: Tx, memberId: number, kind: NonNullable<LockedRequest['kind']>) {
  const [last] = await tx
    .select({ id: exemptions.id })
    .from(exemptions)
    .where(and(eq(exemptions.memberId, memberId), eq(exemptions.kind, kind), hasApplied('exemptions')))
    .orderBy(desc(exemptions.startsOn), desc(exemptions.id))
    .limit(1)
  if (!last) throw new RuleError('Danh sách đảng viên chưa ghi lần miễn này; đồng chí ghi tay trên đơn.')
  return last.id
}

/** The request goes where the proposal of the minutes stands. */
export async function takeProposal(tx: Tx, viewer: Viewer, request: LockedRequest, proposalId: number) {
  const found = await freeProposal(tx, proposalId, request.memberId)
  if (found.heldOn < request.submittedOn)
    throw new RuleError('Chi bộ họp trước khi có đơn này; kết quả ấy là của lần khác.')
  assertSameWish(request.wish, found.isReduction)
  const resolution = found.number === null ? '' : `${padded(found.number)}-NQ/${found.symbol}`
  const resolved = { proposalId, resolvedOn: found.heldOn, votes: found.votes, base: found.base, resolution }
  const decided = await decidedBy(tx, request, found, resolution)
  assertStep(request.state, decided.state)
  await tx
    .update(exemptionRequests)
    .set({ ...resolved, ...decided, version: request.version + 1 })
    .where(eq(exemptionRequests.id, request.id))
  await putOffDues(tx, viewer, request, 'exemptionId' in decided ? decided.exemptionId : null)
  return decided.state
}

type Found = Awaited<ReturnType<typeof freeProposal>>

async function decidedBy(tx: Tx, request: LockedRequest, found: Found, resolution: string) {
  if (found.state === 'waiting') return { state: 'proposed' as const }
  if (found.state === 'refused')
    return {
      state: 'refused' as const,
      decidedOn: found.decidedOn,
      decidedBy: found.decidedBy ?? '',
      decisionNumber: found.decisionNumber ?? '',
      refusal: found.note || 'Cấp trên không đồng ý',
    }
  const exemptionId = found.isReduction
    ? null
    : await newestExemption(tx, request.memberId, found.exemptionKind ?? request.kind)
  const isOwn = found.state === 'ownDecision'
  return {
    state: 'granted' as const,
    exemptionId,
    decidedOn: isOwn ? found.heldOn : found.decidedOn,
    decidedBy: isOwn ? found.cell : (found.decidedBy ?? ''),
    decisionNumber: isOwn ? resolution : (found.decisionNumber ?? ''),
  }
}

type Settled = {
  proposalId: number
  verdict: 'approved' | 'refused'
  decidedOn: string
  decidedBy: string
  decisionNumber: string
  note: string
  exemptionId?: number
  isReduction: boolean
}

/** A proposal settled on its own page answers the request that is linked to it. */
export async function followProposal(tx: Tx, viewer: Viewer, settled: Settled) {
  const { proposalId, verdict, decidedOn, decidedBy: by, decisionNumber, note } = settled
  const { exemptionId, isReduction } = settled
  const [linked] = await tx
    .select({ id: exemptionRequests.id })
    .from(exemptionRequests)
    .where(and(eq(exemptionRequests.proposalId, proposalId), eq(exemptionRequests.state, 'proposed')))
  const request = linked && (await lockRequest(tx, linked.id))
  // Approved, but nothing could be written into the register: the request waits for whoever puts that right.
  if (!request || (verdict === 'approved' && exemptionId === undefined && !isReduction)) return
  const isGranted = verdict === 'approved'
  await tx
    .update(exemptionRequests)
    .set({
      state: isGranted ? 'granted' : 'refused',
      decidedOn,
      decidedBy: by,
      decisionNumber,
      ...(isGranted ? { exemptionId } : { refusal: note || 'Cấp trên không đồng ý' }),
      version: request.version + 1,
    })
    .where(eq(exemptionRequests.id, request.id))
  if (isGranted) await putOffDues(tx, viewer, request, exemptionId)
}
