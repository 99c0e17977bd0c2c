import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { passOnItem } from './actions/agency'
import { askExtension, grantExtension, refuseExtension } from './actions/extension'
import { approveReply, assignItem, returnDraft } from './actions/leader'
import { feedbackFilter } from './input'
import { openFeedback } from './open-items'
import { listDrafted, listProposed } from './queries/approvals'
import { listAddressees, listAgencies, listOwnCells } from './queries/catalogue'
import { getItem } from './queries/item'
import { countItems, listItems } from './queries/list'
import type { Status } from './rules/transitions'
import { itemAt, itemRow, newItem, openItem, step, stopClock, TODAY, type World } from './testing'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'tamnhin')
})

type Who = keyof World['accounts']
const all = (more: object = {}) => feedbackFilter.parse(more)
const see = async (who: Who, itemId: number) => getItem(await viewerOf(world.accounts[who]), itemId, TODAY)
const list = async (who: Who, more: object = {}) => {
  const viewer = await viewerOf(world.accounts[who])
  const { rows } = await listItems(viewer, all(more), TODAY)
  expect((await countItems(viewer, all(more), TODAY)).total).toBe(rows.length)
  return rows.map(({ id }) => id)
}

describe('ai thấy mục nào', () => {
  const readers: Who[] = [
    'permanentCommittee',
    'standingCommittee',
    'districtOffice',
    'committeeSecretary',
    'committeeOffice',
    'cellSecretary',
    'cellRecorder',
  ]
  const strangers: Who[] = ['neighbour', 'member', 'admin', 'inspector', 'organisationBoard']

  test('trang mục và danh sách trả lời như nhau', async () => {
    const itemId = await openItem(world)
    for (const who of readers) {
      expect(await see(who, itemId), who).toMatchObject({ id: itemId })
      expect(await list(who), who).toContain(itemId)
    }
    for (const who of [...strangers, 'agencyOfficer' as const]) {
      expect(await see(who, itemId), who).toBeUndefined()
      expect(await list(who), who).not.toContain(itemId)
    }
  })

  test.each([
    ['forwarded', false],
    ['proposed', false],
    ['assigned', true],
    ['drafted', true],
    ['answered', true],
  ] as [Status, boolean][])('cơ quan, khi mục ở %s: %s', async (status, isSeen) => {
    const itemId = await itemAt(world, status)
    expect((await see('agencyOfficer', itemId)) !== undefined).toBe(isSeen)
    expect((await list('agencyOfficer')).includes(itemId)).toBe(isSeen)
  })

  test('huyện khác không thấy gì, kể cả danh mục', async () => {
    const itemId = await openItem(world)
    const foreign = await makeWorld(seedDb, 'tamkhac')
    const viewer = await viewerOf(foreign.accounts.permanentCommittee)
    expect(await getItem(viewer, itemId, TODAY)).toBeUndefined()
    expect((await listItems(viewer, all(), TODAY)).rows).toEqual([])
    expect((await listAgencies(viewer, TODAY)).map(({ id }) => id)).toEqual([foreign.agency.id])
    expect((await listAddressees(viewer, TODAY)).map(({ id }) => id)).toEqual([foreign.addressee?.id])
    expect(await listOwnCells(viewer)).toEqual([])
    expect(await listProposed(viewer)).toEqual([])
  })
})

describe('người nêu', () => {
  test('giấu tên thì chỉ chi bộ thấy', async () => {
    const itemId = await openItem(world)
    for (const who of ['cellSecretary', 'cellRecorder'] as const)
      expect((await see(who, itemId))?.raisedBy).toBe('Lê Công Rạng')
    for (const who of ['committeeSecretary', 'districtOffice', 'permanentCommittee'] as const) {
      const item = await see(who, itemId)
      expect(item?.raisedBy, who).toBeNull()
      expect(JSON.stringify(item), who).not.toContain('Rạng')
    }
  })
  test('không ai tìm được theo người nêu', async () => {
    await openItem(world)
    for (const who of ['cellSecretary', 'committeeOffice', 'permanentCommittee'] as const)
      expect(await list(who, { q: 'Rạng' }), who).toEqual([])
  })
})

