import { readdirSync } from 'node:fs'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { makeRemoval } from '@/db/seed/neighbourhood/records'
import { MARKER } from '@/db/seed/neighbourhood/victim'
import { db, expect, test } from './fixtures'
import { cases } from './support/addresses'
import { routes as pages } from './support/routes'

/**
 * For every route with an id, read from the folder itself: whoever may see the cell's own gets it; the secretary of
 * the cell next door gets "not found", and nothing of the cell's text in the raw answer (page payload included). A new
 * route without a case here fails.
 */

/** Written to, or open to everybody and saying only yes or no: their own tests send them a stranger. */
const WRITE_ONLY = new Set([
  '/meetings/[id]/draft',
  '/uploads/scan/[id]',
  '/uploads/feedback/[form]',
  '/uploads/import/[kind]',
  '/api/auth/[...nextauth]',
  '/verify/[code]',
])
/** Read without a session: the address itself is the key; calendar.spec.ts tries it. */
const WITHOUT_SESSION = new Set(['/ics/[token]'])

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(page\.tsx|route\.ts)$/.test(file) && file.includes('['))
  .map(
    (file) =>
      `/${file
        .replaceAll('\\', '/')
        .replace(/\(portal\)\//, '')
        .replace(/\/(page\.tsx|route\.ts)$/, '')}`,
  )
  .filter((route) => !WRITE_ONLY.has(route) && !WITHOUT_SESSION.has(route))

let around: Neighbourhood
test.beforeAll(async () => {
  const made = await makeNeighbourhood(db, `ng${Date.now().toString(36)}`)
  const { cell, member } = made.world
  const personMeetingId = made.ids.personMeetingId ?? 0
  const removalId = await makeRemoval(db, { orgId: cell.id, memberId: member.id, personMeetingId })
  around = { ...made, ids: { ...made.ids, removalId } }
})

test('mọi đường dẫn có mã đều có trường hợp ở đây', () => {
  expect(routes.filter((route) => !cases[route])).toEqual([])
})

for (const [route, { as, path, isPaper }] of Object.entries(cases)) {
  test(`${route}: của mình thì mở được, của chi bộ khác coi như không có`, async ({ context, signIn }) => {
    const { world, stranger } = around
    await signIn(world.accounts[as])
    const own = await context.request.get(path(around))
    expect(own.status()).toBe(200)
    if (isPaper) expect(own.headers()['content-type']).toBe('application/pdf')

    await signIn(stranger)
    const foreign = await context.request.get(path(around), { maxRedirects: 0 })
    expect(foreign.status()).toBe(404)
    expect(await foreign.text()).not.toContain(MARKER)
    const missing = await context.request.get(path(around).replace(/\d+/, '2000000000'), { maxRedirects: 0 })
    expect(missing.status()).toBe(404)
    for (const odd of ['abc', '-1', '1e9', '99999999999999999999', '%00'])
      expect(
        (await context.request.get(path(around).replace(/\d+/, odd), { maxRedirects: 0 })).status(),
      ).toBe(404)
  })
}

/** Views that a page without an id has besides its first. */
const VIEWS = [
  '/calendar?month=2022-09',
  '/directives?month=2022-09',
  '/candidates?stage=all',
  '/tasks?state=all',
  '/tasks?view=cells',
  '/tasks?view=people',
  '/proposals?state=all',
  '/feedback?desk=all',
  '/exemptions?state=all',
  '/records/slips?year=2021',
  '/records/badges?round=2022-09-02',
  '/records/screening?year=2021',
  '/collectives/summary?year=2021',
  '/transfers?state=all',
  '/residences?side=here',
  '/meetings/new?kind=thematic',
]

test('mọi trang không có mã trong địa chỉ: không để lộ chữ nào của chi bộ khác', async ({
  context,
  signIn,
}) => {
  test.setTimeout(300_000)
  const addresses = [...pages.filter((route) => !route.includes('[')), ...VIEWS]
  const telling = async (accountId: number) => {
    await signIn({ id: accountId })
    const told: string[] = []
    for (const address of addresses) {
      const answer = await context.request.get(address)
      expect(answer.status(), address).toBeLessThan(500)
      if ((await answer.text()).includes(MARKER)) told.push(address)
    }
    return told
  }
  expect(await telling(around.stranger.id)).toEqual([])
  expect((await telling(around.world.accounts.cellSecretary.id)).length).toBeGreaterThan(30)
})

test('người lạ không ghi đè được bản nháp của chi bộ khác', async ({ context, baseURL, signIn }) => {
  await signIn(around.stranger)
  const answer = await context.request.put(`/meetings/${around.ids.meetingId}/draft`, {
    headers: { origin: baseURL ?? '' },
    data: { accountId: around.stranger.id, minutesId: around.ids.minutesId, version: 1, draft: {} },
  })
  expect(answer.status()).toBe(404)
})

test('chưa đăng nhập: trang nào cũng dẫn về trang đăng nhập, không lộ gì', async ({ context }) => {
  await context.clearCookies()
  for (const { path } of Object.values(cases)) {
    const answer = await context.request.get(path(around), { maxRedirects: 0 })
    expect(answer.status(), path(around)).toBe(307)
    expect(await answer.text()).not.toContain(MARKER)
  }
})
