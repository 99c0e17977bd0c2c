import 'server-only'
import { and, asc, count, eq, gt, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, minutes, organisations, proposals } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { committeeVoteWords } from '@/lib/candidates/rules/way'
import type { Day } from '@/lib/core/dates'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isTopOf, top } from '@/lib/organisations/joined-top'
import { withDeadlines } from '@/lib/proposals/deadlines'
import { above, deciderFor, decidersOf, isAbove } from '@/lib/proposals/deciders'
import { mayEndorse, maySettle, waitsFor } from '@/lib/proposals/desk'
import type { ProposalFilter } from '@/lib/proposals/input'
import { mayReadProposals } from '@/lib/proposals/may-read'
import { awaitsCommittee } from '@/lib/proposals/rules'
import { findRuleSet } from '@/lib/rulesets/load'

const shown = {
  id: proposals.id,
  kind: proposals.kind,
  fullName: proposals.fullName,
  motion: proposals.motion,
  heldOn: proposals.heldOn,
  votes: proposals.votes,
  base: proposals.base,
  isMet: proposals.isMet,
  state: proposals.state,
  cell: organisations.name,
  path: proposals.orgPath,
}

/** Of minutes that have been sent, and waiting for this viewer's committee. */
const waitsHere = (viewer: Viewer) =>
  and(waitsFor(viewer), eq(proposals.state, 'waiting'), ne(minutes.status, 'completed'))

/** What waits for the committee above, oldest first; with `all` also what is done. */
export async function listProposals(viewer: Viewer, filter: ProposalFilter, size = PAGE_SIZE) {
  const last = dayAndId(filter.after)
  const rows = await db
    .select(shown)
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .innerJoin(above, isAbove)
    .where(
      and(
        mayReadProposals(viewer),
        filter.desk && waitsHere(viewer),
        filter.state === 'all' ? undefined : eq(proposals.state, 'waiting'),
        last
          ? or(gt(proposals.heldOn, last.day), and(eq(proposals.heldOn, last.day), gt(proposals.id, last.id)))
          : undefined,
      ),
    )
    .orderBy(asc(proposals.heldOn), asc(proposals.id))
    .limit(size + 1)
  const page = pageOf(rows, (row) => [row.heldOn, row.id], size)
  return { ...page, rows: await withDeadlines(page.rows) }
}

export async function getProposal(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      ...shown,
      meetingId: minutes.meetingId,
      memberId: proposals.memberId,
      admittedOn: members.admittedOn,
      number: proposals.number,
      symbol: organisations.symbol,
      isReduction: proposals.isReduction,
      startsOn: proposals.startsOn,
      endsOn: proposals.endsOn,
      decidedOn: proposals.decidedOn,
      decidedBy: proposals.decidedBy,
      decisionNumber: proposals.decisionNumber,
      note: proposals.note,
      version: proposals.version,
      minutesStatus: minutes.status,
      penalty: proposals.penalty,
      endorsedOn: proposals.endorsedOn,
      endorsement: proposals.endorsement,
      endorsedVotes: proposals.endorsedVotes,
      endorsedBase: proposals.endorsedBase,
      hasPaper: sql<boolean>`EXISTS (SELECT FROM papers p WHERE p.form = 'personDecision' AND p.subject_id = ${proposals.id})`,
      above: { kind: above.kind, path: above.path, committeeName: above.committeeName, symbol: above.symbol },
      topCommittee: top.committeeName,
      topSymbol: top.symbol,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .innerJoin(above, isAbove)
    .innerJoin(top, isTopOf)
    .leftJoin(members, eq(members.id, proposals.memberId))
    .where(and(eq(proposals.id, id), mayReadProposals(viewer)))
  const [dated] = found ? await withDeadlines([found]) : []
  return (
    found && {
      ...found,
      decideBy: dated?.decideBy,
      endorsedWords: await endorsedWords(found),
      deciders: decidersOf(found),
      awaitsCommittee: found.state === 'waiting' && awaitsCommittee(found),
      /** Of the decision that this viewer writes down. */
      decisionSymbol: deciderFor(viewer, found) === 'standing' ? found.topSymbol : found.above.symbol,
      mayEndorse: found.state === 'waiting' && mayEndorse(viewer, found),
      maySettle: found.state === 'waiting' && maySettle(viewer, found),
      isReceived: found.minutesStatus === 'received',
    }
  )
}
type Endorsed = { endorsedOn: Day | null; endorsedVotes: number | null; endorsedBase: number | null }

/** The vote of the grassroots committee against the share that held on its day. */
async function endorsedWords(its: Endorsed & { path: string }) {
  const { endorsedOn, endorsedVotes: votes, endorsedBase: base, path } = its
  if (!endorsedOn || votes === null || base === null) return undefined
  const rules = await findRuleSet(db, 'admission', endorsedOn, path)
  return `${votes}/${base} tán thành${rules ? `, ${committeeVoteWords({ votes, base }, rules)}` : ''}`
}
export type Proposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>

/** Kết quả xét from one meeting, in the order of its minutes. */
export async function listProposalsOf(viewer: Viewer, minutesId: number) {
  return db
    .select({ ...shown, number: proposals.number })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .where(and(eq(proposals.minutesId, minutesId), mayReadProposals(viewer)))
    .orderBy(asc(proposals.position))
}

/** How many wait for this viewer's committee. */
export async function countWaiting(viewer: Viewer) {
  const [row] = await db
    .select({ waiting: count() })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .innerJoin(above, isAbove)
    .where(waitsHere(viewer))
  return row?.waiting ?? 0
}
