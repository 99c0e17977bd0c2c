import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { draftReply, passOnItem } from './actions/agency'
import { clarifyItem, forwardItem, respondToItem, settleItem } from './actions/committee'
import { createItem } from './actions/create'
import { approveReply, assignItem, proposeItem, returnDraft } from './actions/leader'
import { openFeedback, withdrawUntouched } from './open-items'
import { listChain } from './queries/chain'
import { answersToRead, followUpsOf, readOut } from './read-out'
import {
  itemAt,
  itemRow,
  makeMinutes as minutesOf,
  newItem,
  openItem,
  step,
  stepsOf,
  stopClock,
  TODAY,
  type World,
} from './testing'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'duongdi')
})

const makeMinutes = (cellId?: number) => minutesOf(world, cellId)

const sending = (of: { minutesId?: number; meetingId?: number }, more: object = {}) => ({
  cellId: world.cell.id,
  month: '2022-09-01',
  sentOn: TODAY,
  doneBy: world.accounts.cellSecretary.id,
  items: [newItem(world), newItem(world)],
  ...of,
  ...more,
})
const readAs = (
  itemId: number,
  response: 'satisfied' | 'askAgain',
  at: { minutesId: number; cellId?: number; heldOn?: string },
) =>
  db.transaction((tx) =>
    readOut(
      tx,
      { itemId, response, text: 'Chi bộ kiến nghị tiếp hai vụ còn thiếu nước.' },
      {
        cellId: world.cell.id,
        heldOn: '2022-10-07',
        today: '2022-10-07',
        doneBy: world.accounts.cellSecretary.id,
        ...at,
      },
    ),
  )

describe('đường thẳng đến khi đóng', () => {
  test('trả lại dự thảo rồi duyệt; đọc tại chi bộ; chi bộ nhất trí', async () => {
    const itemId = await itemAt(world, 'drafted')
    await step(world, 'permanentCommittee', returnDraft, itemId, { note: 'Nêu rõ thời gian thi công.' })
    await step(world, 'agencyOfficer', draftReply, itemId, { replyText: 'Thi công quý IV/2023.' })
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect((await db.transaction((tx) => answersToRead(tx, world.cell.id))).map(({ id }) => id)).toContain(
      itemId,
    )

    const { minutesId } = await makeMinutes()
    await readAs(itemId, 'satisfied', { minutesId })
    expect(await itemRow(itemId)).toMatchObject({
      status: 'closed',
      replyText: 'Thi công quý IV/2023.',
      readOutOn: '2022-10-07',
      closedOn: '2022-10-07',
      readOutMinutesId: minutesId,
      isSatisfied: true,
      dueOn: null,
      ownerId: world.cell.id,
    })
    expect((await stepsOf(itemId)).map(({ step }) => step)).toEqual([
      'open',
      'forward',
      'propose',
      'assign',
      'draft',
      'returnDraft',
      'draft',
      'approve',
      'close',
    ])
  })

  test('kiến nghị tiếp: mục mới đi cùng lần gửi, nối với mục cũ', async () => {
    const itemId = await itemAt(world, 'answered')
    const held = await makeMinutes()
    await readAs(itemId, 'askAgain', held)
    expect(await itemRow(itemId)).toMatchObject({ status: 'askedAgain', isSatisfied: false, closedOn: null })

    const vote = { form: 'giơ tay', base: 16, inFavour: 14, against: 0, other: 0, otherOpinion: '' }
    const [opened] = await db.transaction(async (tx) =>
      openFeedback(
        tx,
        sending(held, {
          month: '2022-10-01',
          items: await followUpsOf(tx, held.minutesId, new Map([[itemId, vote]])),
        }),
      ),
    )
    expect(opened?.code).toMatch(/^AT-DH-2022-10-\d\d$/)
    expect(await itemRow(opened?.id ?? 0)).toMatchObject({
      followUpOfId: itemId,
      status: 'sent',
      vote,
      title: 'Sửa chữa kênh tưới N4',
      text: 'Chi bộ kiến nghị tiếp hai vụ còn thiếu nước.',
      ownerId: world.commune.id,
    })
    const history = async (who: 'cellSecretary' | 'committeeOffice' | 'neighbour', id = opened?.id ?? 0) =>
      (await listChain(await viewerOf(world.accounts[who]), id, TODAY)).map((each) => each.id)
    for (const id of [itemId, opened?.id ?? 0])
      expect(await history('cellSecretary', id), 'một lịch sử, mở từ mục nào cũng thấy').toEqual([
        itemId,
        opened?.id,
      ])
    expect(await history('committeeOffice')).toEqual([itemId, opened?.id])
    expect(await history('neighbour')).toEqual([])
  })

  test('chi bộ khác không đọc thay được; chưa có trả lời thì chưa đọc được', async () => {
    const held = await makeMinutes()
    const answered = await itemAt(world, 'answered')
    await expect(readAs(answered, 'satisfied', { ...held, cellId: world.neighbour.id })).rejects.toThrow(
      'không thuộc chi bộ này',
    )
    await expect(readAs(await itemAt(world, 'drafted'), 'satisfied', held)).rejects.toThrow(
      'không còn chờ thông báo',
    )
    await expect(readAs(answered, 'satisfied', { ...held, heldOn: '2022-09-12' })).rejects.toThrow(
      'sau ngày họp 12/09/2022',
    )
    expect(await itemRow(answered)).toMatchObject({ status: 'answered' })
  })
})

