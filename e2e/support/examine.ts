import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Of rows of a list with the same shape so many are examined; hundreds more would only take minutes. */
const MOST_ALIKE = 3
/** Pages of one kind with the same shapes are examined once, whoever opens them. */
const examined = new Set<string>()
/** The shapes a page is made of. */
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

function removeAlike(most: number) {
  const seen = new Map<string, number>()
  for (const row of document.querySelectorAll('tr, li')) {
    const shape = [...row.querySelectorAll('*')].map((it) => `${it.tagName}.${it.className}`).join(' ')
    const alike = `${row.parentElement?.tagName}.${row.parentElement?.className} ${shape}`
    seen.set(alike, (seen.get(alike) ?? 0) + 1)
    if ((seen.get(alike) ?? 0) > most) row.remove()
  }
}

/** What is wrong with the page that is open: too wide for a phone, or hard to use with a screen reader. */
export async function examine(page: Page, { kind, by }: { kind: string; by: string }) {
  const href = page.url()
  const problems: string[] = []
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 1) problems.push(`${href} (${width} px): rộng quá màn hình ${overflow} px`)
    if (process.env.PORTAL_SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.PORTAL_SCREENSHOTS}/${by}${kind.replace(/[^\w#]+/g, '-')}${width}.png`,
        fullPage: true,
      })
  }
  await page.evaluate(removeAlike, MOST_ALIKE)
  const shown = `${kind} ${await page.evaluate(shapesOf)}`
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
  return problems
}
