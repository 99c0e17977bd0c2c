import 'server-only'
import { and, asc, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { exemptionRequests, members, minutes, organisations, proposals } from '@/db/schema'
import { can, type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import type { RequestFilter } from '@/lib/exemptions/input'
import { mayReadProposals } from '@/lib/proposals/may-read'
import { deciderOf } from '@/lib/ratings/decider'

const place = { path: exemptionRequests.orgPath, ownerId: exemptionRequests.memberId }
const above = alias(organisations, 'above')

const shown = {
  id: exemptionRequests.id,
  memberId: exemptionRequests.memberId,
  fullName: members.fullName,
  cell: organisations.name,
  kind: exemptionRequests.kind,
  wish: exemptionRequests.wish,
  startsOn: exemptionRequests.startsOn,
  endsOn: exemptionRequests.endsOn,
  state: exemptionRequests.state,
  submittedOn: exemptionRequests.submittedOn,
  acknowledgedOn: exemptionRequests.acknowledgedOn,
  isRenewal: sql<boolean>`${exemptionRequests.renewsId} IS NOT NULL`,
}

/** Báo cáo of what a cell decided itself and the committee above has not looked at. */
const isReported = and(
  eq(exemptionRequests.state, 'granted'),
  eq(exemptionRequests.kind, 'ageHealth'),
  isNull(exemptionRequests.acknowledgedOn),
)

const stateIs = (state: RequestFilter['state']) => {
  if (state === 'all') return undefined
  if (state === 'reported') return isReported
  return state
    ? eq(exemptionRequests.state, state)
    : inArray(exemptionRequests.state, ['submitted', 'proposed'])
}

/** Đơn xin miễn, the oldest first among those that wait. */
export async function listRequests(viewer: Viewer, filter: RequestFilter, size = PAGE_SIZE) {
  const last = dayAndId(filter.after)
  const rows = await db
    .select(shown)
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .innerJoin(organisations, eq(organisations.id, exemptionRequests.orgId))
    .where(
      and(
        scope(viewer, 'exemptionRequests.read', place),
        stateIs(filter.state),
        last
          ? sql`(${exemptionRequests.submittedOn}, ${exemptionRequests.id}) > (${last.day}::date, ${last.id}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(exemptionRequests.submittedOn), asc(exemptionRequests.id))
    .limit(size + 1)
  return pageOf(rows, ({ submittedOn, id }) => [submittedOn, id], size)
}
export type RequestRow = Awaited<ReturnType<typeof listRequests>>['rows'][number]

/** One request with everything that was decided about it, and what the viewer may do. */
export async function getRequest(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      ...shown,
      orgId: exemptionRequests.orgId,
      path: exemptionRequests.orgPath,
      place: exemptionRequests.place,
      work: exemptionRequests.work,
      contact: exemptionRequests.contact,
      registeredOn: exemptionRequests.registeredOn,
      duesWish: exemptionRequests.duesWish,
      papers: exemptionRequests.papers,
      isOral: exemptionRequests.isOral,
      isByRelative: exemptionRequests.isByRelative,
      proposalId: exemptionRequests.proposalId,
      resolvedOn: exemptionRequests.resolvedOn,
      votes: exemptionRequests.votes,
      base: exemptionRequests.base,
      resolution: exemptionRequests.resolution,
      decidedOn: exemptionRequests.decidedOn,
      decidedBy: exemptionRequests.decidedBy,
      decisionNumber: exemptionRequests.decisionNumber,
      refusal: exemptionRequests.refusal,
      version: exemptionRequests.version,
      symbol: above.symbol,
      aboveId: above.id,
      aboveKind: above.kind,
      aboveCommittee: above.committeeName,
      isReceived: sql<boolean>`coalesce((SELECT ${minutes.status} = 'received' FROM ${proposals}
        JOIN ${minutes} ON ${minutes.id} = ${proposals.minutesId}
        WHERE ${proposals.id} = ${exemptionRequests.proposalId}), true)`,
      hasPaper: sql<boolean>`EXISTS (SELECT FROM papers p WHERE p.form = 'exemptionDecision' AND p.subject_id = ${exemptionRequests.id})`,
    })
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .innerJoin(organisations, eq(organisations.id, exemptionRequests.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(and(eq(exemptionRequests.id, id), scope(viewer, 'exemptionRequests.read', place)))
  if (!found) return undefined
  const { aboveKind, aboveCommittee, ...request } = found
  const may = (permission: Permission) =>
    can(viewer, permission, { path: found.path, ownerId: found.memberId })
  const isOpen = found.state === 'submitted' || found.state === 'proposed'
  return {
    ...request,
    decider: deciderOf({ kind: aboveKind, committeeName: aboveCommittee }),
    may: {
      resolve: found.state === 'submitted' && may('exemptionRequests.resolve'),
      decide: found.state === 'proposed' && may('exemptionRequests.decide'),
      withdraw: isOpen && found.proposalId === null && may('exemptionRequests.withdraw'),
      acknowledge:
        found.state === 'granted' &&
        found.kind === 'ageHealth' &&
        found.acknowledgedOn === null &&
        may('exemptionRequests.acknowledge'),
    },
  }
}
export type ExemptionRequest = NonNullable<Awaited<ReturnType<typeof getRequest>>>

type Asked = { memberId: number; submittedOn: string }

/** What minutes since then decided about the member's exemption, and no request has taken yet. */
export async function listFreeProposals(viewer: Viewer, { memberId, submittedOn }: Asked) {
  return db
    .select({
      id: proposals.id,
      heldOn: proposals.heldOn,
      motion: proposals.motion,
      votes: proposals.votes,
      base: proposals.base,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .where(
      and(
        mayReadProposals(viewer),
        eq(proposals.memberId, memberId),
        eq(proposals.kind, 'exemption'),
        gte(proposals.heldOn, submittedOn),
        sql`NOT EXISTS (SELECT FROM ${exemptionRequests} WHERE ${exemptionRequests.proposalId} = ${proposals.id})`,
      ),
    )
    .orderBy(desc(proposals.heldOn), desc(proposals.id))
    .limit(5)
}

/** Every request of one member, the newest first. */
export async function listRequestsOf(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: exemptionRequests.id,
      wish: exemptionRequests.wish,
      state: exemptionRequests.state,
      startsOn: exemptionRequests.startsOn,
      endsOn: exemptionRequests.endsOn,
      submittedOn: exemptionRequests.submittedOn,
    })
    .from(exemptionRequests)
    .where(and(eq(exemptionRequests.memberId, memberId), scope(viewer, 'exemptionRequests.read', place)))
    .orderBy(desc(exemptionRequests.submittedOn), desc(exemptionRequests.id))
}
