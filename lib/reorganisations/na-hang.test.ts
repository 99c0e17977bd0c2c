import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { listGains, listLosses } from '@/lib/statistics/queries/movement'
import { dissolveCell } from './actions/dissolve'
import { getOrganisationOn } from './queries/as-of'
import { listCellsWanting } from './queries/committees'
import { dissolveForm, makeCell, makeOffice, placed } from './testing'

/** Na Hang 2019: the office cells of 12 of 12 communes are dissolved by 30/4/2019, every member goes to a village cell. */
const COMMUNES = 12
const LAST_DAY = '2019-04-30'
const FIRST_DAY = '2019-05-01'
const by = {
  ...{ decisionNumber: '512-QĐ/HU', decidedOn: '20/04/2019', happenedOn: '01/05/2019' },
}
let world: Awaited<ReturnType<typeof makeWorld>>
const offices: { communeId: number; cellId: number; villages: number[]; people: { id: number }[] }[] = []

beforeAll(async () => {
  world = await makeWorld(seedDb, 'nahang')
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE id = ${world.top.id}`
  for (let at = 0; at < COMMUNES; at++) {
    const [commune] = await owner<{ id: number }[]>`
      INSERT INTO organisations (parent_id, kind, name, short_name, committee_name, symbol, letterhead_upper,
        letterhead_lower, place_name, captions, founded_on)
      SELECT parent_id, kind, ${`Đảng bộ xã ${at}`}, ${`xã ${at}`}, 'a', 'ĐU', 'a', 'a', 'a', captions, '1990-01-01'
      FROM organisations WHERE id = ${world.commune.id} RETURNING id`
    const communeId = commune?.id ?? 0
    const { cell, people } = await makeOffice(
      { ...world, commune: { ...world.commune, id: communeId } },
      `Chi bộ Cơ quan xã ${at}`,
      ['Hoàng Văn Bí Thư', 'Lý Thị Phó', 'Ma Văn Một', 'Nông Thị Hai'].map((name) => `${name} ${at}`),
    )
    const villages = [await makeCell(communeId, `Bản Một ${at}`), await makeCell(communeId, `Bản Hai ${at}`)]
    offices.push({ communeId, cellId: cell.id, villages: villages.map(({ id }) => id), people })
  }
  // With the three who come 9 official members; in the next commune 8 and one on probation.
  for (const [at, official] of [6, 5].entries()) {
    const orgId = offices[at]?.villages[0] ?? 0
    for (let each = 0; each < official; each++)
      await makeMember(seedDb, { orgId, fullName: `Người Bản ${at} ${each}` })
  }
  await makeMember(seedDb, {
    ...{ orgId: offices[1]?.villages[0] ?? 0, fullName: 'Dự Bị Bản', standing: 'probationary' },
  })
})

const countOn = async (id: number, day: string) => {
  const then = await getOrganisationOn(await viewerOf(world.accounts.organisationBoard), id, day)
  return then && then.full + then.probationary
}

test('12/12 chi bộ cơ quan xã giải thể: không ai mất, không ai ở hai nơi; trước và sau cộng lại bằng nhau', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const before = await countOn(world.top.id, LAST_DAY)
  for (const { cellId, people, villages } of offices) {
    const [first = 0, second = 0] = villages
    const form = dissolveForm(cellId, {
      ...by,
      ...placed(people, [first, first, first, second]),
      heirId: first,
    })
    expect((await send(dissolveCell, form)).goTo).toMatch(/^\/reorganisations\//)
  }
  expect(await countOn(world.top.id, FIRST_DAY)).toBe(before)
  for (const { communeId, cellId, villages, people } of offices) {
    expect(await countOn(communeId, FIRST_DAY)).toBe(await countOn(communeId, LAST_DAY))
    expect(await countOn(cellId, LAST_DAY)).toBe(4)
    expect(await countOn(cellId, FIRST_DAY)).toBeUndefined()
    const moved = await owner`SELECT org_id FROM members WHERE id IN ${owner(people.map(({ id }) => id))}`
    expect(moved.map(({ org_id }) => villages.indexOf(org_id)).sort()).toEqual([0, 0, 0, 1])
  }
  const twice =
    await owner`SELECT member_id FROM memberships WHERE ends_on IS NULL GROUP BY 1 HAVING count(*) > 1`
  expect(twice).toEqual([])
  // At the district nobody came or went; at the village three came by the reorganisation.
  const period = { key: '2019', from: '2019-01-01', to: '2019-12-31', isRunning: false }
  expect(await listGains(board, world.top, period)).toEqual([])
  expect(await listLosses(board, world.top, period)).toEqual([])
  const village = { id: offices[2]?.villages[0] ?? 0 }
  expect((await listGains(board, village, period)).map(({ kind }) => kind)).toEqual(
    Array(3).fill('otherGain'),
  )
})

test('đủ 9 chính thức thì chi bộ ấy được nhắc lập chi ủy; 8 chính thức và một dự bị thì không', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const wanting = await listCellsWanting(board, 'organisations.update', FIRST_DAY)
  expect(wanting.map(({ id, full, wanted }) => [id, full, wanted])).toEqual([
    [offices[0]?.villages[0], 9, expect.stringContaining('chi ủy')],
  ])
})
