import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { db, expect, test, type World } from './fixtures'

/** What received minutes of the cell ask: that one person be admitted. */
async function votedOn({ cell, top }: World, fullName: string) {
  const [template] = await db
    .insert(schema.templates)
    .values(personTemplates.map((each) => ({ ...each, orgId: top.id })))
    .returning()
  const [meeting] = await db
    .insert(schema.meetings)
    .values({ orgId: cell.id, kind: 'admission', month: '2022-09-01', state: 'held', heldOn: '2022-09-05' })
    .returning()
  const [minutes] = await db
    .insert(schema.minutes)
    .values({
      ...{ meetingId: meeting?.id ?? 0, orgId: cell.id, templateId: template?.id ?? 0 },
      ...{ status: 'received', content: {} },
    })
    .returning()
  await db.insert(schema.proposals).values({
    ...{ orgId: cell.id, minutesId: minutes?.id ?? 0, position: 0, kind: 'admission', fullName },
    ...{ motion: 'đề nghị kết nạp vào Đảng', heldOn: '2022-09-05', votes: 3, base: 3, isMet: true },
    state: 'waiting',
  })
}

test('nguồn phát triển đảng: thêm, giúp đỡ, lớp nhận thức, hồ sơ, biểu quyết, đảng ủy, quyết định, lễ kết nạp', async ({
  page,
  world,
  signInAs,
}) => {
  const said = (words: string) => expect(page.getByText(words).first()).toBeVisible()
  const prints = async (name: string) => {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const paper = await page.request.get(href ?? '')
    expect(paper.headers()['content-type']).toBe('application/pdf')
  }
  await signInAs('cellSecretary')
  await page.goto('/members')
  await page.getByRole('link', { name: 'Nguồn phát triển đảng' }).click()
  await page.getByRole('link', { name: 'Thêm quần chúng ưu tú' }).click()
  await page.getByLabel('Họ và tên').fill('Lường Thị Mai')
  await page.getByLabel('Nữ').check()
  await page.getByLabel('Ngày sinh').fill('19/5/1998')
  await page.getByLabel('Nguồn').selectOption('farmer')
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lường Thị Mai')
  const address = new URL(page.url()).pathname
  await said('Đã thêm vào danh sách nguồn phát triển đảng.')

  await page.getByLabel('Người giúp đỡ').selectOption({ label: world.secretary.fullName })
  await page.getByLabel('Ngày nghị quyết của chi bộ').fill('5/1/2022')
  await page.getByRole('button', { name: 'Ghi người giúp đỡ' }).click()
  await expect(page.getByLabel('Ngày cấp')).toBeVisible()
  await prints('Nghị quyết công nhận cảm tình Đảng')
  await page.getByLabel('Ngày cấp').fill('20/3/2022')
  await page.getByRole('button', { name: 'Ghi giấy chứng nhận' }).click()
  await page.getByLabel('Ngày nghị quyết cho làm hồ sơ').fill('1/3/2022')
  await page.getByRole('button', { name: 'Ghi ngày làm hồ sơ' }).click()
  await said('Ngày này trước bước liền trước (20/03/2022).')
  await page.getByLabel('Ngày nghị quyết cho làm hồ sơ').fill('1/4/2022')
  await page.getByRole('button', { name: 'Ghi ngày làm hồ sơ' }).click()
  await said('Chưa có biên bản xét kết nạp nào hoàn tất.')
  await prints('Tổng hợp ý kiến')

  await page.getByLabel('Ngày gửi công văn').fill('31/3/2022')
  await page.getByRole('button', { name: 'Ghi đã gửi thẩm tra' }).click()
  await said('Ngày này trước bước liền trước (01/04/2022).')
  await page.getByLabel('Ngày gửi công văn').fill('5/4/2022')
  await page.getByRole('button', { name: 'Ghi đã gửi thẩm tra' }).click()
  await said('Hạn trả lời thẩm tra')
  await page.goto('/')
  await page.getByRole('link', { name: 'Chờ trả lời thẩm tra lý lịch: Lường Thị Mai' }).click()
  await page.getByLabel('Ngày có kết quả').fill('10/5/2022')
  await page.getByRole('button', { name: 'Ghi đã có kết quả thẩm tra' }).click()
  await said('Gửi ngày 05/04/2022; có kết quả ngày 10/05/2022')
  await page.getByLabel('Ngày chi ủy tổng hợp').fill('12/5/2022')
  await page.getByRole('button', { name: 'Ghi đã tổng hợp ý kiến' }).click()
  await said('Tổng hợp ngày 12/05/2022')

  await votedOn(world, 'Lường Thị Mai')
  await page.goto(address)
  await page.getByLabel('Kết quả trong biên bản').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Nối kết quả biểu quyết' }).click()
  await said('Đang chờ đảng ủy, Ban Thường vụ xét và quyết định.')

  await signInAs('committeeSecretary')
  await page.goto(address)
  await page.getByLabel('Ngày họp').fill('6/9/2022')
  await page.getByLabel('Số cấp ủy viên tán thành').fill('16')
  await page.getByLabel('Tổng số cấp ủy viên đương nhiệm').fill('15')
  await page.getByRole('button', { name: 'Ghi nghị quyết của đảng ủy' }).click()
  await said('Số phiếu tán thành nhiều hơn tổng số cấp ủy viên.')
  await page.getByLabel('Số cấp ủy viên tán thành').fill('10')
  await page.getByRole('button', { name: 'Ghi nghị quyết của đảng ủy' }).click()
  await page.getByRole('link', { name: 'Đang chờ cấp trên quyết định' }).click()
  await said('Ban Thường vụ Huyện ủy')
  await expect(page.getByRole('button', { name: 'Ghi kết quả' })).toBeHidden()

  await signInAs('standingCommittee')
  await page.goto(address)
  await page.getByRole('link', { name: 'Đang chờ cấp trên quyết định' }).click()
  await page.getByLabel('Đồng ý', { exact: true }).check()
  await page.getByLabel('Số văn bản').fill('81-QĐ/HU')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await said('Sau lễ kết nạp')

  await signInAs('cellSecretary')
  await page.goto(address)
  await said('Hạn tổ chức lễ kết nạp')
  await page.getByLabel('Ngày tổ chức lễ').fill('7/9/2022')
  await page.getByRole('button', { name: 'Ghi đã kết nạp' }).click()
  await expect(page).toHaveURL(/\/members\/\d+\?after=admit$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lường Thị Mai')
  await said('Kết nạp')
  await page.goto(new URL(page.url()).pathname.replace('/members/', '/records/'))
  await prints('Nhận xét của đảng viên được phân công giúp đỡ')
})
