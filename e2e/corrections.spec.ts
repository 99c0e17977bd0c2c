import { expect, test } from './fixtures'
import { part, saved } from './support/evening'
import { squeezed } from './support/pdf-text'
import { complete, printed, readyCell } from './support/ready-cell'

test('mở lại biên bản chưa gửi: giữ số, sửa, hoàn tất lại; bản in cũ hết hiệu lực', async ({
  page,
  world,
  signIn,
}) => {
  test.setTimeout(240_000)
  const { meetingId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  const first = await printed(page, `/print/minutes/${meetingId}`)

  await page.getByText('Phát hiện biên bản có chỗ sai?').click()
  await page.getByRole('button', { name: 'Mở lại biên bản' }).click()
  await expect(page.getByText('Đồng chí chưa nhập ô này.').first()).toBeVisible()
  await page.getByLabel('Lý do mở lại').fill('Ghi thiếu kết luận')
  await page.getByRole('button', { name: 'Mở lại biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã mở lại biên bản số 01.')
  await expect(page.getByText(/: Ghi thiếu kết luận$/)).toBeVisible()

  await page.getByRole('link', { name: 'Ghi tiếp biên bản' }).click()
  const conclusion = part(page, /Kết luận của chủ trì/).getByRole('textbox')
  await conclusion.fill('Nhất trí bổ sung việc nạo vét kênh N4')
  await saved(page)
  await complete(page, meetingId)
  const second = await printed(page, `/print/minutes/${meetingId}`)
  expect(second.text).toContain(squeezed('nạo vét kênh N4'))
  expect(second.code).not.toBe(first.code)

  await page.goto(`/verify/${first.code}`)
  await expect(page.getByText(/^Bản này đã thay bằng bản ngày .* không còn hiệu lực\.$/)).toBeVisible()
})

test('đính chính: một trang bên cạnh biên bản đã gửi, cấp trên thấy ngay', async ({
  page,
  world,
  signIn,
  signInAs,
}) => {
  test.setTimeout(240_000)
  const { meetingId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')

  await page.getByText('Phát hiện biên bản có chỗ sai?').click()
  await page.getByRole('link', { name: 'Lập đính chính bên cạnh biên bản' }).click()
  await page.getByLabel('Chỗ cần đính chính').fill('Mục IV, bảng phân công, dòng 1')
  await page.getByLabel('Đã viết là').fill('hạn ngày 20/9/2022')
  await page.getByLabel('Nay đính chính là').fill('hạn ngày 25/9/2022')
  await page.getByLabel('Lý do').fill('Ghi nhầm ngày')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Lập đính chính' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã lập đính chính.')
  await expect(page.getByRole('heading', { name: /Đính chính số 01/ })).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto(`/meetings/${meetingId}`)
  await expect(page.getByText('hạn ngày 25/9/2022')).toBeVisible()
  const link = await page.getByRole('link', { name: 'In đính chính' }).getAttribute('href')
  const paper = await printed(page, link ?? '')
  expect(paper.text).toContain(squeezed('ĐÍNH CHÍNH SỐ 01'))
  await page.goto(`/verify/${paper.code}`)
  await expect(page.getByText('Đính chính biên bản sinh hoạt chi bộ')).toBeVisible()
  await signInAs('neighbour')
  expect((await page.request.get(link ?? '')).status()).toBe(404)
})

test('trả lại: chi bộ ghi bổ sung bên cạnh bản gốc, gửi lại, cấp trên tiếp nhận', async ({
  page,
  world,
  signIn,
  signInAs,
}) => {
  test.setTimeout(240_000)
  const { meetingId, accountId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  const before = await printed(page, `/print/minutes/${meetingId}`)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')

  await signInAs('committeeOffice')
  await page.goto(`/meetings/${meetingId}`)
  await page.getByText('Trả lại để bổ sung').click()
  await page.getByLabel('Cần bổ sung nội dung gì').fill('Ghi rõ người phụ trách')
  await page.getByRole('button', { name: 'Trả lại chi bộ' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã trả lại để bổ sung.')

  await signIn({ id: accountId })
  await page.goto('/')
  await page.getByRole('link', { name: 'Bổ sung biên bản tháng 9/2022 bị trả lại' }).click()
  await expect(page.getByText('Ghi rõ người phụ trách')).toBeVisible()
  await page.getByLabel('Nội dung bổ sung').fill('Đồng chí Ngô Văn Thuận phụ trách')
  await page.getByRole('button', { name: 'Ghi bổ sung' }).click()
  await page.getByRole('button', { name: /^Gửi lại Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')

  await signInAs('committeeOffice')
  await page.goto(`/meetings/${meetingId}`)
  await expect(page.getByText('Đồng chí Ngô Văn Thuận phụ trách')).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp nhận biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã tiếp nhận biên bản.')
  expect((await printed(page, `/print/minutes/${meetingId}`)).bytes.equals(before.bytes)).toBe(true)
})
