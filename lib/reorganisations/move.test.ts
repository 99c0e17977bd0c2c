import { beforeAll, describe, expect, test } from 'vitest'
import { transfers } from '@/db/schema'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { clarifyItem, respondToItem } from '@/lib/feedback/actions/committee'
import { openItem, step } from '@/lib/feedback/testing'
import { changeOrganisation } from './actions/change'
import { mergeCommittees } from './actions/committees'
import { moveOrganisation } from './actions/move'
import { splitCell } from './actions/split'
import { getOrganisationOn, listBelowOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { handoverForPrint } from './queries/print'
import { decision, makeCell, makeOffice } from './testing'

let around: Neighbourhood
let world: typeof around.world
let other: typeof world
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb, 'chuyentruc')
  world = around.world
  other = await makeWorld(seedDb, 'chuyentruckhac')
})

const commune = (name: string) =>
  makeOrganisation(seedDb, { kind: 'grassroots', parentId: world.top.id, name, shortName: name })
const versionOf = async (id: number) =>
  (await owner`SELECT version FROM organisations WHERE id = ${id}`)[0]?.version
const changing = async (organisationId: number, given: object) => ({
  ...decision,
  organisationId,
  version: await versionOf(organisationId),
  ...given,
})

/** Rows whose place is not that of their organisation, in every table that has one. */
async function misplaced() {
  const tables = await owner`SELECT c.table_name AS name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'org_path' AND EXISTS (SELECT 1 FROM information_schema.columns o
      WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'org_id')`
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await owner.unsafe(
        `SELECT count(*)::int AS n FROM "${name}" t JOIN organisations o ON o.id = t.org_id WHERE t.org_path <> o.path`,
      )
      return [name, row?.n] as const
    }),
  )
  expect(tables.length).toBeGreaterThan(30)
  return found.filter(([, many]) => many > 0)
}

