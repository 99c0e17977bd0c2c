import { beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { stopClock } from '@/lib/feedback/testing'
import { listPostsOn } from '@/lib/posts/queries'
import { listProbation } from '@/lib/records/queries/probation'
import { getForms } from '@/lib/statistics/queries/forms'
import { listGains, listLosses } from '@/lib/statistics/queries/movement'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { introduceTransfer, presentTransfer, receiveTransfer } from '@/lib/transfers/actions/steps'
import { atVersion, idIn } from '@/lib/transfers/testing'
import { consolidateCommittees } from './actions/committees'
import { dissolveCell } from './actions/dissolve'
import { splitCell } from './actions/split'
import { eventWords } from './labels'
import { listEventsOf } from './queries/events'
import { decision, dissolveForm, makeCell } from './testing'

/* Situations of several things at once: a transfer, a decision about organisations, a probation, on or about one day. */

let world: Awaited<ReturnType<typeof makeWorld>>
let board: Awaited<ReturnType<typeof signInAs>>
const signed = { signer: 'Đào Xuân Thạch, Bí thư', number: '03', signedOn: '6/9/2022' }
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tinhhuong')
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE id IN (${world.top.id}, ${world.commune.id})`
  await stopClock()
})

const commune = (name: string) =>
  makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: `Đảng bộ xã ${name}`, shortName: `xã ${name}` },
    foundedOn: '1990-01-01',
  })
const person = (orgId: number, fullName: string, more: object = {}) =>
  makeMember(seedDb, { orgId, fullName, admittedOn: '2005-05-19', ...more })
const secretaryOf = (orgId: number, loginName: string) =>
  makeAccount(seedDb, { orgId, loginName, fullName: `Bí thư ${loginName}`, roles: ['cellSecretary'] })
const officeOf = (orgId: number, loginName: string) =>
  makeAccount(seedDb, { orgId, loginName, fullName: `Văn phòng ${loginName}`, roles: ['committeeOffice'] })
const to = (memberId: number, toOrgId: number) => ({
  ...{ memberId, toOrgId, kind: 'official', reason: 'newJob', decidedOn: '25/8/2022', isClear: 'on' },
})
const where = async (memberId: number) =>
  (await owner`SELECT org_id AS "orgId", status FROM members WHERE id = ${memberId}`)[0]

test('giới thiệu chuyển đang ở đảng ủy xã thì hai xã hợp nhất: xã mới giới thiệu tiếp, rồi huyện, rồi nơi nhận', async () => {
  const [first, second, far] = [await commune('Bắc'), await commune('Nam'), await commune('Xa')]
  const [cell, receiving] = [await makeCell(first.id, 'Chi bộ thôn Bắc'), await makeCell(far.id, 'Chi bộ Xa')]
  // Both communes have a cell of one name: that is settled before, and nothing has moved.
  const [same, other] = [
    await makeCell(first.id, 'Chi bộ Trường'),
    await makeCell(second.id, 'Chi bộ Trường'),
  ]
  const mover = await person(cell.id, 'Hà Văn Chuyển', { standing: 'probationary', admittedOn: '2021-09-25' })
  const [secretary, receiver] = [await secretaryOf(cell.id, 'bac'), await secretaryOf(receiving.id, 'xa')]
  await signInAs(secretary)
  const id = idIn(await send(beginTransfer, to(mover.id, receiving.id)))
  expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({ ok: true })
  board = await signInAs(world.accounts.organisationBoard)
  const form = {
    ...{ ...decision, organisationId: first.id, version: 1, name: 'Bắc Nam', 'ids[]': [String(second.id)] },
  }
  expect((await send(consolidateCommittees, form)).message).toMatch(/Chi bộ Trường/)
  await owner`UPDATE organisations SET name = 'Chi bộ Trường Nam' WHERE id = ${other.id}`
  expect(await send(consolidateCommittees, form)).toHaveProperty('goTo')
  const [made] = await owner<{ id: number }[]>`SELECT id FROM organisations WHERE name = 'Đảng bộ Bắc Nam'`
  const office = await officeOf(made?.id ?? 0, 'bacnam')
  await signInAs(office)
  expect((await send(introduceTransfer, await atVersion(id, signed))).message).toMatch(/cấp trên giới thiệu/)
  await signInAs(world.accounts.organisationBoard)
  expect((await send(introduceTransfer, await atVersion(id, signed))).message).toMatch(/^Đã giới thiệu/)
  await signInAs(receiver)
  expect(await send(presentTransfer, await atVersion(id, { presentedOn: '8/9/2022' }))).toMatchObject({
    ok: true,
  })
  const papers = { receivedOn: '9/9/2022', 'papers[]': ['introduction', 'admission', 'file', 'review'] }
  expect(await send(receiveTransfer, await atVersion(id, papers))).toMatchObject({ ok: true })
  expect(await where(mover.id)).toEqual({ orgId: receiving.id, status: 'active' })

  // Month 11 of the probation: whoever received him has the days to come, the cell that sent him none.
  const listed = async (org: { id: number; path: string }) =>
    (await listProbation(board, { ...org, kind: 'cell' }, '2022-09-12')).map(({ id: each }) => each)
  const placeOf = async (orgId: number) =>
    (await owner<{ id: number; path: string }[]>`SELECT id, path FROM organisations WHERE id = ${orgId}`)[0]
  const [sent, got] = [await placeOf(cell.id), await placeOf(receiving.id)]
  expect(sent && (await listed(sent))).toEqual([])
  expect(got && (await listed(got))).toEqual([mover.id])

  // The history of the commune that ended names each cell that moved.
  const told = (await listEventsOf(board, first.id)).map((event) => eventWords(event, first.id))
  expect(told).toContain('Chuyển trực thuộc: Chi bộ thôn Bắc từ Đảng bộ xã Bắc sang Đảng bộ Bắc Nam')
  const ofCell = (await listEventsOf(board, same.id)).map((event) => eventWords(event, same.id))
  expect(ofCell).toEqual(['Chuyển trực thuộc: từ Đảng bộ xã Bắc sang Đảng bộ Bắc Nam'])
})

describe('chuyển đến, kết nạp đúng ngày sáp nhập chi bộ', () => {
  test('Biểu 1 tính là chuyển đến, kết nạp, ở nơi đi là chuyển đi; A + B – C = D', async () => {
    const [from, into] = [await commune('Cũ'), await commune('Mới')]
    const left = await makeCell(from.id, 'Chi bộ thôn Đi')
    const [ending, heir] = [
      await makeCell(into.id, 'Chi bộ thôn Tan'),
      await makeCell(into.id, 'Chi bộ thôn Còn'),
    ]
    await person(ending.id, 'Lý Văn Ở', { sinceOn: '2010-01-01' })
    const came = await person(left.id, 'Lý Văn Đến', { sinceOn: '2010-01-01' })
    await owner`UPDATE members SET org_id = ${ending.id}, since_on = '2022-09-01', since_reason = 'transferred'
      WHERE id = ${came.id}`
    await person(ending.id, 'Lý Văn Mới', {
      ...{
        standing: 'probationary',
        admittedOn: '2022-09-01',
        sinceOn: '2022-09-01',
        sinceReason: 'admitted',
      },
    })
    const viewer = await signInAs(world.accounts.organisationBoard)
    const given = { kind: 'merged', toId: heir.id, heirId: heir.id }
    expect(await send(dissolveCell, dissolveForm(ending.id, given))).toHaveProperty('goTo')
    const period = { key: '2022', from: '2022-01-01', to: '2022-09-12', isRunning: true }
    const gains = await listGains(viewer, into, period)
    expect(gains.map(({ fullName, kind }) => [fullName, kind])).toEqual([
      ['Lý Văn Đến', 'received'],
      ['Lý Văn Mới', 'admitted'],
    ])
    expect((await listLosses(viewer, from, period)).map(({ kind }) => kind)).toEqual(['transferred'])
    const { forms } = await getForms(
      viewer,
      { ...into, path: `${world.top.path}${into.id}/` },
      '2022',
      '2022-09-12',
    )
    const row = (no: string) => forms[0]?.rows.find((each) => each.no === no)?.values?.[0]
    expect([row('A'), row('B'), row('C'), row('D')]).toEqual([1, 2, 0, 3])
  })
})

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
