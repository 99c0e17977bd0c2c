import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { grants } from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { changeDuties } from '@/lib/home/queries/changes'
import { decideChange, proposeChange, withdrawChange } from './actions'
import { diffRows } from './labels'
import { getChange, listChanges } from './queries'
import { diffOf, type ProposedField, proposedFields } from './rules'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'denghi')
})

const newMember = (fullName: string) =>
  makeMember(seedDb, { orgId: world.cell.id, fullName, birthYear: 1980, phone: '0912000111' })
const form = (memberId: number, fullName: string, given: Record<string, string | number> = {}) => ({
  ...{
    memberId,
    fullName,
    sex: 'male',
    birthYear: 1980,
    ethnicGroup: 'Kinh',
    standing: 'full',
    status: 'active',
  },
  ...{ phone: '0912000111', changeReason: 'Theo giấy khai sinh', ...given },
})
const idIn = (answer: { goTo?: string }) => Number.parseInt(answer.goTo?.split('/').at(-1) ?? '', 10)
const rowOf = async (id: number) => (await owner`SELECT * FROM members WHERE id = ${id}`)[0]

async function proposed(fullName: string, given: Record<string, string | number>) {
  const member = await newMember(fullName)
  await signInAs(world.accounts.cellSecretary)
  return { member, changeId: idIn(await send(proposeChange, form(member.id, fullName, given))) }
}

