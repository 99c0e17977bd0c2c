import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { getFollowed, getReturnable, listReturns } from '@/lib/away/queries/person'
import type { Day } from '@/lib/core/dates'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endingExemptions } from '@/lib/home/queries/away'
import { settleProposal } from '@/lib/proposals/actions/settle'
import { acknowledgeRequest, decideRequest } from './actions/decide'
import { createRequest, withdrawRequest } from './actions/request'
import { linkProposal, resolveRequest } from './actions/resolve'
import { completeReturn, recordReturn } from './actions/return'
import { getRequest, listFreeProposals, listRequests } from './queries/requests'
import { listRunning } from './queries/running'

const TODAY = '2022-09-20'
let world: World
let templateId = 0
let made = 0

beforeAll(async () => {
  world = await makeWorld(seedDb, 'donxinmien')
  const [template] = await seedDb
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
    .returning()
  templateId = template?.id ?? 0
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`}::jsonb)`
})

const someone = () => {
  made += 1
  return makeMember(seedDb, { orgId: world.cell.id, fullName: `Ngô Văn Đơn ${made}` })
}
const away = {
  ...{ wish: 'temporary', kind: 'mobileWork', startsOn: '1/10/2022', endsOn: '30/6/2023' },
  place: 'Phường Đông Cát',
}
const asked = (fields: object) => send(createRequest, { ...away, ...fields })
const ask = async (memberId: number, fields: object = {}) => {
  await signInAs(world.accounts.cellSecretary)
  return Number.parseInt((await asked({ memberId, ...fields })).goTo?.split('/')[2] ?? '', 10)
}
const shown = async (id: number, who: keyof typeof world.accounts = 'cellSecretary') =>
  getRequest(await viewerOf(world.accounts[who]), id)
const votes = { heldOn: '20/9/2022', votes: 3, base: 4, resolution: '09-NQ/CB' }
const resolve = (requestId: number, fields: object = {}) =>
  send(resolveRequest, { requestId, version: 1, ...votes, ...fields })

/** What received minutes decided about the member. */
async function proposalOf(memberId: number, given: Partial<typeof schema.proposals.$inferInsert> = {}) {
  made += 1
  const orgId = world.cell.id
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind: 'exemption', month: `20${10 + made}-09-01`, state: 'held', heldOn: TODAY })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({ meetingId: meeting?.id ?? 0, orgId, templateId, status: 'received', content: {} })
    .returning()
  const [row] = await seedDb
    .insert(schema.proposals)
    .values({
      ...{ orgId, minutesId: minutes?.id ?? 0, position: 0, kind: 'exemption', memberId, fullName: 'a' },
      ...{ motion: 'đề nghị cho tạm miễn', heldOn: TODAY, votes: 3, base: 4, isMet: true, state: 'waiting' },
      ...{ number: 9, exemptionKind: 'mobileWork', startsOn: '2022-10-01', endsOn: '2023-06-30' },
      ...given,
    })
    .returning()
  return row?.id ?? 0
}
const link = async (requestId: number, proposalId: number) => {
  await signInAs(world.accounts.cellSecretary)
  return send(linkProposal, { requestId, version: 1, proposalId })
}

test('xin giảm: chi bộ đồng ý thì được giảm, không thành miễn', async () => {
  const { id: memberId } = await someone()
  const id = await ask(memberId, { wish: 'reduce', kind: 'ageHealth', endsOn: '', place: '' })
  expect(await resolve(id)).toMatchObject({ ok: true })
  expect(await shown(id)).toMatchObject({ state: 'granted', wish: 'reduce' })
  expect(await owner`SELECT FROM exemptions WHERE member_id = ${memberId}`).toHaveLength(0)
  await expect(owner`UPDATE exemption_requests SET wish = 'exempt' WHERE id = ${id}`).rejects.toThrow()
})

