import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as schema from '@/db/schema'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { previewOf } from '@/lib/imports/testing'
import { correctSuperior } from '@/lib/reorganisations/actions/correct'
import { moveOrganisation } from '@/lib/reorganisations/actions/move'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { getEvent, listEvents, listEventsOf } from '@/lib/reorganisations/queries/events'
import { decision } from '@/lib/reorganisations/testing'
import { createOrganisation } from './actions'
import { withdrawOrganisation } from './actions/withdraw'
import { listBelow } from './queries'
import { namesFor } from './rules'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'lapnham')
  await owner`INSERT INTO settings (key, value) VALUES ('profile', '"huyen"') ON CONFLICT DO NOTHING`
})

const makeCell = (name: string) =>
  makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name })
const withdraw = async (organisationId: number, isConfirmed = 'on') => {
  const [row] = await owner`SELECT version FROM organisations WHERE id = ${organisationId}`
  return send(withdrawOrganisation, { organisationId, version: row?.version, isConfirmed })
}
const isThere = async (id: number) =>
  (await owner`SELECT 1 FROM organisations WHERE id = ${id} AND ended_on IS NULL`).length === 1

test('nhập sai cấp trên: chi bộ cùng đảng viên về đúng chỗ, các ngày trước cũng vậy; đã có việc thì không', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const right = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Đúng', shortName: 'xã Đúng' },
    ...{ foundedOn: '1990-01-01', placeName: 'Đúng' },
  })
  const { id } = await makeOrganisation(seedDb, {
    ...{ kind: 'cell', parentId: world.commune.id, name: 'Chi bộ thôn Lạc', foundedOn: '1995-01-01' },
    placeName: world.commune.placeName,
  })
  await makeMember(seedDb, { orgId: id, fullName: 'Vì Thị Lạc', sinceOn: '2010-01-01' })
  const correct = async (toId: number, isConfirmed = 'on') => {
    const [row] = await owner`SELECT version FROM organisations WHERE id = ${id}`
    return send(correctSuperior, { organisationId: id, version: row?.version, toId, isConfirmed })
  }
  expect((await correct(world.commune.id)).message).toMatch(/đang trực thuộc/)
  expect(await correct(right.id, '')).toMatchObject({ ok: false })
  await signInAs(world.accounts.committeeOffice)
  expect(await correct(right.id)).toMatchObject({ ok: false })
  await signInAs(world.accounts.organisationBoard)
  expect(await correct(right.id)).toMatchObject({ goTo: `/organisations/${id}` })
  expect(
    await owner`SELECT parent_id, place_name, letterhead_upper, since_on FROM organisations WHERE id = ${id}`,
  ).toEqual([
    { parent_id: right.id, place_name: 'Đúng', letterhead_upper: 'ĐẢNG BỘ XÃ ĐÚNG', since_on: null },
  ])
  const before = await getOrganisationOn(board, right.id, '2020-01-01')
  expect(before).toMatchObject({ cells: 1, full: 1 })
  expect(await owner`SELECT 1 FROM organisation_events WHERE org_id = ${id}`).toEqual([])
  expect(await owner`SELECT org_path FROM members WHERE org_id = ${id}`).toEqual([
    { org_path: `${right.path}${id}/` },
  ])

  const told = async (orgId: number) => (await listEventsOf(board, orgId)).map(({ kind }) => kind)
  const foundedBelow = async (orgId: number) => {
    const [event] =
      await owner`INSERT INTO organisation_events (org_id, kind, before, after, decision_number, decided_on,
        decided_by, happened_on, done_by, done_on)
      VALUES (${id}, 'founded', 'Chi bộ thôn Lạc', '', '1-QĐ/ĐU', '1995-01-01', 'Đảng ủy', '1995-01-01', ${board.accountId},
        '2022-09-01') RETURNING id`
    await owner`INSERT INTO organisation_event_parties (event_id, org_id, side) VALUES (${event?.id}, ${orgId}, 'from')`
  }
  await foundedBelow(right.id)
  expect(await correct(world.commune.id)).toHaveProperty('goTo')
  const office = await viewerOf(world.accounts.committeeOffice)
  const [founding] = await listEventsOf(office, id)
  const inGeneral = async () => (await listEvents(office, { waiting: false })).map((event) => event.id)
  expect(await inGeneral()).toContain(founding?.id)
  expect([await told(world.commune.id), await told(right.id), await told(id)]).toEqual([
    ['founded'],
    [],
    ['founded'],
  ])
  expect(await correct(right.id)).toHaveProperty('goTo')
  expect([await told(world.commune.id), await told(right.id)]).toEqual([[], ['founded']])
  // Nor in the general list of the one entered by mistake, nor at its address.
  expect(await inGeneral()).not.toContain(founding?.id)
  expect(await getEvent(office, founding?.id ?? 0)).toBeUndefined()

  const by = board.accountId
  const [member] = await owner<{ id: number }[]>`SELECT id FROM members WHERE org_id = ${id}`
  let answer: ReturnType<typeof correct> | undefined
  await owner.begin(async (tx) => {
    await tx`SELECT id FROM members WHERE id = ${member?.id ?? 0} FOR UPDATE`
    await tx`INSERT INTO transfers (org_id, to_org_id, member_id, full_name, kind, direction, reason, decided_on, state,
        at_org_id, begun_on)
      VALUES (${id}, ${world.cell.id}, ${member?.id ?? 0}, 'Vì Thị Lạc', 'official', 'within', 'newJob', '2022-09-01',
        'begun', ${id}, '2022-09-01')`
    answer = correct(world.commune.id)
    await vi.waitFor(async () =>
      expect(
        await tx`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
  })
  expect((await answer)?.message).toContain('đã có: chuyển sinh hoạt.')
  await owner`DELETE FROM transfers WHERE org_id = ${id}`

  await owner`WITH round AS (INSERT INTO collective_rounds (org_id, year, rule_set_id, held_on)
      SELECT ${right.id}, 2022, min(id), '2022-08-30' FROM rule_sets RETURNING id)
    INSERT INTO collective_ratings (round_id, org_id, name, group_name) SELECT id, ${id}, 'a', 'b' FROM round`
  await owner`INSERT INTO rating_campaigns (org_id, year, rule_set_id) SELECT ${id}, 2022, min(id) FROM rule_sets`
  await owner`INSERT INTO candidates (org_id, full_name, sort_name, sex, born_on, source)
    VALUES (${id}, 'Cà Thị Nguồn', 'Nguồn Cà Thị', 'female', '1998-01-01', 'teacher')`
  await owner`INSERT INTO exemption_requests (org_id, member_id, kind, wish, starts_on, submitted_on, submitted_by)
    VALUES (${id}, ${member?.id ?? 0}, 'ageHealth', 'exempt', '2022-09-01', '2022-08-20', ${by})`
  await owner`INSERT INTO member_changes (member_id, before, after, reason, proposed_by, proposed_on)
    VALUES (${member?.id ?? 0}, '{}', '{}', 'Căn cước', ${by}, '2022-09-01')`
  await seedDb.insert(schema.meetings).values({ orgId: id, month: '2022-08-01', state: 'registered' })
  const { message } = await correct(world.commune.id)
  for (const what of [
    ...[
      'kỳ sinh hoạt',
      'xếp loại của tổ chức này',
      'đợt xếp loại đảng viên',
      'đề nghị sửa thông tin đảng viên',
    ],
    ...['người được theo dõi để kết nạp', 'đơn xin miễn sinh hoạt', 'Chuyển trực thuộc'],
  ])
    expect(message).toContain(what)
})

describe('bỏ tổ chức lập nhầm', () => {
  test('chi bộ trùng, mới mở kỳ cho mọi chi bộ: bỏ được, không còn trong tháng nào; tên ấy lập lại, nhập lại được', async () => {
    await signInAs(world.accounts.admin)
    const { id } = await makeCell('Chi bộ thôn Trùng')
    await seedDb.insert(schema.meetings).values({ orgId: id, month: '2022-09-01' })
    expect(await withdraw(id, '')).toMatchObject({ ok: false })
    expect(await withdraw(id)).toMatchObject({ goTo: `/organisations/${id}` })
    expect(await isThere(id)).toBe(false)
    expect(await owner`SELECT state FROM meetings WHERE org_id = ${id}`).toEqual([{ state: 'notHeld' }])
    const viewer = await viewerOf(world.accounts.organisationBoard)
    expect((await listBelow(viewer, world.commune.id)).map((row) => row.id)).not.toContain(id)

    const row = ['Chi bộ thôn Trùng', 'Chi bộ', 'xã An Thịnh', 'Thôn, khu dân cư']
    const heads = ['Tên tổ chức', 'Loại tổ chức', 'Trực thuộc', 'Loại hình chi bộ']
    expect(await previewOf(viewer, 'organisations', [heads, row])).toMatchObject({ fresh: 1, known: 0 })
    const { captions, ...names } = namesFor('cell', 'thôn Trùng', world.commune)
    const place = { parentId: world.commune.id, kind: 'cell', cellType: 'village' }
    expect(await send(createOrganisation, { ...names, ...captions, ...place })).toHaveProperty('goTo')
  })

  test('đã có người, có việc thì nói có gì, không bỏ', async () => {
    await signInAs(world.accounts.organisationBoard)
    const { id } = await makeCell('Chi bộ thôn Có người')
    await makeMember(seedDb, { orgId: id, fullName: 'Lò Thị Én' })
    await makeAccount(seedDb, {
      ...{ orgId: id, fullName: 'Lò Thị Én', loginName: 'lothien', roles: ['cellSecretary'] },
    })
    const refused = await withdraw(id)
    expect(refused.message).toMatch(/đảng viên.*vai trò của tài khoản.*Sửa cấp trên/)
    expect((await withdraw(world.commune.id)).message).toContain('tổ chức trực thuộc')
    expect(await isThere(id)).toBe(true)
  })

  test('đã hoạt động mà nay trống vẫn không phải lập nhầm; lập kèm quyết định rồi bỏ được', async () => {
    const board = await signInAs(world.accounts.organisationBoard)
    const commune = (name: string) =>
      makeOrganisation(seedDb, { kind: 'grassroots', parentId: world.top.id, name, foundedOn: '1990-01-01' })
    const [old, next] = [await commune('Đảng bộ xã Cũ'), await commune('Đảng bộ xã Tới')]
    const section = await makeOrganisation(seedDb, {
      ...{ kind: 'section', parentId: old.id, name: 'Đảng bộ bộ phận Đi', foundedOn: '1990-01-01' },
    })
    const cell = await makeOrganisation(seedDb, { kind: 'cell', parentId: section.id, name: 'Chi bộ Theo' })
    const moving = { ...decision, organisationId: section.id, toId: next.id, version: 1 }
    expect(await send(moveOrganisation, moving)).toHaveProperty('goTo')
    for (const { id } of [old, cell]) expect((await withdraw(id)).message).toContain('quyết định về tổ chức')

    const [from, by] = [await commune('Đảng bộ xã Việc'), board.accountId]
    await makeAccount(seedDb, {
      ...{ orgId: from.id, fullName: 'Lò Văn Sau', loginName: 'lovansau' },
      ...{ roles: ['committeeOffice'], startsOn: '2022-12-01' },
    })
    await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, sent_by) VALUES (${world.cell.id}, ${from.id}, 1000, '2022-08-28', ${by})`
    await owner`INSERT INTO tasks (org_id, title, assignee_name, given_on, given_by) VALUES (${from.id}, 'a', 'b', '2022-08-28', ${by})`
    await owner`INSERT INTO schedule_notices (org_id, month, issued_on, number, content, issued_by) VALUES (${from.id}, '2022-09-01', '2022-08-28', 1, '{}', ${by})`
    await owner`INSERT INTO collective_rounds (org_id, year, rule_set_id, held_on) SELECT ${from.id}, 2022, min(id), '2022-08-30' FROM rule_sets`
    const [topic] =
      await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Kết nạp') RETURNING id`
    await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
      VALUES (${from.id}, ${topic?.id}, 'a', 'b', ${by}, '2022-08-20', '2022-09-07')`
    const [event] = await owner`SELECT id FROM organisation_events WHERE org_id = ${section.id}`
    await owner`INSERT INTO handovers (event_id, org_id, from_name, due_on) VALUES (${event?.id}, ${from.id}, 'a', '2022-09-20')`
    const { message } = await withdraw(from.id)
    for (const what of [
      'vai trò của tài khoản',
      'đảng phí nộp lên',
      'nhiệm vụ',
      'thông báo lịch',
      'bàn giao',
    ])
      expect(message).toContain(what)
    expect(message).toMatch(/đợt xếp loại tổ chức đảng.*câu hỏi về quy định/)

    const { captions, ...names } = namesFor('grassroots', 'xã Đôi', world.top)
    const founding = { decisionNumber: '45-QĐ/HU', decidedOn: '25/08/2022', decidedBy: 'Huyện ủy' }
    const place = { parentId: world.top.id, kind: 'grassroots' }
    const made = await send(createOrganisation, { ...names, ...captions, ...place, ...founding })
    const id = Number(made.goTo?.split('/')[2])
    expect(await owner`SELECT kind FROM organisation_events WHERE org_id = ${id}`).toEqual([
      { kind: 'founded' },
    ])
    expect(await withdraw(id)).toMatchObject({ goTo: `/organisations/${id}` })
  })

  test('đảng bộ đứng đầu, cơ quan không bỏ ở đây; chi bộ, đảng ủy không bỏ được', async () => {
    await signInAs(world.accounts.admin)
    for (const { id } of [world.top, world.agency])
      expect((await withdraw(id)).message).toContain('Không tìm thấy')
    const { id } = await makeCell('Chi bộ thôn Trống')
    for (const who of ['committeeOffice', 'cellSecretary'] as const) {
      await signInAs(world.accounts[who])
      expect((await withdraw(id)).message).toContain('Không tìm thấy')
    }
    expect(await isThere(id)).toBe(true)
  })
})
