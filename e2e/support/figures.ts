import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

/** Cao Lộc's shares of 2015 and 2021, entered by the form, read as a line, its table and the note about the scale. */
export async function reportShares(page: Page) {
  for (const [year, percent] of [
    ['2015', '91,16'],
    ['2021', '95,9'],
  ] as const) {
    await page.getByText('Nhập số liệu báo cáo của năm cổng chưa theo dõi').click()
    await page.getByLabel('Năm', { exact: true }).fill(year)
    await page.getByLabel('Tỷ lệ hoàn thành tốt nhiệm vụ trở lên (%)').fill(percent)
    await page.getByLabel('Thang xếp loại').fill('Thang của năm ấy')
    await page.getByLabel('Nguồn').fill(`Báo cáo năm ${year}`)
    await page.getByRole('button', { name: 'Ghi số liệu báo cáo' }).click()
    await expect(page.getByRole('row', { name: new RegExp(`${year}.*Báo cáo năm ${year}`) })).toBeVisible()
    await page.reload()
  }
  const chart = page.getByRole('img', { name: /Tỷ lệ hoàn thành tốt nhiệm vụ trở lên/ })
  await expect(chart).toBeVisible()
  await expect(chart.locator('desc')).toContainText(/năm 2015: 91,16\s%; năm 2021: 95,9\s%/)
  await expect(page.getByText(/Hai thang khác nhau/)).toBeVisible()
  await expect(page.getByRole('row', { name: /2015.*91,16.*Số liệu báo cáo/ })).toBeVisible()
}
