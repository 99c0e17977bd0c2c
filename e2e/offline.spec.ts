import type { Page } from '@playwright/test'
import { expect, openSession } from './fixtures'
import { open, saved, status } from './support/evening'
import { makeEvening, test } from './support/evening-cell'
import { ownBrowser } from './support/own-browser'
import { conclusion, deviceDrafts, keptOffline, onServer } from './support/writing'

test.describe.configure({ timeout: 120_000 })

const keptPages = () =>
  caches
    .keys()
    .then((names) => Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
    .then((requests) => requests.flat().map(({ url }) => new URL(url).pathname))

/** Until when the page on the device may be opened. */
const keptUntil = (page: Page) =>
  page.evaluate(async () =>
    Number((await caches.match(location.href, { ignoreVary: true }))?.headers.get('x-kept-until')),
  )

test('mở một lần khi có mạng, sau đó mở và ghi không cần mạng; có mạng thì tự lưu', async ({
  page,
  meetingId,
  context,
}) => {
  await open(page, meetingId)
  await keptOffline(page)
  await expect.poll(() => keptUntil(page)).toBeGreaterThan(0)
  const first = await keptUntil(page)
  // The page on the device is now older than the text.
  await conclusion(page).fill('Gõ khi có mạng')
  await saved(page)
  // Two hours without a sign of life end a session; a save is one.
  await expect.poll(() => keptUntil(page)).toBeGreaterThan(first)
  expect(await keptUntil(page)).toBeLessThanOrEqual(Date.now() + 2 * 3_600_000)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên bản sinh hoạt tháng 9/2022')
  await expect(status(page)).toHaveText('Mất mạng: đồng chí cứ ghi, chữ được giữ trên máy này.')
  await expect(conclusion(page)).toHaveValue('Gõ khi có mạng')
  await conclusion(page).fill('Gõ khi mất mạng')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')
  await page.close()

  const again = await context.newPage()
  await again.goto(`/meetings/${meetingId}/minutes`)
  await expect(conclusion(again)).toHaveValue('Gõ khi mất mạng')
  const elsewhere = await context.newPage()
  await expect(elsewhere.goto('/meetings'), 'trang khác không bao giờ giữ trên máy').rejects.toThrow()

  await context.setOffline(false)
  await saved(again)
  await onServer(meetingId, 'Gõ khi mất mạng')
  for (const path of await again.evaluate(keptPages))
    expect(path).toMatch(/^\/(meetings\/\d+\/minutes$|_next\/static\/|fonts\/)/)
})

test('mất mạng 30 phút giữa câu, đồng hồ máy chậm hai giờ: không mất chữ nào, giờ lưu là của máy chủ', async ({
  page,
  meetingId,
  context,
}) => {
  await page.clock.install({ time: new Date(Date.now() - 2 * 3_600_000) })
  await open(page, meetingId)
  await conclusion(page).click()
  await conclusion(page).pressSequentially('Chi bộ nhất trí ')
  await context.setOffline(true)
  await conclusion(page).pressSequentially('với đề nghị ')
  await page.clock.runFor('30:00')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')
  await conclusion(page).pressSequentially('sửa đường.')
  await context.setOffline(false)
  await saved(page)
  await onServer(meetingId, 'Chi bộ nhất trí với đề nghị sửa đường.')
  const shown = (await status(page).innerText()).slice(-5)
  const near = [0, 1, 2].map((minutes) =>
    new Date(Date.now() - minutes * 60_000).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    }),
  )
  expect(near).toContain(shown)
})

test('mạng có lại nhưng còn chập chờn: vài giây sau tự thử lại, không đợi nửa phút', async ({
  page,
  meetingId,
  context,
}) => {
  await page.clock.install()
  await open(page, meetingId)
  await context.setOffline(true)
  await conclusion(page).fill('Gõ khi mất mạng')
  // So long away that the server is asked only twice a minute.
  await page.clock.runFor('03:00')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')
  let failures = 0
  await page.route('**/draft', (route) => (++failures > 2 ? route.fallback() : route.abort()))
  await context.setOffline(false)
  await expect.poll(() => failures, { timeout: 15_000 }).toBeGreaterThan(2)
  await saved(page)
  await onServer(meetingId, 'Gõ khi mất mạng')
})

