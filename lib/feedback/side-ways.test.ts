import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { draftReply, passOnItem } from './actions/agency'
import { clarifyItem, forwardItem, respondToItem } from './actions/committee'
import { askExtension, grantExtension } from './actions/extension'
import { approveInterim } from './actions/interim'
import { approveReply, assignItem, proposeItem } from './actions/leader'
import { mergeItem, setItemAside, splitItem, unmergeItem } from './actions/office'
import { feedbackFilter } from './input'
import { openFeedback, withdrawUntouched } from './open-items'
import { getItem } from './queries/item'
import { countItems, listItems } from './queries/list'
import { listMainItems, listTakenOut } from './queries/together'
import { answersToRead, readOut } from './read-out'
import {
  itemAt,
  itemRow,
  makeMinutes,
  newItem,
  openItem,
  step,
  stepsOf,
  stopClock,
  TODAY,
  type World,
} from './testing'
import { undoReadOut } from './undo-read-out'

let world: World
let front: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'reduong')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
})

type Who = keyof World['accounts']
const see = async (who: Who, itemId: number) => getItem(await viewerOf(world.accounts[who]), itemId, TODAY)
const toRead = async (cellId: number) =>
  (await db.transaction((tx) => answersToRead(tx, cellId))).filter(
    ({ title }) => title === newItem(world).title,
  )
const heard = (itemId: number, minutesId: number, response: 'satisfied' | 'askAgain' = 'satisfied') =>
  db.transaction((tx) =>
    readOut(
      tx,
      { itemId, response, text: 'Chi bộ đã nghe.' },
      {
        cellId: world.cell.id,
        minutesId,
        heldOn: '2022-10-07',
        today: '2022-10-07',
        doneBy: world.accounts.cellSecretary.id,
      },
    ),
  )

describe('gộp trùng', () => {
  /** Of another cell, at the office, merged into the main one. */
  async function mergedInto(mainId: number) {
    const itemId = await openItem(world, world.neighbour.id)
    await step(world, 'committeeOffice', forwardItem, itemId)
    expect(await step(world, 'districtOffice', mergeItem, itemId, { mainId })).toMatchObject({ ok: true })
    return itemId
  }

  test('đi theo mục chính từng bước, trả lời cùng lúc, mỗi chi bộ tự thông báo', async () => {
    const main = await itemAt(world, 'forwarded')
    const itemId = await mergedInto(main)
    const isWithMain = async () => {
      const { ownerId, dueOn, agencyPath, stoppedOn } = await itemRow(main)
      expect(await itemRow(itemId)).toMatchObject({ status: 'merged', ownerId, dueOn, agencyPath, stoppedOn })
    }
    await isWithMain()
    for (const [who, action] of [
      ['districtOffice', clarifyItem],
      ['cellSecretary', respondToItem],
      ['districtOffice', proposeItem],
      ['permanentCommittee', assignItem],
      ['agencyOfficer', draftReply],
    ] as const) {
      expect(await step(world, who, action, main), who).toMatchObject({ ok: true })
      await isWithMain()
    }
    expect((await see('agencyOfficer', main))?.together).toMatchObject([{ id: itemId }])
    expect((await see('cellSecretary', main))?.together, 'chi bộ khác thì không').toEqual([])

    await step(world, 'permanentCommittee', approveReply, main)
    const { replyText, scope } = await itemRow(main)
    expect(await itemRow(itemId)).toMatchObject({
      ...{ status: 'answered', ownerId: world.neighbour.id, replyText, scope, mergedIntoId: main },
    })
    expect((await stepsOf(itemId)).at(-1)).toMatchObject({ step: 'answerTogether' })
    expect((await toRead(world.neighbour.id)).map(({ id }) => id)).toContain(itemId)
    expect(await step(world, 'districtOffice', unmergeItem, itemId)).toMatchObject({ ok: false })
    expect((await see('neighbour', itemId))?.replyText).toBe(replyText)
  })

  test('tách ra thì không được trả lời cùng', async () => {
    const main = await itemAt(world, 'drafted')
    const itemId = await mergedInto(main)
    await step(world, 'districtOffice', unmergeItem, itemId)
    expect(await itemRow(itemId)).toMatchObject({
      status: 'forwarded',
      ownerId: world.top.id,
      agencyPath: null,
    })
    await step(world, 'permanentCommittee', approveReply, main)
    expect(await itemRow(itemId)).toMatchObject({ status: 'forwarded', replyText: null })
  })

  test('vào chính nó, vào mục đã gộp, thành vòng, mục huyện khác: từ chối, không gì thay đổi', async () => {
    const main = await itemAt(world, 'forwarded')
    const itemId = await mergedInto(main)
    const other = await itemAt(world, 'forwarded')
    const foreign = await makeWorld(seedDb, 'gopkhac')
    const elsewhere = await itemAt(foreign, 'forwarded')
    const tries: [number, number, string][] = [
      [other, other, 'chính nó'],
      [other, itemId, 'chưa trả lời'],
      [main, itemId, 'chưa trả lời'],
      [main, other, 'mục khác gộp vào'],
      [other, elsewhere, 'Không tìm thấy'],
      [other, 999_999_999, 'Không tìm thấy'],
    ]
    for (const [from, mainId, message] of tries) {
      const before = [await itemRow(from), await itemRow(main)]
      const answer = await step(world, 'districtOffice', mergeItem, from, { mainId })
      expect(answer.message).toContain(message)
      expect([await itemRow(from), await itemRow(main)]).toEqual(before)
    }
    const viewer = await viewerOf(world.accounts.districtOffice)
    const offered = await listMainItems(viewer, { id: other, ...newItem(world) }, TODAY)
    expect(offered.map(({ id }) => id)).toContain(main)
    expect(offered.map(({ id }) => id)).not.toContain(itemId)
    expect(await listMainItems(viewer, { id: other, ...newItem(world) }, TODAY, 'khong co dau')).toEqual([])
  })

  test('đang có mục gộp vào thì không thu hồi cùng biên bản', async () => {
    const of = await makeMinutes(world)
    const [opened] = await db.transaction((tx) =>
      openFeedback(tx, {
        ...{ cellId: world.cell.id, month: '2022-09-01', sentOn: TODAY, items: [newItem(world)] },
        ...{ doneBy: world.accounts.cellSecretary.id, minutesId: of.minutesId },
      }),
    )
    // As of a base cell, whose items lie at the office from the first day.
    await owner`UPDATE feedback_items SET status = 'forwarded', owner_id = ${world.top.id} WHERE id = ${opened?.id ?? 0}`
    await mergedInto(opened?.id ?? 0)
    const by = { doneBy: world.accounts.cellSecretary.id, day: TODAY }
    await expect(db.transaction((tx) => withdrawUntouched(tx, of.minutesId, by))).rejects.toThrow(
      'đã xử lý mục',
    )
  })
})

