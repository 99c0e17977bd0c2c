import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { registerOn } from './register'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsach')
  await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Mới Kết Nạp', admittedOn: '2022-09-08' })
})

test('người chuyển đi sau ngày họp vẫn trong danh sách của ngày ấy, nơi đến thì chưa; dự bị thì còn là dự bị', async () => {
  const mover = await makeMember(seedDb, {
    ...{ orgId: world.cell.id, fullName: 'Chuyển Đi', standing: 'probationary', admittedOn: '2021-09-01' },
  })
  await owner`UPDATE members SET standing = 'full', since_on = '2022-09-10', since_reason = 'recognised' WHERE id = ${mover.id}`
  await owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2022-09-15', since_reason = 'reorganised' WHERE id = ${mover.id}`
  const found = async (cellId: number, day: string) =>
    (await registerOn(db, cellId, day)).find(({ memberId }) => memberId === mover.id)?.standing
  expect(await found(world.cell.id, '2022-09-07')).toBe('probationary')
  expect(await found(world.neighbour.id, '2022-09-07')).toBeUndefined()
  expect(await found(world.cell.id, '2022-10-07')).toBeUndefined()
  expect(await found(world.neighbour.id, '2022-10-07')).toBe('full')
})

test.each([
  ['trước ngày kết nạp', '2022-09-07', false],
  ['đúng ngày kết nạp', '2022-09-08', true],
  ['sau ngày kết nạp', '2022-10-07', true],
])('họp %s', async (_when, day, expected) => {
  const names = (await registerOn(db, world.cell.id, day)).map(({ name }) => name)
  expect(names).toContain('Lê Công Rạng')
  expect(names.includes('Mới Kết Nạp')).toBe(expected)
})

test('họp chi ủy: bí thư, phó bí thư, rồi các chi ủy viên theo tên; đảng viên khác không có mặt trong danh sách', async () => {
  const orgId = world.neighbour.id
  await owner`UPDATE members SET position = '' WHERE org_id = ${orgId}`
  for (const [fullName, position] of [
    ['Phạm Văn An', 'Chi uỷ viên, Bí thư chi đoàn'],
    ['Lê Thị Bình', 'Phó bí thư chi bộ'],
    ['Đỗ Quang Vinh', 'Bí thư chi bộ'],
    ['Hà Văn Cường', 'Chi ủy viên'],
    ['Tạ Thị Ánh', 'Bí thư chi đoàn'],
  ] as const)
    await makeMember(seedDb, { orgId, fullName, position })
  const roll = await registerOn(db, orgId, '2022-10-07', 'committee')
  expect(roll.map(({ name }) => name)).toEqual([
    'Đỗ Quang Vinh',
    'Lê Thị Bình',
    'Phạm Văn An',
    'Hà Văn Cường',
  ])
})
