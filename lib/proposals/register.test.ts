import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { padded } from '@/lib/core/numbers'
import { send as post, seedDb, signInAs } from '@/lib/core/testing'
import { endorseProposal } from './actions/endorse'
import { settleProposal } from './actions/settle'
import { countWaiting, getProposal } from './queries/proposals'

const HELD = '2022-09-07'
let world: World
let templateId = 0
let month = 0
beforeAll(async () => {
  world = await makeWorld(seedDb, 'quyetdinh')
  const [template] = await seedDb
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
    .returning()
  templateId = template?.id ?? 0
  await signInAs(world.accounts.standingCommittee)
})

type Kind = 'confirmation' | 'removal' | 'leaving' | 'discipline' | 'exemption'
type Member = { id: number; fullName: string }

/** What received minutes ask about a member. */
async function proposalOf(kind: Kind, { id, fullName }: Member, more: object = {}) {
  month += 1
  const orgId = world.cell.id
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind, month: `2022-${padded(month)}-01`, state: 'held', heldOn: HELD })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({ meetingId: meeting?.id ?? 0, orgId, templateId, status: 'received', content: {} })
    .returning()
  const votes = { votes: 3, base: 3, isMet: true, state: 'waiting' as const }
  const [made] = await seedDb
    .insert(schema.proposals)
    .values({
      ...votes,
      orgId,
      minutesId: minutes?.id ?? 0,
      position: 0,
      kind,
      memberId: id,
      fullName,
      motion: 'đề nghị',
      heldOn: HELD,
      ...more,
    })
    .returning()
  return made?.id ?? 0
}
/** What the grassroots committee has resolved, where the standing committee decides. */
const considered = { endorsedOn: HELD, endorsedVotes: 15, endorsedBase: 15 }
const settle = (proposalId: number, more: object = {}) =>
  post(settleProposal, {
    proposalId,
    version: 1,
    verdict: 'approved',
    decidedOn: HELD,
    decisionNumber: '50-QĐ/HU',
    ...more,
  })
const recordOf = async (id: number) => {
  const [row] = await owner`SELECT standing, status, official_on, version FROM members WHERE id = ${id}`
  const audit =
    await owner`SELECT detail FROM audit_entries WHERE subject = ${`members:${id}`} AND action = 'members.update'`
  return { row, audit: audit.map(({ detail }) => detail) }
}

