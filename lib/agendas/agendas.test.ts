import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { createMeeting } from '@/lib/meetings/actions/create'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { issuePaper } from '@/lib/papers/issue'
import { readPaper } from '@/lib/pdf/testing'
import { getPaperByCode } from '@/lib/verify/queries'
import { addMissing, issueAgenda, saveAgenda } from './actions'
import { movedLines } from './input'
import { agendaPaper, invitationPaper } from './paper'
import { agendaResponse, agendaToPrint } from './print'
import { getAgenda, getAgendaState } from './queries'
import type { AgendaLine } from './rules'

let world: World
let meetingId: number
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuongtrinh')
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-01"')`
  await signInAs(world.accounts.cellSecretary)
  const { goTo } = await post(createMeeting, {
    orgId: world.cell.id,
    kind: 'extraordinary',
    plannedOn: '05/09/2022',
    plannedAt: '19:30',
    place: 'Nhà văn hóa',
    mode: 'inPerson',
    occasion: 'Bàn việc hiến đất',
  })
  meetingId = Number(goTo?.split('/').at(-1))
})

const words = (given: object = {}) => ({
  meetingId,
  version: 0,
  invited: 'Các đồng chí đảng viên',
  'title-2': 'Bàn việc hiến đất',
  'presenter-2': 'Lê Công Rạng',
  'minutes-2': '45',
  'title-1': 'Tuyên bố lý do',
  'minutes-1': '5',
  'title-3': '',
  ...given,
})
const agendaFor = async (who: keyof typeof world.accounts) =>
  getAgenda(await viewerOf(world.accounts[who]), meetingId)

test('chưa soạn: lập sẵn theo mẫu cho người ghi và Văn phòng cấp trên; người khác chưa thấy', async () => {
  const drawn = await agendaFor('cellSecretary')
  expect(drawn).toMatchObject({ isSaved: false, mayWrite: true, version: 0 })
  expect(drawn?.lines.length).toBeGreaterThan(4)
  expect(drawn?.lines[2]?.title, 'họp bất thường để làm gì').toBe('Bàn việc hiến đất')
  expect(await agendaFor('committeeOffice')).toMatchObject({ isSaved: false, mayWrite: true })
  expect(await agendaFor('committeeSecretary')).toBeUndefined()
})

test('ô sai và chương trình rỗng đều bị dừng; lưu rồi thì đúng thứ tự, dòng trắng được bỏ', async () => {
  expect(await post(saveAgenda, words({ 'minutes-1': 'năm' }))).toMatchObject({
    ok: false,
    fields: { 'minutes-1': [expect.any(String)] },
  })
  expect(await post(saveAgenda, words({ 'title-1': '', 'title-2': '' }))).toMatchObject({ ok: false })
  const long = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`title-${at + 5}`, `Việc ${at}`]))
  expect(await post(saveAgenda, words(long))).toMatchObject({
    ok: false,
    fields: { 'title-63': ['Chương trình nhiều nhất 60 dòng.'] },
  })
  expect(await post(saveAgenda, words())).toHaveProperty('goTo')
  expect((await agendaFor('committeeOffice'))?.lines).toEqual([
    { title: 'Tuyên bố lý do', presenter: '', minutes: 5 },
    { title: 'Bàn việc hiến đất', presenter: 'Lê Công Rạng', minutes: 45 },
  ])
  expect(await post(saveAgenda, words()), 'bản cũ không ghi đè').toMatchObject({ ok: false })
})

