import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { getAgenda } from '@/lib/agendas/queries'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { directiveRows } from '@/lib/exports/directives'
import { complete, openMinutes, reopen } from '@/lib/meetings/actions/write'
import { contentOf } from '@/lib/meetings/content-of'
import { getDraft } from '@/lib/meetings/queries/draft'
import { readyContent } from '@/lib/meetings/testing-ready'
import { closeDirective, createDirective } from './actions'
import { directivesFor } from './load'
import { getDirective, listDirectiveCells, listDirectives, listDraftDirectives } from './queries'

const TODAY = '2022-09-08'
const MONTH = '2022-09-01'
let world: World
let serial = 0
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
})
beforeEach(async () => {
  serial += 1
  world = await makeWorld(seedDb, `quantriet${serial}`)
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
})

const words = (given: object = {}) => ({
  ...{ orgId: world.commune.id, month: MONTH, documentKind: 'Hướng dẫn', number: '02-HD/ĐU' },
  ...{ issuedOn: '25/08/2022', issuer: 'Đảng ủy xã An Thịnh', subject: 'về mô hình chi bộ vườn mẫu' },
  ...{ directiveType: 'all', secret: 'no', ...given },
})
/** Entered by the commune's office, or by the district's for its own. */
async function entered(given: object = {}, by: keyof typeof world.accounts = 'committeeOffice') {
  await signInAs(world.accounts[by])
  const { goTo, message, fields } = await post(createDirective, words(given))
  expect({ goTo, message, fields }).toMatchObject({ goTo: expect.stringMatching(/^\/directives\/\d+$/) })
  return Number(goTo?.split('/').at(-1))
}
const ofDistrict = () =>
  entered(
    { orgId: world.top.id, documentKind: 'Nghị quyết', number: '24-NQ/HU', issuedOn: '30/8/2022' },
    'districtOffice',
  )

async function meetingOf(
  orgId = world.cell.id,
  month = MONTH,
  kind: 'regular' | 'extraordinary' = 'regular',
) {
  const planned = {
    plannedOn: '2022-09-07',
    dueOn: '2022-09-07',
    state: 'confirmed' as const,
    place: 'Nhà văn hóa',
  }
  const [made] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, month, kind, occasion: kind === 'regular' ? null : 'Việc gấp', ...planned })
    .returning()
  return made?.id ?? 0
}
async function draftOf(meetingId: number) {
  await signInAs(world.accounts.cellSecretary)
  await post(openMinutes, { meetingId })
  const [row] = await owner`SELECT id, content FROM minutes WHERE meeting_id = ${meetingId}`
  return { minutesId: Number(row?.id), content: contentOf(row?.content) }
}
type Documents = ReturnType<typeof contentOf>['documents']
/** The evening as it was, with these documents told of. */
async function completed(meetingId: number, told?: (drafted: Documents) => Documents) {
  const { minutesId, content } = await draftOf(meetingId)
  const documents = told ? told(content.documents) : content.documents
  const ready = readyContent(world, { documents, feedback: [], hasNoFeedback: true })
  await seedDb.update(schema.minutes).set({ content: ready }).where(eq(schema.minutes.id, minutesId))
  const answer = await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
  expect(answer.goTo, answer.message).toBeDefined()
  return minutesId
}
const figures = async (id: number, who: keyof typeof world.accounts = 'districtOffice') => {
  const found = await getDirective(await viewerOf(world.accounts[who]), id)
  return found && `${found.spread}/${found.cells}`
}

