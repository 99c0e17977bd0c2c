import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listRunning } from '@/lib/exemptions/queries/running'
import { absenceDuties } from '@/lib/home/queries/away'
import { listAbsences } from './queries/absences'
import { getFollowed } from './queries/person'

const TODAY = '2022-10-01'
let world: World
let templateId = 0
beforeAll(async () => {
  world = await makeWorld(seedDb, 'vangmat')
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  templateId = template?.id ?? 0
})

const meetings = new Map<string, number>()
async function meetingOf(month: string) {
  const known = meetings.get(month)
  if (known) return known
  const [made] = await seedDb
    .insert(schema.meetings)
    .values({
      ...{ orgId: world.cell.id, kind: 'regular', month: `${month}-01` },
      ...{ state: 'held', heldOn: `${month}-07` },
    })
    .returning()
  meetings.set(month, made?.id ?? 0)
  return made?.id ?? 0
}
async function miss(memberId: number, ...months: string[]) {
  for (const month of months)
    await seedDb.insert(schema.attendances).values({
      ...{ meetingId: await meetingOf(month), orgId: world.cell.id, memberId, fullName: 'x' },
      ...{ standing: 'full', isExempt: false, state: 'unexcused', heldOn: `${month}-07` },
    })
}
const rowOf = async (memberId: number, who: 'cellSecretary' | 'neighbour' = 'cellSecretary') => {
  const { rows } = await listAbsences(await viewerOf(world.accounts[who]), { after: undefined }, TODAY)
  return rows.find(({ id }) => id === memberId)
}

test('đề nghị xóa tên: đang chờ thì yên; không đồng ý thì yên đến lần vắng sau', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lò Văn Vắng' })
  await miss(id, '2022-03', '2022-04', '2022-05')
  expect(await rowOf(id)).toMatchObject({ many: 3, isUnderWay: false })
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({ meetingId: await meetingOf('2022-06'), orgId: world.cell.id, templateId, content: {} })
    .returning()
  const [proposal] = await seedDb
    .insert(schema.proposals)
    .values({
      ...{ orgId: world.cell.id, minutesId: minutes?.id ?? 0, position: 0, kind: 'removal', memberId: id },
      ...{ fullName: 'x', motion: 'xóa tên', heldOn: '2022-06-07', votes: 3, base: 3, isMet: true },
      state: 'waiting',
    })
    .returning()
  await miss(id, '2022-07')
  expect(await rowOf(id)).toMatchObject({ many: 4, isUnderWay: true })
  await owner`UPDATE proposals SET state = 'refused', decided_on = '2022-08-01' WHERE id = ${proposal?.id ?? 0}`
  expect(await rowOf(id)).toMatchObject({ many: 4, isUnderWay: false })
  await owner`DELETE FROM attendances WHERE member_id = ${id} AND held_on = '2022-07-07'`
  expect(await rowOf(id)).toMatchObject({ many: 3, isUnderWay: true })
})

test('chuyển chi bộ: những lần vắng trong năm đi theo, chi bộ mới thấy, chi bộ cũ thôi thấy', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lò Văn Chuyển' })
  await miss(id, '2022-03', '2022-04')
  await owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2022-08-01', since_reason = 'reorganised'
    WHERE id = ${id}`
  expect(await rowOf(id, 'neighbour')).toMatchObject({ many: 2 })
  expect(await rowOf(id)).toBeUndefined()
})

test('được miễn vì tuổi cao rồi trở lại: không phải quá hạn', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lò Văn Cao' })
  const [made] = await seedDb
    .insert(schema.exemptions)
    .values({ orgId: world.cell.id, memberId: id, kind: 'ageHealth', startsOn: '2021-01-01', decidedBy: 'x' })
    .returning()
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect((await getFollowed(viewer, id, TODAY))?.exemption).toMatchObject({ isReturned: false })
  await owner`UPDATE exemptions SET ends_on = '2022-06-30' WHERE id = ${made?.id ?? 0}`
  expect((await getFollowed(viewer, id, TODAY))?.exemption).toMatchObject({ isReturned: true })
  const overdue = await listRunning(viewer, { which: 'overdue', after: undefined }, TODAY)
  expect(overdue.rows).toEqual([])
})

test('sang năm: ba tháng vắng của năm trước vẫn phải xem xét đến khi có trả lời; hai tháng thì thôi', async () => {
  const three = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lò Văn Cuối Năm' })
  const two = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lò Văn Hai Tháng' })
  await miss(three.id, '2022-10', '2022-11', '2022-12')
  await miss(two.id, '2022-11', '2022-12')
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const titles = async () => (await absenceDuties(viewer, '2023-01-20')).map(({ title }) => title)
  const duty = 'Xem xét xóa tên: đồng chí Lò Văn Cuối Năm vắng 3 tháng của năm 2022'
  expect(await titles()).toContain(duty)
  expect((await titles()).join()).not.toContain('Hai Tháng')
  const of2022 = await listAbsences(viewer, { year: 2022, member: three.id, after: undefined }, '2023-01-20')
  expect(of2022.rows).toMatchObject([{ id: three.id, many: 3, isUnderWay: false }])
  await seedDb.insert(schema.exemptions).values({
    ...{ orgId: world.cell.id, memberId: three.id, kind: 'mobileWork', startsOn: '2023-01-10' },
    ...{ endsOn: '2023-06-30', decidedBy: 'x' },
  })
  expect(await titles()).not.toContain(duty)
})
