import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { saveMinutes, takePen } from './actions/write'
import { autosave } from './autosave'
import { getDraft } from './queries/draft'
import { isTaken } from './rules/pen'
import { signOfLife } from './sign-of-life'
import { type Draft, openDraftOf } from './testing-draft'

let world: World
let secretary: Viewer
let recorder: Viewer
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhanghi')
  await seedDb.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id })
  secretary = await viewerOf(world.accounts.cellSecretary)
  recorder = await viewerOf(world.accounts.cellRecorder)
})

let month = 0
let draft: Draft
beforeEach(async () => {
  draft = await openDraftOf(world, ++month)
})

const save = (viewer: Viewer, conclusion: string, version: number) =>
  autosave(viewer, draft.meetingId, {
    accountId: viewer.accountId,
    minutesId: draft.minutesId,
    version,
    draft: { conclusion },
  })
const sign = (viewer: Viewer, isTakeover: boolean, meetingId = draft.meetingId) =>
  signOfLife(viewer, meetingId, { accountId: viewer.accountId, minutesId: draft.minutesId, isTakeover })
const idle = (seconds: number) =>
  owner`UPDATE minutes SET writer_seen_at = now() - make_interval(secs => ${seconds}) WHERE id = ${draft.minutesId}`
const conclusion = async () =>
  (await owner`SELECT content->>'conclusion' AS text FROM minutes WHERE id = ${draft.minutesId}`)[0]?.text
const opened = (viewer: Viewer) => getDraft(viewer, draft.meetingId, '2021-12-01')

test.each([
  ['vừa thấy', 0, true],
  ['ngay trước hạn', 299, true],
  ['đúng hạn', 300, false],
  ['chưa ai ghi', null, false],
])('người khác đang ghi: %s', (_when, writerIdle, expected) => {
  expect(isTaken({ writerId: 2, writerIdle }, 1, 5)).toBe(expected)
  expect(isTaken({ writerId: 1, writerIdle }, 1, 5)).toBe(false)
})

describe('một người ghi', () => {
  test('mở trang chưa phải là ghi; người lưu trước đang ghi, người sau được báo tên và giờ', async () => {
    expect(await opened(recorder)).toMatchObject({ isTaken: false })
    expect(await save(secretary, 'Của bí thư', 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await opened(recorder)).toMatchObject({ isTaken: true, writer: 'Đào Xuân Thạch' })
    expect(await opened(secretary)).toMatchObject({ isTaken: false })
    expect(await save(recorder, 'Của thư ký', 2)).toMatchObject({
      status: 423,
      body: { by: 'Đào Xuân Thạch', since: expect.stringMatching(/^\d{4}-/) },
    })
    expect(await conclusion()).toBe('Của bí thư')
  })

  test('dừng quá số phút của thiết lập thì người khác ghi được; còn báo đang ghi thì chưa', async () => {
    await save(secretary, 'Của bí thư', 1)
    await idle(280)
    expect(await sign(secretary, false)).toMatchObject({ status: 200 })
    expect(await save(recorder, 'Của thư ký', 2)).toMatchObject({ status: 423 })
    await idle(301)
    expect(await save(recorder, 'Của thư ký', 2)).toMatchObject({ status: 200, body: { version: 3 } })
    expect(await sign(secretary, false)).toMatchObject({ status: 423, body: { by: 'Vũ Đình Khoát' } })
  })

  test('nhận ghi: người trước được báo ở lần lưu sau; nhận lại thì hai bản được so, không ghi đè', async () => {
    await save(secretary, 'Của bí thư', 1)
    expect(await sign(recorder, true)).toMatchObject({ status: 200 })
    expect(await save(recorder, 'Của thư ký', 2)).toMatchObject({ status: 200, body: { version: 3 } })
    expect(await save(secretary, 'Bí thư viết tiếp', 2)).toMatchObject({
      status: 423,
      body: { by: 'Vũ Đình Khoát' },
    })
    expect(await sign(secretary, true)).toMatchObject({ status: 200 })
    expect(await save(secretary, 'Bí thư viết tiếp', 2)).toMatchObject({
      status: 409,
      body: { version: 3, draft: { conclusion: 'Của thư ký' } },
    })
    const entries = await owner`
      SELECT account_id FROM audit_entries WHERE subject = ${`minutes:${draft.minutesId}`}
      AND outcome = 'done' AND detail ? 'takenFrom' ORDER BY id`
    expect(entries.map(({ account_id }) => account_id)).toEqual([recorder.accountId, secretary.accountId])
  })

  test('không có JavaScript: nút lưu bị từ chối có nêu tên, nút nhận ghi dẫn về trang ghi', async () => {
    await save(secretary, 'Của bí thư', 1)
    await signInAs(world.accounts.cellRecorder)
    const form = { minutesId: draft.minutesId, draftVersion: 2, conclusion: 'Của thư ký' }
    expect(await send(saveMinutes, form)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Đồng chí Đào Xuân Thạch đang ghi biên bản này từ lúc'),
      values: { conclusion: 'Của thư ký' },
    })
    expect(await send(takePen, { minutesId: draft.minutesId })).toMatchObject({
      goTo: `/meetings/${draft.meetingId}/minutes`,
    })
    expect(await send(saveMinutes, form)).toMatchObject({ ok: true })
  })

  test('người ngoài, biên bản kỳ khác, biên bản đã hoàn tất: không nhận ghi được', async () => {
    for (const who of ['neighbour', 'committeeOffice', 'member', 'admin'] as const)
      expect(await sign(await viewerOf(world.accounts[who]), true)).toMatchObject({ status: 404 })
    expect(await sign(secretary, true, draft.meetingId + 1)).toMatchObject({ status: 404 })
    expect(await signOfLife(secretary, draft.meetingId, { accountId: 0, minutesId: 1 })).toMatchObject({
      status: 401,
    })
    expect(await signOfLife(secretary, draft.meetingId, 'x')).toMatchObject({ status: 422 })
    const [row] = await owner`SELECT writer_id FROM minutes WHERE id = ${draft.minutesId}`
    expect(row?.writer_id).toBeNull()
  })
})
