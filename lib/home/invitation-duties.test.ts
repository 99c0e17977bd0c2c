import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { PAGE_SIZE } from '@/lib/core/paging'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { yearEndRows } from '@/lib/exports/away'
import { invitationDuties } from './queries/away'

let world: World
let people: { id: number }[] = []
beforeAll(async () => {
  world = await makeWorld(seedDb, 'moikiemdiem')
  for (const fullName of ['Lò Văn Xa', 'Lò Thị Xa']) people = [...people, await away({ fullName })]
  // Neither is reviewed here.
  await away({ fullName: 'Lò Văn Khách', standing: 'temporary' })
  await away({ fullName: 'Lò Văn Đình Chỉ', status: 'suspended' })
})

async function away(person: { fullName: string; standing?: 'temporary'; status?: 'suspended' }) {
  const orgId = world.cell.id
  const { id } = await makeMember(seedDb, { orgId, ...person })
  await seedDb
    .insert(schema.awayStays)
    .values({ orgId, memberId: id, place: 'Phường Dĩ An', work: 'Công nhân', startsOn: '2022-03-01' })
  return { id }
}

type Who = keyof typeof world.accounts
const duties = async (today: string, who: Who = 'cellSecretary') =>
  (await invitationDuties(await viewerOf(world.accounts[who]), today)).map(({ title, href }) => [title, href])
const invite = (at: number) =>
  seedDb.insert(schema.contacts).values({
    ...{
      orgId: world.cell.id,
      memberId: people[at]?.id ?? 0,
      kind: 'invitation',
      channel: 'phone',
      year: 2022,
    },
    ...{ doneOn: '2022-12-01', note: 'x', answer: 'none', writtenBy: world.accounts.cellSecretary.id },
  })

test('cuối năm chi bộ được nhắc mời đảng viên đi làm xa kiểm điểm, đến khi từng đồng chí có lời mời', async () => {
  expect(await duties('2022-10-31')).toEqual([])
  const all = [['Mời 2 đồng chí đi làm xa kiểm điểm năm 2022', '/away/year-end?year=2022']]
  expect(await duties('2022-11-01')).toEqual(all)
  // In January the year before is reviewed.
  expect(await duties('2023-01-10')).toEqual(all)
  for (const who of ['neighbour', 'committeeOffice', 'member'] as const)
    expect(await duties('2022-12-01', who)).toEqual([])
  await invite(0)
  expect(await duties('2022-12-02')).toEqual([
    ['Mời đồng chí Lò Thị Xa đi làm xa kiểm điểm năm 2022', `/away/${people[1]?.id}#contacts`],
  ])
  // Exempt on the day: neither reviewed nor rated.
  await seedDb.insert(schema.exemptions).values({
    ...{ orgId: world.cell.id, memberId: people[1]?.id ?? 0, kind: 'mobileWork', decidedBy: 'x' },
    ...{ startsOn: '2022-12-05', endsOn: '2023-03-01' },
  })
  expect(await duties('2022-12-10')).toEqual([])
})

test('đã kiểm điểm, hay được hoãn có lý do, mà không có lời mời: không nhắc mời nữa', async () => {
  const [reviewed, putOff] = [await away({ fullName: 'Vàng A Về' }), await away({ fullName: 'Vàng A Hoãn' })]
  expect(await duties('2022-12-11')).toEqual([
    ['Mời 2 đồng chí đi làm xa kiểm điểm năm 2022', '/away/year-end?year=2022'],
  ])
  const [rules] = await owner`SELECT id FROM rule_sets WHERE domain = 'ratings' AND valid_from < '2021-01-01'`
  const orgId = world.cell.id
  const [campaign] = await seedDb
    .insert(schema.ratingCampaigns)
    .values({ orgId, year: 2022, ruleSetId: rules?.id, state: 'open', heldOn: '2022-12-10' })
    .returning()
  const row = { campaignId: campaign?.id ?? 0, orgId, isReviewed: true }
  await seedDb.insert(schema.ratings).values([
    { ...row, memberId: reviewed.id, fullName: 'Vàng A Về' },
    { ...row, memberId: putOff.id, fullName: 'Vàng A Hoãn', deferredReason: 'đi làm xa' },
  ])
  expect(await duties('2022-12-11')).toEqual([
    ['Mời đồng chí Vàng A Về đi làm xa kiểm điểm năm 2022', `/away/${reviewed.id}#contacts`],
  ])
  await owner`UPDATE rating_campaigns SET state = 'tallied' WHERE org_id = ${orgId}`
  expect(await duties('2022-12-11')).toEqual([])
})

test('ai chưa mời đứng sau trang đầu vẫn được nhắc; tháng 1, tệp Excel là năm đang kiểm điểm', async () => {
  // Invited, and before everybody else in the list.
  for (let at = 0; at < PAGE_SIZE; at += 1) {
    people = [...people, await away({ fullName: `Lò Văn An ${at}` })]
    await invite(people.length - 1)
  }
  const { id } = await away({ fullName: 'Lò Thị Yên' })
  expect(await duties('2022-12-10')).toEqual([
    ['Mời đồng chí Lò Thị Yên đi làm xa kiểm điểm năm 2022', `/away/${id}#contacts`],
  ])
  const file = await yearEndRows(await viewerOf(world.accounts.cellSecretary), {}, '2023-01-10')
  const years = file.rows.map((row) => row[file.columns.indexOf('Năm')])
  expect(new Set(years)).toEqual(new Set([2022]))
})
