import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { paperResponse } from '@/lib/papers/paper-response'
import { makeQueuedPapers } from '@/lib/papers/store'
import { readPaper } from '@/lib/pdf/testing'
import { getCampaign } from '@/lib/ratings/queries/campaign'
import { campaignToPrint } from '@/lib/ratings/queries/print'
import { correctRating } from './correction'

let world: World
let campaignId: number
let ids: number[]

const version = async () =>
  Number((await owner`SELECT version FROM rating_campaigns WHERE id = ${campaignId}`)[0]?.version)
const correct = async (fields: Record<string, string | number>) =>
  send(correctRating, {
    ...{ campaignId, version: await version(), ratingId: ids[0] ?? 0, level: 'adequate' },
    ...{ reason: 'Tính sai điểm.', decisionNumber: '60-QĐ/ĐU', decidedOn: '10/01/2023' },
    ...fields,
  })
const levelOf = async (at: number) =>
  (await owner`SELECT level FROM ratings WHERE id = ${ids[at] ?? 0}`)[0]?.level

/** Six decided under Quy định 132: one excellent, five good. */
beforeAll(async () => {
  world = await makeWorld(seedDb, 'xeploailai')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2023-01-15"')`
  const [rules] = await owner`SELECT id FROM rule_sets WHERE domain = 'ratings' AND valid_from < '2021-01-01'`
  const orgId = world.cell.id
  const decided = { decidedOn: '2022-12-28', decisionNumber: '52-QĐ/ĐU', decidedBy: 'Đảng ủy xã An Thịnh' }
  const [campaign] = await seedDb
    .insert(schema.ratingCampaigns)
    .values({
      ...{ orgId, year: 2022, ruleSetId: rules?.id, state: 'finished', heldOn: '2022-12-10', votingBase: 6 },
      ...decided,
    })
    .returning()
  campaignId = campaign?.id ?? 0
  const ballots = { valid: 6, excellent: 0, good: 6, adequate: 0, failed: 0 }
  const rows = []
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const fullName = `Người Số ${at}`
    const { id: memberId } = await makeMember(seedDb, { orgId, fullName })
    const level = at === 1 ? ('excellent' as const) : ('good' as const)
    rows.push({ campaignId, orgId, memberId, fullName, isReviewed: true, level, ...ballots })
  }
  ids = (await seedDb.insert(schema.ratings).values(rows).returning()).map(({ id }) => id)
})

test('chỉ cấp quyết định xếp loại lại được; chi bộ và người ngoài thì không thấy', async () => {
  for (const account of [world.accounts.cellSecretary, world.accounts.neighbour, world.accounts.member]) {
    await signInAs(account)
    expect((await correct({})).message).toContain('Không tìm thấy')
  }
  expect(await levelOf(0)).toBe('excellent')
})

test.each([
  ['mức đang có', { level: 'excellent' }, 'level', 'chọn mức khác'],
  ['trước quyết định cũ', { decidedOn: '27/12/2022' }, 'decidedOn', 'từ 28/12/2022'],
  ['ngày chưa đến', { decidedOn: '16/01/2023' }, 'decidedOn', 'đến hôm nay'],
  ['không số quyết định', { decisionNumber: '' }, 'decisionNumber', ''],
  ['không lý do', { reason: '' }, 'reason', ''],
  ['người ngoài đợt', { ratingId: 999_999 }, 'ratingId', 'trong đợt'],
])('từ chối tại ô: %s', async (_what, fields, field, message) => {
  await signInAs(world.accounts.committeeSecretary)
  const answer = await correct(fields)
  expect(answer.ok).toBe(false)
  expect(answer.fields?.[field]?.[0]).toContain(message)
  expect(await owner`SELECT id FROM rating_corrections`).toEqual([])
})

test('nâng lên xuất sắc vẫn trong giới hạn tỷ lệ', async () => {
  await signInAs(world.accounts.committeeSecretary)
  expect((await correct({ ratingId: ids[1] ?? 0, level: 'excellent' })).message).toContain(
    '2 đồng chí, quá giới hạn 20% × 4 = 0,8',
  )
  expect(await levelOf(1)).toBe('good')
})

async function printed() {
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  const answer = await paperResponse(
    viewer,
    'ratingList',
    await campaignToPrint(viewer, 'ratingList', campaignId),
  )
  return (await readPaper(new Uint8Array(await answer.arrayBuffer()))).text
}

test('xếp loại lại hai lần: mức mới đứng, mức cũ còn đọc được, bản in nói thay bản trước', async () => {
  await signInAs(world.accounts.committeeSecretary)
  expect((await correct({})).goTo).toContain('corrected=1')
  expect(
    (await correct({ level: 'good', decisionNumber: '61-QĐ/ĐU', decidedOn: '09/01/2023' })).message,
  ).toContain('từ 10/01/2023')
  expect((await correct({ level: 'good', decisionNumber: '61-QĐ/ĐU', decidedOn: '12/01/2023' })).ok).toBe(
    true,
  )
  expect(await levelOf(0)).toBe('good')
  const found = await getCampaign(await viewerOf(world.accounts.cellSecretary), campaignId)
  expect(found?.corrections).toMatchObject([
    { fromLevel: 'excellent', toLevel: 'adequate', decisionNumber: '60-QĐ/ĐU', reason: 'Tính sai điểm.' },
    { fromLevel: 'adequate', toLevel: 'good', decisionNumber: '61-QĐ/ĐU' },
  ])
  await makeQueuedPapers(campaignId, ['ratingList'])
  const text = await printed()
  for (const part of ['61-QĐ/ĐU', 'trước là Hoàn thành', 'thay danh sách đã in', 'Tốt 06'])
    expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''))
  const papers = await owner`SELECT subject_version AS version, superseded_at IS NOT NULL AS "isReplaced"
    FROM papers WHERE subject_id = ${campaignId} AND form = 'ratingList' ORDER BY subject_version`
  expect(papers.map(({ isReplaced }) => isReplaced)).toEqual([true, false])
})

test('cơ sở dữ liệu giữ mức cũ', async () => {
  await expect(owner`UPDATE rating_corrections SET from_level = 'failed'`).rejects.toThrow('never changed')
  await expect(owner`DELETE FROM rating_corrections`).rejects.toThrow('never changed')
})
