import { inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { forwardItem, settleItem } from './actions/committee'
import { approveReply, proposeItem, returnDraft } from './actions/leader'
import { proposeMany } from './actions/many'
import { listAlike } from './queries/alike'
import { countQueues, getQueue } from './queries/queue'
import { countUnanswered } from './queries/unanswered'
import { itemAt, itemRow, newItem, step, stopClock, TODAY, type World } from './testing'

let world: World
let front: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'banlamviec')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
})

type Row = Partial<typeof schema.feedbackItems.$inferInsert>
let made = 0
/** Items as they stand at the office, without the steps that brought them there. */
async function makeItems(of: World, rows: Row[]) {
  const { vote: _vote, ...item } = newItem(of)
  return seedDb
    .insert(schema.feedbackItems)
    .values(
      rows.map((row) => ({
        ...{ ...item, code: `BLV-${of.top.id}-${++made}`, orgId: of.cell.id, ownerId: of.top.id },
        ...{ status: 'forwarded' as const, sentOn: '2022-09-08', dueOn: '2022-09-22', ...row },
      })),
    )
    .returning()
}
const ticked = (items: { id: number; version: number }[]) =>
  items.map(({ id, version }) => `${id}:${version}`)
const statusesOf = async (items: { id: number }[]) => {
  const ids = items.map(({ id }) => id)
  const rows = await seedDb.select().from(schema.feedbackItems).where(inArray(schema.feedbackItems.id, ids))
  return rows.map(({ status }) => status)
}

describe('lần lượt từng mục', () => {
  test('đảng ủy: chuyển hay trả lời đều sang mục tiếp theo; mục đã lên trên thì hết ở bàn này', async () => {
    const own = await makeWorld(seedDb, 'bancoso')
    const sent = { status: 'sent' as const, ownerId: own.commune.id }
    const [first, second] = await makeItems(own, [sent, { ...sent, dueOn: '2022-09-29' }, {}])
    const viewer = await viewerOf(own.accounts.committeeOffice)
    const ids = { itemId: first?.id, nextId: second?.id }
    expect(await getQueue(viewer, 'committee')).toMatchObject({ total: 2, position: 1, ...ids })
    for (const who of ['districtOffice', 'cellSecretary', 'agencyOfficer'] as const)
      expect(await getQueue(await viewerOf(own.accounts[who]), 'committee'), who).toMatchObject({ total: 0 })

    const queue = { queue: 'committee', nextId: second?.id }
    expect(await step(own, 'committeeOffice', forwardItem, first?.id ?? 0, queue)).toMatchObject({
      goTo: `/feedback/committee?item=${second?.id}&done=forward&of=${first?.id}`,
    })
    expect(
      await step(own, 'committeeOffice', settleItem, second?.id ?? 0, { queue: 'committee' }),
    ).toMatchObject({ goTo: `/feedback/committee?done=settle&of=${second?.id}` })
    expect(await getQueue(viewer, 'committee')).toMatchObject({ total: 0 })
  })

  test('gấp trước, rồi đến hạn trước; làm xong một mục thì sang mục tiếp theo', async () => {
    const own = await makeWorld(seedDb, 'lanluot')
    const [late, soon, urgent] = await makeItems(own, [
      { status: 'drafted', dueOn: '2022-09-20' },
      { status: 'drafted', dueOn: '2022-09-15' },
      { status: 'drafted', dueOn: '2022-09-30', urgency: 'urgent' },
    ])
    const viewer = await viewerOf(own.accounts.permanentCommittee)
    expect(await getQueue(viewer, 'replies')).toMatchObject({
      ...{ total: 3, position: 1, itemId: urgent?.id, nextId: soon?.id },
    })
    expect(await getQueue(viewer, 'replies', late?.id)).toMatchObject({
      ...{ position: 3, itemId: late?.id, previousId: soon?.id, nextId: undefined },
    })
    expect(await getQueue(viewer, 'replies', 999_999)).toMatchObject({ itemId: urgent?.id })
    expect(await countQueues(viewer)).toEqual(
      new Map([
        ['replies', 3],
        ['assignments', 0],
      ]),
    )
    for (const who of ['standingCommittee', 'districtOffice', 'agencyOfficer'] as const)
      expect(await getQueue(await viewerOf(own.accounts[who]), 'replies'), who).toMatchObject({ total: 0 })

    const queue = { queue: 'replies', nextId: soon?.id }
    expect(await step(own, 'permanentCommittee', approveReply, urgent?.id ?? 0, queue)).toMatchObject({
      goTo: `/feedback/approvals/replies?item=${soon?.id}&done=approve&of=${urgent?.id}`,
    })
    const back = await step(own, 'permanentCommittee', returnDraft, soon?.id ?? 0, {
      queue: 'lạ',
      nextId: 'x',
    })
    expect(back.goTo).toBe(`/feedback/${soon?.id}?done=returnDraft`)
    const second = await step(own, 'permanentCommittee', approveReply, urgent?.id ?? 0, { version: 1 })
    expect(second.message, 'người duyệt sau biết người trước đã làm gì, xem ở đâu').toMatch(
      /bước gần nhất: duyệt trả lời\..*mở lại trang ở thẻ khác để xem bản mới\.$/,
    )
    expect(await getQueue(viewer, 'replies', soon?.id)).toMatchObject({ total: 1, itemId: late?.id })
  })

  test('chưa trả lời theo lĩnh vực, theo đảng bộ: đếm trong phạm vi, xếp theo bảng chữ cái', async () => {
    const own = await makeWorld(seedDb, 'chuatraloi')
    await makeItems(own, [
      { field: 'Điện', dueOn: '2022-09-01' },
      { field: 'Đất đai' },
      { field: 'Điện', status: 'assigned' },
      { field: 'Điện', status: 'answered' },
    ])
    const open = await countUnanswered(await viewerOf(own.accounts.permanentCommittee), TODAY)
    expect(open).toMatchObject({ unanswered: 3, late: 1 })
    expect(open.byField).toEqual([
      { id: 'Đất đai', name: 'Đất đai', unanswered: 1, late: 0 },
      { id: 'Điện', name: 'Điện', unanswered: 2, late: 1 },
    ])
    expect(open.byPlace).toEqual([
      { id: own.commune.id, name: 'Đảng bộ xã An Thịnh', unanswered: 3, late: 1 },
    ])
  })
})

