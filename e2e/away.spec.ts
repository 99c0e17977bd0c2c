import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { db, expect, test, type World } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'

/** Three regular meetings of the year that the member missed, and a stay elsewhere at an address that says little. */
async function makeAbsences({ cell, top, member }: World) {
  const [template] = await db
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id })
    .returning()
  for (const heldOn of ['2022-06-07', '2022-07-07', '2022-08-07']) {
    const [meeting] = await db
      .insert(schema.meetings)
      .values({ orgId: cell.id, month: `${heldOn.slice(0, 7)}-01`, state: 'held', heldOn })
      .returning()
    const meetingId = meeting?.id ?? 0
    await db.insert(schema.minutes).values({
      ...{ meetingId, orgId: cell.id, templateId: template?.id ?? 0, status: 'received', content: {} },
      ...{ outcome: {}, letterhead: {}, contentHash: heldOn, completedAt: new Date(heldOn) },
      ...{ completedOn: heldOn, sentOn: heldOn, sentAt: new Date(heldOn) },
    })
    await db.insert(schema.attendances).values({
      ...{ meetingId, orgId: cell.id, memberId: member.id, fullName: member.fullName, heldOn },
      ...{ standing: 'full', isExempt: false, state: 'unexcused' },
    })
  }
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
  await page.getByLabel('Nội dung, một dòng').fill('Nhắc lần ba, hỏi lý do')
  await page.getByRole('button', { name: 'Ghi liên lạc' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi: Nhắc nhở vì vắng sinh hoạt.')

  await page.getByRole('link', { name: 'Làm đơn xin miễn' }).click()
  await page.getByLabel(/^Tạm miễn công tác/).check()
  await page.getByLabel(/^Việc làm lưu động/).check()
  await page.getByLabel('Từ ngày').fill('20/8/2022')
  await page.getByLabel('Đến hết ngày').fill('19/8/2023')
  await page.getByLabel('Nơi đến, địa chỉ tạm trú').fill('Phường Đông Cát, thành phố Tân Hải')
  await page.getByRole('button', { name: 'Nộp đơn' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'dưới 12 tháng' })).toBeVisible()
  await page.getByLabel('Đến hết ngày').fill('30/6/2023')
  await page.getByRole('button', { name: 'Nộp đơn' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đơn của đồng chí Lê Công Rạng')

  await page.getByLabel('Ngày chi bộ họp').fill('7/9/2022')
  await page.getByLabel('Số tán thành').fill('3')
  await page.getByLabel('Cơ số biểu quyết').fill('4')
  await page.getByLabel('Số nghị quyết').fill('09-NQ/CB')
  await page.getByRole('button', { name: 'Ghi nghị quyết chi bộ' }).click()
  await expect(page.getByText('Chờ cấp ủy quyết định')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Quyết định miễn sinh hoạt: đồng chí Lê Công Rạng' }).click()
  await page.getByLabel('Cho miễn').check()
  await page.getByLabel('Số quyết định').fill('15-QĐ/ĐU')
  await page.getByLabel('Họ và tên người ký').fill('Phạm Ngọc Toản')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText('Đã ghi quyết định.')).toBeVisible()
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
