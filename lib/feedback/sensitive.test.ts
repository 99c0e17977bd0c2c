import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import type { Grant, Viewer } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { feedbackRows } from '@/lib/exports/work'
import { getFigures } from '@/lib/synthesis/queries/figures'
import { listSynthesisItems } from '@/lib/synthesis/queries/items'
import { approveReply, assignItem } from './actions/leader'
import { mergeItem, splitItem } from './actions/office'
import { markSensitive } from './actions/sensitive'
import { feedbackFilter } from './input'
import { mayRead, onPath } from './path'
import { getItem } from './queries/item'
import { countItems, listItems } from './queries/list'
import { searchItems } from './queries/search'
import { listTakenOut } from './queries/together'
import { itemAt, itemRow, openItem, step, stopClock, TODAY, type World } from './testing'

let world: World
let front: { id: number }
let invited: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'nhaycam')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
  const login = { fullName: 'Cán bộ Mặt trận', loginName: 'mattran.nhaycam' }
  invited = await makeAccount(seedDb, { orgId: front.id, ...login, roles: ['agencyOfficer'] })
})

type Who = keyof World['accounts']
const as = (who: Who) => viewerOf(world.accounts[who])
const AT = { month: '2022-09-01', today: TODAY }
const all = (more: object = {}) => feedbackFilter.parse(more)

/** Page, list, count, search, export and synthesis know the same items. */
async function seen(viewer: Viewer, itemId: number) {
  const { code } = await itemRow(itemId)
  const { rows } = await listItems(viewer, all(), TODAY)
  expect((await countItems(viewer, all(), TODAY)).total).toBe(rows.length)
  const answers = [
    (await getItem(viewer, itemId, TODAY)) !== undefined,
    rows.some(({ id }) => id === itemId),
    (await searchItems(viewer, all({ q: code }), TODAY)).rows.some(({ id }) => id === itemId),
    JSON.stringify((await feedbackRows(viewer, {}, TODAY)).rows).includes(code),
    (await listSynthesisItems(viewer, world.top, AT)).some(({ id }) => id === itemId),
  ]
  expect(new Set(answers).size, code).toBe(1)
  return answers[0]
}

test('đọc được là người trên đường đi của mục; người khác như không có, ở trang, danh sách, đếm, tìm, xuất, tổng hợp', async () => {
  const itemId = await itemAt(world, 'proposed', { isSensitive: true })
  const before = await getFigures(await as('standingCommittee'), world.top, AT)
  const on: Who[] = ['permanentCommittee', 'districtOffice', 'committeeSecretary', 'committeeOffice']
  for (const who of [...on, 'cellSecretary', 'cellRecorder'] as const)
    expect(await seen(await as(who), itemId), who).toBe(true)
  for (const who of ['standingCommittee', 'agencyOfficer', 'member', 'neighbour', 'inspector'] as const)
    expect(await seen(await as(who), itemId), who).toBe(false)

  await step(world, 'permanentCommittee', assignItem, itemId, {
    ...{ 'opinionOf[]': [String(front.id)], opinionOn: '20/09/2022' },
  })
  for (const viewer of [await as('agencyOfficer'), await viewerOf(invited)])
    expect(await seen(viewer, itemId)).toBe(true)
  await openItem(world, world.cell.id, { isSensitive: true })
  const after = await getFigures(await as('standingCommittee'), world.top, AT)
  expect(after.total).toEqual(before.total)
})

test('điều kiện và quyền trả lời như nhau, với mọi vai, mọi mục', async () => {
  for (const isSensitive of [true, false])
    for (const status of ['sent', 'assigned', 'answered'] as const)
      await itemAt(world, status, { isSensitive })
  const items = await seedDb
    .select({
      id: feedbackItems.id,
      path: feedbackItems.orgPath,
      agencyPath: feedbackItems.agencyPath,
      isSensitive: feedbackItems.isSensitive,
    })
    .from(feedbackItems)
  const decided: Grant = {
    ...{ id: 1, role: 'inspector', orgId: world.commune.id, path: world.commune.path, decision: 'QĐ 12' },
  }
  const inspector = { ...(await as('inspector')), grants: [decided] }
  const names = Object.keys(world.accounts) as Who[]
  for (const viewer of [inspector, ...(await Promise.all(names.map(as)))]) {
    const rows = await db.select({ id: feedbackItems.id }).from(feedbackItems).where(onPath(viewer))
    const may = items.filter((item) => mayRead(viewer, item)).map(({ id }) => id)
    expect(rows.map(({ id }) => id).sort(), viewer.fullName).toEqual(may.sort())
  }
  expect(items.some((item) => item.isSensitive && mayRead(inspector, item))).toBe(true)
})

test('chi bộ và bàn đang giữ mục đánh dấu, bỏ đánh dấu; người khác không', async () => {
  const itemId = await openItem(world)
  const mark = (who: Who, isSensitive: boolean) =>
    step(world, who, markSensitive, itemId, { isSensitive: isSensitive ? 'on' : '' })
  for (const who of ['neighbour', 'districtOffice', 'permanentCommittee', 'agencyOfficer', 'member'] as const)
    expect(await mark(who, true), who).toMatchObject({ ok: false })
  for (const [who, isSensitive] of [
    ['committeeOffice', true],
    ['cellSecretary', false],
    ['cellSecretary', true],
  ] as const) {
    expect(await mark(who, isSensitive), who).toMatchObject({ ok: true })
    expect((await itemRow(itemId)).isSensitive).toBe(isSensitive)
  }
  expect((await getItem(await as('districtOffice'), itemId, TODAY))?.mayMark).toBe(false)
})

