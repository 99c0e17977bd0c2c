import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openItem, stopClock } from '@/lib/feedback/testing'
import { raiseCells } from './actions/kind'
import { moveOrganisation } from './actions/move'
import { splitCell } from './actions/split'
import { splitCommittee } from './actions/split-committee'
import { getOrganisationOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { listHandovers } from './queries/handovers'
import { listRaiseObstacles, listSplitObstacles } from './queries/parting'
import { decision, makeCell } from './testing'

let world: World
const TODAY = '2022-09-12'
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chiatachdangbo')
  await stopClock()
})

async function makeFilled(parentId: number, name: string, full: number, more: object = {}) {
  const cell = await makeCell(parentId, name, more)
  const people = []
  for (let at = 0; at < full; at++)
    people.push(
      await makeMember(seedDb, { orgId: cell.id, fullName: `${name} ${at}`, admittedOn: '2005-05-19' }),
    )
  return { ...cell, people }
}
async function makeCommittee(name: string, sizes: number[], more: object = {}) {
  const committee = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name, shortName: name, foundedOn: '1990-01-01' },
    ...more,
  })
  const cells = []
  for (const [at, size] of sizes.entries())
    cells.push(await makeFilled(committee.id, `Chi bộ ${name} ${at + 1}`, size))
  return { committee, cells }
}
const form = async (organisationId: number, given: object = {}) => ({
  ...{ ...decision, organisationId },
  version: (await owner`SELECT version FROM organisations WHERE id = ${organisationId}`)[0]?.version,
  ...given,
})
const going = (cells: { id: number }[]) => ({ 'ids[]': cells.map(({ id }) => String(id)) })
const said = ({ fields, message }: { fields?: Record<string, string[] | undefined>; message: string }) =>
  Object.values(fields ?? {})[0]?.[0] ?? message
const eventIdOf = ({ goTo }: { goTo?: string }) => Number(goTo?.match(/reorganisations\/(\d+)/)?.[1])