test('đề nghị gia hạn nằm ở bàn của Thường trực cho đến khi quyết định', async () => {
  const itemId = await itemAt(world, 'assigned')
  const desk = async () => {
    const viewer = await viewerOf(world.accounts.permanentCommittee)
    const { rows } = await listItems(
      viewer,
      feedbackFilter.parse({ desk: 'mine', status: 'assigned' }),
      TODAY,
    )
    return rows.map(({ id }) => id)
  }
  expect(await desk()).not.toContain(itemId)
  expect((await see('permanentCommittee', itemId))?.next).toEqual(['extend'])
  await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '20/10/2022' })
  expect(await desk()).toContain(itemId)
  expect((await see('permanentCommittee', itemId))?.next).toEqual([
    'extend',
    'grantExtension',
    'refuseExtension',
  ])
  expect((await see('agencyOfficer', itemId))?.next).not.toContain('askExtension')
  await step(world, 'permanentCommittee', grantExtension, itemId)
  expect(await itemRow(itemId)).toMatchObject({ dueOn: '2022-10-20', askedDueOn: null })
  expect(await desk()).not.toContain(itemId)
  const far = await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '30/12/2022' })
  expect(far.fields).toHaveProperty('dueOn')
})

describe('tách cho nơi khác trả lời', () => {
  test('phần tách ra là mục riêng của cùng chi bộ, số tiếp theo, người nêu và nơi họp như mục gốc', async () => {
    const itemId = await itemAt(world, 'forwarded')
    // Asked by a cell that this one followed.
    await owner`UPDATE feedback_items SET asked_by_id = ${world.neighbour.id} WHERE id = ${itemId}`
    const before = await itemRow(itemId)
    expect(await step(world, 'districtOffice', splitItem, itemId)).toMatchObject({ ok: true })
    expect((await itemRow(itemId)).text, 'lời của chi bộ giữ nguyên').toBe(before.text)
    const [part] = (await see('districtOffice', itemId))?.parts ?? []
    const { code, raisedBy, isRaiserHidden, dueOn, orgPath, kind, askedById } = before
    expect(await itemRow(part?.id ?? 0)).toMatchObject({
      ...{ raisedBy, isRaiserHidden, dueOn, orgPath, kind, splitFromId: itemId, minutesId: null, askedById },
      ...{ status: 'forwarded', ownerId: world.top.id, title: 'Đường vào kênh N4' },
    })
    expect(part?.code.replace(/\d+$/, '')).toBe(code.replace(/\d+$/, ''))
    expect((await stepsOf(itemId)).at(-1)?.note).toContain(part?.code)
    expect((await stepsOf(part?.id ?? 0)).map((each) => each.note)).toEqual([`Tách từ mục ${code}.`])
    expect((await see('cellSecretary', part?.id ?? 0))?.parts).toMatchObject([{ id: itemId }])
    expect(await see('neighbour', part?.id ?? 0), 'chi bộ khác không thấy').toBeUndefined()
    const together = await step(world, 'districtOffice', mergeItem, part?.id ?? 0, { mainId: itemId })
    expect(together.fields).toMatchObject({ mainId: [expect.stringContaining('trả lời riêng')] })
    expect(await step(world, 'districtOffice', proposeItem, itemId)).toMatchObject({ ok: true })
    expect(await step(world, 'permanentCommittee', assignItem, itemId)).toMatchObject({ ok: true })
    const answering = await see('agencyOfficer', itemId)
    expect(answering?.parts, 'cơ quan không mở được phần của nơi khác').toEqual([])
    expect(answering?.takenOut, 'nhưng biết phần nào nơi khác trả lời').toMatchObject([
      { title: 'Đường vào kênh N4', addressee: expect.any(String) },
    ])
    expect(await listTakenOut(await viewerOf(world.accounts.neighbour), itemId), 'chi bộ khác').toEqual([])
    expect(await step(world, 'districtOffice', splitItem, part?.id ?? 0)).toMatchObject({ ok: true })
    expect((await see('cellSecretary', part?.id ?? 0))?.parts).toHaveLength(2)
    expect((await see('cellSecretary', itemId))?.parts, 'mục gốc thấy cả phần của phần').toHaveLength(2)
  })

  test('thiếu nội dung, nơi nhận huyện khác, không phải Văn phòng: từ chối, không thêm mục nào', async () => {
    const itemId = await itemAt(world, 'forwarded')
    const foreign = await makeWorld(seedDb, 'tachkhac')
    const count = async () => (await owner`SELECT count(*)::int AS n FROM feedback_items`)[0]?.n
    const before = await count()
    const refusals = [
      await step(world, 'districtOffice', splitItem, itemId, { partText: '' }),
      await step(world, 'districtOffice', splitItem, itemId, { addresseeId: foreign.addressee?.id }),
      await step(world, 'committeeOffice', splitItem, itemId),
      await step(foreign, 'districtOffice', splitItem, itemId),
    ]
    expect(refusals.map(({ ok }) => ok)).toEqual([false, false, false, false])
    expect(refusals[0]).toMatchObject({ fields: { partText: expect.anything() } })
    expect(refusals[1]).toMatchObject({ fields: { addresseeId: expect.anything() } })
    expect(await count()).toBe(before)
    expect((await stepsOf(itemId)).map((each) => each.step)).toEqual(['open', 'forward'])
  })
})

