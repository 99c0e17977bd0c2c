import { settings } from '@/db/schema'
import { db, expect, test } from './fixtures'
import { fillOfficial, introduce, present, tickPapers } from './support/transfers'

test('Chuyển sinh hoạt trong xã: bắt đầu, giới thiệu hai cấp, thiếu giấy bị từ chối, tiếp nhận, trang đảng viên có quá trình', async ({
  page,
  world,
  signInAs,
}) => {
  const { member, neighbour } = world

  // The days of a transfer are counted: the clock of the demonstration stands still, as for other journeys.
  const clock = [
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: '2022-09-07' },
  ]
  await db.insert(settings).values(clock).onConflictDoNothing()
  await signInAs('cellSecretary')
  await expect(async () => {
    await page.goto('/clock')
    await expect(page.getByRole('heading', { name: 'Ngày trình diễn' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await fillOfficial(page, member, neighbour, 6)
  await page.getByRole('button', { name: 'Bắt đầu làm thủ tục' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'không chuyển chính thức' })).toBeVisible()
  await page.getByLabel('Thời hạn hợp đồng, tháng').fill('24')
  await page.getByRole('button', { name: 'Bắt đầu làm thủ tục' }).click()
  await expect(page.getByRole('heading', { name: 'Chi bộ thôn Đông Hạ giới thiệu' })).toBeVisible()
  const address = new URL(page.url()).pathname
  await expect(page.getByRole('status').first()).toContainText('Đã bắt đầu làm thủ tục')
  await introduce(page, 'Đào Xuân Thạch, Bí thư', '03')
  await expect(page.getByText('Chờ Đảng ủy xã An Thịnh giới thiệu')).toBeVisible()
  // Begun once more for the same person: said before the form, with the way to what is open.
  await page.goto(`/transfers/new?member=${member.id}&kind=official`)
  await page.getByRole('link', { name: 'Mở lần chuyển sinh hoạt chưa xong' }).click()
  await expect(page.getByText('Chờ Đảng ủy xã An Thịnh giới thiệu')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: `Giới thiệu chuyển sinh hoạt: đồng chí ${member.fullName}` }).click()
  await introduce(page, 'Phạm Ngọc Toản, Bí thư', '31')
  await expect(page.getByText('Đã giới thiệu, chưa xuất trình')).toBeVisible()

  await signInAs('neighbour')
  await page.goto(address)
  await present(page)
  await tickPapers(page, [/^Giấy giới thiệu sinh hoạt đảng/, /^Thẻ đảng viên/])
  await page.getByRole('button', { name: 'Tiếp nhận đảng viên' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Hồ sơ đảng viên niêm phong' })).toBeVisible()
  await expect(page.getByLabel('Thẻ đảng viên')).toBeChecked()
  await tickPapers(page, [/Hồ sơ đảng viên niêm phong/, /Bản tự kiểm điểm/])
  await page.getByRole('button', { name: 'Tiếp nhận đảng viên' }).click()
  await expect(page.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText(`Đã tiếp nhận đồng chí ${member.fullName}`)

  await page.getByText('Ghi sai tháng đã đóng đảng phí?').click()
  await page.getByLabel('Đúng ra đã đóng đến hết tháng').fill('9/2029')
  await page.getByLabel('Lý do sửa').fill('Xem lại phiếu thu')
  await page.getByRole('button', { name: 'Sửa tháng đã đóng' }).click()
  await expect(page.getByText('Tháng đã đóng đến quá xa.').first()).toBeVisible()
  await page.getByLabel('Đúng ra đã đóng đến hết tháng').fill('9/2022')
  await page.getByRole('button', { name: 'Sửa tháng đã đóng' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã sửa: đã đóng đảng phí hết tháng 9/2022.')
  await expect(
    page.getByText('Trước ghi: không ghi tháng; sửa thành: đã đóng hết tháng 9/2022.'),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Xem đảng viên' }).click()
  const trail = page.locator('#trail')
  await expect(trail.getByText('Chi bộ thôn Tây Thượng')).toBeVisible()
  await expect(trail.getByText('Chi bộ thôn Đông Hạ')).toBeVisible()
  await signInAs('cellSecretary')
  expect((await page.request.get(`/members/${member.id}`)).status()).toBe(404)
  await page.goto(address)
  await expect(page.getByText('Người ký: Phạm Ngọc Toản, Bí thư')).toBeVisible()
  for (const name of ['In bản kê giấy tờ', 'In đơn xin chuyển', 'In mẫu bản tự kiểm điểm']) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    expect((await page.request.get(href ?? '')).headers()['content-type']).toBe('application/pdf')
  }
})
