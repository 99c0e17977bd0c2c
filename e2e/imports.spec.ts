import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { eq } from 'drizzle-orm'
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEADS = ['STT', 'Chi bộ', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Đảng viên', 'Số thẻ đảng viên']

async function fileOf(rows: string[][]) {
  const data = [HEADS, ...rows].map((row) => row.map((value) => ({ value, type: String })))
  return { name: 'dang-vien.xlsx', mimeType: EXCEL, buffer: await writeExcelFile(data).toBuffer() }
}
const rowsOf = async (download: Download) =>
  (await readXlsxFile(await readFile(await download.path())))[0]?.data.map((row) => row.map(String)) ?? []

const right = [
  '1',
  'Chi bộ thôn Đông Hạ',
  'Nguyễn Thị Nhập',
  'Nữ',
  '07/09/1985',
  'Chính thức',
  '001185000123',
]
const wrong = ['2', 'Chi bộ thôn Đông Hạ', 'Trần Văn Sửa', 'Nam', '31/02/1985', 'Chính thức', '']

test('tệp mẫu, tệp hỏng, danh sách sai, tệp lỗi, danh sách đúng, nhập, tải ra', async ({
  page,
  signInAs,
}) => {
  await signInAs('committeeOffice')
  await page.goto('/members')
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  await expect(page.getByRole('heading', { name: 'Nhập từ Excel', exact: true })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Đảng viên', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nhập từ Excel: Đảng viên' })).toBeVisible()

  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải tệp mẫu Excel' }).click()
  const [heads = [], sample = []] = await rowsOf(await downloaded)
  expect(heads).toEqual(expect.arrayContaining(HEADS))
  expect(sample[0]).toBe('Ví dụ')

  const send = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    await page.getByLabel('Hoặc chọn tệp Excel đã điền').setInputFiles(file)
    await page.getByText('Không có nội dung mật').click()
    await page.getByRole('button', { name: 'Xem trước danh sách' }).click()
  }
  await send({ name: 'a.xlsx', mimeType: EXCEL, buffer: Buffer.from('không phải Excel') })
  await expect(page.getByRole('alert').filter({ hasText: 'không phải tệp Excel' })).toBeVisible()

  await send(await fileOf([right, wrong]))
  await expect(page.getByText('Có 1 dòng sai nên chưa nhập dòng nào.')).toBeVisible()
  await expect(page.getByRole('row', { name: /31\/02\/1985 không có trong lịch/ })).toContainText('Ngày sinh')
  const faults = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải tệp lỗi' }).click()
  const back = await rowsOf(await faults)
  expect(back[0]?.at(-1)).toBe('Lỗi cần sửa')
  expect(back[2]?.at(-1)).toContain('không có trong lịch')

  await page.getByRole('link', { name: 'Gửi lại danh sách đã sửa' }).click()
  await expect(page.getByRole('heading', { name: 'Nhập từ Excel: Đảng viên' })).toBeVisible()
  await page
    .getByLabel('Dán danh sách chép từ Excel')
    .fill([HEADS, right, wrong.with(4, '28/02/1985')].map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: 'Xem trước danh sách' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'trả lời có nội dung mật không' })).toBeVisible()
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Xem trước danh sách' }).click()
  await page.getByRole('button', { name: 'Nhập 2 đảng viên' }).click()
  await expect(page.getByText('Đã nhập 2 đảng viên.')).toBeVisible()

  await page.goto('/members?q=nhap')
  await expect(page.getByRole('link', { name: 'Nguyễn Thị Nhập' })).toBeVisible()
  const list = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải danh sách ra Excel' }).click()
  const exported = await rowsOf(await list)
  expect(exported).toHaveLength(2)
  expect(exported[1]).toEqual(expect.arrayContaining(['Nguyễn Thị Nhập', '••• ••• ••• 123']))
})

test('đảng phí: dán, dòng sai nói tại dòng, không nhập nửa chừng, sửa rồi nhập một lượt', async ({
  page,
  world,
  signInAs,
}) => {
  const by = world.accounts.cellSecretary.id
  const at = { orgId: world.cell.id }
  await db
    .insert(schema.duesBooks)
    .values({ ...at, startsOn: '2022-07-01', openedBy: by, openedOn: '2022-07-01' })
  await db.insert(schema.duesProfiles).values({
    ...{ ...at, memberId: world.member.id, fromMonth: '2022-07-01', groupKey: 'others', figure: 5_000 },
    ...{ enteredBy: by, enteredOn: '2022-07-01' },
  })
  const stored = () => db.$count(schema.duesPayments, eq(schema.duesPayments.memberId, world.member.id))
  const heads = ['Họ và tên', 'Tháng', 'Số tiền', 'Cách nộp', 'Ngày nộp']
  const paste = async (...rows: string[][]) => {
    await page
      .getByLabel('Dán danh sách chép từ Excel')
      .fill([heads, ...rows].map((row) => row.join('\t')).join('\n'))
    await page.getByText('Không có nội dung mật').click()
  }
  const july = ['Lê Công Rạng', '7/2022', '5.000', 'Tiền mặt', '07/08/2022']
  const august = ['Lê Công Rạng', '8/2022', '5.000', 'Chuyển khoản', '07/08/2022']

  await signInAs('cellSecretary')
  await page.goto('/imports/new/dues')
  await paste(july, august.with(4, '31/02/2022'))
  await page.getByRole('button', { name: 'Xem trước danh sách' }).click()
  await expect(page.getByText('Có 1 dòng sai nên chưa nhập dòng nào.')).toBeVisible()
  await expect(page.getByRole('row', { name: /31\/02\/2022 không có trong lịch/ })).toContainText('Ngày nộp')
  await expect(page.getByRole('button', { name: /^Nhập \d/ })).toHaveCount(0)
  expect(await stored()).toBe(0)

  await page.getByRole('link', { name: 'Gửi lại danh sách đã sửa' }).click()
  await paste(july, august)
  await page.getByRole('button', { name: 'Xem trước danh sách' }).click()
  await page.getByRole('button', { name: /^Nhập 2 / }).click()
  await expect(page.getByText(/^Đã nhập 2 /)).toBeVisible()
  expect(await stored()).toBe(2)
  await page.goto(`/dues/people/${world.member.id}`)
  for (const month of ['7/2022', '8/2022'])
    await expect(page.getByRole('row', { name: new RegExp(`${month}.*5\\.000`) }).first()).toBeVisible()
})
