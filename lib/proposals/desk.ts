import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { proposals } from '@/db/schema'
import { can, type Permission, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { above } from './deciders'
import { type Asked, awaitsCommittee, type Desk, deskOf, kindsUp } from './rules'

/** Who settles at each desk. */
const settledBy: Record<Desk, Permission> = {
  above: 'proposals.permit',
  standing: 'proposals.decide',
  either: 'proposals.settle',
}

type Proposal = Asked & { path: string }

/** May the viewer write down what became of this proposal? Asked of its kind and its place. */
export const maySettle = (viewer: Viewer, proposal: Proposal) =>
  can(viewer, 'proposals.settle', proposal) && can(viewer, settledBy[deskOf(proposal)], proposal)

const isExemption = eq(proposals.kind, 'exemption')
const isExpulsion = sql`coalesce(${proposals.penalty} = 'expulsion', false)`
/** Decided by the standing committee alone. */
export const fallsUp = sql`(${inArray(proposals.kind, kindsUp)} or ${isExpulsion})`
const at: Record<Desk, SQL> = {
  above: sql`${isExemption}`,
  standing: fallsUp,
  either: sql`not (${isExemption} or ${fallsUp})`,
}

/** The same answer as a condition. */
export const settledHere = (viewer: Viewer) => {
  const reaches = (permission: Permission) => scope(viewer, permission, { path: proposals.orgPath })
  return and(
    reaches('proposals.settle'),
    or(...(['above', 'standing', 'either'] as const).map((desk) => and(at[desk], reaches(settledBy[desk])))),
  )
}

type Forwarded = Proposal & { endorsedOn: Day | null; above: { kind: string; path: string } }

/** May the viewer write down that the grassroots committee proposes it further? */
export const mayEndorse = (viewer: Viewer, proposal: Forwarded) =>
  awaitsCommittee(proposal) && can(viewer, 'proposals.endorse', proposal.above)

const isAwaited = sql`(${and(
  isNull(proposals.endorsedOn),
  fallsUp,
  ne(proposals.kind, 'admission'),
  ne(above.kind, 'top'),
)})`
/** The same answer as a condition. Needs `above` joined. */
export const endorsedHere = (viewer: Viewer) =>
  and(scope(viewer, 'proposals.endorse', { path: above.path }), isAwaited)

/** Whose turn it is: the standing committee's only after the grassroots committee. Needs `above` joined. */
export const waitsFor = (viewer: Viewer) => or(and(settledHere(viewer), not(isAwaited)), endorsedHere(viewer))
