import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { getSettings } from '@/lib/core/settings'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { draftReply, passOnItem } from './actions/agency'
import { forwardItem, settleItem } from './actions/committee'
import { approveInterim } from './actions/interim'
import { approveReply } from './actions/leader'
import { mergeItem } from './actions/office'
import { attachFiles } from './files'
import { stateOf } from './labels'
import { listDrafted } from './queries/approvals'
import { listFiles } from './queries/files'
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

  test('trả lời bước đầu: ý kiến ghi vào lịch sử, nơi đang xử lý được báo, cả khi mục đi cùng mục khác', async () => {
    const main = await itemAt(world, 'assigned')
    const itemId = await openItem(world)
    await step(world, 'committeeOffice', forwardItem, itemId)
    await step(world, 'districtOffice', mergeItem, itemId, { mainId: main })
    await step(world, 'agencyOfficer', draftReply, main, { replyKind: 'inProgress' })
    await step(world, 'permanentCommittee', approveInterim, main, { dueOn: '30/11/2022' })
    const { minutesId } = await makeMinutes(world)
    for (const each of [main, itemId]) {
      const { status, dueOn } = await itemRow(each)
      await hear(each, minutesId)
      expect(await itemRow(each)).toMatchObject({ status, dueOn, askedMoreOn: null })
      expect((await stepsOf(each)).at(-1)?.note).toBe(`Chi bộ đề nghị làm rõ thêm: ${ASKED}`)
      expect(await told(each)).toEqual([world.accounts.agencyOfficer.id])
    }
    await step(world, 'agencyOfficer', draftReply, main, { replyKind: 'inProgress' })
    await step(world, 'permanentCommittee', approveInterim, main, { dueOn: '30/11/2022' })
    await hear(main, (await makeMinutes(world)).minutesId, 'satisfied')
    expect(await told(main), 'nhất trí thì không').toHaveLength(1)
  })

  test('“làm rõ thêm” chỉ đứng cạnh trạng thái đang xử lý', async () => {
    const item = { readOutOn: '2022-09-01', askedMoreOn: TOLD }
    for (const status of schema.feedbackStatus.enumValues)
      expect(stateOf({ ...item, status }).label.includes('làm rõ thêm'), status).toBe(
        ['sent', 'forwarded', 'clarifying', 'proposed', 'assigned', 'drafted'].includes(status),
      )
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

describe('tệp kèm trả lời khi chi bộ đề nghị làm rõ thêm', () => {
  /** With the reply the agency drafted last. */
  async function attachReply(itemId: number, name: string) {
    const viewer = await viewerOf(world.accounts.agencyOfficer)
    const bytes = new TextEncoder().encode(name)
    const file = {
      name,
      type: 'jpg' as const,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
    const settings = await getSettings()
    await db.transaction((tx) =>
      attachFiles(
        tx,
        { itemId, cellId: world.cell.id, part: 'reply', fromOrgId: world.agency.id },
        { viewer, today: TOLD, insteadOf: undefined, settings, files: [file], submitKey: randomUUID() },
      ),
    )
  }
  /** By the cell: the answer before that a file came with, or "nay" for the one that stands. */
  const files = async (itemId: number) =>
    (await listFiles(await viewerOf(world.accounts.cellSecretary), itemId)).map(
      ({ name, interimId }) => `${name}: ${interimId === null ? 'nay' : 'trước'}`,
    )
  const draftWith = async (itemId: number, name: string) => {
    await step(world, 'agencyOfficer', draftReply, itemId, { replyKind: 'inProgress' })
    await attachReply(itemId, name)
  }
  async function answeredTogether(name: string) {
    const main = await itemAt(world, 'assigned')
    await draftWith(main, `${name} chung`)
    const itemId = await openItem(world)
    await step(world, 'committeeOffice', forwardItem, itemId)
    await step(world, 'districtOffice', mergeItem, itemId, { mainId: main })
    expect(await files(itemId)).toEqual([])
    await step(world, 'permanentCommittee', approveReply, main)
    expect(await files(itemId)).toEqual([`${name} chung: nay`])
    return { main, itemId }
  }

  test('đã trả lời chung, mục chính làm rõ thêm: dự thảo mới của mục chính không sang mục kia, tệp đã nhận còn nguyên', async () => {
    const { main, itemId } = await answeredTogether('a')
    await hear(main, (await makeMinutes(world)).minutesId)
    await draftWith(main, 'a mới')
    expect(await files(main)).toEqual(['a chung: trước'])
    expect(await files(itemId), 'dự thảo chưa duyệt').toEqual(['a chung: nay'])
    await step(world, 'permanentCommittee', approveInterim, main, { dueOn: '30/11/2022' })
    expect(await files(main)).toEqual(['a chung: trước', 'a mới: trước'])
    expect(await files(itemId), 'trả lời bước đầu của mục chính').toEqual(['a chung: nay'])
    const other = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
    await step(world, 'agencyOfficer', passOnItem, main, { agencyId: other.id })
    expect((await itemRow(main)).status).toBe('forwarded')
    expect(await files(itemId), 'mục chính chuyển cơ quan khác').toEqual(['a chung: nay'])
  })

  test('đã trả lời chung, mục gộp làm rõ thêm: tệp chung theo câu trả lời trước, tệp mới là của riêng nó', async () => {
    const { main, itemId } = await answeredTogether('b')
    await hear(itemId, (await makeMinutes(world)).minutesId)
    await draftWith(itemId, 'b riêng')
    const leader = await viewerOf(world.accounts.permanentCommittee)
    expect((await listDrafted(leader)).find(({ id }) => id === itemId)).toMatchObject({ files: 1 })
    expect(await files(itemId)).toEqual(['b chung: trước'])
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await files(itemId)).toEqual(['b chung: trước', 'b riêng: nay'])
    expect(await files(main)).toEqual(['b chung: nay'])
  })

  test('mở lại biên bản rồi hỏi lại: tệp luôn đọc được cùng câu trả lời của nó, và không bỏ được', async () => {
    const itemId = await itemAt(world, 'assigned')
    await draftWith(itemId, 'c')
    await step(world, 'permanentCommittee', approveReply, itemId)
    const { minutesId } = await makeMinutes(world)
    for (const turn of [1, 2]) {
      await hear(itemId, minutesId)
      expect(await files(itemId), `lần ${turn}`).toEqual(['c: trước'])
      await undo(minutesId)
      expect(await files(itemId), `lần ${turn}`).toEqual(['c: nay'])
    }
    await hear(itemId, minutesId)
    const [file] = await owner`SELECT id FROM feedback_files WHERE item_id = ${itemId}`
    const removal = {
      ...{ fileId: file?.id, orgId: world.cell.id, removedOn: TOLD },
      removedBy: world.accounts.agencyOfficer.id,
    }
    await expect(seedDb.insert(schema.feedbackFileRemovals).values(removal)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('this file stays') },
    })
  })
})

const answersToReadOf = async () =>
  (await db.transaction((tx) => answersToRead(tx, world.cell.id))).map(({ id }) => id)
