import { count, eq, type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { byKey, db } from '@/db/client'
import { organisations } from '@/db/schema'
import '@/db/testing'
import { scope, type Viewer, within } from './policy'

const { path } = organisations
const planning = async (from: typeof db, where: SQL) => {
  const mode = sql<string>`current_setting('plan_cache_mode')`
  const [row] = await from.select({ mode, rows: count() }).from(organisations).where(where)
  return row?.mode
}
const viewer = (role: Viewer['grants'][number]['role']): Viewer => ({
  ...{ accountId: 1, memberId: null, fullName: 'a' },
  grants: [{ id: 1, role, orgId: 1, path: '/1/' }],
})

test('câu hỏi một nhánh của cây được lập kế hoạch riêng; câu hỏi một chi bộ, một dòng thì lập một lần', async () => {
  expect(await planning(db, within(path, '/1/'))).toBe('force_custom_plan')
  expect(await planning(db, scope(viewer('organisationBoard'), 'members.read', { path }))).toBe(
    'force_custom_plan',
  )
  expect(
    await planning(db, scope(viewer('organisationBoard'), 'organisations.appointCommittee', { path })),
  ).toBe('force_custom_plan')
  expect(await planning(db, scope(viewer('cellSecretary'), 'members.read', { path }))).toBe('auto')
  expect(await planning(db, eq(path, '/1/'))).toBe('auto')
  expect(await planning(byKey, within(path, '/1/'))).toBe('auto')
})
