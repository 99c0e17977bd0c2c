import { expect, test } from './fixtures'
import { pdfText } from './support/pdf-text'

test('đảng phí: mở sổ, xếp nhóm, thu cả chi bộ, sửa khoản sai, nộp lên, xác nhận, in báo cáo', async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  await page.goto('/dues')
  await page.getByLabel('Ghi từ tháng').fill('8/2022')
  await page.getByLabel(/Số còn phải nộp/).fill('10.000')
  await page.getByRole('button', { name: 'Mở sổ đảng phí' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xếp nhóm đóng đảng phí')
  await page.getByLabel('Đào Xuân Thạch: nhóm đóng').selectOption({ label: 'Hưởng lương hưu' })
  await page.getByLabel('Đào Xuân Thạch: số làm căn cứ').fill('5.000.000')
  for (const name of ['Vũ Đình Khoát', 'Lê Công Rạng']) {
    await page.getByLabel(`${name}: nhóm đóng`).selectOption({ label: 'Nông dân, lao động tự do' })
    await page.getByLabel(`${name}: số làm căn cứ`).fill('5000')
  }
  await page.getByRole('button', { name: 'Lưu nhóm đóng' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng phí tháng 8/2022')
  await expect(page.getByRole('listitem').filter({ hasText: 'Phải thu' })).toContainText('35.000 đ')

  await page.getByLabel('Lê Công Rạng: cách nộp').selectOption({ label: 'Chưa nộp' })
  await page.getByLabel('Vũ Đình Khoát: cách nộp').selectOption({ label: 'Chuyển khoản' })
  await page.getByLabel('Vũ Đình Khoát: số tiền nộp').fill('6.000')
  await page.getByLabel(/đều đã nộp đủ/).check()
  await page.getByRole('button', { name: 'Ghi các khoản đã nộp' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Tự nguyện đóng cao hơn' })).toBeVisible()
  await page.getByLabel('Vũ Đình Khoát: số tiền nộp').fill('4.000')
  await page.getByRole('button', { name: 'Ghi các khoản đã nộp' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi 2 khoản nộp' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Đào Xuân Thạch.*Đã nộp đủ/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Vũ Đình Khoát.*Nộp chưa đủ/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Lê Công Rạng.*1 tháng trong năm/ })).toBeVisible()

  await page.getByRole('link', { name: 'Vũ Đình Khoát' }).first().click()
  await page.getByText('Sửa khoản ghi sai', { exact: true }).first().click()
  await page.getByLabel('Khoản ghi sai').selectOption({ index: 1 })
  await page.getByLabel('Số tiền đúng').fill('5.000')
  await page.getByLabel('Lý do sửa').fill('Đếm lại đủ 5.000 đồng')
  await page.getByRole('button', { name: 'Sửa khoản ghi sai' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã sửa khoản ghi sai' })).toBeVisible()
  await expect(page.getByRole('row', { name: /-4\.000.*Ghi giảm khoản sai/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /5\.000.*5\.000.*Đã nộp đủ/ })).toBeVisible()

  await page.goto(`/dues/book?org=${world.cell.id}`)
  await expect(page.getByText(/Còn phải nộp cấp trên từ trước năm .*10\.000/)).toBeVisible()
  await page.getByLabel('Số tiền nộp').fill('19.000')
  await page.getByRole('button', { name: 'Ghi nộp cấp trên' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'chờ cấp trên xác nhận' })).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xác nhận 1 khoản đảng phí cấp dưới nộp' }).click()
  await page.getByRole('button', { name: /Ghi xác nhận/ }).click()
  await expect(page.getByRole('row', { name: /19\.000.*Cấp trên đã nhận/ })).toBeVisible()
  await page.goto('/dues/report?period=2022-q3')
  await expect(page.getByRole('row', { name: /Chi bộ thôn Đông Hạ/ })).toContainText('30.000')
  const printed = await page.request.get(`/print/dues-report/${world.commune.id}?period=2022-q3`)
  expect(await pdfText(await printed.body())).toContain('thu,nộpđảngphíquýIIInăm2022')
  const book = await page.request.get(`/print/dues-report-excel/${world.commune.id}?period=2022-q3`)
  expect(book.headers()['content-type']).toContain('spreadsheetml')

  await signInAs('member')
  await page.goto('/dues')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng phí: Lê Công Rạng')
  expect((await page.request.get(`/dues?org=${world.cell.id}`)).status()).toBe(404)
})
