import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { policy } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { rightsRows, rolesSheet } from './rights'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'quyen')
})

test('mỗi vai trò một dòng: ở đâu, từ ngày nào đến ngày nào, thay ai; ngoài phạm vi thì không có', async () => {
  const { id, fullName } = { ...world.accounts.member, fullName: world.member.fullName }
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on, ends_on, substitutes_for)
    VALUES (${id}, 'cellSecretary', ${world.cell.id}, '2022-08-01', '2022-08-31', 'Đào Xuân Thạch')`
  const rows = async (who: keyof typeof world.accounts) =>
    (await rightsRows(await viewerOf(world.accounts[who]), {}, '2022-09-07')).rows
  const own = (await rows('admin')).filter(([name]) => name === fullName)
  expect(own.map(([, , , , , ...grant]) => grant)).toEqual([
    [
      'Bí thư, phó bí thư chi bộ',
      world.cell.name,
      { day: '2022-08-01' },
      { day: '2022-08-31' },
      'Không',
      'Đào Xuân Thạch',
      'Tài khoản của đơn vị',
      null,
    ],
    ['Đảng viên', world.cell.name, expect.anything(), null, 'Có', null, 'Tài khoản của đơn vị', null],
  ])
})

test('người ngoài giữ vai trò trong đơn vị, vai trò cấp trên có phạm vi xuống: nêu tên, không nêu tài khoản', async () => {
  const board = world.accounts.organisationBoard
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on, ends_on)
    VALUES (${board.id}, 'cellSecretary', ${world.cell.id}, '2022-09-01', null),
      (${board.id}, 'cellSecretary', ${world.cell.id}, '2021-09-01', '2021-12-31')`
  const shown = async (who: keyof typeof world.accounts, asked = {}) =>
    (await rightsRows(await viewerOf(world.accounts[who]), asked, '2022-09-07')).rows.map((row) => ({
      ...{ name: row[0], login: row[1], role: row[5], place: row[6], whence: row[11] },
    }))
  const commune = await shown('committeeOffice')
  const named = commune.filter(({ name }) => name === board.fullName)
  expect(named).toEqual([
    {
      ...{ name: board.fullName, login: null, role: 'Ban Tổ chức, xây dựng Đảng', place: world.top.name },
      whence: 'Vai trò ở cấp trên, phạm vi xuống đến đơn vị',
    },
    {
      ...{ name: board.fullName, login: null, role: 'Bí thư, phó bí thư chi bộ', place: world.cell.name },
      whence: 'Tài khoản nơi khác, giữ vai trò trong đơn vị',
    },
  ])
  // Roles above that do not reach down, and those of other branches, are none of this place.
  const roles = new Set(commune.filter(({ place }) => place === world.top.name).map(({ role }) => role))
  expect(roles).toContain('Quản trị hệ thống')
  expect([...roles]).not.toContain('Đảng viên')
  expect(commune.some(({ place }) => place === world.agency.name)).toBe(false)
  expect((await shown('admin')).every(({ whence }) => whence === 'Tài khoản của đơn vị')).toBe(true)
  expect((await shown('committeeOffice', { state: 'closed' })).length).toBe(0)
  expect(await shown('cellSecretary')).toEqual([])
})

test('quyết định kiểm tra: Ban Tổ chức thấy, văn phòng xã không biết có', async () => {
  const { inspector } = world.accounts
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on, ends_on, decision)
    VALUES (${inspector.id}, 'inspector', ${world.commune.id}, '2022-09-01', '2022-12-31', '15-QĐ/UBKT ngày 01/9/2022')`
  const named = async (who: keyof typeof world.accounts) =>
    JSON.stringify((await rightsRows(await viewerOf(world.accounts[who]), {}, '2022-09-07')).rows)
  expect(await named('organisationBoard')).toContain('15-QĐ/UBKT')
  expect(await named('committeeOffice')).not.toContain('15-QĐ/UBKT')
  const commune = await rightsRows(await viewerOf(world.accounts.committeeOffice), {}, '2022-09-07')
  expect(commune.rows.filter((row) => row[5] === 'Ủy ban Kiểm tra' && row[6] === world.commune.name)).toEqual(
    [],
  )
})

test('trang thứ hai kể hết những gì chính sách cho phép', () => {
  const { rows } = rolesSheet()
  expect(rows).toHaveLength(Object.values(policy).reduce((sum, row) => sum + Object.keys(row).length, 0))
  expect(rows).toContainEqual(['Đảng viên', expect.any(String), 'Chỉ của bản thân hoặc được giao cho mình'])
})
