import { settings } from '@/db/schema'
import { db, expect, test } from './fixtures'

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
  await page.goto(`/members/${member.id}`)
  await page.getByRole('link', { name: 'Chuyển sinh hoạt', exact: true }).last().click()
  await page.getByRole('link', { name: 'Chính thức' }).click()
  await page.getByLabel('Hợp đồng lao động').check()
  await page.getByLabel('Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi').fill('05/09/2022')
  await page.getByLabel('Thời hạn hợp đồng, tháng').fill('6')
  await page.getByLabel('Chi bộ nhận, nếu ở trong đảng bộ này').selectOption(String(neighbour.id))
  await page.getByLabel(/không đang bị kiểm tra/).check()
  await page.getByRole('button', { name: 'Bắt đầu làm thủ tục' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'không chuyển chính thức' })).toBeVisible()
  await page.getByLabel('Thời hạn hợp đồng, tháng').fill('24')
  await page.getByRole('button', { name: 'Bắt đầu làm thủ tục' }).click()
  await expect(page.getByRole('heading', { name: 'Chi bộ thôn Đông Hạ giới thiệu' })).toBeVisible()
  const address = page.url()
  const introduce = async (signer: string, number: string) => {
    await page.getByLabel('Người ký giấy giới thiệu').fill(signer)
    await page.getByLabel('Số giấy giới thiệu').fill(number)
    await page.getByRole('button', { name: 'Ghi đã giới thiệu' }).click()
  }
  await introduce('Đào Xuân Thạch, Bí thư', '03')
  await expect(page.getByText('Chờ Đảng ủy xã An Thịnh giới thiệu')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: `Giới thiệu chuyển sinh hoạt: đồng chí ${member.fullName}` }).click()
  await introduce('Phạm Ngọc Toản, Bí thư', '31')
  await expect(page.getByText('Đã giới thiệu, chưa xuất trình')).toBeVisible()

  await signInAs('neighbour')
  await page.goto(address)
  await page.getByRole('button', { name: 'Ghi ngày xuất trình' }).click()
  await expect(page.getByRole('button', { name: 'Tiếp nhận đảng viên' })).toBeVisible()
  await page.getByLabel('Giấy giới thiệu sinh hoạt đảng').check()
  await page.getByLabel('Thẻ đảng viên').check()
  await page.getByRole('button', { name: 'Tiếp nhận đảng viên' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Hồ sơ đảng viên niêm phong' })).toBeVisible()
  await expect(page.getByLabel('Thẻ đảng viên')).toBeChecked()
  await page.getByLabel(/Hồ sơ đảng viên niêm phong/).check()
  await page.getByLabel(/Bản tự kiểm điểm/).check()
  await page.getByRole('button', { name: 'Tiếp nhận đảng viên' }).click()
  await expect(page.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Xem đảng viên' }).click()
  const trail = page.locator('#trail')
  await expect(trail.getByText('Chi bộ thôn Tây Thượng')).toBeVisible()
  await expect(trail.getByText('Chi bộ thôn Đông Hạ')).toBeVisible()
  await signInAs('cellSecretary')
  expect((await page.request.get(`/members/${member.id}`)).status()).toBe(404)
  await page.goto(address)
  await expect(page.getByText('Người ký: Phạm Ngọc Toản, Bí thư')).toBeVisible()
  const sheet = await page.request.get(address.replace('/transfers/', '/print/transfer-sheet/'))
  expect(sheet.headers()['content-type']).toBe('application/pdf')
})