describe('xin giảm, kết quả trong biên bản', () => {
  const reduce = { wish: 'reduce', kind: 'ageHealth', endsOn: '', place: '' }
  const minuted = { exemptionKind: 'ageHealth', endsOn: null, isReduction: true } as const
  const unwritten = async (memberId: number) =>
    expect(await owner`SELECT FROM exemptions WHERE member_id = ${memberId}`).toHaveLength(0)

  test('chi bộ cho giảm: đơn được giảm, không ghi miễn; biên bản cho miễn không phải của đơn xin giảm', async () => {
    const { id: memberId } = await someone()
    const id = await ask(memberId, reduce)
    const own = { ...minuted, state: 'ownDecision' } as const
    const exempted = await proposalOf(memberId, { ...own, isReduction: false })
    expect((await link(id, exempted)).message).toContain('xin giảm mà biên bản ghi cho miễn')
    expect(await link(id, await proposalOf(memberId, own))).toMatchObject({ ok: true })
    expect(await shown(id)).toMatchObject({ state: 'granted', wish: 'reduce' })
    await unwritten(memberId)
  })

  test.each(['đề nghị', 'đơn'])('cấp trên đồng ý ở trang %s: được giảm, không ghi miễn', async (page) => {
    const { id: memberId } = await someone()
    const id = await ask(memberId, reduce)
    const proposalId = await proposalOf(memberId, minuted)
    await link(id, proposalId)
    await signInAs(world.accounts.committeeOffice)
    const said = { verdict: 'approved', decidedOn: '20/9/2022', decisionNumber: '21-QĐ/ĐU' }
    expect(
      page === 'đơn'
        ? await send(decideRequest, { requestId: id, version: 2, ...said, startsOn: '1/10/2022' })
        : await send(settleProposal, { proposalId, version: 1, ...said }),
    ).toHaveProperty('goTo')
    expect(await shown(id)).toMatchObject({ state: 'granted', decisionNumber: '21-QĐ/ĐU' })
    await unwritten(memberId)
  })
})

test('tuổi cao: trình bày miệng, chi bộ quyết định, không thời hạn, xã xem báo cáo', async () => {
  const { id: memberId } = await someone()
  const age = { wish: 'exempt', kind: 'ageHealth', endsOn: '', place: '', isOral: 'on' }
  const id = await ask(memberId, age)
  expect(await resolve(id)).toMatchObject({ ok: true })
  expect(await owner`SELECT ends_on, decided_by FROM exemptions WHERE member_id = ${memberId}`).toMatchObject(
    [{ ends_on: null, decided_by: 'Chi bộ thôn Đông Hạ' }],
  )
  const office = await viewerOf(world.accounts.committeeOffice)
  const reported = async () =>
    (await listRequests(office, { state: 'reported', after: undefined })).rows.map((row) => row.id)
  expect(await reported()).toContain(id)
  await signInAs(world.accounts.committeeOffice)
  expect(await send(acknowledgeRequest, { requestId: id, version: 2 })).toMatchObject({ ok: true })
  expect(await reported()).not.toContain(id)
})

test('trình bày ở kỳ họp, hôm sau mới ghi: đúng ngày trình bày; ngày chưa đến thì không', async () => {
  const { id: memberId } = await someone()
  const age = { wish: 'exempt', kind: 'ageHealth', endsOn: '', place: '', isOral: 'on' }
  await signInAs(world.accounts.cellSecretary)
  expect(await asked({ memberId, ...age, submittedOn: '1/1/2099' })).toMatchObject({
    fields: { submittedOn: [expect.stringContaining('chưa đến')] },
  })
  const id = await ask(memberId, { ...age, submittedOn: '7/9/2022' })
  expect(await resolve(id, { heldOn: '7/9/2022' })).toMatchObject({ ok: true })
})

