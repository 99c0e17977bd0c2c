import { and, eq, like } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { db, expect, test } from './fixtures'
import { cases } from './support/addresses'
import { visitsByAddress } from './support/by-address'
import { examine } from './support/examine'
import { routeOf, routes } from './support/routes'

/**
 * Every page a role can reach by clicking, on the demonstration district: opens, fits a phone without sideways
 * scrolling, and has no serious accessibility finding at 1280 and 375 px. Pages of one kind are visited once.
 */
/** So many pages for each role, and beyond them only what nobody has opened yet. */
const MOST_PAGES = 45
/** One worker walks for all roles, so that what one role has shown is not examined again for the next. */
test.describe.configure({ mode: 'default' })
/** How often a kind of page was opened, by whatever role: those seen least come first, so that every kind has its turn. */
const opened = new Map<string, number>()
const timesOpened = (href: string) => opened.get(kindOf(href)) ?? 0
/** The page.tsx that somebody has opened. */
const reached = new Set<string>()
const turnOf = (href: string) => (reached.has(routeOf(href)) ? 1 + timesOpened(href) : 0)
/** Pages that differ only in their id, key or filters are of one kind; a board seen from below is another. */
const kindOf = (href: string) => {
  const { pathname, searchParams } = new URL(href)
  return pathname.replace(/\d+|(?<=^\/settings\/)\w+/g, '#') + (searchParams.has('org') ? '?org' : '')
}

