import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeRandom } from '@/db/seed/kit/random'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addDays, showDay } from '@/lib/core/dates'
import { saveSetting } from '@/lib/core/settings'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { introduceTransfer, presentTransfer, receiveTransfer } from '@/lib/transfers/actions/steps'
import { atVersion, OFFICIAL_PAPERS } from '@/lib/transfers/testing'
import { consolidateCommittees } from './actions/committees'
import { dissolveCell } from './actions/dissolve'
import { dissolveCommittee } from './actions/dissolve-committee'
import { lowerCommittee, raiseCells } from './actions/kind'
import { moveOrganisation } from './actions/move'
import { splitCell } from './actions/split'
import { splitCommittee } from './actions/split-committee'
import { getOrganisationOn } from './queries/as-of'
import { makeCell } from './testing'

/**
 * Two hundred changes at random, with a fixed seed: whatever is done to the tree while people move from cell to cell,
 * nobody is lost, nobody stands twice, and every day gone by counts as it did.
 */
const STEPS = 200
const FIRST = '2020-01-01'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'ngaunhien')
})

const random = makeRandom('quy định 22')
type Living = {
  id: number
  version: number
  parent_id: number
  is_village: boolean
  people: number[]
  below: number
}
const living = async (kind: 'cell' | 'grassroots' = 'cell') =>
  owner<Living[]>`
    SELECT id, version, parent_id, cell_type = 'village' AS is_village,
      array(SELECT m.id FROM members m WHERE m.org_id = o.id ORDER BY m.id) AS people,
      (SELECT count(*)::int FROM organisations b WHERE b.parent_id = o.id AND b.ended_on IS NULL) AS below
    FROM organisations o WHERE kind = ${kind} AND ended_on IS NULL AND starts_with(path, ${world.top.path}) ORDER BY id`
type Cell = Awaited<ReturnType<typeof living>>[number]
type Step = (
  cell: Cell,
  others: Cell[],
  on: string,
) => Promise<{ ok: boolean; message: string; goTo?: string }>

const need = (found: Cell | undefined) => found ?? expect.unreachable('nothing to change')
const isBase = ({ parent_id, is_village }: Cell) => parent_id === world.top.id && !is_village
/** Committees whose one cell may stand alone. */
async function mayLower() {
  const single = (await living('grassroots')).filter(({ below }) => below === 1)
  const cells = await living()
  return single.filter(({ id }) =>
    cells.some((cell) => cell.parent_id === id && !cell.is_village && cell.people.length < 30),
  )
}
/** The cell of an office splits only with three official members on the new side. */
const maySplit = (cell: Cell) => cell.people.length > 1 && (cell.is_village || halfOf(cell).length >= 3)
const halfOf = ({ people }: Cell) => people.slice(0, Math.ceil(people.length / 2))
const decided = (cell: Cell, on: string) => ({
  ...{ organisationId: cell.id, version: cell.version, decisionNumber: '1-QĐ', decidedBy: 'Huyện ủy' },
  ...{ decidedOn: showDay(on), happenedOn: showDay(on), isConfirmed: 'on' },
})
/** Whoever is on the way keeps the cells of both ends from becoming one. */
const onTheWay = () =>
  owner<{ id: number; member_id: number; from_id: number; to_id: number }[]>`
    SELECT id, member_id, org_id AS from_id, to_org_id AS to_id FROM transfers
    WHERE state IN ('begun', 'introduced', 'presented') ORDER BY id`
/** Transfers under way that do not lead from the member's own cell to another that stands. */
const betweenWrongCells = () =>
  owner`SELECT t.id FROM transfers t JOIN organisations to_cell ON to_cell.id = t.to_org_id
    JOIN members m ON m.id = t.member_id WHERE t.state IN ('begun', 'introduced', 'presented')
    AND (to_cell.ended_on IS NOT NULL OR t.org_id = t.to_org_id OR t.org_id <> m.org_id)`
