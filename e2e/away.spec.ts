import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { db, expect, test, type World } from './fixtures'
import { askForExemption, decide, missMeeting, resolve, warn } from './support/away'
import { pdfText, squeezed } from './support/pdf-text'

/** Three regular meetings of the year that the member missed, and a stay elsewhere at an address that says little. */
async function makeAbsences({ cell, top, member }: World) {
  const [template] = await db
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id })
    .returning()
  for (const heldOn of ['2022-06-07', '2022-07-07', '2022-08-07'])
    await missMeeting({ orgId: cell.id, templateId: template?.id ?? 0, member, heldOn })
  await db.insert(schema.awayStays).values({
    ...{ orgId: cell.id, memberId: member.id, place: 'Thành phố Tân Hải', work: 'Công nhân may' },
    startsOn: '2022-05-15',
  })
}

test('đi làm xa: cảnh báo ba tháng, nhắc nhở, đơn, chi bộ, cấp ủy quyết định, in, trở lại', async ({
  page,
  world,
  signInAs,
}) => {
  await makeAbsences(world)
  await signInAs('cellSecretary')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xem xét xóa tên: đồng chí Lê Công Rạng vắng 3 tháng' }).click()
  await expect(page.getByText('Phải xem xét đề nghị xóa tên', { exact: true })).toBeVisible()
  await expect(page.getByText('Địa chỉ chưa rõ', { exact: false })).toBeVisible()
  await warn(page, 'Nhắc lần ba, hỏi lý do')
  await askForExemption(page, { from: '20/8/2022', tooLong: '19/8/2023', to: '30/6/2023' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đơn của đồng chí Lê Công Rạng')

  await resolve(page, { votes: 3, base: 4 })
  await expect(page.getByText('Chờ cấp ủy quyết định')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Quyết định miễn sinh hoạt: đồng chí Lê Công Rạng' }).click()
  await decide(page, '15-QĐ/ĐU')
  const address = await page.getByRole('link', { name: 'In quyết định' }).getAttribute('href')
  const paper = await page.request.get(address ?? '')
  expect(paper.headers()['content-type']).toBe('application/pdf')
  const text = squeezed(await pdfText(await paper.body()))
  for (const words of ['Số 15-QĐ/ĐU', 'từ ngày 20/8/2022 đến hết ngày 30/6/2023', 'ĐẢNG ỦY XÃ AN THỊNH'])
    expect(text).toContain(squeezed(words))

  await signInAs('cellSecretary')
  await page.goto('/away?way=exempt')
  await page.getByRole('link', { name: 'Lê Công Rạng' }).click()
  await page.getByRole('link', { name: 'Ghi trở lại sinh hoạt' }).click()
  await page.getByLabel('Trở lại từ ngày').fill('7/9/2022')
  await page.getByLabel('Nơi nhận xét').fill('UBND phường Đông Cát')
  await page.getByLabel('Ngày nhận xét').fill('5/9/2022')
  await page.getByLabel(/^Đảng viên đã nộp bản tự báo cáo/).check()
  await page.getByRole('button', { name: 'Ghi trở lại sinh hoạt' }).click()
  await expect(page.getByText('Nhận xét của UBND phường Đông Cát ngày 05/09/2022.')).toBeVisible()
})

test('đi làm xa: đảng viên tự báo trên điện thoại; nhắc nhở ghi nhầm người thì rút, dòng cũ còn trong nhật ký', async ({
  page,
  world,
  signInAs,
}) => {
  await page.setViewportSize({ width: 375, height: 812 })
  await signInAs('member')
  await page.goto(`/members/${world.member.id}`)
  await page.getByRole('link', { name: 'Ghi đi làm xa' }).click()
  await page.getByLabel('Nơi ở khi đi xa').fill('Phường Dĩ An, thành phố Hồ Chí Minh')
  await page.getByLabel('Làm gì, ở đâu').fill('Công nhân may')
  await page.getByRole('button', { name: 'Ghi đi làm xa' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi đi làm xa từ ngày 07/09/2022.')

  await signInAs('cellSecretary')
  await page.goto(`/away/${world.member.id}`)
  await expect(page.getByText('Đi làm xa từ ngày 07/09/2022')).toBeVisible()
  // What the member told is nobody's mistake.
  await expect(page.getByText('Rút lần ghi nhầm', { exact: true })).toHaveCount(0)
  await page.getByLabel('Nhắc nhở vì vắng sinh hoạt').check()
  await warn(page, 'Đã gọi nhắc về dự')
  await page.getByText('Rút lần ghi nhầm', { exact: true }).first().click()
  await page.getByLabel('Lần ghi nhầm').selectOption({ index: 1 })
  await page.getByLabel('Lý do rút').fill('Gọi cho đồng chí khác')
  await page.getByRole('button', { name: 'Rút lần ghi nhầm' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã rút lần ghi nhầm.')
  await expect(page.getByText('Ghi nhầm, đã rút')).toBeVisible()
  await expect(page.getByText('Đã gọi nhắc về dự')).toBeVisible()
  await expect(page.getByText('Rút lần ghi nhầm', { exact: true })).toHaveCount(0)
})
