import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'
import { pdfText } from './support/pdf-text'

const TITLE = 'Sửa chữa kênh tưới N4'

/** One item that waits for the committee, one whose answer waits to be read out. */
async function makeItems(world: {
  cell: { id: number }
  commune: { id: number }
  addressee?: { id: number }
}) {
  const item = {
    orgId: world.cell.id,
    kind: 'petition' as const,
    addresseeId: world.addressee?.id ?? 0,
    field: 'Thủy lợi',
    raisedBy: 'Tập thể chi bộ',
    text: 'Đoạn kênh bị sạt mái ba điểm.',
    sentOn: '2022-09-08',
  }
  await db.insert(schema.feedbackItems).values([
    { ...item, code: `TH-${world.cell.id}-1`, title: TITLE, ownerId: world.commune.id, dueOn: '2022-09-22' },
    {
      ...item,
      code: `TH-${world.cell.id}-2`,
      title: 'Đèn đường thôn',
      ownerId: world.cell.id,
      status: 'answered',
      answeredOn: '2022-09-10',
      answerDueOn: '2022-09-22',
      dueOn: '2022-10-31',
      replyKind: 'settled',
      replyText: 'Đã thay mười hai bóng đèn.',
      replyDocument: 'Công văn số 12-CV/ĐU',
      replyDocumentOn: '2022-09-10',
      repliedBy: 'Phạm Ngọc Toản',
    },
  ])
}

test('tổng hợp tháng: theo một con số, in, tải Excel, ban hành; chi bộ in trả lời để đọc', async ({
  page,
  world,
  signInAs,
}) => {
  await makeItems(world)
  await signInAs('committeeSecretary')
  await page.goto('/feedback')
  await page.getByRole('link', { name: 'Tổng hợp tháng' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tổng hợp phản ánh, góp ý tháng')
  await page.goto('/feedback/synthesis?month=2022-09')
  await expect(page.getByText('Quá hạn: mục chưa kết thúc')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Số mục nhận mỗi tháng' })).toBeVisible()
  await expect(page.getByText('Đã thay mười hai bóng đèn.')).toBeVisible()

  const field = page.getByRole('row', { name: /Thủy lợi/ })
  await field.getByRole('link', { name: '1', exact: true }).first().click()
  await expect(
    page.getByText(/Chỉ xem: Đảng bộ xã An Thịnh; lĩnh vực Thủy lợi; trả lời trong tháng 9\/2022/),
  ).toBeVisible()
  await expect(page.getByText('1 mục', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đèn đường thôn' })).toBeVisible()
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0)

  await page.goto('/feedback/synthesis?month=2022-09')
  const address = (name: string) => page.getByRole('link', { name }).getAttribute('href')
  const draft = await page.request.get((await address('In dự thảo báo cáo')) ?? '')
  expect(await pdfText(await draft.body())).toContain('DỰTHẢO')
  const book = await page.request.get((await address('Tải tệp Excel')) ?? '')
  expect(book.headers()['content-type']).toContain('spreadsheetml')

  await page.getByLabel('Nơi nhận').fill('Huyện ủy\nLưu Văn phòng')
  await page.getByLabel('Chức vụ người ký').fill('Bí thư')
  await page.getByLabel('Họ và tên người ký').fill('Phạm Ngọc Toản')
  await page.getByLabel('Tôi đã xem dự thảo báo cáo').check()
  await page.getByRole('button', { name: 'Ban hành báo cáo tháng 9/2022' }).click()
  await expect(page.getByText('Đã ban hành báo cáo tổng hợp.')).toBeVisible()
  const issued = await page.request.get((await address('In báo cáo đã ban hành')) ?? '')
  const text = await pdfText(await issued.body())
  expect(text).toContain('Số01-BC/')
  expect(text).toContain('Đãthaymườihaibóngđèn')

  await signInAs('cellSecretary')
  expect((await page.request.get('/feedback/synthesis?month=2022-09')).status()).toBe(404)
  await page.goto('/feedback/answers')
  await expect(page.getByRole('heading', { name: 'Đèn đường thôn' })).toBeVisible()
  await expect(page.getByText('Đã thay mười hai bóng đèn.')).toBeVisible()
  await expect(page.getByText(TITLE)).toHaveCount(0)
})
