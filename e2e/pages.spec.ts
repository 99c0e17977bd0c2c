import AxeBuilder from '@axe-core/playwright'
import { and, eq, like } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, openSession, test } from './fixtures'

/**
 * Every page a role can reach by clicking, on the demonstration district: opens, fits a phone without sideways
 * scrolling, and has no serious accessibility finding at 1280 and 375 px. Pages of one kind are visited once.
 */
const MOST_PAGES = 45
/** Of rows of a list with the same shape so many are examined; hundreds more would only take minutes. */
const MOST_ALIKE = 3
/** One worker walks for all roles, so that what one role has shown is not examined again for the next. */
test.describe.configure({ mode: 'default' })
const examined = new Set<string>()
/** How often a kind of page was opened, by whatever role: those seen least come first, so that every kind has its turn. */
const opened = new Map<string, number>()
const timesOpened = (href: string) => opened.get(kindOf(href)) ?? 0
/** The shapes a page is made of; pages of one kind with the same shapes are examined once. */
const shapesOf = () =>
  [
    ...new Set(
      [...document.querySelectorAll('main *')].map(
        (it) => `${it.tagName}.${it.className}.${it.getAttribute('type')}`,
      ),
    ),
  ]
    .sort()
    .join(' ')
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
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (overflow > 1) problems.push(`${href} (${width} px): rộng quá màn hình ${overflow} px`)
        if (process.env.PORTAL_SCREENSHOTS)
          await page.screenshot({
            path: `${process.env.PORTAL_SCREENSHOTS}/${role}${kindOf(href).replace(/[^\w#]+/g, '-')}${width}.png`,
            fullPage: true,
          })
      }
      await page.evaluate((most) => {
        const seen = new Map<string, number>()
        for (const row of document.querySelectorAll('tr, li')) {
          const shape = [...row.querySelectorAll('*')].map((it) => `${it.tagName}.${it.className}`).join(' ')
          const alike = `${row.parentElement?.tagName}.${row.parentElement?.className} ${shape}`
          seen.set(alike, (seen.get(alike) ?? 0) + 1)
          if ((seen.get(alike) ?? 0) > most) row.remove()
        }
      }, MOST_ALIKE)
      const shown = `${kindOf(href)} ${await page.evaluate(shapesOf)}`
      for (const width of examined.has(shown) ? [] : [1280, 375]) {
        await page.setViewportSize({ width, height: 800 })
        // The portal has no frames of others, for which the other mode opens a second page each time.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'] })
          .analyze()
        for (const { impact, id, nodes } of violations)
          if (impact === 'serious' || impact === 'critical')
            problems.push(
              `${href} (${width} px): ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
            )
      }
      examined.add(shown)
    }
    expect(problems).toEqual([])
  })
}
