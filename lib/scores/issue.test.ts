import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { paperResponse } from '@/lib/papers/paper-response'
import { makeQueuedPapers } from '@/lib/papers/store'
import { readPaper } from '@/lib/pdf/testing'
import { getPaperByCode } from '@/lib/verify/queries'
import { agreeScores, issueScoreList, reviewScore } from './actions'
import { scoreSheetIsThere } from './issue-sheet'
import { getIssuedList } from './queries/issued'
import { listScorePlaces } from './queries/list'
import { getListState, scoreSheetForPrint } from './queries/print'
import { heldMeeting } from './testing-held'

const TODAY = '2025-11-10'
const MONTH = '2025-11-01'
let world: World
let meetingId: number

beforeAll(async () => {
  world = await makeWorld(seedDb, 'banhanh')
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`}::jsonb)`
  meetingId = await heldMeeting({
    orgId: world.cell.id,
    templateId: template?.id ?? 0,
    status: 'received',
  })
})

const stored = (form: string) =>
  owner`SELECT subject_id AS id, subject_version AS version, code, superseded_at IS NULL AS holds
        FROM papers WHERE form = ${form} ORDER BY id`
async function sheet(who: keyof typeof world.accounts = 'cellSecretary') {
  const viewer = await viewerOf(world.accounts[who])
  const found = await scoreSheetForPrint(viewer, meetingId)
  if (found) await scoreSheetIsThere(found.subject.id)
  const answer = await paperResponse(viewer, 'scoreSheet', found?.subject)
  return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : undefined
}
const review = (fields: object) => send(reviewScore, { meetingId, version: 0, ...fields })
const issue = (orgId = world.commune.id) => send(issueScoreList, { orgId, month: MONTH })
const stateFor = async (who: keyof typeof world.accounts) => {
  const viewer = await viewerOf(world.accounts[who])
  const place = (await listScorePlaces(viewer)).find(({ id }) => id === world.commune.id)
  return place && getListState(viewer, place, MONTH, TODAY)
}

test('phiếu: in lần đầu thì lưu, in lại là đúng những byte ấy; người ngoài không thấy, không làm phát sinh gì', async () => {
  expect(await sheet('neighbour')).toBeUndefined()
  expect(await stored('scoreSheet')).toHaveLength(0)
  const [first, second] = [await sheet(), await sheet('committeeOffice')]
  expect(first).toBeDefined()
  expect(second).toEqual(first)
  expect(await stored('scoreSheet')).toMatchObject([{ version: 1, holds: true }])
})

test('chưa chấm chi bộ nào thì chưa ban hành được danh sách', async () => {
  await signInAs(world.accounts.committeeOffice)
  expect(await stateFor('committeeOffice')).toEqual({
    issued: undefined,
    mayIssue: false,
    isTooEarly: true,
  })
  expect(await issue()).toMatchObject({ ok: false, message: expect.stringContaining('chưa chấm') })
})

test('cấp trên chấm: phiếu mới thay phiếu trước, phiếu trước tra ra bản thay', async () => {
  expect(await review({ 'points-4_1': '4', 'why-4_1': 'Thiếu tài liệu' })).toHaveProperty('goTo')
  const paper = await readPaper((await sheet()) ?? new Uint8Array())
  expect(paper.text).toContain('Thiếu tài liệu')
  const [old, now] = await stored('scoreSheet')
  expect([old?.holds, now?.holds]).toEqual([false, true])
  expect(await getPaperByCode(await viewerOf(world.accounts.cellSecretary), old?.code)).toMatchObject({
    replacedBy: now?.code,
    replacedOn: TODAY,
  })
})

test('danh sách: ban hành thì lưu, không đổi thì không ban hành lần nữa; điểm đổi thì bản mới thay', async () => {
  expect((await stateFor('committeeOffice'))?.mayIssue).toBe(true)
  expect((await stateFor('organisationBoard'))?.mayIssue, 'chỉ cấp ủy của mình ban hành').toBe(false)
  expect(await issue()).toHaveProperty('goTo')
  expect(await issue()).toMatchObject({ ok: false, message: expect.stringContaining('chưa có gì khác') })
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const issued = await getIssuedList(viewer, world.commune.id, MONTH)
  expect(issued).toMatchObject({ issuedOn: TODAY, issuedBy: viewer.fullName })
  await makeQueuedPapers(issued?.id ?? 0, ['scoreList'])
  expect((await stateFor('committeeSecretary'))?.mayIssue, 'không đổi gì').toBe(false)

  const [newest] = await owner`SELECT max(id) AS id FROM score_reviews`
  expect(await review({ version: newest?.id })).toHaveProperty('goTo')
  expect((await stateFor('committeeSecretary'))?.mayIssue, 'điểm đã đổi').toBe(true)
  expect(await issue()).toHaveProperty('goTo')
  const [old, now] = await stored('scoreList')
  expect(await getPaperByCode(viewer, old?.code)).toMatchObject({
    label: 'Danh sách',
    replacedBy: now?.code,
    standing: { href: `/scores?org=${world.commune.id}&month=2025-11` },
  })
})

