import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { feedbackFilter } from './input'
import { COMMON, RANKED } from './most'
import { countDesk, countItems, listItems } from './queries/list'
import { searchItems } from './queries/search'
import { newItem, stopClock, TODAY, type World } from './testing'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'timkiem')
})

type Row = Partial<typeof schema.feedbackItems.$inferInsert>
async function make(rows: Row[]) {
  const { vote: _vote, ...item } = newItem(world)
  return seedDb
    .insert(schema.feedbackItems)
    .values(
      rows.map((row, at) => ({
        ...{ ...item, code: `TK-${row.title}-${at}`, orgId: world.cell.id, ownerId: world.top.id },
        ...{
          text: 'Nội dung.',
          status: 'forwarded' as const,
          sentOn: '2022-09-08',
          dueOn: '2022-09-22',
          ...row,
        },
      })),
    )
    .returning()
}
type Who = keyof World['accounts']
const find = async (q: string, who: Who = 'districtOffice', more: object = {}) =>
  searchItems(await viewerOf(world.accounts[who]), feedbackFilter.parse({ q, ...more }), TODAY)
const titles = async (...its: Parameters<typeof find>) => (await find(...its)).rows.map(({ title }) => title)

describe('xếp theo mức khớp', () => {
  test('đúng mã đứng đầu, dù mục khác mới hơn cũng nhắc mã ấy', async () => {
    await make([
      { title: 'Mục được nhắc', code: 'AT-DH-2022-03-01', sentOn: '2022-03-08' },
      { title: 'Nhắc AT-DH-2022-03-01 ở tiêu đề' },
      { title: 'Mục cùng tháng', code: 'AT-DH-2022-03-011', sentOn: '2022-03-08' },
    ])
    expect((await titles('at-dh-2022-03-01'))[0]).toBe('Mục được nhắc')
    expect(await titles('AT-DH-2022-03')).toHaveLength(3)
    expect(await titles('AT-DH-2022-03-01')).toHaveLength(3)
    expect(await titles('AT-DH-2022-03-011')).toEqual(['Mục cùng tháng'])
  })

  test('tiêu đề trước nội dung, nội dung trước trả lời; bằng nhau thì mới trước', async () => {
    const replied = { status: 'closed' as const, readOutOn: '2022-09-08', dueOn: null }
    await make([
      { title: 'Ở trả lời', ...replied, replyText: 'Đã đặt rọ đá ven suối.' },
      { title: 'Ở nội dung', text: 'Đề nghị đặt rọ đá ven suối.' },
      { title: 'Rọ đá cũ', sentOn: '2022-01-08' },
      { title: 'Rọ đá mới' },
    ])
    expect(await titles('ro da')).toEqual(['Rọ đá mới', 'Rọ đá cũ', 'Ở nội dung', 'Ở trả lời'])
  })

  test('gõ có dấu thì mục có đúng dấu ấy đứng trước', async () => {
    await make([{ title: 'Bản Mới', sentOn: '2022-01-08' }, { title: 'Bán mới' }])
    expect(await titles('bản mới')).toEqual(['Bản Mới', 'Bán mới'])
    expect(await titles('ban moi')).toEqual(['Bán mới', 'Bản Mới'])
  })
})

test('số văn bản trả lời tìm được; của dự thảo thì chỉ người được xem dự thảo tìm được', async () => {
  const reply = { replyText: 'Đã thay đèn.', replyDocument: 'Công văn số 4821/UBND-KTHT' }
  const at = { agencyId: world.agency.id, agencyPath: world.agency.path }
  await make([
    { title: 'Còn là dự thảo', status: 'drafted', ...reply, ...at },
    { title: 'Đã trả lời', status: 'answered', ...reply, ...at },
  ])
  for (const q of ['4821/UBND', 'thay den']) {
    expect(await titles(q)).toHaveLength(2)
    expect(await titles(q, 'agencyOfficer')).toHaveLength(2)
    for (const who of ['cellSecretary', 'committeeOffice'] as const)
      expect(await titles(q, who), who).toEqual(['Đã trả lời'])
    for (const who of ['neighbour', 'admin', 'member'] as const)
      expect(await find(q, who), who).toMatchObject({ rows: [], total: 0 })
  }
})

test('đã nói với chi bộ trước đó thì cũng tìm được: trả lời bước đầu, trả lời chi bộ cần làm rõ thêm', async () => {
  const draft = { status: 'assigned' as const, agencyId: world.agency.id, agencyPath: world.agency.path }
  const [interim, again] = await make([
    { title: 'Đang làm', ...draft, replyText: 'Nháp: hộ lan tôn sóng.' },
    { title: 'Cần rõ thêm', ...draft },
  ])
  const told = { orgId: world.cell.id, repliedBy: 'Luyện', nextOn: TODAY, scope: 'cell' as const }
  const tell = (itemId: number, text: string, more: object = {}) =>
    seedDb.insert(schema.feedbackInterims).values({
      ...{ ...told, itemId, text, document: 'Công văn số 5930/UBND', approvedOn: '2022-09-09', ...more },
    })
  await tell(interim?.id ?? 0, 'Khảo sát cầu treo, chờ vốn.')
  await tell(interim?.id ?? 0, 'Đã bố trí vốn làm mố.')
  await tell(again?.id ?? 0, 'Cầu treo do tỉnh quản lý.', { kind: 'explained', response: 'Tỉnh nào?' })
  for (const who of ['districtOffice', 'agencyOfficer', 'cellSecretary', 'committeeOffice'] as const) {
    expect((await titles('cau treo', who)).sort(), who).toEqual(['Cần rõ thêm', 'Đang làm'])
    expect(await titles('cho von mo', who), who).toEqual(['Đang làm'])
    expect(await titles('5930/UBND', who), who).toHaveLength(2)
  }
  expect(await titles('ton song'), 'dự thảo').toEqual(['Đang làm'])
  expect(await titles('ton song', 'cellSecretary'), 'dự thảo').toEqual([])
  for (const who of ['neighbour', 'member', 'admin'] as const)
    expect(await titles('cau treo', who)).toEqual([])
})

