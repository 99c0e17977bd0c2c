'use server'

import { eq } from 'drizzle-orm'
import { ratingCampaigns, ratings } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { readRows } from '@/lib/core/rows'
import { takeNumber } from '@/lib/meetings/numbering'
import { papersAfter } from '@/lib/papers/after'
import { deciderOf } from '@/lib/ratings/decider'
import { ballotRow, campaignInput, tallyInput } from '@/lib/ratings/input'
import { lockCampaign, rowsOf } from '@/lib/ratings/load'
import { queueSentPapers } from '@/lib/ratings/queue-papers'
import { decidedBefore, ratedTwice } from '@/lib/ratings/rounds'
import { assertHeld, assertOpen } from '@/lib/ratings/rules/campaign'
import { assertNobodyTwice } from '@/lib/ratings/rules/listing'
import { isRated, outcomeOf } from '@/lib/ratings/rules/outcome'
import { proposedByVotes, validOf } from '@/lib/ratings/rules/tally'
import { meetingFrom } from '@/lib/ratings/typed'

/** Sums of the secret ballot per person and level; never a ballot per person. */
export const recordTally = action({
  permission: 'ratings.tally',
  input: tallyInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input, today }) => {
    assertOpen(campaign.state)
    assertHeld(campaign.heldOn, today)
    const given = readRows(input, ballotRow).rows
    for (const row of (await rowsOf(tx, campaign.id)).filter(isRated)) {
      const ballots = given.get(row.id)
      if (!ballots) throw new RuleError(`Đồng chí ${row.fullName} chưa có số phiếu; đồng chí tải lại trang.`)
      const { excellent, good, adequate, failed } = ballots
      const counts = { excellent, good, adequate, failed }
      const proposedLevel = proposedByVotes(counts, input.votingBase)
      await tx
        .update(ratings)
        .set({ ...counts, valid: validOf(counts), proposedLevel, version: row.version + 1 })
        .where(eq(ratings.id, row.id))
    }
    const { issued, returned } = input
    await tx
      .update(ratingCampaigns)
      .set({ ...meetingFrom(input), tallyRemark: '', version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    return { goTo: `/ratings/${campaign.id}/result`, detail: { issued, returned } }
  },
})

/** Gửi danh sách lên cấp quyết định, with a number for the tally minutes that stays with them; from here on the cell changes nothing. */
export const sendCampaign = action({
  permission: 'ratings.send',
  input: campaignInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, today }) => {
    assertOpen(campaign.state)
    assertHeld(campaign.heldOn, today)
    const rows = await rowsOf(tx, campaign.id)
    const rated = rows.filter(isRated).map(({ memberId }) => memberId)
    assertNobodyTwice(await ratedTwice(tx, campaign, rated))
    const before = await decidedBefore(tx, campaign)
    const outcome = outcomeOf(rows, campaign, campaign.rules, before)
    if (!outcome.isComplete)
      throw new RuleError('Còn đồng chí thiếu số liệu; đồng chí nhập đủ các bước trên rồi gửi.')
    const number = campaign.number ?? (await takeNumber(tx, campaign.orgId, 'BB', campaign.heldOn ?? today))
    await tx
      .update(ratingCampaigns)
      .set({ state: 'tallied', number, sentOn: today, returnedReason: '', version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    await queueSentPapers(tx, campaign.id)
    papersAfter(campaign.id, ['tallyMinutes', 'ratingList'])
    const decider = deciderOf({ kind: campaign.aboveKind, committeeName: campaign.aboveCommittee })
    return { goTo: `/ratings/${campaign.id}?sent=1`, detail: { decider } }
  },
})
