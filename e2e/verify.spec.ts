import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'
import { complete, printed, readyCell } from './support/ready-cell'

const file = (buffer: Buffer) => ({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer })
function altered(bytes: Buffer) {
  const copy = Buffer.from(bytes)
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1
  return copy
}

test('kiểm tra văn bản: của mình, người lạ, tệp bị sửa một bit, không có JavaScript', async ({
  page,
  browser,
  world,
  signIn,
}) => {
  test.setTimeout(240_000)
  const { meetingId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  const paper = await printed(page, `/print/minutes/${meetingId}`)

  await page.goto(`/verify/${paper.code}`)
  await expect(page.getByText(`Có văn bản mang mã ${paper.code}.`)).toBeVisible()
  await expect(page.getByText('Đã hoàn tất, chưa gửi')).toBeVisible()
  await page.getByLabel('Chọn tệp PDF').setInputFiles(file(altered(paper.bytes)))
  await expect(page.getByText('Không khớp: tệp khác với bản đã lưu.')).toBeVisible()
  await page.getByLabel('Chọn tệp PDF').setInputFiles(file(paper.bytes))
  await expect(page.getByText('Khớp: tệp đúng từng byte với bản đã lưu.')).toBeVisible()

  const stranger = await (await browser.newContext()).newPage()
  const uploads: string[] = []
  stranger.on('request', (request) => request.method() !== 'GET' && uploads.push(request.url()))
  await stranger.goto(`/verify/${paper.code}`)
  await expect(stranger.getByRole('status').first()).toContainText('chọn tệp PDF hoặc nhập mã băm')
  await stranger.getByLabel('Chọn tệp PDF').setInputFiles(file(altered(paper.bytes)))
  await expect(stranger.getByText('Đã tính mã băm của tệp.')).toBeVisible()
  await stranger.getByRole('button', { name: 'Kiểm tra văn bản' }).click()
  await expect(stranger.getByText('Không khớp.', { exact: true })).toBeVisible()
  await stranger.getByLabel('Chọn tệp PDF').setInputFiles(file(paper.bytes))
  await expect(stranger.getByText('Đã tính mã băm của tệp.')).toBeVisible()
  await stranger.getByRole('button', { name: 'Kiểm tra văn bản' }).click()
  await expect(stranger.getByText('Có: mã tra cứu và tệp khớp với bản đã lưu trên cổng.')).toBeVisible()
  expect(uploads).toEqual([])
  expect(await stranger.content()).not.toContain('Chi bộ thôn')

  const hash = await stranger.getByLabel('Mã băm SHA-256').inputValue()
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto('/verify')
  await plain.getByLabel('Mã tra cứu').fill(paper.code.toLowerCase().replaceAll('-', ' '))
  await plain.getByLabel('Mã băm SHA-256').fill(hash)
  await plain.getByRole('button', { name: 'Kiểm tra văn bản' }).click()
  await expect(plain.getByText('Có: mã tra cứu và tệp khớp')).toBeVisible()
  await plain.getByLabel('Mã tra cứu').fill('12')
  await plain.getByRole('button', { name: 'Kiểm tra văn bản' }).click()
  await expect(plain.getByRole('alert')).toContainText('Mã tra cứu gồm 12 chữ và số')
})

test('danh sách mã băm của tháng: đảng ủy xã xem và in', async ({ page, world, signIn, signInAs }) => {
  test.setTimeout(240_000)
  const { meetingId } = await readyCell(world, signIn)
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')
  const { code } = await printed(page, `/print/minutes/${meetingId}`)
  const [paper] = await db
    .select({ sha256: schema.papers.sha256, issuedOn: schema.papers.issuedOn })
    .from(schema.papers)
    .where(eq(schema.papers.code, code))
  await signInAs('committeeOffice')
  await page.goto(`/hash-list?month=${paper?.issuedOn.slice(0, 7)}`)
  await expect(page.getByRole('cell', { name: '01-BB/CB' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(
    page.getByRole('main').getByText(paper?.sha256?.slice(0, 8) ?? '', { exact: true }),
  ).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const link = await page.getByRole('link', { name: 'In danh sách mã băm' }).getAttribute('href')
  const answer = await page.request.get(link ?? '')
  const text = await pdfText(await answer.body())
  for (const part of ['DANH SÁCH', 'mã băm văn bản tháng', '01-BB/CB', 'Neo nhật ký lúc'])
    expect(text).toContain(squeezed(part))
})
