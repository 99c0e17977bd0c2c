import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'

test('in từ trình duyệt: không có hàng chuyển trang, nút, ô chọn; cột để đánh dấu không in', async ({
  page,
  world,
  signInAs,
}) => {
  const [item] = await db
    .insert(schema.feedbackItems)
    .values({
      ...{ code: `IN-${world.top.id}`, orgId: world.cell.id, ownerId: world.commune.id, kind: 'petition' },
      ...{ addresseeId: world.addressee?.id ?? 0, field: 'Giao thông', raisedBy: 'Tập thể chi bộ' },
      ...{ title: 'Sửa cầu tạm', text: 'Cầu hỏng.', sentOn: '2022-09-08', dueOn: '2022-09-22' },
    })
    .returning()
  await db.insert(schema.meetings).values({
    ...{ orgId: world.cell.id, month: '2022-10-01', dueOn: '2022-10-07', plannedOn: '2022-10-07' },
    ...{ plannedAt: '19:30', place: 'Nhà văn hóa', state: 'registered' },
  })
  const pressed = page.getByRole('main').locator('nav, button, .button, search, input, select, summary')
  const looks = async (path: string) => {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(pressed.filter({ visible: true }), path).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
  }
  await signInAs('committeeOffice')
  for (const path of [
    '/feedback',
    `/feedback/${item?.id}`,
    '/feedback/synthesis?month=2022-09',
    '/hash-list',
  ])
    await looks(path)
  await page.goto('/calendar?month=2022-10')
  await expect(page.getByRole('checkbox', { name: /^Xác nhận lịch của/ })).toBeVisible()
  await looks('/calendar?month=2022-10')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Các chi bộ' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lịch theo ngày' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await signInAs('permanentCommittee')
  await looks('/feedback/approvals')
  await signInAs('cellSecretary')
  await looks('/feedback/answers')
  const [planned] = await db
    .insert(schema.meetings)
    .values({ orgId: world.cell.id, month: '2022-11-01', dueOn: '2022-11-07' })
    .returning()
  await looks(`/calendar/${planned?.id}`)
  const registration = page.getByRole('heading', { name: 'Đăng ký lịch sinh hoạt' })
  await expect(registration).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(registration).toBeHidden()
  await expect(page.getByText('07/11/2022').first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const [session] = await db
    .insert(schema.studySessions)
    .values({
      ...{ orgId: world.cell.id, kind: 'resolution', title: 'Học nghị quyết', organiser: 'Đảng ủy xã' },
      ...{ startsOn: '2022-08-05', endsOn: '2022-08-05', recordedBy: world.accounts.cellSecretary.id },
    })
    .returning()
  // A list that is ticked on its own page is what the page tells.
  for (const [path, content] of [
    [`/study/${session?.id}`, page.getByRole('main').getByText(world.member.fullName)],
    [`/records/${world.member.id}`, page.getByRole('main').getByText('Đơn xin vào Đảng')],
  ] as const) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(content.first(), path).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  }
  await db
    .update(schema.feedbackItems)
    .set({ ownerId: world.top.id, status: 'forwarded' })
    .where(eq(schema.feedbackItems.id, item?.id ?? 0))
  await signInAs('districtOffice')
  await page.goto('/feedback/triage')
  await expect(page.getByText('Phím tắt', { exact: true })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Phím tắt', { exact: true }), 'phần đang gập').toBeHidden()
})
