import { expect, test } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'
import { complete, readyCell } from './support/ready-cell'

const fake = {
  name: 'bien-ban.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('<html>không phải ảnh</html>'),
}

test('đính ảnh giấy đã ký, lập Sổ biên bản, in cả năm không có JavaScript', async ({
  page,
  world,
  signIn,
  onAnotherDevice,
}) => {
  test.setTimeout(120_000)
  const { meetingId, accountId } = await readyCell(world, signIn)
  await complete(page, meetingId)

  await page.getByRole('link', { name: 'Đính bản chụp giấy đã ký' }).click()
  const file = page.getByLabel('Ảnh chụp hoặc bản quét')
  await page.getByLabel('Ghi chú').fill('trang 1–3')
  await file.setInputFiles(fake)
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Đính bản chụp' }).click()
  await expect(page.getByRole('alert').first()).toContainText('không phải là ảnh JPG, PNG hay PDF')
  await expect(file).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Ghi chú')).toHaveValue('trang 1–3')

  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 1200
    canvas.getContext('2d')?.fillRect(100, 100, 300, 300)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  const buffer = Buffer.from(drawn, 'base64')
  await file.setInputFiles({ ...fake, buffer })
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Đính bản chụp' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã đính bản chụp giấy đã ký')
  const link = page.getByRole('link', { name: 'Tải Biên bản đã ký' })
  const address = (await link.getAttribute('href')) ?? ''
  const answer = await page.request.get(address)
  expect((await answer.body()).equals(buffer)).toBe(true)
  expect(answer.headers()).toMatchObject({
    'content-disposition': expect.stringContaining('attachment'),
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const small = page.locator(`img[src="${address}?small"]`)
  await small.scrollIntoViewIfNeeded()
  await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(320)

  await page.goto('/batches')
  // Two forms ask for a year: each label is its own field's.
  await expect(page.getByLabel('Năm', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'Lập Sổ biên bản' }).click()
  await expect(page.getByRole('status').first()).toHaveText('Đã lập sổ gồm 1 văn bản.', { timeout: 60_000 })
  const book = await page.request.get(
    (await page.getByRole('link', { name: 'Mở Sổ biên bản' }).getAttribute('href')) ?? '',
  )
  const text = await pdfText(await book.body())
  for (const part of ['SỔ BIÊN BẢN', 'MỤC LỤC', 'Sổ biên bản năm 2022, trang 1', 'Mã tra cứu'])
    expect(text).toContain(squeezed(part))

  const still = await onAnotherDevice({ id: accountId }, { javaScriptEnabled: false })
  await still.goto(`/meetings/${meetingId}/scan`)
  await still.getByLabel('Ảnh chụp hoặc bản quét').setInputFiles(fake)
  await still.getByLabel('Không có nội dung mật').check()
  await still.getByRole('button', { name: 'Đính bản chụp' }).click()
  await expect(still.getByRole('alert')).toContainText('không phải là ảnh')
  await still.getByLabel('Ghi chú').fill('trang 1–3')
  await still.getByLabel('Ảnh chụp hoặc bản quét').setInputFiles({ ...fake, buffer: Buffer.alloc(9_000_000) })
  await still.getByLabel('Không có nội dung mật').check()
  await still.getByRole('button', { name: 'Đính bản chụp' }).click()
  await expect(still.getByRole('alert')).toContainText('Tệp lớn hơn 8 MB')
  await expect(still.getByLabel('Ghi chú')).toHaveValue('trang 1–3')
  await still.goto('/batches')
  await still.getByRole('button', { name: 'In văn bản cả năm' }).click()
  await expect(still.getByRole('status').first()).toHaveText('Đã in 1/1 biên bản.', { timeout: 30_000 })
  const zip = await still.request.get(
    (await still.getByRole('link', { name: 'Tải tệp nén' }).getAttribute('href')) ?? '',
  )
  expect(zip.headers()['content-type']).toBe('application/zip')
  expect((await zip.body()).toString('latin1')).toContain('danh-sach.csv')
})
