import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { registerOn } from './register'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsach')
  await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Mới Kết Nạp', admittedOn: '2022-09-08' })
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
