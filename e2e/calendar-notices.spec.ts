import { conferences } from '@/db/schema'
import { db, expect } from './fixtures'
import { fillPlan, openOwnPlan, openRegistration, test } from './support/calendar'
import { examine } from './support/examine'
import { pdfText, squeezed } from './support/pdf-text'

test('lịch tháng: ngày nghỉ có tên và văn bản, số của ngày dẫn tới danh sách, sang tháng khác, trên điện thoại là danh sách', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('districtOffice')
  await page.goto('/calendar?month=2022-09')
  await page.getByRole('link', { name: 'Lịch theo ngày' }).click()
  await expect(page.getByRole('columnheader')).toHaveText([
    /Hai/,
    /Ba/,
    /Tư/,
    /Năm/,
    /Sáu/,
    /Bảy/,
    /Chủ nhật/,
  ])
  await expect(page.getByRole('cell', { name: /Nghỉ: Quốc khánh/ }).first()).toBeVisible()
  await expect(page.getByText('(Thông báo của Bộ Lao động').first()).toBeVisible()
  await page.getByRole('link', { name: '2 chi bộ', exact: true }).last().click()
  await expect(page.getByRole('row', { name: /Chi bộ thôn/ })).toHaveCount(2)
  await expect(page.getByRole('row', { name: /THCS/ })).toHaveCount(0)

  await page.goto('/calendar/month?month=2022-09')
  await page.getByRole('link', { name: 'Tháng 10/2022' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lịch tháng 10/2022')
  await page.setViewportSize({ width: 375, height: 800 })
  await expect(page.getByRole('table')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Thứ Năm, 06/10/2022' })).toBeVisible()
})

test('họp muộn hơn 2 ngày: thiết lập cho phép thì chi bộ đề nghị, bí thư xã cho phép, chi bộ đăng ký đúng ngày ấy', async ({
  page,
  world,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await expect(page.getByRole('link', { name: 'Đề nghị họp muộn hơn' })).toBeHidden()

  await db.$client`UPDATE rule_sets SET values = values || '{"mayExceed": true}' WHERE domain = 'commonDay' AND org_id = ${world.top.id}`
  await page.reload()
  await page.getByRole('link', { name: 'Đề nghị họp muộn hơn' }).click()
  await page.waitForURL('**/exception')
  expect(await examine(page, { kind: '/calendar/#/exception', by: 'cellSecretary' })).toEqual([])
  await page.getByLabel('Ngày đề nghị được họp').fill('15/09/2022')
  await page.getByLabel('Lý do').fill('Cả thôn chống lũ')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi đề nghị')

  await signInAs('committeeSecretary')
  await page.goto('/')
  await page.getByRole('link', { name: 'Trả lời đề nghị họp ngày 15/09/2022' }).click()
  await expect(page.getByText('không quá 2 ngày')).toBeVisible()
  await page.getByLabel('Cho phép họp ngày 15/09/2022').check()
  await page.getByLabel('Lý do của quyết định').fill('Đường vào thôn bị ngập')
  await page.getByRole('button', { name: 'Trả lời chi bộ' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã cho phép')
  await expect(page.getByText(/Phạm Ngọc Toản, \d\d\/\d\d\/\d{4}/)).toBeVisible()

  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await openRegistration(page)
  await expect(page.getByLabel('Ngày họp')).toHaveValue('15/09/2022')
  await fillPlan(page, { day: '15/09/2022' })
  await expect(page.getByText('Lùi ngày (8 ngày)')).toBeVisible()
})

test('thông báo lịch: dự thảo, ban hành có số, tải lại đúng những byte ấy; chi bộ đọc được; nội dung dán Zalo', async ({
  page,
  signInAs,
  openMonth,
}) => {
  // Two papers are drawn.
  test.setTimeout(180_000)
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await fillPlan(page, { day: '07/09/2022' })
  await signInAs('committeeOffice')
  await page.goto('/calendar?month=2022-09')
  await page.getByRole('link', { name: 'Thông báo lịch sinh hoạt' }).click()
  await expect(page.getByRole('link', { name: '2 chi bộ chưa đăng ký lịch' })).toBeVisible()
  await expect(page.getByLabel('Lịch đã đăng ký')).toHaveValue(
    /- Chi bộ thôn Đông Hạ: 19:30, Thứ Tư, 07\/09\/2022, tại Nhà văn hóa thôn Đông Hạ\./,
  )
  const draft = await page.getByRole('link', { name: 'Xem bản dự thảo' }).getAttribute('href')
  const drawn = await pdfText(await (await page.request.get(draft ?? '')).body())
  expect(drawn).toContain(squeezed('DỰ THẢO'))
  await page.getByRole('button', { name: 'Ban hành thông báo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thông báo số 01-TB/')

  const link = await page.getByRole('link', { name: 'In thông báo' }).getAttribute('href')
  const [first, again] = [await page.request.get(link ?? ''), await page.request.get(link ?? '')]
  expect((await first.body()).equals(await again.body())).toBe(true)
  const paper = await pdfText(await first.body())
  for (const words of [
    'Số 01-TB/',
    'Chi bộ thôn Đông Hạ',
    '19:30, Thứ Tư, 07/9/2022',
    'Đào Xuân Thạch',
    '3 chi bộ',
  ])
    expect(paper).toContain(squeezed(words))
  expect(paper).not.toContain(squeezed('DỰ THẢO'))

  await signInAs('neighbour')
  await page.goto('/calendar/notices?month=2022-09')
  await page.getByRole('link', { name: /^Số 01-TB/ }).click()
  await expect(page.getByText('Phạm Ngọc Toản')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ban hành thông báo' })).toHaveCount(0)
})

test('hội nghị cấp trên hiện trong lịch của chi bộ', async ({ page, world, signInAs }) => {
  await db.insert(conferences).values({ orgId: world.top.id, name: 'Hội nghị sơ kết', heldOn: '2022-09-15' })
  await signInAs('cellSecretary')
  await page.goto('/calendar/month?month=2022-09')
  await page.getByRole('link', { name: 'Hội nghị sơ kết' }).last().click()
  await expect(page.getByText('Không chi bộ nào trong phạm vi của đồng chí bị ảnh hưởng')).toBeVisible()
})

test('địa chỉ lịch riêng: hiện một lần, đọc không cần đăng nhập, thu hồi thì không còn', async ({
  page,
  context,
  playwright,
  baseURL,
  world,
  signInAs,
  openMonth,
}) => {
  await db.$client`UPDATE accounts SET must_change_password = false WHERE id = ${world.accounts.cellSecretary.id}`
  await openMonth('2022-09')
  await db.$client`UPDATE meetings SET state = 'confirmed', planned_on = current_date + 3, planned_at = '19:30', place = 'Nhà văn hóa'
    WHERE org_id = ${world.cell.id}`
  await db.$client`UPDATE meetings SET state = 'confirmed', planned_on = '2022-09-07' WHERE org_id = ${world.cell.id}
    AND EXISTS (SELECT FROM settings WHERE key = 'clockOn')`
  await signInAs('cellSecretary')
  await page.goto('/account/calendar')
  await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
  const said = await page.getByRole('status').filter({ hasText: '/ics/' }).first().textContent()
  const path = new URL(/https?:\S+/.exec(said ?? '')?.[0] ?? '').pathname
  await page.reload()
  await expect(page.getByText('/ics/')).toHaveCount(0)

  const phone = await playwright.request.newContext({ baseURL })
  const answer = await phone.get(path)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('SUMMARY:Sinh hoạt chi bộ thường kỳ')
  expect(text).toMatch(/DTSTART:\d{8}T123000Z/)
  expect(text).toContain('LOCATION:Nhà văn hóa')
  expect(text).not.toMatch(/Đào Xuân Thạch|Đông Hạ/)
  expect(
    (await phone.get(path, { headers: { 'if-none-match': answer.headers().etag ?? '' } })).status(),
  ).toBe(304)
  for (const odd of ['/ics/abc', `${path}x`, '/ics/%00']) expect((await phone.get(odd)).status()).toBe(404)

  await context.clearCookies()
  await signInAs('cellSecretary')
  await page.goto('/account/calendar')
  await page.getByRole('button', { name: 'Thu hồi địa chỉ lịch' }).click()
  await expect(page.getByText('Chưa có địa chỉ')).toBeVisible()
  expect((await phone.get(path)).status()).toBe(404)
  await phone.dispose()
})
