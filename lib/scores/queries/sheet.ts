import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, meetings, minutes, organisations, scoreReviews } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { contentOf } from '@/lib/meetings/content-of'
import { currentContent } from '@/lib/meetings/current-content'
import { knownOf } from '@/lib/meetings/known-of'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { rulesOn } from '@/lib/meetings/rules-on'

/** Phiếu chấm điểm of one meeting: the cell's own score and what the committee above gave, newest first. */
export async function getScoreSheet(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      minutesId: minutes.id,
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      cell: organisations.name,
      superior: sql<string>`coalesce((select p.committee_name from organisations p where p.id = ${organisations.parentId}), 'cấp trên')`,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      heldOn: meetings.heldOn,
      status: minutes.status,
      templateId: minutes.templateId,
      content: minutes.content,
      outcome: minutes.outcome,
      letterhead: minutes.letterhead,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.meetingId, meetingId), mayReadMinutes(viewer)))
  if (!found) return undefined
  const isDraft = found.status === 'draft'
  const today = await businessDay()
  const content = isDraft ? await currentContent(byKey, found, today) : contentOf(found.content)
  const day = content.opening.heldOn ?? today
  const outcome =
    outcomeFrom(found.outcome) ??
    outcomeOf(content, await rulesOn(byKey, day, found.path), found, await knownOf(byKey, found, day))
  const reviews = await listReviews(viewer, meetingId)
  return {
    ...found,
    content,
    outcome,
    score: outcome.score,
    reviews,
    mayReview:
      found.status === 'received' && !!outcome.score && can(viewer, 'scores.review', { path: found.path }),
  }
}
export type ScoreSheet = NonNullable<Awaited<ReturnType<typeof getScoreSheet>>>

/** Every review of a meeting's score; they are read as the minutes are. */
async function listReviews(viewer: Viewer, meetingId: number) {
  return byKey
    .select({
      id: scoreReviews.id,
      items: scoreReviews.items,
      total: scoreReviews.total,
      band: scoreReviews.band,
      reason: scoreReviews.reason,
      decidedFor: scoreReviews.decidedFor,
      decidedOn: scoreReviews.decidedOn,
      decidedBy: accounts.fullName,
      insteadOf: scoreReviews.insteadOf,
    })
    .from(scoreReviews)
    .innerJoin(minutes, eq(minutes.meetingId, scoreReviews.meetingId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(accounts, eq(accounts.id, scoreReviews.decidedBy))
    .where(and(eq(scoreReviews.meetingId, meetingId), mayReadMinutes(viewer)))
    .orderBy(desc(scoreReviews.id))
}
