import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { memberDuties } from '@/lib/home/queries/records'
import { agendaPaper, invitationPaper } from './paper'
import { agendaToPrint } from './print'

const TODAY = '2022-09-01'
let world: World
let due: Record<'ending' | 'exempt' | 'absent' | 'next', number>
let meetingId = 0

/** In a cell: one whose probation ends, one whose exemption ends, one who stayed away in August, and one nobody need speak of. */
async function makeDue(orgId: number, mark: string) {
  const person = async (fullName: string, more: object = {}) =>
    (await makeMember(seedDb, { orgId, fullName: `${fullName} ${mark}`, ...more })).id
  const ending = await person('Sắp Hết', { standing: 'probationary', admittedOn: '2021-09-20' })
  await person('Còn Lâu', { standing: 'probationary', admittedOn: '2022-03-20' })
  const exempt = await person('Hết Miễn')
  const absent = await person('Vắng Mặt')
  await seedDb.insert(schema.exemptions).values({
    ...{ orgId, memberId: exempt, kind: 'mobileWork', startsOn: '2022-01-01', endsOn: '2022-09-20' },
    decidedBy: 'x',
  })
  const [held] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind: 'regular', month: '2022-08-01', state: 'held', heldOn: '2022-08-07' })
    .returning()
  await seedDb.insert(schema.attendances).values({
    ...{ meetingId: held?.id ?? 0, orgId, memberId: absent, fullName: 'x', standing: 'full' },
    ...{ isExempt: false, state: 'unexcused', heldOn: '2022-08-07' },
  })
  return { ending, exempt, absent }
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'xemxet')
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
  const own = await makeDue(world.cell.id, 'Đông Hạ')
  const { ending: next } = await makeDue(world.neighbour.id, 'Tây Thượng')
  due = { ...own, next }
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: world.cell.id, month: '2022-09-01', state: 'registered', plannedOn: '2022-09-07' })
    .returning()
  meetingId = meeting?.id ?? 0
})

const cellOf = ({ id, path }: { id: number; path: string }) => ({ orgId: id, path })
const linksFor = async (who: keyof typeof world.accounts) =>
  (await memberDuties(await viewerOf(world.accounts[who]), cellOf(world.cell), TODAY)).map(({ href }) => href)

test('bí thư thấy ai cần xem xét, mỗi dòng dẫn đến đúng đảng viên', async () => {
  const duties = await memberDuties(await viewerOf(world.accounts.cellSecretary), cellOf(world.cell), TODAY)
  expect(duties.map(({ title, href }) => [title, href])).toEqual([
    ['Hết thời hạn tạm miễn: đồng chí Hết Miễn Đông Hạ', `/away/${due.exempt}`],
    [
      'Xét công nhận chính thức: đồng chí Sắp Hết Đông Hạ, hết 12 tháng dự bị ngày 20/9/2022',
      `/members/${due.ending}`,
    ],
    [
      'Nhắc nhở đồng chí Vắng Mặt Đông Hạ: vắng 1 tháng trong năm, không có lý do',
      `/away/${due.absent}#contacts`,
    ],
  ])
})

test('chỉ bí thư: thư ký, văn phòng, cấp trên, đảng viên, chi bộ khác đều không', async () => {
  for (const who of [
    'cellRecorder',
    'committeeOffice',
    'committeeSecretary',
    'organisationBoard',
    'member',
    'neighbour',
  ] as const)
    expect(await linksFor(who), who).toEqual([])
})

test('bí thư hai chi bộ: chương trình của chi bộ nào chỉ nêu người của chi bộ ấy', async () => {
  const [here, there] = [
    await viewerOf(world.accounts.cellSecretary),
    await viewerOf(world.accounts.neighbour),
  ]
  const both = { ...here, grants: [...here.grants, ...there.grants] }
  const of = async (cell: typeof world.cell) => JSON.stringify(await memberDuties(both, cellOf(cell), TODAY))
  const [own, next] = [await of(world.cell), await of(world.neighbour)]
  expect(own).toContain(`/members/${due.ending}`)
  expect(own).not.toContain('Tây Thượng')
  expect(next).toContain(`/members/${due.next}`)
  expect(next).not.toContain('Đông Hạ')
})

test('tên những đồng chí ấy không vào chương trình, giấy mời', async () => {
  const found = await agendaToPrint(await viewerOf(world.accounts.cellSecretary), meetingId)
  if (!found) throw new Error('agenda not found')
  expect(found.agenda.lines.length).toBeGreaterThan(4)
  const said = JSON.stringify([
    found.agenda.lines,
    agendaPaper(found.agenda, found.issuing),
    invitationPaper(found.agenda, found.issuing),
  ])
  for (const name of ['Sắp Hết', 'Hết Miễn', 'Vắng Mặt']) expect(said).not.toContain(name)
})