describe('nhập', () => {
  test('câu hỏi về nội dung mật dừng lại; ngày chưa đến cũng vậy; chữ đã gõ còn nguyên', async () => {
    await signInAs(world.accounts.committeeOffice)
    expect(await post(createDirective, words({ secret: 'yes' }))).toMatchObject({
      ok: false,
      fields: { secret: [expect.stringContaining('mật')] },
      values: { number: '02-HD/ĐU' },
    })
    expect(await post(createDirective, words({ issuedOn: '9/9/2022' }))).toMatchObject({
      fields: { issuedOn: [expect.stringContaining('chưa đến')] },
    })
    for (const month of ['2022-06-01', '2021-09-01'])
      expect(await post(createDirective, words({ month })), 'không còn đứng ở kỳ nào').toMatchObject({
        fields: { month: [expect.stringContaining('chọn từ tháng 7/2022')] },
      })
    const asked = { ...words(), secret: '' }
    expect(await post(createDirective, asked)).toMatchObject({
      ok: false,
      fields: { secret: [expect.any(String)] },
    })
    expect(await listDirectives(await viewerOf(world.accounts.committeeOffice), MONTH)).toEqual([])
  })

  test.each(['cellSecretary', 'member', 'permanentCommittee', 'neighbour'] as const)(
    '%s không nhập được; xã không nhập thay huyện, huyện không nhập thay xã',
    async (who) => {
      await signInAs(world.accounts[who])
      expect((await post(createDirective, words())).message).toContain('Không tìm thấy')
      await signInAs(world.accounts.committeeSecretary)
      expect((await post(createDirective, words({ orgId: world.top.id }))).message).toContain(
        'Không tìm thấy',
      )
      await signInAs(world.accounts.organisationBoard)
      expect((await post(createDirective, words())).message).toContain('Không tìm thấy')
    },
  )
})

describe('chương trình và biên bản', () => {
  test('cấp cao trước; chỉ kỳ thường kỳ; loại hình khác, xã khác, tháng xa không có', async () => {
    await entered()
    const top = await ofDistrict()
    await entered({ number: 'trường', directiveType: 'school' })
    await seedDb.insert(schema.directives).values({
      ...{ orgId: world.commune.id, month: '2022-06-01', kind: 'Hướng dẫn', number: 'cũ' },
      ...{ issuedOn: '2022-05-25', issuer: 'x', subject: 'x', discussion: '' },
    })
    await entered({ number: 'sau', month: '2022-10-01' })
    const { content } = await draftOf(await meetingOf())
    expect(content.documents.map(({ text }) => text)).toEqual([
      'Nghị quyết số 24-NQ/HU ngày 30/8/2022 của Đảng ủy xã An Thịnh về mô hình chi bộ vườn mẫu',
      'Hướng dẫn số 02-HD/ĐU ngày 25/8/2022 của Đảng ủy xã An Thịnh về mô hình chi bộ vườn mẫu',
    ])
    expect(content.documents[0]?.directiveId).toBe(top)
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const agenda = async (id: number) =>
      (await getAgenda(viewer, id))?.lines.flatMap(({ title }) =>
        title.startsWith('Quán triệt') ? [title] : [],
      )
    expect(
      (await agenda(await meetingOf(world.cell.id, '2022-11-01')))?.map((line) => line.slice(0, 36)),
    ).toEqual([
      'Quán triệt Nghị quyết số 24-NQ/HU ng',
      'Quán triệt Hướng dẫn số 02-HD/ĐU ngà',
      'Quán triệt Hướng dẫn số sau ngày 25/',
    ])
    expect(await agenda(await meetingOf(world.cell.id, '2022-12-01'))).toHaveLength(1)
    expect(await agenda(await meetingOf(world.cell.id, MONTH, 'extraordinary'))).toEqual([])

    const other = await makeOrganisation(seedDb, {
      kind: 'grassroots',
      parentId: world.top.id,
      name: 'Đảng bộ xã khác',
    })
    const cell = await makeOrganisation(seedDb, { kind: 'cell', parentId: other.id, name: 'Chi bộ xã khác' })
    const office = await viewerOf(world.accounts.districtOffice)
    const draft = { orgId: cell.id, path: cell.path, kind: 'regular', month: MONTH, documents: [] }
    expect(await listDraftDirectives(office, draft), 'không ghi biên bản ấy').toEqual([])
    expect(await directivesFor(seedDb, { orgId: cell.id, kind: 'regular', month: MONTH })).toMatchObject([
      { number: '24-NQ/HU' },
    ])
  })

  test('văn bản đến sau khi đã mở biên bản: chỉ nhắc, không tự thêm; văn bản đã rút nói rõ', async () => {
    const early = await entered()
    const meetingId = await meetingOf()
    await draftOf(meetingId)
    const late = await ofDistrict()
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const now = async () => {
      const draft = await getDraft(viewer, meetingId, TODAY)
      if (!draft) throw new Error('draft not found')
      const { documents } = draft.content
      return { documents, known: await listDraftDirectives(viewer, { ...draft, documents }) }
    }
    expect((await now()).documents.map(({ directiveId }) => directiveId)).toEqual([early])
    expect((await now()).known.map(({ id }) => id)).toEqual([late, early])
    await signInAs(world.accounts.committeeOffice)
    expect(await post(closeDirective, { directiveId: early, version: 1, reason: 'Nhập nhầm' })).toMatchObject(
      { ok: true },
    )
    expect((await now()).known).toMatchObject([
      { id: late },
      { id: early, isWithdrawn: true, closeReason: 'Nhập nhầm' },
    ])
  })
})

