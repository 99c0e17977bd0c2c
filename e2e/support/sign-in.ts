import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { expect } from '../fixtures'

/** Through the page that everybody uses; `address` is that of another installation. */
export async function signIn(page: Page, loginName: string, address = '') {
  await page.context().clearCookies()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill(loginName)
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
}
