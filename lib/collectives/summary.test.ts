import { beforeAll, expect, test } from 'vitest'
import { collectiveRatings, collectiveRounds, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { summaryRows } from '@/lib/exports/collectives'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { RatingSummaryPdf } from './pdf/summary'
import { summaryForPrint } from './queries/print'
import { getSummary, listCollectiveYears } from './queries/summary'
import { levelCell, organisationLine, reasonKinds, totalOf } from './summary'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tonghopxeploai')
  const [rules] = await seedDb.select().from(ruleSets).limit(1)
  const ruleSetId = rules?.id ?? 0
  const decided = { year: 2021, ruleSetId, state: 'finished' as const, heldOn: '2021-12-10' }
  const [campaign] = await seedDb
    .insert(ratingCampaigns)
    .values({ ...decided, orgId: world.cell.id })
    .returning()
  const person = { campaignId: campaign?.id ?? 0, orgId: world.cell.id }
  const notReviewedReason = 'mới kết nạp ngày 05/08/2021, chưa đủ 6 tháng'
  await seedDb.insert(ratings).values([
    { ...person, memberId: world.secretary.id, fullName: 'a', isReviewed: true, level: 'excellent' },
    { ...person, memberId: world.recorder.id, fullName: 'b', isReviewed: true, level: 'good' },
    { ...person, memberId: world.member.id, fullName: 'c', isReviewed: false, notReviewedReason },
  ])
  const [round] = await seedDb
    .insert(collectiveRounds)
    .values({ ...decided, orgId: world.commune.id })
    .returning()
  const row = { roundId: round?.id ?? 0, groupName: 'Chi bộ: thôn' }
  await seedDb.insert(collectiveRatings).values([
    { ...row, orgId: world.cell.id, name: 'Đông Hạ', level: 'good' },
    { ...row, orgId: world.neighbour.id, name: 'Tây Thượng', notRatedReason: 'mới thành lập' },
  ])
})

test('tổng số, không thuộc diện, chưa có quyết định và bốn mức cộng lại đủ', () => {
  const lines = [
    organisationLine({ name: 'a', listed: 9, outside: 1, excellent: 1, good: 5, adequate: 1, failed: 0 }),
    organisationLine({ name: 'b', listed: 2, outside: 0, excellent: 0, good: 0, adequate: 0, failed: 1 }),
  ]
  expect(lines.map(({ waiting }) => waiting)).toEqual([1, 1])
  expect(totalOf(lines)).toMatchObject({ listed: 11, outside: 1, waiting: 2, good: 5, failed: 1 })
  expect(levelCell(totalOf(lines), 'good')).toBe('5 (62,5\u00a0%)')
})

test('lý do cùng loại được gộp, không in ngày của từng người', () => {
  const of = (reason: string, people: number, isReviewed = false) => ({ reason, people, isReviewed })
  const kinds = reasonKinds([
    of('mới kết nạp ngày 05/08/2021, chưa đủ 6 tháng', 1),
    of('mới kết nạp ngày 06/8/2021, chưa đủ 6 tháng', 2),
    of('đi công tác', 1, true),
  ])
  expect(kinds.map(({ name, people }) => [name, people])).toEqual([
    ['mới kết nạp, chưa đủ 6 tháng', 3],
    ['thuộc diện nhưng vắng, chưa kiểm điểm', 1],
  ])
})

test('báo cáo của xã: số liệu, Excel và bản in khớp nhau; bí thư chi bộ không mở được', async () => {
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const asked = { org: world.commune.id, year: 2021 }
  const found = await getSummary(viewer, asked)
  expect(totalOf(found?.members ?? [])).toMatchObject({
    listed: 3,
    outside: 1,
    waiting: 0,
    excellent: 1,
    good: 1,
  })
  expect(found?.organisations).toMatchObject([{ listed: 2, outside: 1, waiting: 0, good: 1 }])
  expect(found?.reasons).toMatchObject([{ name: 'mới kết nạp, chưa đủ 6 tháng', people: 1 }])
  expect(await listCollectiveYears(viewer, world.commune)).toMatchObject([{ year: 2021, good: 1 }])
  const sheet = await summaryRows(viewer, { org: String(world.commune.id), year: '2021' }, '2022-09-07')
  expect(sheet?.rows).toHaveLength(4)
  const paper = await summaryForPrint(viewer, asked)
  if (!paper) throw new Error('no paper')
  const { text, sheets } = await readPaper(await printed(RatingSummaryPdf(paper.dataOn('2022-09-07'))))
  for (const part of [
    'ĐẢNG ỦY XÃ AN THỊNH',
    'tổ chức đảng năm 2021',
    'Tổng số',
    'mới kết nạp, chưa đủ 6 tháng: 1',
  ])
    expect(text).toContain(part)
  expect(sheets[0]?.width).toBeGreaterThan(sheets[0]?.height ?? 0)
  expect(await getSummary(await viewerOf(world.accounts.cellSecretary), asked)).toBeUndefined()
})
