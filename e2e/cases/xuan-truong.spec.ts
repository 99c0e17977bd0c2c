import { randomUUID } from 'node:crypto'
import { makeXuanTruong } from '@/db/seed/cases/xuan-truong'
import { LISTED, makeXuanTruongLists } from '@/db/seed/cases/xuan-truong-lists'
import { db, expect, test } from '../fixtures'
import { column, figure, followFigure, sumOfColumn } from '../support/cases'
import { signIn } from '../support/sign-in'
import { fillOfficial, introduce, present, tickPapers } from '../support/transfers'

/** Xuân Trường 2018, on a district of its size. */
test.describe.configure({ mode: 'default' })

let world: Awaited<ReturnType<typeof makeXuanTruong>>
test.beforeAll(async () => {
  world = await makeXuanTruong(db, `xt${randomUUID().slice(0, 8)}`)
  await makeXuanTruongLists(db, world)
})

test('72 tổ chức cơ sở = 25 đảng bộ + 47 chi bộ; 445 chi bộ, 8.030 đảng viên; số nào cũng dẫn tới danh sách', async ({
  page,
}) => {
  await signIn(page, world.accounts.organisationBoard.loginName)
  await page.goto('/organisations')
  await expect(page.getByText('Cộng: 445 chi bộ, 8.030 đảng viên')).toBeVisible()
  const kinds = await column(page, 'Loại').allTextContents()
  expect(kinds).toHaveLength(73)
  expect(kinds.filter((kind) => kind.startsWith('Tổ chức cơ sở đảng'))).toHaveLength(25)
  expect(kinds.filter((kind) => kind.startsWith('Chi bộ'))).toHaveLength(47)
  expect(await sumOfColumn(page, 'Chi bộ')).toBe(398 + 47)
  expect(await sumOfColumn(page, 'Cộng đảng viên')).toBe(8_030)
  await page.getByLabel('Loại tổ chức').selectOption({ label: 'Chi bộ' })
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByText('Tìm thấy 445 tổ chức')).toBeVisible()

  await page.goto('/statistics')
  const people = page.locator('#people')
  await followFigure(people, 'Chi bộ', '445')
  await expect(page.getByText('Tìm thấy 445 tổ chức')).toBeVisible()
  await page.goto('/statistics')
  await followFigure(people, 'Đảng viên', '8.030')
  await expect(page.getByText('8.030 đảng viên: chính thức')).toBeVisible()

  // As of the day of the case the same figures.
  await page.goto('/organisations')
  await page.getByLabel('Xem theo ngày (ngày/tháng/năm)').fill('10/10/2018')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page.getByText('Cộng: 445 chi bộ, 8.030 đảng viên')).toBeVisible()
})

test('địa chỉ chưa rõ, chuyển muộn, nghỉ hưu chưa chuyển, thiếu giấy tờ: mỗi thứ một danh sách có chi bộ chịu trách nhiệm', async ({
  page,
}) => {
  await signIn(page, world.accounts.organisationBoard.loginName)
  await page.goto('/away')
  await expect(page.getByText(`${LISTED.vague + LISTED.clear} đồng chí đang đi làm xa`)).toBeVisible()
  await page.getByLabel('Cần chú ý').selectOption({ label: 'Địa chỉ chưa rõ' })
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByText(`${LISTED.vague} đồng chí đang đi làm xa`)).toBeVisible()
  const vague = await column(page, 'Họ và tên').allTextContents()
  expect(vague).toHaveLength(LISTED.vague)
  for (const owned of vague) expect(owned).toMatch(/Đảng viên \d+.*xóm \d+/)

  await page.goto('/transfers')
  await expect(figure(page, 'Đang làm thủ tục, đang tạm thời')).toContainText(
    String(LISTED.late + LISTED.running),
  )
  await followFigure(page, 'Quá hạn', String(LISTED.late))
  await expect(column(page, 'Tình trạng').filter({ hasText: 'Quá hạn' })).toHaveCount(LISTED.late)
  await expect(column(page, 'Từ').filter({ hasText: /xóm \d+/ })).toHaveCount(LISTED.late)

  await followFigure(page, 'Nghỉ hưu, thôi việc chưa chuyển', String(LISTED.departed))
  await expect(column(page, 'Hạn làm thủ tục').filter({ hasText: 'Quá hạn' })).toHaveCount(LISTED.departed)
  await expect(column(page, 'Họ và tên').filter({ hasText: /xóm \d+/ })).toHaveCount(LISTED.departed)

  await page.goto('/records')
  expect(await sumOfColumn(page, 'Đảng viên')).toBe(8_030)
  expect(await sumOfColumn(page, 'Thiếu giấy tờ')).toBe(LISTED.lacking)
  await followFigure(page, 'Thiếu giấy tờ', String(LISTED.lacking))
  await expect(page.getByText(`${LISTED.lacking} đảng viên, thiếu giấy tờ.`)).toBeVisible()
  await expect(column(page, 'Giấy tờ thiếu').filter({ hasText: 'Đơn xin vào Đảng' })).not.toHaveCount(0)
})

test('chuyển sinh hoạt: bắt đầu, xuất trình, tiếp nhận; lúc nào cũng ở đúng một chi bộ', async ({ page }) => {
  const { accounts, member, neighbour } = world
  const isOnlyIn = async (cell: string) => {
    await signIn(page, accounts.organisationBoard.loginName)
    await page.goto(`/members?q=${encodeURIComponent(member.fullName)}`)
    await expect(column(page, 'Chi bộ')).toHaveText([cell])
    await page.goto('/statistics')
    await expect(figure(page.locator('#people'), 'Đảng viên').getByRole('link')).toHaveText('8.030')
  }
  await signIn(page, accounts.cellSecretary.loginName)
  await fillOfficial(page, member, neighbour, 24)
  await page.getByRole('button', { name: 'Bắt đầu làm thủ tục' }).click()
  await expect(page.getByRole('heading', { name: 'Chi bộ thôn Đông Hạ giới thiệu' })).toBeVisible()
  const address = new URL(page.url()).pathname
  await introduce(page, 'Đào Xuân Thạch, Bí thư', '03')
  await expect(page.getByText('Chờ Đảng ủy xã An Thịnh giới thiệu')).toBeVisible()
  await signIn(page, accounts.committeeOffice.loginName)
  await page.goto(address)
  await introduce(page, 'Phạm Ngọc Toản, Bí thư', '31')
  await expect(page.getByText('Đã giới thiệu, chưa xuất trình')).toBeVisible()
  await isOnlyIn('Chi bộ thôn Đông Hạ')

  await signIn(page, accounts.neighbour.loginName)
  await page.goto(address)
  await present(page)
  await tickPapers(page, [/^Giấy giới thiệu/, /^Thẻ đảng viên/, /^Hồ sơ đảng viên niêm phong/])
  await tickPapers(page, [/Bản tự kiểm điểm/])
  await page.getByRole('button', { name: 'Tiếp nhận đảng viên' }).click()
  await expect(page.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()
  await isOnlyIn('Chi bộ thôn Tây Thượng')
})
