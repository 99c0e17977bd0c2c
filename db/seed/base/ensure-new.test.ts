import { expect, test } from 'vitest'
import { templates } from '@/db/schema'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { makeWorld } from '../world'
import { ensureNew } from './ensure-new'
import { centralRuleSets } from './rulesets'
import { baseTemplates, regularTemplate } from './templates'

test('bản cài đặt cũ nhận bộ quy tắc loại mới, quy định mới của loại đã có, một lần', async () => {
  await makeWorld(seedDb, 'quytaccu')
  await owner`ALTER TABLE rule_sets DISABLE TRIGGER USER`
  await owner`DELETE FROM rule_sets WHERE domain IN ('dues', 'transfers') OR (domain = 'ratings' AND valid_to IS NOT NULL)`
  await owner`ALTER TABLE rule_sets ENABLE TRIGGER USER`
  const countOf = async (domain: string) =>
    (await owner`SELECT count(*)::int AS n FROM rule_sets WHERE domain = ${domain}`)[0]?.n
  for (let again = 0; again < 2; again++) {
    await ensureNew(seedDb)
    for (const domain of ['dues', 'transfers', 'ratings'])
      expect(await countOf(domain)).toBe(centralRuleSets.filter((each) => each.domain === domain).length)
  }
})

test('bản cài đặt cũ nhận mẫu biên bản của loại họp mới, một lần; mẫu đang dùng giữ nguyên', async () => {
  const world = await makeWorld(seedDb, 'maucu')
  const templatesOf = () => owner`SELECT kind, name FROM templates WHERE org_id = ${world.top.id} ORDER BY id`
  await owner`DELETE FROM templates WHERE org_id = ${world.top.id}`
  for (let again = 0; again < 2; again++) await ensureNew(seedDb)
  expect(await templatesOf()).toEqual([])
  const own = { ...regularTemplate, name: 'Mẫu của huyện', orgId: world.top.id }
  await seedDb.insert(templates).values(own)
  for (let again = 0; again < 2; again++) await ensureNew(seedDb)
  const [first, ...added] = await templatesOf()
  expect(first).toMatchObject({ kind: 'regular', name: own.name })
  expect(added.map(({ kind }) => kind)).toEqual(
    baseTemplates.map(({ kind }) => kind).filter((kind) => kind !== 'regular'),
  )
})
