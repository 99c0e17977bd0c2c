import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addDays } from '@/lib/core/dates'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { changeStanding } from '@/lib/transfers/register'
import { moveMember } from './move'
import { heldSince } from './trail'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'quatrinh')
})

const FIRST = '2022-01-01'
const DAYS = 60
const dayAt = (index: number) => addDays(FIRST, index)
const trailOf = (memberId: number) =>
  owner`SELECT org_id, standing, status, reason, starts_on::text AS since, ends_on::text AS until
    FROM memberships WHERE member_id = ${memberId} ORDER BY starts_on`

/** The same sequence every time: a linear congruential generator. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const move = async (memberId: number, toOrgId: number, on: string) => {
  const viewer = await viewerOf(world.accounts.organisationBoard)
  return db.transaction((tx) => moveMember(tx, { viewer }, memberId, { toOrgId, on, reason: 'reorganised' }))
}
const stay = async (memberId: number, status: 'active' | 'elsewhere', on: string) => {
  const viewer = await viewerOf(world.accounts.organisationBoard)
  const sinceReason = status === 'active' ? ('returned' as const) : ('transferred' as const)
  const change = { status, on, sinceReason }
  return db.transaction((tx) => changeStanding(tx, viewer, memberId, change))
}
/** Leaves the register, or comes back to the same cell. */
const tellRoll = (memberId: number, status: 'transferred' | 'active', on: string) =>
  db
    .update(schema.members)
    .set({ status, sinceOn: on, sinceReason: status === 'active' ? 'received' : 'left' })
    .where(eq(schema.members.id, memberId))
const correct = (memberId: number, standing: 'full' | 'probationary', on: string) =>
  db
    .update(schema.members)
    .set({ standing, sinceOn: on, sinceReason: 'corrected' })
    .where(eq(schema.members.id, memberId))

test('chuyển ghi muộn, trước lần sửa tình trạng: cắt dòng của ngày ấy, lần sửa vẫn từ ngày của nó', async () => {
  const { cell, neighbour } = world
  const { id } = await makeMember(seedDb, {
    orgId: cell.id,
    fullName: 'Lò Văn Muộn',
    admittedOn: '2010-05-19',
  })
  await owner`UPDATE members SET status = 'suspended', since_on = '2022-09-07', since_reason = 'corrected' WHERE id = ${id}`
  await move(id, neighbour.id, '2022-09-01')
  expect(await trailOf(id)).toMatchObject([
    { org_id: cell.id, status: 'active', until: '2022-08-31' },
    {
      org_id: neighbour.id,
      status: 'active',
      reason: 'reorganised',
      since: '2022-09-01',
      until: '2022-09-06',
    },
    { org_id: neighbour.id, status: 'suspended', reason: 'corrected', since: '2022-09-07', until: null },
  ])
  const [row] =
    await owner`SELECT org_id, since_on::text AS since, since_reason FROM members WHERE id = ${id}`
  expect(row).toEqual({ org_id: neighbour.id, since: '2022-09-07', since_reason: 'corrected' })
  await expect(move(id, cell.id, '2022-08-31')).rejects.toThrow('từ 01/09/2022')
  await expect(
    owner`UPDATE members SET org_id = ${cell.id}, since_on = '2022-08-31', since_reason = 'transferred' WHERE id = ${id}`,
  ).rejects.toThrow('already stands as of 2022-09-01')
})

test('đã chuyển đi rồi trở lại: ở chi bộ từ ngày trở lại, không chuyển ghi muộn vào lúc vắng', async () => {
  const { cell, neighbour } = world
  const { id } = await makeMember(seedDb, { orgId: cell.id, fullName: 'Lò Văn Đi', admittedOn: '2010-05-19' })
  await tellRoll(id, 'transferred', '2022-06-01')
  await tellRoll(id, 'active', '2022-09-05')
  await correct(id, 'probationary', '2022-09-20')
  expect(await db.transaction((tx) => heldSince(tx, id, 'orgId'))).toBe('2022-09-05')
  for (const on of ['2022-05-01', '2022-07-01', '2022-09-04']) {
    await expect(move(id, neighbour.id, on)).rejects.toThrow('từ 05/09/2022')
    await expect(
      owner`UPDATE members SET org_id = ${neighbour.id}, since_on = ${on}, since_reason = 'transferred' WHERE id = ${id}`,
    ).rejects.toThrow('already stands as of 2022-09-05')
  }
  await move(id, neighbour.id, '2022-09-10')
  expect(await trailOf(id)).toMatchObject([
    { org_id: cell.id, status: 'active', until: '2022-05-31' },
    { org_id: cell.id, status: 'transferred', since: '2022-06-01', until: '2022-09-04' },
    { org_id: cell.id, status: 'active', since: '2022-09-05', until: '2022-09-09' },
    { org_id: neighbour.id, status: 'active', since: '2022-09-10', until: '2022-09-19' },
    { org_id: neighbour.id, standing: 'probationary', since: '2022-09-20', until: null },
  ])
})

