import { randomUUID } from 'node:crypto'
import { makeCaoLoc } from '@/db/seed/cases/cao-loc'
import { db, expect, test } from '../fixtures'
import { column, figure, followFigure, sumOfColumn } from '../support/cases'
import { reportShares } from '../support/figures'
import { signIn } from '../support/sign-in'

/** Cao Lộc 2022: the border communes, cut by their tag, on a district of its size. */
test.describe.configure({ mode: 'default' })

let world: Awaited<ReturnType<typeof makeCaoLoc>>
test.beforeAll(async () => {
  world = await makeCaoLoc(db, `cl${randomUUID().slice(0, 8)}`)
})
test.beforeEach(({ page }) => signIn(page, world.accounts.organisationBoard.loginName))

test('nhãn biên giới: 6 xã, 75 chi bộ, 1.136 đảng viên, 20,2 % của huyện; 14 được miễn; số nào cũng dẫn tới danh sách', async ({
  page,
}) => {
  const cut = async () => {
    await page.goto('/statistics?month=2022-09')
    await page.getByLabel('Nhãn').selectOption('biên giới')
    await page.getByRole('search').filter({ hasText: 'Nhãn' }).getByRole('button', { name: 'Xem' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thống kê: nhãn biên giới')
  }
  const people = page.locator('#people')
  await cut()
  await expect(figure(people, 'Đảng viên')).toContainText(/20,2\s% của 5\.624 đảng viên/)
  await expect(column(people, 'Tổ chức')).toHaveCount(6)
  expect(await sumOfColumn(people, 'Chi bộ')).toBe(75)
  expect(await sumOfColumn(people, 'Đảng viên')).toBe(1_136)
  await followFigure(people, 'Chi bộ', '75')
  await expect(page.getByText('Tìm thấy 75 tổ chức')).toBeVisible()
  for (const [label, count] of [
    ['Đảng viên', '1.136'],
    ['Được miễn từ đầu nhiệm kỳ', '14'],
    ['Được miễn mà vẫn dự từ 2 kỳ họp năm 2022', '5'],
  ] as const) {
    await cut()
    await followFigure(people, label, count)
    await expect(page.getByText(new RegExp(`^${count} đảng viên: chính thức`))).toBeVisible()
  }

  // The month, the makeup by age and sex: the same cells and members.
  for (const [label, count] of [
    ['Đã họp', '74/75'],
    ['Lùi ngày', '3/75'],
    ['Không họp được', '1/75'],
  ] as const) {
    await cut()
    await followFigure(page.locator('#meetings'), label, count)
    await expect(column(page, 'Chi bộ').first()).toBeVisible()
  }
  await cut()
  await page.getByRole('link', { name: /^Cơ cấu đội ngũ/ }).click()
  await expect(page.getByRole('heading', { name: 'Giới tính' })).toBeVisible()
  for (const name of ['Giới tính', 'Dân tộc', 'Loại hình chi bộ'])
    expect(
      await sumOfColumn(
        page.locator('section').filter({ has: page.getByRole('heading', { name }) }),
        'Đảng viên',
      ),
    ).toBe(1_136)
})

test('23 chi bộ thôn biên giới đều có cấp ủy viên phụ trách; 41 đảng viên của 4 đồn, đồn đông nhất 13 người ở 13 chi bộ', async ({
  page,
}) => {
  await page.goto('/visits')
  await page.getByRole('link', { name: 'Chi bộ biên giới, yếu kém' }).click()
  await expect(figure(page, 'Chi bộ biên giới, yếu kém')).toContainText('23')
  await expect(figure(page, 'Đã có người phụ trách')).toContainText('23/23')
  await expect(figure(page, 'Đảng viên đồn biên phòng dự')).toContainText('41')
  await expect(column(page, 'Cấp ủy viên phụ trách').filter({ hasText: 'Đảng ủy viên' })).toHaveCount(23)
  await expect(column(page, 'Đảng viên dự')).toHaveText(['13', '10', '9', '9'])
  await expect(column(page, 'Chi bộ được dự').first()).toHaveText('13')
  await page.goto(`/members?q=${encodeURIComponent('Chiến sĩ')}`)
  await expect(page.getByText('Không có đảng viên nào khớp')).toBeVisible()
})

test('91,16 % năm 2015, 95,9 % năm 2021: đường, bảng, ghi chú', async ({ page }) => {
  await page.goto(`/statistics?tag=${encodeURIComponent('biên giới')}`)
  await reportShares(page)
})
