import 'server-only'
import { and, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import {
  agendas,
  corrections,
  exemptionRequests,
  extracts,
  meetings,
  minutes,
  papers,
  proposals,
  supplements,
} from '@/db/schema'
import { mayReadAgenda } from '@/lib/agendas/may-read'
import { scope, type Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import type { StoredForm } from '@/lib/papers/sources'
import { mayReadProposals } from '@/lib/proposals/may-read'
import {
  ofCandidates,
  ofCollectives,
  ofDuesReports,
  ofHandovers,
  ofProbationers,
  ofRatingSummaries,
  ofResidences,
  ofTransfers,
  ofWays,
} from './reach-printed'

const one = { one: sql`1` }

const ofMinutes = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(minutes)
      .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
      .where(and(eq(minutes.id, papers.subjectId), mayReadMinutes(viewer) ?? sql`false`)),
  )

/** Of what hangs on minutes: whoever may read the minutes. */
const ofMinutesBehind = (it: PgTable & { id: PgColumn; minutesId: PgColumn }) => (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(it)
      .innerJoin(minutes, eq(minutes.id, it.minutesId))
      .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
      .where(and(eq(it.id, papers.subjectId), mayReadMinutes(viewer) ?? sql`false`)),
  )

const ofDecision = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(proposals)
      .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
      .where(and(eq(proposals.id, papers.subjectId), mayReadProposals(viewer))),
  )

const ofAgenda = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(agendas)
      .innerJoin(meetings, eq(meetings.id, agendas.meetingId))
      .where(and(eq(agendas.id, papers.subjectId), mayReadAgenda(viewer))),
  )

const ofExemptions = (viewer: Viewer) =>
  exists(
    db
      .select(one)
      .from(exemptionRequests)
      .where(
        and(
          eq(exemptionRequests.id, papers.subjectId),
          scope(viewer, 'exemptionRequests.read', {
            path: exemptionRequests.orgPath,
            ownerId: exemptionRequests.memberId,
          }),
        ),
      ),
  )

const ofScoreLists = (viewer: Viewer) => scope(viewer, 'scores.list', { path: papers.orgPath })

const ofSyntheses = (viewer: Viewer) => scope(viewer, 'syntheses.read', { path: papers.orgPath })

const ofRatings = (viewer: Viewer) => scope(viewer, 'ratings.read', { path: papers.orgPath })

const ofNotices = (viewer: Viewer) => scope(viewer, 'notices.read', { path: papers.orgPath })

/** Who may know of a stored paper: whoever may read what it is of. A new paper does not compile without its line. */
const reachOf: Record<StoredForm, (viewer: Viewer) => SQL> = {
  minutes: ofMinutes,
  resolution: ofMinutes,
  conclusion: ofMinutes,
  personResolution: ofMinutesBehind(proposals),
  ballotMinutes: ofMinutes,
  correction: ofMinutesBehind(corrections),
  supplement: ofMinutesBehind(supplements),
  tallyMinutes: ofRatings,
  ratingList: ofRatings,
  scheduleNotice: ofNotices,
  agenda: ofAgenda,
  invitation: ofAgenda,
  extract: ofMinutesBehind(extracts),
  scoreSheet: ofMinutes,
  scoreList: ofScoreLists,
  synthesis: ofSyntheses,
  exemptionDecision: ofExemptions,
  personDecision: ofDecision,
  collectiveDecision: ofCollectives,
  wayResolution: ofWays,
  wayOpinions: ofCandidates,
  probationOpinions: ofProbationers,
  handover: ofHandovers,
  residenceIntroduction: ofResidences,
  transferNotice: ofTransfers,
  duesReport: ofDuesReports,
  ratingSummary: ofRatingSummaries,
}

export const isStoredForm = (form: string): form is StoredForm => form in reachOf

const everyForm = Object.keys(reachOf).filter(isStoredForm)

/** Among the forms asked for; forms read by the same people are one question to plan, not one each. */
export const paperInReach = (viewer: Viewer, forms: StoredForm[] = everyForm): SQL =>
  or(
    ...[...new Set(forms.map((form) => reachOf[form]))].map((reach) =>
      and(
        inArray(
          papers.form,
          forms.filter((form) => reachOf[form] === reach),
        ),
        reach(viewer),
      ),
    ),
  ) ?? sql`false`
