import type { Locator, Page } from '@playwright/test'
import { test as base, expect } from '../fixtures'

/** At the size of a district nobody waits longer for any answer of the portal. */
const SLOWEST_MS = 2_000

/** Whatever the pages of a case ask the portal for is timed by the browser. */
export const test = base.extend<{ quick: undefined }>({
  quick: [
    async ({ page }, use) => {
      const slow: string[] = []
      page.on('requestfinished', (request) => {
        const took = request.timing().responseEnd
        if (took > SLOWEST_MS) slow.push(`${request.method()} ${request.url()}: ${Math.round(took)} ms`)
      })
      await use(undefined)
      expect(slow).toEqual([])
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
