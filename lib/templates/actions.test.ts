import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { templates } from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { openMinutes } from '@/lib/meetings/actions/write'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { captionsOf, sectionsOf, templateOn } from '@/lib/meetings/template-on'
import { discardTemplate, draftTemplate, nameTemplate } from './actions/draft'
import { publishTemplate } from './actions/publish'
import { addSection, changeSection, moveSection, removeSection } from './actions/sections'
import { withdrawTemplate } from './actions/withdraw'
import { effectOf } from './queries/effect'
import { getTemplate, listTemplates } from './queries/list'

let world: World
let count = 0
/** A world of its own for each test: templates of one organisation stand in each other's way. */
beforeEach(async () => {
  count++
  world = await makeWorld(seedDb, `mau${count}`)
  await seedDb.insert(templates).values({ ...regularTemplate, orgId: world.top.id })
  await signInAs(world.accounts.organisationBoard)
})
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
})

const begin = async (orgId = world.top.id) => {
  const { goTo = '' } = await send(draftTemplate, { orgId, kind: 'regular' })
  return Number(goTo.split('/').at(-1))
}
const stored = async (id: number) => {
  const [row] = await seedDb.select().from(templates).where(eq(templates.id, id))
  if (!row) throw new Error('template is gone')
  return row
}
/** Sends a step on the draft as it stands now. */
const step = async (action: Parameters<typeof send>[0], templateId: number, fields = {}) =>
  send(action, { templateId, version: (await stored(templateId)).version, ...fields })
const publish = (templateId: number, startsOn = '01/10/2022', orgId = world.top.id) =>
  step(publishTemplate, templateId, { orgId, startsOn })
const inUse = async (day: string, path = world.cell.path) => (await templateOn(db, 'regular', day, path)).id
const titles = async (id: number) => (await stored(id)).sections.map(({ title }) => title)

describe('bản nháp', () => {
  test('chép từ mẫu đang áp dụng; soạn lần hai thì mở lại bản nháp đang có; chưa ai dùng', async () => {
    const [first] = [await inUse('2022-10-07')]
    const [one, two] = await Promise.all([begin(), begin()])
    expect(one).toBe(two)
    expect(await stored(one)).toMatchObject({
      validFrom: null,
      number: null,
      name: regularTemplate.name,
      sections: regularTemplate.sections,
    })
    expect(await inUse('2022-10-07')).toBe(first)
  })

  test('thêm, sửa, chuyển, bỏ phần; đổi tên và thể thức ký', async () => {
    const id = await begin()
    expect(await step(addSection, id, { key: 'own', title: 'Quỹ chi bộ' })).toMatchObject({
      goTo: `/templates/${id}/sections/own1`,
    })
    const wording = {
      key: 'own1',
      title: 'Thu, chi quỹ chi bộ',
      hint: 'Nêu số dư.',
      fixedText: 'Đồng chí thủ quỹ báo cáo:',
      isRequired: 'on',
      phrases: 'Số dư không đổi.\n\nSố dư không đổi.\nChưa có khoản chi.',
    }
    expect(await step(changeSection, id, wording)).toMatchObject({ goTo: `/templates/${id}#own1` })
    await step(moveSection, id, { key: 'own1', direction: 'up' })
    await step(removeSection, id, { key: 'guests' })
    const { sections } = await stored(id)
    expect(sections.at(-3)).toEqual({
      key: 'own1',
      title: 'Thu, chi quỹ chi bộ',
      hint: 'Nêu số dư.',
      fixedText: 'Đồng chí thủ quỹ báo cáo:',
      isRequired: true,
      phrases: ['Số dư không đổi.', 'Chưa có khoản chi.'],
    })
    expect(sections.some(({ key }) => key === 'guests')).toBe(false)
    await step(nameTemplate, id, { name: 'Biên bản mẫu mới', minutesLeft: 'NGƯỜI GHI BIÊN BẢN' })
    expect(await stored(id)).toMatchObject({
      name: 'Biên bản mẫu mới',
      captions: { minutesLeft: 'NGƯỜI GHI BIÊN BẢN' },
    })
  })

  test.each([
    ['bỏ phần không thể thiếu', removeSection, { key: 'attendance' }, 'Không bỏ được'],
    ['thêm phần đã có', addSection, { key: 'dues' }, 'đã có phần'],
    ['thêm phần không tên', addSection, { key: 'own' }, 'cần có tên'],
    ['thêm phần không có thật', addSection, { key: 'khongco' }, 'Không có phần này'],
    ['chuyển phần không có', moveSection, { key: 'own7', direction: 'up' }, 'không còn phần này'],
    ['mã lạ', removeSection, { key: '../x' }, 'Chưa lưu được'],
    [
      '21 câu soạn sẵn',
      changeSection,
      {
        key: 'dues',
        title: 'Đảng phí',
        phrases: Array.from({ length: 21 }, (_, at) => `Câu ${at}`).join('\n'),
      },
      'Chưa lưu được',
    ],
  ])('%s: từ chối, mẫu giữ nguyên', async (_what, action, fields, message) => {
    const id = await begin()
    const before = await stored(id)
    const answer = await step(action, id, fields)
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect(await stored(id)).toEqual(before)
  })

  test('hai người cùng sửa: người sau được báo, không ghi đè; gửi lại một lần không thêm hai phần', async () => {
    const id = await begin()
    const form = { templateId: id, version: 1, key: 'own', title: 'Quỹ chi bộ', submitKey: randomUUID() }
    expect(await send(addSection, form)).toEqual(await send(addSection, form))
    expect((await titles(id)).filter((title) => title === 'Quỹ chi bộ')).toHaveLength(1)
    expect(await send(removeSection, { templateId: id, version: 1, key: 'guests' })).toMatchObject({
      message: expect.stringContaining('người khác sửa'),
    })
  })

  test('bỏ bản nháp thì mất hẳn; mẫu đã công bố thì không bỏ được', async () => {
    const id = await begin()
    expect(await step(discardTemplate, id)).toMatchObject({ goTo: '/templates?after=discard' })
    expect(await owner`SELECT 1 FROM templates WHERE id = ${id}`).toHaveLength(0)
    const published = await begin()
    await publish(published)
    expect(await step(discardTemplate, published)).toMatchObject({
      message: expect.stringContaining('giữ nguyên'),
    })
  })
})

