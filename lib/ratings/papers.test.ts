import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import type { RatingForm } from '@/lib/papers/file-name'
import { paperResponse } from '@/lib/papers/paper-response'
import { makeQueuedPapers } from '@/lib/papers/store'
import { readPaper } from '@/lib/pdf/testing'
import { decideCampaign, returnCampaign } from './actions/decision'
import { openCampaign, recordSelfRatings } from './actions/people'
import { recordTally, sendCampaign } from './actions/tally'
import { type Campaign, campaignOf } from './campaign-of'
import { ratingListFrom } from './list-paper'
import { campaignToPrint } from './queries/print'
import type { Finding } from './rules/level'
import type { Level } from './rules/scale'

let world: World
let campaignId: number

const current = async () => {
  const [row] = await owner`SELECT version FROM rating_campaigns WHERE id = ${campaignId}`
  return { campaignId, version: Number(row?.version) }
}
const idOfEach = async () => {
  const rows = await owner<{ id: number }[]>`SELECT id FROM ratings WHERE campaign_id = ${campaignId}`
  return rows.map(({ id }) => id)
}
const forEachPerson = async (fields: Record<string, string | number>) =>
  Object.fromEntries(
    (await idOfEach()).flatMap((id) =>
      Object.entries(fields).map(([name, value]) => [`${name}-${id}`, value] as const),
    ),
  )

async function tally(place: string) {
  await signInAs(world.accounts.cellSecretary)
  const sheets = { summoned: 3, present: 3, votingBase: 3, issued: 3, returned: 3 }
  const people = { chairName: 'Đào Xuân Thạch', recorderName: 'Vũ Đình Khoát', tellerName1: 'Lê Công Rạng' }
  return send(recordTally, {
    ...(await current()),
    ...{ startedAt: '20:00', endedAt: '20:30', place },
    ...sheets,
    ...people,
    ...(await forEachPerson({ good: 3 })),
  })
}

async function sendUp() {
  await signInAs(world.accounts.cellSecretary)
  expect((await send(sendCampaign, await current())).goTo).toContain('sent=1')
}

/** As the committee's secretary downloads it. */
async function download(form: RatingForm) {
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  const answer = await paperResponse(viewer, form, await campaignToPrint(viewer, form, campaignId))
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, text: (await readPaper(bytes)).text }
}

const stored = () =>
  owner`SELECT form, subject_version AS version, state, sha256 FROM papers ORDER BY subject_version, form`

beforeAll(async () => {
  world = await makeWorld(seedDb, 'giayxeploai')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-12-15"')`
  await signInAs(world.accounts.cellSecretary)
  const opened = await send(openCampaign, { orgId: world.cell.id, year: 2022, heldOn: '10/12/2022' })
  campaignId = Number(opened.goTo?.split('/').at(-1))
  await send(recordSelfRatings, { ...(await current()), ...(await forEachPerson({ selfLevel: 'good' })) })
  expect((await tally('Nhà văn hóa thôn')).goTo).toContain('/result')
})

test('chưa gửi: bản in là dự thảo, không lưu', async () => {
  expect((await download('tallyMinutes')).text).toContain('DỰ THẢO')
  expect(await stored()).toHaveLength(0)
})

test('gửi rồi: in một lần từ nội dung lúc gửi, lưu cùng SHA-256, tải lại là đúng những byte ấy', async () => {
  await sendUp()
  expect(await stored()).toMatchObject([
    { form: 'ratingList', state: 'queued' },
    { form: 'tallyMinutes', state: 'queued' },
  ])
  await owner`UPDATE organisations SET letterhead_upper = 'TÊN ĐỔI SAU KHI GỬI' WHERE id = ${world.cell.id}`
  await makeQueuedPapers(campaignId, ['tallyMinutes'])
  const first = await download('tallyMinutes')
  expect(first.text).not.toContain('DỰ THẢO')
  expect(first.text).toContain('ĐẢNG BỘ XÃ AN THỊNH')
  expect(first.text).not.toContain('TÊN ĐỔI')
  expect((await download('tallyMinutes')).sha256).toBe(first.sha256)
  expect(await stored()).toMatchObject([
    { form: 'ratingList', state: 'queued' },
    { form: 'tallyMinutes', state: 'made', sha256: first.sha256 },
  ])
})

test('trả lại rồi gửi lại: dự thảo ở giữa, bản mới bên cạnh bản cũ; bản cũ còn nguyên', async () => {
  const before = await download('tallyMinutes')
  await signInAs(world.accounts.committeeSecretary)
  await send(returnCampaign, { ...(await current()), reason: 'Ghi đúng địa điểm.' })
  expect((await download('tallyMinutes')).text).toContain('DỰ THẢO')
  await tally('Trụ sở thôn')
  await sendUp()
  const after = await download('tallyMinutes')
  expect(after.text).toContain('Trụ sở thôn')
  const [old, latest] = (await stored()).filter(({ form }) => form === 'tallyMinutes')
  expect(old).toMatchObject({ state: 'made', sha256: before.sha256 })
  expect(latest).toMatchObject({ state: 'made', sha256: after.sha256 })
  expect(latest?.version).toBeGreaterThan(old?.version)
})

