import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { stopClock } from '@/lib/feedback/testing'
import { listPostsOn } from '@/lib/posts/queries'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { idIn } from '@/lib/transfers/testing'
import { splitCell } from './actions/split'
import { decision, makeCell } from './testing'

/* Situations of several things at once, on or about one day. */

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tinhhuong')
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE id IN (${world.top.id}, ${world.commune.id})`
  await stopClock()
})

const person = (orgId: number, fullName: string, more: object = {}) =>
  makeMember(seedDb, { orgId, fullName, admittedOn: '2005-05-19', ...more })
const secretaryOf = (orgId: number, loginName: string) =>
  makeAccount(seedDb, { orgId, loginName, fullName: `Bí thư ${loginName}`, roles: ['cellSecretary'] })
const to = (memberId: number, toOrgId: number) => ({
  ...{ memberId, toOrgId, kind: 'official', reason: 'newJob', decidedOn: '25/8/2022', isClear: 'on' },
})
const where = async (memberId: number) =>
  (await owner`SELECT org_id AS "orgId", status FROM members WHERE id = ${memberId}`)[0]

test('chia tách khi một đồng chí đang chuyển đi: người ấy không sang chi bộ mới được, người khác thì được', async () => {
  const cell = await makeCell(world.commune.id, 'Chi bộ thôn Tách')
  const target = await makeCell(world.commune.id, 'Chi bộ thôn Chờ')
  const people = []
  for (const letter of 'ABCDEFGH') people.push(await person(cell.id, `Mạc Văn ${letter}`))
  const [mover, ...others] = people
  await signInAs(await secretaryOf(cell.id, 'tach'))
  const id = idIn(await send(beginTransfer, to(mover?.id ?? 0, target.id)))
  await signInAs(world.accounts.organisationBoard)
  const form = (ids: number[]) => ({
    ...{ ...decision, organisationId: cell.id, version: 1, name: 'Tách Mới' },
    'ids[]': ids.map(String),
  })
  const some = others.slice(0, 4).map((each) => each.id)
  expect((await send(splitCell, form([mover?.id ?? 0, ...some]))).ok).toBe(false)
  expect(await send(splitCell, form(some))).toHaveProperty('goTo')
  expect(await owner`SELECT state, org_id FROM transfers WHERE id = ${id}`).toEqual([
    { state: 'begun', org_id: cell.id },
  ])
  expect(await where(mover?.id ?? 0)).toEqual({ orgId: cell.id, status: 'active' })
})

test('chức vụ theo ngày: người giữ ngày ấy, kể cả đã thôi; trước và sau thì không', async () => {
  const cell = await makeCell(world.commune.id, 'Chi bộ thôn Ngày')
  const [old, young] = [await person(cell.id, 'Bế Văn Trước'), await person(cell.id, 'Bế Thị Sau')]
  const viewer = await signInAs(world.accounts.organisationBoard)
  await owner`INSERT INTO posts (member_id, org_id, kind, starts_on, ends_on, recorded_by)
    VALUES (${old.id}, ${cell.id}, 'secretary', '2020-06-01', '2022-06-30', ${viewer.accountId}),
      (${young.id}, ${cell.id}, 'secretary', '2022-07-01', NULL, ${viewer.accountId})`
  const held = async (day: string) =>
    (await listPostsOn(viewer, cell.id, day)).map(({ fullName }) => fullName)
  expect([await held('2020-05-31'), await held('2022-06-30'), await held('2022-07-01')]).toEqual([
    ...[[], ['Bế Văn Trước'], ['Bế Thị Sau']],
  ])
})
