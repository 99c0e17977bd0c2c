import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endorsementDuties } from '@/lib/home/queries/candidates'
import { paperResponse } from '@/lib/papers/paper-response'
import { readPaper } from '@/lib/pdf/testing'
import { settleProposal } from '@/lib/proposals/actions/settle'
import { personDecisionToPrint } from '@/lib/proposals/queries/print'
import { getProposal } from '@/lib/proposals/queries/proposals'
import { askVerification, recordOpinions, recordVerified, startDossier } from './actions/dossier'
import { createCandidate } from './actions/people'
import {
  admitCandidate,
  certifyCandidate,
  endorseCandidate,
  helpCandidate,
  linkVote,
  resumeCandidate,
  stopCandidate,
} from './actions/steps'
import { candidateFilter } from './input'
import { getCandidate, listCandidateSteps, listVotes } from './queries/detail'
import { countStages, listCandidates } from './queries/list'

const HELD = '2022-09-07'
let world: World
let month = 0
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-10-20"')`
  world = await makeWorld(seedDb, 'ketnap')
  await seedDb
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
})

type Status = (typeof schema.minutesStatus.enumValues)[number]

/** Received minutes of a cell that voted for an admission. */
async function votedOn(fullName: string, orgId = world.cell.id, heldOn = HELD, status: Status = 'received') {
  month += 1
  const [template] = await seedDb.select().from(schema.templates).limit(1)
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId,
      kind: 'admission',
      month: `2022-${String(month).padStart(2, '0')}-01`,
      state: 'held',
      heldOn,
    })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({
      meetingId: meeting?.id ?? 0,
      orgId,
      templateId: template?.id ?? 0,
      status,
      content: {},
    })
    .returning()
  const [made] = await seedDb
    .insert(schema.proposals)
    .values({
      ...{ votes: 3, base: 3, isMet: true, state: 'waiting' as const, kind: 'admission' as const },
      ...{
        orgId,
        minutesId: minutes?.id ?? 0,
        position: 0,
        fullName,
        motion: 'đề nghị kết nạp',
        heldOn,
      },
    })
    .returning()
  return made?.id ?? 0
}

async function start(fullName: string) {
  await signInAs(world.accounts.cellSecretary)
  const answer = await send(createCandidate, {
    organisationId: world.cell.id,
    fullName,
    sex: 'female',
    bornOn: '19/05/1998',
    source: 'hamletOfficer',
    submitKey: randomUUID(),
  })
  return Number.parseInt(answer.goTo?.split('/')[2] ?? '', 10)
}
const now = async (id: number) =>
  (await owner`SELECT stage, version, member_id FROM candidates WHERE id = ${id}`)[0]
const act = async (step: Parameters<typeof send>[0], id: number, form: object) =>
  send(step, { candidateId: id, version: Number((await now(id))?.version), ...form })

async function untilDossier(id: number) {
  const helperId = world.secretary.id
  expect(
    await act(helpCandidate, id, { helperId, helpedOn: '05/01/2022', helpPaper: '02-NQ/CB' }),
  ).toMatchObject({
    ok: true,
  })
  expect(await act(certifyCandidate, id, { certifiedOn: '20/03/2022' })).toMatchObject({ ok: true })
  expect(await act(startDossier, id, { takenOn: '01/04/2022' })).toMatchObject({ ok: true })
}

test('hai thẻ cùng thêm một người: một người trong danh sách; cùng tên khác ngày sinh là người khác', async () => {
  const both = await Promise.all([start('Vi Thị Hai Thẻ'), start('Vi Thị Hai Thẻ')])
  expect(both.filter(Number.isInteger)).toHaveLength(1)
  const other = { organisationId: world.cell.id, fullName: 'Vi Thị Hai Thẻ', sex: 'female', source: 'farmer' }
  const sent = (bornOn: string) => send(createCandidate, { ...other, bornOn, submitKey: randomUUID() })
  expect(await sent('19/05/1998')).toMatchObject({
    fields: { fullName: [expect.stringContaining('sinh ngày 19/05/1998')] },
  })
  expect(await sent('20/05/1998')).toHaveProperty('goTo')
  // Kết nạp lại: who was admitted and has left the Party since.
  await owner`UPDATE candidates SET stage = 'admitted', member_id = ${world.member.id}
    WHERE id = ${both.find(Number.isInteger) ?? 0}`
  expect(await sent('19/05/1998')).toHaveProperty('goTo')
})

