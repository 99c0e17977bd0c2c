import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { expect, test } from './fixtures'
import { phoneCode } from './support/authenticator'
import { examine } from './support/examine'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function enter(page: Page, loginName: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(loginName)
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

test('Bật xác nhận hai bước, in mã dự phòng; đăng nhập lại trên điện thoại không có JavaScript', async ({
  page,
  world,
  browser,
  baseURL,
}) => {
  const { loginName } = world.accounts.cellSecretary
  await enter(page, loginName)
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Bật xác nhận hai bước' }).click()
  await page.waitForURL('**/two-step')
  await page.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Bật xác nhận hai bước' }).click()
  await expect(page.getByRole('img', { name: 'Mã QR của khóa xác thực' })).toBeVisible()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  const code = (later: number) => phoneCode(secret, later)
  await page.getByLabel('Mã sáu chữ số').fill(code(9))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'xem giờ của điện thoại' })).toBeVisible()
  await page.getByLabel('Mã sáu chữ số').fill(code(0))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(heading(page)).toHaveText('Mã dự phòng')
  const [recovery = '', second = '', ...others] = await page.locator('ol code').allInnerTexts()
  expect(others).toHaveLength(8)
  expect(await examine(page, { kind: '/account/two-step/codes', by: 'cellSecretary' })).toEqual([])

  const phone = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, viewport: { width: 375, height: 740 } },
  })
  const plain = await phone.newPage()
  await enter(plain, loginName)
  await expect(heading(plain)).toHaveText('Nhập mã xác nhận')
  expect((await plain.request.get('/account')).url()).toMatch(/\/sign-in$/)
  const width = await plain.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(375)
  await plain.getByLabel('Mã xác nhận').fill('000 000')
  await plain.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(plain.getByRole('alert').filter({ hasText: 'chưa đúng hoặc đã dùng' })).toBeVisible()
  await plain.getByLabel('Mã xác nhận').fill(code(1))
  await plain.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await plain.goto('/account/two-step')
  await expect(plain.getByText('Còn 10 mã dự phòng')).toBeVisible()

  await phone.clearCookies()
  await enter(plain, loginName)
  await plain.getByLabel('Mã xác nhận').fill(recovery)
  await plain.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(plain.getByText('Còn 9 mã dự phòng')).toBeVisible()
  const off = plain.locator('form').filter({ has: plain.getByRole('button', { name: 'Tắt xác nhận' }) })
  await off.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD)
  await off.getByLabel('Mã xác nhận').fill(second)
  await off.getByRole('button', { name: 'Tắt xác nhận hai bước' }).click()
  await expect(plain.getByRole('link', { name: 'Bật xác nhận hai bước' })).toBeVisible()
  await phone.close()
})
