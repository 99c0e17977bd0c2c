import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { moveMember } from '@/lib/members/move'
import { listAwayStays } from '@/lib/members/queries/detail'
import { listStaysOf } from '@/lib/members/queries/whole'
import { endStays } from '@/lib/transfers/register'
import { createAwayStay, endAwayStay, updateStay, withdrawStay } from './actions'
import { awayFilter } from './input'
import { getFollowed } from './queries/person'
import { listAway } from './queries/register'
import { listYearEnd } from './queries/year-end'
import { contractsOf } from './stays'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'dinhamnguoi')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`}::jsonb)`
})

const secretary = () => viewerOf(world.accounts.cellSecretary)
const shown = async () => listAwayStays(await secretary(), world.member.id)
const enter = (startsOn: string, endsOn = '') =>
  send(createAwayStay, {
    ...{ memberId: world.member.id, place: 'Phường Đông Cát', work: 'Công nhân', startsOn, endsOn },
  })
const withdraw = (awayStayId: number, stayMistake = 'ghi nhầm người') =>
  send(withdrawStay, { awayStayId, stayMistake })
const newest = async () => (await shown())[0]?.id ?? 0

test('đi làm xa ghi nhầm người: rút thì không danh sách nào tính, dòng cũ còn kèm lý do, ghi lại được ngay', async () => {
  const viewer = await secretary()
  const facts = async () => ({
    desk: (await listAway(viewer, awayFilter.parse({}), TODAY)).rows.length,
    invited: (await listYearEnd(viewer, { year: 2022, after: undefined }, TODAY)).rows.length,
    ...{ stay: (await getFollowed(viewer, world.member.id, TODAY))?.stay?.id },
    ...{ listed: (await listStaysOf(viewer, [world.member.id])).length },
    contracts: (await contractsOf([world.member.id])).size,
  })
  const nothing = { desk: 0, invited: 0, stay: undefined, listed: 0, contracts: 0 }
  await signInAs(world.accounts.cellSecretary)
  expect(await facts()).toEqual(nothing)
  expect(await enter('5/1/2022')).toHaveProperty('goTo')
  const wrong = await newest()
  expect(await facts()).toEqual({ desk: 1, invited: 1, stay: wrong, listed: 1, contracts: 1 })
  expect((await withdraw(wrong, '')).fields).toHaveProperty('stayMistake')
  expect(await withdraw(wrong)).toHaveProperty('goTo', `/members/${world.member.id}?after=withdrawStay`)
  expect(await facts()).toEqual(nothing)
  expect(await shown()).toMatchObject([
    { startsOn: '2022-01-05', endsOn: '2022-01-04', withdrawnReason: 'ghi nhầm người' },
  ])
  expect((await withdraw(wrong)).fields?.awayStayId?.[0]).toMatch(/đã rút rồi/)
  // A page that was open before: nothing is ended or corrected any more.
  const old = { stayId: wrong, version: 1 }
  expect(await send(endAwayStay, { ...old, returnedOn: '1/9/2022' })).toMatchObject({ ok: false })
  const details = { ...old, startsOn: '5/1/2022', place: 'Phường Đông Cát', work: 'Công nhân' }
  expect(await send(updateStay, details)).toMatchObject({ ok: false })
  expect(await enter('1/1/2022')).toHaveProperty('goTo')
})

test('nhầm ngày về: rút cả lần đã kết thúc rồi ghi lại; rút lần chưa đến ngày đi', async () => {
  await signInAs(world.accounts.committeeOffice)
  const running = (await shown()).find(({ endsOn }) => endsOn === null)
  expect(
    await send(endAwayStay, { stayId: running?.id ?? 0, version: 1, returnedOn: '1/8/2022' }),
  ).toHaveProperty('goTo')
  expect(await withdraw(running?.id ?? 0, 'nhầm ngày về')).toHaveProperty('goTo')
  expect(await enter('1/12/2022')).toHaveProperty('goTo')
  const later = await newest()
  expect(await withdraw(later)).toHaveProperty('goTo')
  expect((await shown())[0]).toMatchObject({ id: later, startsOn: '2022-12-01', endsOn: '2022-09-19' })
  const [logged] = await owner`SELECT detail FROM audit_entries WHERE subject = ${`awayStays:${running?.id}`}
    AND action = 'awayStays.withdraw'`
  expect(logged?.detail).toMatchObject({ startsOn: '2022-01-01', endsOn: '2022-08-01' })
})

test('lần cũ nhầm ngày về, nay đang đi lần khác: rút rồi ghi lại đủ hai ngày', async () => {
  await signInAs(world.accounts.cellSecretary)
  expect(await enter('1/2/2021', '1/6/2021')).toHaveProperty('goTo')
  const idOf = async (day: string) => (await shown()).find(({ startsOn }) => startsOn === day)?.id ?? 0
  const wrong = await idOf('2021-02-01')
  expect(await enter('1/9/2022')).toHaveProperty('goTo')
  const running = (await shown()).find(({ endsOn }) => endsOn === null)?.id ?? 0
  expect(await withdraw(wrong)).toHaveProperty('goTo')
  expect((await enter('1/2/2021', '1/1/2021')).fields).toHaveProperty('endsOn')
  expect((await enter('1/2/2021', '21/9/2022')).fields).toHaveProperty('endsOn')
  expect((await enter('1/2/2021', '2/9/2022')).fields).toHaveProperty('startsOn')
  expect((await enter('1/2/2021')).fields).toHaveProperty('startsOn')
  expect(await enter('1/2/2021', '31/7/2021')).toHaveProperty('goTo')
  expect((await shown()).filter(({ startsOn }) => startsOn === '2021-02-01')).toMatchObject([
    { endsOn: '2021-07-31', withdrawnReason: null },
    { endsOn: '2021-01-31' },
  ])
  expect(await withdraw(running)).toHaveProperty('goTo')
})

test('chi bộ khác không có gì để rút; chuyển đi, ra khỏi danh sách thì lần đã rút vẫn là đã rút', async () => {
  await signInAs(world.accounts.committeeOffice)
  expect(await enter('1/9/2022')).toHaveProperty('goTo')
  const stay = (await shown()).find(({ startsOn }) => startsOn === '2022-09-01')
  await signInAs(world.accounts.neighbour)
  expect((await withdraw(stay?.id ?? 0)).message).toMatch(/[Kk]hông tìm thấy/)
  await signInAs(world.accounts.committeeOffice)
  expect(await withdraw(stay?.id ?? 0)).toHaveProperty('goTo')
  const before = await shown()
  const office = await viewerOf(world.accounts.committeeOffice)
  await seedDb.transaction(async (tx) => {
    // Told late: what was withdrawn had run to the end of August.
    await moveMember(tx, { viewer: office }, world.member.id, {
      ...{ toOrgId: world.neighbour.id, on: '2022-08-15', reason: 'transferred' },
    })
    await endStays(tx, world.member.id, TODAY)
  })
  const after = await seedDb.select().from(schema.awayStays)
  expect(after.filter(({ withdrawnReason }) => withdrawnReason).map(({ orgId }) => orgId)).toEqual(
    before.filter(({ withdrawnReason }) => withdrawnReason).map(() => world.cell.id),
  )
  expect(after.map(({ endsOn }) => endsOn).sort()).toEqual(before.map(({ endsOn }) => endsOn).sort())
})
