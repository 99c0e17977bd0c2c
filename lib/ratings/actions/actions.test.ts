import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import story from '@/db/seed/rating-2025.json'
import { makeRatingCell } from '@/db/seed/rating-cell'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { getCampaign } from '@/lib/ratings/queries/campaign'
import { listCampaigns } from '@/lib/ratings/queries/campaigns'
import { listStayingElsewhere } from '@/lib/ratings/queries/elsewhere'
import { levels } from '@/lib/ratings/rules/scale'
import { decideCampaign, returnCampaign, setOutstanding } from './decision'
import { changeReviewDay, openCampaign, recordSelfRatings } from './people'
import { recordTally, sendCampaign } from './tally'

let world: World
let seven: Awaited<ReturnType<typeof makeRatingCell>>
let campaignId: number

const levelNamed: Record<string, string> = {
  'Hoàn thành xuất sắc nhiệm vụ': 'excellent',
  'Hoàn thành tốt nhiệm vụ': 'good',
  'Hoàn thành nhiệm vụ': 'adequate',
  'Không hoàn thành nhiệm vụ': 'failed',
}
const rows = () =>
  owner<{ id: number; name: string; level: string | null; isReviewed: boolean }[]>`
    SELECT id, full_name AS name, level, is_reviewed AS "isReviewed" FROM ratings
    WHERE campaign_id = ${campaignId} ORDER BY id`
const campaign = async () => {
  const [row] = await owner`SELECT version, state, sent_on AS "sentOn", decided_by AS "decidedBy",
    returned_reason AS "returnedReason" FROM rating_campaigns WHERE id = ${campaignId}`
  return row
}
const current = async () => ({ campaignId, version: (await campaign())?.version })
const idOf = async (name: string) => (await rows()).find((row) => row.name === name)?.id ?? 0

async function selfFields() {
  const fields: Record<string, string | number> = {}
  for (const { id, name } of await rows()) {
    const member = story.members.find((each) => each.name === name)
    if (!member?.selfScore || !member.tasks) continue
    const { selfScore, tasks, verifiedScore, discipline } = member
    fields[`selfLevel-${id}`] = levelNamed[member.selfLevel ?? ''] ?? ''
    fields[`general-${id}`] = selfScore.general
    fields[`results-${id}`] = selfScore.results
    fields[`done-${id}`] = tasks.donePercent
    fields[`late-${id}`] = tasks.latePercent
    fields[`exceeded-${id}`] = tasks.exceededPercent
    fields[`fixed-${id}`] = tasks.shortcomingsFixedPercent
    if (discipline) fields[`grounds-${id}`] = 'discipline'
    if (verifiedScore) fields[`verifiedGeneral-${id}`] = verifiedScore.general
    if (verifiedScore) fields[`verifiedResults-${id}`] = verifiedScore.results
  }
  return { ...(await current()), ...fields }
}

async function tallyFields() {
  const fields: Record<string, string | number> = {
    startedAt: '20h40',
    endedAt: '21:15',
    place: 'Nhà văn hóa thôn 7',
    summoned: 16,
    present: 14,
    votingBase: 14,
    ...story.reviewMeeting.tally.sheets,
    chairName: story.reviewMeeting.chair,
    recorderName: story.reviewMeeting.recorder,
    tellerName1: story.reviewMeeting.tally.leader,
  }
  for (const { id, name } of await rows()) {
    const ballots = story.members.find((each) => each.name === name)?.ballots
    if (!ballots) continue
    for (const column of [...levels, 'invalid' as const]) fields[`${column}-${id}`] = ballots[column]
  }
  return { ...(await current()), ...fields }
}

async function decisionFields(changed: Record<string, string> = {}) {
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  const found = await getCampaign(viewer, campaignId)
  const fields: Record<string, string | number> = { decisionNumber: '52-QĐ/ĐU', decidedOn: '15/12/2025' }
  for (const { id } of found?.rated ?? []) fields[`level-${id}`] = found?.outcome.people.get(id)?.level ?? ''
  return { ...(await current()), ...fields, ...changed }
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'xeploai')
  seven = await makeRatingCell(seedDb, world.commune.id, 'xeploai')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2025-12-15"')`
})

