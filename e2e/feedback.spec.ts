import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { db, expect, test } from './fixtures'
import { openStep } from './support/step'

const SECRET = 'Kênh tưới N4 sạt mái ba điểm, nước về cuối kênh chỉ một phần ba.'

/** The secretary writes one item between two meetings; its page is the answer. */
async function sendItem(page: Page, title: string) {
  await page.goto('/feedback/new')
  await page.getByLabel('Nơi nhận').selectOption({ label: 'Ủy ban nhân dân huyện' })
  await page.getByLabel('Lĩnh vực').fill('Nông nghiệp, thủy lợi')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByLabel('Nội dung', { exact: true }).fill(SECRET)
  await page.getByLabel('Người nêu', { exact: true }).fill('Lê Công Rạng')
  await page.getByLabel('Không nêu tên').check()
  await page.getByRole('button', { name: 'Gửi phản ánh, góp ý với' }).click()
  await expect(page.getByText('Đã gửi phản ánh, góp ý.')).toBeVisible()
  return new URL(page.url()).pathname
}

/** Opens a step from the item's page, fills it and takes it. */
async function take(page: Page, item: string, name: string, fields: Record<string, string> = {}) {
  await openStep(page, item, name, fields)
  await page.getByRole('main').locator('button').click()
  const answer = page.getByText(/^Đã xong: |^Đã trả lại Văn phòng/)
  await expect(answer.or(refusal(page))).toBeVisible()
}
const refusal = (page: Page) => page.getByRole('main').getByRole('alert')
const done = (page: Page) => expect(page.getByText(/^Đã xong: /)).toBeVisible()
const reply = {
  'Kết quả': 'Chưa có kinh phí – đã đưa vào kế hoạch',
  'Nội dung trả lời': 'Đưa công trình vào kế hoạch vốn năm 2023.',
  'Văn bản trả lời: loại, số': 'Công văn số 1147/UBND-NNPTNT',
  'Ngày văn bản trả lời': '28/09/2022',
  'Người ký': 'Trần Đức Luyện',
}

