import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { readInThread, writeInThread } from '@/lib/excel/thread'
import { storeMembers } from '@/lib/imports/actions'
import { prepareImport } from '@/lib/imports/prepare'
import { sortNameOf } from '@/lib/members/rules'
import { memberRows } from './members'
import { sampleMember } from './members.sample'
import { organisationRows } from './organisations'
import { feedbackRows, taskRows } from './work'

const TODAY = '2025-11-05'
const HOW_MANY = 8_000

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'xuatnhap')
})

const stored = () => owner`
  SELECT org_id, full_name, sort_name, sex, birth_year, born_on::text, ethnic_group, standing, status, position,
    occupation, admitted_on::text, official_on::text, card_number, phone, coalesce(address, '') AS address, since_on::text
  FROM members WHERE org_id IN (${world.cell.id}, ${world.neighbour.id}) ORDER BY full_name COLLATE "C", birth_year, born_on`

test(`${HOW_MANY} đảng viên xuất ra rồi nhập lại: bằng nhau từng ô`, async () => {
  const all = Array.from({ length: HOW_MANY }, (_, at) => {
    const member = sampleMember(at)
    const orgId = at % 2 === 0 ? world.cell.id : world.neighbour.id
    return { ...member, orgId, sortName: sortNameOf(member.fullName) }
  })
  for (let at = 0; at < all.length; at += 1000)
    await seedDb.insert(schema.members).values(all.slice(at, at + 1000))
  const viewer = await viewerOf(world.accounts.organisationBoard)
  const before = await stored()
  const out = await memberRows(viewer, { status: 'all', cards: 'full' }, TODAY)
  expect(out.rows).toHaveLength(before.length)
  const bytes = await writeInThread([{ name: 'A', heads: [...out.columns], rows: out.rows }])

  const isTested = owner`NOT EXISTS (SELECT 1 FROM accounts a WHERE a.member_id = members.id)`
  await owner`DELETE FROM memberships USING members WHERE members.id = member_id AND ${isTested}`
  await owner`DELETE FROM members WHERE ${isTested}`
  const grids = await readInThread(bytes)
  const { goTo } = await prepareImport(viewer, {
    kind: 'members',
    grids,
    fileName: 'a.xlsx',
    submitKey: randomUUID(),
  })
  await signInAs(world.accounts.organisationBoard)
  const answer = await send(storeMembers, { importId: Number(goTo?.split('/')[2]) })
  expect(answer).toMatchObject({ goTo })
  expect(await stored()).toEqual(before)
})

describe('phạm vi và dấu che', () => {
  test('số thẻ che khi không xin; bí thư chỉ lấy được chi bộ mình', async () => {
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const { columns, rows } = await memberRows(viewer, { status: 'all' }, TODAY)
    expect(columns).toContain('Ba số cuối của thẻ')
    expect(columns).not.toContain('Số thẻ đảng viên')
    expect(new Set(rows.map(([cell]) => cell))).toEqual(new Set(['Chi bộ thôn Đông Hạ']))
    expect(JSON.stringify(rows)).not.toMatch(/0100000\d{5}/)
  })

  test('người chỉ được xem danh sách không lấy được số thẻ', async () => {
    const viewer = await viewerOf(world.accounts.permanentCommittee)
    const { columns, rows } = await memberRows(viewer, { status: 'all', cards: 'full' }, TODAY)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.every((row) => row[columns.indexOf('Số thẻ đảng viên')] === null)).toBe(true)
  })

  test('lọc như trang; người ngoài phạm vi không có dòng nào', async () => {
    const other = await makeWorld(seedDb, 'xuatkhac')
    const viewer = await viewerOf(other.accounts.organisationBoard)
    expect((await memberRows(viewer, { org: String(world.cell.id) }, TODAY)).rows).toEqual([])
    expect((await organisationRows(viewer, {})).rows).toHaveLength(5)
    expect((await feedbackRows(viewer, {}, TODAY)).rows).toEqual([])
    expect((await taskRows(viewer, { state: 'all' }, TODAY)).rows).toEqual([])
  })
})