describe.sequential('một đợt từ mở đến quyết định', () => {
  test('mở đợt: 15 người thuộc diện, 3 người ngoài diện kèm lý do; mở lần nữa bị từ chối', async () => {
    await signInAs(seven.secretary)
    const form = { orgId: seven.cell.id, year: 2025, heldOn: '10/12/2025', submitKey: randomUUID() }
    const answers = await Promise.all([send(openCampaign, form), send(openCampaign, form)])
    expect(new Set(answers.map(({ goTo }) => goTo)).size).toBe(1)
    campaignId = Number(answers[0]?.goTo?.split('/').at(-1))
    expect((await rows()).filter(({ isReviewed }) => isReviewed)).toHaveLength(story.summary.reviewed)
    expect(await send(openCampaign, { ...form, submitKey: randomUUID() })).toMatchObject({
      ok: false,
      message: expect.stringContaining('đã có đợt xếp loại năm 2025'),
    })
  })

  test('ngày ngoài năm bị từ chối; đổi ngày thì người ngoài diện đổi theo', async () => {
    await signInAs(seven.secretary)
    expect(await send(changeReviewDay, { ...(await current()), heldOn: '01/02/2026' })).toMatchObject({
      ok: false,
      fields: { heldOn: [expect.stringContaining('31/01/2026')] },
    })
    expect((await send(changeReviewDay, { ...(await current()), heldOn: '15/01/2026' })).ok).toBe(true)
    expect((await rows()).filter(({ isReviewed }) => isReviewed)).toHaveLength(15)
    expect((await send(changeReviewDay, { ...(await current()), heldOn: '31/01/2026' })).ok).toBe(true)
    await owner`UPDATE exemptions SET ends_on = '2026-01-20' WHERE ends_on IS NOT NULL`
    expect((await send(changeReviewDay, { ...(await current()), heldOn: '31/01/2026' })).ok).toBe(true)
    expect((await rows()).filter(({ isReviewed }) => isReviewed)).toHaveLength(16)
    await owner`UPDATE exemptions SET ends_on = '2026-07-31' WHERE ends_on IS NOT NULL`
    expect((await send(changeReviewDay, { ...(await current()), heldOn: '10/12/2025' })).ok).toBe(true)
    expect((await rows()).filter(({ isReviewed }) => isReviewed)).toHaveLength(15)
  })

  test('gửi khi chưa đủ số liệu bị từ chối', async () => {
    await signInAs(seven.secretary)
    expect(await send(sendCampaign, await current())).toMatchObject({ ok: false })
    expect(await campaign()).toMatchObject({ state: 'open' })
  })

  test('điểm quá khung, số âm, chữ thay số: báo tại ô, không ghi gì', async () => {
    await signInAs(seven.secretary)
    const id = await idOf('Trương Quốc Hiệu')
    const fields = await selfFields()
    for (const [field, value] of [
      [`general-${id}`, 31],
      [`results-${id}`, -1],
      [`done-${id}`, 101],
      [`late-${id}`, 'nhiều'],
      [`selfLevel-${id}`, 'best'],
      [`note-${id}`, 'a'.repeat(301)],
    ] as const) {
      const answer = await send(recordSelfRatings, { ...fields, [field]: value })
      expect(answer).toMatchObject({ ok: false })
      expect(Object.keys(answer.fields ?? {})).toEqual([field])
    }
    expect((await campaign())?.version).toBe(fields.version)
  })

  test('lưu số liệu của cả chi bộ trong một biểu mẫu', async () => {
    await signInAs(seven.secretary)
    expect(await send(recordSelfRatings, await selfFields())).toMatchObject({ ok: true })
    const [sum] =
      await owner`SELECT count(self_level)::int AS n, count(*) FILTER (WHERE grounds ? 'discipline')::int AS d
      FROM ratings WHERE campaign_id = ${campaignId}`
    expect(sum).toEqual({ n: 15, d: 1 })
  })

  test('kiểm phiếu: số không khớp báo đúng ô; khớp thì ghi tổng, không có phiếu của ai', async () => {
    await signInAs(seven.secretary)
    const good = await tallyFields()
    const id = await idOf('Đồng Văn Luật')
    const wrong = await send(recordTally, { ...good, [`good-${id}`]: 11 })
    expect(wrong).toMatchObject({ ok: false })
    expect(Object.keys(wrong.fields ?? {})).toEqual([`good-${id}`])
    expect(Object.keys((await send(recordTally, { ...good, returned: 15 })).fields ?? {})).toContain(
      'returned',
    )
    const [blank] = (await rows()).filter(({ isReviewed }) => isReviewed)
    const without = Object.fromEntries(
      Object.entries(good).filter(([name]) => !name.endsWith(`-${blank?.id}`)),
    )
    expect(await send(recordTally, { ...without, [`listed-${blank?.id}`]: 1 })).toMatchObject({
      ok: false,
      fields: { [`good-${blank?.id}`]: [expect.stringContaining('phải bằng 14')] },
    })
    expect(await send(recordTally, without)).toMatchObject({ ok: false })
    expect(await send(recordTally, good)).toMatchObject({ goTo: `/ratings/${campaignId}/result` })
    const [sum] =
      await owner`SELECT sum(valid)::int AS valid, sum(excellent)::int AS excellent, sum(good)::int AS good,
      sum(adequate)::int AS adequate, sum(failed)::int AS failed FROM ratings WHERE campaign_id = ${campaignId}`
    const { valid, excellent, good: goods, adequate, failed } = story.summary.ballotRowTotals
    expect(sum).toEqual({ valid, excellent, good: goods, adequate, failed })
  })

  test('bản cũ không đè bản mới', async () => {
    await signInAs(seven.secretary)
    const stale = { ...(await tallyFields()), version: 1 }
    expect((await send(recordTally, stale)).message).toContain('người khác sửa')
  })

  test('cấp trên chưa quyết định được khi chi bộ chưa gửi', async () => {
    await signInAs(world.accounts.committeeSecretary)
    expect((await send(decideCampaign, await decisionFields())).message).toContain('chưa gửi')
  })

  test('gửi, trả lại kèm lý do, gửi lại; gửi rồi thì chi bộ không sửa được', async () => {
    await signInAs(seven.secretary)
    expect((await send(sendCampaign, await current())).goTo).toContain('sent=1')
    expect(await campaign()).toMatchObject({ state: 'tallied' })
    for (const attempt of [
      send(recordSelfRatings, await selfFields()),
      send(recordTally, await tallyFields()),
      send(changeReviewDay, { ...(await current()), heldOn: '11/12/2025' }),
    ])
      expect((await attempt).message).toContain('không sửa được')
    await signInAs(world.accounts.committeeSecretary)
    await send(returnCampaign, { ...(await current()), reason: 'Ghi thêm số quyết định kỷ luật.' })
    expect(await campaign()).toMatchObject({
      state: 'open',
      returnedReason: 'Ghi thêm số quyết định kỷ luật.',
    })
    await signInAs(seven.secretary)
    expect((await send(sendCampaign, await current())).ok).toBe(true)
  })

  test('quyết định: không nâng quá quy định, không quá giới hạn, khác đề nghị phải có lý do', async () => {
    await signInAs(world.accounts.committeeSecretary)
    const second = await idOf('Bế Thị Nhài')
    const disciplined = await idOf('Tăng Văn Ước')
    const tries = [
      [{ [`level-${second}`]: 'excellent' }, 'ghi lý do'],
      [{ [`level-${second}`]: 'excellent', [`note-${second}`]: 'Đề nghị' }, '20% × 9 = 1,8'],
      [{ [`level-${disciplined}`]: 'adequate', [`note-${disciplined}`]: 'Đề nghị' }, 'Điều 11, khoản 4'],
      [{ decidedOn: '16/12/2025' }, 'Ngày quyết định'],
    ] as const
    for (const [changed, message] of tries)
      expect((await send(decideCampaign, await decisionFields(changed))).message).toContain(message)
    expect(await campaign()).toMatchObject({ state: 'tallied' })
  })

  test('đơn vị nổi trội: 25%, hai suất; bỏ đi thì lại một', async () => {
    await signInAs(world.accounts.committeeSecretary)
    const viewer = await viewerOf(world.accounts.committeeSecretary)
    await send(setOutstanding, { ...(await current()), isOutstanding: 'on' })
    expect((await getCampaign(viewer, campaignId))?.outcome.quota.places).toBe(2)
    await send(setOutstanding, await current())
    expect((await getCampaign(viewer, campaignId))?.outcome.quota.places).toBe(1)
  })

  test('quyết định đúng từng người như hồ sơ mẫu; sau đó không ai đổi được', async () => {
    await signInAs(world.accounts.committeeSecretary)
    expect((await send(decideCampaign, await decisionFields())).goTo).toContain('decided=1')
    expect(await campaign()).toMatchObject({ state: 'finished', decidedBy: 'Đảng ủy xã An Thịnh' })
    for (const { name, level } of await rows()) {
      const expected = story.members.find((each) => each.name === name)?.expectedLevel
      expect([name, level]).toEqual([name, expected ? levelNamed[expected] : null])
    }
    expect((await send(decideCampaign, await decisionFields())).message).toContain('đã có quyết định')
    expect((await send(returnCampaign, { ...(await current()), reason: 'x' })).message).toContain(
      'quyết định',
    )
    const secretary = await viewerOf(world.accounts.committeeSecretary)
    const page = await listCampaigns(secretary, { q: '', after: undefined })
    // A key that nobody was given begins no page.
    expect(await listCampaigns(secretary, { q: '', after: [2_147_483_647, 'a', 1] })).toEqual(page)
    expect(page.rows[0]).toMatchObject({ people: 18, reviewed: 15, ...story.summary.byExpectation })
  })
})

