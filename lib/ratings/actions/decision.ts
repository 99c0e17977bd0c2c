'use server'

import { eq } from 'drizzle-orm'
import { ratingCampaigns, ratings } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { readRows } from '@/lib/core/rows'
import { papersAfter } from '@/lib/papers/after'
import { deciderOf } from '@/lib/ratings/decider'
import { decisionInput, decisionRow, outstandingInput, returnInput } from '@/lib/ratings/input'
import { lockCampaign, rowsOf } from '@/lib/ratings/load'
import { queueDecidedPaper } from '@/lib/ratings/queue-papers'
import { decidedBeside } from '@/lib/ratings/rounds'
import { assertSent } from '@/lib/ratings/rules/campaign'
import { assertDecision } from '@/lib/ratings/rules/decision'
import { isRated, outcomeOf } from '@/lib/ratings/rules/outcome'

/** A unit with outstanding results has the larger limit; the deciding level says so, not the cell. */
export const setOutstanding = action({
  permission: 'ratings.decide',
  input: outstandingInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input: { isOutstanding } }) => {
    assertSent(campaign.state)
    await tx
      .update(ratingCampaigns)
      .set({ isOutstanding, version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    return { message: 'Đã tính lại giới hạn tỷ lệ.', detail: { isOutstanding } }
  },
})

export const returnCampaign = action({
  permission: 'ratings.return',
  input: returnInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input: { reason } }) => {
    assertSent(campaign.state)
    await tx
      .update(ratingCampaigns)
      .set({ state: 'open', sentOn: null, returnedReason: reason, version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    return { goTo: `/ratings/${campaign.id}`, detail: { reason } }
  },
})

/** Quyết định xếp loại: after it nothing of the campaign changes. */
export const decideCampaign = action({
  permission: 'ratings.decide',
  input: decisionInput,
  load: lockCampaign,
  run: async ({ tx, thing: campaign, input, today }) => {
    assertSent(campaign.state)
    if (input.decidedOn > today || (campaign.heldOn && input.decidedOn < campaign.heldOn))
      throw new RuleError('Ngày quyết định phải từ ngày kiểm điểm đến hôm nay.', 'decidedOn')
    const rows = await rowsOf(tx, campaign.id)
    const given = readRows(input, decisionRow).rows
    const decided = rows.filter(isRated).map((row) => {
      const choice = given.get(row.id)
      if (!choice) throw new RuleError(`Đồng chí ${row.fullName}: đồng chí chọn một mức.`, `level-${row.id}`)
      return { id: row.id, fullName: row.fullName, proposed: row.note, ...choice }
    })
    const { own, beside } = await decidedBeside(tx, campaign)
    assertDecision(decided, outcomeOf(rows, campaign, campaign.rules, own), campaign.rules, beside)
    for (const { id, level, note, proposed } of decided)
      await tx
        .update(ratings)
        .set({ level, note: [proposed, note].filter(Boolean).join(' ') })
        .where(eq(ratings.id, id))
    await tx
      .update(ratingCampaigns)
      .set({
        state: 'finished',
        decidedOn: input.decidedOn,
        decisionNumber: input.decisionNumber || null,
        decidedBy: deciderOf({ kind: campaign.aboveKind, committeeName: campaign.aboveCommittee }),
        version: campaign.version + 1,
      })
      .where(eq(ratingCampaigns.id, campaign.id))
    await queueDecidedPaper(tx, campaign.id)
    papersAfter(campaign.id, ['ratingList'])
    return { goTo: `/ratings/${campaign.id}?decided=1`, detail: { decisionNumber: input.decisionNumber } }
  },
})
