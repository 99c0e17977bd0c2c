import { beforeAll, beforeEach, expect, test } from 'vitest'

import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { autosave } from './autosave'
import type { Flat, Sending } from './draft'
import { sending } from './sending'
import { showDraft } from './show-draft'
import { type Draft, openDraftOf } from './testing-draft'
import { eveningContent } from './testing-evening'

let world: World
let viewer: Viewer
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tungphan')
  await seedDb.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id })
  viewer = await viewerOf(world.accounts.cellSecretary)
})

let month = 0
let draft: Draft
const open = () => openDraftOf(world, ++month)
beforeEach(async () => {
  draft = await open()
})

const save = (to: Draft, version: number, what: Sending | { draft: Flat; parts: unknown }) =>
  autosave(viewer, to.meetingId, {
    accountId: viewer.accountId,
    minutesId: to.minutesId,
    version,
    ...what,
  })
const contentOf = async ({ minutesId }: Draft) =>
  (await owner`SELECT content FROM minutes WHERE id = ${minutesId}`)[0]?.content

const evening = showDraft(eveningContent())
/** The same evening written on: a word more, a row less, an hour taken out, somebody new. */
const { endedAt: _, ...rest } = evening
const later: Flat = {
  ...Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('opinions.'))),
  conclusion: 'Chi bộ nhất trí.',
  'guests.0.name': 'Phạm Văn Khách',
  'opening.chair.name': 'Đào Xuân Thạch',
  'opening.chair.position': '',
}

test('từng phần lưu sau cũng được đúng như lưu cả biên bản', async () => {
  await save(draft, 1, { draft: evening })
  const inParts = sending({ version: 2, draft: evening, unread: [] }, 2, later)
  expect(inParts.parts?.toSorted()).toEqual(['conclusion', 'endedAt', 'guests', 'opening', 'opinions'])
  expect(await save(draft, 2, inParts)).toMatchObject({ status: 200, body: { version: 3, fields: {} } })

  const whole = await open()
  await save(whole, 1, { draft: evening })
  await save(whole, 2, { draft: later })
  const saved = await contentOf(draft)
  expect(saved).toEqual(await contentOf(whole))
  expect(saved).toMatchObject({ endedAt: null, conclusion: 'Chi bộ nhất trí.' })
})

test('phần không gửi giữ nguyên như đã lưu, kể cả khi bản nháp gửi kèm chữ của nó', async () => {
  await save(draft, 1, { draft: { conclusion: 'Của buổi họp', news: 'Thời sự' } })
  await save(draft, 2, { draft: { conclusion: 'Sửa', news: 'Không được ghi' }, parts: ['conclusion'] })
  expect(await contentOf(draft)).toMatchObject({ conclusion: 'Sửa', news: 'Thời sự' })
})

test('phần gửi theo bản cũ không được ghi, kể cả gửi lại: trang nhận bản đang có', async () => {
  await save(draft, 1, { draft: { conclusion: 'Một' } })
  const part = { draft: { conclusion: 'Hai' }, parts: ['conclusion'] }
  expect(await save(draft, 2, part)).toMatchObject({ status: 200, body: { version: 3 } })
  expect(await save(draft, 2, part)).toMatchObject({
    status: 409,
    body: { version: 3, draft: { conclusion: 'Hai' } },
  })
})

test.each([[['meetingId']], [['__proto__']], [['conclusion.text']], ['conclusion'], [[7]]])(
  'phần không có trong biên bản bị từ chối: %j',
  async (parts) => {
    expect(await save(draft, 1, { draft: { conclusion: 'x' }, parts })).toMatchObject({ status: 422 })
  },
)

test('trang chỉ gửi phần đã đổi khi máy chủ đang giữ đúng bản ấy; ô chưa đọc được thì gửi lại', () => {
  const held = { 'opinions.0.text': 'Một', 'opening.heldOn': '31/02/2022', news: 'Tin' }
  const mine = { ...held, 'opinions.0.text': 'Hai' }
  expect(sending(undefined, 1, mine)).toEqual({ draft: mine })
  expect(sending({ version: 2, draft: held, unread: [] }, 3, mine)).toEqual({ draft: mine })
  expect(sending({ version: 2, draft: held, unread: [] }, 2, mine)).toEqual({
    draft: { 'opinions.0.text': 'Hai' },
    parts: ['opinions'],
  })
  expect(sending({ version: 2, draft: held, unread: ['opening.heldOn'] }, 2, mine)).toEqual({
    draft: { 'opinions.0.text': 'Hai', 'opening.heldOn': '31/02/2022' },
    parts: ['opinions', 'opening'],
  })
  const { news: _, ...without } = held
  expect(sending({ version: 2, draft: held, unread: [] }, 2, without)).toEqual({ draft: {}, parts: ['news'] })
})
