import type { Page } from '@playwright/test'
import { conferences, settings } from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { readPaper } from '@/lib/pdf/testing'
import { test as base, db, expect } from './fixtures'

/** The world of a journey, with a school cell beside the two village cells. */
const test = base.extend<{ school: { id: number }; openMonth: (month: string) => Promise<void> }>({
  school: async ({ world }, use) => {
    await use(
      await makeOrganisation(db, {
        kind: 'cell',
        parentId: world.commune.id,
        name: 'Chi bộ Trường THCS An Thịnh',
        cellType: 'school',
      }),
    )
  },
  openMonth: async ({ page, signInAs, school: _made }, use) => {
    await use(async (month) => {
      await signInAs('organisationBoard')
      await page.goto(`/calendar?month=${month}`)
      await page.getByRole('button', { name: 'Mở kỳ sinh hoạt' }).click()
      await expect(page.getByRole('status').first()).toContainText('Đã mở kỳ sinh hoạt')
    })
  },
})

type Plan = { day: string; reason?: string }
async function fillPlan(page: Page, { day, reason }: Plan) {
  await page.getByLabel('Ngày họp').fill(day)
  await page.getByLabel('Giờ họp').fill('19h30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa thôn Đông Hạ')
  if (reason !== undefined) await page.getByLabel('Lý do nếu không họp').fill(reason)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: /^Đăng ký lịch/ }).click()
  await answered
  await expect(page.getByRole('button', { name: 'Đang gửi…' })).toBeHidden()
}
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ }).first()

async function openOwnPlan(page: Page, month: string) {
  await page.goto(`/calendar?month=${month}`)
  await page.getByRole('link', { name: 'Đăng ký lịch sinh hoạt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kỳ sinh hoạt tháng')
}

test('chi bộ thôn tháng 9/2022: 06/09, 10/09 bị từ chối, 08/09 và 09/09 phải có lý do', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await expect(page.getByText('Thứ Tư, 07/09/2022').last()).toBeVisible()

  await fillPlan(page, { day: '6/9/2022' })
  await expect(alert(page)).toContainText('sớm hơn ngày sinh hoạt thống nhất 07/09/2022')
  await fillPlan(page, { day: '10/09/2022', reason: 'Bí thư đi công tác' })
  await expect(alert(page)).toContainText('Hướng dẫn 19-HD/BTCHU')
  await expect(alert(page)).toContainText('không quá 2 ngày')
  for (const day of ['08/09/2022', '09-09-2022']) {
    await fillPlan(page, { day, reason: '' })
    await expect(alert(page)).toContainText('đồng chí ghi rõ lý do')
    await expect(page.getByLabel('Ngày họp')).toHaveValue(day)
  }
  await fillPlan(page, { day: '9/9/2022', reason: 'Bí thư đi công tác' })
  await expect(page.getByRole('status').first()).toContainText('Đã đăng ký lịch')
  await expect(page.getByText('Lùi ngày (2 ngày)')).toBeVisible()
  await expect(page.getByText('19:30, Thứ Sáu, 09/09/2022').first()).toBeVisible()
})

test('tháng 8/2022 chưa có ngày thống nhất: họp ngày 20/08 được', async ({ page, signInAs, openMonth }) => {
  await openMonth('2022-08')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-08')
  await fillPlan(page, { day: '20/8/2022' })
  await expect(page.getByText('19:30, Thứ Bảy, 20/08/2022').first()).toBeVisible()
  await expect(page.getByText('Lùi ngày')).toBeHidden()
})

