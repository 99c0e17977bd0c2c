import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { organisations } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { deciderOf } from '@/lib/ratings/decider'
import { type Asked, deskOf } from './rules'

/** The committee above the cell of a proposal. */
export const above = alias(organisations, 'above')

/** Đảng ủy cơ sở, also over a cell of a đảng ủy bộ phận; above a base cell stands the top. */
export const isAbove = sql`${above.id} = coalesce((select g.id from organisations g where g.kind = 'grassroots'
  and g.id <> ${organisations.id} and starts_with(${organisations.path}, g.path)), ${organisations.parentId})`

type Committees = { above: { kind: string; committeeName: string }; topCommittee: string }

/** In whose name each desk decides. */
export const decidersOf = ({ above: committee, topCommittee }: Committees) => ({
  above: deciderOf(committee),
  standing: deciderOf({ kind: 'top', committeeName: topCommittee }),
})

/** Which committee settles this one by the viewer's hand: where either may, the viewer's own. */
export function deciderFor(viewer: Viewer, proposal: Asked & { path: string }) {
  const desk = deskOf(proposal)
  const isStanding = desk === 'either' ? can(viewer, 'proposals.decide', proposal) : desk === 'standing'
  return isStanding ? 'standing' : 'above'
}
