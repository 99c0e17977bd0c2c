import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

type Row = { id: number }

/** The form of an official transfer to another cell of the portal, for a contract of so many months. */
export async function fillOfficial(page: Page, member: Row, to: Row, months: number) {
  await page.goto(`/members/${member.id}`)
  await page.getByRole('link', { name: 'Chuyển sinh hoạt', exact: true }).last().click()
  await page.getByRole('link', { name: 'Chính thức' }).click()
  await page.getByLabel('Hợp đồng lao động').check()
  await page.getByLabel('Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi').fill('05/09/2022')
  await page.getByLabel('Thời hạn hợp đồng, tháng').fill(String(months))
  await page.getByLabel('Chi bộ nhận, nếu ở trong đảng bộ này').selectOption(String(to.id))
  await page.getByLabel(/không đang bị kiểm tra/).check()
}

export async function introduce(page: Page, signer: string, number: string) {
  await page.getByLabel('Người ký giấy giới thiệu').fill(signer)
  await page.getByLabel('Số giấy giới thiệu').fill(number)
  await page.getByRole('button', { name: 'Ghi đã giới thiệu' }).click()
}

export async function present(page: Page) {
  await page.getByRole('button', { name: 'Ghi ngày xuất trình' }).click()
  await expect(page.getByRole('button', { name: 'Tiếp nhận đảng viên' })).toBeVisible()
}

export async function tickPapers(page: Page, papers: RegExp[]) {
  for (const paper of papers) await page.getByLabel(paper).check()
}
