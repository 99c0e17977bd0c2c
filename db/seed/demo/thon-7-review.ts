import * as schema from '@/db/schema'
import { insertAll } from '../kit/insert'
import { ratingRulesOf } from './ratings'
import { queueRatingPapers } from './records'
import type { Story } from './story'
import { thon7Reviews } from './thon-7'

/** Đợt xếp loại năm 2025 của Chi bộ thôn 7 under Quy định 366: voted, sent to the commune's standing committee. */
export async function makeThon7Review(story: Story) {
  const cell = story.tree.cells.find(({ plan }) => plan.key === 'thon7')
  const people = (cell && story.members.get(cell)) ?? []
  if (!cell) return
  const orgId = cell.organisation.id
  const rules = await ratingRulesOf(story, '2025-12-10')
  const [campaign] = await story.db
    .insert(schema.ratingCampaigns)
    .values({
      orgId,
      year: 2025,
      ruleSetId: rules.id,
      state: 'tallied',
      heldOn: '2025-12-10',
      startedAt: '18:30',
      endedAt: '21:45',
      place: 'Nhà văn hóa thôn 7, xã Bình Khê',
      summoned: 16,
      present: 14,
      votingBase: 14,
      issued: 14,
      returned: 14,
      chairName: 'Trương Quốc Hiệu',
      recorderName: 'Đồng Văn Luật',
      tellers: ['Lục Thị Thêu', 'Doãn Bá Cầu', 'Kim Thị Lệ'].map((name) => ({ name, position: 'Đảng viên' })),
      sentOn: '2025-12-11',
    })
    .returning()
  await insertAll(
    story.db,
    schema.ratings,
    thon7Reviews.map(
      ({ person, self, tasks, ballots, verified, notReviewed = '', note = '', ...row }, at) => ({
        campaignId: campaign?.id ?? 0,
        orgId,
        memberId: people[at]?.id ?? 0,
        fullName: person.fullName,
        position: [person.position, person.occupation].filter(Boolean).join(', '),
        isReviewed: notReviewed === '',
        notReviewedReason: notReviewed,
        selfLevel: self?.[0],
        generalScore: self?.[1],
        resultsScore: self?.[2],
        verifiedGeneral: verified?.[0],
        verifiedResults: verified?.[1],
        donePercent: tasks?.[0],
        latePercent: tasks?.[1],
        exceededPercent: tasks?.[2],
        fixedPercent: tasks?.[3],
        grounds: row.grounds ?? [],
        valid: ballots?.[0],
        excellent: ballots?.[1],
        good: ballots?.[2],
        adequate: ballots?.[3],
        failed: ballots?.[4],
        proposedLevel: row.proposed,
        level: row.level,
        note,
      }),
    ),
  )
  if (campaign) await queueRatingPapers(story, campaign, cell)
}