test('trình duyệt bị ngắt khi đang gõ liên tục, không mạng: mất nhiều nhất hai giây cuối', async ({
  world,
  baseURL,
}) => {
  const meetingId = await makeEvening(world)
  const browser = ownBrowser()
  try {
    let context = await browser.open()
    await openSession(context, world.accounts.cellSecretary.id, baseURL)
    let page = await context.newPage()
    await page.goto(`${baseURL}/meetings/${meetingId}`)
    await page.getByRole('button', { name: 'Mở biên bản' }).click()
    await expect(conclusion(page)).toBeEditable()
    await context.setOffline(true)
    expect(await page.evaluate(() => navigator.onLine)).toBe(false)
    await conclusion(page).click()
    // Without a pause, so that a debounce alone would never keep anything.
    const typedAt: number[] = []
    for (let at = 0; at < 60; at++) {
      await page.keyboard.type(String(at % 10), { delay: 60 })
      typedAt.push(Date.now())
    }
    await browser.kill()
    const killedAt = Date.now()

    context = await browser.open()
    await openSession(context, world.accounts.cellSecretary.id, baseURL)
    page = await context.newPage()
    await page.goto(`${baseURL}/meetings/${meetingId}/minutes`)
    const must = typedAt.filter((at) => at < killedAt - 2_000).length
    expect(must).toBeGreaterThan(5)
    await expect.poll(async () => (await conclusion(page).inputValue()).length).toBeGreaterThanOrEqual(must)
    await saved(page)
    await onServer(meetingId, await conclusion(page).inputValue())
  } finally {
    await browser.remove()
  }
})

test('máy dùng chung: chưa lên máy chủ thì nói khi đăng xuất; người sau không thấy gì; lên rồi thì xóa sạch', async ({
  page,
  meetingId,
  context,
  signInAs,
}) => {
  await open(page, meetingId)
  await conclusion(page).fill('Đã lên máy chủ')
  await saved(page)
  await keptOffline(page)
  expect(await deviceDrafts(page)).not.toContain('Đã lên')
  await page.route('**/draft', (route) => route.abort())
  await conclusion(page).fill('Chữ riêng của bí thư')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')

  const leave = page.getByRole('button', { name: 'Đăng xuất', exact: true })
  await leave.click()
  await expect(page.getByText('Chưa lên máy chủ: 1 nội dung')).toBeVisible()
  await page.getByRole('button', { name: 'Ở lại' }).click()
  await leave.click()
  await page.getByRole('button', { name: 'Đăng xuất, giữ trên máy này' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập')
  await page.unroute('**/draft')
  expect((await page.evaluate(keptPages)).filter((path) => path.endsWith('/minutes'))).toEqual([])
  const left = await deviceDrafts(page)
  expect(left.length).toBeGreaterThan(100)
  expect(left).not.toContain('Chữ riêng')
  await context.setOffline(true)
  await expect(page.goto(`/meetings/${meetingId}/minutes`)).rejects.toThrow()
  await context.setOffline(false)

  await signInAs('cellRecorder')
  await page.goto(`/meetings/${meetingId}/minutes`)
  await expect(page.getByText('Chữ riêng của bí thư')).toHaveCount(0)
  await expect(conclusion(page)).toHaveValue('Đã lên máy chủ')
  await page.goto('/meetings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên bản')
  await expect(page.getByRole('region', { name: 'Chưa lên máy chủ' })).toHaveCount(0)

  await signInAs('cellSecretary')
  await page.goto('/meetings')
  await page.getByRole('link', { name: /^Mở để đưa lên máy chủ/ }).click()
  await expect(conclusion(page)).toHaveValue('Chữ riêng của bí thư')
  await saved(page)
  await onServer(meetingId, 'Chữ riêng của bí thư')
  await leave.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập')
  expect(await deviceDrafts(page)).toBe('')
})

test('tài khoản khác đăng nhập: trang giữ của người trước bị xóa khỏi máy', async ({
  page,
  meetingId,
  signInAs,
}) => {
  await open(page, meetingId)
  await page.reload()
  await keptOffline(page)
  await signInAs('neighbour')
  await page.goto('/meetings')
  await expect
    .poll(async () => (await page.evaluate(keptPages)).filter((path) => path.endsWith('/minutes')))
    .toEqual([])
})

test('mất mạng thì không đăng xuất nửa vời', async ({ page, context, signInAs }) => {
  await signInAs('cellSecretary')
  await page.goto('/')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await expect(page.getByText('Mất mạng nên chưa đăng xuất được')).toBeVisible()
})

test('bản khai cài đặt có tên cổng và biểu tượng', async ({ page }) => {
  await page.goto('/sign-in')
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await page.request.get(href ?? '')).json()
  expect(manifest).toMatchObject({ lang: 'vi', start_url: '/', display: 'standalone' })
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200)
})
