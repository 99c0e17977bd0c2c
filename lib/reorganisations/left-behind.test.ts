import { beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { correctPayment } from '@/lib/dues/actions/sheet'
import { officialLines } from '@/lib/dues/official'
import { listPayments } from '@/lib/dues/queries/payer'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { getDuesReport } from '@/lib/dues/queries/report'
import { throughOf } from '@/lib/dues/through'
import { listToRoute } from '@/lib/feedback/queries/queue'
import { openItem } from '@/lib/feedback/testing'
import { listSynthesisItems } from '@/lib/synthesis/queries/items'
import { listDepartures } from '@/lib/transfers/queries/departures'
import { listPlacesBelow } from '@/lib/visits/queries/places'
import { mergeCommittees } from './actions/committees'
import { dissolveCell } from './actions/dissolve'
import { decision, dissolveForm as form, makeCell, makeOffice } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'delai')
})

const commune = (name: string) =>
  makeOrganisation(seedDb, { kind: 'grassroots', parentId: world.top.id, name, shortName: name })
const dissolve = async (cellId: number, given: object) => {
  await signInAs(world.accounts.organisationBoard)
  const answer = await send(dissolveCell, form(cellId, given))
  expect(answer).toMatchObject({ goTo: expect.any(String) })
}

describe('phản ánh đã gửi của chi bộ giải thể, chi bộ kế thừa', () => {
  test.each([
    ['thuộc xã khác', async () => (await commune('Đảng bộ xã Kế Thừa')).id, 'sent'],
    ['là chi bộ cơ sở', () => world.top.id, 'forwarded'],
  ])('%s: chờ ở cấp trên của chi bộ kế thừa', async (what, superior, status) => {
    const superiorId = await superior()
    const { cell } = await makeOffice(world, `Chi bộ gửi ${what}`, ['Ma Văn Gửi'])
    const heir = await makeCell(superiorId, `Chi bộ nhận ${what}`)
    const itemId = await openItem(world, cell.id)
    await dissolve(cell.id, { toId: heir.id })
    expect(await owner`SELECT org_id, owner_id, status FROM feedback_items WHERE id = ${itemId}`).toEqual([
      { org_id: heir.id, owner_id: superiorId, status },
    ])
    // On the lists of those above it is still of the cell that asked.
    const office = await viewerOf(world.accounts.districtOffice)
    const asked = await listSynthesisItems(office, world.top, { month: '2022-09-01', today: '2022-09-13' })
    expect(asked.find(({ id }) => id === itemId)?.cell).toBe(cell.name)
    if (status === 'forwarded')
      expect((await listToRoute(office)).find(({ id }) => id === itemId)?.cell).toBe(cell.shortName)
  })
})

