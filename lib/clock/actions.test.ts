import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { setClock } from './actions'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'dongho')
})
beforeEach(async () => {
  await owner`DELETE FROM settings`
})

test('bản cài thật: không đặt được ngày trình diễn', async () => {
  await signInAs(world.accounts.admin)
  expect((await send(setClock, { clockOn: '07/09/2022' })).message).toContain('Không tìm thấy')
  expect(await owner`SELECT 1 FROM settings WHERE key = 'clockOn'`).toHaveLength(0)
})

test('bản trình diễn: đặt ngày, mọi quy tắc tính theo ngày ấy', async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true')`
  await signInAs(world.accounts.cellSecretary)
  await expect
    .poll(async () => (await send(setClock, { clockOn: '7/10/2022' })).ok, { timeout: 5_000 })
    .toBe(true)
  expect(await businessDay()).toBe('2022-10-07')
  expect((await send(setClock, { clockOn: '31/02/2022' })).fields).toHaveProperty('clockOn')
  const withoutGrants = await signInAs(world.accounts.inspector)
  withoutGrants.grants = []
  expect((await send(setClock, { clockOn: '08/10/2022' })).message).toContain('Không tìm thấy')
})