test('chi bộ không đủ quá nửa: không đồng ý, ghi số phiếu; đảng viên làm đơn mới được', async () => {
  const { id: memberId } = await someone()
  const id = await ask(memberId)
  expect(await resolve(id, { votes: 2 })).toMatchObject({
    ok: false,
    fields: { isRefusal: [expect.stringContaining('2/4 chưa đủ 3')] },
  })
  expect(await shown(id)).toMatchObject({ state: 'submitted', votes: null })
  expect(await resolve(id, { votes: 2, isRefusal: 'on' })).toMatchObject({
    goTo: `/exemptions/${id}?after=resolve`,
  })
  expect(await shown(id)).toMatchObject({ state: 'refused', refusal: 'Chi bộ tán thành 2/4, cần từ 3' })
  expect(await ask(memberId)).toBeGreaterThan(id)
})

test('lấy kết quả từ biên bản; cấp trên ghi ở trang đề nghị thì đơn theo', async () => {
  const { id: memberId } = await someone()
  const id = await ask(memberId)
  const proposalId = await proposalOf(memberId)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await listFreeProposals(viewer, { memberId, submittedOn: TODAY })).toMatchObject([
    { id: proposalId },
  ])
  expect(await link(id, proposalId)).toMatchObject({ ok: true })
  expect(await shown(id)).toMatchObject({ state: 'proposed', resolution: '09-NQ/CB', votes: 3 })
  expect(await listFreeProposals(viewer, { memberId, submittedOn: TODAY })).toEqual([])
  await signInAs(world.accounts.committeeOffice)
  const decision = { proposalId, version: 1, verdict: 'approved', decidedOn: '20/9/2022' }
  expect(await send(settleProposal, { ...decision, decisionNumber: '20-QĐ/ĐU' })).toHaveProperty('goTo')
  expect(await shown(id)).toMatchObject({ state: 'granted', decisionNumber: '20-QĐ/ĐU' })
})

test('quyết định ở trang đơn thì đề nghị trong biên bản cũng có kết quả; kết quả của người khác không lấy được', async () => {
  const [{ id: memberId }, other] = [await someone(), await someone()]
  const id = await ask(memberId)
  const strange = await proposalOf(other.id)
  expect((await link(id, strange)).message).toContain('Không tìm thấy')
  const proposalId = await proposalOf(memberId)
  await link(id, proposalId)
  await signInAs(world.accounts.committeeOffice)
  const decided = await send(decideRequest, {
    ...{ requestId: id, version: 2, verdict: 'refused', decidedOn: '20/9/2022' },
    refusal: 'Nơi đến có chi bộ',
  })
  expect(decided).toHaveProperty('goTo')
  expect(await owner`SELECT state, note FROM proposals WHERE id = ${proposalId}`).toMatchObject([
    { state: 'refused', note: 'Nơi đến có chi bộ' },
  ])
  expect(await owner`SELECT 1 FROM exemptions WHERE member_id = ${memberId}`).toHaveLength(0)
})

test('còn đi xa thì đơn mới là xin tiếp; rút đơn trước khi có kết quả; đảng viên chỉ làm đơn cho mình', async () => {
  const { id: memberId } = await someone()
  await seedDb.insert(schema.exemptions).values({
    ...{ orgId: world.cell.id, memberId, kind: 'mobileWork', startsOn: '2022-01-01', endsOn: '2022-09-30' },
    ...{ decidedBy: 'Đảng ủy', decisionNumber: '1-QĐ/ĐU' },
  })
  const id = await ask(memberId)
  expect(await shown(id)).toMatchObject({ isRenewal: true, state: 'submitted' })
  expect(await send(withdrawRequest, { requestId: id, version: 1 })).toMatchObject({ ok: true })
  expect((await send(withdrawRequest, { requestId: id, version: 2 })).message).toContain('đã được rút')
  await signInAs(world.accounts.member)
  expect((await asked({ memberId })).message).toContain('Không tìm thấy')
  expect(await asked({ memberId: world.member.id })).toHaveProperty('goTo')
  expect(await shown(id, 'member')).toBeUndefined()
})

