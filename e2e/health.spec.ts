import { expect, test } from '@playwright/test'

test('máy chủ trả lời và nối được cơ sở dữ liệu', async ({ page }) => {
  const answer = await page.request.get('/health')

  expect(answer.status()).toBe(200)
  expect(await answer.text()).toBe('ok')
})

test('người chưa đăng nhập thấy trang đăng nhập', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
})
