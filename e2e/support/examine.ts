import { createRequire } from 'node:module'
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

/** Looks of text whose contrast was examined, on whatever page and at whatever width. */
const looks = new Set<string>()
/**
 * Three quarters of an examination is the contrast of every piece of text, and that depends on nothing but its look:
 * colour, size, weight, and what lies behind. Marks what shows text in a new look; says which looks are new.
 */
function markNewLooks(known: string[]) {
  const behind = (element: Element | null): string => {
    if (!element) return ''
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element)
    if (backgroundImage === 'none' && !/rgba|transparent|\//.test(backgroundColor)) return backgroundColor
    // What floats lies upon something else than what it is in.
    const floating = /absolute|fixed/.test(position) ? element.className : ''
    return `${behind(element.parentElement)} ${backgroundColor} ${backgroundImage} ${floating}`
  }
  const opacity = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1
  const showsText = (element: Element) =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  // Of what cannot be used no contrast is asked; of what is hidden nothing is seen.
  const isExempt = (element: Element) =>
    element.closest(':disabled, [aria-disabled="true"]') ||
    element.closest('label')?.control?.matches(':disabled')
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const seen = new Set(known)
  for (const element of document.querySelectorAll('[data-new-look]')) element.removeAttribute('data-new-look')
  for (const element of document.querySelectorAll('body *')) {
    if (!showsText(element) || isExempt(element) || !isSeen(element)) continue
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const look = [color, fontSize, fontWeight, opacity(element), behind(element)].join(' ')
    if (seen.has(look)) continue
    seen.add(look)
    element.setAttribute('data-new-look', '')
  }
  return [...seen].slice(known.length)
}

/** The source of the examination, which asks of nothing else whether its contrast is enough. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core')
const axeSource = `${source};axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-new-look]' }] })`

/** All that a machine can find for those who cannot see, or not well, at the width at hand. */
async function violationsOn(page: Page) {
  for (const look of await page.evaluate(markNewLooks, [...looks])) looks.add(look)
  // The portal has no frames of others, for which the other mode opens a second page each time.
  const examination = new AxeBuilder({ page, axeSource }).setLegacyMode()
  return (await examination.options({ resultTypes: ['violations'] }).analyze()).violations
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
    for (const { impact, id, nodes } of await violationsOn(page))
      if (impact === 'serious' || impact === 'critical')
        problems.push(
          `${href} (${width} px): ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
  }
  examined.add(shown)
  return problems
}
