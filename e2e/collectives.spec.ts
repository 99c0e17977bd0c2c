import { expect, test } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'

const OWN = 'Chi bộ thôn Đông Hạ'
const OTHER = 'Chi bộ thôn Tây Thượng'
const meeting = {
  'Bắt đầu kiểm phiếu lúc': '15:00',
  'Kết thúc lúc': '15:30',
  'Địa điểm': 'Hội trường Đảng ủy xã',
  'Chủ trì': 'Nguyễn Văn Toản',
  'Thư ký': 'Trần Thị Vân',
  'Ủy viên được triệu tập': '15',
  'Ủy viên có mặt': '14',
  'Cơ số biểu quyết': '15',
  'Phiếu phát ra': '14',
  'Phiếu thu về': '14',
  'Tổ trưởng: họ và tên': 'Lê Văn Khoan',
}

test('xếp loại tổ chức đảng: chi bộ ghi mức của mình, đảng ủy kiểm phiếu, quyết định, in báo cáo tổng hợp', async ({
  page,
  signInAs,
}) => {
  await signInAs('committeeOffice')
  await page.goto('/collectives/new')
  await page.getByLabel('Năm xếp loại').fill('2021')
  await page.getByLabel('Ngày hội nghị xét, bỏ phiếu').fill('20/12/2021')
  await page.getByRole('button', { name: 'Mở đợt' }).click()
  await page.waitForURL(/\/collectives\/\d+$/)
  const address = new URL(page.url()).pathname

  await signInAs('cellSecretary')
  await page.goto('/collectives')
  await page.getByRole('link', { name: OWN }).click()
  await page.getByLabel('Hoàn thành tốt nhiệm vụ').check()
  await page.getByLabel('Ngày họp tự xếp loại').fill('10/12/2021')
  await page.getByRole('button', { name: 'Ghi mức tự xếp loại' }).click()
  await expect(page.getByText('Đã ghi mức tự xếp loại.')).toBeVisible()
  expect((await page.request.get(`${address}/tally`)).status()).toBe(404)

  await signInAs('committeeOffice')
  await page.goto(`${address}/figures`)
  await expect(page.getByRole('group', { name: OWN }).getByLabel('Tự xếp loại', { exact: true })).toHaveValue(
    'good',
  )
  await page
    .getByRole('group', { name: OTHER })
    .getByLabel('Tự xếp loại', { exact: true })
    .selectOption({ label: 'Hoàn thành nhiệm vụ' })
  for (const name of [OWN, OTHER])
    await page
      .getByRole('group', { name })
      .getByLabel(/đã xếp loại ngoài cổng/)
      .fill('Quyết định 40-QĐ/ĐU')
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await expect(page.getByText('Đã lưu mức tự xếp loại và số liệu')).toBeVisible()

  await page.goto(`${address}/tally`)
  for (const [label, value] of Object.entries(meeting))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByLabel(`${OWN}: số phiếu Tốt`).fill('14')
  await page.getByLabel(`${OTHER}: số phiếu Hoàn thành`).fill('13')
  await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
  await expect(page.getByRole('alert').getByText('phải bằng 14')).toBeVisible()
  await page.getByLabel(`${OTHER}: số phiếu Hoàn thành`).fill('14')
  await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
  await page.waitForURL(`**${address}`)

  await signInAs('committeeSecretary')
  await page.goto(`${address}/decide`)
  await page.getByLabel('Số quyết định').fill('48-QĐ/ĐU')
  await page.getByRole('button', { name: 'Ghi quyết định xếp loại' }).click()
  await expect(page.getByText('Đã ghi quyết định xếp loại.')).toBeVisible()
  const decision = await page.request.get(`/print/collective-decision/${address.split('/').at(-1)}`)
  expect(squeezed(await pdfText(await decision.body()))).toContain('48-QĐ/ĐU')

  await page.goto('/collectives/summary?year=2021')
  await expect(page.getByRole('row', { name: /^2021 .* 50\s?%/ })).toBeVisible()
  await page.setViewportSize({ width: 375, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  const report = page.getByRole('link', { name: 'In báo cáo tổng hợp' })
  const paper = await page.request.get((await report.getAttribute('href')) ?? '')
  const text = squeezed(await pdfText(await paper.body()))
  for (const words of ['ĐẢNG ỦY XÃ AN THỊNH', 'tổ chức đảng năm 2021'])
    expect(text).toContain(squeezed(words))
})