describe('đảng phí', () => {
  const report = async (place: { id: number; path: string }) =>
    getDuesReport(
      await viewerOf(world.accounts.organisationBoard),
      { ...place, kind: 'grassroots' },
      '2022-q3',
      '2022-09-30',
    )
  /** A book with 100.000 đ of July, all of it to be handed up. */
  async function makeBook(cellId: number, memberId: number) {
    const by = world.accounts.organisationBoard.id
    await owner`INSERT INTO dues_books (org_id, starts_on, opened_by, opened_on)
      VALUES (${cellId}, '2022-07-01', ${by}, '2022-07-01')`
    await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
      VALUES (${cellId}, ${memberId}, '2022-07-01', 100000, 'cash', '2022-07-07', ${by}, '2022-07-07')`
  }
  const handUp = async (
    ...[fromId, toId, amount, state, sentOn = '2022-08-09']: [
      number,
      number,
      number,
      'sent' | 'received',
      string?,
    ]
  ) => {
    const by = world.accounts.organisationBoard.id
    const answered = state === 'received' ? '2022-08-10' : null
    const [made] =
      await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, state, sent_by, answered_on)
      VALUES (${fromId}, ${toId}, ${amount}, ${sentOn}, ${state}, ${by}, ${answered}) RETURNING id`
    return made?.id
  }
  beforeAll(async () => {
    await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
      VALUES ('duesShare', ${world.top.id}, 'Tỷ lệ', 'Văn bản thử', '2022-01-01', '{"office": 0, "village": 0, "grassroots": 0}')`
  })

  test('chi bộ nộp hết mới giải thể; tiền của năm còn trong báo cáo của xã', async () => {
    const place = await commune('Đảng bộ xã Thu')
    const cell = await makeCell(place.id, 'Chi bộ còn tiền', { cellType: 'office' })
    const heir = await makeCell(place.id, 'Chi bộ nhận người')
    const member = await makeMember(seedDb, {
      orgId: cell.id,
      fullName: 'Ma Văn Nộp',
      admittedOn: '2005-05-19',
    })
    await makeBook(cell.id, member.id)
    await signInAs(world.accounts.organisationBoard)
    const refused = async (message: RegExp) =>
      expect(await send(dissolveCell, form(cell.id, { toId: heir.id }))).toMatchObject({
        ...{ ok: false, message: expect.stringMatching(message) },
      })
    await refused(/còn 100\.000\u00a0đ phải nộp/)
    await handUp(cell.id, place.id, 40_000, 'received')
    const id = await handUp(cell.id, place.id, 60_000, 'sent')
    await refused(/chờ cấp trên xác nhận/)
    await owner`UPDATE dues_remittances SET state = 'received', answered_on = '2022-08-10' WHERE id = ${id}`
    await dissolve(cell.id, { toId: heir.id })
    expect((await report(place))?.total).toMatchObject({ received: 100_000, receivedYear: 100_000 })
  })

  test('khoản ghi sai trong sổ của chi bộ đã giải thể: đảng ủy cấp trên sửa, xã khác và chi bộ nhận thì không', async () => {
    const cell = await makeCell(world.commune.id, 'Chi bộ ghi sai', { cellType: 'office' })
    const heir = await makeCell(world.commune.id, 'Chi bộ nhận người ghi sai')
    const member = await makeMember(seedDb, { orgId: cell.id, fullName: 'Ma Văn Nhầm' })
    await makeBook(cell.id, member.id)
    await handUp(cell.id, world.commune.id, 100_000, 'received')
    const office = await viewerOf(world.accounts.committeeOffice)
    const [wrong] = await listPayments(office, member.id, 2022)
    const fix = { paymentId: wrong?.id ?? 0, rightAmount: '90.000', reason: 'Ghi nhầm số tiền' }
    expect(wrong?.mayCorrect, 'chi bộ còn thì chi bộ sửa').toBe(false)
    await signInAs(world.accounts.committeeOffice)
    expect(await send(correctPayment, fix)).toMatchObject({ ok: false })
    await dissolve(cell.id, { toId: heir.id })
    const other = await commune('Đảng bộ xã Khác')
    const foreign = { orgId: other.id, roles: ['committeeOffice' as const] }
    for (const refused of [
      await makeAccount(seedDb, { ...foreign, loginName: 'xakhac', fullName: 'Xã Khác' }),
      await makeAccount(seedDb, {
        ...{ orgId: heir.id, roles: ['cellSecretary'], loginName: 'nhansai', fullName: 'Bí thư Nhận' },
      }),
    ]) {
      await signInAs(refused)
      expect(await send(correctPayment, fix)).toMatchObject({ ok: false })
    }
    expect((await listPayments(office, member.id, 2022))[0]?.mayCorrect).toBe(true)
    await signInAs(world.accounts.committeeOffice)
    expect(await send(correctPayment, fix)).toHaveProperty('goTo')
    const its = await listPayments(office, member.id, 2022)
    expect(its.map(({ amount, note }) => [amount, note])).toEqual([
      [100_000, ''],
      [-100_000, 'Ghi nhầm số tiền'],
      [90_000, 'Ghi nhầm số tiền'],
    ])
  })

  test('đảng bộ sáp nhập: khoản chờ xác nhận, câu hỏi chưa đọc về nơi nhận; đã nộp lên tính cho nơi nhận', async () => {
    const [from, to] = [await commune('Đảng bộ xã Vào'), await commune('Đảng bộ xã Gom')]
    const cell = await makeCell(from.id, 'Chi bộ có sổ', { cellType: 'office' })
    const member = await makeMember(seedDb, {
      orgId: cell.id,
      fullName: 'Ma Văn Góp',
      admittedOn: '2005-05-19',
    })
    await makeBook(cell.id, member.id)
    await handUp(cell.id, from.id, 50_000, 'received')
    // Of last year: what was handed up by then is not asked for again.
    await handUp(from.id, world.top.id, 30_000, 'received', '2021-12-20')
    const waiting = await handUp(cell.id, from.id, 20_000, 'sent')
    // Of a cell that has left for another committee since.
    const gone = await makeCell(world.commune.id, 'Chi bộ đã đi')
    const stranded = await handUp(gone.id, from.id, 7_000, 'sent')
    const [topic] =
      await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Đảng phí') RETURNING id`
    const [question] =
      await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
      VALUES (${from.id}, ${topic?.id}, 'a', 'b', ${world.accounts.committeeOffice.id}, '2022-08-20', '2022-09-07') RETURNING id`
    await signInAs(world.accounts.organisationBoard)
    expect(
      await send(mergeCommittees, { ...decision, organisationId: from.id, toId: to.id, version: 1 }),
    ).toHaveProperty('goTo')
    expect(await owner`SELECT to_id FROM dues_remittances WHERE id = ${waiting}`).toEqual([{ to_id: to.id }])
    expect(await owner`SELECT to_id FROM dues_remittances WHERE id = ${stranded}`).toEqual([
      { to_id: world.commune.id },
    ])
    expect(
      await owner`SELECT org_id, first_org_id FROM guidance_questions WHERE id = ${question?.id}`,
    ).toEqual([{ org_id: to.id, first_org_id: from.id }])
    // Of the 100.000 đ of July: 30.000 went up, the heir has 20.000 to hand up and 20.000 to confirm, the cell still has 30.000.
    const answer = await report(to)
    expect(answer?.through).toEqual({
      received: 50_000,
      waiting: 20_000,
      kept: 0,
      sent: 30_000,
      left: 20_000,
      atCells: 30_000,
      owed: 70_000,
    })
    const owed = async () => {
      const found = await report(to)
      return (
        found &&
        officialLines(found)
          .find(({ code }) => code === '14')
          ?.cells.at(-1)
      )
    }
    expect(await owed()).toBe('70.000')
    const ended = (await getDuesPlace(await viewerOf(world.accounts.organisationBoard), from.id))?.place
    expect(await throughOf({ path: ended?.path ?? '' }, '2022-09-01')).toMatchObject({
      ...{ received: 50_000, sent: 30_000, left: 20_000, atCells: 0 },
    })
    // Answered, it stays as it was answered.
    await owner`UPDATE dues_remittances SET state = 'received', answered_on = '2022-09-10' WHERE id = ${waiting}`
    await expect(owner`UPDATE dues_remittances SET to_id = ${from.id} WHERE id = ${waiting}`).rejects.toThrow(
      /once/,
    )
  })
})

describe('người, chức vụ, nơi cư trú, phân công dự', () => {
  test('theo người và chi bộ kế thừa; sinh hoạt tạm thời đang diễn ra không chặn', async () => {
    const place = await commune('Đảng bộ xã Người')
    const cell = await makeCell(place.id, 'Chi bộ hết người')
    const heir = await makeCell(place.id, 'Chi bộ còn người')
    const host = await makeCell(place.id, 'Chi bộ có khách')
    const person = (orgId: number, fullName: string) =>
      makeMember(seedDb, { orgId, fullName, admittedOn: '2005-05-19' })
    const [member, guest, resident] = [
      await person(cell.id, 'Ma Văn Nghỉ'),
      await person(cell.id, 'Ma Thị Khách'),
      await person(host.id, 'Ma Thị Ở Đây'),
    ]
    await owner`INSERT INTO departures (org_id, member_id, kind, left_on, due_on)
      VALUES (${cell.id}, ${member.id}, 'retired', '2022-08-01', '2022-09-20')`
    const stay = (orgId: number, toOrgId: number, memberId: number, guestId: number | null) =>
      owner`INSERT INTO transfers (org_id, to_org_id, member_id, guest_id, full_name, kind, direction, reason,
        decided_on, state, begun_on) VALUES (${orgId}, ${toOrgId}, ${memberId}, ${guestId}, 'a', 'temporary', 'within',
        'temporaryWork', '2022-08-01', 'received', '2022-08-01')`
    await stay(cell.id, host.id, member.id, null)
    await stay(host.id, cell.id, resident.id, guest.id)
    await owner`INSERT INTO residences (org_id, member_id, residence_org_id, place, introduced_on)
      VALUES (${host.id}, ${resident.id}, ${cell.id}, 'thôn', '2022-01-01')`
    const [visitor] =
      await owner`INSERT INTO visitors (org_id, full_name, position, kind, own_cell_id, residence_cell_id, starts_on)
      VALUES (${place.id}, 'Ma Lãnh Đạo', 'Bí thư', 'leader', ${cell.id}, ${cell.id}, '2022-01-01') RETURNING id`
    await owner`INSERT INTO visit_assignments (visitor_id, org_id, starts_on) VALUES (${visitor?.id}, ${cell.id}, '2022-01-01')`

    await dissolve(cell.id, { toId: heir.id })
    const ids = [member.id, resident.id]
    expect(await owner`SELECT org_id FROM departures WHERE member_id = ${member.id}`).toEqual([
      { org_id: heir.id },
    ])
    expect(
      await owner`SELECT org_id, to_org_id FROM transfers WHERE member_id IN ${owner(ids)} ORDER BY id`,
    ).toEqual([
      { org_id: heir.id, to_org_id: host.id },
      { org_id: host.id, to_org_id: heir.id },
    ])
    expect(await owner`SELECT residence_org_id FROM residences WHERE member_id = ${resident.id}`).toEqual([
      { residence_org_id: heir.id },
    ])
    expect(
      await owner`SELECT own_cell_id, residence_cell_id, homes_before, a.ends_on::text AS until FROM visitors v
        JOIN visit_assignments a ON a.visitor_id = v.id WHERE v.id = ${visitor?.id}`,
    ).toEqual([
      {
        ...{ own_cell_id: heir.id, residence_cell_id: heir.id, until: '2022-08-31' },
        homes_before: [{ ownCellId: cell.id, residenceCellId: cell.id, lastOn: '2022-08-31' }],
      },
    ])
    const board = await viewerOf(world.accounts.organisationBoard)
    // Chosen before it ended, a cell stays in the form; it is not offered anew.
    const offered = async (...chosen: number[]) =>
      (await listPlacesBelow(board, place.path, chosen)).map(({ value }) => value)
    expect([await offered(), await offered(cell.id)].map((ids) => ids.includes(cell.id))).toEqual([
      false,
      true,
    ])
    const listed = async () =>
      (await listDepartures(board, { after: undefined })).rows.map(({ memberId }) => memberId)
    expect(await listed()).toContain(member.id)
    await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-02', since_reason = 'left' WHERE id = ${member.id}`
    expect(await listed()).not.toContain(member.id)

    // The guest would come into the cell where she belongs.
    await signInAs(world.accounts.organisationBoard)
    expect(
      await send(dissolveCell, form(heir.id, { toId: host.id, happenedOn: '02/09/2022' })),
    ).toMatchObject({
      ...{ ok: false, message: expect.stringMatching(/kết thúc sinh hoạt tạm thời trước/) },
    })
  })

  test('chức vụ ở đảng bộ sáp nhập thôi từ ngày sáp nhập', async () => {
    const [from, to] = [await commune('Đảng bộ xã Thôi'), await commune('Đảng bộ xã Tiếp')]
    const cell = await makeCell(from.id, 'Chi bộ của bí thư')
    const secretary = await makeMember(seedDb, {
      orgId: cell.id,
      fullName: 'Ma Bí Thư',
      admittedOn: '2005-05-19',
    })
    await owner`INSERT INTO posts (member_id, org_id, kind, starts_on, recorded_by)
      VALUES (${secretary.id}, ${from.id}, 'secretary', '2020-06-01', ${world.accounts.organisationBoard.id})`
    await signInAs(world.accounts.organisationBoard)
    await send(mergeCommittees, { ...decision, organisationId: from.id, toId: to.id, version: 1 })
    expect(
      await owner`SELECT ends_on::text AS until, end_note AS note FROM posts WHERE member_id = ${secretary.id}`,
    ).toEqual([{ until: '2022-08-31', note: 'Tổ chức kết thúc hoạt động' }])
  })
})
