import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { send, withdraw } from './actions/steps'
import { complete } from './actions/write'
import { minutesData } from './paper-source'
import { getMinutes } from './queries/meeting'
import { makeReady, readyContent } from './testing-ready'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'bieuquyet')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  await signInAs(world.accounts.cellSecretary)
})

/** Two items, of which the first found 1 vote of 3. */
async function makeVotedDown() {
  const content = readyContent(world)
  const [item] = content.feedback
  if (!item) throw new Error('the evening raised something')
  const votedDown = { ...item, title: 'Giảm số cuộc họp', vote: { ...item.vote, inFavour: 1, against: 2 } }
  const [draft] = await makeReady(world, [{ ...content, feedback: [votedDown, item] }])
  const minutesId = draft?.minutesId ?? 0
  const titles = async () =>
    (await owner`SELECT title, status FROM feedback_items WHERE minutes_id = ${minutesId}`).map((row) => [
      row.title,
      row.status,
    ])
  expect(await post(complete, { minutesId, draftVersion: 1, secret: 'no' })).toMatchObject({ ok: true })
  return { minutesId, meetingId: draft?.meetingId ?? 0, item, votedDown, titles }
}

test('nội dung biểu quyết chuyển chưa quá nửa: ở lại trong biên bản, không gửi; rút lại rồi gửi lại cũng vậy', async () => {
  const { minutesId, meetingId, item, votedDown, titles } = await makeVotedDown()
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect((await getMinutes(viewer, meetingId))?.items).toBe(1)
  expect(await post(send, { minutesId })).toMatchObject({ ok: true })
  expect(await titles()).toEqual([[item.title, 'sent']])
  expect(await post(withdraw, { minutesId })).toMatchObject({ ok: true })
  expect(await post(send, { minutesId })).toMatchObject({ ok: true })
  expect(await titles()).toEqual([[item.title, 'sent']])
  const [kept] = await owner`SELECT content->'feedback' AS feedback FROM minutes WHERE id = ${minutesId}`
  expect(kept?.feedback.map(({ title }: { title: string }) => title)).toEqual([votedDown.title, item.title])
})

test('biên bản hoàn tất khi chưa có quy tắc ấy: gửi, đếm và in như lúc hoàn tất', async () => {
  const { minutesId, meetingId, item, votedDown, titles } = await makeVotedDown()
  await owner`ALTER TABLE minutes DISABLE TRIGGER USER`
  await owner`UPDATE minutes SET outcome = jsonb_set(outcome, '{feedback}',
    (SELECT jsonb_agg(voted - 'isForwarded') FROM jsonb_array_elements(outcome->'feedback') AS voted)) WHERE id = ${minutesId}`
  await owner`ALTER TABLE minutes ENABLE TRIGGER USER`
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect((await getMinutes(viewer, meetingId))?.items).toBe(2)
  expect(JSON.stringify(await seedDb.transaction((tx) => minutesData(tx, minutesId)))).not.toContain(
    'không gửi',
  )
  expect(await post(send, { minutesId })).toMatchObject({ ok: true })
  expect(await titles()).toEqual([
    [votedDown.title, 'sent'],
    [item.title, 'sent'],
  ])
})
