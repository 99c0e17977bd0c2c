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

test('biểu mẫu không nói từ đâu, hoặc từ trang khác: không nhận', async ({ page, baseURL }) => {
  const send = async (headers: Record<string, string>) =>
    (await page.request.post('/sign-in', { form: { loginName: 'a' }, headers })).status()

  expect(await send({})).toBe(403)
  expect(await send({ origin: 'null' })).toBe(403)
  expect(await send({ origin: 'https://xau.vn' })).toBe(403)
  expect(await send({ origin: baseURL ?? '' })).not.toBe(403)
})
