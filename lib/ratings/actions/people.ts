'use server'

import { eq, sql } from 'drizzle-orm'
import { organisations, ratingCampaigns, ratings } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { readRows } from '@/lib/core/rows'
import { openInput, reviewDayInput, selfRatingsInput, selfRow } from '@/lib/ratings/input'
import { listPeople, moveReview } from '@/lib/ratings/listing'
import { lockCampaign, rowsOf } from '@/lib/ratings/load'
import { lastReview } from '@/lib/ratings/rounds'
import { assertOpen, assertReviewDay, assertSupplementDay } from '@/lib/ratings/rules/campaign'
import { factsFrom, noBallots } from '@/lib/ratings/typed'
import { needRuleSet } from '@/lib/rulesets/load'

/** Mở đợt xếp loại của một chi bộ: the list comes from the register on the review day. */
export const openCampaign = action({
  permission: 'ratings.open',
  input: openInput,
  load: async (tx, { orgId }) => {
    const [cell] = await tx.select().from(organisations).where(eq(organisations.id, orgId)).for('share')
    return cell?.kind === 'cell' && !cell.endedOn ? { id: cell.id, path: cell.path } : undefined
  },
  run: async ({ tx, thing: cell, input: { year, heldOn } }) => {
    assertReviewDay(year, heldOn)
    const ruleSet = await needRuleSet(tx, 'ratings', heldOn, cell.path)
    const [made] = await tx
      .insert(ratingCampaigns)
      .values({ orgId: cell.id, year, heldOn, ruleSetId: ruleSet.id })
      .onConflictDoNothing()
      .returning({ id: ratingCampaigns.id })
    if (!made)
      throw new RuleError(
        `Chi bộ đã có đợt xếp loại năm ${year}; đồng chí mở đợt ấy trong danh sách.`,
        'year',
      )
    await listPeople(tx, { id: made.id, orgId: cell.id, year, heldOn, isSupplement: false }, ruleSet.values)
    return { goTo: `/ratings/${made.id}`, detail: { campaignId: made.id, year } }
  },
})

/** Another review day may change who is reviewed, and the regulation in force. */
export const changeReviewDay = action({
  permission: 'ratings.write',
  input: reviewDayInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input: { heldOn } }) => {
    assertOpen(campaign.state)
    if (campaign.isSupplement) assertSupplementDay(campaign.year, await lastReview(tx, campaign), heldOn)
    else assertReviewDay(campaign.year, heldOn)
    await moveReview(tx, campaign, heldOn)
    return { message: 'Đã lưu ngày kiểm điểm và cập nhật danh sách theo sổ đảng viên.' }
  },
})

/** Self-rating, score and conditions of each person; never the text of a review. */
export const recordSelfRatings = action({
  permission: 'ratings.write',
  input: selfRatingsInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input }) => {
    assertOpen(campaign.state)
    const given = readRows(input, selfRow).rows
    for (const row of (await rowsOf(tx, campaign.id)).filter(({ isReviewed }) => isReviewed)) {
      const typed = given.get(row.id) ?? selfRow.parse({})
      const isDeferred = typed.deferred !== ''
      await tx
        .update(ratings)
        .set({
          ...factsFrom(row.id, typed, campaign.rules),
          deferredReason: typed.deferred,
          ...(isDeferred ? { ...noBallots, proposedLevel: null } : {}),
          version: sql`${ratings.version} + 1`,
        })
        .where(eq(ratings.id, row.id))
    }
    await tx
      .update(ratingCampaigns)
      .set({ version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    return { message: 'Đã lưu mức tự xếp loại và số liệu của từng đồng chí.' }
  },
})
