import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getThrough } from '@/lib/dues/queries/through'
import { openItem, stopClock } from '@/lib/feedback/testing'
import { handoverDuties } from '@/lib/home/queries/reorganisations'
import { confirmHandover } from './actions/confirm'
import { dissolveCommittee } from './actions/dissolve-committee'
import { handoverPaper } from './paper'
import { getOrganisationOn, listBelowOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { listHandovers } from './queries/handovers'
import { listObstacles } from './queries/obstacles'
import { handoverForPrint } from './queries/print'
import { decision, makeCell } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'giaithedangbo')
  await stopClock()
})

const committeeOf = (name: string, more: object = {}) =>
  makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name, shortName: name, foundedOn: '1990-01-01' },
    ...more,
  })
async function makeFilled(parentId: number, name: string, people: number, more: object = {}) {
  const cell = await makeCell(parentId, name, more)
  for (let at = 0; at < people; at++)
    await makeMember(seedDb, { orgId: cell.id, fullName: `${name} ${at}`, admittedOn: '2005-05-19' })
  return cell
}
const form = async (organisationId: number, given: object = {}) => ({
  ...{ ...decision, organisationId },
  version: (await owner`SELECT version FROM organisations WHERE id = ${organisationId}`)[0]?.version,
  ...given,
})
const dissolve = async (organisationId: number, given: object = {}) =>
  send(dissolveCommittee, await form(organisationId, given))
const said = ({ fields, message }: Awaited<ReturnType<typeof dissolve>>) =>
  Object.values(fields ?? {})[0]?.[0] ?? message
const eventIdOf = ({ goTo }: { goTo?: string }) => Number(goTo?.match(/reorganisations\/(\d+)/)?.[1])
const place = async (id: number) =>
  (await owner`SELECT parent_id AS above, ended_on::text AS until FROM organisations WHERE id = ${id}`)[0]

