import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, dayExceptions, meetings, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { deadlinesOf } from '@/lib/calendar/deadlines'
import { ASKED_IN, mayAsk } from '@/lib/calendar/exceptions'
import { type MeetingState, quote } from '@/lib/calendar/rules'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'

/** Đề nghị họp muộn hơn of one meeting with the answers, newest first. */
export async function listExceptions(viewer: Viewer, meetingId: number) {
  const rows = await db
    .select({
      id: dayExceptions.id,
      path: dayExceptions.orgPath,
      version: dayExceptions.version,
      heldOn: dayExceptions.heldOn,
      reason: dayExceptions.reason,
      rule: dayExceptions.rule,
      askedBy: accounts.fullName,
      askedOn: dayExceptions.askedOn,
      insteadOf: dayExceptions.insteadOf,
      state: dayExceptions.state,
      decidedBy: dayExceptions.decidedByName,
      decidedOn: dayExceptions.decidedOn,
      decisionReason: dayExceptions.decisionReason,
    })
    .from(dayExceptions)
    .innerJoin(accounts, eq(accounts.id, dayExceptions.askedBy))
    .where(
      and(
        eq(dayExceptions.meetingId, meetingId),
        scope(viewer, 'meetings.read', { path: dayExceptions.orgPath }),
      ),
    )
    .orderBy(desc(dayExceptions.id))
    .limit(20)
  return rows.map((row) => ({
    ...row,
    mayDecide: row.state === 'asked' && can(viewer, 'exceptions.decide', row),
  }))
}
export type ExceptionRow = Awaited<ReturnType<typeof listExceptions>>[number]

/** What binds one plan beside its day: terms to register and confirm, later days asked for and permitted. */
export async function getPlanTerms(
  viewer: Viewer,
  plan: { id: number; path: string; month: Day; dueOn: Day | null; state: MeetingState },
) {
  const [ruleSet, exceptions] = await Promise.all([
    findRuleSet(db, 'commonDay', plan.month, plan.path),
    listExceptions(viewer, plan.id),
  ])
  const isWaiting = exceptions.some(({ state }) => state === 'asked')
  return {
    deadlines: deadlinesOf(ruleSet, plan.month),
    exceptions,
    permitted: exceptions.find(({ state }) => state === 'permitted'),
    mayAsk: can(viewer, 'exceptions.ask', plan) && mayAsk({ ...plan, ruleSet }) && !isWaiting,
    rule: ruleSet && quote(ruleSet),
  }
}

/** Those waiting for the viewer's decision, oldest first; not where the meeting was settled or held meanwhile. */
export async function listAskedExceptions(viewer: Viewer) {
  return db
    .select({
      id: dayExceptions.id,
      meetingId: dayExceptions.meetingId,
      cell: organisations.shortName,
      heldOn: dayExceptions.heldOn,
    })
    .from(dayExceptions)
    .innerJoin(organisations, eq(organisations.id, dayExceptions.orgId))
    .innerJoin(meetings, eq(meetings.id, dayExceptions.meetingId))
    .where(
      and(
        eq(dayExceptions.state, 'asked'),
        inArray(meetings.state, ASKED_IN),
        scope(viewer, 'exceptions.decide', { path: dayExceptions.orgPath }),
      ),
    )
    .orderBy(dayExceptions.id)
    .limit(20)
}
