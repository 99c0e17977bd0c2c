import { beforeAll, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getDuesReport } from '@/lib/dues/queries/report'
import { getThrough } from '@/lib/dues/queries/through'
import { stoodOf } from '@/lib/dues/stood'
import { openItem, stopClock } from '@/lib/feedback/testing'
import { isBaseCell } from '@/lib/organisations/rules'
import { consolidateCells } from './actions/consolidate'
import { dissolveCell } from './actions/dissolve'
import { lowerCommittee, raiseCells } from './actions/kind'
import { moveOrganisation } from './actions/move'
import { splitCell } from './actions/split'
import { getOrganisationOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { listObstacles } from './queries/obstacles'
import { handoverForPrint } from './queries/print'
import { decision, makeCell } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'doiloai')
  await stopClock()
})

async function makePeople(orgId: number, full: number, probationary = 0) {
  for (let at = 0; at < full + probationary; at++)
    await makeMember(seedDb, {
      ...{ orgId, fullName: `Lò Văn ${orgId} ${at}`, admittedOn: '2005-05-19' },
      standing: at < full ? 'full' : 'probationary',
    })
}
const baseCell = async (name: string, full: number, more: object = {}) => {
  const cell = await makeCell(world.top.id, name, { cellType: 'office', ...more })
  await makePeople(cell.id, full)
  return cell
}
const versionOf = async (id: number) =>
  (await owner`SELECT version FROM organisations WHERE id = ${id}`)[0]?.version
const changing = async (organisationId: number, given: object = {}) => ({
  ...{ ...decision, organisationId, version: await versionOf(organisationId) },
  ...given,
})
const place = async (id: number) =>
  (
    await owner`SELECT parent_id AS above, letterhead_upper AS upper, ended_on::text AS until
    FROM organisations WHERE id = ${id}`
  )[0]
const ownerOf = async (itemId: number) =>
  (await owner`SELECT owner_id AS owner, status FROM feedback_items WHERE id = ${itemId}`)[0]
/** Waiting for its word: from whom, how many members. */
const handedOver = async (orgId: number) =>
  (
    await owner`SELECT from_name AS name, (SELECT count(*)::int FROM handover_members m WHERE m.handover_id = h.id) AS n
    FROM handovers h WHERE org_id = ${orgId} AND confirmed_on IS NULL ORDER BY id`
  ).map(({ name, n }) => [name, n])
const kindsOf = async (viewer: Parameters<typeof listEventsOf>[0], id: number) =>
  (await listEventsOf(viewer, id)).map(({ kind, before, after }) => [kind, before, after])

test('chi bộ cơ sở: ngay dưới cấp đứng đầu, không phải chi bộ thôn (Quy định 294-QĐ/TW, mục 20.2.2)', () => {
  const at = (path: string, cellType: 'office' | 'village', kind: 'cell' | 'grassroots' = 'cell') =>
    isBaseCell({ path, cellType, kind })
  expect([at('/1/7/', 'office'), at('/1/7/9/', 'office'), at('/1/7/', 'village')]).toEqual([
    true,
    false,
    false,
  ])
  expect(at('/1/7/', 'office', 'grassroots')).toBe(false)
})