const finish = async (id: number, on: string) => {
  const signed = { signer: 'Bí thư', number: '1', signedOn: showDay(on) }
  while ((await owner`SELECT state FROM transfers WHERE id = ${id}`)[0]?.state === 'begun')
    expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({ ok: true })
  expect(await send(presentTransfer, await atVersion(id, { presentedOn: showDay(on) }))).toMatchObject({
    ok: true,
  })
  const papers = { 'papers[]': OFFICIAL_PAPERS }
  return send(receiveTransfer, await atVersion(id, { receivedOn: showDay(on), ...papers }))
}
let made = 0
const steps: Record<string, Step> = {
  dissolve: (cell, others, on) =>
    send(dissolveCell, {
      ...{ ...decided(cell, on), kind: 'dissolved' },
      'placements[]': cell.people.map((id) => `${id}:${random.pick(others).id}`),
      heirId: random.pick(others).id,
    }),
  merge: (cell, others, on) =>
    send(dissolveCell, { ...decided(cell, on), kind: 'merged', toId: random.pick(others).id }),
  split: (cell, _others, on) =>
    send(splitCell, {
      ...{ ...decided(cell, on), name: `thôn Tách ${++made}` },
      'ids[]': halfOf(cell).map(String),
    }),
  move: async (cell, _others, on) =>
    send(moveOrganisation, {
      ...decided(cell, on),
      toId: cell.parent_id === world.top.id ? random.pick(await living('grassroots')).id : world.top.id,
    }),
  raise: (cell, others, on) =>
    send(raiseCells, {
      ...{ ...decided(cell, on), name: `Ngẫu ${++made}`, hasConsent: 'on' },
      'ids[]': others.filter((each) => isBase(each)).map(({ id }) => String(id)),
    }),
  lower: async (_cell, _others, on) => {
    const [committee] = await mayLower()
    return send(lowerCommittee, decided(need(committee), on))
  },
  join: async (_cell, _others, on) => {
    const [first, second] = await living('grassroots')
    return send(consolidateCommittees, {
      ...{ ...decided(need(first), on), name: `xã Gộp ${++made}` },
      'ids[]': [String(second?.id)],
    })
  },
  part: async (_cell, _others, on) => {
    const committee = need((await living('grassroots')).find(({ below }) => below > 1))
    const cells = (await living()).filter(({ parent_id }) => parent_id === committee.id)
    return send(splitCommittee, {
      ...{ ...decided(committee, on), name: `xã Chia ${++made}`, hasConsent: 'on' },
      'ids[]': cells.slice(0, Math.ceil(cells.length / 2)).map(({ id }) => String(id)),
    })
  },
  close: async (_cell, _others, on) => {
    const committees = await living('grassroots')
    const committee = random.pick(committees)
    const targets = [world.top.id, ...committees.filter(({ id }) => id !== committee.id).map(({ id }) => id)]
    const cells = (await living()).filter(({ parent_id }) => parent_id === committee.id)
    return send(dissolveCommittee, {
      ...decided(committee, on),
      'placements[]': cells.map(({ id }) => `${id}:${random.pick(targets)}`),
    })
  },
  begin: async (cell, others, on) => {
    const leaving = new Set((await onTheWay()).map(({ member_id }) => member_id))
    const memberId = random.pick(cell.people.filter((id) => !leaving.has(id)))
    return send(beginTransfer, {
      ...{ memberId, kind: 'official', reason: 'newJob', decidedOn: showDay(on), isClear: 'on' },
      toOrgId: random.pick(others).id,
    })
  },
  receive: async (_cell, _others, on) => finish(random.pick(await onTheWay()).id, on),
}

