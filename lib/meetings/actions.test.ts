import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { minutes as minutesTable } from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { receive, returnMinutes, send, supplement, withdraw } from './actions/steps'
import { complete, openMinutes, saveMinutes } from './actions/write'
import { autosave as sendAutosave } from './autosave'
import type { MinutesContent } from './content'
import { contentOf } from './content-of'
import { getDraft, listAddressees, listAddresseesNamed } from './queries/draft'
import { getMeeting, getMinutes } from './queries/meeting'
import { showDraft } from './show-draft'
import { eveningContent } from './testing-evening'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'bienban')
  await seedDb.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id })
})

const TODAY = '2022-09-08'
let month = 0

/** A meeting of the cell in a month of its own, with its draft opened by the secretary. */
async function openDraft(orgId = world.cell.id, who = world.accounts.cellSecretary) {
  month += 1
  const first = `20${String(19 + Math.floor(month / 12)).padStart(2, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId,
      month: first,
      dueOn: '2022-09-07',
      plannedOn: '2022-09-07',
      state: 'confirmed',
      place: 'Nhà văn hóa',
    })
    .returning()
  if (!meeting) throw new Error('meeting not made')
  await signInAs(who)
  expect(await post(openMinutes, { meetingId: meeting.id })).toMatchObject({
    goTo: `/meetings/${meeting.id}/minutes`,
  })
  const [row] = await owner`SELECT id, content FROM minutes WHERE meeting_id = ${meeting.id}`
  return { meetingId: meeting.id, minutesId: Number(row?.id), content: contentOf(row?.content) }
}

test('đã báo không họp được mà vẫn họp: mở biên bản thì kỳ sinh hoạt trở lại, lý do không họp được bỏ', async () => {
  const { meetingId } = await openDraft()
  await owner`UPDATE meetings SET state = 'notHeld', not_held_reason = 'Bão' WHERE id = ${meetingId}`
  expect(await post(openMinutes, { meetingId })).toMatchObject({ goTo: `/meetings/${meetingId}/minutes` })
  expect(await owner`SELECT state, not_held_reason FROM meetings WHERE id = ${meetingId}`).toEqual([
    { state: 'registered', not_held_reason: null },
  ])
})

/** A small cell of three, all there: everything the rules ask for. */
function written(draft: { content: MinutesContent }, change: Partial<MinutesContent> = {}): MinutesContent {
  const evening = eveningContent()
  const vote = { form: 'show' as const, inFavour: 3, against: 0, other: 0, online: null, otherOpinion: '' }
  return {
    ...evening,
    opening: {
      ...evening.opening,
      chair: { memberId: null, name: 'Đào Xuân Thạch', position: 'Bí thư chi bộ' },
    },
    attendance: draft.content.attendance.map((row) => ({ ...row, state: 'present' as const })),
    lastTasks: draft.content.lastTasks,
    feedback: evening.feedback
      .slice(0, 1)
      .map((item) => ({ ...item, raisedBy: '', addresseeId: world.addressee?.id ?? null, vote })),
    resolution: { ...evening.resolution, vote },
    adoption: { ...evening.adoption, agreed: 3, of: 3 },
    score: { ...evening.score, items: { ...evening.score.items, 5: { points: 25, why: '' } } },
    ...change,
  }
}

async function ready(change: Partial<MinutesContent> = {}) {
  const draft = await openDraft()
  const saved = await post(saveMinutes, {
    minutesId: draft.minutesId,
    draftVersion: 1,
    ...showDraft(written(draft, change)),
  })
  expect(saved).toMatchObject({ ok: true })
  return { ...draft, version: 2 }
}

const finish = (draft: { minutesId: number; version: number }, given: object = {}) =>
  post(complete, { minutesId: draft.minutesId, draftVersion: draft.version, secret: 'no', ...given })

async function sent() {
  const draft = await ready()
  expect(await finish(draft)).toHaveProperty('goTo')
  expect(await post(send, { minutesId: draft.minutesId })).toHaveProperty('goTo')
  return draft
}
const statusOf = async (minutesId: number) =>
  (await owner`SELECT status FROM minutes WHERE id = ${minutesId}`)[0]?.status

const filedOn = async (meetingId: number) =>
  (await owner`SELECT filed_on FROM meetings WHERE id = ${meetingId}`)[0]?.filed_on

/** Autosave as the page of this very person sends it. */
const autosave = (viewer: Viewer, meetingId: number, body: unknown) =>
  sendAutosave(
    viewer,
    meetingId,
    body === undefined ? body : { accountId: viewer.accountId, ...Object(body) },
  )

/** As if the last one had stopped writing an hour ago. */
const penFree = (minutesId: number) =>
  owner`UPDATE minutes SET writer_seen_at = now() - interval '1 hour' WHERE id = ${minutesId}`

describe('mở biên bản', () => {
  test('điền sẵn danh sách đảng viên, chủ trì, ngày giờ; mở hai lần vẫn một bản', async () => {
    const draft = await openDraft()
    expect(draft.content.opening).toMatchObject({ heldOn: '2022-09-07', chair: { name: 'Đào Xuân Thạch' } })
    expect(draft.content.attendance.map(({ state }) => state)).toEqual([null, null, null])
    await post(openMinutes, { meetingId: draft.meetingId })
    expect(await owner`SELECT 1 FROM minutes WHERE meeting_id = ${draft.meetingId}`).toHaveLength(1)
  })

  test('được miễn vào ngày họp thì ghi là miễn; hết hạn miễn thì không', async () => {
    const old = await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Ngô Văn Lẫm' })
    const back = await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Mai Hết Hạn' })
    const exemption = { orgId: world.neighbour.id, startsOn: '2020-03-06', decidedBy: 'Chi bộ' }
    await seedDb.insert(schema.exemptions).values([
      { ...exemption, memberId: old.id, kind: 'ageHealth' },
      { ...exemption, memberId: back.id, kind: 'mobileWork', endsOn: '2022-09-06' },
    ])
    const { content } = await openDraft(world.neighbour.id, world.accounts.neighbour)
    expect(content.attendance.filter(({ isExempt }) => isExempt).map(({ name }) => name)).toEqual([
      'Ngô Văn Lẫm',
    ])
  })
})

describe('lưu bản nháp', () => {
  test('bản cũ nhận lại bản mới của người kia, không ghi đè', async () => {
    const draft = await openDraft()
    const mine = { minutesId: draft.minutesId, version: 1, draft: { conclusion: 'Của bí thư' } }
    const secretary = await viewerOf(world.accounts.cellSecretary)
    expect(await autosave(secretary, draft.meetingId, mine)).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    const recorder = await viewerOf(world.accounts.cellRecorder)
    await penFree(draft.minutesId)
    const answer = await autosave(recorder, draft.meetingId, { ...mine, draft: { conclusion: 'Của thư ký' } })
    expect(answer).toMatchObject({
      status: 409,
      body: { by: 'Đào Xuân Thạch', version: 2, draft: { conclusion: 'Của bí thư' } },
    })
  })

  test('gửi lại đúng nội dung đã lưu thì coi như đã lưu', async () => {
    const draft = await openDraft()
    const body = { minutesId: draft.minutesId, version: 1, draft: { conclusion: 'Nhất trí' } }
    const viewer = await viewerOf(world.accounts.cellSecretary)
    await autosave(viewer, draft.meetingId, body)
    expect(await autosave(viewer, draft.meetingId, body)).toMatchObject({ status: 200, body: { version: 2 } })
  })

  test('thông tin đảng viên lấy theo sổ, không theo trang gửi lên', async () => {
    const draft = await openDraft()
    const flat = {
      'attendance.0.memberId': String(world.member.id),
      'attendance.0.state': 'present',
      'attendance.0.isExempt': 'on',
      'attendance.0.name': 'Giả',
    }
    await autosave(await viewerOf(world.accounts.cellSecretary), draft.meetingId, {
      minutesId: draft.minutesId,
      version: 1,
      draft: flat,
    })
    const [row] =
      await owner`SELECT content->'attendance'->0 AS first FROM minutes WHERE id = ${draft.minutesId}`
    expect(row?.first).toMatchObject({ name: 'Lê Công Rạng', isExempt: false, state: 'present' })
  })

  test.each([
    ['thiếu tất cả', {}],
    ['chữ là danh sách', { minutesId: 1, version: 1, draft: { conclusion: ['a'] } }],
    ['chữ là đối tượng', { minutesId: 1, version: 1, draft: { conclusion: { a: 1 } } }],
    ['không phải JSON', undefined],
  ])('bị từ chối: %s', async (_what, body) => {
    expect(await autosave(await viewerOf(world.accounts.cellSecretary), 1, body)).toMatchObject({
      status: 422,
    })
  })

  test('chi bộ bên cạnh, cấp trên, đảng viên khác và biên bản của kỳ khác đều không thấy', async () => {
    const draft = await openDraft()
    const other = await openDraft()
    const body = { minutesId: draft.minutesId, version: 1, draft: { conclusion: 'x' } }
    for (const who of ['neighbour', 'committeeOffice', 'member', 'admin'] as const)
      expect(await autosave(await viewerOf(world.accounts[who]), draft.meetingId, body)).toMatchObject({
        status: 404,
      })
    const own = await viewerOf(world.accounts.cellSecretary)
    expect(await autosave(own, other.meetingId, body)).toMatchObject({ status: 404 })
    expect(await getDraft(await viewerOf(world.accounts.neighbour), draft.meetingId, TODAY)).toBeUndefined()
  })

  test('nơi nhận đã đóng từ khi ghi: không chọn được nữa, vẫn được gọi tên', async () => {
    const own = await viewerOf(world.accounts.cellSecretary)
    const draft = await getDraft(own, (await openDraft()).meetingId, TODAY)
    if (!draft) throw new Error('draft not found')
    const names = async () => [await listAddressees(own, draft), await listAddresseesNamed(own, draft)]
    const [[open] = []] = await names()
    await owner`UPDATE addressees SET ended_on = '2022-08-31' WHERE id = ${open?.id ?? 0}`
    const [choices, named] = await names()
    await owner`UPDATE addressees SET ended_on = NULL WHERE id = ${open?.id ?? 0}`
    expect(choices?.map(({ id }) => id)).not.toContain(open?.id)
    expect(named).toContainEqual({ id: open?.id, name: `${open?.name} (đã kết thúc)` })
  })

  test('thư ký được cử cho kỳ này thì ghi được kỳ này, không hoàn tất được', async () => {
    const draft = await ready()
    await owner`UPDATE meetings SET recorder_id = ${world.member.id} WHERE id = ${draft.meetingId}`
    await penFree(draft.minutesId)
    const named = await viewerOf(world.accounts.member)
    expect(
      await autosave(named, draft.meetingId, {
        minutesId: draft.minutesId,
        version: 2,
        draft: { conclusion: 'x' },
      }),
    ).toMatchObject({ status: 200 })
    await signInAs(world.accounts.member)
    expect(await finish(draft)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Không tìm thấy'),
    })
  })

  test('người khác đã đăng nhập trên máy: không ghi bằng tên người ấy', async () => {
    const draft = await openDraft()
    const body = {
      accountId: world.accounts.cellSecretary.id,
      minutesId: draft.minutesId,
      version: 1,
      draft: { conclusion: 'x' },
    }
    const recorder = await viewerOf(world.accounts.cellRecorder)
    expect(await sendAutosave(recorder, draft.meetingId, body)).toMatchObject({ status: 401 })
    expect((await owner`SELECT version FROM minutes WHERE id = ${draft.minutesId}`)[0]?.version).toBe(1)
  })

  test('biểu mẫu thường: một ô sai thì không ghi gì và trả lại những gì đã gõ', async () => {
    const draft = await openDraft()
    const answer = await post(saveMinutes, {
      minutesId: draft.minutesId,
      draftVersion: 1,
      conclusion: 'Nhất trí',
      endedAt: '25:99',
    })
    expect(answer).toMatchObject({
      ok: false,
      values: { conclusion: 'Nhất trí', endedAt: '25:99' },
      fields: { endedAt: expect.any(Array) },
    })
    expect((await owner`SELECT version FROM minutes WHERE id = ${draft.minutesId}`)[0]?.version).toBe(1)
  })
})

describe('hoàn tất', () => {
  test('ghi số, mã, điểm danh, nhiệm vụ, lượt dự và giấy chờ in trong một lần', async () => {
    const draft = await ready()
    expect(await finish(draft)).toMatchObject({ goTo: `/meetings/${draft.meetingId}?after=complete` })
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const minutes = await getMinutes(viewer, draft.meetingId)
    expect(minutes).toMatchObject({
      status: 'completed',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await getMeeting(viewer, draft.meetingId)).toMatchObject({ state: 'held', heldOn: '2022-09-07' })
    const count = async (table: string) =>
      (await owner`SELECT count(*)::int AS n FROM ${owner(table)} WHERE meeting_id = ${draft.meetingId}`)[0]
        ?.n
    expect([await count('attendances'), await count('tasks'), await count('visits')]).toEqual([3, 4, 1])
    expect(
      await owner`SELECT form FROM papers WHERE subject_id = ${draft.minutesId} ORDER BY form`,
    ).toMatchObject([{ form: 'minutes' }, { form: 'resolution' }])
  })

  test('hai lần cùng lúc chỉ hoàn tất một lần, một số', async () => {
    const draft = await ready()
    const answers = await Promise.all([finish(draft), finish(draft)])
    expect(answers.filter((answer) => 'goTo' in answer && answer.goTo)).toHaveLength(1)
    const key = { submitKey: randomUUID() }
    const again = await ready()
    const [first, second] = [await finish(again, key), await finish(again, key)]
    expect(first).toEqual(second)
  })

  test('bản cũ bị từ chối, nội dung mật bị dừng, thiếu thì nói rõ; không ghi gì', async () => {
    const draft = await ready()
    expect(await finish({ ...draft, version: 1 })).toMatchObject({
      ok: false,
      message: expect.stringContaining('người khác sửa'),
    })
    expect(await finish(draft, { secret: 'yes' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('nội dung mật'),
    })
    const empty = await openDraft()
    expect(await finish({ ...empty, version: 1 })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Chưa ghi giờ bắt đầu'),
    })
    expect([await statusOf(draft.minutesId), await statusOf(empty.minutesId)]).toEqual(['draft', 'draft'])
  })

  test('nghị quyết không quá nửa thì không cho số', async () => {
    const resolution = { ...eveningContent().resolution, document: 'resolution' as const }
    const draft = await ready({
      resolution: {
        ...resolution,
        vote: { form: 'show', inFavour: 1, against: 2, other: 0, online: null, otherOpinion: '' },
      },
    })
    await finish(draft)
    expect(await getMinutes(await viewerOf(world.accounts.cellSecretary), draft.meetingId)).toMatchObject({
      number: expect.any(Number),
      resolutionNumber: null,
    })
  })

  test('cơ sở dữ liệu giữ nguyên văn bản, kể cả khi gọi thẳng SQL bằng quyền của ứng dụng', async () => {
    const draft = await ready()
    await finish(draft)
    const own = eq(minutesTable.id, draft.minutesId)
    await expect(db.update(minutesTable).set({ content: {} }).where(own)).rejects.toThrow()
    await expect(db.update(minutesTable).set({ number: 99 }).where(own)).rejects.toThrow()
    await expect(db.update(minutesTable).set({ status: 'draft' }).where(own)).rejects.toThrow()
    await expect(db.update(minutesTable).set({ status: 'sent' }).where(own)).rejects.toThrow()
    await expect(db.delete(minutesTable).where(own)).rejects.toThrow()
    expect(
      await autosave(await viewerOf(world.accounts.cellSecretary), draft.meetingId, {
        minutesId: draft.minutesId,
        version: 3,
        draft: {},
      }),
    ).toMatchObject({ status: 422 })
  })
})

describe('gửi, rút, tiếp nhận, trả lại', () => {
  test('phản ánh đi cùng biên bản, có mã và hạn; rút lại thì về hết; gửi lại thì đi một lần', async () => {
    const draft = await sent()
    const items = () =>
      owner`SELECT code, status, raised_by FROM feedback_items WHERE minutes_id = ${draft.minutesId} AND due_on IS NOT NULL`
    expect(await items()).toMatchObject([
      { status: 'sent', code: expect.stringMatching(/^AT-/), raised_by: 'Tập thể chi bộ' },
    ])
    expect(await filedOn(draft.meetingId)).not.toBeNull()
    expect(await post(withdraw, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect([await items(), await filedOn(draft.meetingId), await statusOf(draft.minutesId)]).toEqual([
      [],
      null,
      'completed',
    ])
    expect(await post(send, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect(await items()).toMatchObject([{ status: 'sent' }])
  })

  test('cấp trên tiếp nhận rồi thì không rút, không trả lại được', async () => {
    const draft = await sent()
    await signInAs(world.accounts.committeeOffice)
    expect(await post(receive, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect(await post(returnMinutes, { minutesId: draft.minutesId, reason: 'Thiếu' })).toMatchObject({
      ok: false,
    })
    await signInAs(world.accounts.cellSecretary)
    expect(await post(withdraw, { minutesId: draft.minutesId })).toMatchObject({
      ok: false,
      message: expect.stringContaining('tiếp nhận'),
    })
  })

  test('trả lại: bổ sung bên cạnh bản gốc rồi mới gửi lại được', async () => {
    const draft = await sent()
    const hash = async () =>
      (await owner`SELECT content_hash FROM minutes WHERE id = ${draft.minutesId}`)[0]?.content_hash
    const before = await hash()
    await signInAs(world.accounts.committeeOffice)
    expect(await post(returnMinutes, { minutesId: draft.minutesId })).toMatchObject({ ok: false })
    expect(
      await post(returnMinutes, { minutesId: draft.minutesId, reason: 'Ghi rõ lý do vắng' }),
    ).toHaveProperty('goTo')
    await signInAs(world.accounts.cellSecretary)
    expect(await post(send, { minutesId: draft.minutesId })).toMatchObject({
      ok: false,
      message: expect.stringContaining('bổ sung'),
    })
    expect(await post(supplement, { minutesId: draft.minutesId, text: 'Đi công tác.' })).toHaveProperty(
      'goTo',
    )
    expect(await post(send, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect(await post(withdraw, { minutesId: draft.minutesId })).toMatchObject({
      ok: false,
      message: expect.stringContaining('đã trả lại biên bản này một lần'),
    })
    await signInAs(world.accounts.committeeOffice)
    await post(returnMinutes, { minutesId: draft.minutesId, reason: 'Ghi rõ lý do vắng' })
    await signInAs(world.accounts.cellSecretary)
    expect(await post(send, { minutesId: draft.minutesId })).toMatchObject({ ok: false })
    await post(supplement, { minutesId: draft.minutesId, text: 'Có giấy xác nhận kèm theo.' })
    expect(await post(send, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect(await hash()).toBe(before)
    expect(await owner`SELECT 1 FROM feedback_items WHERE minutes_id = ${draft.minutesId}`).toHaveLength(1)
  })

  test('chi bộ đã giải thể: không trả lại được nữa, vì không còn ai bổ sung', async () => {
    const draft = await sent()
    await owner`UPDATE organisations SET ended_on = '2022-09-30' WHERE id = ${world.cell.id}`
    await signInAs(world.accounts.committeeOffice)
    const answer = await post(returnMinutes, { minutesId: draft.minutesId, reason: 'Ghi rõ lý do vắng' })
    await owner`UPDATE organisations SET ended_on = null WHERE id = ${world.cell.id}`
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('đã giải thể') })
    expect(await statusOf(draft.minutesId)).toBe('sent')
  })

  test.each([
    ['gửi', 'neighbour', send],
    ['rút', 'neighbour', withdraw],
    ['gửi', 'cellRecorder', send],
    ['tiếp nhận', 'cellSecretary', receive],
    ['tiếp nhận', 'districtOffice', receive],
    ['tiếp nhận', 'organisationBoard', receive],
  ] as const)('%s bị từ chối với %s', async (_what, who, step) => {
    const draft = await sent()
    await signInAs(world.accounts[who])
    expect(await post(step, { minutesId: draft.minutesId })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Không tìm thấy'),
    })
    expect(await statusOf(draft.minutesId)).toBe('sent')
  })

  test('bản nháp chỉ người của chi bộ thấy; gửi rồi cấp trên mới đọc được, chi bộ bên cạnh thì không', async () => {
    const draft = await ready()
    const reads = async (who: keyof World['accounts']) =>
      Boolean(await getMinutes(await viewerOf(world.accounts[who]), draft.meetingId))
    expect([await reads('cellRecorder'), await reads('committeeOffice'), await reads('member')]).toEqual([
      true,
      false,
      false,
    ])
    await finish(draft)
    expect(await reads('committeeOffice')).toBe(false)
    await post(send, { minutesId: draft.minutesId })
    expect([await reads('committeeOffice'), await reads('organisationBoard'), await reads('member')]).toEqual(
      [true, true, true],
    )
    expect([await reads('neighbour'), await reads('admin'), await reads('agencyOfficer')]).toEqual([
      false,
      false,
      false,
    ])
  })
})
