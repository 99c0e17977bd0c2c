import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openItem, stopClock } from '@/lib/feedback/testing'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { consolidateCommittees } from './actions/committees'
import { getOrganisationOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { decision, makeCell } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'hopnhatdangbo')
  await stopClock()
})

const commune = (name: string, more: object = {}) =>
  makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: `Đảng bộ xã ${name}`, shortName: name },
    ...{ foundedOn: '1990-01-01', ...more },
  })
async function makeTwo(one: string, other: string) {
  const [first, second] = [await commune(one), await commune(other)]
  const cells = [
    await makeCell(first.id, `Chi bộ thôn ${one}`),
    await makeCell(second.id, `Chi bộ thôn ${other}`),
  ]
  for (const { id, name } of cells)
    for (const letter of 'ABC')
      await makeMember(seedDb, { orgId: id, fullName: `${name} ${letter}`, admittedOn: '2005-05-19' })
  return { first, second, cells }
}
const form = (first: { id: number }, second: { id: number }, given: object = {}) => ({
  ...decision,
  ...{ organisationId: first.id, version: 1, name: 'Sông Lớn', 'ids[]': [String(second.id)] },
  ...given,
})

test('hợp nhất hai đảng bộ: chi bộ và việc đang chờ sang đảng bộ mới, giấy tờ trước ngày ấy giữ tên cũ', async () => {
  const { first, second, cells } = await makeTwo('Sông Trên', 'Sông Dưới')
  const [upstream, downstream] = cells.map(({ id }) => id)
  const itemId = await openItem(world, upstream)
  const office = await makeAccount(seedDb, {
    ...{
      orgId: first.id,
      roles: ['committeeOffice'],
      loginName: 'songtren',
      fullName: 'Văn phòng Sông Trên',
    },
  })
  await owner`INSERT INTO terms (org_id, name, starts_on) VALUES (${second.id}, '2020–2025', '2020-06-01')`
  const [money] = await owner`INSERT INTO dues_remittances (org_id, to_id, amount, sent_on, sent_by)
    VALUES (${downstream ?? 0}, ${second.id}, 20000, '2022-08-28', ${office.id}) RETURNING id`
  const board = await signInAs(world.accounts.organisationBoard)
  const totals = (day: string, ids: number[]) =>
    Promise.all(ids.map(async (id) => (await getOrganisationOn(board, id, day))?.full))
  const before = await totals('2022-08-31', [first.id, second.id, world.top.id])

  const { goTo } = await send(consolidateCommittees, form(first, second))
  const eventId = Number(goTo?.match(/reorganisations\/(\d+)/)?.[1])
  const [made] = await owner<{ id: number; term: string }[]>`SELECT o.id, t.name AS term FROM organisations o
    JOIN terms t ON t.org_id = o.id WHERE o.name = 'Đảng bộ Sông Lớn'`
  const madeId = made?.id ?? 0
  expect(made?.term).toBe('2020–2025')
  expect(await totals('2022-08-31', [first.id, second.id, world.top.id])).toEqual(before)
  expect(await totals('2022-09-01', [first.id, second.id, madeId, world.top.id])).toEqual([
    ...[undefined, undefined, 6],
    before[2],
  ])
  expect(await totals('2022-08-31', [madeId])).toEqual([undefined])
  expect(await owner`SELECT owner_id, status FROM feedback_items WHERE id = ${itemId}`).toEqual([
    { owner_id: madeId, status: 'sent' },
  ])
  expect(await owner`SELECT ends_on::text AS until FROM grants WHERE account_id = ${office.id}`).toEqual([
    { until: '2022-08-31' },
  ])
  expect(await owner`SELECT to_id FROM dues_remittances WHERE id = ${money?.id ?? 0}`).toEqual([
    { to_id: madeId },
  ])
  const upperOn = async (day: string) =>
    (await letterheadOf(seedDb, upstream ?? 0, 'regular', {}, day))?.upper
  expect([await upperOn('2022-08-31'), await upperOn('2022-09-01')]).toEqual([
    'ĐẢNG BỘ CẤP TRÊN',
    'ĐẢNG BỘ SÔNG LỚN',
  ])
  expect((await listEventsOf(board, second.id)).map(({ kind }) => kind).toSorted()).toEqual([
    'consolidated',
    'moved',
  ])
  expect((await listEventsOf(board, madeId)).find(({ id }) => id === eventId)).toMatchObject({
    ...{ kind: 'consolidated', before: 'Đảng bộ xã Sông Trên, Đảng bộ xã Sông Dưới' },
    after: 'Đảng bộ Sông Lớn',
  })
})

test('tên một đảng bộ cũ dùng lại được; thiếu đảng bộ thứ hai, khác cấp, ngoài phạm vi, trùng chi bộ: từ chối', async () => {
  const { first, second } = await makeTwo('Núi Trên', 'Núi Dưới')
  const elsewhere = await makeWorld(seedDb, 'hopnhatdangbokhac')
  const young = await commune('Núi Trẻ', { foundedOn: '2022-09-05' })
  const same = await commune('Núi Trùng')
  for (const name of ['Chi bộ Quân sự', 'Chi bộ Trạm Y tế']) {
    await makeCell(first.id, name)
    await makeCell(same.id, name.toLocaleUpperCase('vi'))
  }
  const rating = await commune('Núi Xếp')
  await owner`INSERT INTO collective_rounds (org_id, year, rule_set_id, held_on)
    SELECT ${rating.id}, 2022, min(id), '2022-08-30' FROM rule_sets`
  await signInAs(world.accounts.organisationBoard)
  const answers = []
  for (const given of [
    { 'ids[]': [] },
    { 'ids[]': [String(elsewhere.commune.id)] },
    { 'ids[]': [String(world.cell.id)] },
    { name: 'xã An Thịnh' },
    { 'ids[]': [String(young.id)] },
    { 'ids[]': [String(same.id)] },
    { 'ids[]': [String(rating.id)] },
  ])
    answers.push(await send(consolidateCommittees, form(first, second, { name: 'Núi Lớn', ...given })))
  expect(answers.map(({ fields, message }) => Object.values(fields ?? {})[0]?.[0] ?? message)).toEqual([
    expect.stringContaining('ít nhất một đảng bộ nữa'),
    expect.stringContaining('Không tìm thấy'),
    expect.stringContaining('Không tìm thấy'),
    expect.stringContaining('tên khác'),
    expect.stringMatching(/^Đảng bộ xã Núi Trẻ: .*phải sau ngày ấy/),
    expect.stringMatching(
      /^Đảng bộ xã Núi Trùng: Hai bên cùng có: CHI BỘ QUÂN SỰ, CHI BỘ TRẠM Y TẾ; .*đổi tên/,
    ),
    expect.stringMatching(/^Đảng bộ xã Núi Xếp: Đợt xếp loại tổ chức đảng năm 2022 chưa quyết định/),
  ])
  expect(
    await owner`SELECT 1 FROM organisations WHERE parent_id = ${world.top.id} AND founded_on = '2022-09-01'
    AND name LIKE '%Núi%'`,
  ).toEqual([])
  expect((await send(consolidateCommittees, form(first, second, { name: 'xã Núi Trên' }))).goTo).toBeDefined()
  await signInAs(world.accounts.committeeOffice)
  expect(await send(consolidateCommittees, form(world.commune, same))).toMatchObject({ ok: false })
})