describe('trả lời bước đầu', () => {
  async function withInterim() {
    const itemId = await itemAt(world, 'assigned')
    await step(world, 'agencyOfficer', draftReply, itemId, {
      replyKind: 'inProgress',
      replyText: 'Đang khảo sát.',
    })
    await step(world, 'permanentCommittee', approveInterim, itemId, { dueOn: '30/11/2022' })
    return itemId
  }
  const waits = async (itemId: number) => (await toRead(world.cell.id)).find(({ id }) => id === itemId)

  test('chi bộ thông báo, mục ở lại cơ quan; trả lời cuối cùng mới kết thúc', async () => {
    const itemId = await withInterim()
    expect(await itemRow(itemId)).toMatchObject({
      ...{
        status: 'assigned',
        ownerId: world.agency.id,
        dueOn: '2022-11-30',
        replyText: null,
        answeredOn: null,
      },
    })
    expect(await waits(itemId)).toMatchObject({ replyText: 'Đang khảo sát.', nextOn: '2022-11-30' })
    for (const who of ['cellSecretary', 'agencyOfficer', 'committeeOffice'] as const)
      expect((await see(who, itemId))?.interims).toMatchObject([{ text: 'Đang khảo sát.', readOutOn: null }])

    const { minutesId } = await makeMinutes(world)
    await heard(itemId, minutesId, 'askAgain')
    expect(await itemRow(itemId)).toMatchObject({ status: 'assigned', readOutOn: null, closedOn: null })
    expect((await stepsOf(itemId)).at(-1)).toMatchObject({
      ...{ step: 'hearInterim', note: 'Chi bộ kiến nghị tiếp: Chi bộ đã nghe.', fromOrgId: world.cell.id },
    })
    expect(await waits(itemId)).toBeUndefined()

    await step(world, 'agencyOfficer', draftReply, itemId, { replyText: 'Đã sửa xong.' })
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await waits(itemId)).toMatchObject({ replyText: 'Đã sửa xong.', nextOn: null })
    await heard(itemId, (await makeMinutes(world)).minutesId)
    expect(await itemRow(itemId)).toMatchObject({ status: 'closed', replyText: 'Đã sửa xong.' })
  })

  test('gia hạn sau khi duyệt mà chi bộ chưa đọc: chi bộ nghe ngày mới, không nghe ngày đã bỏ', async () => {
    const itemId = await withInterim()
    await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '15/12/2022' })
    expect(await waits(itemId), 'mới đề nghị').toMatchObject({ nextOn: '2022-11-30' })
    await step(world, 'permanentCommittee', grantExtension, itemId)
    expect(await waits(itemId)).toMatchObject({ nextOn: '2022-12-15' })
    const shown = async () => (await see('cellSecretary', itemId))?.interims[0]?.nextOn
    expect(await shown(), 'trang của mục nói như chi bộ sẽ nghe').toBe('2022-12-15')
    await heard(itemId, (await makeMinutes(world)).minutesId)
    await owner`UPDATE feedback_items SET due_on = '2023-01-31' WHERE id = ${itemId}`
    expect(await shown(), 'đã thông báo thì giữ như đã nói').toBe('2022-11-30')
  })

  test('trả lời cuối cùng về trước khi chi bộ họp: trả lời bước đầu không còn chờ thông báo', async () => {
    const itemId = await withInterim()
    const isWaiting = async () => (await see('cellSecretary', itemId))?.interims[0]?.isWaiting
    expect(await isWaiting()).toBe(true)
    await step(world, 'agencyOfficer', draftReply, itemId, { replyText: 'Đã sửa xong.' })
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await isWaiting()).toBe(false)
  })

  test('biên bản mở lại thì chờ thông báo lại; đã có trả lời mới thì không mở lại được', async () => {
    const itemId = await withInterim()
    const { minutesId } = await makeMinutes(world)
    const undo = () =>
      db.transaction((tx) =>
        undoReadOut(tx, {
          ...{ minutesId, cellId: world.cell.id, day: '2022-10-08', reason: 'Ghi nhầm.' },
          doneBy: world.accounts.cellSecretary.id,
        }),
      )
    await heard(itemId, minutesId)
    await undo()
    expect(await waits(itemId)).toMatchObject({ replyText: 'Đang khảo sát.' })
    await heard(itemId, minutesId)
    await step(world, 'agencyOfficer', draftReply, itemId)
    await step(world, 'permanentCommittee', approveReply, itemId)
    await expect(undo()).rejects.toThrow('đã có trả lời mới')
  })

  test('mục gộp vào: chi bộ kia cũng được thông báo', async () => {
    const main = await itemAt(world, 'drafted')
    const itemId = await openItem(world, world.neighbour.id)
    await step(world, 'committeeOffice', forwardItem, itemId)
    await step(world, 'districtOffice', mergeItem, itemId, { mainId: main })
    await owner`UPDATE feedback_items SET reply_kind = 'inProgress' WHERE id = ${main}`
    await step(world, 'permanentCommittee', approveInterim, main, { dueOn: '30/11/2022' })
    expect(await itemRow(itemId)).toMatchObject({
      status: 'merged',
      ownerId: world.agency.id,
      dueOn: '2022-11-30',
    })
    expect((await toRead(world.neighbour.id)).find(({ id }) => id === itemId)).toMatchObject({
      nextOn: '2022-11-30',
    })
    const answering = async () => (await see('neighbour', itemId))?.interims[0]?.answeringAgency
    expect(await answering()).toBe('Ủy ban nhân dân huyện')
    await step(world, 'districtOffice', unmergeItem, itemId)
    expect(await answering(), 'tách ra rồi vẫn là cơ quan đã trả lời').toBe('Ủy ban nhân dân huyện')
  })

  test('nội dung đã duyệt không sửa, không xóa được trong cơ sở dữ liệu', async () => {
    await withInterim()
    await expect(owner`UPDATE feedback_interims SET text = 'khác'`).rejects.toThrow('not changed')
    await expect(owner`DELETE FROM feedback_interims`).rejects.toThrow('not deleted')
  })
})