test('dự thảo trả lời và ý kiến nội bộ: chi bộ, cấp cơ sở không thấy, không tìm được trước khi duyệt', async () => {
  const itemId = await itemAt(world, 'drafted')
  await step(world, 'permanentCommittee', returnDraft, itemId, { note: 'Ý kiến nội bộ.' })
  for (const who of ['cellSecretary', 'committeeOffice'] as const) {
    const item = await see(who, itemId)
    expect(item).toMatchObject({ replyText: null, replyKind: null, repliedBy: null })
    expect(JSON.stringify(item)).not.toMatch(/nội bộ|kế hoạch năm 2023/)
    expect(await list(who, { q: 'cong trinh vao ke hoach', status: 'assigned' })).not.toContain(itemId)
  }
  for (const who of ['permanentCommittee', 'districtOffice', 'agencyOfficer'] as const) {
    expect((await see(who, itemId))?.replyText).toContain('kế hoạch năm 2023')
    expect(await list(who, { q: 'cong trinh vao ke hoach', status: 'assigned' })).toContain(itemId)
  }
})

test('lời dặn của Thường trực, lý do cơ quan nêu với cấp trên: chi bộ, cấp cơ sở thấy bước, hạn, nơi nhận, không thấy lời', async () => {
  const itemId = await itemAt(world, 'proposed')
  const note = 'Lời dặn nội bộ.'
  await step(world, 'permanentCommittee', assignItem, itemId, { note })
  for (const decide of [refuseExtension, grantExtension]) {
    await step(world, 'agencyOfficer', askExtension, itemId, { note, dueOn: '10/10/2022' })
    await step(world, 'permanentCommittee', decide, itemId, { note })
  }
  const passed = await itemAt(world, 'assigned')
  await step(world, 'agencyOfficer', passOnItem, passed, { note, agencyId: world.top.id })
  const approved = await itemAt(world, 'drafted')
  await step(world, 'permanentCommittee', approveReply, approved, { note })
  for (const id of [itemId, passed, approved])
    for (const who of ['cellSecretary', 'committeeOffice'] as const)
      expect(JSON.stringify(await see(who, id)), who).not.toContain('nội bộ')
  const seen = (await see('cellSecretary', itemId))?.steps ?? []
  expect(seen.find((row) => row.step === 'assign')).toMatchObject({ dueOn: '2022-10-04', note: '' })
  expect(seen.find((row) => row.step === 'assign')?.names.to).not.toBeNull()
  expect(JSON.stringify(await see('agencyOfficer', itemId))).toContain('nội bộ')
})

