import { beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { closeAccount, createAccount, linkMember, resetPassword } from './actions'
import { endGrant, giveGrant } from './actions/grants'
import { listSoleGrants } from './queries/sole'

let world: World
let other: typeof world
beforeAll(async () => {
  world = await makeWorld(seedDb, 'quyengiao')
  other = await makeWorld(seedDb, 'quyengiaokhac')
})

const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) })

describe('không ai với quá chỗ của mình', () => {
  test('văn phòng xã không cấp lại mật khẩu của người còn giữ vai trò ở huyện', async () => {
    const person = await makeAccount(seedDb, {
      orgId: world.commune.id,
      fullName: 'Hai Vai',
      loginName: 'haivai',
      roles: ['committeeSecretary'],
    })
    await owner`INSERT INTO grants (account_id, role, org_id, starts_on, ends_on)
      VALUES (${person.id}, 'permanentCommittee', ${world.top.id}, '2022-01-01', NULL)`
    await signInAs(world.accounts.committeeOffice)
    for (const act of [resetPassword, closeAccount])
      expect(await send(act, { accountId: person.id })).toMatchObject(refused(/ngoài phạm vi/))
    await signInAs(world.accounts.admin)
    expect(await send(resetPassword, { accountId: person.id })).toMatchObject({ ok: true })
    await owner`UPDATE grants SET ends_on = '2022-08-31' WHERE account_id = ${person.id} AND role = 'permanentCommittee'`
    await signInAs(world.accounts.committeeOffice)
    expect(await send(closeAccount, { accountId: person.id })).toHaveProperty('fields.isConfirmed')
    expect(await send(closeAccount, { accountId: person.id, isConfirmed: 'on' })).toMatchObject({ ok: true })
  })

  test('không tự giao, tự kết thúc, tự cấp lại', async () => {
    const { admin } = world.accounts
    await signInAs(admin)
    const grant = {
      accountId: admin.id,
      organisationId: world.top.id,
      role: 'districtOffice',
      startsOn: '1/9/2022',
    }
    expect(await send(giveGrant, grant)).toMatchObject(refused(/chính đồng chí/))
    expect(await send(resetPassword, { accountId: admin.id })).toMatchObject(refused(/chính đồng chí/))
    const [own] = await owner`SELECT id FROM grants WHERE account_id = ${admin.id}`
    expect(await send(endGrant, { grantId: own?.id })).toMatchObject(refused(/chính đồng chí/))
  })

  test('văn phòng xã chỉ giao vai trò trong xã mình; quản trị giao được ở mọi nơi của mình', async () => {
    const accountId = world.accounts.cellRecorder.id
    const grant = (given: object) => ({
      accountId,
      organisationId: world.neighbour.id,
      role: 'cellRecorder',
      startsOn: '1/9/2022',
      ...given,
    })
    await signInAs(world.accounts.committeeOffice)
    expect(await send(giveGrant, grant({}))).toMatchObject({ ok: true })
    expect(await send(giveGrant, grant({ organisationId: other.cell.id }))).toMatchObject(
      refused(/Không tìm thấy/),
    )
    expect(await send(giveGrant, grant({ organisationId: world.top.id, role: 'admin' }))).toMatchObject(
      refused(/Không tìm thấy/),
    )
    expect(await send(giveGrant, { ...grant({}), accountId: other.accounts.member.id })).toMatchObject(
      refused(/Không tìm thấy/),
    )
    await signInAs(world.accounts.admin)
    expect(
      await send(giveGrant, grant({ organisationId: world.top.id, role: 'districtOffice' })),
    ).toMatchObject({ ok: true })
    await signInAs(world.accounts.committeeOffice)
    const [above] =
      await owner`SELECT id FROM grants WHERE account_id = ${accountId} AND role = 'districtOffice'`
    expect(await send(endGrant, { grantId: above?.id })).toMatchObject(refused(/Không tìm thấy/))
  })

  test('người đã ra khỏi danh sách không được giao vai trò, không lập, không gắn tài khoản', async () => {
    const { id: memberId } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Đi' })
    const account = await makeAccount(seedDb, {
      ...{ orgId: world.agency.id, fullName: 'Lã Văn Đi', loginName: 'lavandi', memberId },
      roles: ['agencyOfficer'],
    })
    const { id: gone } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lã Văn Bỏ' })
    await owner`UPDATE members SET status = 'removed', since_on = '2022-09-01' WHERE id IN (${memberId}, ${gone})`
    await signInAs(world.accounts.admin)
    const given = { startsOn: '5/9/2022', organisationId: world.cell.id, role: 'cellSecretary' }
    const why = /không còn trong danh sách/
    const left = refused(why)
    expect(await send(giveGrant, { ...given, accountId: account.id })).toMatchObject({
      fields: { role: [expect.stringMatching(why)] },
    })
    expect(await send(createAccount, { ...given, memberId: gone, fullName: 'Lã Văn Bỏ' })).toMatchObject({
      fields: { role: [expect.stringMatching(why)] },
    })
    const spare = await makeAccount(seedDb, {
      ...{ orgId: world.cell.id, fullName: 'Lã Văn Bỏ', loginName: 'lavanbo', roles: ['cellRecorder'] },
    })
    expect(await send(linkMember, { accountId: spare.id, memberId: gone })).toMatchObject(left)
    expect(await owner`SELECT 1 FROM grants WHERE account_id = ${account.id}`).toHaveLength(1)

    await owner`UPDATE members SET status = 'active', since_on = '2022-09-02' WHERE id = ${memberId}`
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-03' WHERE id = ${memberId}`
    expect(await send(giveGrant, { ...given, accountId: account.id })).toMatchObject(left)
    const work = { organisationId: world.agency.id, role: 'agencyOfficer' }
    expect(await send(giveGrant, { ...given, ...work, accountId: account.id })).toMatchObject({ ok: true })
  })
})

test('vai trò không còn ai khác giữ: chỉ đếm người đang giữ ở đúng chỗ, tài khoản còn mở', async () => {
  const { neighbour, member } = world.accounts
  const viewer = await signInAs(world.accounts.committeeOffice)
  const soleOf = async (id: number) => (await listSoleGrants(viewer, id, '2022-09-07')).length
  expect([await soleOf(neighbour.id), await soleOf(member.id)]).toEqual([1, 0])
  const second = await makeAccount(seedDb, {
    ...{ orgId: world.neighbour.id, fullName: 'Ngụy Thị Thay', loginName: 'nguythithay' },
    roles: ['cellSecretary'],
  })
  expect(await soleOf(neighbour.id)).toBe(0)
  await owner`UPDATE grants SET ends_on = '2022-09-06' WHERE account_id = ${second.id}`
  expect(await soleOf(neighbour.id)).toBe(1)
  await owner`UPDATE grants SET ends_on = NULL WHERE account_id = ${second.id}`
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${second.id}`
  expect(await soleOf(neighbour.id)).toBe(1)
})
