import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ratingCampaigns, ratings } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { moveReview } from './listing'
import { lockCampaign, rowsOf } from './load'
import { openOn } from './rounds'
import { isRated } from './rules/outcome'
import { type Ballots, proposedByVotes, tallyRemark, validOf } from './rules/tally'

type MeetingTally = {
  orgId: number
  heldOn: Day
  startedAt: string | null
  endedAt: string | null
  place: string
  summoned: number
  present: number
  votingBase: number
  /** Null: the sheets differ from person to person, and the campaign is filled in by hand. */
  sheets: { issued: number; returned: number } | null
  chairName: string
  recorderName: string
  tellers: { name: string; position: string }[]
  people: { memberId: number | null; name: string; ballots: Ballots }[]
}

/**
 * The tally of the year-end meeting, typed once in its minutes: it fills the cell's open campaign where that has none
 * yet. The list is of the meeting's day, so who was added late is on it; what does not agree is said there.
 */
export async function takeTally(tx: Tx, { orgId, heldOn, people, sheets, ...meeting }: MeetingTally) {
  const [open] = await tx
    .select({ campaignId: ratingCampaigns.id })
    .from(ratingCampaigns)
    .where(openOn(orgId, heldOn))
    .orderBy(ratingCampaigns.id)
  const campaign = open && (await lockCampaign(tx, open))
  if (!campaign || campaign.returned !== null) return
  await moveReview(tx, campaign, heldOn, { keepsTyped: true })
  const rated = (await rowsOf(tx, campaign.id)).filter(isRated)
  const ballotsOf = new Map(people.map(({ memberId, ballots }) => [memberId, ballots]))
  const without = rated.filter(({ memberId }) => !ballotsOf.has(memberId)).map(({ fullName }) => fullName)
  const strangers = people
    .filter((person) => !rated.some(({ memberId }) => memberId === person.memberId))
    .map(({ name }) => name)
  const isTaken = sheets !== null && without.length < rated.length
  for (const { id, memberId, version } of isTaken ? rated : []) {
    const ballots = ballotsOf.get(memberId)
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
    .set({
      ...(isTaken ? { ...meeting, ...sheets } : {}),
      tallyRemark: tallyRemark({ heldOn, without, strangers, isTaken }),
    })
    .where(eq(ratingCampaigns.id, campaign.id))
}