describe('chuyển trực thuộc', () => {
  test('mọi dòng ở dưới đi cùng, kể cả hồ sơ đã khóa; biên bản đã hoàn tất vẫn không sửa được', async () => {
    const board = await signInAs(world.accounts.organisationBoard)
    const target = await commune('Đảng bộ xã Mới')
    const [before] =
      await owner`SELECT letterhead, content FROM minutes WHERE id = ${around.rows.sentMinutes.id}`
    await owner`INSERT INTO agendas (meeting_id, org_id, lines, invited)
      SELECT meeting_id, org_id, '[]', '' FROM minutes WHERE id = ${around.rows.sentMinutes.id} ON CONFLICT DO NOTHING`
    await makeCell(world.cell.id, 'Tổ đảng số 1', { kind: 'group', cellType: null })
    const moving = await changing(world.cell.id, { toId: target.id })
    expect(await send(moveOrganisation, { ...moving, isConfirmed: '' })).toMatchObject({
      ...{ ok: false, fields: { isConfirmed: [expect.any(String)] } },
    })
    const answer = await send(moveOrganisation, moving)
    expect(answer.goTo).toMatch(/^\/reorganisations\/\d+/)
    expect(await misplaced()).toEqual([])
    expect(await owner`SELECT path FROM organisations WHERE name = 'Tổ đảng số 1'`).toMatchObject([
      { path: expect.stringContaining(`${target.path}${world.cell.id}/`) },
    ])
    const [after] =
      await owner`SELECT letterhead, content, org_path FROM minutes WHERE id = ${around.rows.sentMinutes.id}`
    expect(after).toMatchObject({ ...before, org_path: `${target.path}${world.cell.id}/` })
    await expect(
      owner`UPDATE minutes SET content = '{}' WHERE id = ${around.rows.sentMinutes.id}`,
    ).rejects.toThrow('completed minutes cannot be changed')
    // What the cell had sent to the committee waits for the new one, with a line of its history.
    expect(await owner`SELECT owner_id FROM feedback_items WHERE id = ${around.rows.item.id}`).toEqual([
      { owner_id: target.id },
    ])
    // Before that day the tree shows it where it was.
    const names = async (parentId: number, day: string) =>
      (await listBelowOn(board, parentId, day)).map(({ id }) => id).includes(world.cell.id)
    expect(await names(world.commune.id, '2022-08-31')).toBe(true)
    expect(await names(world.commune.id, '2022-09-01')).toBe(false)
    expect(await names(target.id, '2022-09-01')).toBe(true)
    const office = await viewerOf(world.accounts.committeeOffice)
    expect(await getOrganisationOn(office, world.cell.id, '2022-09-01')).toBeUndefined()
  })

  test.each([
    ['dưới chính mình', () => world.neighbour.id, /không đặt trực thuộc chính mình/],
    ['dưới nơi khác loại', () => world.agency.id, /Không tìm thấy/],
    ['dưới huyện khác', () => other.top.id, /Không tìm thấy/],
    ['nơi đang đứng', () => world.top.id, /đang trực thuộc/],
  ])('từ chối đảng bộ xã: %s', async (_what, toId, message) => {
    await signInAs(world.accounts.organisationBoard)
    expect(await send(moveOrganisation, await changing(world.commune.id, { toId: toId() }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    })
  })

  test('tên đã dùng ở cấp trên mới', async () => {
    await signInAs(world.accounts.organisationBoard)
    const target = await commune('Đảng bộ xã Trùng Tên')
    const cell = await makeCell(world.commune.id, 'Chi bộ thôn Trùng')
    await makeCell(target.id, 'Chi bộ thôn Trùng')
    expect(await send(moveOrganisation, await changing(cell.id, { toId: target.id }))).toMatchObject({
      message: expect.stringMatching(/đã có tổ chức tên/),
    })
  })
})

test('tổ chức bên dưới có thay đổi sau ngày có hiệu lực: nói rõ tổ chức nào, không ghi gì', async () => {
  await signInAs(world.accounts.organisationBoard)
  const [from, to] = [await commune('Đảng bộ xã Trẻ'), await commune('Đảng bộ xã Già')]
  const cell = await makeCell(from.id, 'Chi bộ thôn Trẻ', { foundedOn: '2022-09-03' })
  for (const action of [mergeCommittees, moveOrganisation])
    expect(await send(action, await changing(from.id, { toId: to.id }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Chi bộ thôn Trẻ như hiện nay từ ngày 03\/09\/2022/),
    })
  expect(await owner`SELECT parent_id FROM organisations WHERE id = ${cell.id}`).toEqual([
    { parent_id: from.id },
  ])
})

describe('phản ánh, giới thiệu chuyển sinh hoạt đang ở cấp cũ', () => {
  let own: typeof world
  beforeAll(async () => {
    own = await makeWorld(seedDb, 'chuyentrucmuc')
  })
  const holder = async (itemId: number) =>
    (await owner`SELECT owner_id AS owner, status FROM feedback_items WHERE id = ${itemId}`)[0]

  test('đang làm rõ thì trả lời về cấp mới; lên trực thuộc huyện thì chờ Văn phòng; giới thiệu ở cấp mới', async () => {
    const target = await makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: own.top.id, name: 'Đảng bộ xã Đến', shortName: 'xã Đến' },
    })
    const [asked, waiting] = [await openItem(own), await openItem(own)]
    await step(own, 'committeeOffice', clarifyItem, asked)
    const [transfer] = await seedDb
      .insert(transfers)
      .values({
        ...{ orgId: own.cell.id, memberId: own.member.id, fullName: own.member.fullName },
        ...{ kind: 'official', direction: 'out', reason: 'residence', decidedOn: '2022-08-15' },
        ...{ state: 'begun', atOrgId: own.commune.id, begunOn: '2022-08-20' },
      })
      .returning()
    await signInAs(own.accounts.organisationBoard)
    const answer = await send(moveOrganisation, await changing(own.cell.id, { toId: target.id }))
    expect(answer.goTo).toBeDefined()
    expect(await holder(waiting)).toEqual({ owner: target.id, status: 'sent' })
    expect(await owner`SELECT at_org_id AS at FROM transfers WHERE id = ${transfer?.id ?? 0}`).toEqual([
      { at: target.id },
    ])
    await step(own, 'cellSecretary', respondToItem, asked)
    expect(await holder(asked)).toEqual({ owner: target.id, status: 'sent' })

    await signInAs(own.accounts.organisationBoard)
    const up = { toId: own.top.id, happenedOn: '02/09/2022' }
    expect((await send(moveOrganisation, await changing(own.cell.id, up))).goTo).toBeDefined()
    for (const id of [asked, waiting])
      expect(await holder(id)).toEqual({ owner: own.top.id, status: 'forwarded' })

    // Renamed since, the paper of the first move still knows what went along.
    const called = 'Chi bộ Tên Mới Nữa'
    const names = {
      ...{ name: called, shortName: called, committeeName: called, letterheadLower: called },
      ...{ cellType: 'village', happenedOn: '03/09/2022' },
    }
    expect((await send(changeOrganisation, await changing(own.cell.id, names))).goTo).toBeDefined()
    const [handover] = await owner`SELECT id FROM handovers WHERE org_id = ${target.id}`
    const paper = await handoverForPrint(await viewerOf(own.accounts.organisationBoard), handover?.id)
    expect(paper?.work.codes).toHaveLength(1)
  })
})

