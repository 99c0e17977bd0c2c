import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

/** Fields by their labels; of a list the line that is chosen. */
export async function fillFields(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label)
    if (await field.evaluate((element) => element.tagName === 'SELECT'))
      await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

/** Opens a step of an item of feedback from the item's page and fills its form. */
export async function openStep(page: Page, item: string, name: string, fields: Record<string, string>) {
  await page.goto(item)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await fillFields(page, fields)
}
