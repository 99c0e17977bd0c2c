'use server'

import { eq } from 'drizzle-orm'
import { ratingCampaigns, ratingCorrections, ratings } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { papersAfter } from '@/lib/papers/after'
import { correctionsOf } from '@/lib/ratings/corrections'
import { deciderOf } from '@/lib/ratings/decider'
import { correctionInput } from '@/lib/ratings/input'
import { lockCampaign, rowsOf } from '@/lib/ratings/load'
import { queueDecidedPaper } from '@/lib/ratings/queue-papers'
import { decidedBeside } from '@/lib/ratings/rounds'
import { assertDecided } from '@/lib/ratings/rules/campaign'
import { assertCorrection } from '@/lib/ratings/rules/correction'
import { assertLimit } from '@/lib/ratings/rules/decision'
import { countLevels } from '@/lib/ratings/rules/outcome'
import { plus, ratePercent } from '@/lib/ratings/rules/quota'

/** Xếp loại lại: what stood stays readable beside what stands, and the list is printed anew. */
export const correctRating = action({
  permission: 'ratings.decide',
  input: correctionInput,
  load: lockCampaign,
  run: async ({ tx, viewer, thing: campaign, input, today, submitKey }) => {
    assertDecided(campaign.state)
    const { ratingId, level, reason, decisionNumber, decidedOn } = input
    const rows = await rowsOf(tx, campaign.id)
    const row = rows.find(({ id }) => id === ratingId)
    if (!row?.level) throw new RuleError('Đồng chí chọn một người đã được xếp loại trong đợt.', 'ratingId')
    const before = (await correctionsOf(tx, campaign.id)).findLast((each) => each.ratingId === ratingId)
    const since = before?.decidedOn ?? campaign.decidedOn
    assertCorrection(input, { fullName: row.fullName, level: row.level, since }, today)
    if (level === 'excellent') {
      const counts = countLevels(rows.map((each) => (each.id === ratingId ? level : each.level)))
      const { own, beside } = await decidedBeside(tx, campaign)
      const limited = { own: plus(counts, own), group: plus(counts, beside) }
      assertLimit(limited, ratePercent(campaign.rules, campaign.isOutstanding), campaign.rules)
    }
    await tx.insert(ratingCorrections).values({
      ...{ orgId: campaign.orgId, ratingId, fromLevel: row.level, toLevel: level, reason },
      ...{ decisionNumber, decidedOn, enteredBy: viewer.accountId, submitKey },
      decidedBy: deciderOf({ kind: campaign.aboveKind, committeeName: campaign.aboveCommittee }),
    })
    await tx
      .update(ratings)
      .set({ level, version: row.version + 1 })
      .where(eq(ratings.id, ratingId))
    await tx
      .update(ratingCampaigns)
      .set({ version: campaign.version + 1 })
      .where(eq(ratingCampaigns.id, campaign.id))
    await queueDecidedPaper(tx, campaign.id)
    papersAfter(campaign.id, ['ratingList'])
    const detail = { ratingId, from: row.level, to: level, decisionNumber }
    return { goTo: `/ratings/${campaign.id}?corrected=1`, detail }
  },
})
