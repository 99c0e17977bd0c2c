import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { ratingCampaigns, ruleSets } from '@/db/schema'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { findRuleSet } from '@/lib/rulesets/load'
import { makeWorld, type World } from '../world'
import { ensureRules } from './ensure-rules'
import { centralRuleSets } from './rulesets'

const DAY = '2025-08-30'
const [given] = centralRuleSets.filter(
  ({ domain, validFrom }) => domain === 'ratings' && validFrom === DAY,
) as [(typeof centralRuleSets)[number]]
const countOf = async () => (await owner`SELECT count(*)::int AS n FROM rule_sets`)[0]?.n
const entries = () =>
  owner`SELECT account_id, subject, org_path, detail FROM audit_entries WHERE action = 'settings.revise' ORDER BY id`

type Older = {
  orgId?: number
  revision?: number | null
  validFrom?: string
  validTo?: string | null
  values?: object
}
/** What an installation of before has in place of a set of today. */
async function makeOlder(stored: Older) {
  const [made] = await seedDb
    .insert(ruleSets)
    .values({ ...given, name: 'Xếp loại, bản cũ', ...stored })
    .returning({ id: ruleSets.id })
  return made?.id ?? 0
}

let world: World
let at = 0
beforeEach(async () => {
  world = await makeWorld(seedDb, `bansua${++at}`)
  await ensureRules(seedDb)
})

test('bộ quy tắc đi kèm đã lưu được đưa lên bản mới một lần; ngày tính theo bản mới, đợt đã ghi giữ bản của nó', async () => {
  const older = await makeOlder({ revision: null, values: { ...given.values, grounds: [] } })
  await seedDb
    .insert(ratingCampaigns)
    .values({ orgId: world.cell.id, year: 2025, ruleSetId: older, heldOn: '2025-12-10' })
  expect(await findRuleSet(seedDb, 'ratings', '2025-12-10', world.cell.path)).toMatchObject({ id: older })
  const [count = 0, logged] = [await countOf(), (await entries()).length]
  for (let again = 0; again < 2; again++) await ensureRules(seedDb)
  expect(await countOf()).toBe(count + 1)
  const now = await findRuleSet(seedDb, 'ratings', '2025-12-10', world.cell.path)
  expect(now).toMatchObject({ name: given.name, source: given.source, values: given.values })
  const [campaign] = await owner`SELECT rule_set_id FROM rating_campaigns WHERE org_id = ${world.cell.id}`
  expect(campaign?.rule_set_id).toBe(older)
  const written = (await entries()).slice(logged).filter(({ org_path }) => org_path === world.top.path)
  expect(written).toMatchObject([
    { account_id: null, subject: 'settings:ratings', detail: { before: older, ruleSet: now?.id } },
  ])
})

test('quy tắc cấp ủy tự ghi đứng trên bản đi kèm mới; chương trình cũ không kéo bản mới lùi lại', async () => {
  const own = await makeOlder({ orgId: world.top.id, revision: null })
  const newer = await makeOlder({ revision: given.revision + 1 })
  const count = await countOf()
  await ensureRules(seedDb)
  expect(await countOf()).toBe(count)
  expect(await findRuleSet(seedDb, 'ratings', '2025-12-10', world.cell.path)).toMatchObject({ id: own })
  expect(await findRuleSet(seedDb, 'ratings', '2025-12-10', '/0/')).toMatchObject({ id: newer })
})

test('bản sửa kết thúc sớm hơn: sau ngày ấy bản cũ không sống lại', async () => {
  const older = await makeOlder({ validFrom: '2091-01-01', validTo: null })
  const ending = await makeOlder({ validFrom: '2091-01-01', validTo: '2091-12-31', revision: 2 })
  const foundOn = async (day: string) => (await findRuleSet(seedDb, 'ratings', day, world.cell.path))?.id
  expect(await foundOn('2091-12-31')).toBe(ending)
  expect(await foundOn('2092-01-01')).not.toBe(older)
})

/** What each revision says. Another text without another number would never reach older installations. */
const said: Record<string, string> = {
  'admission 2011-01-19 bản 2': 'b67f7ec2a2f3',
  'admission 2025-07-01 bản 2': '0eea1be4a352',
  'away 2011-01-19 bản 1': '3e9a19ea558b',
  'away 2021-09-28 bản 1': '4b708c078cb7',
  'away 2025-07-01 bản 1': 'ddb0460797b6',
  'dues 2011-04-01 bản 1': 'daf83c5a9246',
  'dues 2026-02-01 bản 2': 'af1bf803ff68',
  'dues 2028-01-01 bản 2': 'c4a484575fb2',
  'duesShare 2026-02-01 bản 1': '307aff7b8764',
  'feedback 2018-01-01 bản 2': '86bc3652d1ef',
  'meetings 2018-07-06 bản 1': 'f31f2ba5ad5a',
  'meetings 2025-10-28 bản 1': '8ab6b41ea785',
  'online 2018-01-01 bản 1': 'c20ef9cad031',
  'organisations 2011-01-19 bản 2': '2104099bf2bd',
  'organisations 2025-07-01 bản 2': '5d910b098897',
  'ratings 2018-03-08 bản 1': 'afd7cae3f025',
  'ratings 2023-10-04 bản 1': 'f7894fe61467',
  'ratings 2025-08-30 bản 2': '693c0018a9bc',
  'records 2018-01-01 bản 2': '45410440e278',
  'residence 2020-01-02 bản 1': '0a20578e55df',
  'score 2018-07-06 bản 1': '9bf68c99cbc0',
  'score 2025-10-28 bản 1': '903ed831d4ab',
  'transfers 2018-01-01 bản 1': 'eb782906f65a',
  'transfers 2025-07-01 bản 1': '4b6c651e5762',
}

test('đổi nội dung một bộ quy tắc đi kèm thì phải nâng số bản của nó', () => {
  const now = centralRuleSets.map(({ revision, ...set }) => [
    `${set.domain} ${set.validFrom} bản ${revision}`,
    createHash('sha256').update(JSON.stringify(set)).digest('hex').slice(0, 12),
  ])
  expect(new Set(now.map(([name]) => name)).size).toBe(centralRuleSets.length)
  expect(Object.fromEntries(now)).toEqual(said)
})