test('sáp nhập đảng bộ: tổ chức bên dưới về nơi nhận, nơi sáp nhập kết thúc, tổng số không đổi', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const [from, to] = [await commune('Đảng bộ xã Nhập'), await commune('Đảng bộ xã Nhận')]
  const cell = await makeCell(from.id, 'Chi bộ thôn Nhập')
  for (const fullName of ['Vàng A Một', 'Vàng A Hai'])
    await makeMember(seedDb, { orgId: cell.id, fullName, admittedOn: '2005-05-19' })
  const totals = async (day: string) => {
    const all = await Promise.all([from, to, world.top].map(({ id }) => getOrganisationOn(board, id, day)))
    return all.map((each) => each?.full)
  }
  const before = await totals('2022-08-31')
  expect((await send(mergeCommittees, await changing(from.id, { toId: to.id }))).goTo).toBeDefined()
  expect(await misplaced()).toEqual([])
  expect(await totals('2022-08-31')).toEqual(before)
  expect(await totals('2022-09-01')).toEqual([undefined, 2, before[2]])
  expect((await listEventsOf(board, cell.id)).map(({ kind }) => kind)).toEqual(['moved'])
  expect(
    await owner`SELECT ended_on::text AS day, letterhead_upper AS upper FROM organisations
    WHERE id IN (${from.id}, ${cell.id}) ORDER BY id`,
  ).toEqual([
    { day: '2022-08-31', upper: 'ĐẢNG BỘ CẤP TRÊN' },
    { day: null, upper: 'ĐẢNG BỘ XÃ NHẬN' },
  ])
})

describe('đổi tên, đổi loại hình', () => {
  test('tên mới từ ngày có hiệu lực, tên cũ cho ngày trước', async () => {
    const board = await signInAs(world.accounts.organisationBoard)
    const { cell } = await makeOffice(world, 'Chi bộ Tên Cũ', ['Lò Văn Một'])
    const names = {
      ...{ name: 'Chi bộ Tên Mới', shortName: 'Chi bộ Tên Mới', committeeName: 'Chi bộ Tên Mới' },
      ...{ letterheadLower: 'CHI BỘ TÊN MỚI', cellType: 'village' },
    }
    expect((await send(changeOrganisation, await changing(cell.id, names))).goTo).toBeDefined()
    expect(await getOrganisationOn(board, cell.id, '2022-08-31')).toMatchObject({
      name: 'Chi bộ Tên Cũ',
      cellType: 'office',
    })
    expect(await getOrganisationOn(board, cell.id, '2022-09-01')).toMatchObject({
      name: 'Chi bộ Tên Mới',
      cellType: 'village',
    })
    expect((await listEventsOf(board, cell.id)).map(({ kind }) => kind).toSorted()).toEqual([
      'kindChanged',
      'renamed',
    ])
    expect(await send(changeOrganisation, await changing(cell.id, names))).toMatchObject({ ok: false })
    const again = { ...names, name: 'Chi bộ Tên Mới Hơn' }
    expect(
      await send(changeOrganisation, await changing(cell.id, { ...again, happenedOn: '31/08/2022' })),
    ).toMatchObject({ message: expect.stringMatching(/như hiện nay từ ngày 01\/09\/2022/) })
    const left = await send(changeOrganisation, await changing(cell.id, again))
    expect(left.fields?.shortName?.[0], 'tên ngắn còn theo tên cũ').toContain('Tên ngắn còn theo tên cũ')
    const kept = await changing(cell.id, { ...again, keepsNames: 'on' })
    expect((await send(changeOrganisation, kept)).goTo).toBeDefined()
    const nameOn = async (day: string) => (await getOrganisationOn(board, cell.id, day))?.name
    expect([await nameOn('2022-08-31'), await nameOn('2022-09-01')]).toEqual([
      ...['Chi bộ Tên Cũ', 'Chi bộ Tên Mới Hơn'],
    ])
    const taken = { ...names, name: 'Chi bộ thôn Tây Thượng', happenedOn: '02/09/2022' }
    expect(await send(changeOrganisation, await changing(cell.id, taken))).toMatchObject({
      message: expect.stringMatching(/đã có tổ chức tên/),
    })
  })
})

