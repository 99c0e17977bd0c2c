import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openCampaign } from './actions/people'
import { takeTally } from './take-tally'

let world: World
let campaignId: number

type Row = { memberId: number; name: string; good: number | null }
const rows = () =>
  owner<Row[]>`SELECT member_id AS "memberId", full_name AS name, good FROM ratings
    WHERE campaign_id = ${campaignId} ORDER BY id`
const campaign = async () =>
  (
    await owner`SELECT returned, held_on AS "heldOn", tally_remark AS remark FROM rating_campaigns
    WHERE id = ${campaignId}`
  )[0]

const ballots = { excellent: 0, good: 3, adequate: 0, failed: 0 }
type Voted = Parameters<typeof takeTally>[1]['people']
/** As the minutes of 11/12/2022 give it. */
const take = (
  people: Voted,
  sheets: { issued: number; returned: number } | null = { issued: 3, returned: 3 },
) =>
  seedDb.transaction((tx) =>
    takeTally(tx, {
      ...{ orgId: world.cell.id, heldOn: '2022-12-11', startedAt: '20:00', endedAt: '21:00' },
      ...{ place: 'Nhà văn hóa', summoned: 3, present: 3, votingBase: 3, sheets },
      ...{ chairName: 'Đào Xuân Thạch', recorderName: 'Vũ Đình Khoát', tellers: [], people },
    }),
  )

beforeAll(async () => {
  world = await makeWorld(seedDb, 'bienbankiemphieu')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-12-11"')`
  await signInAs(world.accounts.cellSecretary)
  const opened = await send(openCampaign, { orgId: world.cell.id, year: 2022, heldOn: '10/12/2022' })
  campaignId = Number(opened.goTo?.split('/').at(-1))
})

test('số tờ phiếu khác nhau giữa các đồng chí: không chuyển gì, nói rõ để nhập', async () => {
  await take(
    (await rows()).map(({ memberId, name }) => ({ memberId, name, ballots })),
    null,
  )
  expect(await campaign()).toMatchObject({ returned: null, heldOn: '2022-12-11' })
  expect((await campaign())?.remark).toContain('chi bộ nhập ở bước')
})

test('người thêm vào sổ sau khi mở đợt có trong danh sách; chỗ chưa khớp nêu từng tên', async () => {
  const voted = (await rows()).map(({ memberId, name }) => ({ memberId, name, ballots }))
  await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đến Sau' })
  await take([...voted, { memberId: null, name: 'Khách Lạ', ballots }])
  expect((await rows()).map(({ name, good }) => [name, good])).toEqual([
    ...voted.map(({ name }) => [name, 3]),
    ['Đến Sau', null],
  ])
  expect(await campaign()).toMatchObject({
    returned: 3,
    remark:
      'Biên bản ngày 11/12/2022: biên bản không có phiếu của đồng chí Đến Sau; biên bản có phiếu của đồng chí Khách Lạ, không thuộc danh sách kiểm điểm.',
  })
})

test('đã có kết quả thì biên bản sau không ghi đè', async () => {
  await take([{ memberId: world.member.id, name: 'x', ballots: { ...ballots, good: 0, failed: 3 } }])
  expect((await rows()).find(({ memberId }) => memberId === world.member.id)?.good).toBe(3)
})
