import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { role } from '@/db/schema'
import { makeAccount } from '@/db/seed/factories'
import { db, expect } from '../fixtures'
import { signIn } from './sign-in'

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
