import type { BrowserContext, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeReadyCells } from '@/db/seed/ready-cells'
import type { makeWorld } from '@/db/seed/world'
import { db, expect, openSession, test } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'

type World = Awaited<ReturnType<typeof makeWorld>>

/** A cell whose minutes wait for "Hoàn tất", and its secretary signed in. */
async function readyCell(world: World, context: BrowserContext, url: string) {
  const [cell] = await makeReadyCells(db, world, 1)
  if (!cell) throw new Error('cell not made')
  const [account] = await db
    .select({ id: schema.accounts.id })
    .from(schema.accounts)
    .where(eq(schema.accounts.loginName, cell.loginName))
  await openSession(context, account?.id ?? 0, url)
  return { ...cell, accountId: account?.id ?? 0 }
}

async function complete(page: Page, meetingId: number) {
  await page.goto(`/meetings/${meetingId}/complete`)
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã hoàn tất biên bản số 01')
}

async function printed(page: Page, path: string) {
  const answer = await page.request.get(path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const bytes = await answer.body()
  const text = await pdfText(bytes)
  const code = /Mãtracứu:([2-9A-Z-]{14})/.exec(text)?.[1] ?? ''
  expect(code).toHaveLength(14)
  return { bytes, text, code }
}

const file = (buffer: Buffer) => ({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer })
function altered(bytes: Buffer) {
  const copy = Buffer.from(bytes)
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1
  return copy
}

test('mở lại biên bản chưa gửi: giữ số, sửa, hoàn tất lại; bản in cũ hết hiệu lực', async ({
  page,
  context,
  world,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { meetingId } = await readyCell(world, context, baseURL ?? '')
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
  const conclusion = page
    .getByRole('region', { name: /Kết luận của chủ trì/ })
    .getByRole('textbox')
    .first()
  await conclusion.fill('Nhất trí bổ sung việc nạo vét kênh N4')
  await expect(page.getByText(/Đã lưu lúc/)).toBeVisible()
  await complete(page, meetingId)
  const second = await printed(page, `/print/minutes/${meetingId}`)
  expect(second.text).toContain(squeezed('nạo vét kênh N4'))
  expect(second.code).not.toBe(first.code)

  await page.goto(`/verify/${first.code}`)
  await expect(page.getByText('Bản này đã có bản khác thay, không còn hiệu lực.')).toBeVisible()
})

test('đính chính: một trang bên cạnh biên bản đã gửi, cấp trên thấy ngay', async ({
  page,
  context,
  world,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { meetingId } = await readyCell(world, context, baseURL ?? '')
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

  await openSession(context, world.accounts.committeeOffice.id, baseURL ?? '')
  await page.goto(`/meetings/${meetingId}`)
  await expect(page.getByText('hạn ngày 25/9/2022')).toBeVisible()
  const link = await page.getByRole('link', { name: 'In đính chính' }).getAttribute('href')
  const paper = await printed(page, link ?? '')
  expect(paper.text).toContain(squeezed('ĐÍNH CHÍNH SỐ 01'))
  await page.goto(`/verify/${paper.code}`)
  await expect(page.getByText('Đính chính biên bản sinh hoạt chi bộ')).toBeVisible()
  await openSession(context, world.accounts.neighbour.id, baseURL ?? '')
  expect((await page.request.get(link ?? '')).status()).toBe(404)
})

test('kiểm tra văn bản: của mình, người lạ, tệp bị sửa một bit, không có JavaScript', async ({
  page,
  context,
  browser,
  world,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { meetingId } = await readyCell(world, context, baseURL ?? '')
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

test('danh sách mã băm của tháng: đảng ủy xã xem và in', async ({ page, context, world, baseURL }) => {
  test.setTimeout(120_000)
  const { meetingId } = await readyCell(world, context, baseURL ?? '')
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await printed(page, `/print/minutes/${meetingId}`)
  const [paper] = await db
    .select({ sha256: schema.papers.sha256, issuedOn: schema.papers.issuedOn })
    .from(schema.papers)
    .where(eq(schema.papers.state, 'made'))
    .limit(1)
  await openSession(context, world.accounts.committeeOffice.id, baseURL ?? '')
  await page.goto(`/hash-list?month=${paper?.issuedOn.slice(0, 7)}`)
  await expect(page.getByRole('cell', { name: '01-BB/CB' })).toBeVisible()
  const link = await page.getByRole('link', { name: 'In danh sách mã băm' }).getAttribute('href')
  const answer = await page.request.get(link ?? '')
  const text = await pdfText(await answer.body())
  for (const part of ['DANH SÁCH', 'mã băm văn bản tháng', '01-BB/CB', 'Neo nhật ký lúc'])
    expect(text).toContain(squeezed(part))
})