test('chuyển lên, chuyển xuống: lưu cả những gì vừa gõ, trở lại đúng dòng; dòng trắng không tính', async () => {
  const typed = { version: 1, 'title-1': 'Tuyên bố lý do', 'title-4': 'Kết luận', 'minutes-1': '6' }
  const { goTo } = await post(saveAgenda, words({ ...typed, move: 'up-4' }))
  expect(goTo).toBe(`/meetings/${meetingId}/agenda?moved=2#line-2`)
  const titles = async () => (await agendaFor('cellSecretary'))?.lines.map(({ title }) => title)
  expect(await titles()).toEqual(['Tuyên bố lý do', 'Kết luận', 'Bàn việc hiến đất'])
  const rows = { 'title-1': 'a', 'title-2': 'b', 'title-3': '' }
  const order = (move: string) => movedLines(rows, move).lines.map(({ title }) => title)
  expect(['up-1', 'up-2', 'down-1', 'down-2', 'up-3', 'down-9'].map(order)).toEqual([
    ['a', 'b'],
    ['b', 'a'],
    ['b', 'a'],
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'b'],
  ])
  const unwritten = words({ version: 2, 'title-1': 'Tuyên bố\nlý do', 'title-4': '', move: 'up-3' })
  expect((await post(saveAgenda, unwritten)).goTo, 'dòng chưa ghi').toBe(`/meetings/${meetingId}/agenda`)
})

test('hai giấy tờ nói cùng một chương trình, thời gian, địa điểm', async () => {
  const found = await agendaToPrint(await viewerOf(world.accounts.cellSecretary), meetingId)
  if (!found) throw new Error('agenda not found')
  const agenda = agendaPaper(found.agenda, found.issuing)
  expect(agenda.facts.map(({ text }) => text)).toEqual([
    '19 giờ 30, ngày 05 tháng 9 năm 2022.',
    'Nhà văn hóa.',
    'toàn thể đảng viên trong chi bộ.',
    '50 phút.',
  ])
  const invitation = invitationPaper(found.agenda, found.issuing)
  expect(invitation.invited).toEqual(['Các đồng chí đảng viên'])
  expect(invitation.facts.at(-1)?.text).toBe('Tuyên bố lý do; Bàn việc hiến đất.')
  const [opening, rollCall] = found.issuing.sections
    .filter(({ key }) => key === 'opening' || key === 'attendance')
    .map(({ title }): AgendaLine => ({ title, presenter: '', minutes: 5 }))
  if (!opening || !rollCall) throw new Error('sections not found')
  const run = { ...found.agenda, lines: [opening, rollCall] }
  const contents = (lines: typeof run.lines) =>
    invitationPaper({ ...run, lines }, found.issuing).facts.at(-1)?.text
  expect(contents([...run.lines, ...found.agenda.lines])).toBe('Tuyên bố lý do; Bàn việc hiến đất.')
  expect(contents(run.lines), 'không còn gì khác thì kể đủ').toBe('Mở đầu; Điểm danh.')
})

test('giấy tờ của chi ủy: chi ủy mời, chi ủy lưu, thay mặt chi ủy ký', async () => {
  const found = await agendaToPrint(await viewerOf(world.accounts.cellSecretary), meetingId)
  const letterhead = await letterheadOf(seedDb, world.cell.id, 'committee')
  if (!found || !letterhead) throw new Error('agenda not found')
  const agenda = { ...found.agenda, kind: 'committee' as const }
  const issuing = { ...found.issuing, letterhead }
  expect(invitationPaper(agenda, issuing)).toMatchObject({
    opening: expect.stringMatching(/^Chi ủy Chi bộ .* trân trọng kính mời/),
    signer: { authority: 'T/M CHI ỦY' },
    recipients: ['Như trên', 'Lưu Chi ủy'],
  })
  expect(agendaPaper(agenda, issuing).recipients).toEqual(['Chi ủy viên', 'Lưu Chi ủy'])
})

const standing = () =>
  owner`SELECT form, subject_version AS version, code, superseded_at IS NULL AS holds, sha256
        FROM papers WHERE form IN ('agenda', 'invitation') ORDER BY subject_version, form`
const printed = async (form: 'agenda' | 'invitation', isDraft = false) => {
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const answer = await agendaResponse(viewer, form, { meetingId, isDraft })
  return Buffer.from(await answer.arrayBuffer())
}