describe('thay giữa đường', () => {
  test('người giúp đỡ đã đi, giấy chứng nhận quá hạn: thay được, bước cũ còn; không lùi bước đang đứng', async () => {
    const id = await start('Lò Thị Đổi')
    await untilDossier(id)
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const { id: leaver } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Cà Văn Sắp Đi' })
    const help = { helpedOn: '05/05/2022', helpPaper: '09-NQ/CB' }
    expect(await act(helpCandidate, id, { ...help, helperId: world.secretary.id })).toMatchObject({
      fields: { helperId: [expect.stringContaining('đang là người giúp đỡ')] },
    })
    expect(await act(helpCandidate, id, { ...help, helperId: leaver })).toMatchObject({ ok: true })
    expect(await getCandidate(viewer, id)).toMatchObject({ helper: 'Cà Văn Sắp Đi', hasHelperLeft: false })
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-01', since_reason = 'left' WHERE id = ${leaver}`
    expect(await getCandidate(viewer, id)).toMatchObject({ hasHelperLeft: true })
    expect(await act(helpCandidate, id, { ...help, helperId: leaver })).toMatchObject({ ok: false })
    expect(
      await act(helpCandidate, id, { ...help, helpedOn: '10/09/2022', helperId: world.secretary.id }),
    ).toMatchObject({
      ok: true,
    })
    expect(await act(certifyCandidate, id, { certifiedOn: '19/03/2022' })).toMatchObject({
      fields: { certifiedOn: [expect.stringContaining('20/03/2022')] },
    })
    expect(
      await act(certifyCandidate, id, { certifiedOn: '12/09/2022', certificate: '7/GCN' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await getCandidate(viewer, id)).toMatchObject({
      ...{ stage: 'dossier', certifiedOn: '2022-09-12', dossierOn: '2022-04-01', hasHelperLeft: false },
    })
    expect((await listCandidateSteps(viewer, id)).map(({ note }) => note)).toEqual([
      `Người giúp đỡ: ${world.secretary.fullName}`,
      '',
      '',
      'Đổi người giúp đỡ: Cà Văn Sắp Đi',
      `Đổi người giúp đỡ: ${world.secretary.fullName}`,
      'Giấy chứng nhận mới học lớp nhận thức về Đảng',
    ])
  })
})

test('thẩm tra lý lịch, ý kiến: chỉ khi đang làm hồ sơ, chỉ ngày; làm lại hồ sơ thì làm lại cả hai', async () => {
  const id = await start('Lò Thị Thẩm')
  const asked = { askedOn: '05/04/2022', isAbroad: 'on' }
  expect(await act(askVerification, id, asked)).toMatchObject({ ok: false })
  await untilDossier(id)
  expect(await act(recordVerified, id, { verifiedOn: '10/05/2022' })).toMatchObject({
    fields: { verifiedOn: [expect.stringContaining('Chưa ghi ngày gửi')] },
  })
  expect(await act(askVerification, id, { ...asked, askedOn: '31/03/2022' })).toMatchObject({
    fields: { askedOn: [expect.stringContaining('01/04/2022')] },
  })
  expect(await act(askVerification, id, asked)).toHaveProperty('goTo')
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await getCandidate(viewer, id)).toMatchObject({
    ...{ verificationAskedOn: '2022-04-05', isVerifiedAbroad: true, verifiedOn: null },
    verifyBy: { words: expect.stringContaining('90 ngày làm việc từ ngày gửi, thẩm tra ở nước ngoài') },
  })
  expect(await act(recordVerified, id, { verifiedOn: '04/04/2022' })).toMatchObject({
    fields: { verifiedOn: [expect.stringContaining('05/04/2022')] },
  })
  expect(await act(recordVerified, id, { verifiedOn: '10/05/2022' })).toHaveProperty('goTo')
  expect(await act(recordOpinions, id, { opinionsOn: '21/10/2022' })).toMatchObject({
    fields: { opinionsOn: ['Ngày này chưa đến.'] },
  })
  expect(await act(recordOpinions, id, { opinionsOn: '12/05/2022' })).toHaveProperty('goTo')
  expect(await getCandidate(viewer, id)).toMatchObject({
    ...{ stage: 'dossier', verifiedOn: '2022-05-10', opinionsOn: '2022-05-12', verifyBy: undefined },
  })
  expect((await listCandidateSteps(viewer, id)).slice(-3).map(({ note }) => note)).toEqual([
    'Gửi thẩm tra lý lịch, có nơi ở nước ngoài',
    'Có kết quả thẩm tra lý lịch',
    'Tổng hợp ý kiến đoàn thể, chi ủy nơi cư trú',
  ])
  for (const who of ['neighbour', 'member', 'committeeSecretary'] as const) {
    await signInAs(world.accounts[who])
    expect(await act(recordOpinions, id, { opinionsOn: '12/05/2022' }), who).toMatchObject({ ok: false })
  }
  await signInAs(world.accounts.cellSecretary)
  expect(await act(startDossier, id, { takenOn: '01/09/2022' })).toHaveProperty('goTo')
  expect(await getCandidate(viewer, id)).toMatchObject({
    ...{ verificationAskedOn: null, isVerifiedAbroad: false, verifiedOn: null, opinionsOn: null },
  })
})

describe('từ quần chúng ưu tú đến đảng viên dự bị', () => {
  test('mỗi bước một lần, biểu quyết lấy từ biên bản, kết nạp thì vào danh sách đảng viên', async () => {
    const id = await start('Lường Thị Mai')
    await untilDossier(id)
    const proposalId = await votedOn('Lường Thị Mai')
    const secretary = await viewerOf(world.accounts.cellSecretary)
    expect((await listVotes(secretary, world.cell.id, 'Lường Thị Mai'))[0]).toMatchObject({ id: proposalId })
    expect(await act(linkVote, id, { proposalId })).toMatchObject({ ok: true })
    expect(await getCandidate(secretary, id)).toMatchObject({
      ...{ sendBy: undefined, endorseBy: { dueOn: '2022-10-12' } },
    })
    expect(await act(admitCandidate, id, { takenOn: '10/10/2022' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Chưa có quyết định'),
    })

    const committee = await signInAs(world.accounts.committeeSecretary)
    expect(await endorsementDuties(committee)).toMatchObject([
      {
        title: expect.stringContaining('Đảng ủy xét kết nạp: Lường Thị Mai, '),
        href: `/candidates/${id}`,
        dueOn: '2022-10-12',
      },
    ])
    for (const who of ['cellSecretary', 'neighbour', 'member', 'districtOffice'] as const)
      expect(await endorsementDuties(await viewerOf(world.accounts[who])), who).toEqual([])
    const endorse = { takenOn: '15/09/2022', paper: '58-NQ/ĐU', votes: '16', base: '15' }
    expect(await act(endorseCandidate, id, endorse)).toMatchObject({
      ok: false,
      fields: { votes: [expect.stringContaining('nhiều hơn')] },
    })
    expect(await act(endorseCandidate, id, { ...endorse, votes: '10' })).toMatchObject({ ok: true })
    expect(await endorsementDuties(committee)).toEqual([])
    const decision = {
      ...{ proposalId, version: 1, verdict: 'approved' },
      ...{ decidedOn: '30/09/2022', decisionNumber: '81-QĐ/HU' },
    }
    expect((await send(settleProposal, decision)).message).toContain('Không tìm thấy')
    // Another helper since: the decision goes on naming the resolution of the committee.
    await signInAs(world.accounts.cellSecretary)
    const { id: helperId } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Cà Văn Giúp Sau' })
    const help = { helperId, helpedOn: '20/09/2022', helpPaper: '11-NQ/CB' }
    expect(await act(helpCandidate, id, help)).toMatchObject({ ok: true })
    await signInAs(world.accounts.standingCommittee)
    expect(await act(endorseCandidate, id, endorse)).toMatchObject({ ok: false })
    expect(await send(settleProposal, decision)).toHaveProperty('goTo')
    const decided = await viewerOf(world.accounts.standingCommittee)
    expect(await getProposal(decided, proposalId)).toMatchObject({ hasPaper: true })
    const paper = await paperResponse(
      decided,
      'personDecision',
      await personDecisionToPrint(decided, proposalId),
    )
    const { text } = await readPaper(Buffer.from(await paper.arrayBuffer()))
    for (const part of [
      'Kết nạp quần chúng Lường Thị Mai, sinh ngày 19/5/1998',
      'số 58-NQ/ĐU, ngày 15/9/2022 của Đảng ủy xã An Thịnh',
      'Số 81-QĐ/HU',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(part)
    expect(await owner`SELECT decided_by FROM proposals WHERE id = ${proposalId}`).toEqual([
      { decided_by: 'Ban Thường vụ Huyện ủy ketnap' },
    ])

    await signInAs(world.accounts.cellSecretary)
    expect(await getCandidate(secretary, id)).toMatchObject({
      ...{ admitBy: { dueOn: '2022-11-11' }, decision: 'approved' },
      ...{ certificateEnds: '2027-03-20', dossierEnds: '2023-04-01' },
    })
    expect(await act(admitCandidate, id, { takenOn: '29/09/2022' })).toMatchObject({ ok: false })
    const version = Number((await now(id))?.version)
    const form = { candidateId: id, version, takenOn: '10/10/2022', submitKey: randomUUID() }
    const answers = await Promise.all([send(admitCandidate, form), send(admitCandidate, form)])
    expect(answers[0]?.goTo).toBe(answers[1]?.goTo)
    const memberId = Number.parseInt(answers[0]?.goTo?.split('/')[2] ?? '', 10)
    expect(await owner`SELECT standing, admitted_on::text AS on FROM members WHERE id = ${memberId}`).toEqual(
      [{ standing: 'probationary', on: '2022-10-10' }],
    )
    expect(
      await owner`SELECT reason, starts_on::text AS since FROM memberships WHERE member_id = ${memberId}`,
    ).toEqual([{ reason: 'admitted', since: '2022-10-10' }])
    expect((await listCandidateSteps(secretary, id)).map(({ toStage }) => toStage)).toEqual([
      ...['helped', 'certified', 'dossier', 'voted', 'endorsed', 'endorsed', 'admitted'],
    ])
  })

  test('thôi theo dõi rồi theo dõi lại: từ hồ sơ còn có, biểu quyết lại từ đầu', async () => {
    const id = await start('Lò Văn Hặc')
    await untilDossier(id)
    await act(linkVote, id, { proposalId: await votedOn('Lò Văn Hặc') })
    expect(await act(stopCandidate, id, { reason: 'Chuyển nơi ở' })).toMatchObject({ ok: true })
    // Came with a cell that ended: followed there, so he stands once.
    const [came] =
      await owner`INSERT INTO candidates (org_id, full_name, sort_name, sex, born_on, source, stage)
      SELECT org_id, full_name, sort_name, sex, born_on, source, 'helped' FROM candidates WHERE id = ${id} RETURNING id`
    const twice = await act(resumeCandidate, id, { reason: 'Đã về' })
    expect(twice.message).toContain('Chi bộ đã có Lò Văn Hặc, sinh ngày 19/05/1998')
    await owner`UPDATE candidates SET stage = 'stopped' WHERE id = ${came?.id ?? 0}`
    expect(await act(resumeCandidate, id, { reason: 'Đã về' })).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ stage: 'dossier' })
  })
})

test('chi bộ sáp nhập: nối được biểu quyết của chi bộ cũ, lễ kết nạp ở chi bộ kế thừa', async () => {
  const { cell, neighbour } = world
  const id = await start('Hà Thị Kế')
  await untilDossier(id)
  const proposalId = await votedOn('Hà Thị Kế')
  await owner`UPDATE candidates SET org_id = ${neighbour.id} WHERE id = ${id}`
  const heir = await signInAs(world.accounts.neighbour)
  const votes = async () => (await listVotes(heir, neighbour.id, 'Hà Thị Kế')).map((vote) => vote.id)
  expect(await votes()).not.toContain(proposalId)
  expect(await act(linkVote, id, { proposalId })).toMatchObject({ ok: false })
  await owner`INSERT INTO organisation_events (org_id, kind, happened_on, decision_number, decided_on, decided_by, heir_id,
    done_by, done_on) VALUES (${cell.id}, 'merged', ${HELD}, '1', ${HELD}, 'x', ${neighbour.id},
    ${world.accounts.organisationBoard.id}, ${HELD})`
  expect(await votes()).toContain(proposalId)
  expect(await act(linkVote, id, { proposalId })).toMatchObject({ ok: true })
  // A cell that went into the one that went into this one.
  const first = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.commune.id,
    name: 'Chi bộ đầu',
  })
  const earlier = await votedOn('Hà Thị Trước', first.id)
  expect(await votes()).not.toContain(earlier)
  await owner`INSERT INTO organisation_events (org_id, kind, happened_on, decision_number, decided_on, decided_by, heir_id,
    done_by, done_on) VALUES (${first.id}, 'merged', ${HELD}, '1', ${HELD}, 'x', ${cell.id},
    ${world.accounts.organisationBoard.id}, ${HELD})`
  expect(await votes()).toContain(earlier)
  expect(await listVotes(await viewerOf(world.accounts.member), neighbour.id, 'x')).toEqual([])
  await owner`UPDATE proposals SET state = 'approved', decided_on = '2022-09-30' WHERE id = ${proposalId}`
  await signInAs(world.accounts.neighbour)
  expect(await act(admitCandidate, id, { takenOn: '10/10/2022' })).toMatchObject({
    message: expect.stringContaining('Đảng ủy cơ sở chưa ghi nghị quyết'),
  })
  // Came to this cell after the committee had met: its resolution is recorded all the same, by its own day.
  await owner`INSERT INTO candidate_steps (candidate_id, org_id, from_stage, to_stage, taken_on, note, done_by, done_on)
    VALUES (${id}, ${neighbour.id}, 'voted', 'voted', '2022-10-01', 'sáp nhập', ${world.accounts.organisationBoard.id}, '2022-10-01')`
  await signInAs(world.accounts.committeeSecretary)
  expect(
    await act(endorseCandidate, id, { takenOn: '15/09/2022', paper: '59-NQ/ĐU', votes: '9', base: '15' }),
  ).toMatchObject({ ok: true })
  await signInAs(world.accounts.neighbour)
  expect((await listCandidateSteps(await viewerOf(world.accounts.neighbour), id)).at(-1)?.note).toContain(
    'không đủ hai phần ba',
  )
  expect(await act(admitCandidate, id, { takenOn: '10/10/2022' })).toHaveProperty('goTo')
})