describe('đề nghị, xét, áp dụng', () => {
  test('không đổi gì trước khi được đồng ý; hai người cùng đồng ý thì áp dụng một lần; có nhật ký trước, sau', async () => {
    const { member, changeId } = await proposed('Lù Văn Sai', {
      ...{ fullName: 'Lù Văn Đúng', bornOn: '02/03/1980', phone: '0912000222' },
    })
    expect(await rowOf(member.id)).toMatchObject({ full_name: 'Lù Văn Sai', version: 1 })
    const office = await signInAs(world.accounts.committeeOffice)
    const change = await getChange(office, changeId)
    expect(change && diffRows(change)).toEqual([
      { id: 'fullName', name: 'Họ và tên', before: 'Lù Văn Sai', after: 'Lù Văn Đúng' },
      { id: 'bornOn', name: 'Ngày sinh', before: 'Chưa ghi', after: '02/03/1980' },
      { id: 'phone', name: 'Điện thoại', before: '0912000111', after: '0912000222' },
    ])
    expect(await changeDuties(office)).toMatchObject([{ href: '/changes?state=waiting' }])
    const verdict = { changeId, version: 1, verdict: 'approved' }
    const answers = await Promise.all([
      send(decideChange, { ...verdict, submitKey: randomUUID() }),
      send(decideChange, { ...verdict, submitKey: randomUUID() }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowOf(member.id)).toMatchObject({
      ...{
        full_name: 'Lù Văn Đúng',
        sort_name: 'Đúng Lù Văn',
        born_on: '1980-03-02',
        phone: '0912000222',
        version: 2,
      },
    })
    const logged = await owner`SELECT detail FROM audit_entries
      WHERE action = 'members.update' AND subject = ${`members:${member.id}`}`
    expect(logged).toMatchObject([
      { detail: { changeId, before: { fullName: 'Lù Văn Sai' }, after: { fullName: 'Lù Văn Đúng' } } },
    ])
    await expect(owner`UPDATE member_changes SET state = 'waiting', decided_on = NULL`).rejects.toThrow(
      'once',
    )
    await expect(owner`DELETE FROM member_changes`).rejects.toThrow('once')
  })

  test('làm thay: nhật ký của đảng viên ghi thay đồng chí nào', async () => {
    const { member, changeId } = await proposed('Lò Văn Thay', { phone: '0912000333' })
    await seedDb.insert(grants).values({
      ...{ accountId: world.accounts.agencyOfficer.id, role: 'committeeOffice', orgId: world.commune.id },
      ...{ startsOn: '2022-09-01', endsOn: '2022-09-30', substitutesFor: 'Đinh Thị Vân' },
    })
    await signInAs(world.accounts.agencyOfficer)
    expect(await send(decideChange, { changeId, version: 1, verdict: 'approved' })).toMatchObject({
      ok: true,
    })
    const logged = await owner`SELECT detail FROM audit_entries
      WHERE action = 'members.update' AND subject = ${`members:${member.id}`}`
    expect(logged).toMatchObject([{ detail: { changeId, insteadOf: 'Đinh Thị Vân' } }])
  })

  test('ô ấy đã được sửa sau khi đề nghị: từ chối; ô khác được sửa thì vẫn áp dụng', async () => {
    const stale = await proposed('Lò Thị Cũ', { fullName: 'Lò Thị Mới' })
    const other = await proposed('Lò Thị Khác', { fullName: 'Lò Thị Khác Tên' })
    await owner`UPDATE members SET full_name = 'Lò Thị Giữa' WHERE id = ${stale.member.id}`
    await owner`UPDATE members SET phone = '0999' WHERE id = ${other.member.id}`
    await signInAs(world.accounts.organisationBoard)
    const decide = (changeId: number, given = {}) =>
      send(decideChange, { changeId, version: 1, verdict: 'approved', ...given })
    expect(await decide(stale.changeId)).toMatchObject({
      message: expect.stringContaining('sửa sau khi đề nghị'),
    })
    expect(await rowOf(stale.member.id)).toMatchObject({ full_name: 'Lò Thị Giữa' })
    expect(await decide(other.changeId)).toMatchObject({ ok: true })
    expect(await rowOf(other.member.id)).toMatchObject({ full_name: 'Lò Thị Khác Tên', phone: '0999' })
    expect(await decide(stale.changeId, { verdict: 'refused' })).toMatchObject({
      fields: { refusal: expect.anything() },
    })
    expect(await decide(stale.changeId, { verdict: 'refused', refusal: 'Đã sửa rồi' })).toMatchObject({
      ok: true,
    })
    for (const verdict of ['approved', 'refused'])
      expect(await decide(stale.changeId, { version: 2, verdict, refusal: 'Lần nữa' })).toMatchObject({
        message: expect.stringContaining('đã có kết quả'),
      })
  })

  test('đổi tình trạng: quá trình sinh hoạt có dòng mới', async () => {
    const { member, changeId } = await proposed('Hà Thị Mất', { status: 'deceased', diedOn: '01/08/2022' })
    await signInAs(world.accounts.committeeSecretary)
    expect(await send(decideChange, { changeId, version: 1, verdict: 'approved' })).toMatchObject({
      ok: true,
    })
    const trail = await owner`SELECT status, reason, starts_on FROM memberships WHERE member_id = ${member.id}
      AND ends_on IS NULL`
    expect(trail).toMatchObject([{ status: 'deceased', reason: 'left', starts_on: '2022-08-01' }])
  })

  test('không có gì khác thì không gửi; mỗi người một đề nghị chờ; rút lại được', async () => {
    const { member, changeId } = await proposed('Tòng Văn Một', { address: 'Bản Pe' })
    const again = () => send(proposeChange, form(member.id, 'Tòng Văn Một', { address: 'Bản Nà' }))
    expect(await again()).toMatchObject({ message: expect.stringContaining('chờ xét') })
    expect(await send(withdrawChange, { changeId })).toMatchObject({ ok: true })
    expect(await send(proposeChange, form(member.id, 'Tòng Văn Một'))).toMatchObject({
      message: expect.stringContaining('Chưa có ô nào khác'),
    })
    expect(await again()).toMatchObject({ goTo: expect.stringMatching(/changes/) })
  })
})

test('đảng viên đề nghị cho mình, không cho người khác, không tự xét; chi bộ không tự xét', async () => {
  const own = await signInAs(world.accounts.member)
  const { id, fullName } = world.member
  const mine = form(id, fullName, { birthYear: 1970, address: 'Thôn Đông Hạ' })
  expect(await send(proposeChange, { ...mine, memberId: world.secretary.id })).toMatchObject({ ok: false })
  const changeId = idIn(await send(proposeChange, mine))
  expect(await listChanges(own, {})).toMatchObject([{ id: changeId, state: 'waiting' }])
  const verdict = { changeId, version: 1, verdict: 'approved' }
  for (const account of [world.accounts.member, world.accounts.cellSecretary, world.accounts.neighbour]) {
    await signInAs(account)
    expect(await send(decideChange, verdict)).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
  }
  const neighbour = await viewerOf(world.accounts.neighbour)
  expect(await listChanges(neighbour, {})).toEqual([])
})

test('của chính mình không ai đề nghị đổi tình trạng, dù gửi gì', async () => {
  await signInAs(world.accounts.cellSecretary)
  const { id, fullName } = world.secretary
  const own = form(id, fullName, { birthYear: 1971, status: 'deceased', diedOn: '1/8/2022' })
  const changeId = idIn(await send(proposeChange, own))
  const [made] = await owner`SELECT after FROM member_changes WHERE id = ${changeId}`
  expect(made?.after).toMatchObject({ birthYear: 1971 })
  expect(Object.keys(made?.after)).not.toContain('status')
  expect(Object.keys(made?.after)).not.toContain('diedOn')
})

test('khác nhau ở đâu thì chỉ ghi ở đó; trống và chưa ghi là một', () => {
  const values: Record<ProposedField, string> = Object.assign(
    {},
    ...proposedFields.map((field) => ({ [field]: 'x' })),
  )
  for (const field of proposedFields) {
    expect(diffOf(values, { ...values, [field]: 'y' })).toEqual({
      before: { [field]: 'x' },
      after: { [field]: 'y' },
    })
    expect(diffOf({ ...values, [field]: null }, { ...values, [field]: '' })).toEqual({
      before: {},
      after: {},
    })
  }
})
