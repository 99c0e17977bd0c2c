import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { draftReply } from './actions/agency'
import { forwardItem, settleItem } from './actions/committee'
import { approveReply } from './actions/leader'
import { mergeItem } from './actions/office'
import { stateOf } from './labels'
import { getItem } from './queries/item'
import { answersToRead, type Heard, readOut } from './read-out'
import { itemAt, itemRow, makeMinutes, openItem, step, stepsOf, stopClock, type World } from './testing'
import { undoReadOut } from './undo-read-out'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'lamro')
})

const TOLD = '2022-10-10'
const ASKED = 'Bao giờ thi công đoạn cống Đầu Làng?'
const hear = (
  itemId: number,
  minutesId: number,
  response: Heard['response'] = 'askMore',
  cellId = world.cell.id,
) =>
  db.transaction((tx) =>
    readOut(
      tx,
      { itemId, response, text: ASKED },
      {
        ...{ cellId, minutesId, heldOn: '2022-10-07', today: TOLD },
        doneBy: world.accounts.cellSecretary.id,
      },
    ),
  )
const undo = (minutesId: number) =>
  db.transaction((tx) =>
    undoReadOut(tx, {
      ...{ minutesId, cellId: world.cell.id, day: '2022-10-11', reason: 'Ghi nhầm.' },
      doneBy: world.accounts.cellSecretary.id,
    }),
  )
const see = async (who: keyof World['accounts'], itemId: number) =>
  getItem(await viewerOf(world.accounts[who]), itemId, TOLD)
const told = async (itemId: number) =>
  (await owner`SELECT account_id FROM notices WHERE item_id = ${itemId} AND kind = 'askedMore'`).map(
    ({ account_id }) => account_id,
  )

describe('chi bộ đề nghị làm rõ thêm', () => {
  test('mục về cơ quan, hạn tính từ ngày hoàn tất biên bản; câu trả lời trước còn trên trang, một lịch sử', async () => {
    const itemId = await itemAt(world, 'answered')
    const before = await itemRow(itemId)
    const { minutesId } = await makeMinutes(world)
    await hear(itemId, minutesId)

    expect(await itemRow(itemId)).toMatchObject({
      ...{ status: 'assigned', ownerId: world.agency.id, agencyId: world.agency.id, dueOn: '2022-10-31' },
      ...{ replyText: null, answeredOn: null, readOutOn: null, followUpOfId: null, askedMoreOn: TOLD },
    })
    expect((await stepsOf(itemId)).at(-1)).toMatchObject({ step: 'askMore', note: ASKED })
    expect(await told(itemId)).toEqual([world.accounts.agencyOfficer.id])
    const page = await see('cellSecretary', itemId)
    expect(page?.interims).toMatchObject([
      { text: before.replyText, kind: before.replyKind, response: ASKED, readOutOn: '2022-10-07' },
    ])
    expect(page && stateOf(page).label).toBe('Đang xử lý: chi bộ đề nghị làm rõ thêm')
    expect(await answersToReadOf()).not.toContain(itemId)

    await step(world, 'agencyOfficer', draftReply, itemId, { replyText: 'Thi công từ 15/11/2022.' })
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await answersToReadOf()).toContain(itemId)
    await hear(itemId, (await makeMinutes(world)).minutesId, 'satisfied')
    expect(await itemRow(itemId)).toMatchObject({ status: 'closed', replyText: 'Thi công từ 15/11/2022.' })
    expect((await see('cellSecretary', itemId))?.interims).toHaveLength(1)
  })

  test('mở lại biên bản: trả lời chờ thông báo như trước, làm lại bao nhiêu lần cũng vậy', async () => {
    const itemId = await itemAt(world, 'answered')
    const { version: _, ...before } = await itemRow(itemId)
    const { minutesId } = await makeMinutes(world)
    for (const turn of [1, 2]) {
      await hear(itemId, minutesId)
      expect((await see('cellSecretary', itemId))?.interims, `lần ${turn}`).toHaveLength(1)
      await undo(minutesId)
      expect(await itemRow(itemId), `lần ${turn}`).toMatchObject(before)
      expect((await see('cellSecretary', itemId))?.interims).toEqual([])
    }
    await hear(itemId, minutesId)
    await step(world, 'agencyOfficer', draftReply, itemId)
    await expect(undo(minutesId)).rejects.toThrow('đã có bước xử lý')
  })

  test('câu trả lời đã đọc tại chi bộ không sửa, không xóa được', async () => {
    const itemId = await itemAt(world, 'answered')
    await hear(itemId, (await makeMinutes(world)).minutesId)
    await expect(
      owner`UPDATE feedback_interims SET response = 'khác' WHERE item_id = ${itemId}`,
    ).rejects.toThrow('not changed')
    await expect(owner`DELETE FROM feedback_interims WHERE item_id = ${itemId}`).rejects.toThrow(
      'not deleted',
    )
  })

  test('cấp cơ sở tự trả lời: về lại cấp cơ sở, cấp cơ sở được báo', async () => {
    const itemId = await openItem(world)
    await step(world, 'committeeSecretary', settleItem, itemId)
    await hear(itemId, (await makeMinutes(world)).minutesId)
    expect(await itemRow(itemId)).toMatchObject({
      ...{ status: 'sent', ownerId: world.commune.id, agencyId: null, dueOn: '2022-10-24' },
    })
    expect(await told(itemId)).toContain(world.accounts.committeeSecretary.id)
  })

  test('cơ quan kết thúc hoạt động ở giữa: Văn phòng nhận để phân loại lại', async () => {
    const own = await makeWorld(seedDb, 'lamro-coquan')
    const itemId = await itemAt(own, 'answered')
    await owner`UPDATE organisations SET ended_on = '2022-10-01' WHERE id = ${own.agency.id}`
    const { minutesId } = await makeMinutes(own)
    await hear(itemId, minutesId, 'askMore', own.cell.id)
    expect(await itemRow(itemId)).toMatchObject({
      ...{ status: 'forwarded', ownerId: own.top.id, agencyId: null, dueOn: '2022-10-24' },
    })
    expect(await told(itemId)).toEqual([own.accounts.districtOffice.id])
  })

  test('đã trả lời chung: chỉ mục của chi bộ hỏi thêm trở lại, mục kia giữ nguyên', async () => {
    const main = await itemAt(world, 'drafted')
    const itemId = await openItem(world)
    await step(world, 'committeeOffice', forwardItem, itemId)
    await step(world, 'districtOffice', mergeItem, itemId, { mainId: main })
    await step(world, 'permanentCommittee', approveReply, main)
    await hear(itemId, (await makeMinutes(world)).minutesId)
    expect(await itemRow(itemId)).toMatchObject({ status: 'assigned', ownerId: world.agency.id })
    expect(await itemRow(main)).toMatchObject({ status: 'answered', ownerId: world.cell.id })
    await step(world, 'agencyOfficer', draftReply, itemId)
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await itemRow(itemId)).toMatchObject({ status: 'answered' })
  })
})

const answersToReadOf = async () =>
  (await db.transaction((tx) => answersToRead(tx, world.cell.id))).map(({ id }) => id)