test('quyết định: danh sách có bản mới mang kết quả; biên bản kiểm phiếu vẫn là bản đã gửi', async () => {
  const proposed = await download('ratingList')
  const tallied = await download('tallyMinutes')
  expect(proposed.text).toContain('Đề nghị xếp loại')
  await signInAs(world.accounts.committeeSecretary)
  const decision = { decisionNumber: '52-QĐ/ĐU', decidedOn: '15/12/2022' }
  const done = await send(decideCampaign, {
    ...(await current()),
    ...decision,
    ...(await forEachPerson({ level: 'good' })),
  })
  expect(done.goTo).toContain('decided=1')
  const decided = await download('ratingList')
  for (const part of ['Kết quả xếp loại', '52-QĐ/ĐU']) expect(decided.text).toContain(part)
  expect((await download('tallyMinutes')).sha256).toBe(tallied.sha256)
  expect((await stored()).map(({ sha256 }) => sha256)).toContain(proposed.sha256)
})

describe('ghi chú của danh sách', () => {
  type Judgement = NonNullable<ReturnType<Campaign['outcome']['people']['get']>>
  const excellent: Finding = { level: 'excellent', most: 'excellent', reasons: [] }
  const disciplined = (reason: string): Finding => ({ level: 'failed', most: 'failed', reasons: [reason] })

  /** The list of one person who was judged like this. */
  async function listOf(
    judged: Pick<Judgement, 'finding' | 'byVotes' | 'level'>,
    more: { tied?: boolean; state?: 'tallied' | 'finished'; level?: Level; note?: string } = {},
  ) {
    const found = await campaignOf(seedDb, campaignId)
    const [one] = found?.rated ?? []
    if (!found || !one) throw new Error('no campaign')
    const { tied = false, state = 'tallied', level = null, note = '' } = more
    const person = { ...one, fullName: 'Lương Thị Nhàn', position: 'Phó Bí thư chi bộ', level, note }
    return ratingListFrom({
      ...found,
      campaign: { ...found.campaign, state, chairName: person.fullName },
      people: [person],
      officers: [person],
      rated: [person],
      outcome: {
        ...found.outcome,
        quota: { ...found.outcome.quota, tied: tied ? [one.id] : [] },
        people: new Map([[one.id, { missing: [], ...judged }]]),
      },
    })
  }
  const lost = { byVotes: 'excellent', level: 'good', finding: excellent } as const

  test('bằng phiếu ở suất cuối thì ghi rõ; khuyết bí thư thì người chủ trì ký theo chức vụ', async () => {
    const [tied, full] = [await listOf(lost, { tied: true }), await listOf(lost)]
    expect(tied.rows[0]?.note).toBe('Bằng phiếu, bằng điểm: cấp quyết định chọn trong giới hạn tỷ lệ.')
    expect(full.rows[0]?.note).toBe('Hết suất trong giới hạn tỷ lệ.')
    expect(tied.rightSigner).toMatchObject({ post: 'PHÓ BÍ THƯ', name: 'Lương Thị Nhàn' })
  })

  test('cấp quyết định cho xuất sắc thì không còn ghi "hết suất"; giữ mức đề nghị thì còn', async () => {
    const note = 'Có thành tích đột xuất.'
    const lifted = await listOf(lost, { state: 'finished', level: 'excellent', note })
    expect(lifted.rows[0]).toMatchObject({ result: 'Xuất sắc', note })
    const kept = await listOf(lost, { state: 'finished', level: 'good' })
    expect(kept.rows[0]).toMatchObject({ result: 'Tốt', note: 'Hết suất trong giới hạn tỷ lệ.' })
  })

  test('không mức nào quá nửa mà quy định đã định mức: ghi điều khoản; thang cũ không có điều khoản thì ghi cả lý do', async () => {
    const failed = { byVotes: null, level: 'failed' } as const
    const scored = await listOf({ ...failed, finding: disciplined('Điều 11, khoản 4: vi phạm bị kỷ luật.') })
    expect(scored.rows[0]?.note).toBe('Điều 11, khoản 4')
    const old = await listOf({ ...failed, finding: disciplined('Vi phạm bị kỷ luật.') })
    expect(old.rows[0]?.note).toBe('Vi phạm bị kỷ luật.')
  })
})

test('cơ sở dữ liệu giữ bản đã in và nội dung đang chờ in', async () => {
  const change = (what: 'bytes' | 'data' | 'version') =>
    ({
      bytes: owner`UPDATE papers SET bytes = 'x' WHERE state = 'made'`,
      data: owner`UPDATE papers SET data = '{}' WHERE state <> 'made'`,
      version: owner`UPDATE papers SET subject_version = 99 WHERE state <> 'made'`,
    })[what]
  for (const what of ['bytes', 'data', 'version'] as const)
    await expect(change(what), what).rejects.toThrow(/made paper|fixed when it is queued/)
})

test('mỗi lần tải đều vào nhật ký', async () => {
  const [row] = await owner`SELECT count(*)::int AS n FROM audit_entries
    WHERE action = 'paper.read' AND outcome = 'read' AND subject = ${`ratings:${campaignId}`}`
  expect(row?.n).toBeGreaterThanOrEqual(10)
})
