import { beforeAll, expect, test, vi } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { browser } from '@/lib/accounts/testing'
import { seedDb } from '@/lib/core/testing'

vi.hoisted(() => {
  process.env.NEXTAUTH_URL = 'https://cong.minhgiang.vn'
})
const { closeSession, getSession, openSession } = await import('./session')

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'phien')
})

test('địa chỉ https: cookie phiên gắn với máy chủ này, đăng xuất là trình duyệt bỏ hẳn', async () => {
  await openSession(world.accounts.member.id, { address: '10.0.0.1', device: '' })
  expect([...browser.jar.keys()]).toEqual(['__Host-next-auth.session-token'])
  expect(await getSession()).toBeDefined()
  await closeSession()
  expect(browser.jar.size).toBe(0)
})
