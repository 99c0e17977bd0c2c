import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeAccount, makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { moveMember } from './move'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuyen')
})

const trailOf = (memberId: number) =>
  owner`SELECT org_id, standing, status, reason, starts_on::text AS since, ends_on::text AS until
    FROM memberships WHERE member_id = ${memberId} ORDER BY starts_on`
const move = async (memberId: number, toOrgId: number, on: string) => {
  const viewer = await viewerOf(world.accounts.organisationBoard)
  return db.transaction((tx) => moveMember(tx, { viewer }, memberId, { toOrgId, on, reason: 'transferred' }))
}
const someone = (fullName: string) =>
  makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '2010-05-19' })

describe('quá trình sinh hoạt', () => {
  test('bắt đầu từ ngày kết nạp; chuyển thì khép dòng cũ, mở dòng mới', async () => {
    const { id } = await someone('Nguyễn Văn Chuyển')
    await move(id, world.neighbour.id, '2022-09-01')
    expect(await trailOf(id)).toMatchObject([
      { org_id: world.cell.id, reason: 'registered', since: '2010-05-19', until: '2022-08-31' },
      { org_id: world.neighbour.id, reason: 'transferred', since: '2022-09-01', until: null },
    ])
  })

  test('làm thay người khác: nhật ký của việc chuyển cũng ghi thay đồng chí nào', async () => {
    const { id } = await someone('Phạm Thị Chuyển')
    const by = { viewer: await viewerOf(world.accounts.organisationBoard), insteadOf: 'Cán bộ Tổ chức' }
    const to = { toOrgId: world.neighbour.id, on: '2022-09-01', reason: 'transferred' as const }
    await db.transaction((tx) => moveMember(tx, by, id, to))
    const [entry] = await owner`SELECT detail FROM audit_entries
      WHERE action = 'members.move' AND subject = ${`members:${id}`}`
    expect(entry?.detail).toMatchObject({ to: world.neighbour.id, insteadOf: 'Cán bộ Tổ chức' })
  })

  test('miễn, đi làm xa và tài khoản cùng sang chi bộ mới; chức vụ thì không', async () => {
    const { id } = await someone('Trần Thị Chuyển')
    const account = await makeAccount(seedDb, {
      orgId: world.cell.id,
      fullName: 'Trần Thị Chuyển',
      loginName: 'chuyen.tran',
      memberId: id,
      roles: ['cellRecorder'],
    })
    await owner`UPDATE members SET position = 'Chi ủy viên' WHERE id = ${id}`
    await owner`INSERT INTO away_stays (org_id, member_id, place, work, starts_on, ends_on) VALUES
      (${world.cell.id}, ${id}, 'Bắc Ninh', 'Công nhân', '2020-01-01', '2020-12-31'),
      (${world.cell.id}, ${id}, 'Bình Dương', 'Công nhân', '2022-01-01', NULL)`
    await move(id, world.neighbour.id, '2022-09-01')
    expect(await owner`SELECT org_id FROM away_stays WHERE member_id = ${id} ORDER BY starts_on`).toEqual([
      { org_id: world.cell.id },
      { org_id: world.neighbour.id },
    ])
    expect(await owner`SELECT position FROM members WHERE id = ${id}`).toEqual([{ position: '' }])
    expect(
      await owner`SELECT role, org_id, ends_on::text AS until FROM grants WHERE account_id = ${account.id} ORDER BY id`,
    ).toEqual([
      { role: 'cellRecorder', org_id: world.cell.id, until: '2022-08-31' },
      { role: 'member', org_id: world.neighbour.id, until: null },
    ])
  })

  test('lần miễn đã hết mà chưa ghi trở lại cùng sang; lần đã ghi trở lại và lần vì tuổi cao đã hết ở lại', async () => {
    const { id } = await someone('Trần Văn Chưa Về')
    await owner`INSERT INTO exemptions (org_id, member_id, kind, starts_on, ends_on, decided_by) VALUES
      (${world.cell.id}, ${id}, 'ageHealth', '2019-01-01', '2019-12-31', 'x'),
      (${world.cell.id}, ${id}, 'mobileWork', '2020-01-01', '2020-10-31', 'x'),
      (${world.cell.id}, ${id}, 'mobileWork', '2021-10-01', '2022-06-30', 'x')`
    await owner`INSERT INTO exemption_returns (org_id, member_id, exemption_id, returned_on, has_report, written_by, written_on)
      SELECT org_id, member_id, id, '2020-11-01', true, ${world.accounts.cellSecretary.id}, '2020-11-01' FROM exemptions
      WHERE member_id = ${id} AND starts_on = '2020-01-01'`
    await move(id, world.neighbour.id, '2022-09-01')
    expect(await owner`SELECT org_id FROM exemptions WHERE member_id = ${id} ORDER BY starts_on`).toEqual([
      { org_id: world.cell.id },
      { org_id: world.cell.id },
      { org_id: world.neighbour.id },
    ])
  })

  test('giữ mối liên hệ ở chính chi bộ chuyển đến thì kết thúc; ở nơi khác thì đi theo', async () => {
    const inside = await someone('Trần Về Quê')
    const outside = await someone('Trần Ở Phố')
    await owner`INSERT INTO residences (org_id, member_id, residence_org_id, place, introduced_on) VALUES
      (${world.cell.id}, ${inside.id}, ${world.neighbour.id}, 'x', '2022-01-10'),
      (${world.cell.id}, ${outside.id}, NULL, 'x', '2022-01-10')`
    for (const { id } of [inside, outside]) await move(id, world.neighbour.id, '2022-09-01')
    const rows = owner`SELECT org_id, ended_on::text AS ended FROM residences
      WHERE member_id IN (${inside.id}, ${outside.id}) ORDER BY member_id`
    expect(await rows).toEqual([
      { org_id: world.cell.id, ended: '2022-09-01' },
      { org_id: world.neighbour.id, ended: null },
    ])
  })

  test.each([
    ['chi bộ đang sinh hoạt', () => world.cell.id, '2022-09-01', /đang sinh hoạt tại/],
    ['không phải chi bộ', () => world.commune.id, '2022-09-01', /Không tìm thấy/],
    ['trước ngày vào chi bộ', () => world.neighbour.id, '2010-05-18', /từ 19\/05\/2010/],
  ])('từ chối: %s', async (_what, to, on, words) => {
    const { id } = await someone('Lê Văn Ở Lại')
    await expect(move(id, to(), on)).rejects.toThrow(words)
    expect(await trailOf(id)).toHaveLength(1)
  })

  test('hai nơi nhận cùng lúc: chỉ một nơi được', async () => {
    const { id } = await someone('Phạm Thị Một Nơi')
    const results = await Promise.allSettled([
      move(id, world.neighbour.id, '2022-09-01'),
      move(id, world.neighbour.id, '2022-09-02'),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await trailOf(id)).toHaveLength(2)
  })

  test('cơ sở dữ liệu không nhận việc đổi chi bộ mà không có ngày; trang web không tự ghi dòng nào', async () => {
    const { id } = await someone('Hoàng Văn Ngầm')
    await expect(owner`UPDATE members SET org_id = ${world.neighbour.id} WHERE id = ${id}`).rejects.toThrow(
      'a day and a reason',
    )
    await expect(
      owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2010-01-01', since_reason = 'transferred' WHERE id = ${id}`,
    ).rejects.toThrow('already stands as of')
    await expect(db.execute('UPDATE memberships SET ends_on = NULL')).rejects.toThrow()
  })

  test('hai lần sửa trong một ngày là một dòng', async () => {
    const { id } = await someone('Vũ Thị Sửa')
    const correct = (status: string) =>
      owner`UPDATE members SET status = ${status}, since_on = '2022-09-07', since_reason = 'corrected' WHERE id = ${id}`
    await correct('suspended')
    await correct('active')
    expect(await trailOf(id)).toMatchObject([
      { status: 'active', until: '2022-09-06' },
      { status: 'active', since: '2022-09-07', until: null },
    ])
  })
})