describe('phát hành', () => {
  test('chưa phát hành thì in ra bản dự thảo, không lưu gì', async () => {
    expect((await readPaper(await printed('agenda'))).text).toContain('DỰ THẢO')
    expect(await standing()).toHaveLength(0)
  })

  test('phát hành rồi: hai giấy được lưu, có mã, tải lại là đúng những byte ấy; phát hành nữa vẫn là bản ấy', async () => {
    await signInAs(world.accounts.committeeSecretary)
    expect(await post(issueAgenda, { meetingId, version: 3 })).toMatchObject({ ok: false })
    await signInAs(world.accounts.cellSecretary)
    expect(await post(issueAgenda, { meetingId, version: 2 }), 'trang cũ').toMatchObject({ ok: false })
    expect(await post(issueAgenda, { meetingId, version: 3 })).toHaveProperty('goTo')
    const first = await printed('invitation')
    const paper = await readPaper(first)
    expect(paper.text).not.toContain('DỰ THẢO')
    const [, kept] = await standing()
    expect(paper.sheets[0]?.items.map(({ text }) => text)).toContain(`Mã tra cứu: ${kept?.code}`)
    await owner`UPDATE settings SET value = '"2022-09-03"' WHERE key = 'clockOn'`
    expect(await post(issueAgenda, { meetingId, version: 3 })).toHaveProperty('goTo')
    expect(await printed('invitation')).toEqual(first)
    expect(await standing()).toMatchObject([
      { form: 'agenda', version: 1, holds: true },
      { form: 'invitation', version: 1, holds: true },
    ])
    expect(await getAgendaState(await viewerOf(world.accounts.committeeOffice), meetingId)).toMatchObject({
      isIssued: true,
      issuedBy: 'Đào Xuân Thạch',
    })
  })

  test('đổi địa điểm ở lịch: trang nói đã sửa; phát hành lại thì bản mới thay, bản cũ vẫn tra được', async () => {
    await owner`UPDATE meetings SET place = 'Nhà ông Rạng' WHERE id = ${meetingId}`
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const changed = ['agenda', 'invitation']
    expect(await getAgendaState(viewer, meetingId)).toMatchObject({ isIssued: true, changed })
    expect((await readPaper(await printed('agenda', true))).text).toContain('DỰ THẢO')
    // A cell without a computer: the office of its commune sends the paper out, and its name is kept.
    const office = await signInAs(world.accounts.committeeOffice)
    expect(await post(issueAgenda, { meetingId, version: 3 })).toHaveProperty('goTo')
    expect(await getAgendaState(viewer, meetingId)).toMatchObject({
      isIssued: true,
      changed: [],
      issuedBy: office.fullName,
    })
    await signInAs(world.accounts.cellSecretary)
    await post(saveAgenda, words({ version: 3, 'minutes-1': '9' }))
    expect(await getAgendaState(viewer, meetingId), 'giấy mời không ghi số phút').toMatchObject({
      changed: ['agenda'],
    })
    await post(saveAgenda, words({ version: 4, 'minutes-1': '5' }))
    expect(await getAgendaState(viewer, meetingId), 'sửa rồi trả lại như cũ').toMatchObject({ changed: [] })
    const rows = await standing()
    const [old, , now] = rows
    expect(rows.map(({ holds }) => holds)).toEqual([false, false, true, true])
    await printed('agenda')
    expect(await getPaperByCode(viewer, now?.code)).toMatchObject({ supersededAt: null, replacedBy: null })
    // Nobody had printed the first programme before it was replaced: it is never made, so its code is none.
    expect(await getPaperByCode(viewer, old?.code)).toBeUndefined()
    const replaced = rows[1]
    expect(await getPaperByCode(viewer, replaced?.code)).toMatchObject({
      supersededAt: expect.any(Date),
      replacedBy: rows[3]?.code,
    })
  })
})

