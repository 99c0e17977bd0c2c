import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { can, type Permission, type Place, policy, scope, type Viewer } from './policy'

/**
 * `can()` and `scope()` are two readings of one table. This walks every permission × role × place and fails if they
 * ever disagree. The place columns are those of feedback items: they have an owner path, an agency path and an id.
 */
const permissions = Object.keys(policy) as Permission[]
const roles = schema.role.enumValues

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
  test.each(roles)('%s: can() và scope() trả lời như nhau ở mọi nơi', async (role) => {
    for (const path of grantPaths) {
      const viewer: Viewer = {
        accountId: 1,
        memberId,
        fullName: '',
        grants: [{ id: 1, role, orgId: 1, path }],
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