test('chi bộ trực thuộc thẳng cấp quyết định: không có bước của đảng ủy cơ sở', async () => {
  const id = await start('Lò Văn Thẳng')
  await untilDossier(id)
  await act(linkVote, id, { proposalId: await votedOn('Lò Văn Thẳng') })
  const base = await makeOrganisation(seedDb, { kind: 'cell', parentId: world.top.id, name: 'Chi bộ cơ sở' })
  await owner`UPDATE candidates SET org_id = ${base.id} WHERE id = ${id}`
  const account = await makeAccount(seedDb, {
    ...{ orgId: world.top.id, fullName: 'Vương Đình Khải', loginName: 'bithu.thang' },
    roles: ['committeeSecretary'],
  })
  const secretary = await signInAs(account)
  expect((await getCandidate(secretary, id))?.may.endorse).toBe(false)
  const endorse = { takenOn: '15/09/2022', votes: '10', base: '15' }
  expect((await act(endorseCandidate, id, endorse)).message).toContain('không ở dưới đảng ủy cơ sở')
})

describe('từ chối', () => {
  test('người giúp đỡ của chi bộ khác, biểu quyết của chi bộ khác hoặc đã nối', async () => {
    const id = await start('Quàng Văn Lả')
    expect(
      await act(helpCandidate, id, { helperId: world.stranger.id, helpedOn: '05/01/2022' }),
    ).toMatchObject({ ok: false, fields: { helperId: [expect.stringContaining('chính thức')] } })
    await untilDossier(id)
    expect(
      await act(linkVote, id, { proposalId: await votedOn('Quàng Văn Lả', world.neighbour.id) }),
    ).toMatchObject({ ok: false })
    const taken = await votedOn('Quàng Văn Lả')
    const other = await start('Cà Thị Bun')
    await untilDossier(other)
    expect(await act(linkVote, other, { proposalId: taken })).toMatchObject({ ok: true })
    expect(await act(linkVote, id, { proposalId: taken })).toMatchObject({
      ok: false,
      fields: { proposalId: ['Kết quả này đã nối với Cà Thị Bun.'] },
    })
    expect(await now(id)).toMatchObject({ stage: 'dossier' })
  })

  test('trang cũ, bước nhảy cóc, người ngoài chi bộ', async () => {
    const id = await start('Tòng Văn Chung')
    await act(helpCandidate, id, { helperId: world.secretary.id, helpedOn: '05/01/2022' })
    expect(
      await send(certifyCandidate, { candidateId: id, version: 1, certifiedOn: '20/03/2022' }),
    ).toMatchObject({
      ok: false,
      message: expect.stringMatching(/người khác/),
    })
    expect(await act(startDossier, id, { takenOn: '20/03/2022' })).toMatchObject({ ok: false })
    for (const who of ['neighbour', 'member', 'districtOffice'] as const) {
      await signInAs(world.accounts[who])
      expect(await act(certifyCandidate, id, { certifiedOn: '20/03/2022' }), who).toMatchObject({ ok: false })
      expect(await getCandidate(await viewerOf(world.accounts[who]), id), who).toBeUndefined()
    }
    expect(await now(id)).toMatchObject({ stage: 'helped' })
  })
})

