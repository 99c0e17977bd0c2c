'use server'

import { eq } from 'drizzle-orm'
import { ratingCampaigns } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { returnInput, reviewDayInput } from '@/lib/ratings/input'
import { listPeople } from '@/lib/ratings/listing'
import { lockCampaign, rowsOf } from '@/lib/ratings/load'
import { lastReview } from '@/lib/ratings/rounds'
import { assertDecided, assertOpen, assertSupplementDay } from '@/lib/ratings/rules/campaign'
import { assertUntouched } from '@/lib/ratings/rules/listing'

/** Mở đợt bổ sung, once a round is decided: for those who were put off or came after it, with a ballot of its own. */
export const openSupplement = action({
  permission: 'ratings.open',
  input: reviewDayInput,
  load: lockCampaign,
  run: async ({ tx, thing: decided, input: { heldOn } }) => {
    assertDecided(decided.state)
    assertSupplementDay(decided.year, await lastReview(tx, decided), heldOn)
    const { orgId, year, ruleSetId, isOutstanding } = decided
    const [made] = await tx
      .insert(ratingCampaigns)
      .values({ orgId, year, ruleSetId, isOutstanding, heldOn, isSupplement: true })
      .onConflictDoNothing()
      .returning({ id: ratingCampaigns.id })
    if (!made)
      throw new RuleError('Chi bộ đang có một đợt bổ sung của năm này chưa xong; đồng chí làm tiếp đợt ấy.')
    const round = { id: made.id, orgId, year, heldOn, isSupplement: true }
    if ((await listPeople(tx, round, decided.rules)) === 0)
      throw new RuleError(
        `Theo sổ đảng viên, ngày này không còn ai thuộc diện mà chưa được kiểm điểm, xếp loại năm ${year}.`,
        'heldOn',
      )
    return { goTo: `/ratings/${made.id}`, detail: { campaignId: made.id, year } }
  },
})

/** Thu hồi đợt đã mở nhầm; it stays readable with its reason, and another may be opened in its place. */
export const withdrawCampaign = action({
  permission: 'ratings.open',
  input: returnInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input: { reason } }) => {
    assertOpen(campaign.state)
    assertUntouched(campaign, await rowsOf(tx, campaign.id))
    await tx
      .update(ratingCampaigns)
      .set({ state: 'ended', withdrawnReason: reason, version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    return { goTo: `/ratings/${campaign.id}`, detail: { reason, year: campaign.year } }
  },
})
