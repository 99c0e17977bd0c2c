import { beforeAll, describe, expect, test, vi } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { stopClock } from '@/lib/feedback/testing'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { introduceTransfer, presentTransfer, receiveTransfer } from '@/lib/transfers/actions/steps'
import { atVersion, idIn, OFFICIAL_PAPERS } from '@/lib/transfers/testing'
import { consolidateCells } from './actions/consolidate'
import { dissolveCell } from './actions/dissolve'
import { decision, dissolveForm as form, makeCell } from './testing'

/** Chuyển sinh hoạt chưa tiếp nhận when one of its two cells ends. */

let world: World
let far: { id: number }
beforeAll(async () => {
  world = await makeWorld(seedDb, 'dangduong')
  far = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Xa', shortName: 'xã Xa' },
    foundedOn: '1990-01-01',
  })
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE starts_with(path, ${world.top.path})`
  await stopClock()
  await signInAs(world.accounts.organisationBoard)
})

const person = (orgId: number, fullName: string) =>
  makeMember(seedDb, { orgId, fullName, admittedOn: '2005-05-19' })
const begin = async (memberId: number, toOrgId: number) =>
  idIn(
    await send(beginTransfer, {
      ...{ memberId, toOrgId, kind: 'official', reason: 'newJob', decidedOn: '25/8/2022', isClear: 'on' },
    }),
  )
const introduce = async (id: number) => {
  const signed = { signer: 'Bí thư', number: '1', signedOn: '26/8/2022' }
  expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({ ok: true })
}
const stateOf = async (id: number) =>
  (
    await owner`SELECT state, org_id AS "fromId", to_org_id AS "toId", at_org_id AS "atId" FROM transfers
      WHERE id = ${id}`
  )[0]
const traceOf = (id: number) =>
  owner`SELECT org_id AS "orgId", note FROM transfer_steps WHERE transfer_id = ${id} AND step = 'inherit'`
async function finish(id: number) {
  while ((await stateOf(id))?.state === 'begun') await introduce(id)
  await send(presentTransfer, await atVersion(id, { presentedOn: '02/9/2022' }))
  const received = { receivedOn: '03/9/2022', 'papers[]': OFFICIAL_PAPERS }
  expect(await send(receiveTransfer, await atVersion(id, received))).toMatchObject({ ok: true })
}
const cellOf = async (memberId: number) =>
  (await owner`SELECT org_id AS "orgId" FROM members WHERE id = ${memberId}`)[0]?.orgId
const note = expect.stringContaining('45-QĐ/HU')

test('đang chuyển đến: sang chi bộ kế thừa, có vết, tiếp nhận ở đó', async () => {
  const [giving, cell, heir] = [
    await makeCell(world.commune.id, 'Chi bộ giao'),
    await makeCell(world.commune.id, 'Chi bộ nhận cũ'),
    await makeCell(far.id, 'Chi bộ nhận mới'),
  ]
  const { id: memberId } = await person(giving.id, 'Ma Đến')
  const id = await begin(memberId, cell.id)
  await introduce(id)
  expect(await send(dissolveCell, form(cell.id))).toMatchObject({
    ...{ ok: false, fields: { heirId: [expect.stringContaining('Ma Đến')] } },
  })
  expect(await send(dissolveCell, form(cell.id, { heirId: heir.id }))).toHaveProperty('goTo')
  expect(await stateOf(id)).toMatchObject({ state: 'begun', fromId: giving.id, toId: heir.id })
  expect(await traceOf(id)).toEqual([{ orgId: heir.id, note }])
  await finish(id)
  expect(await cellOf(memberId)).toBe(heir.id)
})

test('đang chuyển đi: đi tiếp từ chi bộ kế thừa, cấp đang giới thiệu là cấp ấy ở nơi mới', async () => {
  const [cell, heir, target] = [
    await makeCell(world.commune.id, 'Chi bộ cho đi'),
    await makeCell(far.id, 'Chi bộ cho đi tiếp'),
    await makeCell(world.top.id, 'Chi bộ đích'),
  ]
  const [first, second] = [await person(cell.id, 'Ma Đi'), await person(cell.id, 'Ma Chờ')]
  const [signed, waiting] = [await begin(first.id, target.id), await begin(second.id, target.id)]
  await introduce(signed)
  expect(await stateOf(signed)).toMatchObject({ atId: world.commune.id })
  expect(await send(dissolveCell, form(cell.id, { toId: heir.id }))).toHaveProperty('goTo')
  expect(await stateOf(signed)).toMatchObject({ fromId: heir.id, toId: target.id, atId: far.id })
  expect(await stateOf(waiting)).toMatchObject({ fromId: heir.id, toId: target.id, atId: heir.id })
  expect(await traceOf(waiting)).toEqual([{ orgId: heir.id, note }])
  for (const id of [signed, waiting]) await finish(id)
  expect([await cellOf(first.id), await cellOf(second.id)]).toEqual([target.id, target.id])
})

test('tiếp nhận trong lúc chi bộ nhận đang được giải thể: đợi chi bộ, chưa giữ giấy chuyển; không chờ lẫn nhau', async () => {
  const [giving, cell] = [
    await makeCell(world.commune.id, 'Chi bộ giao sau'),
    await makeCell(world.commune.id, 'Chi bộ nhận sau'),
  ]
  const { id: memberId } = await person(giving.id, 'Ma Cùng Lúc')
  const id = await begin(memberId, cell.id)
  while ((await stateOf(id))?.state === 'begun') await introduce(id)
  await send(presentTransfer, await atVersion(id, { presentedOn: '02/9/2022' }))
  const received = { receivedOn: '03/9/2022', 'papers[]': OFFICIAL_PAPERS }
  const form = await atVersion(id, received)
  let receiving: ReturnType<typeof send> | undefined
  await owner.begin(async (tx) => {
    await tx`SELECT FROM organisations WHERE id = ${cell.id} FOR NO KEY UPDATE`
    receiving = send(receiveTransfer, form)
    await vi.waitFor(async () =>
      expect(
        await tx`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
    expect(await tx`SELECT FROM transfers WHERE id = ${id} FOR UPDATE NOWAIT`).toHaveLength(1)
  })
  expect(await receiving).toMatchObject({ ok: true })
  expect(await cellOf(memberId)).toBe(cell.id)
})

