import type { Page } from '@playwright/test'
import { makeReadyMinutes } from '@/db/seed/ready-cells'
import { db, expect } from '../fixtures'
import { row, saved } from './evening'
import { complete, printed } from './ready-cell'

type Person = { id: number; fullName: string }
type Ready = Parameters<typeof makeReadyMinutes>[1] & { voting: number }

/** The evening of the cell of 21: two are reached by video, the others are in the hall; its minutes are completed. */
export async function meetOf21(page: Page, ready: Ready, away: Person[]) {
  const { meetingId } = await makeReadyMinutes(db, ready)
  await page.goto(`/meetings/${meetingId}/minutes`)
  for (const { fullName } of away) {
    const person = page.getByRole('group', { name: new RegExp(`^${fullName}`) })
    await person.getByText('Trực tuyến', { exact: true }).click()
    await person.getByLabel('Kênh').fill('Zalo (gọi video)')
    await person.getByLabel('Ai theo dõi').fill('Bí thư chi bộ')
  }
  const isOnlineCounted = ready.voting === 21
  if (isOnlineCounted)
    for (const box of await page.getByLabel('Trong đó trực tuyến').filter({ visible: true }).all())
      await box.fill('2')
  await expect(row(page, 'Biểu quyết nghị quyết')).toContainText(`Tán thành ${ready.voting}/21`)
  await expect(
    page.getByText(`Cơ số biểu quyết 21, đang dự và được biểu quyết ${ready.voting}.`),
  ).toBeVisible()
  await saved(page)
  await complete(page, meetingId, isOnlineCounted ? '02' : '01')
  const { text } = await printed(page, `/print/minutes/${meetingId}`)
  expect(text.includes('trongđóbiểuquyếttrựctuyến')).toBe(isOnlineCounted)
  await page.goto(`/meetings/${meetingId}`)
}

/** Sổ đảng phí from this month on, with a rate for the two who are away. */
export async function openDuesOfTwo(page: Page, two: Person[]) {
  await page.goto('/dues')
  await page.getByLabel('Ghi từ tháng').fill('9/2022')
  await page.getByRole('button', { name: 'Mở sổ đảng phí' }).click()
  for (const { fullName } of two) {
    await page.getByLabel(`${fullName}: nhóm đóng`).selectOption({ label: 'Nông dân, lao động tự do' })
    await page.getByLabel(`${fullName}: số làm căn cứ`).fill('5000')
  }
  await page.getByRole('button', { name: 'Lưu nhóm đóng' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng phí tháng 9/2022')
}
