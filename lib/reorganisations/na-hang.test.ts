import { beforeAll, expect, test } from 'vitest'
import { makeNaHang } from '@/db/seed/cases/na-hang'
import { makeAccount } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { committeeDuties } from '@/lib/home/queries/reorganisations'
import { listMovement } from '@/lib/statistics/queries/movement'
import { confirmHandover } from './actions/confirm'
import { dissolveCell } from './actions/dissolve'
import { getOrganisationOn } from './queries/as-of'
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

/** Somebody who works at a place: the secretary of a village cell, the secretary of a commune committee. */
let accounts = 0
const worksAt = (orgId: number, role: 'cellSecretary' | 'committeeSecretary') =>
  makeAccount(seedDb, {
    ...{ orgId, fullName: 'Người Làm Việc', loginName: `lam.viec.${++accounts}.nahang`, roles: [role] },
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

test('cả 24 chi bộ nhận xác nhận, mỗi chi bộ phần của mình: không còn bàn giao nào chờ', async () => {
  for (const { villages } of world.offices)
    for (const { id } of villages) {
      await signInAs(await worksAt(id, 'cellSecretary'))
      const [handover] = await owner`SELECT id, version FROM handovers WHERE org_id = ${id}`
      const sent = { handoverId: handover?.id, version: handover?.version, remark: '' }
      expect(await send(confirmHandover, sent)).toMatchObject({ ok: true })
    }
  const waiting = await owner`
    SELECT id FROM handovers WHERE confirmed_on IS NULL AND org_path LIKE (SELECT path || '%' FROM organisations WHERE id = ${world.top.id})`
  expect(waiting).toEqual([])
})

test('đủ 9 chính thức thì chi bộ được nhắc đề nghị, đảng ủy được nhắc chỉ định; 8 chính thức và một dự bị thì không', async () => {
  const [nine, eight] = world.offices
  const dutiesOf = async (orgId: number | undefined, role: 'cellSecretary' | 'committeeSecretary') => {
    const account = await worksAt(orgId ?? 0, role)
    return (await committeeDuties(await viewerOf(account), FIRST_DAY)).map(({ title, note }) => [title, note])
  }
  const note = expect.stringContaining('Chi bộ có 9 đảng viên chính thức')
  expect(await dutiesOf(nine?.villages[0]?.id, 'cellSecretary')).toEqual([
    [expect.stringMatching(/^Đề nghị cấp trên chỉ định chi ủy.*: Chi bộ Bản Một 0$/), note],
  ])
  expect(await dutiesOf(nine?.communeId, 'committeeSecretary')).toEqual([
    [expect.stringMatching(/^Chỉ định chi ủy.* cho Chi bộ Bản Một 0$/), note],
  ])
  expect(await dutiesOf(eight?.villages[0]?.id, 'cellSecretary')).toEqual([])
  expect(await dutiesOf(eight?.communeId, 'committeeSecretary')).toEqual([])
})