test('ra khỏi danh sách khi đơn đang chờ: đơn khép lại, không ai xét nữa; không nộp đơn mới được', async () => {
  const { id: memberId } = await someone()
  const id = await ask(memberId)
  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-19', since_reason = 'left' WHERE id = ${memberId}`
  expect(await shown(id)).toMatchObject({ state: 'withdrawn' })
  expect(await resolve(id)).toMatchObject({ ok: false })
  expect(await asked({ memberId })).toMatchObject({ message: expect.stringMatching(/không ghi miễn/) })
})

test('trở lại chưa có giấy: nhận xét, bản tự báo cáo nhận sau vẫn ghi được, mỗi thứ một lần, không đổi ngày trở lại', async () => {
  const { id: memberId } = await someone()
  const [made] = await seedDb
    .insert(schema.exemptions)
    .values({
      ...{ memberId, orgId: world.cell.id, kind: 'mobileWork', startsOn: '2022-01-15', endsOn: '2022-08-31' },
      ...{ decidedBy: 'Đảng ủy', decisionNumber: '1-QĐ/ĐU' },
    })
    .returning()
  const exemptionId = made?.id ?? 0
  const viewer = await signInAs(world.accounts.cellSecretary)
  const comment = { commentBy: 'UBND phường Đông Cát', commentOn: '15/9/2022' }
  expect((await send(completeReturn, { exemptionId, ...comment })).message).toContain('chưa ghi trở lại')
  expect(await send(recordReturn, { exemptionId, returnedOn: '1/9/2022' })).toHaveProperty('goTo')
  const returns = () => listReturns(viewer, memberId)
  expect(await returns()).toMatchObject([{ commentBy: '', hasReport: false, isComplete: false }])
  const wrong: Record<string, string>[] = [
    {},
    { commentBy: comment.commentBy },
    { ...comment, commentOn: '21/9/2022' },
  ]
  for (const each of wrong)
    expect(await send(completeReturn, { exemptionId, ...each })).toMatchObject({ ok: false })
  expect(await send(completeReturn, { exemptionId, ...comment })).toHaveProperty('goTo')
  expect(await send(completeReturn, { exemptionId, ...comment })).toMatchObject({
    fields: { commentBy: [expect.stringContaining('đã có nhận xét')] },
  })
  expect(await send(completeReturn, { exemptionId, hasReport: 'on' })).toHaveProperty('goTo')
  expect(await returns()).toMatchObject([
    { returnedOn: '2022-09-01', commentBy: comment.commentBy, commentOn: '2022-09-15', isComplete: true },
  ])
  expect((await send(recordReturn, { exemptionId, returnedOn: '2/9/2022' })).message).toContain(
    'đã ghi trở lại',
  )
})

