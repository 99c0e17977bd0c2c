import { expect, test } from './fixtures'
import { part, saved } from './support/evening'
import { squeezed } from './support/pdf-text'
import { complete, printed, readyCell } from './support/ready-cell'

const NAME = 'Nghị quyết số 31-NQ/ĐU ngày 30/8/2022 của Đảng ủy xã An Thịnh'
const WHOLE = `${NAME} về xây dựng tuyến đường hoa`

test('xã nhập văn bản cần quán triệt: chương trình, biên bản của chi bộ có sẵn; hoàn tất thì xã đếm được', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  test.setTimeout(240_000)
  await signInAs('committeeOffice')
  await page.goto('/directives?month=2022-09')
  await page.getByRole('link', { name: 'Nhập văn bản cần quán triệt' }).click()
  await page.getByLabel('Tên loại văn bản').fill('Nghị quyết')
  await page.getByLabel('Số, ký hiệu').fill('31-NQ/ĐU')
  await page.getByLabel('Ngày ban hành').fill('30/8/2022')
  await page.getByLabel('Trích yếu').fill('về xây dựng tuyến đường hoa')
  await page.getByLabel('Nội dung chi bộ cần thảo luận').fill('đoạn đường chi bộ nhận')
  await page.getByText('Có nội dung mật', { exact: true }).click()
  await page.getByRole('button', { name: 'Đưa vào chương trình' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Văn bản mật không được đưa lên cổng này')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Đưa vào chương trình' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
  await expect(page.getByText('0/2')).toBeVisible()
  const address = page.url()

  // Its minutes were open before: nothing is put in by itself, one tap does.
  const { meetingId } = await readyCell(world, signIn)
  await page.goto(`/meetings/${meetingId}/agenda`)
  await expect(page.locator('textarea').filter({ hasText: `Quán triệt ${NAME}` })).toHaveCount(1)
  await page.goto(`/meetings/${meetingId}/minutes`)
  const documents = part(page, /văn bản của cấp trên/)
  await expect(documents.getByText(`Chưa ghi trong biên bản: ${WHOLE}.`)).toBeVisible()
  await expect(documents.getByText('thảo luận: đoạn đường chi bộ nhận')).toBeVisible()
  await documents.getByRole('button', { name: 'Ghi vào biên bản' }).click()
  await saved(page)
  await complete(page, meetingId)
  expect((await printed(page, `/print/minutes/${meetingId}`)).text).toContain(
    squeezed('31-NQ/ĐU ngày 30/8/2022'),
  )

  await signInAs('committeeOffice')
  await page.goto(address)
  await expect(page.getByText('1/3')).toBeVisible()
  await expect(page.getByRole('row', { name: /Chi bộ thôn 1/ })).toContainText('Đã quán triệt')
  await expect(page.getByRole('button', { name: 'Kết thúc quán triệt' })).toBeVisible()
})
