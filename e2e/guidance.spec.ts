import { expect, test } from './fixtures'

test('hướng dẫn, giải đáp: chi bộ hỏi, Ban Tổ chức trả lời có căn cứ, đảng viên tìm thấy trong tập chung', async ({
  page,
  signInAs,
}) => {
  await signInAs('organisationBoard')
  await page.goto('/guidance/topics')
  await page.getByLabel('Tên chủ đề').fill('Đảng phí')
  await page.getByRole('button', { name: 'Thêm chủ đề' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã thêm chủ đề “Đảng phí”')

  await signInAs('cellSecretary')
  await page.goto('/guidance')
  await page.getByRole('link', { name: 'Hỏi Ban Tổ chức' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hỏi Ban Tổ chức')
  await page.getByLabel('Chủ đề').selectOption({ label: 'Đảng phí' })
  await page
    .getByRole('textbox', { name: 'Câu hỏi' })
    .fill('Chi bộ thôn Đông Hạ: người làm ruộng đóng mức nào?')
  await page
    .getByLabel('Tình huống')
    .fill('Chi bộ thôn Đông Hạ có đảng viên làm ruộng đã ngoài tuổi lao động.')
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await expect(page.getByText('Đã gửi câu hỏi đến Ban Tổ chức.')).toBeVisible()

  await signInAs('organisationBoard')
  await page.goto('/')
  await page.getByRole('link', { name: 'Trả lời 1 câu hỏi về cách áp dụng quy định' }).click()
  await page.getByRole('link', { name: /người làm ruộng đóng mức nào/ }).click()
  await page.getByRole('textbox', { name: 'Câu hỏi' }).fill('Đảng viên làm ruộng đóng đảng phí mức nào?')
  await page.getByLabel('Tình huống').fill('Đảng viên làm ruộng đã ngoài tuổi lao động.')
  await page.getByLabel('Trả lời', { exact: true }).fill('Đóng bằng một nửa mức của người trong tuổi.')
  await page.getByLabel('Căn cứ').fill('Quy định 342-QĐ/TW')
  await page.getByLabel('Ngày ban hành').fill('28/12/2010')
  await page.getByLabel('Điều, khoản, mục').fill('phần mức đóng đảng phí')
  await page.getByRole('button', { name: 'Trả lời câu hỏi' }).click()
  await expect(page.getByText('Đã trả lời.', { exact: true })).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto('/')
  await page.getByRole('link', { name: /Xem trả lời về quy định/ }).click()
  await expect(page.getByText('Quy định 342-QĐ/TW ngày 28/12/2010, phần mức đóng đảng phí')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi là đã xem trả lời' }).click()
  await expect(page.getByText('Đơn vị đã xem')).toBeVisible()

  await signInAs('member')
  await page.goto('/guidance?q=lam ruong')
  await page.getByRole('link', { name: 'Đảng viên làm ruộng đóng đảng phí mức nào?' }).click()
  await expect(page.getByText('Đóng bằng một nửa mức của người trong tuổi.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Đông Hạ')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'In giải đáp' })).toBeVisible()
  expect((await page.request.get('/guidance/questions')).status()).toBe(404)
})

test('hỏi nhầm: chi bộ rút câu hỏi chưa trả lời sau khi xác nhận; Ban Tổ chức không còn thấy', async ({
  page,
  signInAs,
}) => {
  await signInAs('organisationBoard')
  await page.goto('/guidance/topics')
  await page.getByLabel('Tên chủ đề').fill('Sinh hoạt chi bộ')
  await page.getByRole('button', { name: 'Thêm chủ đề' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã thêm chủ đề')

  await signInAs('cellSecretary')
  await page.goto('/guidance/new')
  await page.getByLabel('Chủ đề').selectOption({ label: 'Sinh hoạt chi bộ' })
  await page.getByRole('textbox', { name: 'Câu hỏi' }).fill('Hỏi nhầm về biểu quyết')
  await page.getByLabel('Tình huống').fill('Định gửi nơi khác.')
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await expect(page.getByText('Đã gửi câu hỏi đến Ban Tổ chức.')).toBeVisible()
  const address = page.url()

  await page.getByText('Câu hỏi gửi nhầm?').click()
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await expect(page.getByRole('alert').first()).toContainText('xác nhận')
  await page.getByLabel('Tôi xác nhận rút câu hỏi').check()
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await expect(page.getByText('Đã rút câu hỏi.')).toBeVisible()
  await expect(page.getByText('Đã rút', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rút câu hỏi' })).toHaveCount(0)

  await signInAs('organisationBoard')
  expect((await page.request.get(address)).status()).toBe(404)
})
