import { beforeEach, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { send, signInAs, viewerOf } from '@/lib/core/testing'
import { cancelConference, createConference, moveConference } from './actions/conferences'
import { setDay } from './actions/days'
import { getConference } from './queries/conferences'
import { listFeedEvents } from './queries/feed'
import { type CalendarWorld, makeCalendarWorld } from './testing'

const TODAY = '2022-09-05'
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
  const seen = await getConference(await viewerOf(world.accounts.districtOffice), id, TODAY)
  expect(seen?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ', 'Chi bộ thôn Tây Thượng'])
  expect(new Set(seen?.affected.map(({ above }) => above))).toEqual(new Set([world.commune.name]))
  const below = await getConference(await viewerOf(world.accounts.cellSecretary), id, TODAY)
  expect(below?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ'])
  const other = await makeCalendarWorld()
  expect(await getConference(await viewerOf(other.accounts.cellSecretary), id, TODAY)).toBeUndefined()
  expect(await getConference(await viewerOf(other.accounts.districtOffice), id, TODAY)).toBeUndefined()
  expect(await getConference(await viewerOf(world.accounts.member), id, TODAY)).toBeUndefined()
  expect(await getConference(await viewerOf(other.accounts.cellSecretary), id, TODAY)).toBeUndefined()
  const own = await getConference(await viewerOf(world.accounts.cellSecretary), id, TODAY)
  expect(own?.affected.map(({ name }) => name)).toEqual(['Chi bộ thôn Đông Hạ'])
})

const made = async (heldOn: string, orgId = world.commune.id) => {
  const { goTo = '' } = await send(createConference, { orgId, name: 'Hội nghị giao ban', heldOn })
  return Number(goTo.split('/').at(-1))
}
const eventOf = async (id: number) =>
  (await listFeedEvents(await viewerOf(world.accounts.cellSecretary), TODAY)).find(
    ({ uid }) => uid === `conference-${id}@portal`,
  )

test('đổi ngày: xét lại ngày mới như khi ghi lần đầu; lịch trên điện thoại nhận ngày mới', async () => {
  await signInAs(world.accounts.committeeOffice)
  const conferenceId = await made('12/09/2022')
  const change = { conferenceId, version: 1, moveReason: 'Tránh bão' }
  const on = (heldOn: string, more: object = {}) => send(moveConference, { ...change, heldOn, ...more })
  expect((await on('07/09/2022')).fields).toHaveProperty('clashReason')
  expect((await on('12/09/2022')).fields).toHaveProperty('heldOn')
  expect((await on('04/09/2022')).fields).toHaveProperty('heldOn')
  expect((await on('13/09/2022', { moveReason: '' })).fields).toHaveProperty('moveReason')
  expect(await on('13/09/2022')).toMatchObject({ goTo: `/calendar/conferences/${conferenceId}` })
  expect(await eventOf(conferenceId)).toMatchObject({
    start: '2022-09-13',
    sequence: 2,
    status: 'CONFIRMED',
  })
  expect((await on('14/09/2022')).message).toContain('vừa được người khác sửa')
})

test('hủy: có lý do, một lần, trước ngày họp; chi bộ không hủy được; lịch trên điện thoại báo đã hủy', async () => {
  await signInAs(world.accounts.committeeOffice)
  const conferenceId = await made('12/09/2022')
  const cancel = { conferenceId, version: 1, cancelReason: 'Hoãn sang quý sau' }
  await signInAs(world.accounts.cellSecretary)
  expect((await send(cancelConference, cancel)).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.committeeOffice)
  expect(await send(cancelConference, cancel)).toMatchObject({ ok: true })
  expect(await eventOf(conferenceId)).toMatchObject({ sequence: 2, status: 'CANCELLED' })
  expect((await send(cancelConference, { ...cancel, version: 2 })).message).toContain('đã hủy')
  const seen = await getConference(await viewerOf(world.accounts.cellSecretary), conferenceId, TODAY)
  expect(seen).toMatchObject({ cancelledOn: TODAY, changeReason: 'Hoãn sang quý sau', mayChange: false })
  const past = await made('02/09/2022')
  expect((await send(cancelConference, { ...cancel, conferenceId: past })).message).toContain('đã qua ngày')
})

test('ấn định ngày trùng hội nghị đã ghi: nêu tên hội nghị, hỏi lý do; hội nghị đã hủy thì không', async () => {
  await signInAs(world.accounts.committeeOffice)
  const conferenceId = await made('08/09/2022')
  await signInAs(world.accounts.districtOffice)
  const day = { orgId: world.top.id, month: '2022-09-01', heldOn: '08/09/2022', reason: 'Nghỉ lễ' }
  const set = (cellType: string, more: object = {}) => send(setDay, { ...day, cellType, ...more })
  expect((await set('school')).fields?.clashReason?.[0]).toContain('Hội nghị giao ban')
  expect(await set('forces')).toMatchObject({ ok: true })
  expect(await set('school', { clashReason: 'Hội nghị buổi sáng' })).toMatchObject({ ok: true })
  await signInAs(world.accounts.committeeOffice)
  await send(cancelConference, { conferenceId, version: 1, cancelReason: 'Hoãn' })
  await signInAs(world.accounts.districtOffice)
  expect(await set('village')).toMatchObject({ ok: true })
})