describe('đã quán triệt', () => {
  test('biên bản hoàn tất có văn bản thì tính, bỏ khỏi biên bản thì chưa; kỳ sau không nhắc lại', async () => {
    const [own, top] = [await entered(), await ofDistrict()]
    expect(await figures(own)).toBe('0/2')
    await completed(await meetingOf(), (drafted) => drafted.filter(({ directiveId }) => directiveId !== own))
    expect([await figures(top), await figures(own)]).toEqual(['1/2', '0/2'])
    const { content } = await draftOf(await meetingOf(world.cell.id, '2022-10-01'))
    expect(content.documents.map(({ directiveId }) => directiveId)).toEqual([own])
    const viewer = await viewerOf(world.accounts.committeeOffice)
    const states = async (state?: 'spread' | 'waiting', after?: (string | number)[]) =>
      (await listDirectiveCells(viewer, { directive: top, month: undefined, state, after })).rows.map(
        ({ cell, heldOn }) => [cell, heldOn],
      )
    expect(await states()).toEqual([
      ['Chi bộ thôn Đông Hạ', '2022-09-07'],
      ['Chi bộ thôn Tây Thượng', null],
    ])
    expect(await states(undefined, ['không', 'số'])).toHaveLength(2)
    expect(await states('spread')).toHaveLength(1)
    expect(await states('waiting')).toEqual([['Chi bộ thôn Tây Thượng', null]])
    const file = await directiveRows(viewer, { month: '2022-09' }, TODAY)
    expect(file.rows.map((row) => [row[2], row[9], row[10]])).toEqual([
      ['02-HD/ĐU', 'Chi bộ thôn Đông Hạ', 'chưa'],
      ['02-HD/ĐU', 'Chi bộ thôn Tây Thượng', 'chưa'],
      ['24-NQ/HU', 'Chi bộ thôn Đông Hạ', 'có'],
      ['24-NQ/HU', 'Chi bộ thôn Tây Thượng', 'chưa'],
    ])
  })

  test('chi bộ thấy văn bản của cấp trên, chỉ đếm mình; đảng viên, huyện khác không mở được', async () => {
    const own = await entered()
    expect(await figures(own, 'cellSecretary')).toBe('0/1')
    expect(await figures(own, 'member')).toBeUndefined()
    const foreign = await makeWorld(seedDb, `quantrietkhac${serial}`)
    expect(await getDirective(await viewerOf(foreign.accounts.districtOffice), own)).toBeUndefined()
    expect(await listDirectives(await viewerOf(foreign.accounts.districtOffice), MONTH)).toEqual([])
  })

  test('mã của văn bản xã khác ghi vào biên bản thì không tính', async () => {
    const foreign = world
    const foreignId = await entered()
    serial += 1
    world = await makeWorld(seedDb, `quantriet${serial}`)
    await seedDb
      .insert(schema.templates)
      .values(baseTemplates.map((each) => ({ ...each, orgId: world.top.id })))
    await completed(await meetingOf(), () => [{ text: 'Hướng dẫn số 02-HD/ĐU', directiveId: foreignId }])
    const rows = await owner`SELECT * FROM directive_readings WHERE directive_id = ${foreignId}`
    expect(rows).toHaveLength(0)
    world = foreign
    expect(await figures(foreignId)).toBe('0/2')
  })

  test('dòng đã thành văn bản khác thì không tính; sửa lời mà còn số thì tính', async () => {
    const [own, top] = [await entered(), await ofDistrict()]
    const said = (directiveId?: number) =>
      directiveId === own ? 'Hướng dẫn số 102-HD/ĐU của huyện' : 'Nghe đọc Nghị quyết 24 – NQ/HU'
    await completed(await meetingOf(), (drafted) =>
      drafted.map((row) => ({ ...row, text: said(row.directiveId) })),
    )
    expect([await figures(own), await figures(top)]).toEqual(['0/2', '1/2'])
  })

  test('mở lại biên bản thì chưa quán triệt nữa, hoàn tất lại thì tính lại', async () => {
    const own = await entered()
    const minutesId = await completed(await meetingOf())
    expect(await figures(own)).toBe('1/2')
    expect(await post(reopen, { minutesId, reason: 'Ghi thiếu' })).toMatchObject({ ok: true })
    expect(await figures(own)).toBe('0/2')
    const [row] = await owner`SELECT version FROM minutes WHERE id = ${minutesId}`
    await post(complete, { minutesId, draftVersion: row?.version, secret: 'no' })
    expect(await figures(own)).toBe('1/2')
  })
})