describe('công bố', () => {
  test('áp dụng đúng từ ngày công bố cho cả nhánh; bản cũ vẫn là bản của kỳ cũ', async () => {
    const old = await inUse('2022-09-30')
    const id = await begin()
    expect(await publish(id)).toMatchObject({ goTo: `/templates/${id}?after=publish` })
    expect(await stored(id)).toMatchObject({ number: 2, validFrom: '2022-10-01', publishedOn: '2022-09-07' })
    expect([await inUse('2022-09-30'), await inUse('2022-10-01'), await inUse('2022-10-07')]).toEqual([
      old,
      id,
      id,
    ])
  })

  test('cho một xã: chi bộ của xã dùng bản riêng, nơi khác không đổi; bản huyện sau đó không đè', async () => {
    const old = await inUse('2022-10-07')
    const own = await begin()
    await publish(own, '01/10/2022', world.commune.id)
    expect(await stored(own)).toMatchObject({
      orgId: world.commune.id,
      orgPath: world.commune.path,
      number: 1,
    })
    expect([await inUse('2022-10-07'), await inUse('2022-10-07', world.top.path)]).toEqual([own, old])
    const later = await begin()
    const board = await viewerOf(world.accounts.organisationBoard)
    const draft = await getTemplate(board, later, '2022-09-07')
    expect(draft && (await effectOf(board, draft, world.top.id, '2022-10-15'))).toMatchObject({
      number: 2,
      cells: 0,
      keepers: ['Đảng bộ xã An Thịnh'],
    })
    await publish(later, '15/10/2022')
    expect(await inUse('2022-10-20')).toBe(own)
  })

  test('trang xác nhận: bao nhiêu chi bộ, mấy biên bản đã mở, bản nào sẽ thay', async () => {
    const future = await begin()
    await publish(future, '01/12/2022')
    const id = await begin()
    const [meeting] = await seedDb
      .insert(schema.meetings)
      .values({ orgId: world.cell.id, month: '2022-10-01', dueOn: '2022-10-07' })
      .returning()
    await signInAs(world.accounts.cellSecretary)
    await send(openMinutes, { meetingId: meeting?.id ?? 0 })
    const board = await viewerOf(world.accounts.organisationBoard)
    const template = await getTemplate(board, id, '2022-09-07')
    expect(template && (await effectOf(board, template, world.top.id, '2022-10-01'))).toMatchObject({
      number: 3,
      cells: 2,
      begun: 1,
      until: '2022-11-30',
      nextNumber: 2,
      missing: [],
    })
  })

  test('biên bản đã mở giữ mẫu lúc mở; kỳ sau mới theo mẫu mới, kể cả thể thức ký', async () => {
    const meeting = async (month: string, dueOn: string) => {
      const [made] = await seedDb
        .insert(schema.meetings)
        .values({ orgId: world.cell.id, month, dueOn })
        .returning()
      await signInAs(world.accounts.cellSecretary)
      await send(openMinutes, { meetingId: made?.id ?? 0 })
      const [row] = await owner`SELECT template_id AS id FROM minutes WHERE meeting_id = ${made?.id ?? 0}`
      return Number(row?.id)
    }
    const before = await meeting('2022-10-01', '2022-10-07')
    await signInAs(world.accounts.organisationBoard)
    const id = await begin()
    await step(removeSection, id, { key: 'resolution' })
    await step(nameTemplate, id, { name: 'Mẫu mới', minutesLeft: 'NGƯỜI GHI BIÊN BẢN' })
    await publish(id)
    const after = await meeting('2022-11-01', '2022-11-07')
    expect([before === id, after === id]).toEqual([false, true])
    expect((await sectionsOf(db, before)).some(({ key }) => key === 'resolution')).toBe(true)
    const captions = async (template: number) =>
      letterheadOf(db, world.cell.id, 'regular', await captionsOf(db, template))
    expect(await captions(before)).toMatchObject({ minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ' })
    expect(await captions(after)).toMatchObject({
      minutesLeft: 'NGƯỜI GHI BIÊN BẢN',
      minutesRight: 'CHỦ TRÌ',
    })
    const [content] = await owner`SELECT content FROM minutes WHERE template_id = ${after}`
    expect(content?.content.resolution.document).toBe('none')
  })

  test('thiếu phần bắt buộc hoặc ngày đã qua thì từ chối, nói rõ; vẫn là bản nháp', async () => {
    const id = await begin()
    expect(await publish(id, '06/09/2022')).toMatchObject({
      fields: { startsOn: [expect.stringContaining('trước hôm nay')] },
    })
    await step(removeSection, id, { key: 'lastMonth' })
    expect(await publish(id)).toMatchObject({
      message: expect.stringMatching(/Mẫu thiếu phần bắt buộc "Đánh giá tháng trước" theo Hướng dẫn 12-HD/),
    })
    expect((await stored(id)).validFrom).toBeNull()
  })

  test('hai bản công bố cùng lúc mang hai số', async () => {
    const own = await begin(world.commune.id)
    const other = await begin()
    const answers = await Promise.all([publish(own, '01/10/2022'), publish(other, '01/10/2022')])
    expect(answers.every(({ goTo }) => goTo)).toBe(true)
    expect([(await stored(own)).number, (await stored(other)).number].sort()).toEqual([2, 3])
  })

  test('mẫu đã công bố giữ nguyên trong cơ sở dữ liệu, kể cả khi gọi thẳng SQL', async () => {
    const id = await begin()
    await publish(id)
    const own = eq(templates.id, id)
    await expect(db.update(templates).set({ sections: [] }).where(own)).rejects.toThrow()
    await expect(db.update(templates).set({ validFrom: null, number: null }).where(own)).rejects.toThrow()
    await expect(db.delete(templates).where(own)).rejects.toThrow()
    await expect(owner`UPDATE templates SET name = 'x' WHERE id = ${id}`).rejects.toThrow('never changed')
    for (const action of [nameTemplate, moveSection, removeSection, addSection, changeSection])
      expect(await step(action, id, { name: 'x', key: 'dues', title: 'x', direction: 'up' })).toMatchObject({
        ok: false,
        message: expect.stringContaining('không sửa được'),
      })
    expect(await publish(id, '01/11/2022')).toMatchObject({ ok: false })
  })
})

describe('ai thấy gì, làm được gì', () => {
  test.each([
    'admin',
    'districtOffice',
    'committeeOffice',
    'committeeSecretary',
    'cellSecretary',
    'permanentCommittee',
  ] as const)('%s không soạn, không sửa, không công bố', async (who) => {
    const id = await begin()
    await signInAs(world.accounts[who])
    for (const [action, fields] of [
      [draftTemplate, { orgId: world.top.id, kind: 'thematic' }],
      [moveSection, { key: 'dues', direction: 'up' }],
      [publishTemplate, { orgId: world.top.id, startsOn: '01/10/2022' }],
      [discardTemplate, {}],
    ] as const)
      expect(await step(action, id, fields)).toMatchObject({
        message: expect.stringContaining('Không tìm thấy'),
      })
  })

  test('huyện khác: không đọc, không sửa, không công bố sang', async () => {
    const id = await begin()
    const other = await makeWorld(seedDb, `khac${count}`)
    const board = await signInAs(other.accounts.organisationBoard)
    expect(await getTemplate(board, id, '2022-09-07')).toBeUndefined()
    expect(await publish(id, '01/10/2022', other.top.id)).toMatchObject({ ok: false })
    await signInAs(world.accounts.organisationBoard)
    expect(await publish(id, '01/10/2022', other.commune.id)).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
    expect((await stored(id)).validFrom).toBeNull()
  })

  test('ban tổ chức của xã đọc mẫu huyện đã công bố, không đọc bản nháp của huyện, công bố trong xã mình', async () => {
    const draft = await begin()
    await owner`UPDATE grants SET org_id = ${world.commune.id} WHERE account_id = ${world.accounts.organisationBoard.id}`
    const board = await signInAs(world.accounts.organisationBoard)
    const { versions, drafts, home } = await listTemplates(board, '2022-09-07')
    expect([versions.length, drafts.length, home]).toEqual([1, 0, world.commune.id])
    expect(await getTemplate(board, draft, '2022-09-07')).toBeUndefined()
    const own = await begin(world.commune.id)
    expect(await publish(own, '01/10/2022', world.top.id)).toMatchObject({ ok: false })
    expect(await publish(own, '01/10/2022', world.cell.id)).toHaveProperty('goTo')
    expect(await inUse('2022-10-07', world.neighbour.path)).not.toBe(own)
  })
})

describe('ngừng dùng', () => {
  const withdraw = (id: number, withdrawnFrom = '01/11/2022') => step(withdrawTemplate, id, { withdrawnFrom })

  test('công bố nhầm cho một xã: từ ngày ngừng, xã dùng lại mẫu của huyện; kỳ trước ngày ấy giữ mẫu cũ', async () => {
    const above = await inUse('2022-11-07')
    const id = await begin()
    await publish(id, '01/10/2022', world.commune.id)
    expect(await inUse('2022-11-07')).toBe(id)
    expect(await withdraw(id)).toMatchObject({ ok: true, message: expect.stringContaining('01/11/2022') })
    expect([await inUse('2022-10-31'), await inUse('2022-11-01')]).toEqual([id, above])
    const { versions } = await listTemplates(await viewerOf(world.accounts.organisationBoard), '2022-11-02')
    expect(versions.find((each) => each.id === id)).toMatchObject({ period: 'past', validTo: '2022-10-31' })
    expect(await withdraw(id)).toMatchObject({ message: expect.stringContaining('đã được ngừng') })
    await expect(owner`UPDATE templates SET withdrawn_from = NULL WHERE id = ${id}`).rejects.toThrow(
      'never changed',
    )
  })

  test('bản mới ngừng thì bản trước của cùng tổ chức dùng lại, danh sách cũng nói vậy', async () => {
    const first = await inUse('2022-10-07')
    const id = await begin()
    await publish(id, '01/10/2022')
    await withdraw(id, '01/10/2022')
    expect(await inUse('2022-10-07')).toBe(first)
    const { versions } = await listTemplates(await viewerOf(world.accounts.organisationBoard), '2022-10-07')
    const period = (of: number) => versions.find((each) => each.id === of)?.period
    expect([period(first), period(id)]).toEqual(['inForce', 'withdrawn'])
  })

  test.each([
    ['ngày đã qua', '06/09/2022', 'không được trước hôm nay'],
    ['không còn mẫu nào', '08/09/2022', 'Chưa có mẫu biên bản'],
  ])('%s: từ chối', async (_what, day, message) => {
    const only = await inUse('2022-09-08')
    expect(await withdraw(only, day)).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect(await inUse('2022-09-08')).toBe(only)
  })
})