test('chia tách đảng bộ: chi bộ được chọn và việc đang chờ sang đảng bộ mới, tiền đã nộp ở đảng bộ cũ, tổng số như cũ', async () => {
  const { committee, cells } = await makeCommittee('Đảng bộ xã Lớn', [4, 3, 2])
  const [stays, ...moved] = cells
  const board = await signInAs(world.accounts.organisationBoard)
  const [first] = moved
  const [kept, went] = [await openItem(world, stays?.id), await openItem(world, first?.id)]
  await owner`INSERT INTO terms (org_id, name, starts_on) VALUES (${committee.id}, '2020–2025', '2020-06-01')`
  const [money] = await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, sent_by)
    VALUES (${first?.id ?? 0}, ${committee.id}, 20000, '2022-08-28', ${board.accountId}) RETURNING id`
  const total = async (day: string) => (await getOrganisationOn(board, world.top.id, day))?.full
  const before = await total('2022-08-31')
  const given = { ...going(moved), name: 'xã Tách', hasConsent: 'on' }
  const answer = await send(splitCommittee, await form(committee.id, given))
  expect(answer.goTo).toMatch(/^\/reorganisations\//)
  const [made] = await owner`SELECT o.id, o.kind, o.parent_id AS above, t.name AS term FROM organisations o
    JOIN terms t ON t.org_id = o.id WHERE o.name = 'Đảng bộ xã Tách'`
  expect(made).toMatchObject({ kind: 'grassroots', above: world.top.id, term: '2020–2025' })
  const madeId = Number(made?.id)
  expect(
    await owner`SELECT parent_id AS above, letterhead_upper AS upper FROM organisations
      WHERE id IN ${owner(moved.map(({ id }) => id))}`,
  ).toEqual(moved.map(() => ({ above: madeId, upper: 'ĐẢNG BỘ XÃ TÁCH' })))
  expect([await total('2022-08-31'), await total('2022-09-01')]).toEqual([before, before])
  const fullOn = async (id: number, day: string) => (await getOrganisationOn(board, id, day))?.full
  expect([await fullOn(committee.id, '2022-08-31'), await fullOn(madeId, '2022-08-31')]).toEqual([
    9,
    undefined,
  ])
  expect([await fullOn(committee.id, '2022-09-01'), await fullOn(madeId, '2022-09-01')]).toEqual([4, 5])
  expect(await owner`SELECT owner_id FROM feedback_items WHERE id IN (${kept}, ${went}) ORDER BY id`).toEqual(
    [{ owner_id: committee.id }, { owner_id: madeId }],
  )
  expect(await owner`SELECT to_id FROM dues_remittances WHERE id = ${money?.id}`).toEqual([
    { to_id: committee.id },
  ])
  const kinds = async (id: number) => (await listEventsOf(board, id)).map(({ kind }) => kind).toSorted()
  expect(await kinds(committee.id)).toEqual(['founded', 'moved', 'moved', 'split'])
  expect(await kinds(first?.id ?? 0)).toEqual(['moved'])
  const [handover, ...more] = await listHandovers(board, eventIdOf(answer))
  expect([handover?.orgId, handover?.people.length, more.length]).toEqual([madeId, 5, 0])
})

test('dưới 30 đảng viên ở một bên: trích quy định, cả trước khi điền; chọn không hay chọn hết, người ngoài: từ chối', async () => {
  const { committee, cells } = await makeCommittee('Đảng bộ xã Vừa', [30, 29])
  const [first, second] = cells
  const board = await signInAs(world.accounts.organisationBoard)
  const split = async (given: object) =>
    said(await send(splitCommittee, await form(committee.id, { name: 'xã Vừa Tách', ...given })))
  const opened = { ...committee, kind: 'grassroots' as const, cellType: null, parentId: world.top.id }
  const obstacles = async () => (await listSplitObstacles(board, opened, TODAY)).map(({ message }) => message)
  expect(await split({})).toMatch(/chọn những tổ chức/)
  expect(await split(going(cells))).toMatch(/phải còn tổ chức trực thuộc/)
  expect(await split(going([world.cell]))).toMatch(/vừa thay đổi/)
  expect(await split(going(cells.slice(1)))).toMatch(
    /^Đảng bộ mới có 29 đảng viên, Đảng bộ xã Vừa còn 30\. Điều lệ Đảng, Điều 21/,
  )
  expect(await split(going(cells.slice(0, 1)))).toMatch(/^Đảng bộ mới có 30 đảng viên, Đảng bộ xã Vừa còn 29/)
  expect(await obstacles()).toEqual([expect.stringMatching(/^Đảng bộ có 59 đảng viên, .* dưới 30\. Điều lệ/)])
  expect(await listSplitObstacles(board, opened, TODAY)).toMatchObject([{ mayPass: true }])
  // A temporary member counts elsewhere; the thirtieth probationary member counts.
  await makeMember(seedDb, { orgId: second?.id ?? 0, fullName: 'Tạm Một', standing: 'temporary' })
  expect(await split(going(cells.slice(1)))).toMatch(/^Đảng bộ mới có 29 đảng viên/)
  await makeMember(seedDb, {
    ...{ orgId: second?.id ?? 0, fullName: 'Dự Bị Một', standing: 'probationary', admittedOn: '2022-05-19' },
  })
  expect(await obstacles()).toEqual([])
  await signInAs(world.accounts.committeeOffice)
  expect(await send(splitCommittee, await form(committee.id, going(cells.slice(1))))).toMatchObject({
    ok: false,
  })
  await signInAs(world.accounts.organisationBoard)
  const answer = await send(
    splitCommittee,
    await form(committee.id, { ...going(cells.slice(1)), name: 'xã Vừa Tách' }),
  )
  expect(answer.goTo).toBeDefined()
  expect(await obstacles()).toEqual([expect.stringMatching(/^Đảng bộ có 1 tổ chức trực thuộc/)])
  expect(first?.people).toHaveLength(30)
})

test('chia tách, lập đảng bộ: điều còn vướng nói trước, đúng như khi ghi', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const obstacles = async (cell: { id: number; path: string }, cellType: 'office' | 'village' = 'office') =>
    (
      await listSplitObstacles(board, { ...cell, kind: 'cell', cellType, parentId: world.commune.id }, TODAY)
    ).map(({ message }) => message)
  const office = { cellType: 'office' as const }
  const three = await makeFilled(world.commune.id, 'Chi bộ Ba Người', 3, office)
  expect(await obstacles(three)).toEqual([
    expect.stringMatching(/^Chi bộ mới nhiều nhất có 2 đảng viên chính thức/),
  ])
  expect(
    said(await send(splitCell, await form(three.id, { ...going(three.people.slice(1)), name: 'Hai Người' }))),
  ).toMatch(/^Chi bộ mới chỉ có 2 đảng viên chính thức/)
  expect(await obstacles(three, 'village')).toEqual([])
  expect(await obstacles(await makeFilled(world.commune.id, 'Chi bộ Bốn Người', 4, office))).toEqual([])
  const one = await makeFilled(world.commune.id, 'Chi bộ thôn Một Người', 1)
  expect(await obstacles(one, 'village')).toEqual([
    expect.stringMatching(/^Chi bộ có 1 đảng viên; chia tách/),
  ])

  const base = await makeFilled(world.top.id, 'Chi bộ cơ sở Một', 12, office)
  const other = await makeFilled(world.top.id, 'Chi bộ cơ sở Hai', 17, office)
  const raise = async () =>
    (
      await listRaiseObstacles(
        board,
        { ...base, kind: 'cell', cellType: 'office', parentId: world.top.id },
        TODAY,
      )
    ).map(({ message }) => message)
  expect(await raise()).toEqual([expect.stringMatching(/cùng mọi chi bộ cơ sở khác mới có 29 đảng viên\./)])
  await makeMember(seedDb, { orgId: other.id, fullName: 'Người Ba Mươi', admittedOn: '2005-05-19' })
  expect(await raise()).toEqual([
    expect.stringMatching(/^Chi bộ này có 12 đảng viên\. .*chọn thêm chi bộ cơ sở/),
  ])
  const both = await form(base.id, { ...going([other]), name: 'Cụm cơ sở' })
  expect((await send(raiseCells, both)).goTo).toBeDefined()
})

test('chuyển trực thuộc giữa hai đảng bộ: danh sách bàn giao, đảng ủy nhận xác nhận; trong một đảng bộ thì không', async () => {
  const { committee, cells } = await makeCommittee('Đảng bộ xã Giao', [3])
  const { committee: taking } = await makeCommittee('Đảng bộ xã Nhận Người', [])
  const section = await makeOrganisation(seedDb, {
    ...{ kind: 'section', parentId: taking.id, name: 'Đảng bộ bộ phận Trong', foundedOn: '1990-01-01' },
  })
  await makeAccount(seedDb, {
    ...{ orgId: taking.id, roles: ['committeeOffice'], loginName: 'nhannguoi', fullName: 'Văn phòng Nhận' },
  })
  const board = await signInAs(world.accounts.organisationBoard)
  const cellId = cells[0]?.id ?? 0
  const answer = await send(moveOrganisation, await form(cellId, { toId: taking.id }))
  expect(
    (await listHandovers(board, eventIdOf(answer))).map(({ orgId, people }) => [orgId, people.length]),
  ).toEqual([[taking.id, 3]])
  expect(await owner`SELECT from_name AS name FROM handovers WHERE event_id = ${eventIdOf(answer)}`).toEqual([
    { name: committee.name },
  ])
  const inside = await form(cellId, { toId: section.id, happenedOn: '02/09/2022' })
  expect(await listHandovers(board, eventIdOf(await send(moveOrganisation, inside)))).toEqual([])
})
