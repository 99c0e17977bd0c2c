import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { db, expect, test } from './fixtures'
import { reportShares } from './support/figures'

test('Ban Tổ chức cắt thống kê theo nhãn, theo số sang danh sách, nhập số liệu báo cáo thành đường có bảng; xã chỉ thấy xã mình', async ({
  page,
  world,
  signInAs,
}) => {
  const { top, commune, cell } = world
  await db
    .update(schema.organisations)
    .set({ tags: ['biên giới'] })
    .where(eq(schema.organisations.id, commune.id))
  const inland = await makeOrganisation(db, {
    kind: 'cell',
    parentId: top.id,
    name: 'Chi bộ Cơ quan Huyện ủy',
  })
  await makeMember(db, { orgId: inland.id, fullName: 'Trịnh Công Sở' })
  await db.insert(schema.meetings).values({
    ...{ orgId: cell.id, month: '2022-09-01', state: 'held', dueOn: '2022-09-07', heldOn: '2022-09-08' },
  })
  await signInAs('organisationBoard')
  await page.goto('/')
  const menu = page.getByRole('navigation', { name: 'Chức năng' })
  await menu.getByText('Khác', { exact: true }).click()
  await menu.getByRole('link', { name: 'Thống kê' }).click()
  await page.goto('/statistics?month=2022-09')
  await page.getByLabel('Nhãn').selectOption('biên giới')
  await page.getByRole('search').filter({ hasText: 'Nhãn' }).getByRole('button', { name: 'Xem' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thống kê: nhãn biên giới')
  const people = page.locator('#people')
  await expect(people.getByRole('listitem').first()).toContainText('80 % của 5 đảng viên')
  await expect(page.locator('#meetings').getByRole('link', { name: '1/1' }).first()).toBeVisible()

  await people.getByRole('listitem').first().getByRole('link', { name: '4' }).click()
  await expect(page.getByText('4 đảng viên: chính thức 4')).toBeVisible()
  await expect(page.getByText('Trịnh Công Sở')).toHaveCount(0)
  await page.goBack()

  await reportShares(page)

  await page.goto('/statistics')
  await page.getByRole('link', { name: /^Cơ cấu đội ngũ/ }).click()
  await page.getByRole('row', { name: /^Nam / }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đảng viên ngày /)
  await expect(page.getByRole('link', { name: 'Trịnh Công Sở' })).toBeVisible()
  await page.goto('/statistics/forms?period=2022')
  await expect(page.getByRole('row', { name: /^D Đảng viên cuối kỳ.* 5 5 / })).toBeVisible()
  const printed = await page.request.get(`/print/statistics/${top.id}?period=2022`)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const book = await page.request.get(`/print/statistics-excel/${top.id}?period=2022`)
  expect(book.headers()['content-type']).toContain('spreadsheetml')

  await signInAs('committeeOffice')
  expect((await page.goto(`/statistics?org=${top.id}`))?.status()).toBe(404)
  await page.goto('/statistics')
  await expect(page.getByText(/^Đảng bộ xã An Thịnh, tính đến/)).toBeVisible()
  await signInAs('cellSecretary')
  expect((await page.goto('/statistics'))?.status()).toBe(404)
})
