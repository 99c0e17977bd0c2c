import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { memberRows } from '@/lib/exports/members'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { memberFilter } from './input'
import { listMembers } from './queries/list'
import { countMembersOn, listMembersOn } from './queries/on-day'

const BEFORE = '2022-08-31'
const AFTER = '2022-09-01'
let world: World
let elsewhere: World

beforeAll(async () => {
  world = await makeWorld(seedDb, 'ngayay')
  elsewhere = await makeWorld(seedDb, 'ngayaykhac')
  const person = (fullName: string) =>
    makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '2010-05-19' })
  const [near, far, gone] = await Promise.all(['Lò Văn Gần', 'Lò Văn Xa', 'Lò Văn Ra'].map(person))
  const move = (id = 0, orgId: number) =>
    owner`UPDATE members SET org_id = ${orgId}, since_on = ${AFTER}, since_reason = 'transferred' WHERE id = ${id}`
  await move(near?.id, world.neighbour.id)
  await move(far?.id, elsewhere.cell.id)
  await owner`UPDATE members SET status = 'removed', since_on = ${AFTER}, since_reason = 'left' WHERE id = ${gone?.id ?? 0}`
})

const all = (more: object = {}) => memberFilter.parse({ q: 'lo van', ...more })
const shown = async (who: keyof typeof world.accounts, day: string, more: object = {}) => {
  const { rows } = await listMembersOn(await viewerOf(world.accounts[who]), all(more), day)
  return rows.map(({ fullName, cell, status }) => `${fullName} · ${cell} · ${status}`)
}

test('ai ở chi bộ nào, tình trạng gì ngày ấy; ai đọc được là theo hôm nay', async () => {
  const cell = 'Chi bộ thôn Đông Hạ'
  const then = ['Lò Văn Gần', 'Lò Văn Ra', 'Lò Văn Xa'].map((name) => `${name} · ${cell} · active`)
  expect(await shown('committeeOffice', BEFORE)).toEqual(then)
  expect(await shown('cellSecretary', BEFORE)).toEqual(then)
  expect(await shown('neighbour', BEFORE)).toEqual([])
  expect(await shown('neighbour', AFTER)).toMatchObject([expect.stringMatching(/^Lò Văn Gần/)])
  expect(await shown('committeeOffice', AFTER)).toHaveLength(1)
  expect(await shown('committeeOffice', AFTER, { status: 'all' })).toEqual([
    expect.stringMatching(/^Lò Văn Gần/),
    `Lò Văn Ra · ${cell} · removed`,
  ])
  expect(await shown('committeeOffice', BEFORE, { org: elsewhere.cell.id })).toEqual([])
  const today = await listMembers(await viewerOf(world.accounts.cellSecretary), all(), AFTER)
  expect(today.rows).toEqual([])
})

test('tổng số bằng trang tổ chức của ngày ấy; từng trang nối tiếp; tệp Excel ghi đúng danh sách ấy', async () => {
  const office = await viewerOf(world.accounts.committeeOffice)
  for (const day of [BEFORE, AFTER]) {
    const place = await getOrganisationOn(office, world.commune.id, day)
    const counts = await countMembersOn(office, memberFilter.parse({ org: world.commune.id }), day)
    expect(counts).toMatchObject({ full: place?.full, probationary: place?.probationary })
  }
  const first = await listMembersOn(office, all(), BEFORE, 2)
  const second = await listMembersOn(office, all({ after: first.next }), BEFORE, 2)
  expect([...first.rows, ...second.rows]).toHaveLength(3)
  const sheet = await memberRows(office, { q: 'lo van', on: '31/8/2022' }, AFTER)
  expect(sheet.rows.map(([name, , cell]) => `${name} · ${cell}`)).toEqual(
    ['Lò Văn Gần', 'Lò Văn Ra', 'Lò Văn Xa'].map((name) => `${name} · Chi bộ thôn Đông Hạ`),
  )
  expect(sheet.columns).not.toContain('Số điện thoại')
})