test('đã quyết định miễn tiếp mà về sớm: ghi trở lại được, lần miễn tiếp không áp dụng, sau này làm đơn mới', async () => {
  const { id: memberId } = await someone()
  const insert = async (startsOn: string, endsOn: string) => {
    const [made] = await seedDb
      .insert(schema.exemptions)
      .values({
        ...{ memberId, orgId: world.cell.id, kind: 'mobileWork', startsOn, endsOn },
        ...{ decidedBy: 'Đảng ủy', decisionNumber: '1-QĐ/ĐU' },
      })
      .returning()
    return made?.id ?? 0
  }
  const running = await insert('2022-01-15', '2022-10-14')
  await insert('2022-10-15', '2023-06-30')
  const viewer = await signInAs(world.accounts.cellSecretary)
  const returnable = await getReturnable(viewer, memberId, TODAY)
  expect(returnable).toMatchObject({ id: running, hasAhead: true })
  const back = { exemptionId: returnable?.id ?? 0, returnedOn: '19/9/2022', hasReport: 'on' }
  expect(await send(recordReturn, back)).toHaveProperty('goTo')
  expect(
    await owner`SELECT starts_on::text AS since, ends_on::text AS until FROM exemptions
    WHERE member_id = ${memberId} ORDER BY id`,
  ).toEqual([
    { since: '2022-01-15', until: '2022-09-18' },
    { since: '2022-10-15', until: '2022-09-18' },
  ])
  expect(await getReturnable(viewer, memberId, '2022-10-20')).toBeUndefined()
  // Not from the day it was to begin either, and another may begin before that.
  expect(await getFollowed(viewer, memberId, '2022-10-20')).toMatchObject({ exemption: { isReturned: true } })
  await owner`INSERT INTO exemption_requests (org_id, member_id, kind, wish, starts_on, ends_on, submitted_on, submitted_by, state, resolved_on)
    VALUES (${world.cell.id}, ${memberId}, 'mobileWork', 'exempt', '2022-10-01', '2023-01-31', ${TODAY},
      ${world.accounts.cellSecretary.id}, 'proposed', ${TODAY})`
  const [request] = await owner`SELECT id FROM exemption_requests WHERE member_id = ${memberId}`
  await signInAs(world.accounts.committeeOffice)
  const decided = { verdict: 'approved', decidedOn: '20/9/2022', decisionNumber: '13-QĐ/ĐU' }
  const period = { startsOn: '1/10/2022', endsOn: '31/1/2023' }
  expect(
    await send(decideRequest, { requestId: request?.id, version: 1, ...decided, ...period }),
  ).toHaveProperty('goTo')
  // The one that never applied hides nothing of the one granted since.
  const [granted] =
    await owner`SELECT id FROM exemptions WHERE member_id = ${memberId} AND starts_on = '2022-10-01'`
  expect(await getFollowed(viewer, memberId, '2022-10-20')).toMatchObject({
    exemption: { id: granted?.id, isReturned: false },
  })
  expect(await getReturnable(viewer, memberId, '2022-10-20')).toMatchObject({ id: granted?.id })
  const duties = await endingExemptions(viewer, '2022-12-20', world.cell.id)
  expect(duties.map(({ id }) => id)).toContain(`exemption-${granted?.id}`)
  const overdue = (await listRunning(viewer, { which: 'overdue', after: undefined }, '2023-02-10')).rows
  expect(overdue.map(({ id }) => id)).toContain(granted?.id)
})

/** Exemptions decided one after the other, as the register holds them. */
async function decidedFor(memberId: number, spans: [Day, Day][], orgId = world.cell.id) {
  const rows = await seedDb
    .insert(schema.exemptions)
    .values(
      spans.map(([startsOn, endsOn]) => ({
        ...{ memberId, orgId, kind: 'mobileWork' as const, startsOn, endsOn },
        ...{ decidedBy: 'Đảng ủy', decisionNumber: '1-QĐ/ĐU' },
      })),
    )
    .returning({ id: schema.exemptions.id })
  return rows.map(({ id }) => id)
}

test('đã trở lại mà lần miễn sau chưa bắt đầu: lần sau ghi trở lại được', async () => {
  const { id: memberId } = await someone()
  const [first, ahead] = await decidedFor(memberId, [
    ['2022-01-15', '2022-08-31'],
    ['2022-10-15', '2023-06-30'],
  ])
  const viewer = await signInAs(world.accounts.cellSecretary)
  await owner`INSERT INTO exemption_returns (org_id, member_id, exemption_id, returned_on, has_report, written_by, written_on)
    VALUES (${world.cell.id}, ${memberId}, ${first ?? 0}, '2022-09-01', true, ${world.accounts.cellSecretary.id}, ${TODAY})`
  expect(await getReturnable(viewer, memberId, TODAY)).toMatchObject({ id: ahead })
  // Gone on from, the earlier is not offered once the later was returned from.
  const back = { exemptionId: Number(ahead), returnedOn: '20/9/2022', hasReport: 'on' }
  expect(await send(recordReturn, back)).toHaveProperty('goTo')
  expect(await getReturnable(viewer, memberId, TODAY)).toBeUndefined()
})