test('chi bộ khác: không thấy, không sửa; đảng viên thường không thấy danh sách', async () => {
  for (const account of [
    world.accounts.neighbour,
    world.accounts.member,
    seven.member,
    world.accounts.admin,
  ]) {
    const viewer = await signInAs(account)
    expect(await getCampaign(viewer, campaignId)).toBeUndefined()
    expect((await listCampaigns(viewer, { q: '', after: undefined })).rows).toEqual([])
    for (const attempt of [
      send(recordSelfRatings, await current()),
      send(recordTally, await tallyFields()),
      send(sendCampaign, await current()),
      send(decideCampaign, { ...(await current()), decidedOn: '15/12/2025' }),
      send(openCampaign, { orgId: seven.cell.id, year: 2024, heldOn: '10/12/2024' }),
    ])
      expect((await attempt).message).toContain('Không tìm thấy')
  }
})

test('bí thư chi bộ không tự quyết định cho chi bộ mình', async () => {
  await signInAs(seven.secretary)
  expect((await send(decideCampaign, { ...(await current()), decidedOn: '15/12/2025' })).message).toContain(
    'Không tìm thấy',
  )
})

test('thang cũ: năm 2022 xếp loại theo phiếu, không chấm điểm', async () => {
  await signInAs(world.accounts.cellSecretary)
  const opened = await send(openCampaign, { orgId: world.cell.id, year: 2022, heldOn: '10/12/2022' })
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const found = await getCampaign(viewer, Number(opened.goTo?.split('/').at(-1)))
  expect(found?.rules.isScored).toBe(false)
  expect(found?.ruleSet.source).toContain('132-QĐ/TW')
  expect(found?.outcome.people.get(found.rated[0]?.id ?? 0)?.missing).toEqual([
    'mức tự xếp loại',
    'kết quả kiểm phiếu',
  ])
})