describe('chia tách', () => {
  test('chi bộ mới cùng cấp trên, đảng viên được chọn và nhiệm vụ của họ', async () => {
    await signInAs(world.accounts.committeeOffice)
    const names = ['Ma A', 'Ma B', 'Ma C', 'Ma D', 'Ma E']
    const { cell, people } = await makeOffice(world, 'Chi bộ thôn Đông Người', names)
    const going = people.slice(2).map(({ id }) => id)
    await owner`INSERT INTO terms (org_id, name, starts_on, ends_on)
      VALUES (${cell.id}, '2020–2022', '2020-06-01', '2022-05-31'), (${cell.id}, '2022–2025', '2022-06-01', '2025-05-31')`
    const answer = await send(
      splitCell,
      await changing(cell.id, { name: 'thôn Mới Tách', 'ids[]': going.map(String) }),
    )
    expect(answer.goTo).toBeDefined()
    const [made] =
      await owner`SELECT id, founded_on::text AS day FROM organisations WHERE name = 'Chi bộ thôn Mới Tách'`
    expect(made?.day).toBe('2022-09-01')
    // Its first resolution gets a number.
    expect(
      await owner`SELECT name, starts_on::text AS since, ends_on::text AS until FROM terms WHERE org_id = ${made?.id}`,
    ).toEqual([{ name: '2022–2025', since: '2022-09-01', until: '2025-05-31' }])
    expect(await owner`SELECT id FROM members WHERE org_id = ${made?.id} ORDER BY id`).toEqual(
      going.map((id) => ({ id })),
    )
    expect(await owner`SELECT count(*)::int AS n FROM handovers WHERE org_id = ${made?.id}`).toEqual([
      { n: 1 },
    ])
  })

  test('chi bộ cơ quan tách ra 2 đảng viên chính thức, 1 dự bị: từ chối, trích quy định', async () => {
    await signInAs(world.accounts.organisationBoard)
    const { cell, people } = await makeOffice(world, 'Chi bộ tách ít', ['Ma F', 'Ma G', 'Ma H'])
    const fresh = { fullName: 'Ma I', standing: 'probationary' as const, admittedOn: '2022-05-19' }
    const probationary = await makeMember(seedDb, { ...fresh, orgId: cell.id })
    const ids = [...people.slice(1), probationary].map(({ id }) => String(id))
    const form = await changing(cell.id, { name: 'thôn Quá Ít', 'ids[]': ids })
    expect(await send(splitCell, form)).toMatchObject({
      ok: false,
      fields: { ids: [expect.stringMatching(/chỉ có 2 đảng viên chính thức.*Điều 21: .*từ 3 đảng viên/)] },
    })
    await owner`UPDATE organisations SET cell_type = 'village' WHERE id = ${cell.id}`
    const village = await changing(cell.id, { name: 'thôn Quá Ít', 'ids[]': ids })
    expect((await send(splitCell, village)).goTo).toBeDefined()
  })

  test.each([
    ['không chọn ai', () => [], /chọn những đảng viên/],
    ['người của chi bộ khác', () => [String(world.stranger.id)], /vừa thay đổi/],
  ])('từ chối: %s', async (_what, ids, message) => {
    await signInAs(world.accounts.organisationBoard)
    const { cell } = await makeOffice(world, `Chi bộ tách ${_what}`, ['Ma D', 'Ma E'])
    expect(
      await send(splitCell, await changing(cell.id, { name: 'thôn Không Có', 'ids[]': ids() })),
    ).toMatchObject({ ok: false, message: expect.stringMatching(message) })
  })
})
