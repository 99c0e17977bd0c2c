import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { decideCampaign } from './decision'

let world: World

/** A campaign of six under Quy định 132, sent up; each of them has every ballot for "xuất sắc". */
async function sentUp(orgId: number, label: string, year = 2022) {
  const [rules] = await owner`SELECT id FROM rule_sets WHERE domain = 'ratings' AND valid_from < '2021-01-01'`
  const [campaign] = await seedDb
    .insert(schema.ratingCampaigns)
    .values({ orgId, year, ruleSetId: rules?.id, state: 'tallied', heldOn: `${year}-12-10`, votingBase: 6 })
    .returning()
  if (!campaign) throw new Error('no campaign')
  const ids: number[] = []
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const fullName = `${label} ${at}`
    const { id: memberId } = await makeMember(seedDb, { orgId, fullName })
    const ballots = { valid: 6, excellent: 6, good: 0, adequate: 0, failed: 0 }
    const [row] = await seedDb
      .insert(schema.ratings)
      .values({
        ...{ campaignId: campaign.id, orgId, memberId, fullName, isReviewed: true, selfLevel: 'good' },
        ...ballots,
      })
      .returning()
    if (row) ids.push(row.id)
  }
  return { id: campaign.id, ids }
}

/** So many rated excellent, with a reason; the rest good. */
async function decide({ id, ids }: { id: number; ids: number[] }, excellent: number) {
  const levels = ids.flatMap((rowId, at) => [
    [`level-${rowId}`, at < excellent ? 'excellent' : 'good'],
    [`note-${rowId}`, at < excellent ? 'Có thành tích' : ''],
  ])
  return send(decideCampaign, {
    ...{ campaignId: id, version: 1, decidedOn: '15/12/2022', decisionNumber: '52-QĐ/ĐU' },
    ...Object.fromEntries(levels),
  })
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'quyetdinh')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-12-15"')`
  await signInAs(world.accounts.committeeSecretary)
})

test('giới hạn tính cả các chi bộ đã quyết định; hai quyết định cùng lúc không cùng lọt', async () => {
  const cellOf = async (name: string, parentId: number) =>
    (await makeOrganisation(seedDb, { kind: 'cell', parentId, name })).id
  const [one, other] = [await sentUp(world.cell.id, 'Hạ'), await sentUp(world.neighbour.id, 'Thượng')]
  // Neither another year, nor another superior, nor a list still waiting belongs to the group.
  const [third, far] = [await cellOf('Chi bộ Ba', world.commune.id), await cellOf('Chi bộ Xa', world.top.id)]
  const [older, outside] = [await sentUp(third, 'Cũ', 2021), await sentUp(far, 'Xa')]
  const finish = ({ id }: { id: number }) =>
    owner`WITH given AS (UPDATE ratings SET level = 'good' WHERE campaign_id = ${id})
      UPDATE rating_campaigns SET state = 'finished' WHERE id = ${id}`
  await finish(older)
  await finish(outside)
  expect((await decide(one, 2)).message).toContain('20% × 4 = 0,8; tính chung')

  const [beside, more] = [
    await sentUp(third, 'Ba'),
    await sentUp(await cellOf('Chi bộ Tư', world.commune.id), 'Tư'),
  ]
  await finish(beside)
  await finish(more)
  // 12 good beside: 3 of 20% × 15 for whoever is first, 6 of 20% × 18 for the other.
  const answers = await Promise.all([decide(one, 3), decide(other, 3)])
  expect(answers.filter(({ goTo }) => goTo?.includes('decided=1'))).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)?.message).toContain('6 đồng chí, quá giới hạn 20% × 18 = 3,6')
})