test('200 lần sắp xếp và chuyển sinh hoạt: không ai mất, không ai ở hai nơi, tổng số mọi ngày như cũ', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  for (let at = 0; at < 12; at++) {
    const cellType = at % 3 === 0 ? 'village' : 'other'
    const cell = await makeCell(world.commune.id, `Chi bộ Ngẫu ${at}`, { cellType })
    for (let each = 0; each < 5; each++)
      await makeMember(seedDb, { orgId: cell.id, fullName: `Người ${at} ${each}`, admittedOn: '2010-05-19' })
  }
  await owner`UPDATE organisations SET founded_on = '1990-01-01' WHERE starts_with(path, ${world.top.path})`
  const everybody = async () => (await owner`SELECT id FROM members ORDER BY id`).map(({ id }) => id)
  const before = await everybody()
  const total = async (day: string) => (await getOrganisationOn(board, world.top.id, day))?.full
  const start = await total(FIRST)
  const done: Record<string, number> = {}
  for (let at = 0; at < STEPS; at++) {
    const on = addDays(FIRST, at + 1)
    await seedDb.transaction(async (tx) => {
      await saveSetting(tx, 'isDemo', true)
      await saveSetting(tx, 'clockOn', on)
    })
    await owner`UPDATE handovers SET confirmed_on = ${on}, confirmed_by = ${board.accountId} WHERE confirmed_on IS NULL`
    const cells = await living()
    const cell = random.pick(cells)
    const others = cells.filter(({ id }) => id !== cell.id)
    const way = await onTheWay()
    const leaving = new Set(way.map(({ member_id }) => member_id))
    const [committees, lowering] = [await living('grassroots'), await mayLower()]
    const may = Object.keys(steps).filter((name) => {
      if (name === 'split') return maySplit(cell)
      if (name === 'raise') return isBase(cell)
      if (name === 'lower') return lowering.length > 0 && committees.length > 1
      if (name === 'join' || name === 'close') return committees.length > 1
      if (name === 'part') return committees.some(({ below }) => below > 1)
      if (name === 'begin') return way.length < 4 && cell.people.some((id) => !leaving.has(id))
      if (name === 'receive') return way.length > 0
      return name === 'move' || cells.length > 4
    })
    const name = random.pick(may)
    const isSplit = name === 'split' && halfOf(cell).some((id) => leaving.has(id))
    const isEnding = ['dissolve', 'merge'].includes(name)
    const concerned = way.filter(({ from_id, to_id }) => from_id === cell.id || to_id === cell.id)
    const answer = await steps[name]?.(cell, others, on)
    // Where those on the way are left between two cells, they go on; else nothing of it is done.
    const isOne =
      isEnding && concerned.length > 0 && answer?.message.includes('hai chi bộ nay là một') === true
    const isHeld = isSplit || isOne
    if (isEnding && !isHeld && concerned.length > 0) done.inherit = (done.inherit ?? 0) + 1
    expect(answer, `${at} ${name}`).toMatchObject(
      isHeld
        ? { ok: false, message: expect.stringContaining('đang làm thủ tục chuyển sinh hoạt') }
        : name === 'receive'
          ? { ok: true }
          : { goTo: expect.stringContaining(name === 'begin' ? '/transfers/' : '/reorganisations/') },
    )
    const what = isHeld ? 'held' : name
    done[what] = (done[what] ?? 0) + 1
    expect(await betweenWrongCells(), `${at} ${name}`).toEqual([])
  }
  expect(Object.keys(done).toSorted()).toEqual([
    'begin',
    'close',
    'dissolve',
    'held',
    'inherit',
    'join',
    'lower',
    'merge',
    'move',
    'part',
    'raise',
    'receive',
    'split',
  ])
  expect(await everybody()).toEqual(before)
  const [doubles] =
    await owner`SELECT count(*)::int AS n FROM (SELECT member_id FROM memberships WHERE ends_on IS NULL
    GROUP BY member_id HAVING count(*) <> 1) twice`
  expect(doubles?.n).toBe(0)
  const [lost] = await owner`SELECT count(*)::int AS n FROM members m JOIN organisations o ON o.id = m.org_id
    WHERE o.ended_on IS NOT NULL OR m.org_path <> o.path`
  expect(lost?.n).toBe(0)
  for (let at = 0; at <= STEPS; at += 20) expect(await total(addDays(FIRST, at))).toBe(start)
  const [gaps] = await owner`SELECT count(*)::int AS n FROM memberships one JOIN memberships next
    ON next.member_id = one.member_id AND next.starts_on > one.starts_on AND next.starts_on <= one.ends_on`
  expect(gaps?.n).toBe(0)
})
