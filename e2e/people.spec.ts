import { randomUUID } from 'node:crypto'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { expect, test } from './fixtures'

test('Quản trị dựng xã, chi bộ, cấp tài khoản; người nhận phiếu vào được rồi bị khóa', async ({
  page,
  browser,
  baseURL,
  world,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto(`/organisations/${world.top.id}`)
  await page.getByRole('link', { name: 'Thêm tổ chức trực thuộc' }).click()
  await page.getByLabel('Loại tổ chức').selectOption({ label: 'Tổ chức cơ sở đảng (đảng bộ)' })
  await page.getByLabel('Tên').fill('xã Hòa Bình')
  await page.getByRole('button', { name: 'Xem tên và thể thức' }).click()
  await expect(page.getByLabel('Dòng dưới: cơ quan ban hành')).toHaveValue('ĐẢNG ỦY XÃ HÒA BÌNH')
  await page.getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ xã Hòa Bình')

  await page.getByRole('link', { name: 'Thêm tổ chức trực thuộc' }).click()
  await page.getByLabel('Loại tổ chức').selectOption({ label: 'Chi bộ' })
  await page.getByLabel('Loại hình chi bộ').selectOption({ label: 'Thôn, khu dân cư' })
  await page.getByLabel('Tên').fill('thôn Bến Đò')
  await page.getByRole('button', { name: 'Xem tên và thể thức' }).click()
  await expect(page.getByLabel('Dòng trên: tổ chức cấp trên')).toHaveValue('ĐẢNG BỘ XÃ HÒA BÌNH')
  await page.getByLabel('Tên nhiệm kỳ').fill('2022–2025')
  await page.getByLabel('Bắt đầu từ ngày').fill('1/6/2022')
  await page.getByRole('button', { name: 'Thêm tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi bộ thôn Bến Đò')
  await expect(page.getByText('2022–2025: từ 01/06/2022')).toBeVisible()

  await page.getByRole('link', { name: 'Cấp tài khoản ở tổ chức này' }).click()
  await page.getByLabel('Họ và tên').fill('Khúc Thị Lành')
  const loginName = `lanh.${randomUUID().slice(0, 8)}`
  await page.getByLabel('Tên đăng nhập').fill(loginName)
  await page.getByLabel('Vai trò').selectOption({ label: 'Bí thư, phó bí thư chi bộ' })
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phiếu cấp tài khoản')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('In phiếu ngay')).toBeHidden()
  await expect(page.getByRole('button', { name: 'In phiếu' })).toBeHidden()
  await expect(page.getByText(loginName)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const password = (await page.getByRole('definition').last().textContent()) ?? ''
  const slip = page.url()

  const person = await browser.newPage({ baseURL })
  const enter = async (word: string) => {
    await person.goto('/sign-in')
    await person.getByLabel('Tên đăng nhập').fill(loginName)
    await person.getByLabel('Mật khẩu').fill(word)
    await person.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  await enter(password)
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu của riêng đồng chí')
  await person.goto('/members')
  await expect(person).toHaveURL(/\/password$/)
  const choose = async (word: string) => {
    await person.getByLabel('Mật khẩu mới', { exact: true }).fill(word)
    await person.getByLabel('Nhập lại mật khẩu mới').fill(word)
    await person.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  }
  await choose('Chi bộ 2022')
  await expect(person.getByRole('alert').filter({ hasText: 'tên địa phương' })).toBeVisible()
  await choose('đò sang bến sớm')
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
  await expect(person.getByText('Đang làm việc cho: Chi bộ thôn Bến Đò')).toBeVisible()

  await page.goto(slip)
  await expect(page.getByText('Mật khẩu không còn hiện được')).toBeVisible()
  expect(await page.content()).not.toContain(password)

  await page.getByRole('link', { name: 'Khúc Thị Lành' }).click()
  await page.getByLabel('Tôi xác nhận khóa tài khoản').check()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(page.getByText('Đã khóa', { exact: true })).toBeVisible()
  await person.goto('/members')
  await expect(person).toHaveURL(/\/sign-in$/)
  await enter('đò sang bến sớm')
  await expect(person.getByRole('alert').filter({ hasText: 'chưa đúng' })).toBeVisible()
  await person.close()
})

test('Bí thư thêm đảng viên, xem số thẻ có ghi nhật ký, miễn đủ 12 tháng bị từ chối', async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  await page.goto('/members')
  await page.getByRole('link', { name: 'Thêm đảng viên' }).click()
  await page.getByLabel('Họ và tên').fill('Bùi Thị Thơm')
  await page.getByLabel('Nữ').check()
  await page.getByRole('textbox', { name: 'Năm sinh' }).fill('1985')
  await page.getByLabel('Số thẻ đảng viên').fill('031085001234')
  await page.getByRole('button', { name: 'Thêm đảng viên' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bùi Thị Thơm')

  await expect(page.getByRole('status').first()).toContainText('Đã thêm đồng chí Bùi Thị Thơm')
  const here = new URL(page.url()).pathname
  expect(await page.content()).not.toContain('031085001234')
  await page.getByRole('button', { name: 'Hiện số thẻ' }).click()
  await expect(page.getByText('031085001234')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto(here)
  await page.getByRole('link', { name: 'Ghi quyết định miễn' }).click()
  await page.getByLabel(/Việc làm lưu động/).check()
  await page.getByLabel('Từ ngày').fill('1/3/2022')
  await page.getByLabel('Đến hết ngày').fill('28/2/2023')
  await page.getByLabel('Số nghị quyết').fill('15-QĐ/ĐU')
  await page.getByRole('button', { name: 'Ghi quyết định miễn' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '01-HD/TW' })).toBeVisible()
  await expect(page.getByLabel('Số nghị quyết')).toHaveValue('15-QĐ/ĐU')
  await page.getByLabel('Đến hết ngày').fill('27/2/2023')
  await page.getByRole('button', { name: 'Ghi quyết định miễn' }).click()
  await expect(page.getByText('Từ 01/03/2022 đến 27/02/2023')).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto('/members?q=bui+thi&exempt=on')
  await expect(page.getByRole('link', { name: 'Bùi Thị Thơm' })).toBeVisible()
  await page.goto(`/members?q=${encodeURIComponent(world.stranger.fullName)}`)
  await expect(page.getByText('Không có đảng viên nào khớp')).toBeVisible()
})

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('đăng nhập, lọc, sửa và bị từ chối vẫn dùng được', async ({ page, world }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Tên đăng nhập').fill(world.accounts.committeeOffice.loginName)
    await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.goto('/members')
    await page.getByLabel(/Tìm theo tên/).fill('le cong')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('link', { name: 'Lê Công Rạng' }).click()
    await page.getByRole('link', { name: 'Sửa thông tin' }).click()
    await page.getByLabel('Năm sinh').fill('1850')
    await page.getByLabel('Họ và tên').fill('')
    await page.getByRole('button', { name: 'Lưu thông tin' }).click()
    const problems = page.getByRole('alert').getByRole('link')
    await expect(problems).toHaveText(['Họ và tên: Đồng chí chưa nhập ô này.', 'Năm sinh phải từ 1900.'])
    await expect(problems.first()).toHaveAttribute('href', '#field-fullName')
    await page.getByLabel('Họ và tên').fill('Lê Công Rạng')
    await expect(page.getByLabel('Năm sinh')).toHaveValue('1850')
    await page.getByLabel('Năm sinh').fill('1972')
    await page.getByRole('button', { name: 'Lưu thông tin' }).click()
    await expect(page.getByText('năm 1972')).toBeVisible()
  })
})
