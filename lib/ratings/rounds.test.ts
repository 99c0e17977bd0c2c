import { beforeAll, describe, expect, test } from 'vitest'
import { exemptions } from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { countRated } from '@/lib/statistics/queries/rated'
import { decideCampaign } from './actions/decision'
import { changeReviewDay, openCampaign, recordSelfRatings } from './actions/people'
import { openSupplement, withdrawCampaign } from './actions/rounds'
import { recordTally, sendCampaign } from './actions/tally'
import { campaignFilter } from './input'
import { getCampaign, getTallyDefaults } from './queries/campaign'
import { countCampaigns } from './queries/campaigns'

let world: World
let main: number
let supplement: number

const current = async (campaignId: number) => {
  const [row] = await owner`SELECT version FROM rating_campaigns WHERE id = ${campaignId}`
  return { campaignId, version: Number(row?.version) }
}
const rowsOf = (campaignId: number) =>
  owner<{ id: number; name: string; level: string | null }[]>`
    SELECT id, full_name AS name, level FROM ratings WHERE campaign_id = ${campaignId} ORDER BY id`
const ratedIds = async (campaignId: number) =>
  (
    await owner<{ id: number }[]>`
      SELECT id FROM ratings WHERE campaign_id = ${campaignId} AND is_reviewed AND deferred_reason = ''`
  ).map(({ id }) => id)
const stateOf = async (campaignId: number) =>
  (await owner`SELECT state FROM rating_campaigns WHERE id = ${campaignId}`)[0]?.state
const idOf = (goTo?: string) => Number(/\/ratings\/(\d+)/.exec(goTo ?? '')?.[1])

async function open(orgId: number, heldOn: string, account = world.accounts.cellSecretary) {
  await signInAs(account)
  return idOf((await send(openCampaign, { orgId, year: 2022, heldOn })).goTo)
}

/** Self-rating, and a ballot with everybody for one level. */
async function fillIn(
  campaignId: number,
  ballots: Record<string, number>,
  account: { id: number } = world.accounts.cellSecretary,
) {
  await signInAs(account)
  const each = async (fields: Record<string, string | number>) =>
    Object.fromEntries(
      (await ratedIds(campaignId)).flatMap((id) =>
        Object.entries(fields).map(([name, value]) => [`${name}-${id}`, value] as const),
      ),
    )
  const put = await owner`SELECT id, deferred_reason AS reason FROM ratings
    WHERE campaign_id = ${campaignId} AND deferred_reason <> ''`
  const deferred = Object.fromEntries(put.map(({ id, reason }) => [`deferred-${id}`, reason]))
  await send(recordSelfRatings, {
    ...(await current(campaignId)),
    ...(await each({ selfLevel: 'good' })),
    ...deferred,
  })
  const sheets = { summoned: 3, present: 3, votingBase: 3, issued: 3, returned: 3 }
  const people = { chairName: 'Đào Xuân Thạch', recorderName: 'Vũ Đình Khoát', tellerName1: 'Lê Công Rạng' }
  const typed = await send(recordTally, {
    ...(await current(campaignId)),
    ...{ startedAt: '20:00', endedAt: '20:30', place: 'Nhà văn hóa thôn', ...sheets, ...people },
    ...(await each(ballots)),
  })
  expect(typed.goTo).toContain('/result')
}

async function sendUp(campaignId: number, ballots: Record<string, number>) {
  await fillIn(campaignId, ballots)
  return send(sendCampaign, await current(campaignId))
}

async function decide(campaignId: number, level: string, note = '') {
  await signInAs(world.accounts.committeeSecretary)
  const given = (await ratedIds(campaignId)).flatMap((id) => [
    [`level-${id}`, level],
    [`note-${id}`, note],
  ])
  return send(decideCampaign, {
    ...{ ...(await current(campaignId)), decisionNumber: '52-QĐ/ĐU', decidedOn: '20/02/2023' },
    ...Object.fromEntries(given),
  })
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'bosung')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2023-03-15"')`
  await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đi Vắng' })
  const { id: memberId } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Hết Miễn' })
  await seedDb.insert(exemptions).values({
    ...{ orgId: world.cell.id, memberId, kind: 'mobileWork', decidedBy: 'Đảng ủy' },
    ...{ startsOn: '2022-03-01', endsOn: '2023-01-15' },
  })
})