describe('quyết định của cấp trên vào danh sách đảng viên', () => {
  test('công nhận chính thức: phải có ngày; từ ngày ấy là chính thức, có nhật ký', async () => {
    const person = await makeMember(seedDb, {
      orgId: world.cell.id,
      fullName: 'Đỗ Văn Tân',
      standing: 'probationary',
      admittedOn: '2021-08-20',
    })
    const id = await proposalOf('confirmation', person, considered)
    expect(await settle(id)).toMatchObject({
      fields: { officialOn: [expect.stringContaining('ghi trong quyết định')] },
    })
    expect((await recordOf(person.id)).row).toMatchObject({ standing: 'probationary', version: 1 })
    expect(await settle(id, { officialOn: '20/08/2022' })).toHaveProperty('goTo')
    const { row, audit } = await recordOf(person.id)
    expect(row).toMatchObject({ standing: 'full', official_on: '2022-08-20', version: 2 })
    expect(audit).toMatchObject([{ before: { standing: 'probationary' }, after: { standing: 'full' } }])
  })

  test('xóa tên: không đồng ý thì giữ nguyên, đồng ý thì ra khỏi danh sách', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Bỏ' })
    const refused = await proposalOf('removal', person)
    expect(await settle(refused, { verdict: 'refused' })).toHaveProperty('goTo')
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'active', version: 1 })
    const papers = (id: number) => owner`SELECT file_name FROM papers WHERE subject_id = ${id}`
    const approved = await proposalOf('removal', person, considered)
    expect(await settle(approved)).toHaveProperty('goTo')
    expect(await papers(approved)).toEqual([{ file_name: 'quyet-dinh-thang-9-2022-la-van-bo.pdf' }])
    expect(await papers(refused)).toEqual([])
    const { row, audit } = await recordOf(person.id)
    expect(row).toMatchObject({ status: 'removed', version: 2 })
    expect(audit).toHaveLength(1)
  })

  test('đảng ủy cơ sở ghi nghị quyết, một lần, trước quyết định; quyết định in căn cứ ấy', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Hai Cấp' })
    const id = await proposalOf('removal', person)
    const given = { proposalId: id, version: 1, takenOn: '12/09/2022', paper: '58-NQ/ĐU', base: '15' }
    const endorse = (more: object) => post(endorseProposal, { ...given, ...more })
    expect((await endorse({ votes: '10' })).message).toContain('Không tìm thấy')
    const office = await signInAs(world.accounts.committeeOffice)
    const waiting = await countWaiting(office)
    expect(await endorse({ votes: '16' })).toMatchObject({
      fields: { votes: [expect.stringContaining('nhiều hơn')] },
    })
    expect(await endorse({ votes: '10', takenOn: '06/09/2022' })).toMatchObject({
      fields: { takenOn: [expect.stringContaining('từ ngày chi bộ họp')] },
    })
    expect((await getProposal(office, id))?.mayEndorse).toBe(true)
    expect(await endorse({ votes: '10' })).toMatchObject({ ok: true })
    expect(await getProposal(office, id)).toMatchObject({ mayEndorse: false, endorsedVotes: 10 })
    expect(await countWaiting(office)).toBe(waiting - 1)
    expect((await endorse({ votes: '10', version: 2 })).message).toContain('đã được ghi')
    await expect(owner`UPDATE proposals SET endorsed_votes = 15 WHERE id = ${id}`).rejects.toThrow(
      'does not change',
    )
    const leaving = await proposalOf('leaving', person)
    expect((await endorse({ votes: '10', proposalId: leaving })).message).toContain('không qua bước')

    await signInAs(world.accounts.standingCommittee)
    expect(await settle(id, { version: 2, decidedOn: '11/09/2022' })).toMatchObject({
      fields: { decidedOn: [expect.stringContaining('12/09/2022')] },
    })
    expect(await settle(id, { version: 2, decidedOn: '20/09/2022' })).toHaveProperty('goTo')
    const [paper] = await owner`SELECT data->'bases' AS bases FROM papers WHERE subject_id = ${id}`
    expect(paper?.bases).toContain('Căn cứ nghị quyết số 58-NQ/ĐU, ngày 12/9/2022 của Đảng ủy xã An Thịnh')
  })

  test('chưa qua đảng ủy cơ sở thì chưa đến lượt cấp trên; không đủ hai phần ba vẫn báo cáo lên', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Thiếu' })
    const standing = await signInAs(world.accounts.standingCommittee)
    const turns = await countWaiting(standing)
    const id = await proposalOf('removal', person)
    expect(await getProposal(standing, id)).toMatchObject({ awaitsCommittee: true, maySettle: true })
    expect(await countWaiting(standing)).toBe(turns)
    expect(await settle(id)).toMatchObject({ fields: { verdict: [expect.stringContaining('Đảng ủy xã')] } })
    await signInAs(world.accounts.committeeOffice)
    const short = { proposalId: id, version: 1, takenOn: '07/09/2022', votes: '9', base: '15' }
    expect(await post(endorseProposal, short)).toMatchObject({ ok: true })
    await signInAs(world.accounts.standingCommittee)
    expect(await countWaiting(standing)).toBe(turns + 1)
    expect(await settle(id, { version: 2 })).toHaveProperty('goTo')
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'removed' })
  })

  test('từ trần khi đề nghị xóa tên đang chờ: không ra quyết định xóa tên, người ấy vẫn là đã từ trần', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Mất' })
    const id = await proposalOf('removal', person, considered)
    await owner`UPDATE members SET status = 'deceased', since_on = ${HELD}, since_reason = 'left' WHERE id = ${person.id}`
    expect(await settle(id)).toMatchObject({ fields: { verdict: [expect.stringContaining('từ trần')] } })
    expect(await owner`SELECT state FROM proposals WHERE id = ${id}`).toEqual([{ state: 'waiting' }])
    expect(await settle(id, { verdict: 'refused', note: 'Đã từ trần' })).toHaveProperty('goTo')
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'deceased', version: 1 })
    expect(await owner`SELECT 1 FROM papers WHERE subject_id = ${id}`).toEqual([])
  })

  test('người đã chuyển sang đảng bộ khác: nơi cũ không ghi vào danh sách của nơi mới', async () => {
    const other = await makeWorld(seedDb, 'quyetdinhkhac')
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Đi' })
    const id = await proposalOf('removal', person, considered)
    await owner`UPDATE members SET org_id = ${other.cell.id}, since_on = ${HELD}, since_reason = 'transferred'
      WHERE id = ${person.id}`
    expect(await settle(id)).toMatchObject({ fields: { verdict: [expect.stringContaining('đã chuyển')] } })
    expect(await settle(id, { verdict: 'refused', note: 'Đã chuyển' })).toHaveProperty('goTo')
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'active', version: 1 })
  })

  test('miễn sinh hoạt của người đã sang chi bộ khác: đứng ở chi bộ mới, nơi sẽ ghi trở lại', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Miễn' })
    const asked = { exemptionKind: 'mobileWork', startsOn: '2022-10-01', endsOn: '2023-06-30' }
    const id = await proposalOf('exemption', person, asked)
    await owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = ${HELD}, since_reason = 'reorganised'
      WHERE id = ${person.id}`
    await signInAs(world.accounts.committeeSecretary)
    expect(await settle(id)).toHaveProperty('goTo')
    expect(await owner`SELECT org_id FROM exemptions WHERE member_id = ${person.id}`).toEqual([
      { org_id: world.neighbour.id },
    ])
  })

  test('miễn sinh hoạt của người đã ra khỏi danh sách: không ghi đồng ý được', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Rời' })
    const asked = { exemptionKind: 'mobileWork', startsOn: '2022-10-01', endsOn: '2023-06-30' }
    const id = await proposalOf('exemption', person, asked)
    await owner`UPDATE members SET status = 'transferred', since_on = ${HELD}, since_reason = 'left' WHERE id = ${person.id}`
    await signInAs(world.accounts.committeeSecretary)
    expect(await settle(id)).toMatchObject({ message: expect.stringContaining('không còn trong danh sách') })
    expect(await owner`SELECT 1 FROM exemptions WHERE member_id = ${person.id}`).toHaveLength(0)
    expect(await settle(id, { verdict: 'refused', note: 'Đã chuyển đi' })).toHaveProperty('goTo')
    await signInAs(world.accounts.standingCommittee)
  })

  test('xin ra: còn đề nghị kỷ luật chưa có kết quả thì chưa xét; xong thì ghi đã xin ra', async () => {
    const person = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Cù Thị Ra' })
    const discipline = await proposalOf('discipline', person)
    const id = await proposalOf('leaving', person)
    expect(await settle(id)).toMatchObject({ message: expect.stringContaining('mục 11.2') })
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'active' })
    expect(await settle(discipline, { verdict: 'refused' })).toHaveProperty('goTo')
    expect(await settle(id)).toHaveProperty('goTo')
    expect((await recordOf(person.id)).row).toMatchObject({ status: 'resigned', version: 2 })
  })
})