test('cấp cơ sở tự trả lời: về thẳng chi bộ', async () => {
  const itemId = await openItem(world)
  await step(world, 'committeeOffice', settleItem, itemId, { scope: 'committee', replyKind: 'settled' })
  expect(await itemRow(itemId)).toMatchObject({
    status: 'answered',
    ownerId: world.cell.id,
    replyKind: 'settled',
    scope: 'committee',
    answeredOn: TODAY,
    dueOn: '2022-10-31',
  })
  const over = await openItem(world)
  expect(await step(world, 'committeeOffice', settleItem, over, { scope: 'all' })).toMatchObject({
    ok: false,
  })
})

test('trả lại làm rõ: chi bộ trả lời, về đúng nơi hỏi', async () => {
  const itemId = await openItem(world)
  await step(world, 'committeeOffice', clarifyItem, itemId, { note: 'Đoạn nào?' })
  expect(await itemRow(itemId)).toMatchObject({ ownerId: world.cell.id, stoppedOn: TODAY })
  await step(world, 'cellSecretary', respondToItem, itemId, { note: 'Từ cống Đầu Làng.' })
  expect(await itemRow(itemId)).toMatchObject({
    status: 'sent',
    ownerId: world.commune.id,
    stoppedOn: null,
    dueOn: '2022-09-22',
  })
})

test('không thuộc trách nhiệm: Văn phòng phân luồng lại theo nơi được nêu', async () => {
  const front = await makeOrganisation(seedDb, {
    kind: 'agency',
    parentId: world.top.id,
    name: 'Mặt trận Tổ quốc huyện',
  })
  const officer = await makeAccount(seedDb, {
    orgId: front.id,
    fullName: 'Cán bộ Mặt trận',
    loginName: 'mattran.duongdi',
    roles: ['agencyOfficer'],
  })
  const itemId = await itemAt(world, 'assigned')
  const before = await itemRow(itemId)

  const toSelf = await step(world, 'agencyOfficer', passOnItem, itemId, { agencyId: world.agency.id })
  expect(toSelf.fields).toHaveProperty('agencyId')
  expect(await itemRow(itemId)).toEqual(before)

  expect(await step(world, 'agencyOfficer', passOnItem, itemId, { agencyId: front.id })).toMatchObject({
    goTo: '/feedback?done=passOn',
  })
  expect(await itemRow(itemId)).toMatchObject({
    status: 'forwarded',
    ownerId: world.top.id,
    agencyId: null,
    agencyPath: null,
  })
  expect((await stepsOf(itemId)).at(-1)).toMatchObject({ step: 'passOn', toOrgId: front.id })
  expect(await step(world, 'agencyOfficer', draftReply, itemId)).toMatchObject({ ok: false })

  await step(world, 'districtOffice', proposeItem, itemId, { agencyId: front.id })
  await step(world, 'permanentCommittee', assignItem, itemId, { agencyId: front.id })
  expect(await itemRow(itemId)).toMatchObject({ status: 'assigned', ownerId: front.id })
  await signInAs(officer)
  const { version } = await itemRow(itemId)
  expect(
    await send(draftReply, {
      itemId,
      version,
      replyKind: 'explained',
      replyText: 'Đã xem xét.',
      repliedBy: 'Hà Văn M.',
    }),
  ).toMatchObject({ ok: true })
})