describe('rút, kết thúc', () => {
  const close = (directiveId: number, version = 1) =>
    post(closeDirective, { directiveId, version, reason: 'Đã có văn bản thay thế' })
  const standing = async (id: number) => {
    const [row] =
      await owner`SELECT closed_on::text AS on, is_withdrawn AS gone FROM directives WHERE id = ${id}`
    return row
  }

  test('chưa chi bộ nào quán triệt thì rút: không còn đứng ở đâu, kể cả biên bản đang ghi không tính', async () => {
    const own = await entered()
    const meetingId = await meetingOf()
    await draftOf(meetingId)
    await signInAs(world.accounts.committeeOffice)
    expect(await close(own)).toMatchObject({ ok: true })
    expect(await standing(own)).toEqual({ on: TODAY, gone: true })
    expect(await close(own, 2)).toMatchObject({ ok: false, message: expect.stringContaining('đã được rút') })
    await completed(meetingId)
    expect(await figures(own)).toBe('0/2')
  })

  test('đã có chi bộ quán triệt thì chỉ kết thúc, kể cả bằng SQL; chữ không sửa, không xóa', async () => {
    const own = await entered()
    await completed(await meetingOf())
    await signInAs(world.accounts.neighbour)
    expect((await close(own)).message).toContain('Không tìm thấy')
    await expect(
      owner`UPDATE directives SET closed_on = '2022-09-08', close_reason = 'x', is_withdrawn = true WHERE id = ${own}`,
    ).rejects.toThrow(/spread it already/)
    await expect(owner`UPDATE directives SET subject = 'khác' WHERE id = ${own}`).rejects.toThrow(
      /keeps its words/,
    )
    await expect(owner`DELETE FROM directives WHERE id = ${own}`).rejects.toThrow(/keeps its words/)
    await signInAs(world.accounts.committeeSecretary)
    expect(await close(own)).toMatchObject({ ok: true })
    expect(await standing(own)).toEqual({ on: TODAY, gone: false })
    expect(await figures(own)).toBe('1/2')
    await owner`UPDATE organisations SET ended_on = '2022-08-31' WHERE id = ${world.cell.id}`
    const seen = await getDirective(await viewerOf(world.accounts.committeeSecretary), own)
    expect(seen, 'chi bộ đã quán triệt nay không còn').toMatchObject({ spread: 0, mayWithdraw: false })
    const later = { orgId: world.neighbour.id, kind: 'regular', month: MONTH }
    expect(await directivesFor(seedDb, later)).toEqual([])
  })
})
