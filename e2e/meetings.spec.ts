import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { open, part, row, saved, status, writeEvening } from './support/evening'
import { test } from './support/evening-cell'
import { minutes } from './support/evening-minutes'
import { resolution, wordResolution } from './support/evening-resolution'
import { missing, pdfText, squeezed } from './support/pdf-text'
import { printed } from './support/ready-cell'

test('buổi sinh hoạt 07/9/2022: ghi tay cả biên bản, hoàn tất, in, gửi, cấp trên tiếp nhận', async ({
  page,
  meetingId,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await open(page, meetingId)
  await writeEvening(page)
  await wordResolution(page)
  await expect(page.getByText('14/17, đạt 82,4%')).toBeVisible()
  await saved(page)

  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn tất biên bản')
  for (const fact of [
    '14/17, đạt 82,4%',
    '15/17, đạt 88,2%',
    '105 phút',
    'Tán thành 13/16, đạt 81,25%',
    '4/5, đạt 80%',
    '80/100 điểm, loại Khá',
  ])
    await expect(page.getByText(fact)).toBeVisible()
  const draft = await page.request.get(`/print/minutes/${meetingId}`)
  expect(draft.headers()['content-type']).toBe('application/pdf')

  await page.getByText('Có nội dung mật', { exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('alert').first()).toContainText('không được hoàn tất trên cổng này')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText(
    'Đã hoàn tất biên bản số 06 và nghị quyết số 03.',
  )

  const first = await page.request.get(`/print/minutes/${meetingId}`)
  expect(first.headers()['content-disposition']).toContain('bien-ban-thang-9-2022-chi-bo-thon-dong-ha.pdf')
  expect(
    Buffer.compare(await first.body(), await (await page.request.get(`/print/minutes/${meetingId}`)).body()),
  ).toBe(0)
  expect(missing((await printed(page, `/print/minutes/${meetingId}`)).text, minutes)).toEqual([])
  expect(missing((await printed(page, `/print/resolution/${meetingId}`)).text, resolution)).toEqual([])

  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  await expect(page.getByRole('link', { name: /^AT-DH-2022-09-\d\d: / })).toHaveCount(2)
  const attach = page.getByRole('link', { name: /^Đính ảnh, tệp cho AT-DH-2022-09-\d\d: / })
  await expect(attach).toHaveCount(2)
  expect((await page.request.get((await attach.first().getAttribute('href')) ?? '')).status()).toBe(200)

  await signInAs('neighbour')
  for (const path of [
    `/meetings/${meetingId}`,
    `/meetings/${meetingId}/minutes`,
    `/meetings/${meetingId}/complete`,
    `/print/minutes/${meetingId}`,
    `/print/resolution/${meetingId}`,
    `/print/blank-minutes/${meetingId}`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)

  await signInAs('committeeOffice')
  await page.goto('/meetings?state=sent')
  await page.getByRole('link', { name: 'Tháng 9/2022' }).click()
  await page.getByRole('button', { name: 'Tiếp nhận biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã tiếp nhận biên bản.')
})

test('tải lại trang, mất mạng, đóng trình duyệt: những gì đã gõ vẫn còn', async ({
  page,
  meetingId,
  context,
}) => {
  await open(page, meetingId)
  const conclusion = (on: Page) => part(on, /Kết luận của chủ trì/).getByRole('textbox')

  // Not in the register: counted with the others, and on the paper.
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await expect(page.getByText('17/17, đạt 100%', { exact: true })).toBeVisible()
  const added = row(page, 'Người dự 1')
  await added.getByLabel('Họ và tên').fill('Lường Văn Chưởng')
  await added.getByLabel('Điểm danh').selectOption('Vắng có lý do')
  await added.getByLabel('Ghi chú, lý do').fill('đi công tác')
  await expect(page.getByText('17/18, đạt 94,4%', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Thêm người dự', exact: true }).click()
  await row(page, 'Người dự 2').getByLabel('Họ và tên').fill('Sùng Thị Mẩy')
  await page.keyboard.press('Tab')
  await expect(page.getByText('18/19, đạt 94,7%', { exact: true })).toBeVisible()

  await conclusion(page).fill('Đã gõ trước khi tải lại')
  await saved(page)
  await page.reload()
  await expect(conclusion(page)).toHaveValue('Đã gõ trước khi tải lại')
  await expect(added.getByLabel('Họ và tên')).toHaveValue('Lường Văn Chưởng')
  await expect(page.getByText('18/19, đạt 94,7%', { exact: true })).toBeVisible()
  const paper = await pdfText(await (await page.request.get(`/print/minutes/${meetingId}`)).body())
  expect(paper).toContain(squeezed('Lường Văn Chưởng'))

  await context.setOffline(true)
  await conclusion(page).fill('Gõ khi mất mạng')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(`/meetings/${meetingId}/minutes`)
  await expect(conclusion(again)).toHaveValue('Gõ khi mất mạng')
  await saved(again)
  await again.reload()
  await expect(conclusion(again)).toHaveValue('Gõ khi mất mạng')
})

test('hết phiên khi đang gõ: giữ trên máy, đăng nhập lại thì lưu tiếp; người khác đăng nhập không thấy', async ({
  page,
  meetingId,
  context,
  signInAs,
}) => {
  await open(page, meetingId)
  const conclusion = part(page, /Kết luận của chủ trì/).getByRole('textbox')
  await context.clearCookies()
  await conclusion.fill('Gõ khi phiên đã hết')
  await expect(status(page)).toContainText('Phiên đã hết: đã giữ trên máy này')

  await signInAs('cellRecorder')
  const other = await context.newPage()
  await other.goto(`/meetings/${meetingId}/minutes`)
  await expect(part(other, /Kết luận của chủ trì/).getByRole('textbox')).toHaveValue('')
  await other.close()

  await signInAs('cellSecretary')
  await page.reload()
  await expect(conclusion).toHaveValue('Gõ khi phiên đã hết')
  await saved(page)
})

test('không có JavaScript vẫn điểm danh, ghi và lưu được', async ({ world, meetingId, onAnotherDevice }) => {
  const page = await onAnotherDevice(world.accounts.cellSecretary, { javaScriptEnabled: false })
  await open(page, meetingId)
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill('Ghi không cần JavaScript')
  await row(page, 'Ý kiến 1').getByLabel('Nội dung phát biểu').fill('Nhất trí')
  await page.getByRole('button', { name: 'Lưu rồi thêm ý kiến', exact: true }).click()
  await row(page, 'Ý kiến 2').getByLabel('Nội dung phát biểu').fill('Đề nghị làm sớm')
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await expect(status(page)).toContainText('Đã lưu lúc')
  await expect(part(page, /Kết luận của chủ trì/).getByRole('textbox')).toHaveValue(
    'Ghi không cần JavaScript',
  )
  await expect(row(page, 'Mai Văn Ngữ').getByLabel('Có mặt')).toBeChecked()
  await expect(page.getByRole('group', { name: /^Ngô Văn Lẫm/ }).getByLabel('Miễn, không dự')).toBeChecked()
  await page.getByLabel('Giờ kết thúc').fill('25 giờ')
  await page.getByRole('button', { name: 'Lưu biên bản' }).click()
  await expect(status(page)).toContainText('Giờ chưa đúng')
  await expect(page.getByLabel('Giờ kết thúc')).toHaveValue('25 giờ')
})

test('hết ô trống: “Lưu rồi thêm ý kiến” lưu và hiện ngay ô mới', async ({ page, meetingId }) => {
  await open(page, meetingId)
  const add = page.getByRole('button', { name: 'Thêm ý kiến', exact: true })
  for (let no = 2; no <= 12; no++) await add.click()
  await expect(add).toHaveCount(0)
  await row(page, 'Ý kiến 12').getByLabel('Nội dung phát biểu').fill('Nhất trí')
  await page.getByRole('button', { name: 'Lưu rồi thêm ý kiến', exact: true }).click()
  await expect(row(page, 'Ý kiến 13').getByLabel('Nội dung phát biểu')).toBeVisible()
})

test('chưa ghi biểu quyết: hỏi số tán thành, không nói nghị quyết không được thông qua', async ({
  page,
  meetingId,
}) => {
  await open(page, meetingId)
  await page.goto(`/meetings/${meetingId}/complete`)
  await expect(page.getByText('Chưa ghi số tán thành')).toBeVisible()
  await expect(page.getByText('không được thông qua')).toHaveCount(0)
})

test('“kỳ này không có phản ánh”: ô nội dung gập lại, kể cả không có JavaScript; đã có chữ thì vẫn hiện', async ({
  world,
  meetingId,
  page,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  const without = await onAnotherDevice(world.accounts.cellSecretary, { javaScriptEnabled: false })
  await without.goto(`/meetings/${meetingId}/minutes`)
  for (const each of [page, without]) {
    const none = each.getByText('Kỳ này không có phản ánh, góp ý', { exact: true })
    const title = row(each, 'Nội dung 1').getByLabel('Tóm tắt một dòng')
    await expect(title).toBeVisible()
    await none.click()
    await expect(title).toBeHidden()
    await none.click()
    await title.fill('Sửa kênh N4')
    await none.click()
    await expect(title).toBeVisible()
    await row(each, 'Nội dung 1').getByLabel('Nơi nhận').selectOption({ index: 1 })
    await title.fill('')
    await expect(title).toBeVisible()
  }
})