describe('gửi và thu hồi cùng biên bản', () => {
  const open = (of: Awaited<ReturnType<typeof makeMinutes>>) =>
    db.transaction((tx) => openFeedback(tx, sending(of)))
  const withdraw = (minutesId: number) =>
    db.transaction((tx) =>
      withdrawUntouched(tx, minutesId, { doneBy: world.accounts.cellSecretary.id, day: TODAY }),
    )

  test('thu hồi khi chưa ai xử lý; gửi lại vẫn là những mục ấy, mã ấy', async () => {
    const of = await makeMinutes()
    const opened = await open(of)
    await withdraw(of.minutesId)
    for (const { id } of opened)
      expect(await itemRow(id)).toMatchObject({ status: 'closed', readOutOn: null, ownerId: world.cell.id })
    expect(await open(of)).toEqual(opened)
    for (const { id } of opened) {
      expect(await itemRow(id)).toMatchObject({
        status: 'sent',
        ownerId: world.commune.id,
        closedOn: null,
        dueOn: '2022-09-27',
      })
      expect((await stepsOf(id)).map(({ step }) => step)).toEqual(['open', 'withdraw', 'open'])
    }
  })

  test('cấp trên đã xử lý một mục thì không rút lại được mục nào', async () => {
    const of = await makeMinutes()
    const [first, second] = await open(of)
    await step(world, 'committeeOffice', forwardItem, second?.id ?? 0)
    await expect(withdraw(of.minutesId)).rejects.toThrow(
      `đã xử lý mục ${second?.code} nên không rút lại được nữa`,
    )
    expect(await itemRow(first?.id ?? 0)).toMatchObject({ status: 'sent' })
  })

  test('nhiều chi bộ gửi cùng lúc: mã không trùng, không sót', async () => {
    const sends = await Promise.all(Array.from({ length: 8 }, () => makeMinutes()))
    const opened = (
      await Promise.all(
        sends.map((of) => db.transaction((tx) => openFeedback(tx, sending(of, { month: '2022-11-01' })))),
      )
    ).flat()
    const numbers = opened.map(({ code }) => Number(code.slice(-2))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  })

  test('chi bộ cơ sở gửi thẳng Văn phòng', async () => {
    const base = await makeOrganisation(seedDb, {
      kind: 'cell',
      parentId: world.top.id,
      name: 'Chi bộ cơ sở Công an huyện',
    })
    const itemId = await openItem(world, base.id)
    expect(await itemRow(itemId)).toMatchObject({
      status: 'forwarded',
      ownerId: world.top.id,
      dueOn: '2022-09-22',
    })
  })

  test('nơi nhận kết thúc sau khi biên bản hoàn tất: mục vẫn đi; gửi ngoài biên bản thì từ chối', async () => {
    const [closed] = await seedDb
      .insert(schema.addressees)
      .values({ orgId: world.top.id, name: 'Ban đã kết thúc', position: 99, endedOn: '2022-09-01' })
      .returning()
    const items = [{ ...newItem(world), addresseeId: closed?.id ?? 0 }]
    const opened = await db.transaction(async (tx) =>
      openFeedback(tx, sending(await makeMinutes(), { items })),
    )
    expect(opened).toHaveLength(1)
    await expect(db.transaction((tx) => openFeedback(tx, sending({}, { items })))).rejects.toThrow(
      'chọn nơi nhận',
    )
  })

  test('nơi nhận của huyện khác bị từ chối', async () => {
    const foreign = await makeWorld(seedDb, 'noinhanla')
    const items = [{ ...newItem(world), addresseeId: foreign.addressee?.id ?? 0 }]
    await expect(db.transaction((tx) => openFeedback(tx, sending({}, { items })))).rejects.toThrow('danh mục')
  })
})

describe('bí thư gửi giữa hai kỳ sinh hoạt', () => {
  const fields = () => ({
    ...newItem(world),
    vote: '',
    isRaiserHidden: 'on',
    isSensitive: '',
    orgId: world.cell.id,
  })
  test('có mã, có chủ, có hạn; người khác thì không', async () => {
    await signInAs(world.accounts.cellSecretary)
    const { goTo } = await send(createItem, fields())
    const itemId = Number(goTo?.match(/\d+/)?.[0])
    expect(await itemRow(itemId)).toMatchObject({
      status: 'sent',
      ownerId: world.commune.id,
      sentOn: TODAY,
      dueOn: '2022-09-27',
      isRaiserHidden: true,
      vote: null,
    })
    for (const who of ['neighbour', 'cellRecorder', 'committeeOffice', 'admin', 'agencyOfficer'] as const) {
      await signInAs(world.accounts[who])
      expect((await send(createItem, fields())).message, who).toContain('Không tìm thấy')
    }
  })
  test('thiếu, quá dài, sai kiểu: báo tại ô và giữ những gì đã nhập', async () => {
    await signInAs(world.accounts.cellSecretary)
    const answer = await send(createItem, {
      ...fields(),
      kind: 'complaint',
      title: '',
      text: 'x'.repeat(20_001),
      addresseeId: 'x',
    })
    expect(Object.keys(answer.fields ?? {}).sort()).toEqual(['addresseeId', 'kind', 'text', 'title'])
    expect(answer.values).toMatchObject({ raisedBy: 'Lê Công Rạng' })
  })
})

test('lịch sử xử lý không sửa, không xóa được, kể cả bằng lệnh của ứng dụng', async () => {
  const itemId = await itemAt(world, 'forwarded')
  await expect(db.delete(schema.feedbackSteps)).rejects.toThrow()
  await expect(db.update(schema.feedbackSteps).set({ note: 'khác' })).rejects.toThrow()
  expect(await owner`SELECT 1 FROM feedback_steps WHERE item_id = ${itemId}`).toHaveLength(2)
})