test('giải thể đảng bộ: chi bộ về hai nơi, thành chi bộ cơ sở; việc chờ, tiền chờ theo chi bộ, câu hỏi sang nơi kế thừa', async () => {
  const ended = await committeeOf('Đảng bộ Nông trường')
  const heir = await committeeOf('Đảng bộ xã Lân Cận')
  const village = await makeFilled(ended.id, 'Chi bộ thôn Đồi', 3)
  const workshop = await makeFilled(ended.id, 'Chi bộ Xưởng Mía', 4, { cellType: 'enterprise' })
  const office = await makeAccount(seedDb, {
    ...{
      orgId: ended.id,
      roles: ['committeeOffice'],
      loginName: 'nongtruong',
      fullName: 'Văn phòng Nông trường',
    },
  })
  const taking = await makeAccount(seedDb, {
    ...{ orgId: heir.id, roles: ['committeeOffice'], loginName: 'lancan', fullName: 'Văn phòng Lân Cận' },
  })
  const [asked, raised] = [await openItem(world, village.id), await openItem(world, workshop.id)]
  const money = await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, sent_by) VALUES
    (${village.id}, ${ended.id}, 10000, '2022-08-28', ${office.id}),
    (${workshop.id}, ${ended.id}, 20000, '2022-08-28', ${office.id}) RETURNING id`
  const [topic] =
    await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Đảng phí') RETURNING id`
  const [question] =
    await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
      VALUES (${ended.id}, ${topic?.id}, 'a', 'b', ${office.id}, '2022-08-20', '2022-09-07') RETURNING id`
  const board = await signInAs(world.accounts.organisationBoard)
  const total = async (day: string) => (await getOrganisationOn(board, world.top.id, day))?.full
  const before = await total('2022-08-31')
  const answer = await dissolve(ended.id, {
    ...{ toId: heir.id, heirId: heir.id, 'placements[]': [`${workshop.id}:${world.top.id}`] },
  })
  expect(answer.goTo).toMatch(/^\/reorganisations\//)
  expect(await place(ended.id)).toEqual({ above: world.top.id, until: '2022-08-31' })
  expect([await place(village.id), await place(workshop.id)]).toEqual([
    { above: heir.id, until: null },
    { above: world.top.id, until: null },
  ])

  // Statistics before and after, and the pages of the day before.
  expect([await total('2022-08-31'), await total('2022-09-01')]).toEqual([before, before])
  expect((await listBelowOn(board, ended.id, '2022-08-31')).map(({ id }) => id)).toEqual([
    village.id,
    workshop.id,
  ])
  expect(await getOrganisationOn(board, ended.id, '2022-08-31')).toMatchObject({ full: 7, cells: 2 })
  expect(await getOrganisationOn(board, ended.id, '2022-09-01')).toBeUndefined()
  expect(await getOrganisationOn(board, heir.id, '2022-09-01')).toMatchObject({ full: 3, cells: 1 })

  // Open work: each piece to where its cell stands, with a line of its history.
  expect(
    await owner`SELECT i.owner_id AS owner, i.status, s.from_org_id AS before, s.note FROM feedback_items i
      JOIN feedback_steps s ON s.item_id = i.id AND s.step = 'inherit'
      WHERE i.id IN (${asked}, ${raised}) ORDER BY i.id`,
  ).toEqual(
    [
      { owner: heir.id, status: 'sent' },
      { owner: world.top.id, status: 'forwarded' },
    ].map((each) => ({
      ...{ ...each, before: ended.id },
      note: 'Đảng bộ Nông trường giải thể. Quyết định số 45-QĐ/HU ngày 25/08/2022 của Ban Thường vụ Huyện ủy',
    })),
  )
  expect(
    await owner`SELECT to_id, state FROM dues_remittances WHERE id IN ${owner(money.map(({ id }) => id))} ORDER BY id`,
  ).toEqual([
    { to_id: heir.id, state: 'sent' },
    { to_id: world.top.id, state: 'sent' },
  ])
  expect(await owner`SELECT org_id, first_org_id FROM guidance_questions WHERE id = ${question?.id}`).toEqual(
    [{ org_id: heir.id, first_org_id: ended.id }],
  )
  expect(await owner`SELECT ends_on::text AS until FROM grants WHERE account_id = ${office.id}`).toEqual([
    { until: '2022-08-31' },
  ])

  // Its history and that of the cells.
  const kinds = async (id: number) => (await listEventsOf(board, id)).map(({ kind }) => kind).toSorted()
  expect(await kinds(village.id)).toEqual(['moved'])
  expect(await kinds(workshop.id)).toEqual(['kindChanged', 'moved'])
  expect(await kinds(heir.id)).toEqual(['dissolved', 'moved'])

  // Both that receive confirm their list: the committee by its office, the top by its board.
  const eventId = eventIdOf(answer)
  const handovers = await listHandovers(board, eventId)
  expect(
    handovers.map(({ orgId, people, mayConfirm }) => [orgId, people.length, mayConfirm]).toSorted(),
  ).toEqual(
    [
      [heir.id, 3, false],
      [world.top.id, 4, true],
    ].toSorted(),
  )
  const duty = { title: 'Xác nhận tiếp nhận 3 đảng viên từ Đảng bộ Nông trường' }
  const taker = await viewerOf(taking)
  expect(await handoverDuties(taker)).toEqual([expect.objectContaining(duty)])
  const own = handovers.find(({ orgId }) => orgId === heir.id)
  const paper = await handoverForPrint(taker, own?.id ?? 0)
  expect(paper).toMatchObject({
    ...{
      from: 'Đảng bộ Nông trường',
      to: 'Đảng bộ xã Lân Cận',
      above: { committee: world.top.committeeName },
    },
    work: { codes: [expect.any(String)] },
  })
  const rows = paper ? handoverPaper(paper).work.map(([what]) => what) : []
  expect(rows).toContain('Phản ánh, góp ý đang theo dõi')
  expect(rows, 'nhiệm vụ ở lại chi bộ').not.toContain('Nhiệm vụ chưa xong')
  await signInAs(taking)
  expect(await send(confirmHandover, { handoverId: own?.id ?? 0, version: 1 })).toMatchObject({ ok: true })
  expect(await handoverDuties(taker)).toEqual([])
})

test('đảng bộ không còn chi bộ giải thể được; còn câu hỏi thì phải chọn nơi kế thừa', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const ended = await committeeOf('Đảng bộ Lâm trường')
  const [topic] =
    await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Kết nạp') RETURNING id`
  await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
    VALUES (${ended.id}, ${topic?.id}, 'a', 'b', ${board.accountId}, '2022-08-20', '2022-09-07')`
  expect(said(await dissolve(ended.id))).toMatch(/chọn nơi kế thừa/)
  expect((await dissolve(ended.id, { heirId: world.commune.id })).goTo).toBeDefined()
  expect(await place(ended.id)).toEqual({ above: world.top.id, until: '2022-08-31' })
})

test('mọi chi bộ về thẳng cấp trên: câu hỏi vẫn phải có đảng bộ kế thừa, cấp trên không kế thừa', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const ended = await committeeOf('Đảng bộ Nhà máy')
  await makeFilled(ended.id, 'Chi bộ Nhà máy', 1, { cellType: 'office' })
  const [topic] =
    await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Sổ sách') RETURNING id`
  await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
    VALUES (${ended.id}, ${topic?.id}, 'a', 'b', ${board.accountId}, '2022-08-20', '2022-09-07')`
  const toTop = { toId: world.top.id }
  expect(said(await dissolve(ended.id, toTop))).toMatch(/chọn nơi kế thừa/)
  expect((await dissolve(ended.id, { ...toTop, heirId: world.top.id })).goTo).toBeUndefined()
  expect((await dissolve(ended.id, { ...toTop, heirId: world.commune.id })).goTo).toBeDefined()
})

test('từ chối: chưa chọn đủ, sai loại, ngoài phạm vi, dưới chính mình, tiền chưa nộp hết, đợt xếp loại chưa quyết định; không ghi gì', async () => {
  const elsewhere = await makeWorld(seedDb, 'giaithedangbokhac')
  const ended = await committeeOf('Đảng bộ Chưa Xong')
  const young = await committeeOf('Đảng bộ Trẻ', { foundedOn: '2022-09-05' })
  const section = await makeOrganisation(seedDb, {
    ...{ kind: 'section', parentId: ended.id, name: 'Đảng bộ bộ phận Một', foundedOn: '1990-01-01' },
  })
  const cell = await makeFilled(ended.id, 'Chi bộ Chưa Xong', 2, { cellType: 'office' })
  const board = await signInAs(world.accounts.organisationBoard)
  const toSection = [`${section.id}:${world.commune.id}`]
  const answers = []
  for (const given of [
    { 'placements[]': toSection },
    { toId: world.top.id },
    { toId: elsewhere.commune.id },
    { toId: ended.id },
    { toId: young.id, 'placements[]': toSection },
    { toId: world.top.id, 'placements[]': [...toSection, ...toSection] },
    { toId: world.top.id, 'placements[]': ['x'] },
    { toId: world.top.id, 'placements[]': toSection, isConfirmed: '' },
  ])
    answers.push(said(await dissolve(ended.id, given)))
  expect(answers).toEqual([
    expect.stringMatching(/^Còn 1 tổ chức trực thuộc chưa có cấp trên mới: Chi bộ Chưa Xong\./),
    expect.stringMatching(/^Đảng bộ bộ phận Một không đặt trực thuộc .* được/),
    expect.stringContaining('Không tìm thấy'),
    expect.stringContaining('không đặt trực thuộc chính mình'),
    expect.stringMatching(/^Đảng bộ Trẻ như hiện nay từ ngày 05\/09\/2022/),
    expect.stringContaining('chỉ về một nơi'),
    expect.stringContaining('chọn trong danh sách'),
    expect.stringContaining('đánh dấu xác nhận'),
  ])

  const going = { toId: world.top.id, 'placements[]': toSection }
  const obstacles = async () =>
    (await listObstacles(board, { ...ended, lowered: ended }, '2022-09-12')).map(({ message }) => message)
  await owner`INSERT INTO collective_rounds (org_id, year, rule_set_id, held_on)
    SELECT ${ended.id}, 2022, min(id), '2022-08-30' FROM rule_sets`
  const round = /^Đợt xếp loại tổ chức đảng năm 2022 chưa quyết định/
  expect(said(await dissolve(ended.id, going))).toMatch(round)
  expect(await obstacles()).toEqual([expect.stringMatching(round)])
  await owner`DELETE FROM collective_rounds WHERE org_id = ${ended.id}`
  const [event] = await owner`SELECT min(id) AS id FROM organisation_events`
  await owner`INSERT INTO handovers (event_id, org_id, from_name, due_on) VALUES (${event?.id}, ${ended.id}, 'a', '2022-09-20')`
  const unconfirmed =
    /^Đảng bộ Chưa Xong còn biên bản bàn giao chưa xác nhận.*văn phòng đảng ủy xác nhận trước/
  expect(said(await dissolve(ended.id, going))).toMatch(unconfirmed)
  expect(await obstacles()).toEqual([expect.stringMatching(unconfirmed)])
  await owner`UPDATE handovers SET confirmed_on = '2022-09-01', confirmed_by = ${board.accountId} WHERE org_id = ${ended.id}`
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('duesShare', ${world.top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"office": 0, "grassroots": 0}')`
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${cell.id}, ${ended.id}, 35000, '2022-08-20', 'received', ${board.accountId}, '2022-08-21')`
  const left = /^Đảng bộ Chưa Xong còn 35\.000\u00a0đ đảng phí/
  expect(said(await dissolve(ended.id, going))).toMatch(left)
  expect(await obstacles()).toEqual([expect.stringMatching(left)])
  expect([await place(ended.id), await place(cell.id)]).toEqual([
    { above: world.top.id, until: null },
    { above: ended.id, until: null },
  ])

  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${ended.id}, ${world.top.id}, 35000, '2022-08-25', 'received', ${board.accountId}, '2022-08-26')`
  expect(said(await dissolve(world.cell.id, { toId: world.top.id }))).toMatch(/Chỉ đảng bộ giải thể/)
  await signInAs(world.accounts.committeeOffice)
  expect(await dissolve(ended.id, going)).toMatchObject({ ok: false })
  await signInAs(world.accounts.organisationBoard)
  const answer = await dissolve(ended.id, going)
  expect(answer.goTo).toBeDefined()
  const its = (await getDuesPlace(board, ended.id))?.place
  expect(its && (await getThrough(board, its, '2022-09-12'))).toMatchObject({
    received: 35_000,
    sent: 35_000,
    left: 0,
  })
})