test('danh sách: đi xa nhất đứng trước; số theo bước là đúng danh sách', async () => {
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  const all = await listCandidates(viewer, candidateFilter.parse({ stage: 'all' }))
  const counts = await countStages(viewer, candidateFilter.parse({}))
  expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(all.rows.length)
  for (const [stage, n] of counts)
    expect((await listCandidates(viewer, candidateFilter.parse({ stage }))).rows, stage).toHaveLength(n)
  const ranks = all.rows.map(({ rank }) => rank)
  expect(ranks).toEqual([...ranks].sort((one, other) => other - one))
})

describe('mỗi bước theo quy tắc của ngày thực hiện bước ấy', () => {
  const source = 'Quy định thử ngày 10/10/2022'
  beforeAll(async () => {
    await seedDb.insert(schema.ruleSets).values({
      ...{ domain: 'admission', orgId: world.top.id, name: 'Kết nạp, quy định sau', source },
      validFrom: '2022-10-10',
      values: {
        ...{ youngestYears: 25, oldestYears: 60, certificateMonths: 24, dossierMonths: 3 },
        ...{ committeeShare: 'half', ceremonyDays: 10, ceremonyFrom: 'decision' },
      },
    })
  })
  test('biểu quyết trước ngày áp dụng theo quy tắc trước, có hạn gửi và hạn xét; từ ngày ấy theo quy tắc sau', async () => {
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const earlier = await start('Lò Thị Trước')
    await untilDossier(earlier)
    expect(await getCandidate(viewer, earlier)).toMatchObject({
      ...{ certificateEnds: '2024-03-20', dossierEnds: '2022-07-01', endorseBy: undefined },
    })
    const proposalId = await votedOn('Lò Thị Trước', world.cell.id, '2022-10-09', 'completed')
    expect(await act(linkVote, earlier, { proposalId })).toMatchObject({ ok: true })
    expect(await getCandidate(viewer, earlier)).toMatchObject({
      ...{ certificateEnds: '2027-03-20', dossierEnds: '2023-04-01' },
      ...{ sendBy: { dueOn: '2022-10-14' }, endorseBy: { dueOn: '2022-11-11' } },
    })

    const after = await start('Lò Thị Sau')
    await untilDossier(after)
    expect(
      await act(linkVote, after, { proposalId: await votedOn('Lò Thị Sau', world.cell.id, '2022-10-10') }),
    ).toMatchObject({
      fields: { proposalId: [expect.stringContaining(`chưa đủ 25 tuổi (${source})`)] },
    })
    const listed = await listCandidates(viewer, candidateFilter.parse({ q: 'Lò Thị Sau' }))
    expect(listed.rows[0]).toMatchObject({ paper: { what: 'Hồ sơ', on: '2022-07-01' } })

    await signInAs(world.accounts.committeeSecretary)
    await act(endorseCandidate, earlier, { takenOn: '10/10/2022', votes: '8', base: '15' })
    expect((await listCandidateSteps(viewer, earlier)).at(-1)?.note).toBe('')
    await owner`UPDATE proposals SET state = 'approved', decided_on = '2022-10-11' WHERE id = ${proposalId}`
    expect(await getCandidate(viewer, earlier)).toMatchObject({ admitBy: { dueOn: '2022-10-25' } })
  })
})
