import { settings } from '@/db/schema'
import { db, expect } from './fixtures'
import { alert, fillPlan, openOwnPlan, test } from './support/calendar'

test('chi bộ thôn tháng 9/2022: 06/09, 10/09 bị từ chối, 08/09 và 09/09 phải có lý do', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await expect(page.getByText('Thứ Tư, 07/09/2022').last()).toBeVisible()

  await fillPlan(page, { day: '6/9/2022' })
  await expect(alert(page)).toContainText('sớm hơn ngày sinh hoạt thống nhất 07/09/2022')
  await fillPlan(page, { day: '10/09/2022', reason: 'Bí thư đi công tác' })
  await expect(alert(page)).toContainText('Hướng dẫn 19-HD/BTCHU')
  await expect(alert(page)).toContainText('không quá 2 ngày')
  for (const day of ['08/09/2022', '09-09-2022']) {
    await fillPlan(page, { day, reason: '' })
    await expect(alert(page)).toContainText('đồng chí ghi rõ lý do')
    await expect(page.getByLabel('Ngày họp')).toHaveValue(day)
  }
  await fillPlan(page, { day: '9/9/2022', reason: 'Bí thư đi công tác' })
  await expect(page.getByRole('status').first()).toContainText('Đã đăng ký lịch')
  await expect(page.getByText('Lùi ngày (2 ngày)')).toBeVisible()
  await expect(page.getByText('19:30, Thứ Sáu, 09/09/2022').first()).toBeVisible()
})

test('tháng 8/2022 chưa có ngày thống nhất: họp ngày 20/08 được', async ({ page, signInAs, openMonth }) => {
  await openMonth('2022-08')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-08')
  await fillPlan(page, { day: '20/8/2022' })
  await expect(page.getByText('19:30, Thứ Bảy, 20/08/2022').first()).toBeVisible()
  await expect(page.getByText('Lùi ngày')).toBeHidden()
})