test('mọi thứ tự của chuyển, đổi tình trạng, sửa, đi, trở lại: quá trình đúng từng ngày, tổng số khớp', async () => {
  const roll = dice(20_221_128)
  const places = [world.cell.id, world.neighbour.id]
  const board = await viewerOf(world.accounts.organisationBoard)
  const total = async (index: number) => {
    const found = await getOrganisationOn(board, world.commune.id, dayAt(index))
    return (found?.full ?? 0) + (found?.probationary ?? 0)
  }
  const people = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((index) =>
      makeMember(seedDb, {
        ...{ orgId: places[index % 2] ?? 0, fullName: `Người Thứ ${'ABCDEF'[index]}` },
        ...{ sinceOn: FIRST, admittedOn: null },
      }),
    ),
  )
  const before = await total(0)
  expect(before).toBeGreaterThanOrEqual(people.length)
  let returned = 0
  const models = people.map(({ id }, index) => ({
    id,
    told: { org: 0, status: 0, standing: 0 },
    by: Array.from({ length: DAYS }, () => ({
      ...{ org_id: places[index % 2] ?? 0, status: 'active', standing: 'full' },
    })),
  }))
  let late = 0
  for (let at = 0; at < 150; at += 1) {
    const model = models[roll(models.length)]
    if (!model) continue
    const day = roll(DAYS)
    const last = model.by.at(-1)
    const newest = Math.max(...Object.values(model.told))
    const tell = async (kind: keyof typeof model.told, write: () => Promise<unknown>, change: object) => {
      if (day === model.told[kind]) return
      if (day < model.told[kind]) {
        await expect(write()).rejects.toThrow()
        return
      }
      await write()
      if (day < newest) late += 1
      model.told[kind] = day
      model.by = model.by.map((held, index) => (index < day ? held : { ...held, ...change }))
    }
    const which = roll(4)
    // Nothing is told of somebody who is gone, but the return.
    if (which !== 3 && last?.status === 'transferred') continue
    if (which === 3) {
      // Whoever leaves or comes back does so after all that is known, and is in the cell again from that day on.
      if (day <= newest) continue
      const isBack = last?.status === 'transferred'
      const status = isBack ? 'active' : 'transferred'
      await tell('status', () => tellRoll(model.id, status, dayAt(day)), { status })
      if (isBack) {
        returned += 1
        model.told.org = day
      }
    } else if (which === 0) {
      const orgId = places.find((each) => each !== last?.org_id) ?? 0
      await tell('org', () => move(model.id, orgId, dayAt(day)), { org_id: orgId })
    } else if (which === 1) {
      const status = last?.status === 'active' ? 'elsewhere' : 'active'
      // What is told of a stay before the last change of its kind counts from that on.
      if (day >= model.told.status) await tell('status', () => stay(model.id, status, dayAt(day)), { status })
    } else {
      const standing = last?.standing === 'full' ? 'probationary' : 'full'
      await tell('standing', () => correct(model.id, standing, dayAt(day)), { standing })
    }
  }
  expect(late).toBeGreaterThan(5)
  expect(returned).toBeGreaterThan(1)
  for (const { id, by } of models) {
    const trail = await trailOf(id)
    for (const [index, held] of by.entries()) {
      const day = dayAt(index)
      const rows = trail.filter(({ since, until }) => since <= day && (until ?? '9999') >= day)
      expect(rows, `${id} ${day}`).toMatchObject([held])
    }
    const [row] =
      await owner`SELECT org_id, standing, status, since_on::text AS since FROM members WHERE id = ${id}`
    expect(trail.at(-1)).toMatchObject({ ...row, until: null })
  }
  for (let index = 0; index < DAYS; index += 7) {
    const gone = models.filter(({ by }) => by[index]?.status === 'transferred').length
    expect(await total(index)).toBe(before - gone)
  }
})
