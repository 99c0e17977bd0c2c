import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ratingCampaigns, ratings } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { reviewedYear } from './rules/campaign'
import { isRated } from './rules/outcome'
import type { Level } from './rules/scale'
import { proposedByVotes, validOf } from './rules/tally'

type Ballots = Record<Level, number>
type MeetingTally = {
  orgId: number
  heldOn: Day
  startedAt: string | null
  endedAt: string | null
  place: string
  summoned: number
  present: number
  votingBase: number
  issued: number
  returned: number
  chairName: string
  recorderName: string
  tellers: { name: string; position: string }[]
  people: ReadonlyMap<number, Ballots>
}

/**
 * The tally of the year-end meeting, typed once in its minutes: it fills the cell's open campaign where that has none
 * yet and everybody rated is among the persons of the minutes. Otherwise nothing is touched.
 */
export async function takeTally(tx: Tx, { orgId, heldOn, people, ...meeting }: MeetingTally) {
  const [campaign] = await tx
    .select({ id: ratingCampaigns.id, returned: ratingCampaigns.returned, version: ratingCampaigns.version })
    .from(ratingCampaigns)
    .where(
      and(
        eq(ratingCampaigns.orgId, orgId),
        eq(ratingCampaigns.year, reviewedYear(heldOn)),
        eq(ratingCampaigns.state, 'open'),
      ),
    )
    .for('update')
  if (!campaign || campaign.returned !== null) return
  const rows = await tx.select().from(ratings).where(eq(ratings.campaignId, campaign.id))
  const rated = rows.filter(isRated)
  if (rated.length === 0 || rated.some(({ memberId }) => !people.has(memberId))) return
  for (const { id, memberId, version } of rated) {
    const ballots = people.get(memberId)
    if (ballots)
      await tx
        .update(ratings)
        .set({
          ...ballots,
          valid: validOf(ballots),
          proposedLevel: proposedByVotes(ballots, meeting.votingBase),
          version: version + 1,
        })
        .where(eq(ratings.id, id))
  }
  await tx
    .update(ratingCampaigns)
    .set({ ...meeting, heldOn, version: campaign.version + 1 })
    .where(eq(ratingCampaigns.id, campaign.id))
}