test('trường học: 01/09 hiện là ngày nghỉ, huyện ấn định 08/09; tháng 10 thôn 07/10, trường 06/10', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('districtOffice')
  await page.goto('/calendar?month=2022-09')
  await expect(page.getByText('ngày thống nhất 01/09/2022 là ngày nghỉ (Quốc khánh)')).toBeVisible()
  await page.getByRole('link', { name: 'Ấn định ngày sinh hoạt' }).click()
  await expect(page.getByLabel('Loại hình chi bộ')).toHaveValue('school')
  await page.getByLabel('Ngày họp').fill('08/09/2022')
  await page.getByLabel('Lý do').fill('Ngày 01/9 trong kỳ nghỉ Quốc khánh')
  await page.getByRole('button', { name: 'Ấn định ngày sinh hoạt' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ấn định ngày 08/09/2022 cho 1 chi bộ')

  await page.goto('/calendar?month=2022-09&state=all&q=truong')
  await expect(page.getByRole('row', { name: /THCS/ })).toContainText('08/09/2022')

  await openMonth('2022-10')
  await page.goto('/calendar?month=2022-10&state=all')
  await expect(page.getByRole('row', { name: /Đông Hạ/ })).toContainText('07/10/2022')
  await expect(page.getByRole('row', { name: /THCS/ })).toContainText('06/10/2022')

  await page.goto('/calendar?month=2023-09')
  const open = page.getByRole('button', { name: /^Mở kỳ sinh hoạt tháng/ })
  await expect(open).toBeVisible()
  await page.getByRole('link', { name: /^Tháng 10\/2023/ }).click()
  await expect(page.getByText('Mở được đến tháng 9/2023')).toBeVisible()
  await expect(open).toHaveCount(0)
})

test('xã xác nhận nhiều lịch một lần; cả xã họp ngày 07/09 thì bảng ghi đủ n/n', async ({
  page,
  world,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('committeeOffice')
  for (const name of ['Chi bộ thôn Đông Hạ', 'Chi bộ thôn Tây Thượng']) {
    await page.goto('/calendar?month=2022-09')
    await page.getByRole('link', { name }).click()
    await fillPlan(page, { day: '07/09/2022' })
    await expect(page.getByRole('status').first()).toContainText('Đã đăng ký lịch')
  }
  await page.goto('/calendar?month=2022-09&state=registered')
  await page.getByRole('button', { name: 'Xác nhận các lịch đã chọn' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã xác nhận')
  await expect(page.getByRole('row', { name: /Chi bộ thôn/ })).toHaveCount(2)

  await db.$client`UPDATE meetings SET state = 'held', held_on = '2022-09-07', due_on = '2022-09-07'
    WHERE starts_with(org_path, ${world.commune.path})`
  await page.goto('/calendar?month=2022-09')
  const onDay = page.getByRole('listitem').filter({ hasText: 'Họp đúng ngày' })
  await expect(onDay).toContainText('3/3')
  await onDay.getByRole('link').click()
  await expect(page.getByRole('row', { name: /Chi bộ/ })).toHaveCount(4)
})

test('hội nghị xã vào ngày thống nhất bị từ chối; có lý do thì được, trang kể tên chi bộ bị ảnh hưởng', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('committeeOffice')
  await page.goto('/calendar/conferences/new')
  await page.getByLabel('Tên hội nghị').fill('Hội nghị triển khai vụ đông')
  await page.getByLabel('Ngày họp').fill('07/09/2022')
  await page.getByRole('button', { name: 'Ghi hội nghị' }).click()
  await expect(alert(page)).toContainText('ngày sinh hoạt thống nhất của 2 chi bộ')
  await expect(page.getByLabel('Tên hội nghị')).toHaveValue('Hội nghị triển khai vụ đông')

  await page.getByLabel('Lý do nếu phải họp').fill('Huyện triệu tập đột xuất phòng chống bão')
  await page.getByRole('button', { name: 'Ghi hội nghị' }).click()
  await expect(page.getByRole('heading', { name: '2 chi bộ bị ảnh hưởng' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Chi bộ thôn Đông Hạ' })).toBeVisible()
  await page.goto('/calendar/conferences?month=2022-09')
  await expect(page.getByRole('row', { name: /vụ đông/ })).toContainText('Trùng, có lý do')

  await page.getByRole('link', { name: 'Hội nghị triển khai vụ đông' }).click()
  await page.getByRole('link', { name: 'Đổi ngày hoặc hủy hội nghị' }).click()
  await page.getByLabel('Lý do hủy').fill('Bão đổi hướng')
  await page.getByRole('button', { name: 'Hủy hội nghị' }).click()
  await expect(page.getByText('Hội nghị đã hủy ngày')).toBeVisible()
  await expect(page.getByText('Bão đổi hướng')).toBeVisible()
})

test('không họp được là một kết quả có lý do; thư ký là đảng viên của chi bộ', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await page.getByLabel('Đảng viên ghi biên bản').selectOption({ label: 'Lê Công Rạng' })
  await page.getByRole('button', { name: 'Cử thư ký' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã cử đồng chí Lê Công Rạng')
  await page.getByRole('link', { name: 'Báo không họp được' }).click()
  await page.getByLabel('Lý do không họp được').fill('Cả thôn chống lũ')
  await page.getByRole('button', { name: 'Báo không họp được' }).click()
  await expect(page.getByRole('status').first()).toContainText('không họp được')
  await expect(page.getByText('Cả thôn chống lũ')).toBeVisible()
})

test('chi bộ khác: trang kỳ sinh hoạt và hội nghị coi như không có', async ({
  page,
  world,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  const [own] = await db.$client`SELECT id FROM meetings WHERE org_id = ${world.cell.id}`
  await signInAs('cellSecretary')
  expect((await page.request.get(`/calendar/${own?.id}`)).status()).toBe(200)
  await signInAs('neighbour')
  for (const path of ['', '/register', '/not-held']) {
    const foreign = await page.request.get(`/calendar/${own?.id}${path}`)
    expect(foreign.status()).toBe(404)
    expect(await foreign.text()).not.toContain('Đông Hạ')
  }
  for (const bad of ['abc', '0', '-1', '99999999999999'])
    expect((await page.request.get(`/calendar/${bad}`)).status()).toBe(404)
})

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('đăng ký bị từ chối rồi được, chữ đã nhập còn nguyên', async ({ page, signInAs, openMonth }) => {
    await openMonth('2022-09')
    await signInAs('cellSecretary')
    await openOwnPlan(page, '2022-09')
    await fillPlan(page, { day: '08/09/2022' })
    await expect(alert(page)).toContainText('đồng chí ghi rõ lý do')
    await expect(page.getByLabel('Địa điểm')).toHaveValue('Nhà văn hóa thôn Đông Hạ')
    await fillPlan(page, { day: '08/09/2022', reason: 'Mưa bão' })
    await expect(page.getByText('Lùi ngày (1 ngày)')).toBeVisible()
    await expect(page.getByLabel('Nội dung để dán vào Zalo')).toHaveValue(/19:30, Thứ Năm, 08\/09\/2022, tại/)
  })
})

test('ngày trình diễn đặt bằng tay trên bản trình diễn', async ({ page, signInAs }) => {
  const rows = [
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: '2022-09-07' },
  ]
  await db.insert(settings).values(rows).onConflictDoNothing()
  await signInAs('cellSecretary')
  // Set to the day it already is: other journeys run on the same clock.
  await expect(async () => {
    await page.goto('/clock')
    await expect(page.getByRole('heading', { name: 'Ngày trình diễn' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const day = await page.getByLabel('Ngày', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Đặt ngày trình diễn' }).click()
  await expect(page.getByRole('status').first()).toContainText(day)
})
