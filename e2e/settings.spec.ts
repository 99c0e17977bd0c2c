import { expect, test } from './fixtures'

test('cài đặt: quản trị đổi phần kỹ thuật, Ban Tổ chức ghi quy tắc mới có căn cứ; ngoài khoảng và thiếu xác nhận bị từ chối tại ô', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/')
  await page.getByRole('link', { name: 'Cài đặt' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cài đặt')
  await expect(page.getByRole('link', { name: 'Ghi quy tắc mới' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Cho số biên bản' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Giữ kết quả in theo lô' }).click()
  await page.getByLabel('Giá trị mới').fill('99')
  await page.getByRole('button', { name: 'Đổi thiết lập' }).click()
  await expect(page.getByRole('alert').first()).toContainText('từ 1 đến 60 ngày')
  await page.getByLabel('Giá trị mới').fill('8')
  await page.getByRole('button', { name: 'Đổi thiết lập' }).click()
  await expect(page.getByRole('status').first()).toContainText('Giữ kết quả in theo lô” thành: 8 ngày')
  await expect(page.getByRole('row', { name: /8 ngày.*Quản trị viên/ })).toHaveCount(1)
  expect((await page.request.get('/settings/commonDay')).status()).toBe(404)

  await signInAs('organisationBoard')
  await page.goto('/settings/numbersMinutes')
  await page.getByLabel('Không', { exact: true }).check()
  await page.getByRole('button', { name: 'Đổi thiết lập' }).click()
  await expect(page.getByRole('alert').first()).toContainText('đánh dấu vào ô xác nhận')
  await page.getByRole('link', { name: 'Cài đặt' }).last().click()
  await page.locator('#commonDay').getByRole('link', { name: 'Ghi quy tắc mới' }).click()
  await expect(page.getByLabel('Ngày sinh hoạt thống nhất')).toHaveValue('7')
  await page.getByLabel('Ngày của chi bộ doanh nghiệp').selectOption('thứ Năm đầu tiên của tháng')
  await page.getByLabel('Chi bộ đăng ký chậm nhất ngày').fill('20')
  await page.getByLabel('Cấp trên xác nhận chậm nhất ngày').fill('25')
  await page.getByLabel('Căn cứ').fill('Hướng dẫn 25-HD/BTCHU ngày 05/9/2022')
  await page.getByRole('button', { name: 'Ghi quy tắc mới' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi quy tắc mới')
  await page.goto('/settings')
  await expect(page.locator('#commonDay')).toContainText('theo Hướng dẫn 25-HD/BTCHU')
  await expect(page.locator('#commonDay')).toContainText('Cán bộ Tổ chức đã ghi quy tắc mới áp dụng từ 01/')

  await page.locator('#residence').getByRole('link', { name: 'Ghi quy tắc mới' }).click()
  await page.getByLabel('Diện được miễn sinh hoạt nơi cư trú').fill('Diện thứ nhất; Diện thứ hai')
  await page.getByLabel('Căn cứ').fill('Hướng dẫn 33-HD/BTCTW ngày 30/10/2020')
  await page.getByRole('button', { name: 'Ghi quy tắc mới' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi quy tắc mới')
  await page.goto('/settings')
  await expect(page.locator('#residence')).toContainText('Diện thứ nhất; Diện thứ hai')
})

test('ngày nghỉ theo thông báo: Ban Tổ chức ghi, thấy nguồn; ghi nhầm thì rút, lần ghi vẫn đọc được', async ({
  page,
  signInAs,
}) => {
  await signInAs('organisationBoard')
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Lịch nghỉ lễ, làm bù' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lịch nghỉ lễ, làm bù năm')
  await page.goto('/calendar/holidays?year=2024')
  await page.getByLabel('Từ ngày').fill('10/6/2024')
  await page.getByLabel('Loại ngày').selectOption('Làm bù')
  await page.getByLabel('Tên dịp').fill('Nghỉ theo thông báo')
  await page.getByLabel('Số văn bản').fill('77/TB-BNV')
  await page.getByLabel('Ngày ký văn bản').fill('1/9/2022')
  await page.getByLabel('Cơ quan thông báo').fill('Bộ Nội vụ')
  await page.getByRole('button', { name: 'Ghi vào lịch' }).click()
  await expect(page.getByRole('alert').first()).toContainText('vốn là ngày làm việc')
  await expect(page.getByLabel('Số văn bản')).toHaveValue('77/TB-BNV')
  await page.getByLabel('Loại ngày').selectOption('Nghỉ')
  await page.getByRole('button', { name: 'Ghi vào lịch' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi 10/06/2024')
  await expect(
    page.getByRole('row', { name: /77\/TB-BNV ngày 01\/09\/2022, Bộ Nội vụ/ }).first(),
  ).toBeVisible()
  await page.getByText('Ghi nhầm?').click()
  await page.getByLabel('Lần ghi cần rút').selectOption({ index: 1 })
  await page.getByLabel('Lý do rút').fill('Ghi thử')
  await page.getByRole('button', { name: 'Rút lần ghi' }).click()
  await expect(page.getByRole('row', { name: /Nghỉ theo thông báo.*Ghi thử/ })).toBeVisible()
})
