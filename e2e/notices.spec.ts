import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'

const SECRET = 'Kênh N4 sạt mái ba điểm'
const header = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true })

test('thông báo: cơ quan trả lời, Thường trực được báo và duyệt, bí thư chi bộ thấy 1 thông báo mới và mở ra trả lời', async ({
  page,
  world,
  signInAs,
}) => {
  const code = `E2E-TB-${world.top.id}`
  const [item] = await db
    .insert(schema.feedbackItems)
    .values({
      ...{ code, orgId: world.cell.id, kind: 'petition', addresseeId: world.addressee?.id ?? 0 },
      ...{ field: 'Thủy lợi', raisedBy: 'Tập thể chi bộ', title: SECRET, text: SECRET },
      ...{ status: 'assigned', ownerId: world.agency.id, agencyId: world.agency.id },
      ...{ sentOn: '2022-08-29', dueOn: '2022-09-30' },
    })
    .returning()

  await signInAs('agencyOfficer')
  await page.goto(`/feedback/${item?.id}/draft`)
  await page.getByLabel('Kết quả').selectOption({ label: 'Đã giải quyết' })
  await page.getByLabel('Nội dung trả lời').fill('Đã kè xong ba điểm.')
  await page.getByLabel('Người ký').fill('Trần Đức Luyện')
  await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click()
  await expect(page.getByText('Đã xong: trình dự thảo trả lời.')).toBeVisible()

  await signInAs('permanentCommittee')
  await page.goto('/')
  await header(page, '1 thông báo mới').click()
  await page.getByRole('button', { name: `Xem dự thảo trả lời mục ${code}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECRET)
  await expect(header(page, 'Thông báo')).toBeVisible()
  await page.getByRole('link', { name: 'Duyệt trả lời', exact: true }).click()
  await page.getByRole('button', { name: 'Duyệt trả lời' }).click()
  await expect(page.getByText('Đã xong: duyệt trả lời.')).toBeVisible()

  await signInAs('neighbour')
  await page.goto('/notices')
  await expect(page.getByText('Chưa có thông báo nào.')).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto('/')
  await header(page, '1 thông báo mới').click()
  await expect(page.getByText(`Mục ${code}: trả lời đã về chi bộ.`)).toBeVisible()
  await expect(page.getByRole('main').getByText(SECRET)).toHaveCount(0)
  await page.getByRole('button', { name: 'Xem trả lời' }).click()
  await expect(page.getByText('Đã kè xong ba điểm.')).toBeVisible()
  await expect(header(page, 'Thông báo')).toBeVisible()

  await signInAs('cellRecorder')
  await page.goto('/notices')
  await expect(header(page, '1 thông báo mới')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi là đã xem tất cả' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi là đã xem tất cả')
  await expect(header(page, 'Thông báo')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem trả lời' })).toHaveAttribute(
    'href',
    `/feedback/${item?.id}`,
  )
})
