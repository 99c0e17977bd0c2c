import { readdirSync } from 'node:fs'
import { expect, test } from './fixtures'

/** Every page of a list, by its address; those about one thing need an id. */
const pages = readdirSync('app/(portal)', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('page.tsx') && !file.includes('['))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)

test('trang nào có “Tải danh sách ra Excel” thì tải được, đúng người mở trang', async ({
  page,
  signInAs,
}) => {
  test.slow()
  const found = new Set<string>()
  for (const who of ['organisationBoard', 'committeeOffice', 'cellSecretary', 'member'] as const) {
    await signInAs(who)
    for (const path of pages) {
      const text = await (await page.request.get(path)).text()
      for (const [, href = ''] of text.matchAll(/href="(\/exports\/[^"/]+)"/g)) {
        const address = href.replaceAll('&amp;', '&')
        const answer = await page.request.get(address)
        expect(answer.status(), `${who} ${path} ${address}`).toBe(200)
        expect(answer.headers()['content-type'], address).toContain('spreadsheetml')
        found.add(address.split('?')[0] ?? '')
      }
    }
  }
  expect(found.size).toBeGreaterThan(35)
})

test('bấm vào thì lưu một tệp có tên đọc được', async ({ page, signInAs }) => {
  await signInAs('cellSecretary')
  await page.goto('/transfers/departures')
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải danh sách ra Excel' }).click()
  expect((await saved).suggestedFilename()).toBe('nghi-huu-thoi-viec-chua-chuyen-sinh-hoat.xlsx')
})
