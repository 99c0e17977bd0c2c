import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { role } from '@/db/schema'
import { makeAccount } from '@/db/seed/factories'
import { test as base, db, expect } from '../fixtures'
import { signIn } from './sign-in'

/** At the size of a district nobody waits longer for a page. */
const SLOWEST_MS = 2_000

/** Every page of a case is timed by the browser; of what was slow while others kept the machine busy the best of three counts. */
export const test = base.extend<{ quick: undefined }>({
  quick: [
    async ({ page }, use) => {
      const slow = new Set<string>()
      page.on('requestfinished', (request) => {
        if (request.method() === 'GET' && request.timing().responseEnd > SLOWEST_MS) slow.add(request.url())
      })
      await use(undefined)
      for (const url of slow) {
        const took: number[] = []
        for (let time = 0; time < 3; time++) {
          const began = Date.now()
          await page.request.get(url)
          took.push(Date.now() - began)
        }
        expect(Math.min(...took), url).toBeLessThan(SLOWEST_MS)
      }
    },
    { auto: true },
  ],
})

/** A large figure by what stands over it. */
export const figure = (within: Page | Locator, label: string) =>
  within.locator('li.card').filter({ hasText: new RegExp(`^${label}\\s*\\d`) })

/** Says so many, and leads to the list of them. */
export async function followFigure(within: Page | Locator, label: string, count: string) {
  const link = figure(within, label).getByRole('link')
  await expect(link).toHaveText(count)
  await link.click()
}

/** What one column of the only table says, row by row. */
export const column = (page: Page | Locator, header: string) => page.locator(`td[data-label="${header}"]`)

/** The figures of a column, with their thousands, as numbers. */
export async function sumOfColumn(within: Page | Locator, header: string) {
  const texts = await column(within, header).allTextContents()
  return texts.reduce((sum, text) => sum + Number(text.replaceAll('.', '')), 0)
}

/** Somebody new in a role at an organisation, through the sign-in page. */
export async function signInAt(page: Page, orgId: number, as: (typeof role.enumValues)[number]) {
  const loginName = `lam.viec.${randomUUID().slice(0, 13)}`
  await makeAccount(db, { orgId, fullName: 'Người Làm Việc', loginName, roles: [as] })
  await signIn(page, loginName)
}
