import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'radang')
})

async function leave(status: string, roles: Parameters<typeof makeAccount>[1]['roles']) {
  const name = `radang.${status}`
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: name })
  const account = await makeAccount(seedDb, {
    ...{ orgId: world.commune.id, fullName: name, loginName: name, memberId: id, roles },
  })
  await owner`UPDATE grants SET ends_on = '2021-12-31' WHERE account_id = ${account.id} AND role = 'member'`
  await owner`UPDATE members SET status = ${status}, since_on = '2022-09-01' WHERE id = ${id}`
  return { id, accountId: account.id }
}
const endsOf = async (accountId: number) =>
  Object.fromEntries(
    (
      await owner`SELECT role, ends_on::text AS until FROM grants WHERE account_id = ${accountId} ORDER BY id`
    ).map(({ role, until }) => [role, until]),
  )

test.each(['removed', 'expelled', 'resigned', 'deceased', 'annulled'])(
  '%s: mọi vai trò đang có kết thúc, có dòng nhật ký; vai trò đã hết giữ ngày cũ',
  async (status) => {
    const { id, accountId } = await leave(status, ['member', 'committeeOffice', 'agencyOfficer'])
    expect(await endsOf(accountId)).toEqual({
      ...{ member: '2021-12-31', committeeOffice: '2022-08-31', agencyOfficer: '2022-08-31' },
    })
    expect(
      await owner`SELECT org_path, detail FROM audit_entries WHERE action = 'grants.end'
        AND (detail->>'memberId')::int = ${id}`,
    ).toMatchObject([
      { org_path: world.commune.path, detail: { accountId, status } },
      { org_path: world.commune.path, detail: { accountId, status } },
    ])
  },
)

test('chuyển đi: vai trò theo việc làm còn, vai trò khác kết thúc', async () => {
  const { accountId } = await leave('transferred', ['committeeOffice', 'admin', 'agencyHead'])
  expect(await endsOf(accountId)).toEqual({ committeeOffice: '2022-08-31', admin: null, agencyHead: null })
})

test('đình chỉ, sinh hoạt nơi khác: chưa ra khỏi danh sách, vai trò còn', async () => {
  const suspended = await leave('suspended', ['committeeOffice'])
  expect(await endsOf(suspended.accountId)).toEqual({ committeeOffice: null })
})

test('ra khỏi danh sách: đơn xin miễn đang chờ và giữ mối liên hệ nơi cư trú khép lại; nơi khác thì còn', async () => {
  const made = async (name: string) => {
    const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: name })
    await owner`INSERT INTO exemption_requests (org_id, member_id, kind, wish, starts_on, submitted_on, submitted_by)
      VALUES (${world.cell.id}, ${id}, 'ageHealth', 'exempt', '2022-09-01', '2022-08-20', ${world.accounts.cellSecretary.id})`
    await owner`INSERT INTO residences (org_id, member_id, place, introduced_on)
      VALUES (${world.cell.id}, ${id}, 'x', '2022-01-10')`
    return id
  }
  const gone = await made('Ngô Đã Đi')
  const away = await made('Ngô Đi Xa')
  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-01', since_reason = 'left' WHERE id = ${gone}`
  await owner`UPDATE members SET status = 'elsewhere', since_on = '2022-09-01', since_reason = 'transferred' WHERE id = ${away}`
  const left = (id: number) => owner`SELECT state, ended_on::text AS ended FROM exemption_requests
    JOIN residences USING (member_id) WHERE member_id = ${id}`
  expect(await left(gone)).toEqual([{ state: 'withdrawn', ended: '2022-09-01' }])
  expect(await left(away)).toEqual([{ state: 'submitted', ended: null }])
})