test('về trước khi lần miễn tiếp bắt đầu, ghi muộn: trở lại từ lần trước, lần tiếp không áp dụng', async () => {
  const { id: memberId } = await someone()
  await decidedFor(memberId, [
    ['2022-01-15', '2022-08-31'],
    ['2022-09-01', '2022-12-31'],
  ])
  const viewer = await signInAs(world.accounts.cellSecretary)
  const { id: exemptionId } = (await getReturnable(viewer, memberId, TODAY)) ?? {}
  const back = { exemptionId: Number(exemptionId), returnedOn: '25/8/2022', hasReport: 'on' }
  expect(await send(recordReturn, back)).toHaveProperty('goTo')
  expect(
    await owner`SELECT ends_on::text AS until, (SELECT count(*)::int FROM exemption_returns WHERE exemption_id = exemptions.id) AS n
      FROM exemptions WHERE member_id = ${memberId} ORDER BY starts_on`,
  ).toEqual([
    { until: '2022-08-24', n: 1 },
    { until: '2022-08-24', n: 1 },
  ])
})

test('chuyển chi bộ sau khi được miễn: chi bộ mới ghi trở lại, hai nơi cùng ghi thì một lần, và giấy nhận sau', async () => {
  const { id: memberId } = await someone()
  const [made] = await decidedFor(memberId, [['2022-01-15', '2022-08-31']], world.top.id)
  const exemptionId = Number(made)
  await signInAs(world.accounts.cellSecretary)
  const record = () => send(recordReturn, { exemptionId, returnedOn: '1/9/2022' })
  const both = await Promise.all([record(), record()])
  expect(both.filter(({ goTo }) => goTo)).toHaveLength(1)
  expect(await owner`SELECT FROM exemption_returns WHERE exemption_id = ${exemptionId}`).toHaveLength(1)
  expect(await send(completeReturn, { exemptionId, hasReport: 'on' })).toHaveProperty('goTo')
})

test('xin đóng chậm, cấp ủy cho miễn: sổ đảng phí ghi được đóng chậm hết thời gian miễn; về sớm thì đến tháng ấy', async () => {
  const { id: memberId } = await someone()
  const id = await ask(memberId, { duesWish: 'late' })
  await resolve(id)
  await signInAs(world.accounts.committeeOffice)
  const decided = { verdict: 'approved', decidedOn: '20/9/2022', decisionNumber: '12-QĐ/ĐU' }
  const period = { startsOn: '15/9/2022', endsOn: '30/6/2023' }
  expect(await send(decideRequest, { requestId: id, version: 2, ...decided, ...period })).toHaveProperty(
    'goTo',
  )
  const reliefs =
    () => owner`SELECT kind, percent, starts_on::text AS since, ends_on::text AS until, decision_number AS number
    FROM dues_reliefs WHERE member_id = ${memberId}`
  const granted = { kind: 'late', percent: 0, since: '2022-09-01', number: '12-QĐ/ĐU' }
  expect(await reliefs()).toEqual([{ ...granted, until: '2023-06-01' }])
  const [exemption] = await owner`SELECT id FROM exemptions WHERE member_id = ${memberId}`
  await signInAs(world.accounts.cellSecretary)
  const back = { exemptionId: exemption?.id, returnedOn: '20/9/2022', hasReport: 'on' }
  expect(await send(recordReturn, back)).toHaveProperty('goTo')
  expect(await reliefs()).toEqual([{ ...granted, until: '2022-09-01' }])
  // Returned from, it is not gone on from by what is asked next.
  const next = await ask(memberId)
  expect(await owner`SELECT renews_id FROM exemption_requests WHERE id = ${next}`).toEqual([
    { renews_id: null },
  ])
})