test('đảng viên được cử thư ký: soạn, thêm chuyên đề vừa có trong kế hoạch, nhưng không phát hành', async () => {
  await signInAs(world.accounts.cellSecretary)
  const { goTo } = await post(createMeeting, {
    ...{ orgId: world.cell.id, kind: 'thematic', plannedOn: '06/09/2022', plannedAt: '19:30' },
    ...{ place: 'Nhà văn hóa', mode: 'inPerson' },
  })
  const id = Number(goTo?.split('/').at(-1))
  await owner`UPDATE meetings SET recorder_id = ${world.member.id} WHERE id = ${id}`
  const viewer = await signInAs(world.accounts.member)
  const saved = { meetingId: id, version: 0, invited: 'Các đồng chí đảng viên', 'title-1': 'Mở đầu' }
  expect(await post(saveAgenda, saved)).toHaveProperty('goTo')
  expect(await getAgendaState(viewer, id)).toMatchObject({ mayWrite: true, mayIssue: false, missing: [] })
  expect((await post(issueAgenda, { meetingId: id, version: 1 })).message).toContain('Không tìm thấy')

  const topic = { orgId: world.cell.id, year: 2022, quarter: 3, title: 'Nêu gương', meetingId: id }
  await seedDb.insert(schema.thematicTopics).values(topic)
  expect((await getAgenda(viewer, id))?.missing).toEqual([expect.stringContaining('Nêu gương')])
  expect(await post(addMissing, { meetingId: id, version: 1 })).toHaveProperty('goTo')
  const after = await getAgenda(viewer, id)
  expect(after?.lines.map(({ title }) => title)).toEqual(['Mở đầu', expect.stringContaining('Nêu gương')])
  expect(after?.missing).toEqual([])
  await signInAs(world.accounts.neighbour)
  expect((await post(addMissing, { meetingId: id, version: 2 })).message).toContain('Không tìm thấy')
})

test('giấy mời phát hành khi còn kể mọi dòng: lời ấy không phải là đã sửa; mẫu đổi tên phần cũng không', async () => {
  const viewer = await signInAs(world.accounts.cellSecretary)
  const { goTo } = await post(createMeeting, {
    ...{ orgId: world.cell.id, kind: 'extraordinary', plannedOn: '07/09/2022', plannedAt: '19:30' },
    ...{ place: 'Nhà văn hóa', mode: 'inPerson', occasion: 'Bàn việc hiến đất' },
  })
  const id = Number(goTo?.split('/').at(-1))
  const typed = { 'title-1': 'Mở đầu', 'title-2': 'Bàn việc hiến đất' }
  await post(saveAgenda, { meetingId: id, version: 0, invited: 'Các đồng chí đảng viên', ...typed })
  await post(issueAgenda, { meetingId: id, version: 1 })
  const found = await agendaToPrint(viewer, id)
  if (!found) throw new Error('agenda not found')
  const { agenda, issuing } = found
  const { agendaId, orgId, lines } = agenda
  if (agendaId === null) throw new Error('agenda not saved')
  const wasMade = await seedDb.transaction((tx) =>
    issuePaper(tx, { id: agendaId, orgId }, (today) => ({
      ...{ form: 'invitation', fileName: 'giay-moi.pdf' },
      data: invitationPaper(agenda, { ...issuing, today, isDraft: false }, lines),
    })),
  )
  expect(wasMade, 'lời cũ khác lời mới').toBe(true)
  expect(await getAgendaState(viewer, id)).toMatchObject({ isIssued: true, changed: [] })

  const sections = issuing.sections.map((each) => ({ ...each, title: `${each.title} (mới)` }))
  expect(invitationPaper(agenda, { ...issuing, sections }).facts.at(-1)?.text).toBe('Bàn việc hiến đất.')
  await owner`UPDATE meetings SET place = 'Nhà ông Rạng' WHERE id = ${id}`
  expect(await getAgendaState(viewer, id)).toMatchObject({ changed: ['agenda', 'invitation'] })
})

test('người khác không sửa được; họp xong thì không ai sửa, phát hành được, kể cả bằng SQL', async () => {
  await signInAs(world.accounts.committeeSecretary)
  expect(await post(saveAgenda, words({ version: 5 }))).toMatchObject({
    message: expect.stringContaining('Không tìm thấy'),
  })
  await signInAs(world.accounts.cellSecretary)
  await owner`UPDATE meetings SET state = 'held', held_on = '2022-09-05' WHERE id = ${meetingId}`
  expect(await post(saveAgenda, words({ version: 5 }))).toMatchObject({
    message: expect.stringContaining('họp xong'),
  })
  expect(await post(issueAgenda, { meetingId, version: 5 })).toMatchObject({
    message: expect.stringContaining('họp xong'),
  })
  await expect(owner`UPDATE agendas SET invited = 'khác' WHERE meeting_id = ${meetingId}`).rejects.toThrow(
    /never changed/,
  )
})
