import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { can, holders, ownPlaces, type Permission, type Place, policy, scope, type Viewer } from './policy'
import { feedback } from './policy/feedback'
import { meetings } from './policy/meetings'
import { organisations } from './policy/organisations'
import { people } from './policy/people'
import { year } from './policy/year'

/**
 * `can()` and `scope()` are two readings of one table. This walks every permission × role × place and fails if they
 * ever disagree. The place columns are those of feedback items: they have an owner path, an agency path and an id.
 */
const permissions = Object.keys(policy) as Permission[]
const parts = [organisations, people, meetings, feedback, year]
const roles = schema.role.enumValues
const decision = 'Quyết định kiểm tra số 12-QĐ/UBKTHU ngày 05/9/2022'
/** Every role as it is given, and the inspector's once more with a decision. */
const held = [...roles.map((role) => ({ role })), { role: 'inspector' as const, decision }]

type Known = Place & { id: number }
let places: Known[]
let grantPaths: string[]
let memberId: number

beforeAll(async () => {
  const world = await makeWorld(drizzle(owner, { schema, casing: 'snake_case' }), 'chinhsach')
  const other = await makeWorld(drizzle(owner, { schema, casing: 'snake_case' }), 'khac')
  memberId = world.member.id
  grantPaths = [world.top.path, world.commune.path, world.cell.path, world.agency.path]
  const cells = [world.top, world.commune, world.cell, world.neighbour, other.cell]
  const made = await Promise.all(
    cells.flatMap((organisation, index) =>
      [null, world.agency.id].map(async (agencyId) => {
        const [item] = await owner`
          INSERT INTO feedback_items (code, org_id, kind, addressee_id, field, raised_by, title, text, owner_id, agency_id,
                                      sent_on, due_on, follow_up_of_id)
          VALUES (${`${index}-${agencyId}`}, ${organisation.id}, 'petition', ${world.addressee?.id ?? 0}, 'a', 'b', 'c', 'd',
                  ${organisation.id}, ${agencyId}, '2022-09-07', '2022-09-20',
                  ${index === 2 && agencyId === null ? memberId : null})
          RETURNING id, org_path AS path, agency_path AS "agencyPath", follow_up_of_id AS "ownerId"`
        return item as Known
      }),
    ),
  )
  places = made
})

const { feedbackItems } = schema
const columns = {
  path: feedbackItems.orgPath,
  agencyPath: feedbackItems.agencyPath,
  ownerId: feedbackItems.followUpOfId,
}

describe.each(permissions)('%s', (permission) => {
  test.each(held)('$role $decision: can() và scope() trả lời như nhau ở mọi nơi', async (grant) => {
    for (const path of grantPaths) {
      const viewer: Viewer = {
        accountId: 1,
        memberId,
        fullName: '',
        grants: [{ id: 1, orgId: 1, path, ...grant }],
      }
      const reached = await db
        .select({ id: feedbackItems.id })
        .from(feedbackItems)
        .where(scope(viewer, permission, columns))
      const expected = places.filter((place) => can(viewer, permission, place)).map(({ id }) => id)
      expect(reached.map(({ id }) => id).sort()).toEqual(expected.sort())
    }
  })
})

/** Reaches that need a decision are not asked for by whom to tell. */
const asked = permissions.filter((permission) =>
  Object.values(policy[permission]).every((reach) =>
    ['own', 'assigned', 'typed', 'subtree', 'self'].includes(reach),
  ),
)
test.each(asked)('%s: holders() tìm đúng những người mà can() cho phép', async (permission) => {
  const { id, role, orgPath } = schema.grants
  const { memberId: ownerId } = schema.accounts
  const accountOf = eq(schema.accounts.id, schema.grants.accountId)
  const all = await db
    .select({ id, role, orgId: schema.grants.orgId, path: orgPath, ownerId })
    .from(schema.grants)
    .innerJoin(schema.accounts, accountOf)
  for (const place of places) {
    const found = await db
      .select({ id })
      .from(schema.grants)
      .innerJoin(schema.accounts, accountOf)
      .where(holders(permission, place, { role, path: orgPath, memberId: ownerId }))
    const expected = all.filter(({ ownerId: whose, ...grant }) =>
      can({ accountId: 1, memberId: whose, fullName: '', grants: [grant] }, permission, place),
    )
    expect(found.map((grant) => grant.id).sort()).toEqual(expected.map((grant) => grant.id).sort())
  }
})

