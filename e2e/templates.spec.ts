import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { drizzle } from 'drizzle-orm/postgres-js'
import * as schema from '@/db/schema'
import { makeReadyCells } from '@/db/seed/ready-cells'
import { makeWorld } from '@/db/seed/world'
import { World } from '../bench/world.js'
import { clusterAddresses } from '../bin/lib/addresses.js'
import { freePort, Installation, ready } from './support/installation'
import { pdfText, squeezed } from './support/pdf-text'

/** On a portal of its own: its clock moves on by a month. */
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const OWN = 'Thu, chi quỹ chi bộ'
const WORDING = 'Đồng chí thủ quỹ báo cáo thu, chi quỹ chi bộ:'
const PHRASE = 'Trong tháng không phát sinh thu, chi.'

let installation: Installation
let address = ''
let world: World | undefined
let meetings: { completed: number; begun: number; next: number }
const secretaries: { completed: string; begun: string } = { completed: '', begun: '' }

test.beforeAll(async () => {
  test.setTimeout(240_000)
  installation = new Installation()
  address = await ready(installation.start(await freePort(), ['--empty', '--profile', 'huyen']))
  const { database, authSecret } = JSON.parse(readFileSync(join(installation.data, 'secrets.json'), 'utf8'))
  const port = Number(readFileSync(join(installation.data, 'cluster/postmaster.pid'), 'utf8').split('\n')[3])
  const own = new World(
    clusterAddresses(port, database).DATABASE_URL,
    process.env.NEXTAUTH_SECRET || authSecret,
  )
  world = own
  await own.sql`insert into settings values ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  const db = drizzle(own.sql, { schema, casing: 'snake_case' })
  const [completed, begun] = await makeReadyCells(db, await makeWorld(db, 'mau'), 2)
  if (!completed || !begun) throw new Error('cells not made')
  const [next] = await own.sql`
    insert into meetings (org_id, month, due_on, planned_on, state)
    select org_id, '2022-10-01', '2022-10-07', '2022-10-07', 'confirmed' from meetings where id = ${completed.meetingId}
    returning id`
  meetings = { completed: completed.meetingId, begun: begun.meetingId, next: next?.id }
  secretaries.completed = completed.loginName
  secretaries.begun = begun.loginName
})
test.afterAll(async () => {
  await world?.end()
  await installation.remove()
})

async function signIn(context: BrowserContext, loginName: string) {
  await context.clearCookies()
  const cookie = (await world?.cookieOf(loginName)) ?? ''
  const [name = '', value = ''] = cookie.split(/=(.*)/)
  await context.addCookies([{ name, value, url: address, httpOnly: true }])
}
const open = (page: Page, path: string) => page.goto(address + path)
const printed = async (page: Page, path: string) => {
  const answer = await page.request.get(address + path)
  expect(answer.headers()['content-type'], path).toBe('application/pdf')
  return answer.body()
}
const minutesOf = (page: Page, meetingId: number) => printed(page, `/print/minutes/${meetingId}`)
const part = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })

test('Ban Tổ chức soạn, công bố mẫu từ đầu tháng sau; kỳ mới theo mẫu mới, kỳ cũ in như trước', async ({
  page,
  context,
}) => {
  await signIn(context, secretaries.completed)
  await open(page, `/meetings/${meetings.completed}/complete`)
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã hoàn tất biên bản')
  const september = await minutesOf(page, meetings.completed)
  await signIn(context, secretaries.begun)
  const begun = await pdfText(await minutesOf(page, meetings.begun))

  await signIn(context, 'organisationboard.mau')
  await open(page, '/templates')
  await page.getByRole('button', { name: 'Soạn bản mới cho sinh hoạt thường kỳ' }).click()
  await expect(page.getByText('Bản nháp: chưa chi bộ nào dùng')).toBeVisible()
  await page.getByLabel('Tên phần mới').fill(OWN)
  await page.getByRole('button', { name: 'Thêm phần' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sửa phần “${OWN}”`)
  await page.getByLabel('Gợi ý cho người ghi').fill('Nêu số dư.')
  await page.getByLabel('Lời in sẵn').fill(WORDING)
  await page.getByLabel('Câu soạn sẵn').fill(PHRASE)
  await page.getByLabel('Bắt buộc ghi').check()
  await page.getByRole('button', { name: 'Lưu phần này' }).click()
  await page.getByRole('button', { name: `Chuyển lên phần ${OWN}` }).click()
  await expect(page.getByRole('heading', { level: 3 }).nth(-2)).toContainText('Tự chấm điểm')
  await page.getByLabel('Chữ ký bên trái biên bản').fill('NGƯỜI GHI BIÊN BẢN')
  await page.getByRole('button', { name: 'Lưu tên mẫu, thể thức ký' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu tên mẫu')

  await page.getByRole('button', { name: 'Bỏ khỏi mẫu phần Đánh giá tháng trước' }).click()
  await expect(page.getByText('Thiếu phần bắt buộc: Đánh giá tháng trước')).toBeVisible()
  await page.getByRole('link', { name: 'Chuẩn bị công bố mẫu' }).click()
  await page.getByRole('button', { name: 'Xem điều sẽ xảy ra' }).click()
  await expect(page.getByText('Mẫu thiếu phần bắt buộc: Đánh giá tháng trước')).toBeVisible()
  await page.getByRole('link', { name: 'Thêm phần còn thiếu' }).click()
  await page.getByLabel('Phần cần thêm').selectOption('Đánh giá tháng trước')
  await page.getByRole('button', { name: 'Thêm phần' }).click()
  await page.getByRole('button', { name: 'Lưu phần này' }).click()

  await page.getByRole('link', { name: 'Xem như người ghi biên bản' }).click()
  await expect(part(page, OWN).getByRole('textbox')).toBeDisabled()
  await expect(part(page, OWN)).toContainText(WORDING)
  await page.getByRole('link', { name: /bản nháp$/ }).click()
  const href = await page.getByRole('link', { name: 'In thử mẫu' }).getAttribute('href')
  const blank = await pdfText(await printed(page, href ?? ''))
  for (const text of ['DỰ THẢO', OWN.toLocaleUpperCase('vi'), WORDING, 'NGƯỜI GHI BIÊN BẢN'])
    expect(blank).toContain(squeezed(text))

  await page.getByRole('link', { name: 'Chuẩn bị công bố mẫu' }).click()
  await expect(page.getByLabel('Áp dụng cho kỳ sinh hoạt từ ngày')).toHaveValue('01/10/2022')
  await page.getByRole('button', { name: 'Xem điều sẽ xảy ra' }).click()
  await expect(
    page.getByText('4 chi bộ dùng mẫu này khi mở biên bản của kỳ sinh hoạt từ ngày 01/10/2022'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Công bố mẫu' }).click()
  await expect(page.getByText('Đã công bố bản 2.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chuyển lên/ })).toHaveCount(0)
  await open(page, '/templates')
  await expect(page.getByRole('row', { name: /bản 2/ })).toContainText('Sắp áp dụng')
  await expect(page.getByRole('row', { name: /bản 1/ }).first()).toContainText('đến 30/09/2022')

  await signIn(context, secretaries.completed)
  await open(page, '/clock')
  await page.getByLabel('Ngày', { exact: true }).fill('07/10/2022')
  await page.getByRole('button', { name: 'Đặt ngày trình diễn' }).click()
  await expect(page.getByRole('status').first()).toContainText('07/10/2022')

  await open(page, `/meetings/${meetings.next}`)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  const own = part(page, OWN)
  await expect(own).toContainText('Nêu số dư.')
  await expect(own).toContainText(WORDING)
  await own.getByRole('button', { name: PHRASE }).click()
  await expect(own.getByRole('textbox')).toHaveValue(PHRASE)
  await expect(page.locator('form').getByRole('status')).toContainText(/^Đã lưu lúc \d\d:\d\d/)
  const october = await pdfText(await minutesOf(page, meetings.next))
  for (const text of [OWN.toLocaleUpperCase('vi'), WORDING, PHRASE, 'NGƯỜI GHI BIÊN BẢN'])
    expect(october).toContain(squeezed(text))

  const again = await minutesOf(page, meetings.completed)
  expect(Buffer.compare(again, september)).toBe(0)
  const text = await pdfText(again)
  expect(text).not.toContain(squeezed(WORDING))
  expect(text).not.toContain(squeezed('NGƯỜI GHI BIÊN BẢN'))
  await signIn(context, secretaries.begun)
  expect(await pdfText(await minutesOf(page, meetings.begun))).toBe(begun)
  await open(page, `/meetings/${meetings.begun}/minutes`)
  await expect(page.getByRole('heading', { level: 2, name: OWN })).toHaveCount(0)
})

test('không có JavaScript vẫn soạn được: chuyển, thêm, sửa, bỏ phần', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(context, 'organisationboard.mau')
  await open(page, '/templates')
  await page.getByRole('button', { name: 'Soạn bản mới cho sinh hoạt thường kỳ' }).click()
  const titles = page.getByRole('heading', { level: 3 })
  await expect(titles.nth(1)).toContainText('Đại biểu dự')
  await page.getByRole('button', { name: 'Chuyển xuống phần Đại biểu dự' }).click()
  await expect(titles.nth(2)).toContainText('Đại biểu dự')
  await page.getByRole('link', { name: 'Sửa phần Đảng phí' }).click()
  await page.getByLabel('Tên phần').fill('Điểm danh')
  await page.getByRole('button', { name: 'Lưu phần này' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Mẫu đã có phần')
  await page.getByLabel('Tên phần').fill('Thu đảng phí')
  await page.getByRole('button', { name: 'Lưu phần này' }).click()
  await expect(titles.nth(3)).toContainText('Thu đảng phí')
  await page.getByRole('button', { name: 'Bỏ khỏi mẫu phần Thu đảng phí' }).click()
  await expect(page.getByText('Đã bỏ một phần khỏi mẫu.')).toBeVisible()
  await expect(titles.nth(3)).not.toContainText('Thu đảng phí')
  await context.close()
})
