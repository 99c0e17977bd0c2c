import { and, eq, like } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { db, expect, openSession, test } from './fixtures'
import { examine } from './support/examine'

/**
 * Every page a role can reach by clicking, on the demonstration district: opens, fits a phone without sideways
 * scrolling, and has no serious accessibility finding at 1280 and 375 px. Pages of one kind are visited once.
 */
const MOST_PAGES = 45
/** One worker walks for all roles, so that what one role has shown is not examined again for the next. */
test.describe.configure({ mode: 'default' })
/** How often a kind of page was opened, by whatever role: those seen least come first, so that every kind has its turn. */
const opened = new Map<string, number>()
const timesOpened = (href: string) => opened.get(kindOf(href)) ?? 0
/** Pages that differ only in their id, key or filters are of one kind; a board seen from below is another. */
const kindOf = (href: string) => {
  const { pathname, searchParams } = new URL(href)
  return pathname.replace(/\d+|(?<=^\/settings\/)\w+/g, '#') + (searchParams.has('org') ? '?org' : '')
}

for (const role of schema.role.enumValues) {
  test(`${role}: mọi trang mở được, vừa màn hình điện thoại, dùng được bằng trình đọc màn hình`, async ({
    page,
    context,
    baseURL,
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
    await openSession(context, account.id, baseURL ?? '')

    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`)
    })
    const start = new URL('/', baseURL).href
    const seen = new Set([kindOf(start)])
    const waiting = [start]
    for (let visited = 0; visited < MOST_PAGES; visited++) {
      const href = waiting.toSorted((one, other) => timesOpened(one) - timesOpened(other))[0]
      if (!href) break
      waiting.splice(waiting.indexOf(href), 1)
      opened.set(kindOf(href), timesOpened(href) + 1)
      await page.setViewportSize({ width: 1280, height: 800 })
      const answer = await page.goto(href)
      expect(answer?.status(), href).toBe(200)
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
  context,
  world,
  baseURL,
}) => {
  const problems: string[] = []
  const look = async (title: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    problems.push(...(await examine(page, { kind: kindOf(page.url()), by: 'anonymous' })))
  }
  const [paper] = await db.select({ code: schema.papers.code }).from(schema.papers).limit(1)
  for (const [path, title] of [
    ['/sign-in', 'Đăng nhập'],
    ['/sign-in?again=1&unsaved=1', 'Đăng nhập'],
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
  await openSession(context, member.id, baseURL ?? '')
  await page.goto('/password')
  await look('Đặt mật khẩu của riêng đồng chí')
  expect(problems).toEqual([])
})