test('đường thẳng: chi bộ → xã → Văn phòng → Thường trực → cơ quan → duyệt → về chi bộ', async ({
  page,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  const item = await sendItem(page, 'Sửa kênh tưới N4')

  await signInAs('committeeOffice')
  await page.goto('/feedback?desk=mine')
  await page.getByRole('link', { name: 'Sửa kênh tưới N4' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa kênh tưới N4')
  await expect(page.getByText('Lê Công Rạng')).toBeHidden()
  await take(page, item, 'Chuyển cấp trên', { 'Ý kiến của cấp ủy': 'Vượt thẩm quyền của xã.' })
  await done(page)
  await expect(page.getByText('Đã tiếp nhận, chờ phân loại')).toBeVisible()

  await signInAs('districtOffice')
  await take(page, item, 'Trình giao xử lý')
  await done(page)

  await signInAs('permanentCommittee')
  await take(page, item, 'Duyệt giao xử lý')
  await done(page)
  await expect(page.getByText('Đang xử lý', { exact: true })).toBeVisible()

  await signInAs('agencyOfficer')
  await take(page, item, 'Trình dự thảo trả lời', reply)
  await done(page)

  await signInAs('cellSecretary')
  await page.goto(item)
  await expect(page.getByText('kế hoạch vốn năm 2023')).toBeHidden()

  await signInAs('permanentCommittee')
  await take(page, item, 'Trả lại dự thảo', { 'Cần sửa điều gì?': 'Nêu rõ thời gian thi công.' })
  await done(page)
  await signInAs('agencyOfficer')
  await take(page, item, 'Trình dự thảo trả lời', {
    'Nội dung trả lời': 'Kế hoạch vốn năm 2023, thi công quý IV.',
  })
  await signInAs('permanentCommittee')
  await take(page, item, 'Duyệt trả lời')
  await done(page)

  await signInAs('cellSecretary')
  await page.goto('/feedback?desk=mine')
  await page.getByRole('link', { name: 'Sửa kênh tưới N4' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa kênh tưới N4')
  await expect(page.getByText('Đã trả lời, chờ thông báo tại chi bộ')).toBeVisible()
  await expect(page.getByText('Kế hoạch vốn năm 2023, thi công quý IV.')).toBeVisible()
  await expect(page.getByText('Vượt thẩm quyền của xã.')).toBeVisible()
  await expect(page.getByText('Nêu rõ thời gian thi công.')).toBeHidden()
  await expect(page.getByText('Lê Công Rạng')).toBeVisible()
})

test('cấp cơ sở tự trả lời; thiếu nội dung thì báo tại ô và giữ những gì đã nhập', async ({
  page,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  const item = await sendItem(page, 'Đèn đường liên thôn')
  await signInAs('committeeSecretary')
  await take(page, item, 'Trả lời tại cấp cơ sở', { ...reply, 'Nội dung trả lời': '' })
  await expect(refusal(page)).toContainText('Đồng chí chưa nhập ô này.')
  await expect(page.getByLabel('Người ký')).toHaveValue('Trần Đức Luyện')
  await page.getByLabel('Nội dung trả lời').fill('Xã thay bóng đèn trong tháng.')
  await page.getByLabel('Các chi bộ trong đảng bộ cơ sở').check()
  await page.getByRole('button', { name: 'Trả lời tại cấp cơ sở' }).click()
  await done(page)
  await signInAs('cellSecretary')
  await page.goto(item)
  await expect(page.getByText('Xã thay bóng đèn trong tháng.')).toBeVisible()
})

test('trả lại làm rõ: hạn tạm dừng rồi chạy tiếp', async ({ page, signInAs }) => {
  await signInAs('cellSecretary')
  const item = await sendItem(page, 'Nước sạch')
  await signInAs('committeeOffice')
  await take(page, item, 'Trả lại để chi bộ làm rõ', {
    'Chi bộ cần làm rõ điều gì?': 'Bao nhiêu hộ thiếu nước?',
  })
  await expect(page.getByText('Tạm dừng tính hạn')).toBeVisible()
  await signInAs('cellSecretary')
  await page.goto(item)
  await page.getByRole('link', { name: 'Gửi nội dung làm rõ' }).click()
  await expect(page.getByText('Bao nhiêu hộ thiếu nước?')).toBeVisible()
  await take(page, item, 'Gửi nội dung làm rõ', { 'Nội dung làm rõ': '96 hộ.' })
  await expect(page.getByText('còn 10 ngày làm việc')).toBeVisible()
  await expect(page.getByText('Đã gửi, chờ cấp cơ sở xem xét')).toBeVisible()
})

test('không thuộc trách nhiệm: nêu nơi tiếp theo, Mặt trận được đề nghị xem xét', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  const front = await makeOrganisation(db, {
    kind: 'agency',
    parentId: world.top.id,
    name: 'Mặt trận Tổ quốc huyện',
  })
  await db.insert(schema.addressees).values({
    orgId: world.top.id,
    name: 'Mặt trận Tổ quốc',
    agencyId: front.id,
    isAssigned: false,
    position: 2,
  })
  const officer = await makeAccount(db, {
    orgId: front.id,
    fullName: 'Hà Văn Mặt',
    loginName: `mattran.${world.top.id}`,
    roles: ['agencyOfficer'],
  })
  await signInAs('cellSecretary')
  const item = await sendItem(page, 'Nhà đại đoàn kết')
  await signInAs('committeeOffice')
  await take(page, item, 'Chuyển cấp trên')
  await signInAs('districtOffice')
  await take(page, item, 'Trình giao xử lý')
  await signInAs('permanentCommittee')
  await take(page, item, 'Duyệt giao xử lý')

  await signInAs('agencyOfficer')
  await take(page, item, 'Báo không thuộc trách nhiệm', {
    'Vì sao không thuộc trách nhiệm?': 'Quỹ do Mặt trận quản lý.',
  })
  await expect(refusal(page)).toBeVisible()
  await page
    .getByLabel('Cơ quan có trách nhiệm')
    .selectOption({ label: 'Mặt trận Tổ quốc huyện (chuyển, đề nghị xem xét)' })
  await page.getByRole('button', { name: 'Báo không thuộc trách nhiệm' }).click()
  await expect(page.getByText('Đã trả lại Văn phòng')).toBeVisible()
  expect((await page.request.get(item)).status()).toBe(404)

  await signInAs('districtOffice')
  await page.goto(`${item}/propose`)
  await expect(page.getByLabel('Cơ quan xử lý đề xuất')).toHaveValue(String(front.id))
  await page.getByRole('button', { name: 'Trình giao xử lý' }).click()
  await done(page)
  await signInAs('permanentCommittee')
  await page.goto(`${item}/assign`)
  await page.getByRole('button', { name: 'Duyệt chuyển, đề nghị xem xét' }).click()
  await expect(page.getByText(/Huyện ủy .+ chuyển Mặt trận Tổ quốc huyện, đề nghị xem xét/)).toBeVisible()
  await signIn(officer)
  await take(page, item, 'Trình dự thảo trả lời', reply)
  await done(page)
})

test('bấm đúp khi gửi chỉ thành một mục', async ({ page, world, signInAs }) => {
  await signInAs('cellSecretary')
  await page.goto('/feedback/new')
  await page.getByLabel('Nơi nhận').selectOption({ label: 'Ủy ban nhân dân huyện' })
  for (const label of ['Lĩnh vực', 'Tiêu đề', 'Nội dung'])
    await page.getByLabel(label, { exact: true }).fill('Bấm đúp')
  await page.getByRole('button', { name: 'Gửi phản ánh, góp ý với' }).dblclick()
  await expect(page.getByText('Đã gửi phản ánh, góp ý.')).toBeVisible()
  const rows = await db
    .select()
    .from(schema.feedbackItems)
    .where(eq(schema.feedbackItems.orgId, world.cell.id))
  expect(rows).toHaveLength(1)
})

test('mục của chi bộ khác, bước không được làm, địa chỉ lạ: coi như không có', async ({ page, signInAs }) => {
  await signInAs('cellSecretary')
  const item = await sendItem(page, 'Việc riêng của chi bộ')
  expect((await page.request.get(item)).status()).toBe(200)
  for (const path of [
    `${item}/forward`,
    `${item}/close`,
    '/feedback/abc',
    '/feedback/0',
    '/feedback/99999999999',
    '/feedback/approvals',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
  for (const who of ['neighbour', 'agencyOfficer', 'admin', 'member'] as const) {
    await signInAs(who)
    for (const path of [item, `${item}/forward`, '/feedback', '/feedback?q=kenh', '/feedback?desk=mine']) {
      const answer = await page.request.get(path)
      if (path.startsWith(item)) expect(answer.status(), `${who} ${path}`).toBe(404)
      expect(await answer.text(), `${who} ${path}`).not.toContain(SECRET)
      expect(await answer.text(), `${who} ${path}`).not.toContain('Việc riêng của chi bộ')
    }
  }
})

test.describe('điện thoại, không JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 720 } })

  test('Thường trực duyệt nhiều mục một lần; tìm và lọc', async ({ page, signInAs }) => {
    for (const title of ['Mục thứ nhất', 'Mục thứ hai']) {
      await signInAs('cellSecretary')
      const item = await sendItem(page, title)
      await signInAs('committeeOffice')
      await take(page, item, 'Chuyển cấp trên')
      await signInAs('districtOffice')
      await take(page, item, 'Trình giao xử lý')
    }
    await signInAs('permanentCommittee')
    await page.goto('/feedback/approvals/many')
    await page.getByRole('button', { name: 'Duyệt các mục đã chọn' }).click()
    await expect(refusal(page)).toContainText('chọn ít nhất một mục')
    await page.getByRole('checkbox', { name: 'Mục thứ nhất' }).check()
    await page.getByRole('checkbox', { name: 'Mục thứ hai' }).check()
    await page.getByRole('button', { name: 'Duyệt các mục đã chọn' }).click()
    await expect(page.getByText('Đã duyệt giao xử lý 2 mục đã chọn')).toBeVisible()

    await page.goto('/feedback')
    await page.getByLabel('Tìm theo mã').fill('muc thu hai')
    // Folded on a phone until asked for; what is set stands open.
    await expect(page.getByLabel('Tình trạng')).toBeHidden()
    await page.getByText('Lọc danh sách').click()
    await page.getByLabel('Tình trạng').selectOption({ label: 'Đang xử lý' })
    await page.getByRole('button', { name: 'Tìm' }).click()
    await expect(page).toHaveURL(/status=assigned/)
    await expect(page.getByLabel('Tình trạng')).toHaveValue('assigned')
    await expect(page.getByLabel('Tình trạng')).toBeVisible()
    await expect(page.getByText('1 mục', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Mục thứ hai' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Mục thứ nhất' })).toBeHidden()

    await page.goBack()
    await expect(page.getByRole('link', { name: 'Mục thứ nhất' })).toBeVisible()
    await expect(page.locator('[name=status]'), 'lọc hiện ra là lọc của danh sách này').toHaveValue('')
  })
})
