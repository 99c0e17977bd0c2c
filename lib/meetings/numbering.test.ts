import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs } from '@/lib/core/testing'
import { complete } from './actions/write'
import { makeReady, readyContent } from './testing-ready'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhso')
})

const finish = ({ minutesId }: { minutesId: number }) =>
  post(complete, { minutesId, draftVersion: 1, secret: 'no' })

/** Numbers given in the term of the world's cell that began on a day, in order. */
const numbers = async (column: 'number' | 'resolution_number', from: string, until: string) => {
  const rows = await owner`
    SELECT ${owner(column)} AS given FROM minutes JOIN meetings ON meetings.id = meeting_id
    WHERE minutes.org_id = ${world.cell.id} AND ${owner(column)} IS NOT NULL AND held_on BETWEEN ${from} AND ${until} ORDER BY 1`
  return rows.map(({ given }) => Number(given))
}
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('200 lần hoàn tất cùng lúc ở một chi bộ: 200 số liên tiếp; lần hoàn tất hỏng không lấy số nào', async () => {
  await signInAs(world.accounts.cellSecretary)
  const whole = readyContent(world, { feedback: [], hasNoFeedback: true })
  const broken = { ...whole, endedAt: null }
  const drafts = await makeReady(
    world,
    Array.from({ length: 220 }, (_, at) => (at % 11 === 5 ? broken : whole)),
  )
  const answers = await Promise.all(drafts.map(finish))
  expect(answers.filter(({ goTo }) => goTo)).toHaveLength(200)
  expect(answers.filter(({ ok }) => !ok)).toHaveLength(20)
  expect(await numbers('number', '2022-06-01', '2025-05-31')).toEqual(upTo(200))
  expect(await numbers('resolution_number', '2022-06-01', '2025-05-31')).toEqual(upTo(200))
  expect(await owner`SELECT count(DISTINCT code)::int AS n FROM papers`).toMatchObject([{ n: 400 }])
}, 300_000)

test('nhiệm kỳ mới bắt đầu từ số 01; ngoài nhiệm kỳ thì không cho số', async () => {
  await owner`UPDATE terms SET ends_on = '2025-05-31' WHERE org_id = ${world.cell.id}`
  await owner`INSERT INTO terms (org_id, name, starts_on) VALUES (${world.cell.id}, '2025–2030', '2025-06-01')`
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2025-07-08"')`
  const ready = readyContent(world)
  const opening = { ...ready.opening, heldOn: '2025-07-07' }
  const assignments = ready.assignments.map((each) => ({ ...each, dueOn: '2025-07-31' }))
  const [inside, before] = await makeReady(world, [
    readyContent(world, { opening, assignments }),
    readyContent(world, { opening: { ...opening, heldOn: '2022-05-31' }, assignments }),
  ])
  if (!inside || !before) throw new Error('drafts not made')
  expect(await finish(inside)).toMatchObject({ goTo: expect.any(String) })
  expect(await numbers('number', '2025-06-01', '2030-01-01')).toEqual([1])
  expect(await finish(before)).toMatchObject({ ok: false, message: expect.stringContaining('nhiệm kỳ') })
})