test('chi bộ, tổ chức khác không ban hành, không thấy danh sách đã ban hành', async () => {
  const [row] = await stored('scoreList')
  for (const who of ['cellSecretary', 'neighbour', 'member'] as const) {
    await signInAs(world.accounts[who])
    expect(await issue(), who).toMatchObject({ message: expect.stringContaining('Không tìm thấy') })
    expect(await getIssuedList(await viewerOf(world.accounts[who]), world.commune.id, MONTH)).toBeUndefined()
    expect(await getPaperByCode(await viewerOf(world.accounts[who]), row?.code), who).toBeUndefined()
  }
  await signInAs(world.accounts.committeeOffice)
  expect(await issue(world.cell.id), 'chi bộ không có danh sách').toMatchObject({ ok: false })
  await expect(owner`UPDATE score_lists SET month = '2022-01-01'`).rejects.toThrow(/never changed/)
})

test('nhất trí nhiều chi bộ một lần: được cả hoặc không, điểm tự chấm thành điểm chính thức, mỗi chi bộ một dòng nhật ký', async () => {
  const [template] = await owner<{ id: number }[]>`SELECT id FROM templates LIMIT 1`
  const held = (orgId: number, month: string, status: 'sent' | 'received' = 'received') =>
    heldMeeting({ orgId, templateId: template?.id ?? 0, status, month })
  const ofCell = await held(world.cell.id, '2025-10-01')
  const ofOther = await held(world.neighbour.id, '2025-10-01')
  const notReceived = await held(world.neighbour.id, '2025-09-01', 'sent')
  const agree = (...sheets: number[]) =>
    send(agreeScores, { orgId: world.commune.id, 'sheets[]': sheets.map(String) })
  const official = () =>
    owner`SELECT meeting_id AS id, total, band FROM score_reviews WHERE meeting_id IN ${owner([ofCell, ofOther, notReceived])} ORDER BY 1`
  const logged = () =>
    owner`SELECT detail->>'insteadOf' AS for FROM audit_entries WHERE action = 'scores.review' AND outcome = 'done' AND subject IN ${owner([ofCell, ofOther].map((id) => `scores:${id}`))} ORDER BY 1`

  await signInAs(world.accounts.cellSecretary)
  expect(await agree(ofCell)).toMatchObject({ ok: false, message: expect.stringContaining('Không tìm thấy') })
  await signInAs(world.accounts.committeeOffice)
  expect(await agree()).toMatchObject({ ok: false, fields: { sheets: [expect.stringContaining('ít nhất')] } })
  expect(await agree(ofCell, notReceived)).toMatchObject({
    ok: false,
    message: `Chưa ghi chi bộ nào: biên bản của ${world.neighbour.shortName} chưa tiếp nhận.`,
  })
  expect(await official()).toEqual([])
  await owner`UPDATE grants SET substitutes_for = 'Đào Xuân Thạch', ends_on = '2099-01-01'
    WHERE account_id = ${world.accounts.committeeOffice.id}`
  await signInAs(world.accounts.committeeOffice)
  expect(await agree(ofCell, ofOther)).toMatchObject({
    goTo: `/scores?org=${world.commune.id}&month=2025-10&after=agree`,
  })
  expect(await official()).toEqual([
    { id: ofCell, total: 92, band: 'Tốt' },
    { id: ofOther, total: 92, band: 'Tốt' },
  ])
  expect((await logged()).map((each) => each.for)).toEqual(['Đào Xuân Thạch', 'Đào Xuân Thạch'])
  expect(await agree(ofOther, ofCell), 'thẻ khác đã ghi').toMatchObject({
    message: expect.stringContaining('vừa được chấm'),
  })
  expect(await official()).toHaveLength(2)
})
