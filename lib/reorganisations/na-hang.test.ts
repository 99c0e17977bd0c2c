import { beforeAll, expect, test } from 'vitest'
import { makeNaHang } from '@/db/seed/cases/na-hang'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { listMovement } from '@/lib/statistics/queries/movement'
import { dissolveCell } from './actions/dissolve'
import { getOrganisationOn } from './queries/as-of'
import { listCellsWanting } from './queries/committees'
import { dissolveForm, placed } from './testing'

/** The office cells of 12 of 12 communes are dissolved by 30/4/2019, every member goes to a village cell. */
const LAST_DAY = '2019-04-30'
const FIRST_DAY = '2019-05-01'
const by = {
  ...{ decisionNumber: '512-QĐ/HU', decidedOn: '20/04/2019', happenedOn: '01/05/2019' },
}
let world: Awaited<ReturnType<typeof makeNaHang>>
beforeAll(async () => {
  world = await makeNaHang(seedDb, 'nahang')
})

const countOn = async (id: number, day: string) => {
  const then = await getOrganisationOn(await viewerOf(world.accounts.organisationBoard), id, day)
  return then && then.full + then.probationary
}

test('12/12 chi bộ cơ quan xã giải thể: không ai mất, không ai ở hai nơi; trước và sau cộng lại bằng nhau', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const before = await countOn(world.top.id, LAST_DAY)
  for (const { cell, people, villages } of world.offices) {
    const [first = 0, second = 0] = villages.map(({ id }) => id)
    const form = dissolveForm(cell.id, {
      ...by,
      ...placed(people, [first, first, first, second]),
      heirId: first,
    })
    expect((await send(dissolveCell, form)).goTo).toMatch(/^\/reorganisations\//)
  }
  expect(await countOn(world.top.id, FIRST_DAY)).toBe(before)
  for (const { communeId, cell, villages, people } of world.offices) {
    expect(await countOn(communeId, FIRST_DAY)).toBe(await countOn(communeId, LAST_DAY))
    expect(await countOn(cell.id, LAST_DAY)).toBe(4)
    expect(await countOn(cell.id, FIRST_DAY)).toBeUndefined()
    const moved = await owner`SELECT org_id FROM members WHERE id IN ${owner(people.map(({ id }) => id))}`
    expect(moved.map(({ org_id }) => villages.findIndex(({ id }) => id === org_id)).sort()).toEqual([
      0, 0, 0, 1,
    ])
  }
  const twice =
    await owner`SELECT member_id FROM memberships WHERE ends_on IS NULL GROUP BY 1 HAVING count(*) > 1`
  expect(twice).toEqual([])
  // At the district nobody came or went; at the village three came by the reorganisation.
  const period = { key: '2019', from: '2019-01-01', to: '2019-12-31', isRunning: false }
  expect(await listMovement(board, world.top, period, {})).toEqual({ gained: [], lost: [] })
  const village = { id: world.offices[2]?.villages[0]?.id ?? 0 }
  expect((await listMovement(board, village, period, {})).gained.map(({ kind }) => kind)).toEqual(
    Array(3).fill('otherGain'),
  )
})

test('đủ 9 chính thức thì chi bộ ấy được nhắc lập chi ủy; 8 chính thức và một dự bị thì không', async () => {
  const board = await viewerOf(world.accounts.organisationBoard)
  const wanting = await listCellsWanting(board, 'organisations.update', FIRST_DAY)
  expect(wanting.map(({ id, full, wanted }) => [id, full, wanted])).toEqual([
    [world.offices[0]?.villages[0]?.id, 9, expect.stringContaining('chi ủy')],
  ])
})