describe.sequential('đợt bổ sung', () => {
  test('chỉ mở khi đợt trước đã có quyết định', async () => {
    main = await open(world.cell.id, '10/12/2022')
    const [away] = (await rowsOf(main)).filter(({ name }) => name === 'Đi Vắng')
    await owner`UPDATE ratings SET deferred_reason = 'đi công tác' WHERE id = ${away?.id ?? 0}`
    const early = await send(openSupplement, { ...(await current(main)), heldOn: '10/02/2023' })
    expect(early.message).toContain('chưa có quyết định')
    expect((await sendUp(main, { good: 3 })).goTo).toContain('sent=1')
    expect((await decide(main, 'good')).goTo).toContain('decided=1')
  })

  test('gồm người vắng và người đến sau, không gồm người đã ngoài diện; ngày phải sau đợt chính; một lúc một đợt', async () => {
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đến Sau' })
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Mới Kết Nạp', admittedOn: '2022-12-20' })
    await signInAs(world.accounts.cellSecretary)
    const tooEarly = await send(openSupplement, { ...(await current(main)), heldOn: '10/12/2022' })
    expect(tooEarly.fields?.heldOn?.[0]).toContain('sau ngày 10/12/2022')
    supplement = idOf((await send(openSupplement, { ...(await current(main)), heldOn: '10/02/2023' })).goTo)
    expect((await rowsOf(supplement)).map(({ name }) => name).sort()).toEqual(['Đi Vắng', 'Đến Sau'].sort())
    const again = await send(openSupplement, { ...(await current(main)), heldOn: '11/02/2023' })
    expect(again.message).toContain('chưa xong')
    expect(
      await send(changeReviewDay, { ...(await current(supplement)), heldOn: '12/02/2023' }),
    ).toMatchObject({
      ok: true,
    })
    const found = await getCampaign(await viewerOf(world.accounts.cellSecretary), supplement)
    expect(found?.ruleSet.source).toContain('132-QĐ/TW')
    const counted = await getTallyDefaults(await viewerOf(world.accounts.cellSecretary), supplement)
    expect(counted.map(({ fullName }) => fullName)).toContain('Đào Xuân Thạch')
    expect(found?.officers.map(({ fullName }) => fullName)).toContain('Đào Xuân Thạch')
    expect(found?.rounds).toMatchObject([{ id: main, isSupplement: false }])
  })

  test('người vắng đếm một lần trong mọi con số', async () => {
    const viewer = await viewerOf(world.accounts.committeeSecretary)
    const place = { id: world.cell.id, path: world.cell.path }
    const [counted] = await countRated(viewer, place, 2022)
    expect(counted?.counts).toMatchObject({ listed: 6, due: 5, reviewed: 3, waiting: 2, outside: 1 })
    expect(await countCampaigns(viewer, campaignFilter.parse({}))).toMatchObject({
      campaigns: 2,
      reviewed: 5,
    })
  })

  test('giới hạn xuất sắc tính cùng đợt chính; có quyết định riêng; sau đó không còn ai để mở nữa', async () => {
    expect((await sendUp(supplement, { excellent: 3 })).goTo).toContain('sent=1')
    const found = await getCampaign(await viewerOf(world.accounts.cellSecretary), supplement)
    expect(found?.outcome.quota).toMatchObject({ before: { excellent: 0, good: 3 }, places: 0 })
    expect(found?.outcome.quota.trials[0]).toMatchObject({ excellent: 1, good: 4, limit: 0.8 })
    expect((await decide(supplement, 'excellent', 'Đề nghị')).message).toContain(
      '2 đồng chí, quá giới hạn 20% × 3',
    )
    expect((await decide(supplement, 'good')).goTo).toContain('decided=1')
    await signInAs(world.accounts.cellSecretary)
    const empty = await send(openSupplement, { ...(await current(main)), heldOn: '10/03/2023' })
    expect(empty.fields?.heldOn?.[0]).toContain('không còn ai')
  })
})

test('một người ở hai danh sách: hai nơi gửi cùng lúc thì chỉ một nơi được, nơi kia nêu tên', async () => {
  await owner`UPDATE rating_campaigns SET state = 'ended' WHERE org_id = ${world.cell.id}`
  const { neighbour, cell, accounts } = world
  const one = await open(neighbour.id, '10/12/2022', accounts.neighbour)
  const other = await open(cell.id, '10/12/2022')
  const [mine] = await rowsOf(other)
  await owner`INSERT INTO ratings (campaign_id, org_id, member_id, full_name, is_reviewed)
    SELECT ${one}, ${neighbour.id}, member_id, full_name, true FROM ratings WHERE id = ${mine?.id ?? 0}`
  await fillIn(other, { good: 3 })
  await fillIn(one, { good: 3 }, accounts.neighbour)
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on)
    VALUES (${accounts.neighbour.id}, 'cellSecretary', ${cell.id}, '2020-01-01')`
  await signInAs(accounts.neighbour)
  const [first, second] = [await current(one), await current(other)]
  const answers = await Promise.all([send(sendCampaign, first), send(sendCampaign, second)])
  expect(answers.filter(({ goTo }) => goTo?.includes('sent=1'))).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)?.message).toContain(
    `Đồng chí ${mine?.name} đã được kiểm điểm, xếp loại ở đợt khác trong năm`,
  )
  expect([await stateOf(one), await stateOf(other)].sort()).toEqual(['open', 'tallied'])
  await owner`UPDATE rating_campaigns SET state = 'ended' WHERE id IN (${one}, ${other})`
})

test('thu hồi: chỉ khi mới mở; giữ lý do; mở lại được', async () => {
  const campaignId = await open(world.cell.id, '10/12/2022')
  const withdraw = async () =>
    send(withdrawCampaign, { ...(await current(campaignId)), reason: 'Mở nhầm năm.' })
  const [row] = await rowsOf(campaignId)
  await owner`UPDATE ratings SET self_level = 'good' WHERE id = ${row?.id ?? 0}`
  expect((await withdraw()).message).toContain(`số liệu của ${row?.name}`)
  await owner`UPDATE ratings SET self_level = NULL WHERE id = ${row?.id ?? 0}`
  await owner`UPDATE rating_campaigns SET returned = 3 WHERE id = ${campaignId}`
  expect((await withdraw()).message).toContain('đã có kết quả kiểm phiếu')
  await owner`UPDATE rating_campaigns SET returned = NULL WHERE id = ${campaignId}`
  await signInAs(world.accounts.member)
  expect((await withdraw()).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.cellSecretary)
  expect((await withdraw()).goTo).toContain(`/ratings/${campaignId}`)
  const [kept] =
    await owner`SELECT state, withdrawn_reason AS reason FROM rating_campaigns WHERE id = ${campaignId}`
  expect(kept).toEqual({ state: 'ended', reason: 'Mở nhầm năm.' })
  expect((await withdraw()).message).toContain('đã thu hồi')
  expect(await open(world.cell.id, '11/12/2022')).toBeGreaterThan(campaignId)
})