test('hai chi bộ cơ sở lập đảng bộ cơ sở, cùng ngày chia tách; phản ánh, thể thức theo cấp mới, ngày trước như cũ', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const [first, second] = [
    await baseCell('Chi bộ Bệnh viện', 20, { placeName: 'Sông Gianh' }),
    await baseCell('Chi bộ Trạm y tế', 10),
  ]
  const early = await openItem(world, first.id)
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${first.id}, ${world.top.id}, 30000, '2022-08-09', 'received', ${board.accountId}, '2022-08-10')`
  const total = async (day: string) => (await getOrganisationOn(board, world.top.id, day))?.full
  const before = await total('2022-08-31')
  const answer = await send(
    raiseCells,
    await changing(first.id, { name: 'Trung tâm Y tế', 'ids[]': [String(second.id)] }),
  )
  expect(answer.goTo).toMatch(/^\/reorganisations\//)
  const [made] = await owner`SELECT id, kind, place_name AS place FROM organisations
    WHERE name = 'Đảng bộ Trung tâm Y tế'`
  expect(made).toMatchObject({ kind: 'grassroots', place: 'Sông Gianh' })
  const above = { above: made?.id, upper: 'ĐẢNG BỘ TRUNG TÂM Y TẾ', until: null }
  expect([await place(first.id), await place(second.id)]).toEqual([above, above])
  expect(await handedOver(made?.id)).toEqual([['Chi bộ Bệnh viện, Chi bộ Trạm y tế', 30]])
  expect(await kindsOf(board, first.id)).toEqual([
    ['founded', 'Đảng bộ Trung tâm Y tế', ''],
    ['kindChanged', 'Chi bộ cơ sở', 'Chi bộ trực thuộc Đảng bộ Trung tâm Y tế'],
  ])
  // What the office at the top has in hand stays there; what comes now goes to the new committee.
  expect(await ownerOf(early)).toEqual({ owner: world.top.id, status: 'forwarded' })
  expect(await ownerOf(await openItem(world, first.id))).toEqual({ owner: made?.id, status: 'sent' })
  expect(isBaseCell({ kind: 'cell', cellType: 'office', ...(await thenOf(first.id, '2022-08-31')) })).toBe(
    true,
  )
  expect(isBaseCell({ kind: 'cell', cellType: 'office', ...(await thenOf(first.id, '2022-09-01')) })).toBe(
    false,
  )
  expect(await getOrganisationOn(board, Number(made?.id), '2022-08-31')).toBeUndefined()
  expect(await getOrganisationOn(board, Number(made?.id), '2022-09-01')).toMatchObject({ cells: 2, full: 30 })
  expect([await total('2022-08-31'), await total('2022-09-01')]).toEqual([before, before])

  // Đảng phí: of August nothing stayed with a đảng ủy cơ sở, and what the cell handed up went past it.
  const stood = (await stoodOf([first]))(first.id)
  expect(['2022-08-01', '2022-09-01'].map((month) => stood(month).isUnderTop)).toEqual([true, false])
  const founded = { id: Number(made?.id), kind: 'grassroots' as const, path: `${world.top.path}${made?.id}/` }
  expect((await getDuesReport(board, founded, '2022-q3', '2022-09-30'))?.through).toMatchObject({
    ...{ received: 0, sent: 0, left: 0 },
  })

  const people = await owner`SELECT id FROM members WHERE org_id = ${first.id} ORDER BY id LIMIT 5`
  const split = { name: 'Khoa Nội', 'ids[]': people.map(({ id }) => String(id)) }
  expect((await send(splitCell, await changing(first.id, split))).goTo).toBeDefined()
  expect(await getOrganisationOn(board, Number(made?.id), '2022-09-01')).toMatchObject({ cells: 3, full: 30 })
})
const thenOf = async (id: number, day: string) => ({
  path: (await getOrganisationOn(await signInAs(world.accounts.organisationBoard), id, day))?.path ?? '',
})

test('dưới 30 đảng viên: trích quy định, có văn bản đồng ý thì được; chi bộ thôn, chi bộ trực thuộc thì không', async () => {
  await signInAs(world.accounts.organisationBoard)
  const cell = await baseCell('Chi bộ Điện lực', 29)
  const village = await baseCell('Chi bộ thôn Lẻ', 40, { cellType: 'village' })
  const below = await makeCell(world.commune.id, 'Chi bộ Trường Tiểu học', { cellType: 'school' })
  const refused = async (id: number, given: object = {}) => {
    const { ok, fields, message } = await send(raiseCells, await changing(id, { name: 'Điện lực', ...given }))
    expect(ok).toBe(false)
    return Object.values(fields ?? {})[0]?.[0] ?? message
  }
  expect(await refused(cell.id)).toMatch(/^Mới có 29 đảng viên\. Điều lệ Đảng, Điều 21/)
  expect(await refused(village.id)).toMatch(/Chi bộ thôn Lẻ không phải chi bộ cơ sở/)
  expect(await refused(cell.id, { 'ids[]': [String(below.id)] })).toMatch(/Trường Tiểu học không phải/)
  expect(await refused(world.commune.id)).toMatch(/không phải chi bộ cơ sở/)
  expect(await place(cell.id)).toMatchObject({ above: world.top.id })
  const given = { name: 'Điện lực', hasConsent: 'on' }
  expect((await send(raiseCells, await changing(cell.id, given))).goTo).toBeDefined()
  for (const who of ['cellSecretary', 'committeeOffice', 'permanentCommittee'] as const) {
    await signInAs(world.accounts[who])
    expect(await send(raiseCells, await changing(village.id, given))).toMatchObject({ ok: false })
  }
})

test('đảng bộ cơ sở còn một chi bộ thành chi bộ cơ sở: đảng bộ kết thúc, việc ở đó lên cấp trên, người vẫn ở chi bộ', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const committee = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ Công ty Chè', foundedOn: '1990-01-01' },
  })
  const [cell, other] = [
    await makeCell(committee.id, 'Chi bộ Xưởng', { cellType: 'enterprise' }),
    await makeCell(committee.id, 'Chi bộ Đội', { cellType: 'enterprise' }),
  ]
  await makePeople(cell.id, 28, 1)
  const waiting = await openItem(world, cell.id)
  const lower = async () => send(lowerCommittee, await changing(committee.id))
  const obstacles = async () =>
    (await listObstacles(board, { ...committee, lowered: committee }, '2022-09-12')).map(
      ({ message }) => message,
    )
  expect((await lower()).message).toMatch(/còn đúng một chi bộ/)
  await owner`UPDATE organisations SET ended_on = '2022-08-20' WHERE id = ${other.id}`
  await makePeople(cell.id, 1)
  expect((await lower()).message).toMatch(/^Chi bộ Xưởng có 30 đảng viên\. Điều lệ Đảng, Điều 21/)
  await owner`UPDATE members SET status = 'deceased', since_on = '2022-08-25', since_reason = 'left'
    WHERE id = (SELECT max(id) FROM members WHERE org_id = ${cell.id})`
  await owner`UPDATE organisations SET cell_type = 'village' WHERE id = ${cell.id}`
  expect((await lower()).message).toMatch(/mục 20\.2\.2/)
  await owner`UPDATE organisations SET cell_type = 'enterprise' WHERE id = ${cell.id}`

  const [money] = await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, sent_by)
    VALUES (${committee.id}, ${world.top.id}, 20000, '2022-08-28', ${board.accountId}) RETURNING id`
  const waitingWords = /^Khoản đảng phí Đảng bộ Công ty Chè đã nộp chờ cấp trên/
  expect((await lower()).message).toMatch(waitingWords)
  expect(await obstacles(), 'trang nói trước khi điền').toEqual([expect.stringMatching(waitingWords)])
  await owner`UPDATE dues_remittances SET state = 'received', answered_on = '2022-08-29' WHERE id = ${money?.id}`
  // Of 35.000 đ from the cell 20.000 went up: nobody else could hand up the rest.
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('duesShare', ${world.top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"enterprise": 0, "grassroots": 0}')`
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${cell.id}, ${committee.id}, 35000, '2022-08-20', 'received', ${board.accountId}, '2022-08-21')`
  const leftWords = /^Đảng bộ Công ty Chè còn 15\.000\u00a0đ đảng phí/
  expect((await lower()).message).toMatch(leftWords)
  expect(await obstacles()).toEqual([expect.stringMatching(leftWords)])
  // Merged, the committee that takes over hands it up.
  expect(await listObstacles(board, committee, '2022-09-12')).toEqual([])
  expect(await place(cell.id)).toMatchObject({ above: committee.id })
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    VALUES (${committee.id}, ${world.top.id}, 15000, '2022-09-05', 'received', ${board.accountId}, '2022-09-06')`
  expect(await obstacles()).toEqual([])
  const [topic] =
    await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Xếp loại') RETURNING id`
  const [question] =
    await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
      VALUES (${committee.id}, ${topic?.id}, 'a', 'b', ${board.accountId}, '2022-08-20', '2022-09-07') RETURNING id`

  const total = async (day: string) => (await getOrganisationOn(board, world.top.id, day))?.full
  const before = await total('2022-08-31')
  expect((await lower()).goTo).toMatch(/^\/reorganisations\//)
  expect(await place(committee.id)).toMatchObject({ above: world.top.id, until: '2022-08-31' })
  expect(await place(cell.id)).toEqual({
    above: world.top.id,
    upper: world.top.name.toLocaleUpperCase('vi'),
    until: null,
  })
  expect(await handedOver(world.top.id)).toEqual([['Đảng bộ Công ty Chè', 29]])
  const [list] = await owner`SELECT id FROM handovers WHERE org_id = ${world.top.id}`
  const [item] = await owner`SELECT code FROM feedback_items WHERE id = ${waiting}`
  expect((await handoverForPrint(board, Number(list?.id)))?.work.codes).toEqual([item?.code])
  expect(await ownerOf(waiting)).toEqual({ owner: world.top.id, status: 'forwarded' })
  // What the committee asked is not the cell's.
  expect(await owner`SELECT org_id FROM guidance_questions WHERE id = ${question?.id}`).toEqual([
    { org_id: committee.id },
  ])
  expect(await kindsOf(board, cell.id)).toContainEqual([
    ...['kindChanged', 'Chi bộ trực thuộc Đảng bộ Công ty Chè', 'Chi bộ cơ sở'],
  ])
  expect([await total('2022-08-31'), await total('2022-09-01')]).toEqual([before, before])
  expect(await getOrganisationOn(board, committee.id, '2022-08-31')).toMatchObject({ full: 28 })
  expect(await getOrganisationOn(board, committee.id, '2022-09-01')).toBeUndefined()
  // What it received and handed up is still read where it stood.
  const ended = (await getDuesPlace(board, committee.id))?.place
  expect(ended).toMatchObject({ endedOn: '2022-08-31', kind: 'grassroots' })
  expect(ended && (await getThrough(board, ended, '2022-09-12'))).toMatchObject({
    ...{ received: 35_000, sent: 35_000, left: 0 },
  })
})

test('chuyển giữa tháng: phần giữ lại của tháng ấy vẫn của đảng bộ, khoản chờ xác nhận lên cấp trên', async () => {
  const { top, accounts } = await makeWorld(seedDb, 'giuathang')
  const board = await signInAs(accounts.organisationBoard)
  const committee = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: top.id, name: 'Đảng bộ Công ty Gỗ', foundedOn: '1990-01-01' },
  })
  const cell = await makeCell(committee.id, 'Chi bộ Xưởng Gỗ', { cellType: 'enterprise' })
  await makePeople(cell.id, 3)
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('duesShare', ${top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"enterprise": 0, "grassroots": 15}')`
  await owner`INSERT INTO dues_books (org_id, starts_on, opened_by, opened_on)
    VALUES (${cell.id}, '2022-09-01', ${board.accountId}, '2022-09-01')`
  await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
    SELECT ${cell.id}, min(id), '2022-09-01', 100000, 'cash', '2022-09-05', ${board.accountId}, '2022-09-05'
    FROM members WHERE org_id = ${cell.id}`
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on) VALUES
    (${cell.id}, ${committee.id}, 80000, '2022-09-06', 'received', ${board.accountId}, '2022-09-07'),
    (${cell.id}, ${committee.id}, 20000, '2022-09-06', 'sent', ${board.accountId}, NULL),
    (${committee.id}, ${top.id}, 65000, '2022-09-08', 'received', ${board.accountId}, '2022-09-08')`
  const midMonth = { happenedOn: '10/09/2022' }
  expect((await send(lowerCommittee, await changing(committee.id, midMonth))).goTo).toBeDefined()
  const ended = (await getDuesPlace(board, committee.id))?.place
  expect(ended && (await getThrough(board, ended, '2022-09-12'))).toMatchObject({
    ...{ received: 80_000, kept: 15_000, sent: 65_000, left: 0, atCells: 0 },
  })
  // Of many years, more than an integer of the database holds.
  await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
    SELECT ${cell.id}, ${committee.id}, 1500000000, day::date, 'received', ${board.accountId}, day::date
    FROM unnest('{2020-09-06,2021-09-06}'::date[]) day`
  expect(ended && (await getThrough(board, ended, '2022-09-12'))?.received).toBe(3_000_080_000)
})

test('chi bộ cơ sở nhận bàn giao chưa xác nhận: xác nhận trước rồi mới giải thể, không còn ai xác nhận thay', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const [giving, cell] = [await baseCell('Chi bộ Bảo hiểm', 3), await baseCell('Chi bộ Kho bạc', 3)]
  const into = async (id: number, toId: number, happenedOn: string) =>
    send(dissolveCell, { ...(await changing(id, { happenedOn })), kind: 'merged', toId })
  expect((await into(giving.id, cell.id, '01/09/2022')).goTo).toBeDefined()
  const waiting = /^Chi bộ còn biên bản bàn giao chưa xác nhận.*bí thư chi bộ xác nhận trước/
  expect((await into(cell.id, world.cell.id, '02/09/2022')).message).toMatch(waiting)
  const other = await baseCell('Chi bộ Thuế', 3)
  const together = {
    ...(await changing(other.id, { name: 'Chi bộ Tài chính', happenedOn: '02/09/2022' })),
    'ids[]': [String(cell.id)],
  }
  expect((await send(consolidateCells, together)).message).toMatch(/^Chi bộ Kho bạc: Chi bộ còn biên bản/)
  const obstacles = async () => (await listObstacles(board, cell, '2022-09-12')).map(({ message }) => message)
  expect(await obstacles()).toEqual([expect.stringMatching(waiting)])
  await owner`UPDATE handovers SET confirmed_on = '2022-09-01', confirmed_by = ${board.accountId}
    WHERE org_id = ${cell.id}`
  expect(await obstacles()).toEqual([])
  expect((await into(cell.id, world.cell.id, '02/09/2022')).goTo).toBeDefined()
})

test('chuyển trực thuộc lên huyện, về xã: ghi thêm lần đổi loại, trừ chi bộ thôn', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const school = await makeCell(world.commune.id, 'Chi bộ Trường Cấp ba', { cellType: 'school' })
  const village = await makeCell(world.commune.id, 'Chi bộ thôn Lên')
  for (const { id } of [school, village])
    expect((await send(moveOrganisation, await changing(id, { toId: world.top.id }))).goTo).toBeDefined()
  const back = { toId: world.commune.id, happenedOn: '02/09/2022' }
  expect((await send(moveOrganisation, await changing(school.id, back))).goTo).toBeDefined()
  const standing = `Chi bộ trực thuộc ${world.commune.name}`
  const changed = (await kindsOf(board, school.id)).filter(([kind]) => kind === 'kindChanged')
  expect(changed).toEqual([
    ['kindChanged', 'Chi bộ cơ sở', standing],
    ['kindChanged', standing, 'Chi bộ cơ sở'],
  ])
  expect((await kindsOf(board, village.id)).map(([kind]) => kind)).toEqual(['moved'])
})