describe('có thể trùng', () => {
  test('mục đang xử lý, gần giống, trong phạm vi; không kể mục cũ, mục đã trả lời, mục khác hẳn', async () => {
    const other = await makeWorld(seedDb, 'huyenkhac')
    const said = {
      title: 'Lắp gương cầu lồi ở ngã ba',
      text: 'Ngã ba Đồng Tâm khuất tầm nhìn, đã có va chạm. Đề nghị lắp gương cầu lồi.',
    }
    const [asked, twin] = await makeItems(world, [
      { title: 'Gương cầu lồi ngã ba Đồng Tâm', text: 'Ngã ba khuất tầm nhìn, đề nghị lắp gương cầu lồi.' },
      { ...said, status: 'assigned' },
      { ...said, status: 'answered' },
      { ...said, sentOn: '2022-02-28' },
      { title: 'Gửi tài liệu sớm', text: 'Đề nghị gửi tài liệu trước ngày họp ba ngày.' },
    ])
    await makeItems(other, [said])
    if (!asked) throw new Error('nothing asked')
    const offered = await listAlike(await viewerOf(world.accounts.districtOffice), asked, TODAY)
    expect(offered.map(({ id }) => id)).toEqual([twin?.id])
    expect(await listAlike(await viewerOf(world.accounts.agencyOfficer), asked, TODAY)).toEqual([])
  })
})

describe('trình giao nhiều mục', () => {
  test('mỗi mục theo cơ quan của nơi nhận và hạn theo quy định; hoặc một cơ quan, một hạn cho cả loạt', async () => {
    const items = await makeItems(world, [{}, {}])
    await signInAs(world.accounts.districtOffice)
    expect(await send(proposeMany, { 'items[]': ticked(items) })).toMatchObject({
      goTo: '/feedback/triage/many?done=2',
    })
    const proposals = await owner`
      SELECT to_org_id AS agency, due_on::text AS due FROM feedback_steps WHERE item_id = ANY(${items.map(({ id }) => id)})`
    expect(proposals).toMatchObject([1, 2].map(() => ({ agency: world.agency.id, due: '2022-10-04' })))

    const more = await makeItems(world, [{}])
    await send(proposeMany, { 'items[]': ticked(more), agencyId: front.id, dueOn: '30/09/2022' })
    const [own] = await owner`
      SELECT to_org_id AS agency, due_on::text AS due FROM feedback_steps WHERE item_id = ${more[0]?.id ?? 0}`
    expect(own).toMatchObject({ agency: front.id, due: '2022-09-30' })
  })

  test('mục chưa phân loại lĩnh vực không trình theo loạt: Văn phòng phân loại trước', async () => {
    const items = await makeItems(world, [{}, { field: '' }])
    await signInAs(world.accounts.districtOffice)
    const refused = await send(proposeMany, { 'items[]': ticked(items) })
    expect(refused.fields?.items?.[0]).toContain(`${items[1]?.code}: chưa phân loại lĩnh vực`)
    expect(await statusesOf(items)).toEqual(['forwarded', 'forwarded'])
  })

  test('một mục không trình được, hơn 50 mục, người khác: không mục nào đổi', async () => {
    const [nobody] = await seedDb
      .insert(schema.addressees)
      .values({ orgId: world.top.id, name: 'Chưa có cơ quan', position: 9 })
      .returning()
    const items = await makeItems(world, [{}, { addresseeId: nobody?.id }])
    await signInAs(world.accounts.districtOffice)
    const refused = await send(proposeMany, { 'items[]': ticked(items) })
    expect(refused.fields?.agencyId?.[0]).toContain(`${items[1]?.code}: nơi nhận của mục này chưa có cơ quan`)
    const many = await makeItems(
      world,
      Array.from({ length: 51 }, () => ({})),
    )
    expect((await send(proposeMany, { 'items[]': ticked(many) })).message).toContain('Chưa lưu được')
    for (const who of ['permanentCommittee', 'committeeOffice', 'neighbour'] as const) {
      await signInAs(world.accounts[who])
      expect((await send(proposeMany, { 'items[]': ticked(items) })).message, who).toContain('Không tìm thấy')
    }
    expect(new Set(await statusesOf([...items, ...many]))).toEqual(new Set(['forwarded']))
  })
})

test('phân loại: mức độ, nơi nhận, lĩnh vực được ghi cùng lúc trình', async () => {
  const itemId = await itemAt(world, 'forwarded')
  const queue = { queue: 'triage', nextId: 7 }
  const answer = await step(world, 'districtOffice', proposeItem, itemId, {
    urgency: 'urgent',
    field: 'Đê điều',
    ...queue,
  })
  expect(answer.goTo).toBe(`/feedback/triage?item=7&done=propose&of=${itemId}`)
  expect(await itemRow(itemId)).toMatchObject({ urgency: 'urgent', field: 'Đê điều', status: 'proposed' })
})