describe('chuyển khiếu nại, tố cáo', () => {
  const SECRET = 'ongxbaochiem'
  /** At the office, with its words in every place they can come to: clarified, answered in part, passed on. */
  async function complaint() {
    const words = { title: SECRET, text: `Tố cáo ${SECRET}`, raisedBy: SECRET, place: SECRET, field: SECRET }
    const [opened] = await db.transaction((tx) =>
      openFeedback(tx, {
        ...{ cellId: world.cell.id, month: '2022-09-01', sentOn: '2022-09-08' },
        doneBy: world.accounts.cellSecretary.id,
        items: [{ ...newItem(world), ...words }],
      }),
    )
    const itemId = opened?.id ?? 0
    const more = {
      note: SECRET,
      field: SECRET,
      replyText: SECRET,
      replyKind: 'inProgress',
      repliedBy: SECRET,
    }
    for (const [who, action] of [
      ['committeeOffice', clarifyItem],
      ['cellSecretary', respondToItem],
      ['committeeOffice', forwardItem],
      ['districtOffice', proposeItem],
      ['permanentCommittee', assignItem],
      ['agencyOfficer', draftReply],
      ['permanentCommittee', approveInterim],
    ] as const)
      expect(await step(world, who, action, itemId, more)).toMatchObject({ ok: true })
    await owner`INSERT INTO feedback_opinions (item_id, org_id, agency_id, asked_on, wanted_on, text, given_on)
      VALUES (${itemId}, ${world.cell.id}, ${front.id}, ${TODAY}, ${TODAY}, ${SECRET}, ${TODAY})`
    return { itemId, more }
  }
  const tablesWith = async (word: string) => {
    const tables = await owner`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
    const found = await Promise.all(
      tables.map(async ({ name }) => {
        const [row] = await owner.unsafe(
          `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE '%${word}%'`,
        )
        return row?.n > 0 ? [name] : []
      }),
    )
    return found.flat()
  }

  test('không còn chữ nào ở bất cứ bảng nào; mã, chi bộ, ngày, các bước vẫn còn', async () => {
    const { itemId, more } = await complaint()
    expect(await tablesWith(SECRET)).toEqual([
      'feedback_interims',
      'feedback_items',
      'feedback_opinions',
      'feedback_steps',
    ])
    await step(world, 'agencyOfficer', passOnItem, itemId, { ...more, agencyId: front.id })
    const before = await itemRow(itemId)
    const steps = await stepsOf(itemId)

    const unsure = await step(world, 'districtOffice', setItemAside, itemId, { isConfirmed: '' })
    expect(unsure.fields).toHaveProperty('isConfirmed')
    expect(await itemRow(itemId)).toEqual(before)
    const answer = await step(world, 'districtOffice', setItemAside, itemId, { note: 'Phiếu chuyển số 12' })
    expect(answer).toMatchObject({ ok: true })

    expect(await tablesWith(SECRET)).toEqual([])
    const after = await itemRow(itemId)
    expect(after).toMatchObject({
      ...{ status: 'setAside', code: before.code, orgId: world.cell.id, sentOn: before.sentOn },
      ...{ ownerId: world.top.id, dueOn: null, vote: null },
      title: 'Đã chuyển Ủy ban Kiểm tra theo quy định về khiếu nại, tố cáo',
    })
    const kept = await stepsOf(itemId)
    expect(kept.map((each) => each.step)).toEqual([...steps.map((each) => each.step), 'setAside'])
    expect(kept.at(-1)?.note).toBe('Phiếu chuyển số 12')

    for (const who of ['cellSecretary', 'districtOffice'] as const)
      expect((await see(who, itemId))?.title, who).toContain('Đã chuyển')
    for (const who of [
      'committeeOffice',
      'permanentCommittee',
      'standingCommittee',
      'agencyOfficer',
    ] as const)
      expect(await see(who, itemId), who).toBeUndefined()
    for (const who of ['cellSecretary', 'districtOffice'] as const) {
      const viewer = await viewerOf(world.accounts[who])
      for (const filter of [{ q: before.code }, { q: 'khiếu nại' }, { status: 'setAside' }, {}]) {
        const parsed = feedbackFilter.parse(filter)
        const { rows } = await listItems(viewer, parsed, TODAY)
        expect(
          rows.map(({ id }) => id),
          `${who} ${JSON.stringify(filter)}`,
        ).not.toContain(itemId)
      }
      expect((await countItems(viewer, feedbackFilter.parse({ q: before.code }), TODAY)).total).toBe(0)
    }
  })

  test('đang nằm ở xã thì Văn phòng xã giữ phần còn lại; người kiểm tra theo quyết định xem được', async () => {
    const itemId = await openItem(world)
    await step(world, 'committeeOffice', setItemAside, itemId)
    expect(await see('committeeOffice', itemId)).toBeDefined()
    expect(await see('districtOffice', itemId)).toBeUndefined()
    expect(await see('inspector', itemId)).toBeUndefined()
    const inspector = await viewerOf(world.accounts.inspector)
    const grants = inspector.grants.map((grant) => ({
      ...grant,
      decision: 'Quyết định 12',
      path: world.cell.path,
    }))
    expect(await getItem({ ...inspector, grants }, itemId, TODAY)).toBeDefined()
  })

  test('phần chữ nằm ở mục trước (kiến nghị tiếp) cũng xóa; không lấy lại được, kể cả bằng lệnh', async () => {
    const first = await itemAt(world, 'answered')
    const { minutesId } = await makeMinutes(world)
    await heard(first, minutesId, 'askAgain')
    const again = await openItem(world)
    await owner`UPDATE feedback_items SET follow_up_of_id = ${first} WHERE id = ${again}`
    await step(world, 'committeeOffice', setItemAside, again)
    expect(await itemRow(first)).toMatchObject({ response: '', title: newItem(world).title })
    expect((await stepsOf(first)).at(-1)).toMatchObject({ step: 'askAgain', note: '' })
    await expect(owner`UPDATE feedback_items SET status = 'sent' WHERE id = ${again}`).rejects.toThrow(
      'not changed',
    )
    await expect(
      owner`UPDATE feedback_items SET status = 'setAside' WHERE id = ${await openItem(world)}`,
    ).rejects.toThrow('without its words')
  })
})

test('mục gốc, phần tách ra, các phần cùng nguồn không phải mục trùng của nhau', async () => {
  const itemId = await itemAt(world, 'forwarded')
  for (const partTitle of ['Phần một', 'Phần hai'])
    await step(world, 'districtOffice', splitItem, itemId, { partTitle, partText: newItem(world).text })
  const parts = await owner<{ id: number }[]>`
    SELECT id FROM feedback_items WHERE split_from_id = ${itemId}`
  const whole = [itemId, ...parts.map(({ id }) => id)]
  expect(whole).toHaveLength(3)
  const viewer = await viewerOf(world.accounts.districtOffice)
  for (const id of whole) {
    const offered = await listMainItems(viewer, { id, ...newItem(world) }, TODAY, 'doan kenh')
    expect(offered.filter((each) => whole.includes(each.id))).toEqual([])
  }
  const other = await itemAt(world, 'forwarded')
  const seen = await listMainItems(viewer, { id: other, ...newItem(world) }, TODAY, 'phan mot')
  expect(seen).toMatchObject([{ addressee: world.addressee?.name }])
})

test('tìm mục chính theo tiêu đề, nội dung: chữ của trả lời, của điều đã nói trước đó không tìm ra', async () => {
  const main = await itemAt(world, 'assigned')
  await step(world, 'agencyOfficer', draftReply, main, {
    replyKind: 'inProgress',
    replyText: 'Đợi kinh phí.',
  })
  await step(world, 'permanentCommittee', approveInterim, main, { dueOn: '30/11/2022' })
  await step(world, 'agencyOfficer', draftReply, main, { replyText: 'Nạo vét xong.' })
  await owner`UPDATE feedback_items SET title = 'Cống lấy nước' WHERE id = ${main}`
  const other = await itemAt(world, 'forwarded')
  const viewer = await viewerOf(world.accounts.districtOffice)
  const found = async (q: string) =>
    (await listMainItems(viewer, { id: other, ...newItem(world) }, TODAY, q)).map(({ id }) => id)
  expect(await found('cong lay nuoc')).toEqual([main])
  expect(await found('doi kinh phi')).toEqual([])
  expect(await found('nao vet xong')).toEqual([])
})
