import 'server-only'
import { and, asc, between, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, minutes, organisations, proposals } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type Cut, inCut } from '@/lib/organisations/cut'
import { mayReadProposals } from '@/lib/proposals/may-read'
import { missingOf } from '@/lib/proposals/rules'

type Asked = { cut: Cut; from: Day; to: Day }
const MOST_LISTED = 1_000

/** What the minutes say of the person a proposal is about. */
const subject = sql`${minutes.content}->'subjects'->(${proposals.position}::int)`
const ofSubject = {
  ground: sql<string | null>`${subject}->>'ground'`,
  warnings: sql<string>`coalesce(${subject}->>'warnings', '')`,
}

async function decided(viewer: Viewer, { cut, from, to }: Asked, most: number) {
  const rows = await db
    .select({
      id: proposals.id,
      memberId: proposals.memberId,
      fullName: proposals.fullName,
      cell: organisations.shortName,
      votes: proposals.votes,
      base: proposals.base,
      heldOn: proposals.heldOn,
      decidedOn: proposals.decidedOn,
      decidedBy: proposals.decidedBy,
      decisionNumber: proposals.decisionNumber,
      ...ofSubject,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .where(
      and(
        mayReadProposals(viewer),
        eq(proposals.kind, 'removal'),
        eq(proposals.state, 'approved'),
        between(proposals.decidedOn, from, to),
        inCut(proposals.orgId, cut),
      ),
    )
    .orderBy(asc(proposals.decidedOn), asc(proposals.id))
    .limit(most)
  return rows.map((row) => ({ ...row, missing: missingOf(row) }))
}

/** Struck off in the register with no decision in the portal: the day is not known here, so no stretch of time hides them. */
async function withoutDecision(viewer: Viewer, { cut }: Pick<Asked, 'cut'>, most: number) {
  return db
    .select({ id: members.id, fullName: members.fullName, cell: organisations.shortName })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        scope(viewer, 'members.read', { path: members.orgPath }),
        eq(members.status, 'removed'),
        inCut(members.orgId, cut),
        sql`not exists (select from proposals p where p.member_id = ${members.id}
          and p.kind = 'removal' and p.state = 'approved')`,
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(most)
}

/** Hồ sơ xóa tên: each with the ground, the warnings and the decision, and what is missing of them. */
export async function listRemovals(viewer: Viewer, asked: Asked, most = MOST_LISTED) {
  const [rows, unrecorded] = await Promise.all([
    decided(viewer, asked, most),
    withoutDecision(viewer, asked, most),
  ])
  return { rows, unrecorded }
}
export type Removal = Awaited<ReturnType<typeof decided>>[number]

/** The same two facts of one proposal, for its page. */
export async function getRemovalGround(viewer: Viewer, proposalId: number) {
  const [found] = await db
    .select(ofSubject)
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .where(and(eq(proposals.id, proposalId), eq(proposals.kind, 'removal'), mayReadProposals(viewer)))
    .orderBy(desc(proposals.id))
  return found
}
