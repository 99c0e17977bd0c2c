import type { Page } from '@playwright/test'
import { makeOrganisation } from '@/db/seed/factories'
import { test as base, db, expect } from '../fixtures'

/** The world of a journey, with a school cell beside the two village cells. */
export const test = base.extend<{ school: { id: number }; openMonth: (month: string) => Promise<void> }>({
  school: async ({ world }, use) => {
    await use(
      await makeOrganisation(db, {
        kind: 'cell',
        parentId: world.commune.id,
        name: 'Chi bộ Trường THCS An Thịnh',
        cellType: 'school',
      }),
    )
  },
  openMonth: async ({ page, signInAs, school: _made }, use) => {
    await use(async (month) => {
      await signInAs('organisationBoard')
      await page.goto(`/calendar?month=${month}`)
      await page.getByRole('button', { name: 'Mở kỳ sinh hoạt' }).click()
      await expect(page.getByRole('status').first()).toContainText('Đã mở kỳ sinh hoạt')
    })
  },
})

/** The months of these journeys are over: registering is a page of its own, behind what is to be done now. */
export async function openRegistration(page: Page) {
  const late = page.getByRole('link', { name: 'Ghi lịch của tháng đã qua' })
  if (await late.isVisible()) await late.click()
}

type Plan = { day: string; reason?: string }
export async function fillPlan(page: Page, { day, reason }: Plan) {
  await openRegistration(page)
  await page.getByLabel('Ngày họp').fill(day)
  await page.getByLabel('Giờ họp').fill('19h30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa thôn Đông Hạ')
  if (reason !== undefined) await page.getByLabel('Lý do nếu không họp').fill(reason)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: /^Đăng ký lịch/ }).click()
  await answered
  await expect(page.getByRole('button', { name: 'Đang gửi…' })).toBeHidden()
}
export const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ }).first()

export async function openOwnPlan(page: Page, month: string) {
  await page.goto(`/calendar?month=${month}`)
  await page.getByRole('link', { name: 'Đăng ký lịch sinh hoạt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kỳ sinh hoạt tháng')
}
