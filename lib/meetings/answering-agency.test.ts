import { beforeAll, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { approveInterim } from '@/lib/feedback/actions/interim'
import { signedWords } from '@/lib/feedback/labels'
import { getItem } from '@/lib/feedback/queries/item'
import { askForMore, itemAt, makeFeedbackWorld, step, TODAY, type World } from '@/lib/feedback/testing'
import { complete } from './actions/write'
import { paperSourceOf } from './paper-source'
import { makeReady, readyContent } from './testing-ready'

let world: World
beforeAll(async () => {
  world = await makeFeedbackWorld('coquantraloi')
})

const page = async (itemId: number) => getItem(await viewerOf(world.accounts.cellSecretary), itemId, TODAY)
const named = async (minutesId: number, itemId: number) =>
  (await paperSourceOf(seedDb, minutesId))?.answers.get(itemId)?.agency

test.each([
  ['Trần Đức Luyện', 'Ủy ban nhân dân huyện, Trần Đức Luyện ký'],
  ['Ủy ban nhân dân huyện Minh Giang', 'Ủy ban nhân dân huyện Minh Giang'],
  [
    'Phó Chủ tịch Ủy ban nhân dân huyện Trần Đức Luyện',
    'Phó Chủ tịch Ủy ban nhân dân huyện Trần Đức Luyện ký',
  ],
  [null, 'Ủy ban nhân dân huyện'],
])('cơ quan chỉ nêu một lần: %s', (repliedBy, words) => {
  expect(signedWords({ repliedBy, answeringAgency: 'Ủy ban nhân dân huyện' })).toBe(words)
})

test('trả lời do một đồng chí ký: nêu cơ quan trả lời theo tên ngày ấy; giấy tờ đã hoàn tất giữ nguyên', async () => {
  const then = world.agency.name
  const [itemId, askedMore, interim] = [
    await itemAt(world, 'answered'),
    await itemAt(world, 'answered'),
    await itemAt(world, 'drafted'),
  ]
  await owner`UPDATE feedback_items SET reply_kind = 'inProgress' WHERE id = ${interim}`
  const more = { dueOn: '30/11/2022' }
  expect(await step(world, 'permanentCommittee', approveInterim, interim, more)).toMatchObject({ ok: true })
  await askForMore(world, askedMore, 'Bao giờ làm?')
  const { opening, resolution } = readyContent(world)
  const { vote } = resolution
  const answers = [{ itemId, isReadOut: true, response: 'satisfied' as const, text: '', vote }]
  const heard = { answers, opening: { ...opening, heldOn: TODAY } }
  const [minutes, older] = await makeReady(world, [readyContent(world, heard), readyContent(world, heard)])
  if (!minutes || !older) throw new Error('minutes missing')
  const { minutesId } = minutes
  expect(await named(minutesId, itemId)).toBe(then)
  await signInAs(world.accounts.cellSecretary)
  expect(await send(complete, { minutesId, draftVersion: 1, secret: 'no' })).toHaveProperty('goTo')

  await owner`UPDATE organisations SET name = 'Ủy ban mới', since_on = '2022-09-14' WHERE id = ${world.agency.id}`
  expect((await page(itemId))?.answeringAgency).toBe(then)
  expect((await page(askedMore))?.interims).toMatchObject([{ answeringAgency: then }])
  expect((await page(interim))?.interims).toMatchObject([{ answeringAgency: then }])
  expect(await named(minutesId, itemId)).toBe(then)

  // With the names kept before agencies were among them, a paper goes on saying what it said.
  await owner`UPDATE minutes SET letterhead = (SELECT letterhead #- '{others,agencies}' FROM minutes
    WHERE id = ${minutesId}) WHERE id = ${older.minutesId}`
  expect((await paperSourceOf(seedDb, older.minutesId))?.answers.get(itemId)).toMatchObject({
    agency: undefined,
  })
})