test('số trong lời tìm: đúng số ấy, đứng chỗ nào cũng được; chữ cuối có thể mới gõ phần đầu', async () => {
  await make([
    { title: 'Cột điện số 7315', text: 'Xã Đông Hạ.' },
    { title: 'Cột điện số 73150', text: 'Xã Đông Hạ.' },
    { title: 'Cột điện K7315', text: 'Xã Đông Hạ, 7315-2.' },
  ])
  const found = async (q: string) => (await titles(q)).sort()
  expect(await found('7315/dong ha')).toEqual(['Cột điện K7315', 'Cột điện số 7315'])
  expect(await found('so 7315 – đông')).toEqual(['Cột điện số 7315'])
  expect(await found('cot k7315 dong')).toEqual(['Cột điện K7315'])
  expect(await found('dong ha 7315')).toHaveLength(3)
  expect(await found('7315')).toHaveLength(3)
  expect(await found('731/dong')).toEqual([])
  expect(await found('2022 cot dien')).toEqual([])
})

test('từng trang, không lặp, không sót; từ rộng thì chỉ xếp số mục mới nhất và nói rõ', async () => {
  await make(
    Array.from({ length: RANKED + 5 }, (_, at) => ({
      ...{ title: `Vườn ${at % 3 === 0 ? 'ươm vườn' : 'rau'} ${at}`, code: `VR-${at}` },
      sentOn: `2021-0${1 + (at % 9)}-08`,
    })),
  )
  const first = await find('vuon')
  expect(first).toMatchObject({ total: RANKED + 1 })
  const seen = first.rows.map(({ id }) => id)
  for (let { next } = first; next && seen.length < 120; ) {
    const page = await find('vuon', 'districtOffice', { after: next })
    seen.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  expect(seen.length).toBeGreaterThan(100)
  expect(new Set(seen).size).toBe(seen.length)
  expect(await find('vuon', 'districtOffice', { after: 'xyz' })).toMatchObject({ rows: first.rows })
  expect((await find('vuon rau', 'districtOffice', { month: '2021-02' })).total).toBeLessThan(RANKED)
})

test('lời nhiều mục cùng có được tìm cách khác, kết quả vẫn thế: đủ mục cũ, mới trước, dự thảo vẫn kín', async () => {
  const said = { text: 'Đề nghị rải nhựa đường liên thôn.', sentOn: '2022-09-09' }
  await make([{ title: 'Đường cũ', ...said, sentOn: '2021-05-01' }])
  const rare = await find('rai nhua duong')
  await make(Array.from({ length: COMMON + 5 }, (_, at) => ({ title: `Đường ${at}`, ...said })))
  const common = await find('rai nhua duong')
  expect([rare.total, common.total]).toEqual([1, COMMON + 6])
  const order = common.rows.map(({ id }) => id)
  expect(order).toEqual([...order].sort((one, other) => other - one))
  await make(
    Array.from({ length: COMMON + 5 }, (_, at) => ({
      title: `Dự thảo ${at}`,
      status: 'drafted' as const,
      replyText: 'Chờ vốn trung hạn của tỉnh.',
      sentOn: '2022-09-10',
    })),
  )
  expect((await find('von trung han', 'permanentCommittee')).total).toBe(COMMON + 5)
  expect((await find('von trung han', 'cellSecretary')).total).toBe(0)
})

test('việc của đơn vị: tất cả, đến hạn trong 7 ngày, quá hạn; mỗi số là đúng danh sách nó đếm', async () => {
  const at = { status: 'assigned' as const, ownerId: world.agency.id, agencyId: world.agency.id }
  const own = { ...at, agencyPath: world.agency.path }
  await make([
    { title: 'Quá hạn', ...own, dueOn: '2022-09-12' },
    { title: 'Hôm nay', ...own, dueOn: TODAY },
    { title: 'Ngày thứ bảy', ...own, dueOn: '2022-09-20' },
    { title: 'Ngày thứ tám', ...own, dueOn: '2022-09-21' },
    { title: 'Đang chờ làm rõ', ...own, dueOn: '2022-09-12', stoppedOn: '2022-09-10' },
  ])
  const viewer = await viewerOf(world.accounts.agencyOfficer)
  expect(await countDesk(viewer, TODAY)).toEqual({ total: 5, soon: 2, overdue: 1, asked: 0 })
  for (const [more, wanted] of [
    [{}, 5],
    [{ due: 'soon' }, 2],
    [{ overdue: '1' }, 1],
  ] as const) {
    const filter = feedbackFilter.parse({ desk: 'mine', ...more })
    expect((await countItems(viewer, filter, TODAY)).total).toBe(wanted)
    expect((await listItems(viewer, filter, TODAY)).rows).toHaveLength(wanted)
  }
})