test('trường học: 01/09 hiện là ngày nghỉ, huyện ấn định 08/09; tháng 10 thôn 07/10, trường 06/10', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('districtOffice')
  await page.goto('/calendar?month=2022-09')
  await expect(page.getByText('ngày thống nhất 01/09/2022 là ngày nghỉ (Quốc khánh)')).toBeVisible()
  await page.getByRole('link', { name: 'Ấn định ngày sinh hoạt' }).click()
  await expect(page.getByLabel('Loại hình chi bộ')).toHaveValue('school')
  await page.getByLabel('Ngày họp').fill('08/09/2022')
  await page.getByLabel('Lý do').fill('Ngày 01/9 trong kỳ nghỉ Quốc khánh')
  await page.getByRole('button', { name: 'Ấn định ngày sinh hoạt' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ấn định ngày 08/09/2022 cho 1 chi bộ')

  await page.goto('/calendar?month=2022-09&state=all&q=truong')
  await expect(page.getByRole('row', { name: /THCS/ })).toContainText('08/09/2022')

  await openMonth('2022-10')
  await page.goto('/calendar?month=2022-10&state=all')
  await expect(page.getByRole('row', { name: /Đông Hạ/ })).toContainText('07/10/2022')
  await expect(page.getByRole('row', { name: /THCS/ })).toContainText('06/10/2022')
})

test('xã xác nhận nhiều lịch một lần; cả xã họp ngày 07/09 thì bảng ghi đủ n/n', async ({
  page,
  world,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('committeeOffice')
  for (const name of ['Chi bộ thôn Đông Hạ', 'Chi bộ thôn Tây Thượng']) {
    await page.goto('/calendar?month=2022-09')
    await page.getByRole('link', { name }).click()
    await fillPlan(page, { day: '07/09/2022' })
    await expect(page.getByRole('status').first()).toContainText('Đã đăng ký lịch')
  }
  await page.goto('/calendar?month=2022-09&state=registered')
  await page.getByRole('button', { name: 'Xác nhận các lịch đã chọn' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã xác nhận')
  await expect(page.getByRole('row', { name: /Chi bộ thôn/ })).toHaveCount(2)

  await db.$client`UPDATE meetings SET state = 'held', held_on = '2022-09-07', due_on = '2022-09-07'
    WHERE starts_with(org_path, ${world.commune.path})`
  await page.goto('/calendar?month=2022-09')
  const onDay = page.getByRole('listitem').filter({ hasText: 'Họp đúng ngày' })
  await expect(onDay).toContainText('3/3')
  await onDay.getByRole('link').click()
  await expect(page.getByRole('row', { name: /Chi bộ/ })).toHaveCount(4)
})

test('hội nghị xã vào ngày thống nhất bị từ chối; có lý do thì được, trang kể tên chi bộ bị ảnh hưởng', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('committeeOffice')
  await page.goto('/calendar/conferences/new')
  await page.getByLabel('Tên hội nghị').fill('Hội nghị triển khai vụ đông')
  await page.getByLabel('Ngày họp').fill('07/09/2022')
  await page.getByRole('button', { name: 'Ghi hội nghị' }).click()
  await expect(alert(page)).toContainText('ngày sinh hoạt thống nhất của 2 chi bộ')
  await expect(page.getByLabel('Tên hội nghị')).toHaveValue('Hội nghị triển khai vụ đông')

  await page.getByLabel('Lý do nếu phải họp').fill('Huyện triệu tập đột xuất phòng chống bão')
  await page.getByRole('button', { name: 'Ghi hội nghị' }).click()
  await expect(page.getByRole('heading', { name: '2 chi bộ bị ảnh hưởng' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Chi bộ thôn Đông Hạ' })).toBeVisible()
  await page.goto('/calendar/conferences?month=2022-09')
  await expect(page.getByRole('row', { name: /vụ đông/ })).toContainText('Trùng, có lý do')
})

test('không họp được là một kết quả có lý do; thư ký là đảng viên của chi bộ', async ({
  page,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  await signInAs('cellSecretary')
  await openOwnPlan(page, '2022-09')
  await page.getByLabel('Đảng viên ghi biên bản').selectOption({ label: 'Lê Công Rạng' })
  await page.getByRole('button', { name: 'Cử thư ký' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã cử đồng chí Lê Công Rạng')
  await page.getByRole('link', { name: 'Báo không họp được' }).click()
  await page.getByLabel('Lý do không họp được').fill('Cả thôn chống lũ')
  await page.getByRole('button', { name: 'Báo không họp được' }).click()
  await expect(page.getByRole('status').first()).toContainText('không họp được')
  await expect(page.getByText('Cả thôn chống lũ')).toBeVisible()
})

test('chi bộ khác: trang kỳ sinh hoạt và hội nghị coi như không có', async ({
  page,
  world,
  signInAs,
  openMonth,
}) => {
  await openMonth('2022-09')
  const [own] = await db.$client`SELECT id FROM meetings WHERE org_id = ${world.cell.id}`
  await signInAs('cellSecretary')
  expect((await page.request.get(`/calendar/${own?.id}`)).status()).toBe(200)
  await signInAs('neighbour')
  for (const path of ['', '/register', '/not-held']) {
    const foreign = await page.request.get(`/calendar/${own?.id}${path}`)
    expect(foreign.status()).toBe(404)
    expect(await foreign.text()).not.toContain('Đông Hạ')
  }
  for (const bad of ['abc', '0', '-1', '99999999999999'])
    expect((await page.request.get(`/calendar/${bad}`)).status()).toBe(404)
})

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
  await expect(page.getByLabel('Ngày họp')).toHaveValue('15/09/2022')
  await fillPlan(page, { day: '15/09/2022' })
  await expect(page.getByText('Lùi ngày (8 ngày)')).toBeVisible()
})

test('thông báo lịch: dự thảo, ban hành có số, tải lại đúng những byte ấy; chi bộ đọc được; nội dung dán Zalo', async ({
  page,
  signInAs,
  openMonth,
}) => {
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
  const drawn = await readPaper(await (await page.request.get(draft ?? '')).body())
  expect(drawn.text).toContain('DỰ THẢO')
  await page.getByRole('button', { name: 'Ban hành thông báo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thông báo số 01-TB/')

  const link = await page.getByRole('link', { name: 'In thông báo' }).getAttribute('href')
  const [first, again] = [await page.request.get(link ?? ''), await page.request.get(link ?? '')]
  expect((await first.body()).equals(await again.body())).toBe(true)
  const paper = await readPaper(await first.body())
  for (const words of [
    'Số 01-TB/',
    'Chi bộ thôn Đông Hạ',
    '19:30, Thứ Tư, 07/9/2022',
    'Đào Xuân Thạch',
    '3 chi bộ',
  ])
    expect(paper.text).toContain(words)
  expect(paper.text).not.toContain('DỰ THẢO')

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

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('đăng ký bị từ chối rồi được, chữ đã nhập còn nguyên', async ({ page, signInAs, openMonth }) => {
    await openMonth('2022-09')
    await signInAs('cellSecretary')
    await openOwnPlan(page, '2022-09')
    await fillPlan(page, { day: '08/09/2022' })
    await expect(alert(page)).toContainText('đồng chí ghi rõ lý do')
    await expect(page.getByLabel('Địa điểm')).toHaveValue('Nhà văn hóa thôn Đông Hạ')
    await fillPlan(page, { day: '08/09/2022', reason: 'Mưa bão' })
    await expect(page.getByText('Lùi ngày (1 ngày)')).toBeVisible()
    await expect(page.getByLabel('Nội dung để dán vào Zalo')).toHaveValue(/19:30, Thứ Năm, 08\/09\/2022, tại/)
  })
})

test('ngày trình diễn đặt bằng tay trên bản trình diễn', async ({ page, signInAs }) => {
  const rows = [
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: '2022-09-07' },
  ]
  await db.insert(settings).values(rows).onConflictDoNothing()
  await signInAs('cellSecretary')
  // Set to the day it already is: other journeys run on the same clock.
  await expect(async () => {
    await page.goto('/clock')
    await expect(page.getByRole('heading', { name: 'Ngày trình diễn' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const day = await page.getByLabel('Ngày', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Đặt ngày trình diễn' }).click()
  await expect(page.getByRole('status').first()).toContainText(day)
})