describe('danh sách', () => {
  test('tìm không dấu theo mã, tiêu đề, nội dung; ký tự lạ không làm hỏng', async () => {
    const itemId = await openItem(world)
    const code = (await see('cellSecretary', itemId))?.code ?? ''
    for (const q of [
      code,
      code.toLowerCase(),
      'kenh tuoi',
      'KÊNH N4',
      'sạt  mái',
      'sat mai ba diem'.normalize('NFD'),
    ])
      expect(await list('districtOffice', { q }), q).toContain(itemId)
    for (const q of ['%', '_', "'", '\\', 'không có đâu'])
      expect(await list('districtOffice', { q }), q).toEqual([])
  })
  test('lọc theo tình trạng, nơi nhận, tháng, quá hạn; giá trị lạ bị bỏ qua', async () => {
    const itemId = await openItem(world)
    const addressee = world.addressee?.id
    for (const filter of [
      { status: 'sent' },
      { addressee },
      { month: '2022-09' },
      { month: 'x' },
      { status: 'x' },
      { after: '%%' },
    ])
      expect(await list('districtOffice', filter)).toContain(itemId)
    for (const filter of [
      { status: 'closed' },
      { addressee: 999_999 },
      { month: '2022-08' },
      { overdue: '1' },
    ])
      expect(await list('districtOffice', filter)).not.toContain(itemId)
    await owner`UPDATE feedback_items SET due_on = '2022-09-12' WHERE id = ${itemId}`
    expect(await list('districtOffice', { overdue: '1' })).toContain(itemId)
    await owner`UPDATE feedback_items SET due_on = ${TODAY} WHERE id = ${itemId}`
    expect(await list('districtOffice', { overdue: '1' })).not.toContain(itemId)
  })
  test('bàn của mình: đúng người phải làm, mỗi mục chỉ ở một nơi', async () => {
    const desks: [Status, Who][] = [
      ['sent', 'committeeOffice'],
      ['clarifying', 'cellSecretary'],
      ['forwarded', 'districtOffice'],
      ['proposed', 'permanentCommittee'],
      ['assigned', 'agencyOfficer'],
      ['drafted', 'permanentCommittee'],
      ['answered', 'cellSecretary'],
    ]
    const people: Who[] = [
      'committeeOffice',
      'cellSecretary',
      'districtOffice',
      'permanentCommittee',
      'agencyOfficer',
      'standingCommittee',
      'neighbour',
    ]
    for (const [status, at] of desks) {
      const itemId = await itemAt(world, status)
      for (const who of people)
        expect((await list(who, { desk: 'mine', status })).includes(itemId), `${status}: ${who}`).toBe(
          who === at,
        )
    }
  })
  test('sang trang theo khóa: không sót, không lặp', async () => {
    const busy = await makeWorld(seedDb, 'nhieumuc')
    await db.transaction((tx) =>
      openFeedback(tx, {
        cellId: busy.cell.id,
        month: '2022-08-01',
        sentOn: '2022-08-08',
        doneBy: busy.accounts.cellSecretary.id,
        items: Array.from({ length: 60 }, () => newItem(busy)),
      }),
    )
    const viewer = await viewerOf(busy.accounts.committeeOffice)
    for (const desk of ['mine', 'all']) {
      const seen: number[] = []
      let after: string | undefined
      do {
        const page = await listItems(viewer, all({ desk, after }), TODAY)
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(seen).toHaveLength(60)
      expect(new Set(seen).size).toBe(60)
    }
  })
})

test('thu hồi rồi thì chỉ chi bộ còn thấy', async () => {
  const itemId = await openItem(world)
  await owner`UPDATE feedback_items SET status = 'closed', due_on = NULL, closed_on = ${TODAY} WHERE id = ${itemId}`
  expect(await see('cellSecretary', itemId)).toBeDefined()
  for (const who of ['committeeOffice', 'districtOffice', 'permanentCommittee'] as const) {
    expect(await see(who, itemId), who).toBeUndefined()
    expect(await list(who), who).not.toContain(itemId)
  }
})

test('trang duyệt nhiều mục: đề xuất và dự thảo kèm những gì cần để duyệt', async () => {
  const leader = await viewerOf(world.accounts.permanentCommittee)
  const proposed = await itemAt(world, 'proposed')
  const drafted = await itemAt(world, 'drafted')
  expect((await listProposed(leader)).find(({ id }) => id === proposed)).toMatchObject({
    agency: 'Ủy ban nhân dân huyện',
    proposedDueOn: '2022-10-04',
    isRequest: false,
    note: 'Lý do',
  })
  expect((await listDrafted(leader)).find(({ id }) => id === drafted)).toMatchObject({ replyKind: 'noFunds' })
  const office = await viewerOf(world.accounts.districtOffice)
  expect([await listProposed(office), await listDrafted(office)]).toEqual([[], []])
})

test('tìm theo từ: bỏ dấu, thứ tự nào cũng được, từ cuối gõ dở, mã; từ không có thì không thấy', async () => {
  const itemId = await openItem(world)
  const { code, title } = await itemRow(itemId)
  const [first = '', second = '', third = ''] = title.split(' ')
  for (const q of [
    title,
    title.normalize('NFD').toUpperCase(),
    `${second} ${first} ${third.slice(0, 2)}`,
    code,
    code.toLowerCase().replaceAll('-', ' '),
    `${code} "${first}"`,
  ])
    expect(await list('districtOffice', { q }), q).toContain(itemId)
  for (const q of [`${title} khongco`, `${first.slice(1)} ${second}`, '&|!', `${code}9`])
    expect(await list('districtOffice', { q }), q).not.toContain(itemId)
})
