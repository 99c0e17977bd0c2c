import { expect, test } from './fixtures'
import { open, part, row, saved } from './support/evening'
import { makeEvening } from './support/evening-cell'

test.use({ viewport: { width: 375, height: 812 } })

test('ghi biên bản trên điện thoại: dòng đã ghi thu gọn, nói đang ghi gì; chỗ sai và chỗ được dẫn tới thì mở', async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  await open(page, await makeEvening(world))

  // One person of the roll: a name, then the four marks in one line, each wide enough for a finger.
  const marks = row(page, 'Mai Văn Ngữ').locator('label:has([type="radio"])')
  const boxes = await marks.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
  expect(boxes).toHaveLength(4)
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1)
  expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(44)

  const contents = page.getByRole('navigation', { name: 'Các phần của biên bản' })
  await expect(contents.getByRole('link', { name: /Phân công nhiệm vụ/ })).toBeHidden()
  await contents.getByText(/^Đến phần/).click()
  await expect(contents.getByRole('listitem').filter({ hasText: 'Phân công nhiệm vụ' })).toContainText(
    'chưa ghi',
  )
  await contents.getByRole('link', { name: /Phân công nhiệm vụ/ }).click()
  await expect(contents.getByRole('link', { name: /Phân công nhiệm vụ/ })).toBeHidden()

  const assignments = part(page, /Phân công nhiệm vụ/)
  const first = row(page, 'Việc 1')
  await expect(assignments).toBeInViewport()
  await expect(first.getByLabel('Nội dung việc')).toBeHidden()
  await first.locator('summary').click()
  await first.getByLabel('Nội dung việc').fill('Nạo vét mương')
  await first.getByLabel('Người chịu trách nhiệm').fill('Lê Công Rạng')
  await first.getByLabel('Thời hạn').fill('hôm nào đó')
  await expect(first.getByText('Nạo vét mương – Lê Công Rạng')).toBeVisible()
  await assignments.getByRole('button', { name: 'Thêm việc' }).click()
  await row(page, 'Việc 2').getByLabel('Nội dung việc').fill('Phát dọn đường')
  await contents.getByText(/^Đến phần/).click()
  await expect(contents.getByRole('listitem').filter({ hasText: 'Phân công nhiệm vụ' })).not.toContainText(
    'chưa ghi',
  )
  await contents.getByText(/^Đến phần/).click()

  await page.getByRole('button', { name: 'Lưu biên bản' }).click()
  await expect(first.getByLabel('Thời hạn')).toHaveAttribute('aria-invalid', 'true')
  await first.getByText('Nạo vét mương – Lê Công Rạng').click()
  await expect(first.locator('details')).toHaveJSProperty('open', false)
  await expect(first.getByLabel('Thời hạn')).toBeVisible()
  await first.getByLabel('Thời hạn').fill('20/9/2022')
  await saved(page)

  await page.reload()
  await expect(row(page, 'Việc 2').getByText('Phát dọn đường')).toBeVisible()
  await expect(row(page, 'Việc 2').getByLabel('Nội dung việc')).toBeHidden()
  await row(page, 'Việc 2').getByText('Phát dọn đường').click()
  await expect(row(page, 'Việc 2').getByLabel('Nội dung việc')).toHaveValue('Phát dọn đường')
  await page.goto(page.url().replace(/#.*|$/, '#field-assignments.0.dueOn'))
  await expect(first.getByLabel('Thời hạn')).toBeInViewport()
})

test.describe('không JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('thêm, lưu và mở lại một dòng bằng chính trình duyệt', async ({ page, world, signInAs }) => {
    await signInAs('cellSecretary')
    await open(page, await makeEvening(world))
    const first = row(page, 'Việc 1')
    await first.locator('summary').click()
    await first.getByLabel('Nội dung việc').fill('Nạo vét mương')
    await page.getByRole('button', { name: 'Lưu biên bản' }).click()
    await first.locator('summary', { hasText: 'Nạo vét mương' }).click()
    await expect(first.getByLabel('Nội dung việc')).toHaveValue('Nạo vét mương')
  })
})

test('danh sách trên điện thoại: việc chính và ô tìm ở ngay màn hình đầu, mục khác chờ sau một dòng, đủ rộng để bấm', async ({
  page,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  await page.goto('/members')
  await expect(page.getByRole('link', { name: 'Thêm đảng viên' })).toBeInViewport()
  await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 })

  const rooms = page.getByRole('navigation', { name: 'Công tác đảng viên' })
  await expect(rooms.getByRole('link').first()).toBeHidden()
  await rooms.getByText('Công tác đảng viên').click()
  await expect(rooms.getByRole('link', { name: 'Đi làm xa' })).toBeVisible()
  const heights = await rooms
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
})
