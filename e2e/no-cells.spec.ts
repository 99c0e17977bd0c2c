import { and, eq, like } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'

/** The first days of an installation: accounts are there, cells are not. */
test.beforeEach(async ({ world, signInAs }) => {
  await db
    .update(schema.organisations)
    .set({ endedOn: '2022-01-01' })
    .where(and(eq(schema.organisations.kind, 'cell'), like(schema.organisations.path, `${world.top.path}%`)))
  await signInAs('organisationBoard')
})

test('biểu mẫu ghi cho chi bộ nói vì sao chưa ghi được và phải làm gì, không báo là không có trang', async ({
  page,
  signInAs,
}) => {
  for (const path of ['/members/new', '/transfers/arrive']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText('chưa có chi bộ nào')
    await expect(page.getByRole('link', { name: 'Thêm chi bộ ở trang Tổ chức' })).toBeVisible()
  }
  await signInAs('committeeOffice')
  await page.goto('/candidates/new')
  await expect(page.getByRole('main')).toContainText(/Đồng chí đề nghị Ban .+ hoặc quản trị hệ thống/)
  await signInAs('member')
  await page.goto('/members/new')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Không tìm thấy')
})

for (const path of [
  '/visits',
  '/visits/charge',
  '/dues/report',
  '/proposals/removals',
  '/statistics',
  '/thematic',
])
  test(`không có gì để chia thì không có phân số: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(/(?<![\d/])0\/0/)
  })