test('mỗi việc đứng trong một tệp của bảng', () => {
  expect(parts.flatMap(Object.keys)).toHaveLength(permissions.length)
})

test('không có quyền nào thì không thấy gì, kể cả khi thiếu điều kiện', async () => {
  const viewer: Viewer = { accountId: 1, memberId: null, fullName: '', grants: [] }
  const rows = await db
    .select()
    .from(feedbackItems)
    .where(scope(viewer, 'feedback.read', columns))
  expect(rows).toEqual([])
})

test('chi bộ /1/2/ không với tới /1/20/: đường dẫn so theo từng bậc', () => {
  const viewer: Viewer = {
    accountId: 1,
    memberId: null,
    fullName: '',
    grants: [{ id: 1, role: 'committeeSecretary', orgId: 2, path: '/1/2/' }],
  }
  expect(can(viewer, 'minutes.readSent', { path: '/1/20/' })).toBe(false)
  expect(can(viewer, 'minutes.readSent', { path: '/1/2/3/' })).toBe(true)
})

describe('quyết định kiểm tra', () => {
  const inspector = (grants: { path: string; decision?: string }[]): Viewer => ({
    ...{ accountId: 1, memberId: null, fullName: '' },
    grants: grants.map((grant, index) => ({ id: index + 1, role: 'inspector', orgId: 2, ...grant })),
  })
  const named = inspector([{ path: '/1/' }, { path: '/1/2/', decision }])

  test('mở tổ chức được nêu tên và những gì bên dưới, không mở bên cạnh hay bên trên', () => {
    for (const permission of ['minutes.readSent', 'members.read', 'feedback.read', 'visits.read'] as const) {
      expect(can(named, permission, { path: '/1/2/' })).toBe(true)
      expect(can(named, permission, { path: '/1/2/3/' })).toBe(true)
      expect(can(named, permission, { path: '/1/20/' })).toBe(false)
      expect(can(named, permission, { path: '/1/' })).toBe(false)
    }
  })

  test('không có quyết định thì chỉ còn tập giải đáp chung, nhật ký, mã băm, ngày trình diễn', () => {
    const without = inspector([{ path: '/1/' }])
    const open = permissions.filter((permission) => can(without, permission, { path: '/1/' }))
    expect(open).toEqual(['guidance.find', 'verify.list', 'clock.set', 'audit.read'])
  })

  test('quyết định chỉ thêm quyền đọc', () => {
    const open = permissions.filter((permission) => can(named, permission, { path: '/1/2/3/' }))
    expect(open).toEqual([
      'organisations.read',
      'handovers.read',
      'members.read',
      'memberChanges.read',
      'records.read',
      'disciplines.read',
      'screenings.read',
      'study.read',
      'away.read',
      'exemptionRequests.read',
      'candidates.read',
      'transfers.read',
      'residences.read',
      'meetings.read',
      'agendas.read',
      'minutes.readSent',
      'minutes.readClosed',
      'scores.list',
      'visits.read',
      'tasks.read',
      'feedback.read',
      'feedback.readSensitive',
      'syntheses.read',
      'guidance.read',
      'guidance.find',
      'ratings.read',
      'collectives.read',
      'proposals.read',
      'dues.read',
      'statistics.read',
      'verify.list',
      'audit.read',
    ])
  })

  test('người kiểm tra không ngồi vào bàn việc của nơi được kiểm tra', () => {
    expect(ownPlaces(inspector([{ path: '/1/2/', decision }]))).toEqual([])
  })
})
