import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { confirmMeetings } from './actions/oversee'

test('xác nhận nhiều kỳ một lần: lẫn một kỳ của nơi khác thì không kỳ nào được xác nhận', async () => {
  const [own, other] = [await makeWorld(seedDb, 'minh'), await makeWorld(seedDb, 'khac')]
  const plan = { month: '2022-09-01', state: 'registered' as const, plannedOn: '2022-09-07' }
  // The own one stands first: the wrapper asks of it alone.
  const made = await seedDb
    .insert(schema.meetings)
    .values([own.cell, other.cell].map(({ id }) => ({ ...plan, orgId: id })))
    .returning()
  const [mine, foreign] = made.map(({ id, version }) => `${id}:${version}`)
  await signInAs(own.accounts.committeeSecretary)
  expect(await send(confirmMeetings, { 'plans[]': [mine ?? '', foreign ?? ''] })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Không tìm thấy'),
  })
  const states = async () => (await owner`SELECT state FROM meetings ORDER BY id`).map(({ state }) => state)
  expect(await states()).toEqual(['registered', 'registered'])
  expect(await send(confirmMeetings, { 'plans[]': [mine ?? ''] })).toMatchObject({ ok: true })
  expect(await states()).toEqual(['confirmed', 'registered'])
})
