import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { db, expect, type SignInAs, type World } from '../fixtures'

/** Templates of every kind at the top of the world. */
export const addTemplates = (world: World) =>
  db.insert(schema.templates).values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))

type Opening = { kind: string; day: string; before?: (page: Page) => Promise<void> }

/** From the list of minutes to the open editor, as a secretary goes. */
export async function openMeeting(page: Page, { kind, day, before }: Opening) {
  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Mở kỳ họp' }).click()
  await page.getByRole('link', { name: kind, exact: true }).click()
  await before?.(page)
  await page.getByLabel('Ngày họp').fill(day)
  await page.getByLabel('Giờ họp').fill('19:30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa thôn Đông Hạ')
  await page.getByRole('button', { name: 'Mở kỳ họp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(kind)
  await openEditor(page)
}

/** Each kind of meeting begins with its programme: drawn up by the portal, saved by the secretary, printed. */
export async function planAgenda(page: Page) {
  await page.getByRole('link', { name: 'Soạn chương trình, giấy mời' }).click()
  const first = page.getByRole('group', { name: 'Nội dung 1', exact: true })
  await expect(first.getByLabel('Nội dung')).not.toHaveValue('')
  await first.getByLabel('Số phút').fill('5')
  await page.getByRole('button', { name: 'Lưu chương trình, giấy mời' }).click()
  await expect(page.getByRole('row', { name: /^Chương trình Đã soạn/ })).toBeVisible()
  for (const name of ['In dự thảo chương trình', 'In dự thảo giấy mời']) {
    const address = await page.getByRole('link', { name }).getAttribute('href')
    const paper = await page.request.get(address ?? '')
    expect(paper.headers()['content-type']).toBe('application/pdf')
  }
}

export async function openEditor(page: Page) {
  await planAgenda(page)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Biên bản /)
  await page.getByLabel('Người ghi biên bản').fill('Vũ Đình Khoát')
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
}

/** Read back, ended, completed, printed and sent. Returns the address of the meeting. */
export async function finish(page: Page, { agreed, said }: { agreed: number; said: string }) {
  await page.getByLabel('Số nhất trí').fill(String(agreed))
  await page.getByLabel('Trên số có mặt').fill(String(agreed))
  await page.getByLabel('Giờ kết thúc').fill('21:30')
  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn tất biên bản')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText(said)
  const address = new URL(page.url()).pathname
  const paper = await page.request.get(`/print/minutes/${address.split('/').at(-1)}`)
  expect(paper.headers()['content-type']).toBe('application/pdf')
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  return { address, fileName: paper.headers()['content-disposition'] ?? '' }
}

/** The committee above sees it under its kind and receives it. */
export async function receive(page: Page, signInAs: SignInAs, kind: string) {
  await signInAs('committeeOffice')
  await page.goto('/meetings?state=sent')
  await page.getByRole('row', { name: kind }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Tiếp nhận biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã tiếp nhận biên bản.')
}
