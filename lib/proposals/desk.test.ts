import { eq, type SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { above, isAbove } from './deciders'
import { endorsedHere, mayEndorse, maySettle, settledHere } from './desk'
import { countUndecidable } from './queries/undecided'

const { organisations, proposals, role } = schema
const kinds = ['admission', 'confirmation', 'removal', 'exemption', 'leaving', 'discipline'] as const
const penalties = [null, 'dismissal', 'expulsion'] as const
const asked = kinds.flatMap((kind) =>
  (kind === 'discipline' ? penalties : [null]).map((penalty) => ({ kind, penalty })),
)
type Made = typeof proposals.$inferSelect

let world: World
let made: Made[] = []
let places: Record<'village' | 'base' | 'elsewhere', string>

/** One of each kind, in a cell. */
async function askAll(orgId: number) {
  const [template] = await seedDb.select().from(schema.templates).limit(1)
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, kind: 'admission', month: '2022-09-01', state: 'held', heldOn: '2022-09-07' })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({ meetingId: meeting?.id ?? 0, orgId, templateId: template?.id ?? 0, content: {} })
    .returning()
  return seedDb
    .insert(proposals)
    .values(
      asked.map((each, position) => ({
        ...each,
        ...{ orgId, minutesId: minutes?.id ?? 0, position, fullName: 'Lò Văn Xét', motion: 'đề nghị' },
        ...{ heldOn: '2022-09-07', votes: 3, base: 3, isMet: true, state: 'waiting' as const },
      })),
    )
    .returning()
}

beforeAll(async () => {
  world = await makeWorld(seedDb, 'bangiaiquyet')
  const other = await makeWorld(seedDb, 'huyenkhac')
  await seedDb
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
  const base = await makeOrganisation(seedDb, {
    ...{ kind: 'cell', parentId: world.top.id, name: 'Chi bộ Trường THPT', cellType: 'school' },
  })
  places = { village: world.cell.path, base: base.path, elsewhere: other.cell.path }
  made = (await Promise.all([world.cell.id, base.id, other.cell.id].map(askAll))).flat()
})

const wordsOf = ({ kind, penalty }: Pick<Made, 'kind' | 'penalty'>) => penalty ?? kind
const settled = (viewer: Awaited<ReturnType<typeof viewerOf>>, path: string) =>
  made
    .filter((row) => row.orgPath === path && maySettle(viewer, { ...row, path: row.orgPath }))
    .map(wordsOf)
    .sort()

const up = ['admission', 'confirmation', 'removal', 'expulsion']
const own = ['exemption']
const open = ['leaving', 'discipline', 'dismissal']
const table = [
  ['standingCommittee', { village: [...up, ...open], base: [...up, ...own, ...open] }],
  ['committeeSecretary', { village: [...own, ...open], base: [] }],
  ['committeeOffice', { village: [...own, ...open], base: [] }],
  ...(
    [
      'permanentCommittee',
      'districtOffice',
      'organisationBoard',
      'inspector',
      'admin',
      'agencyOfficer',
    ] as const
  ).map((who) => [who, { village: [], base: [] }] as const),
  ...(['cellSecretary', 'cellRecorder', 'member', 'neighbour'] as const).map(
    (who) => [who, { village: [], base: [] }] as const,
  ),
] as const

describe('ai ghi kết quả của đề nghị nào', () => {
  test.each(table)('%s', async (who, expected) => {
    const viewer = await viewerOf(world.accounts[who])
    expect(settled(viewer, places.village)).toEqual([...expected.village].sort())
    expect(settled(viewer, places.base)).toEqual([...expected.base].sort())
    expect(settled(viewer, places.elsewhere)).toEqual([])
  })

  test('từng đề nghị và điều kiện trong danh sách trả lời như nhau, mọi vai trò, mọi nơi được giao', async () => {
    for (const { id: orgId, path } of [world.top, world.commune, world.cell])
      for (const each of role.enumValues) {
        const grants = [{ id: 1, role: each, orgId, path }]
        const viewer = { accountId: 1, memberId: null, fullName: '', grants }
        const listed = async (condition?: SQL) =>
          (
            await db
              .select({ id: proposals.id })
              .from(proposals)
              .innerJoin(organisations, eq(organisations.id, proposals.orgId))
              .innerJoin(above, isAbove)
              .where(condition)
          )
            .map(({ id }) => id)
            .sort()
        const asOf = (row: Made) => ({
          ...{ ...row, path: row.orgPath },
          above: {
            kind: row.orgPath === places.base ? 'top' : 'grassroots',
            path: row.orgPath.replace(/\d+\/$/, ''),
          },
        })
        const found = (may: typeof mayEndorse) =>
          made
            .filter((row) => may(viewer, asOf(row)))
            .map(({ id }) => id)
            .sort()
        expect(await listed(settledHere(viewer)), `${each} ${path}`).toEqual(found(maySettle))
        expect(await listed(endorsedHere(viewer)), `${each} ${path}`).toEqual(found(mayEndorse))
      }
  })
})

test('chưa ai giữ vai Ban Thường vụ: quản trị biết bao nhiêu đề nghị đang chờ vai ấy', async () => {
  const admin = await viewerOf(world.accounts.admin)
  const waiting = async (today: string) => countUndecidable(admin, today)
  expect(await waiting('2022-09-07')).toBe(0)
  const until = { endsOn: '2022-09-10' }
  await seedDb.update(schema.grants).set(until).where(eq(schema.grants.role, 'standingCommittee'))
  expect(await waiting('2022-09-10')).toBe(0)
  expect(await waiting('2022-09-11'), 'hai chi bộ, bốn việc mỗi nơi').toBe(8)
  expect(await countUndecidable(await viewerOf(world.accounts.organisationBoard), '2022-09-11')).toBe(0)
})