test('người vắng, chưa kiểm điểm: ra khỏi phiếu, có lý do', async () => {
  await signInAs(world.accounts.cellSecretary)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const [first] = (await listCampaigns(viewer, { q: '', after: undefined })).rows
  const before = await getCampaign(viewer, first?.id ?? 0)
  const absent = before?.rated[0]
  await send(recordSelfRatings, {
    campaignId: first?.id ?? 0,
    version: before?.campaign.version ?? 0,
    [`deferred-${absent?.id}`]: 'đi công tác dài ngày',
  })
  const after = await getCampaign(viewer, first?.id ?? 0)
  expect(after?.rated).toHaveLength((before?.rated.length ?? 0) - 1)
  expect(after?.outcome.people.has(absent?.id ?? 0)).toBe(false)
})

test('sinh hoạt tạm thời nơi khác vào ngày kiểm điểm: vẫn trong danh sách, được nêu tên để xin ý kiến nơi ấy', async () => {
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const [first] = (await listCampaigns(viewer, { q: '', after: undefined })).rows
  const round = first?.id ?? 0
  expect(await listStayingElsewhere(viewer, round)).toEqual([])
  const someone = (await getCampaign(viewer, round))?.rated[0]
  const day = (await getCampaign(viewer, round))?.campaign.heldOn ?? ''
  await owner`UPDATE members SET status = 'elsewhere', since_on = ${day}, since_reason = 'transferred'
    WHERE id = ${someone?.memberId ?? 0}`
  expect(await listStayingElsewhere(viewer, round)).toMatchObject([{ fullName: someone?.fullName }])
  expect(await listStayingElsewhere(await viewerOf(world.accounts.neighbour), round)).toEqual([])
})
