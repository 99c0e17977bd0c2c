import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { queueRatingPapers } from './records'
import type { Story } from './story'

type Campaign = typeof schema.ratingCampaigns.$inferSelect
type Row = typeof schema.ratings.$inferSelect

/** Put off in December, rated at the January meeting: a supplement with its own ballot and decision. */
async function putOff({ db }: Pick<Story, 'db'>, campaign: Campaign, row: Row) {
  const { id: _, createdAt: __, ...held } = campaign
  const [made] = await db
    .insert(schema.ratingCampaigns)
    .values({
      ...held,
      ...{ isSupplement: true, heldOn: '2022-01-07', sentOn: '2022-01-10', decidedOn: '2022-01-20' },
      decisionNumber: campaign.decisionNumber?.replace(/^\d+/, (number) => String(Number(number) + 20)),
    })
    .returning()
  if (!made) return undefined
  const { id: rowId, createdAt: ___, ...rated } = row
  await db.insert(schema.ratings).values({ ...rated, campaignId: made.id })
  await db
    .update(schema.ratings)
    .set({
      ...{ deferredReason: 'đi công tác dài ngày, vắng hôm kiểm điểm', level: null, proposedLevel: null },
      ...{ valid: null, excellent: null, good: null, adequate: null, failed: null },
    })
    .where(eq(schema.ratings.id, rowId))
  return made
}

/** Found wrong in spring: rated again by a new decision; the old level stays beside it. */
async function correctLater({ db, accounts }: Pick<Story, 'db' | 'accounts'>, campaign: Campaign, row: Row) {
  const enteredBy = accounts.get('bithu.anthinh')?.id
  if (!enteredBy || !row.level) return
  await db.insert(schema.ratingCorrections).values({
    ...{ orgId: row.orgId, ratingId: row.id, fromLevel: row.level, toLevel: 'adequate', enteredBy },
    ...{ decisionNumber: '31-QĐ/ĐU', decidedOn: '2022-03-22', decidedBy: campaign.decidedBy ?? '' },
    reason: 'Kiểm tra lại thấy còn nhiệm vụ chi bộ giao chưa xong, khi xếp loại chưa tính đến.',
  })
  await db.update(schema.ratings).set({ level: 'adequate' }).where(eq(schema.ratings.id, row.id))
}

/** What happened after the decision of the year, in two cells of the story. */
export async function makeLaterRounds(story: Story) {
  const { db, tree } = story
  for (const key of ['taythuong', 'cauben']) {
    const cell = tree.cells.find(({ plan }) => plan.key === key)
    const [campaign] = await db
      .select()
      .from(schema.ratingCampaigns)
      .where(eq(schema.ratingCampaigns.orgId, cell?.organisation.id ?? 0))
    if (!cell || !campaign) continue
    const rows = await db.select().from(schema.ratings).where(eq(schema.ratings.campaignId, campaign.id))
    const row = rows.findLast(
      ({ level, position }) => level === 'good' && !/^(Bí thư|Phó Bí thư|Chi ủy)/.test(position),
    )
    if (!row) continue
    if (key === 'cauben') await correctLater(story, campaign, row)
    else {
      const made = await putOff(story, campaign, row)
      if (made) await queueRatingPapers(story, made, cell)
    }
  }
}
