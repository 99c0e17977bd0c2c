import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { scannedPdf } from '@/db/seed/kit/pdf'
import { jpgOf } from '@/db/seed/kit/pictures'
import { db, expect, test } from './fixtures'

const photo = { name: 'Kênh N4.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpgOf(600, 400)) }
const answer = {
  name: 'Công văn trả lời.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(scannedPdf(60, 80, () => 240)),
}
const fake = { name: 'don.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }

test('chi bộ gửi kèm ảnh, cơ quan trả lời kèm PDF, chi bộ tải về; chi bộ bên cạnh không thấy', async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs('cellSecretary')
  await page.goto('/feedback/new')
  await page.getByLabel('Nơi nhận').selectOption({ label: 'Ủy ban nhân dân huyện' })
  await page.getByLabel('Lĩnh vực').fill('Thủy lợi')
  await page.getByLabel('Tiêu đề').fill('Sửa kênh tưới N4')
  await page.getByLabel('Nội dung', { exact: true }).fill('Kênh sạt mái ba điểm.')
  await page.getByLabel('Tệp kèm theo').setInputFiles([photo, fake])
  const send = page.getByRole('button', { name: 'Gửi phản ánh, góp ý với' })
  for (const [answer, refusal] of [
    [undefined, 'Đồng chí trả lời có nội dung mật không.'],
    ['Có nội dung mật', 'Nội dung mật không được đưa lên cổng này.'],
    ['Không có nội dung mật', 'Tệp “don.pdf”: không phải PDF'],
  ] as const) {
    if (answer) await page.getByLabel(answer, { exact: true }).check()
    await send.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(refusal)
  }
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('Kênh sạt mái ba điểm.')
  await page.getByLabel('Tệp kèm theo').setInputFiles([photo])
  await send.click()
  await expect(page.getByText('Đã gửi phản ánh, góp ý.')).toBeVisible()
  const item = new URL(page.url()).pathname
  const itemId = Number(item.split('/').at(-1))
  const link = page.getByRole('link', { name: 'Tải tệp Kênh N4.jpg' })
  const ofItem = (await link.getAttribute('href')) ?? ''

  await db
    .update(schema.feedbackItems)
    .set({ status: 'assigned', ownerId: world.agency.id, agencyId: world.agency.id, dueOn: '2099-12-31' })
    .where(eq(schema.feedbackItems.id, itemId))
  await signInAs('agencyOfficer')
  await page.goto(`${item}/draft`)
  await expect(link).toBeVisible()
  await page.getByLabel('Kết quả').selectOption({ label: 'Đã giải quyết' })
  await page.getByLabel('Nội dung trả lời').fill('Đã sửa xong.')
  await page.getByLabel('Người ký').fill('Trần Đức Luyện')
  await page.getByLabel('Tệp kèm theo').setInputFiles([answer])
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click()
  await expect(page.getByText('Đã xong: trình dự thảo trả lời.')).toBeVisible()
  const reply = page.getByRole('link', { name: 'Tải tệp Công văn trả lời.pdf' })
  const ofReply = (await reply.getAttribute('href')) ?? ''

  await signInAs('cellSecretary')
  await page.goto(item)
  await expect(link).toBeVisible()
  await expect(reply).toBeHidden()
  expect((await page.request.get(ofReply)).status()).toBe(404)

  await signInAs('permanentCommittee')
  await page.goto(`${item}/approve`)
  await expect(reply).toBeVisible()
  await page.getByRole('button', { name: 'Duyệt trả lời' }).click()
  await expect(page.getByText('Đã xong: duyệt trả lời.')).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto(item)
  const [download] = await Promise.all([page.waitForEvent('download'), reply.click()])
  // Under which name it is saved depends on the machine's locale; the header below says it whole.
  expect(download.url()).toContain(ofReply)
  const got = await page.request.get(ofReply)
  expect(await got.body()).toEqual(answer.buffer)
  expect(got.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="cong-van-tra-loi\.pdf"; filename\*=UTF-8''/,
    ),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })

  await signInAs('neighbour')
  for (const address of [ofItem, ofReply]) {
    const refused = await page.request.get(address)
    expect(refused.status()).toBe(404)
    expect(await refused.text()).toContain('Không tìm thấy')
  }
})

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('tệp bị từ chối thì chữ đã nhập còn nguyên, chọn lại tệp rồi gửi được', async ({ page, signInAs }) => {
    await signInAs('cellSecretary')
    await page.goto('/feedback/new')
    await page.getByLabel('Nơi nhận').selectOption({ label: 'Ủy ban nhân dân huyện' })
    await page.getByLabel('Lĩnh vực').fill('Thủy lợi')
    await page.getByLabel('Tiêu đề').fill('Kênh N4')
    await page.getByLabel('Nội dung', { exact: true }).fill('Kênh sạt mái.')
    await page.getByLabel('Tệp kèm theo').setInputFiles([fake])
    const send = page.getByRole('button', { name: 'Gửi phản ánh, góp ý với' })
    await send.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('trả lời có nội dung mật không')
    await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('Kênh sạt mái.')
    await page.getByLabel('Không có nội dung mật').check()
    await page.getByLabel('Tệp kèm theo').setInputFiles([fake])
    await send.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('xem lại tệp kèm theo')
    await expect(page.getByText('Đồng chí chọn lại tệp trước khi gửi')).toBeVisible()
    await expect(page.getByLabel('Nơi nhận')).not.toHaveValue('')
    await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('Kênh sạt mái.')
    await page.getByLabel('Tệp kèm theo').setInputFiles([photo])
    await send.click()
    await expect(page.getByText('Đã gửi phản ánh, góp ý.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Tải tệp Kênh N4.jpg' })).toBeVisible()
  })
})
