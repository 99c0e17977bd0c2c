import 'server-only'
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, ratingCampaigns, ratings } from '@/db/schema'
import { type Day, monthsLater } from '@/lib/core/dates'
import { openOn } from '@/lib/ratings/rounds'
import { isRated } from '@/lib/ratings/rules/outcome'
import { type MinutesContent, minutesContent } from './content'
import type { MeetingKind } from './rules/kinds'
import { withSubjectFacts } from './subject-facts'

type Meeting = { orgId: number; kind: MeetingKind }

/** Who the meeting is about, where the portal knows: members whose probation has ended, members of the year's rating. */
export async function subjectsFor(tx: Tx, meeting: Meeting, day: Day): Promise<MinutesContent['subjects']> {
  if (meeting.kind === 'confirmation')
    return withSubjectFacts(tx, meeting, () => [], entries(await endedProbations(tx, meeting, day)))
  if (meeting.kind === 'yearEnd')
    return withSubjectFacts(tx, meeting, () => [], entries(await ratedPeople(tx, meeting, day)))
  return []
}

const entries = (subjects: { memberId: number }[]) => minutesContent.parse({ subjects }).subjects

/** Admitted twelve months ago or longer (Điều lệ Đảng, Điều 5). */
const endedProbations = (tx: Tx, { orgId }: Meeting, day: Day) =>
  tx
    .select({ memberId: members.id })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.standing, 'probationary'),
        eq(members.status, 'active'),
        isNotNull(members.admittedOn),
        lte(members.admittedOn, monthsLater(day, -12)),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))

/** Levels they gave themselves; the texts of their reviews are kept nowhere. */
async function ratedPeople(tx: Tx, { orgId }: Meeting, day: Day) {
  const rows = await tx
    .select({
      memberId: ratings.memberId,
      isReviewed: ratings.isReviewed,
      deferredReason: ratings.deferredReason,
      selfLevel: ratings.selfLevel,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .where(openOn(orgId, day))
    .orderBy(asc(ratings.id))
  return rows.filter(isRated).map(({ memberId, selfLevel }) => ({ memberId, selfLevel }))
}
