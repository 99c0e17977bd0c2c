import { beforeAll, expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs } from '@/lib/core/testing'
import { complete } from '@/lib/meetings/actions/write'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { makeWaitingPapers } from './resume'

// The maker is killed before it begins.

beforeAll(async () => {
  const world = await makeWorld(seedDb, 'inlai')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  await signInAs(world.accounts.cellSecretary)
  const [draft] = await makeReady(world, [readyContent(world, { feedback: [], hasNoFeedback: true })])
  await post(complete, { minutesId: draft?.minutesId ?? 0, draftVersion: 1, secret: 'no' })
  await owner`INSERT INTO papers (form, subject_id, org_id, file_name)
    SELECT 'minutes', 900000 + n, ${world.cell.id}, 'x.pdf' FROM generate_series(1, 6) n`
})
const states = () =>
  owner`SELECT subject_id > 900000 AS lost, state, max(tries) AS tries, count(*)::int AS many FROM papers GROUP BY 1, 2 ORDER BY 1`

test('bản in dở dang: bản mới để người in làm, bản cũ tự in; bản không in được không chặn bản khác', async () => {
  await makeWaitingPapers()
  expect((await states()).map(({ state }) => state)).toEqual(['queued', 'queued'])
  await owner`UPDATE papers SET created_at = now() - interval '3 minutes'`
  for (let minute = 0; minute < 12; minute++) await makeWaitingPapers()
  const [made, lost] = await states()
  expect(made).toMatchObject({ lost: false, state: 'made' })
  expect(lost).toMatchObject({ state: 'failed', tries: 5, many: 6 })
})
