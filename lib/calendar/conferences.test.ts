import { beforeEach, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { send, signInAs, viewerOf } from '@/lib/core/testing'
import { createConference } from './actions/conferences'
import { getConference } from './queries/conferences'
import { type CalendarWorld, makeCalendarWorld } from './testing'

let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
})

test('hội nghị xã trùng ngày thống nhất: từ chối, có lý do thì được; ngày khác không cần lý do', async () => {
  await signInAs(world.accounts.committeeOffice)
  const conference = { orgId: world.commune.id, name: 'Hội nghị tổng kết vụ mùa' }
  const refused = await send(createConference, { ...conference, heldOn: '07/09/2022' })
  expect(refused.fields?.clashReason?.[0]).toContain('2 chi bộ')
  const [none] = await owner`SELECT count(*)::int AS n FROM conferences WHERE org_id = ${world.commune.id}`
  expect(none?.n).toBe(0)
  const reason = { clashReason: 'Huyện triệu tập đột xuất' }
  const allowed = await send(createConference, { ...conference, heldOn: '07/09/2022', ...reason })
  expect(allowed.goTo).toMatch(/^\/calendar\/conferences\/\d+$/)
  expect(await send(createConference, { ...conference, heldOn: '12/09/2022' })).toMatchObject({ ok: true })
  expect(
    await send(createConference, { ...conference, orgId: world.top.id, heldOn: '12/09/2022' }),
  ).toMatchObject({ ok: false })
})

test('trang hội nghị kể tên các chi bộ bị ảnh hưởng; nơi khác không mở được', async () => {
  await signInAs(world.accounts.committeeOffice)
  const { goTo = '' } = await send(createConference, {
    orgId: world.commune.id,
    name: 'Hội nghị đột xuất',
    heldOn: '07/09/2022',
    clashReason: 'Phòng chống bão',
  })
  const id = Number(goTo.split('/').at(-1))
  const seen = await getConference(await viewerOf(world.accounts.districtOffice), id)
  expect(seen?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ', 'Chi bộ thôn Tây Thượng'])
  const below = await getConference(await viewerOf(world.accounts.cellSecretary), id)
  expect(below?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ'])
  const other = await makeCalendarWorld()
  expect(await getConference(await viewerOf(other.accounts.cellSecretary), id)).toBeUndefined()
  expect(await getConference(await viewerOf(other.accounts.districtOffice), id)).toBeUndefined()
  expect(await getConference(await viewerOf(world.accounts.member), id)).toBeUndefined()
  expect(await getConference(await viewerOf(other.accounts.cellSecretary), id)).toBeUndefined()
  const own = await getConference(await viewerOf(world.accounts.cellSecretary), id)
  expect(own?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ'])
})
