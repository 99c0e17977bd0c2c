import { beforeAll, expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { policy } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { rightsRows, rolesSheet } from './rights'

let world: Awaited<ReturnType<typeof makeWorld>>
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
      null,
    ],
    ['Đảng viên', world.cell.name, expect.anything(), null, 'Có', null, null],
  ])
  expect((await rows('committeeOffice')).some(([, , , , , , place]) => place === world.top.name)).toBe(false)
})

test('trang thứ hai kể hết những gì chính sách cho phép', () => {
  const { rows } = rolesSheet()
  expect(rows).toHaveLength(Object.values(policy).reduce((sum, row) => sum + Object.keys(row).length, 0))
  expect(rows).toContainEqual(['Đảng viên', expect.any(String), 'Chỉ của bản thân hoặc được giao cho mình'])
})