for (const role of schema.role.enumValues) {
  test(`${role}: mọi trang mở được, vừa màn hình điện thoại, dùng được bằng trình đọc màn hình`, async ({
    page,
    baseURL,
    signIn,
  }) => {
    test.setTimeout(1_200_000)
    const [account] = await db
      .select({ id: schema.accounts.id })
      .from(schema.grants)
      .innerJoin(schema.accounts, eq(schema.accounts.id, schema.grants.accountId))
      .innerJoin(schema.organisations, eq(schema.organisations.id, schema.grants.orgId))
      .where(and(eq(schema.grants.role, role), like(schema.organisations.path, '/1/%')))
      .orderBy(schema.accounts.id)
      .limit(1)
    if (!account) throw new Error(`the demonstration has no account for ${role}`)
    await signIn(account)

    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`)
    })
    const start = new URL('/', baseURL).href
    const seen = new Set([kindOf(start)])
    const waiting = [start]
    for (let visited = 0; ; visited++) {
      const [href] = waiting.toSorted((one, other) => turnOf(one) - turnOf(other))
      if (!href || (visited >= MOST_PAGES && turnOf(href) > 0)) break
      waiting.splice(waiting.indexOf(href), 1)
      opened.set(kindOf(href), timesOpened(href) + 1)
      await page.setViewportSize({ width: 1280, height: 800 })
      const answer = await page.goto(href)
      expect(answer?.status(), href).toBe(200)
      reached.add(routeOf(page.url()))
      await expect(page.getByRole('heading', { level: 1 }), href).toHaveCount(1)
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      for (const link of links) {
        const isPage = link.startsWith(start) && !/\/(print|exports|files|scans)\/|#/.test(link)
        if (isPage && !seen.has(kindOf(link))) {
          seen.add(kindOf(link))
          waiting.push(link)
        }
      }
      problems.push(...(await examine(page, { kind: kindOf(href), by: role })))
    }
    expect(problems).toEqual([])
  })
}

/** Where nobody is signed in, or not yet quite: no walk by clicking comes here. */
test('chưa đăng nhập xong: mọi trang vừa màn hình điện thoại, dùng được bằng trình đọc màn hình', async ({
  page,
  world,
  signIn,
}) => {
  const problems: string[] = []
  const look = async (title: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    problems.push(...(await examine(page, { kind: kindOf(page.url()), by: 'anonymous' })))
    reached.add(routeOf(page.url()))
  }
  const [paper] = await db.select({ code: schema.papers.code }).from(schema.papers).limit(1)
  for (const [path, title] of [
    ['/sign-in', 'Đăng nhập'],
    ['/sign-in?again=1&unsaved=lost', 'Đăng nhập'],
    ['/verify', 'Kiểm tra văn bản'],
    ['/verify/AAAA-AAAA-AAAA', 'Kiểm tra văn bản'],
    [`/verify/${paper?.code}`, 'Kiểm tra văn bản'],
    ['/verify?code=12', 'Kiểm tra văn bản'],
    ['/khong-co-trang-nay', 'Không tìm thấy trang'],
  ] as const) {
    await page.goto(path)
    await look(title)
  }

  const { cellSecretary, member } = world.accounts
  await db
    .insert(schema.secondSteps)
    .values({ accountId: cellSecretary.id, secret: 'none', lastStep: 0, recoverySeals: [] })
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(cellSecretary.loginName)
  await page.getByLabel('Mật khẩu').fill('sai')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await look('Đăng nhập')
  await page.getByLabel('Tên đăng nhập').fill(cellSecretary.loginName)
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await look('Nhập mã xác nhận')

  await db.update(schema.accounts).set({ mustChangePassword: true }).where(eq(schema.accounts.id, member.id))
  await signIn(member)
  await page.goto('/password')
  await look('Đặt mật khẩu của riêng đồng chí')
  expect(problems).toEqual([])
})

test('trang mà bản trình diễn không dẫn tới: mở theo địa chỉ, cũng dùng được như thế', async ({
  page,
  signIn,
}) => {
  test.setTimeout(600_000)
  const around = await makeNeighbourhood(db, `trang${Date.now().toString(36)}`)
  const mail = { host: '127.0.0.1', port: 9, security: 'none', user: '', sender: 'cong@thu.local' }
  await db.insert(schema.settings).values({ key: 'mail', value: mail })
  const problems: string[] = []
  const open = async (route: string, accountId: number, address: string) => {
    await signIn({ id: accountId })
    const answer = await page.goto(address)
    expect([answer?.status(), routeOf(page.url())], address).toEqual([200, route])
    reached.add(route)
    problems.push(...(await examine(page, { kind: kindOf(page.url()), by: 'unlinked' })))
  }
  const { accounts } = around.world
  // Each process of the portal reads its settings at most every two seconds.
  await signIn(accounts.cellSecretary)
  await expect.poll(async () => (await page.goto('/account/mail'))?.status()).toBe(200)
  for (const [route, as, address] of visitsByAddress(around)) await open(route, accounts[as].id, address)
  await db.delete(schema.settings).where(eq(schema.settings.key, 'mail'))
  const coming = { orgId: around.world.cell.id, month: '2022-10-01', dueOn: '2022-10-07' }
  const [meeting] = await db.insert(schema.meetings).values(coming).returning()
  const register = `/calendar/${meeting?.id}/register`
  await open('/calendar/[id]/register', accounts.cellSecretary.id, register)
  const { campaignId = 0 } = around.ids
  await db
    .update(schema.ratingCampaigns)
    .set({ state: 'tallied' })
    .where(eq(schema.ratingCampaigns.id, campaignId))
  await open('/ratings/[id]/decide', accounts.committeeOffice.id, `/ratings/${campaignId}/decide`)
  await db
    .update(schema.ratingCampaigns)
    .set({ state: 'finished' })
    .where(eq(schema.ratingCampaigns.id, campaignId))
  await open('/ratings/[id]/correct', accounts.committeeOffice.id, `/ratings/${campaignId}/correct`)
  expect(problems).toEqual([])
})

/** What a journey of its own must lead to is examined there. */
const ELSEWHERE = ['/account/two-step/codes', '/calendar/[id]/exception', '/unsent']

/**
 * After all walks. They end after so many pages, and meet what the journeys beside them have left: what is still missing
 * is opened by its address here, as whoever may.
 */
test('mọi trang của mã nguồn đã được mở', async ({ page, signIn }) => {
  test.setTimeout(900_000)
  const around = await makeNeighbourhood(db, `sot${Date.now().toString(36)}`)
  const { accounts } = around.world
  const problems: string[] = []
  for (const route of routes.filter((each) => !reached.has(each) && !ELSEWHERE.includes(each))) {
    const known = cases[route]
    for (const { id } of known ? [accounts[known.as]] : Object.values(accounts)) {
      await signIn({ id })
      const answer = await page.goto(known ? known.path(around) : route)
      if (answer?.status() !== 200 || routeOf(page.url()) !== route) continue
      reached.add(route)
      problems.push(...(await examine(page, { kind: kindOf(page.url()), by: 'unmet' })))
      break
    }
  }
  expect(problems).toEqual([])
  expect(routes.filter((route) => !reached.has(route)).sort()).toEqual(ELSEWHERE)
})
