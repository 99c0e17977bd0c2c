import { expect, test } from './fixtures'
import { squeezed } from './support/pdf-text'
import { complete, printed, readyCell } from './support/ready-cell'

const decision = 'Quyết định kiểm tra số 12-QĐ/UBKTHU ngày 05/9/2022'

test('theo quyết định kiểm tra: đọc và in được tổ chức nêu tên, không hơn; nhật ký có từng lần', async ({
  page,
  world,
  signIn,
}) => {
  test.setTimeout(120_000)
  const { inspector, admin } = world.accounts
  const { meetingId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')

  await signIn(inspector)
  expect((await page.request.get(`/meetings/${meetingId}`)).status()).toBe(404)

  await signIn(admin)
  await page.goto(`/accounts/${inspector.id}`)
  await page.getByRole('link', { name: 'Giao vai trò' }).click()
  await page.getByLabel('Tổ chức').selectOption({ label: '– – Chi bộ thôn 1' })
  await page.getByLabel('Vai trò').selectOption({ label: 'Ủy ban Kiểm tra' })
  await page.getByLabel('Từ ngày').fill('5/9/2022')
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  await expect(page.getByText(/phải có quyết định/).first()).toBeVisible()
  await page.getByLabel('Quyết định kiểm tra').fill(decision)
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  await expect(page.getByText(/nhập ngày kết thúc/).first()).toBeVisible()
  await page.getByLabel('Đến hết ngày').fill('31/12/2022')
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: decision })).toContainText(
    'Từ 05/09/2022 đến hết 31/12/2022',
  )

  await signIn(inspector)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Đang kiểm tra: Chi bộ thôn 1' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Biên bản' }).click()
  await page
    .getByRole('row', { name: /Chi bộ thôn 1/ })
    .getByRole('link')
    .click()
  await page.goto(`/calendar/${meetingId}`)
  await expect(page.getByRole('link', { name: /^(Mở|Xem) biên bản/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Đọc biên bản', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const paper = await printed(page, `/print/minutes/${meetingId}`)
  expect(paper.text).toContain(squeezed('CHI BỘ THÔN 1'))
  for (const path of ['/members/ID', '/organisations/ID', `/meetings/${meetingId}/complete`]) {
    const id = path.startsWith('/members') ? world.stranger.id : world.neighbour.id
    expect((await page.request.get(path.replace('ID', String(id)))).status(), path).toBe(404)
  }
  const upload = await page.request.post(`/uploads/scan/${meetingId}`, { multipart: { of: 'minutes' } })
  expect([403, 404]).toContain(upload.status())
  // Whatever a browser says of itself, the log holds the address that was asked for.
  await page.request.get('/tasks', { headers: { 'x-asked-for': '/' } })
  const guess = await page.request.get('/members', { headers: { 'sec-purpose': 'prefetch' } })
  expect(guess.status()).toBe(503)

  await page.goto('/audit?by=inspection')
  const row = (name: RegExp) => page.getByRole('row', { name })
  await expect(row(/Xem biên bản tháng .*Chi bộ thôn 1.*theo Quyết định kiểm tra số 12/)).toHaveCount(1)
  await expect(row(/Xem bản in biên bản tháng .*Chi bộ thôn 1/)).toHaveCount(1)
  await expect(row(/Xem danh sách nhiệm vụ/)).toHaveCount(1)
  await expect(row(/Xem danh sách đảng viên/)).toHaveCount(0)
  await expect(row(/Mở địa chỉ ngoài tổ chức được kiểm tra/)).toHaveCount(2)
  await expect(row(/Không tìm thấy trang .*\/complete/)).toHaveCount(1)
  await expect(row(/Xem trang .*\/complete.*Không tìm thấy/)).toHaveCount(1)
  await expect(row(/Xem biên bản .*Đã mở/)).toHaveCount(1)
  await expect(page.getByText('paper.read')).toHaveCount(0)
})
