import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { mergedResponse } from '@/lib/papers/merged-response'
import { readPaper } from '@/lib/pdf/testing'
import { openCampaign } from './actions/people'
import type { YearPapers } from './input'
import { ratingListData, tallyMinutesData } from './paper-source'
import { ballotsForPrint, selfReviewsForPrint } from './queries/print'
import { yearPapers } from './year-papers'

let world: World
let id: number
beforeAll(async () => {
  world = await makeWorld(seedDb, 'giaytrong')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2025-12-15"')`
  await signInAs(world.accounts.cellSecretary)
  const opened = await send(openCampaign, { orgId: world.cell.id, year: 2025, heldOn: '10/12/2025' })
  id = Number(opened.goTo?.split('/').at(-1))
})

type Who = keyof typeof world.accounts
const ballotsFor = async (who: Who) => ballotsForPrint(await viewerOf(world.accounts[who]), id)
const reviewsFor = async (who: Who) => selfReviewsForPrint(await viewerOf(world.accounts[who]), id)
const read = async (answer: Response) => readPaper(new Uint8Array(await answer.arrayBuffer()))

test('chưa kiểm phiếu: biên bản, danh sách để trống chỗ ghi, không in số 0 hay "Chưa quá nửa"', async () => {
  const minutes = await tallyMinutesData(seedDb, id)
  expect(minutes?.opening[1]).toBe(
    'Đảng viên chính thức được triệu tập: ……… đồng chí; có mặt ……… đồng chí; vắng ……… đồng chí. Cơ số biểu quyết: ……… đồng chí.',
  )
  expect(minutes?.ballots).toEqual({ issued: null, returned: null, valid: null, invalid: null })
  expect(minutes?.rows[0]).toMatchObject({ votes: [null, null, null, null], proposed: '' })
  expect(minutes?.summary).toContain('Hoàn thành tốt nhiệm vụ ………;')
  const list = await ratingListData(seedDb, id)
  expect(list?.rows[0]?.votes).toEqual([null, null, null, null])
  expect(list?.total.summary).toBe('')
})

test('phiếu xếp loại: mỗi đồng chí có quyền biểu quyết một phiếu; mẫu 02C: mỗi đồng chí một bản', async () => {
  const ballots = await ballotsFor('cellSecretary')
  if (!ballots) throw new Error('no ballots')
  const paper = await read(await mergedResponse('ballot', [ballots], ballots))
  expect(paper.sheets).toHaveLength(3)
  expect(paper.text).toContain('PHIẾU XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN')
  for (const name of ['Đào Xuân Thạch', 'Vũ Đình Khoát', 'Lê Công Rạng'])
    expect(paper.text.split(name), name).toHaveLength(4)
  const reviews = await reviewsFor('cellSecretary')
  if (!reviews) throw new Error('no reviews')
  const forms = await read(await mergedResponse('selfReview', reviews.sheets, reviews))
  expect(forms.text.split('NGƯỜI TỰ KIỂM ĐIỂM')).toHaveLength(4)
})

test('người ngoài chi bộ không in được phiếu, mẫu; gửi danh sách rồi thì không in nữa', async () => {
  for (const who of ['neighbour', 'member'] as const) expect(await ballotsFor(who), who).toBeUndefined()
  expect(await reviewsFor('neighbour')).toBeUndefined()
  await owner`UPDATE rating_campaigns SET state = 'tallied' WHERE id = ${id}`
  expect([await ballotsFor('cellSecretary'), await reviewsFor('cellSecretary')]).toEqual([
    undefined,
    undefined,
  ])
})

test('một tệp cho cả xã: phiếu của chi bộ đang làm, danh sách của chi bộ đã gửi; ngoài phạm vi thì không có gì', async () => {
  await owner`UPDATE rating_campaigns SET state = 'open' WHERE id = ${id}`
  await signInAs(world.accounts.neighbour)
  await send(openCampaign, { orgId: world.neighbour.id, year: 2025, heldOn: '11/12/2025' })
  const of = async (who: Who, what: YearPapers['what'], year = 2025) =>
    yearPapers(await viewerOf(world.accounts[who]), { what, year })
  const ballots = await of('organisationBoard', 'ballots')
  expect(ballots).toHaveLength(4)
  expect(await of('cellSecretary', 'ballots')).toHaveLength(3)
  expect(await of('organisationBoard', 'ballots', 2024)).toEqual([])
  expect(await of('organisationBoard', 'ratingList')).toEqual([])
  await owner`UPDATE rating_campaigns SET state = 'tallied' WHERE id = ${id}`
  expect(await of('organisationBoard', 'ballots')).toHaveLength(1)
})
