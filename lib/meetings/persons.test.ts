import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { createBatch } from '@/lib/batches/actions'
import { listBatchFiles } from '@/lib/batches/queries'
import { runBatches } from '@/lib/batches/run'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { settleProposal } from '@/lib/proposals/actions/settle'
import { countWaiting, getProposal, listProposals } from '@/lib/proposals/queries/proposals'
import { receive, send } from './actions/steps'
import { complete, openMinutes, saveMinutes } from './actions/write'
import { type MinutesContent, minutesContent } from './content'
import { contentOf } from './content-of'
import { listGoneSubjects } from './queries/subjects'
import type { PersonKind } from './rules/person-votes'
import { showDraft } from './show-draft'
import { ballotOf } from './testing-persons'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'xetnguoi')
  await seedDb
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
})

const HELD = '2022-09-07'
let month = 0

/** A meeting of that kind with its draft opened by the secretary. */
async function open(kind: PersonKind) {
  month += 1
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId: world.cell.id,
      kind,
      month: `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      plannedOn: HELD,
      state: 'confirmed',
      place: 'Nhà văn hóa',
    })
    .returning()
  if (!meeting) throw new Error('meeting not made')
  await signInAs(world.accounts.cellSecretary)
  expect(await post(openMinutes, { meetingId: meeting.id })).toHaveProperty('goTo')
  const [row] = await owner`SELECT id, content FROM minutes WHERE meeting_id = ${meeting.id}`
  return { meetingId: meeting.id, minutesId: Number(row?.id), content: contentOf(row?.content) }
}

type Draft = Awaited<ReturnType<typeof open>>

/** Everybody there, one ballot sheet each; the entries as given. */
const written = ({ content }: Draft, subjects: object[], change: object = {}): MinutesContent =>
  minutesContent.parse({
    ...content,
    opening: {
      ...content.opening,
      startedAt: '19:30',
      place: 'Nhà văn hóa',
      recorder: { memberId: null, name: 'Vũ Đình Khoát', position: 'Chi ủy viên' },
    },
    attendance: content.attendance.map((row) => ({ ...row, state: 'present' })),
    subjects,
    tellers: [{ name: 'Lê Công Rạng', position: '' }],
    adoption: { agreed: content.attendance.length, of: content.attendance.length },
    endedAt: '20:30',
    ...change,
  })

async function save(draft: Draft, subjects: object[], change: object = {}) {
  const sent = showDraft(written(draft, subjects, change))
  expect(await post(saveMinutes, { minutesId: draft.minutesId, draftVersion: 1, ...sent })).toMatchObject({
    ok: true,
  })
}
const finish = ({ minutesId }: Draft) => post(complete, { minutesId, draftVersion: 2, secret: 'no' })

/** Opened, written, completed. */
async function completed(kind: PersonKind, subjects: object[]) {
  const draft = await open(kind)
  await save(draft, subjects)
  expect(await finish(draft)).toHaveProperty('goTo')
  return draft
}
const proposalsOf = ({ minutesId }: Draft) =>
  seedDb.select().from(schema.proposals).where(eq(schema.proposals.minutesId, minutesId))
const exemptionsOf = (memberId: number) =>
  seedDb.select().from(schema.exemptions).where(eq(schema.exemptions.memberId, memberId))
const anotherMember = (fullName: string, given: object = {}) =>
  makeMember(seedDb, { orgId: world.cell.id, fullName, ...given })
const size = async () =>
  (
    await seedDb
      .select({ id: schema.members.id })
      .from(schema.members)
      .where(eq(schema.members.orgId, world.cell.id))
  ).length

const mo = (votes: object) => ({
  name: 'Trần Thị Mơ',
  bornOn: '2000-01-01',
  papers: 'Đơn xin vào Đảng\nLý lịch đã thẩm tra',
  introducers: 'Đào Xuân Thạch',
  strengths: 'Gương mẫu',
  conclusion: 'Đề nghị kết nạp',
  vote: ballotOf(votes),
})
const exempt = (memberId: number, given: object = {}) => ({
  memberId,
  exemptionKind: 'ageHealth',
  startsOn: HELD,
  conclusion: 'Nhất trí',
  vote: ballotOf({ inFavour: 3 }),
  ...given,
})

describe('kết nạp', () => {
  test('đủ hai phần ba: có nghị quyết riêng, cấp trên thấy khi đã gửi, ghi kết quả một lần', async () => {
    const draft = await completed('admission', [mo({ inFavour: 2, against: 1 })])
    const [proposal] = await proposalsOf(draft)
    expect(proposal).toMatchObject({
      fullName: 'Trần Thị Mơ',
      memberId: null,
      isMet: true,
      state: 'waiting',
      number: 1,
    })
    const id = proposal?.id ?? 0
    const office = await viewerOf(world.accounts.committeeOffice)
    const secretary = await viewerOf(world.accounts.cellSecretary)
    expect(await getProposal(office, id)).toBeUndefined()
    expect(await getProposal(secretary, id)).toMatchObject({ fullName: 'Trần Thị Mơ', maySettle: false })

    const given = {
      proposalId: id,
      version: 1,
      verdict: 'approved',
      decidedOn: HELD,
      decisionNumber: '47-QĐ/HU',
    }
    const standing = await signInAs(world.accounts.standingCommittee)
    expect((await post(settleProposal, given)).message).toContain('chưa được tiếp nhận')
    await signInAs(world.accounts.cellSecretary)
    expect(await post(send, { minutesId: draft.minutesId })).toHaveProperty('goTo')
    expect(await countWaiting(standing)).toBe(1)
    expect(await countWaiting(office)).toBe(0)
    expect((await listProposals(office, { state: undefined, after: undefined })).rows).toMatchObject([{ id }])
    expect((await post(settleProposal, given)).message).toContain('Không tìm thấy')

    await signInAs(world.accounts.committeeOffice)
    await post(receive, { minutesId: draft.minutesId })
    expect((await post(settleProposal, given)).message).toContain('Không tìm thấy')
    await signInAs(world.accounts.standingCommittee)
    expect(await getProposal(standing, id)).toMatchObject({ maySettle: true, decisionSymbol: 'HU' })
    expect(await post(settleProposal, { ...given, decidedOn: '2022-09-06' })).toMatchObject({
      fields: { decidedOn: [expect.stringContaining('từ ngày chi bộ họp')] },
    })
    expect(await post(settleProposal, given)).toHaveProperty('goTo')
    expect((await post(settleProposal, { ...given, version: 2 })).message).toContain('đã có kết quả')
    expect(await getProposal(secretary, id)).toMatchObject({
      state: 'approved',
      decidedBy: expect.stringMatching(/^Ban Thường vụ Huyện ủy /),
    })
    expect(await countWaiting(standing)).toBe(0)
  })

  test('nghị quyết về từng người có trong lô nghị quyết của tháng, tên tệp là tên người', async () => {
    const all = { inFavour: 3 }
    const draft = await completed('admission', [mo(all), { ...mo(all), name: 'Lò Văn Hặc' }])
    const [meeting] =
      await owner`SELECT to_char(month, 'YYYY-MM') AS month FROM meetings WHERE id = ${draft.meetingId}`
    const asked = await post(createBatch, {
      ...{ orgId: world.cell.id, kind: 'month', period: meeting?.month },
      'contents[]': ['documents'],
    })
    expect(asked).toMatchObject({ goTo: expect.any(String) })
    const secretary = await viewerOf(world.accounts.cellSecretary)
    const batchId = Number(asked.goTo?.split('/').at(-1))
    await runBatches()
    const files = await listBatchFiles(secretary, batchId)
    expect(files.map(({ fileName }) => fileName.replace(/.*-20\d\d-/, ''))).toEqual([
      'tran-thi-mo.pdf',
      'lo-van-hac.pdf',
    ])
  })

  test('thiếu một phiếu: không có nghị quyết, nhưng đủ số phiếu vẫn báo cáo lên', async () => {
    const draft = await completed('admission', [mo({ inFavour: 1, against: 2 })])
    expect(await proposalsOf(draft)).toMatchObject([{ isMet: false, number: null, votes: 1, base: 3 }])
  })

  test('hai người: mỗi người một số nghị quyết, liền nhau', async () => {
    const draft = await completed('admission', [
      mo({ inFavour: 3 }),
      { ...mo({ inFavour: 3 }), name: 'Bùi Văn Lâm' },
    ])
    const [first, second] = await proposalsOf(draft)
    expect((second?.number ?? 0) - (first?.number ?? 0)).toBe(1)
  })

  test('cơ sở dữ liệu giữ nguyên điều chi bộ đã đề nghị', async () => {
    const [row] = await proposalsOf(await completed('admission', [mo({ inFavour: 3 })]))
    await expect(owner`UPDATE proposals SET votes = 2 WHERE id = ${row?.id ?? 0}`).rejects.toThrow(
      'does not change',
    )
    await expect(owner`DELETE FROM proposals WHERE id = ${row?.id ?? 0}`).rejects.toThrow('never deleted')
  })
})

describe('miễn sinh hoạt', () => {
  test('tuổi cao, sức khỏe yếu: chi bộ quyết định, ghi ngay vào sổ với số nghị quyết', async () => {
    const old = await anotherMember('Ngô Văn Lẫm')
    const draft = await completed('exemption', [
      exempt(old.id, { vote: ballotOf({ inFavour: await size() }) }),
    ])
    const [proposal] = await proposalsOf(draft)
    expect(proposal).toMatchObject({ state: 'ownDecision', fullName: 'Ngô Văn Lẫm' })
    expect(await exemptionsOf(old.id)).toMatchObject([
      {
        kind: 'ageHealth',
        startsOn: HELD,
        endsOn: null,
        decidedBy: world.cell.name,
        decisionNumber: `${String(proposal?.number).padStart(2, '0')}-NQ/CB`,
      },
    ])
  })

  test('xin giảm: chi bộ quyết định cho giảm, danh sách không ghi miễn; lý do khác thì không có giảm', async () => {
    const old = world.member
    const draft = await open('exemption')
    const vote = ballotOf({ inFavour: await size() })
    const other = { exemptionKind: 'mobileWork', endsOn: '2023-03-01' }
    await save(draft, [exempt(old.id, { isReduction: true, vote, ...other })])
    expect((await finish(draft)).message).toContain('giảm chỉ dành cho tuổi cao')
    const sent = showDraft(written(draft, [exempt(old.id, { isReduction: true, vote })]))
    await post(saveMinutes, { minutesId: draft.minutesId, draftVersion: 2, ...sent })
    expect(
      await post(complete, { minutesId: draft.minutesId, draftVersion: 3, secret: 'no' }),
    ).toHaveProperty('goTo')
    expect(await proposalsOf(draft)).toMatchObject([
      { state: 'ownDecision', isReduction: true, motion: 'cho giảm công tác và sinh hoạt đảng' },
    ])
    expect(await exemptionsOf(old.id)).toEqual([])
  })

  test('hai người cùng bấm hoàn tất: một lần được, lần kia nói rõ, không ghi gì hai lần', async () => {
    const old = await anotherMember('Phan Thị Nở')
    const draft = await open('exemption')
    await save(draft, [exempt(old.id, { vote: ballotOf({ inFavour: await size() }) })])
    const answers = await Promise.all([finish(draft), finish(draft)])
    expect(answers.filter(({ goTo }) => goTo)).toHaveLength(1)
    expect(answers.find(({ goTo }) => !goTo)?.message).toMatch(/đã hoàn tất|vừa được người khác sửa/)
    expect(await exemptionsOf(old.id)).toHaveLength(1)
    expect(await proposalsOf(draft)).toHaveLength(1)
  })

  test('lý do khác: chờ cấp ủy; cấp ủy đồng ý thì mới ghi vào sổ', async () => {
    const away = await anotherMember('Hoàng Văn Quýnh')
    const draft = await completed('exemption', [
      exempt(away.id, {
        exemptionKind: 'mobileWork',
        endsOn: '2023-03-01',
        vote: ballotOf({ inFavour: await size() }),
      }),
    ])
    const [proposal] = await proposalsOf(draft)
    expect(proposal).toMatchObject({ state: 'waiting', endsOn: '2023-03-01' })
    expect(await exemptionsOf(away.id)).toEqual([])
    await post(send, { minutesId: draft.minutesId })
    await signInAs(world.accounts.committeeSecretary)
    await post(receive, { minutesId: draft.minutesId })
    const given = { verdict: 'approved', decidedOn: HELD, decisionNumber: '12-QĐ/ĐU' }
    expect(
      await post(settleProposal, { proposalId: proposal?.id ?? 0, version: 1, ...given }),
    ).toHaveProperty('goTo')
    expect(await exemptionsOf(away.id)).toMatchObject([
      { kind: 'mobileWork', endsOn: '2023-03-01', decisionNumber: '12-QĐ/ĐU' },
    ])
  })

  test('đang có một lần miễn: nói của ai, từ ngày nào; chưa khóa biên bản', async () => {
    const old = await anotherMember('Mai Văn Ngữ')
    const given = { orgId: world.cell.id, memberId: old.id, kind: 'ageHealth' as const, decidedBy: 'Chi bộ' }
    await seedDb.insert(schema.exemptions).values({ ...given, startsOn: '2022-01-01', endsOn: '2022-12-31' })
    const draft = await open('exemption')
    await save(draft, [exempt(old.id, { vote: ballotOf({ inFavour: await size() }) })])
    expect((await finish(draft)).message).toContain('Mai Văn Ngữ: Đã có một lần miễn từ 01/01/2022')
    expect(await proposalsOf(draft)).toEqual([])
  })

  test('rời chi bộ giữa lúc ghi và lúc hoàn tất: giữ tên trong biên bản, không ghi miễn, báo trước', async () => {
    const gone = await anotherMember('Lương Thị Nhàn')
    const draft = await open('exemption')
    await save(draft, [exempt(gone.id, { vote: ballotOf({ inFavour: await size() }) })])
    await seedDb
      .update(schema.members)
      .set({ orgId: world.neighbour.id, sinceOn: '2022-09-01', sinceReason: 'transferred' })
      .where(eq(schema.members.id, gone.id))
    const [row] = await owner`SELECT content, org_path FROM minutes WHERE id = ${draft.minutesId}`
    const secretary = await viewerOf(world.accounts.cellSecretary)
    const place = { orgId: world.cell.id, path: String(row?.org_path), ownerId: null }
    expect(await listGoneSubjects(secretary, { ...place, content: contentOf(row?.content) })).toEqual([
      'Lương Thị Nhàn',
    ])
    expect(await finish(draft)).toHaveProperty('goTo')
    expect(await proposalsOf(draft)).toMatchObject([{ fullName: 'Lương Thị Nhàn', memberId: null }])
    expect(await exemptionsOf(gone.id)).toEqual([])
  })
})

describe('ghi và lưu', () => {
  test('60 người phát biểu, một ý kiến 20.000 chữ: không mất chữ nào', async () => {
    const draft = await open('admission')
    const long = 'Ý kiến dài. '.repeat(1_666).padEnd(20_000, 'x')
    const opinions = Array.from({ length: 60 }, (_, index) => ({
      speaker: `Đảng viên ${index + 1}`,
      text: index === 7 ? long : `Nhất trí lần ${index + 1}`,
    }))
    await save(draft, [{ ...mo({ inFavour: 3 }), opinions }])
    const [row] = await owner`SELECT content FROM minutes WHERE id = ${draft.minutesId}`
    const [subject] = contentOf(row?.content).subjects
    expect(subject?.opinions).toHaveLength(60)
    expect(subject?.opinions[7]?.text).toBe(long)
    expect(subject?.opinions[59]?.text).toBe('Nhất trí lần 60')
  })

  test('mã đảng viên của chi bộ khác không thành người được xét', async () => {
    const draft = await open('removal')
    await save(draft, [{ memberId: world.stranger.id, papers: 'Sổ đảng phí', conclusion: 'x' }])
    const [row] = await owner`SELECT content FROM minutes WHERE id = ${draft.minutesId}`
    expect(contentOf(row?.content).subjects).toMatchObject([{ memberId: null, name: '' }])
    expect((await finish(draft)).message).toContain('chưa chọn đảng viên')
  })

  test('công nhận chính thức: điền sẵn đảng viên hết dự bị, ngày kết nạp lấy từ sổ', async () => {
    const probation = await anotherMember('Vũ Thị Sen', {
      standing: 'probationary',
      admittedOn: '2021-08-20',
    })
    const draft = await open('confirmation')
    expect(draft.content.subjects).toMatchObject([
      {
        memberId: probation.id,
        name: 'Vũ Thị Sen',
        admittedOn: '2021-08-20',
        probationEndsOn: '2022-08-20',
      },
    ])
  })
})

test('kỷ luật: khiển trách do chi bộ quyết định; khai trừ phải trình lên', async () => {
  const base = {
    memberId: world.member.id,
    penalty: 'reprimand',
    papers: 'Bản tự kiểm điểm',
    conclusion: 'x',
  }
  const all = await size()
  const own = await completed('discipline', [{ ...base, vote: ballotOf({ reprimand: all - 1 }) }])
  expect(await proposalsOf(own)).toMatchObject([{ state: 'ownDecision', number: null }])
  const up = await completed('discipline', [{ ...base, vote: ballotOf({ expulsion: all - 1 }) }])
  expect(await proposalsOf(up)).toMatchObject([
    { state: 'waiting', motion: expect.stringContaining('khai trừ') },
  ])
})

test('xin ra: chi bộ đề nghị, có nghị quyết, chờ cấp trên', async () => {
  const asked = { memberId: world.member.id, papers: 'Đơn xin ra khỏi Đảng ngày 01/9/2022', conclusion: 'x' }
  const draft = await completed('leaving', [{ ...asked, vote: ballotOf({ inFavour: (await size()) - 1 }) }])
  expect(await proposalsOf(draft)).toMatchObject([
    { state: 'waiting', motion: 'đề nghị cho ra khỏi Đảng', number: expect.any(Number) },
  ])
})

test('kiểm điểm cuối năm: số phiếu sang đợt xếp loại đang mở, chỉ một lần', async () => {
  const [rules] = await seedDb
    .select({ id: schema.ruleSets.id })
    .from(schema.ruleSets)
    .where(eq(schema.ruleSets.domain, 'ratings'))
    .limit(1)
  const [campaign] = await seedDb
    .insert(schema.ratingCampaigns)
    .values({ orgId: world.cell.id, year: 2022, ruleSetId: rules?.id ?? 0 })
    .returning()
  await seedDb.insert(schema.ratings).values({
    campaignId: campaign?.id ?? 0,
    orgId: world.cell.id,
    memberId: world.member.id,
    fullName: world.member.fullName,
    isReviewed: true,
    selfLevel: 'good',
  })
  const draft = await open('yearEnd')
  expect(draft.content.subjects).toMatchObject([{ memberId: world.member.id, selfLevel: 'good' }])
  await save(draft, [
    { ...draft.content.subjects[0], conclusion: 'Tốt', vote: ballotOf({ excellent: 1, good: 3 }) },
  ])
  expect(await finish(draft)).toHaveProperty('goTo')
  const [after] = await seedDb
    .select()
    .from(schema.ratingCampaigns)
    .where(eq(schema.ratingCampaigns.id, campaign?.id ?? 0))
  expect(after).toMatchObject({ issued: 4, returned: 4, heldOn: HELD, tellers: [{ name: 'Lê Công Rạng' }] })
  expect(after?.tallyRemark).toContain('biên bản không có phiếu của đồng chí')
  const [rating] = await seedDb
    .select()
    .from(schema.ratings)
    .where(eq(schema.ratings.memberId, world.member.id))
  expect(rating).toMatchObject({ excellent: 1, good: 3, valid: 4, proposedLevel: 'good' })
})