describe('hai chi bộ thành một', () => {
  const isOne = { ok: false, message: expect.stringContaining('hai chi bộ nay là một') }
  test('giải thể vào chính chi bộ nhận: từ chối, không đổi gì', async () => {
    const [cell, target] = [
      await makeCell(world.commune.id, 'Chi bộ vào đích'),
      await makeCell(world.commune.id, 'Chi bộ là đích'),
    ]
    const { id: memberId } = await person(cell.id, 'Ma Vào Đích')
    const id = await begin(memberId, target.id)
    expect(await send(dissolveCell, form(cell.id, { toId: target.id }))).toMatchObject(isOne)
    expect(await stateOf(id)).toMatchObject({ fromId: cell.id, toId: target.id })
    expect(await cellOf(memberId)).toBe(cell.id)
  })
  test('hợp nhất cả hai: từ chối', async () => {
    const [cell, target] = [
      await makeCell(world.commune.id, 'Chi bộ hợp một'),
      await makeCell(world.commune.id, 'Chi bộ hợp hai'),
    ]
    for (const each of [cell, target])
      for (const at of [1, 2, 3]) await person(each.id, `Ma ${each.id} ${at}`)
    await begin((await person(cell.id, 'Ma Hợp')).id, target.id)
    expect(
      await send(consolidateCells, {
        ...{ ...decision, organisationId: cell.id, version: 1, name: 'Chi bộ Hợp' },
        'ids[]': [String(target.id)],
      }),
    ).toMatchObject(isOne)
  })
})