test('mục đã ở cơ quan: Văn phòng đã giao thấy ra thì vẫn đánh dấu được; cơ quan, đảng ủy xã thì không', async () => {
  const itemId = await itemAt(world, 'assigned')
  const mark = (who: Who) => step(world, who, markSensitive, itemId, { isSensitive: 'on' })
  for (const who of ['agencyOfficer', 'committeeOffice', 'permanentCommittee'] as const)
    expect(await mark(who), who).toMatchObject({ ok: false })
  expect((await getItem(await as('districtOffice'), itemId, TODAY))?.mayMark).toBe(true)
  expect(await mark('districtOffice')).toMatchObject({ ok: true })
  expect(await seen(await as('standingCommittee'), itemId)).toBe(false)

  const answered = await itemAt(world, 'answered')
  expect(await step(world, 'districtOffice', markSensitive, answered, { isSensitive: 'on' })).toMatchObject({
    ok: false,
  })
})

test('không gộp với mục thường; phần tách ra cũng nhạy cảm; chỉ thông báo tại chi bộ; báo cáo in không có nội dung', async () => {
  const itemId = await itemAt(world, 'forwarded', { isSensitive: true })
  const mainId = await itemAt(world, 'assigned')
  expect(await step(world, 'districtOffice', mergeItem, itemId, { mainId })).toMatchObject({ ok: false })
  await step(world, 'districtOffice', splitItem, itemId)
  const parts = await seedDb.select().from(feedbackItems).where(eq(feedbackItems.splitFromId, itemId))
  expect(parts.map(({ isSensitive }) => isSensitive)).toEqual([true])
  const takenOut = async (who: Who, id = itemId) => (await listTakenOut(await as(who), id)).length
  expect(await takenOut('districtOffice'), 'ai đọc được mục nhạy cảm thì biết phần đã tách').toBe(1)
  expect(await takenOut('agencyOfficer')).toBe(0)
  const plain = await itemAt(world, 'forwarded')
  await step(world, 'districtOffice', splitItem, plain)
  await seedDb.update(feedbackItems).set({ isSensitive: true }).where(eq(feedbackItems.splitFromId, plain))
  expect(await takenOut('districtOffice', plain), 'riêng phần tách nhạy cảm thì không nêu').toBe(0)

  const drafted = await itemAt(world, 'drafted', { isSensitive: true })
  const wide = await step(world, 'permanentCommittee', approveReply, drafted, { scope: 'all' })
  expect(wide.fields?.scope?.[0]).toContain('chỉ thông báo tại chi bộ')
  await step(world, 'permanentCommittee', approveReply, drafted)
  const told = await listSynthesisItems(await as('districtOffice'), world.top, AT)
  const row = told.find(({ id }) => id === drafted)
  expect(row).toMatchObject({ text: 'Nội dung gửi riêng', replyText: 'Nội dung gửi riêng' })
  expect(JSON.stringify(row)).not.toMatch(/kênh tưới|sạt mái|kế hoạch năm/)
})

test('đánh dấu mục đã tách: phần tách ra trước đó cũng nhạy cảm, trừ phần đang gộp với mục khác; bỏ dấu thì riêng mục ấy', async () => {
  const itemId = await itemAt(world, 'forwarded')
  for (const partTitle of ['Đường vào kênh N4', 'Cống đầu kênh N4'])
    expect(await step(world, 'districtOffice', splitItem, itemId, { partTitle })).toMatchObject({ ok: true })
  const parts = async () =>
    seedDb
      .select()
      .from(feedbackItems)
      .where(eq(feedbackItems.splitFromId, itemId))
      .orderBy(asc(feedbackItems.id))
  const [free, tied] = await parts()
  if (!free || !tied) throw new Error('not split')
  const mainId = await itemAt(world, 'assigned')
  expect(await step(world, 'districtOffice', mergeItem, tied.id, { mainId })).toMatchObject({ ok: true })

  const marked = await step(world, 'cellSecretary', markSensitive, itemId, { isSensitive: 'on' })
  expect(marked.message).toContain(`Phần tách ra cũng được đánh dấu: ${free.code}.`)
  expect(marked.message).toMatch(new RegExp(`Chưa đánh dấu .* ${tied.code}; khi Văn phòng tách ra`))
  expect((await parts()).map(({ isSensitive }) => isSensitive)).toEqual([true, false])
  for (const id of [itemId, free.id]) expect(await seen(await as('standingCommittee'), id)).toBe(false)

  const unmarked = await step(world, 'cellSecretary', markSensitive, itemId, { isSensitive: '' })
  expect(unmarked.message).toBe(
    `Đã bỏ đánh dấu nội dung nhạy cảm. Phần tách ra vẫn còn đánh dấu: ${free.code}.`,
  )
  expect((await parts()).map(({ isSensitive }) => isSensitive)).toEqual([true, false])
})
