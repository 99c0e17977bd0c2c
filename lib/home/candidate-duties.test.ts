import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { candidateFilter } from '@/lib/candidates/input'
import { listCandidates } from '@/lib/candidates/queries/list'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { candidateDuties } from './queries/candidates'

const TODAY = '2022-09-20'
let world: World
type Who = keyof typeof world.accounts

async function add(fullName: string, its: Partial<typeof schema.candidates.$inferInsert>) {
  const person = { sex: 'female' as const, bornOn: '1998-05-19', source: 'farmer' as const }
  const [made] = await seedDb
    .insert(schema.candidates)
    .values({ ...person, orgId: world.cell.id, fullName, sortName: fullName, ...its })
    .returning({ id: schema.candidates.id })
  return made?.id ?? 0
}

/** What the cell voted and the committee decided. */
async function decided(state: 'approved' | 'refused', position: number) {
  const [template] = await seedDb.select().from(schema.templates).limit(1)
  const orgId = world.cell.id
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind: 'admission', month: `2022-0${position}-01`, state: 'held', heldOn: '2022-08-01' })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({
      ...{ meetingId: meeting?.id ?? 0, orgId, templateId: template?.id ?? 0, content: {} },
      status: 'received',
    })
    .returning()
  const [made] = await seedDb
    .insert(schema.proposals)
    .values({
      ...{ orgId, minutesId: minutes?.id ?? 0, position, kind: 'admission', fullName: 'x', motion: 'x' },
      ...{ heldOn: '2022-08-01', votes: 3, base: 3, isMet: true, state, decidedOn: '2022-09-05' },
    })
    .returning()
  return made?.id ?? 0
}

const dutiesOf = async (who: Who) =>
  (await candidateDuties(await viewerOf(world.accounts[who]), TODAY)).map(({ title, dueOn, note }) => [
    title,
    dueOn ?? note,
  ])

beforeAll(async () => {
  world = await makeWorld(seedDb, 'vieckn')
  const dossier = { stage: 'dossier' as const, certifiedOn: '2021-01-10', dossierOn: '2022-03-01' }
  await add('Ưu Tú Một', {})
  await add('Ưu Tú Hai', {})
  await add('Ưu Tú Chi Bộ Bạn', { orgId: world.neighbour.id })
  await add('Cảm Tình', { stage: 'helped' })
  await add('Đã Học', { stage: 'certified', certifiedOn: '2021-01-10' })
  await add('Học Đã Lâu', { stage: 'certified', certifiedOn: '2017-09-19' })
  await add('Mới Làm Hồ Sơ', dossier)
  await add('Chờ Thẩm Tra', { ...dossier, verificationAskedOn: '2022-09-07', opinionsOn: '2022-09-01' })
  await add('Đủ Hồ Sơ', {
    ...{ ...dossier, verificationAskedOn: '2022-04-01', verifiedOn: '2022-05-01', opinionsOn: '2022-05-02' },
  })
  await add('Hồ Sơ Quá Hạn', { ...dossier, dossierOn: '2021-09-19', verifiedOn: '2021-10-01' })
  await add('Được Kết Nạp', { ...dossier, stage: 'endorsed', proposalId: await decided('approved', 1) })
  await add('Chưa Qua Đảng Ủy', { ...dossier, stage: 'voted', proposalId: await decided('approved', 2) })
  await add('Không Đồng Ý', { ...dossier, stage: 'endorsed', proposalId: await decided('refused', 3) })
  await add('Thôi Theo Dõi', { ...dossier, stage: 'stopped' })
})

const verifications = [
  ['Chờ trả lời thẩm tra lý lịch: Chờ Thẩm Tra', '2022-10-19'],
  ['Gửi thẩm tra lý lịch: Mới Làm Hồ Sơ', 'Trước khi chi bộ biểu quyết'],
]

test('mỗi bước là việc của chi bộ ấy; chỉ có ngày ở nơi quy tắc nêu hạn', async () => {
  const lasts = 'Hồ sơ có giá trị đến 01/03/2023'
  expect(await dutiesOf('cellSecretary')).toEqual([
    ['Xét 2 quần chúng ưu tú để phân công người giúp đỡ', 'Chi bộ xét hằng tháng'],
    [
      'Đề nghị cho 1 cảm tình Đảng học lớp nhận thức về Đảng',
      'Chi bộ đề nghị, cấp trên cử đi học; có giấy chứng nhận thì ghi',
    ],
    ['Chi bộ xét, biểu quyết kết nạp: Đủ Hồ Sơ', lasts],
    ['Xét cho làm hồ sơ kết nạp: Đã Học', 'Giấy chứng nhận có giá trị đến 10/01/2026'],
    [
      'Giấy chứng nhận đã quá hạn, đề nghị học lại lớp nhận thức về Đảng: Học Đã Lâu',
      'Hết giá trị từ sau ngày 19/09/2022',
    ],
    ['Lấy ý kiến đoàn thể, chi ủy nơi cư trú: Mới Làm Hồ Sơ', lasts],
    ['Làm lại hồ sơ kết nạp đã quá hạn: Hồ Sơ Quá Hạn', 'Hết giá trị từ sau ngày 19/09/2022'],
    ['Tổ chức lễ kết nạp: Được Kết Nạp', '2022-10-17'],
    ...verifications,
  ])
})

test('đảng ủy theo thẩm tra của các chi bộ; chi bộ khác, người không ghi thì không thấy', async () => {
  expect(await dutiesOf('committeeOffice')).toEqual(verifications)
  expect(await dutiesOf('neighbour')).toEqual([
    ['Xét 1 quần chúng ưu tú để phân công người giúp đỡ', 'Chi bộ xét hằng tháng'],
  ])
  for (const who of ['member', 'committeeSecretary', 'organisationBoard', 'inspector'] as const)
    expect(await dutiesOf(who), who).toEqual([])
})

test('số ở việc cần làm bằng danh sách phía sau', async () => {
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const [outstanding, helped] = (await candidateDuties(viewer, TODAY)).map(({ href }) =>
    candidateFilter.parse(Object.fromEntries(new URL(href, 'http://x').searchParams)),
  )
  if (!outstanding || !helped) throw new Error('no duties')
  expect((await listCandidates(viewer, outstanding)).rows).toHaveLength(2)
  expect((await listCandidates(viewer, helped)).rows).toHaveLength(1)
})

test('từ khi có Hướng dẫn 38, việc xét hằng tháng nêu điểm quy định', async () => {
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const noteOn = async (day: string) => (await candidateDuties(viewer, day))[0]?.note
  expect(await noteOn('2025-09-28')).toBe('Chi bộ xét hằng tháng')
  expect(await noteOn('2025-09-29')).toBe('Chi bộ xét hằng tháng (Hướng dẫn 38-HD/BTCTW, điểm I.1.1d)')
})
