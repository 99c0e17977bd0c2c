import { expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { makeWorld } from '../world'
import { ensureRules } from './ensure-rules'
import { centralRuleSets } from './rulesets'

test('bản cài đặt cũ nhận bộ quy tắc loại mới, một lần; loại đã có giữ nguyên', async () => {
  await makeWorld(seedDb, 'quytaccu')
  await owner`ALTER TABLE rule_sets DISABLE TRIGGER USER`
  await owner`DELETE FROM rule_sets WHERE domain IN ('dues', 'transfers') OR (domain = 'ratings' AND valid_to IS NOT NULL)`
  await owner`ALTER TABLE rule_sets ENABLE TRIGGER USER`
  const countOf = async (domain: string) =>
    (await owner`SELECT count(*)::int AS n FROM rule_sets WHERE domain = ${domain}`)[0]?.n
  const ratings = await countOf('ratings')
  for (let again = 0; again < 2; again++) {
    await ensureRules(seedDb)
    for (const domain of ['dues', 'transfers'])
      expect(await countOf(domain)).toBe(centralRuleSets.filter((each) => each.domain === domain).length)
  }
  expect(await countOf('ratings')).toBe(ratings)
})
