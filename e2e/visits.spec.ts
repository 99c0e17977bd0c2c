import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { db, expect, test } from './fixtures'
import { pdfText } from './support/pdf-text'

type Place = { top: { id: number }; cell: { id: number } }

/** One meeting ahead, and one behind whose sent minutes list the guest with his name written without marks. */
async function makeMeetings({ top, cell }: Place) {
  const [template] = await db
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id })
    .returning()
  const [, past] = await db
    .insert(schema.meetings)
    .values([
      {
        ...{ orgId: cell.id, month: '2022-10-01', state: 'confirmed', plannedOn: '2022-10-07' },
        ...{ plannedAt: '19:30', place: 'Nhà văn hóa thôn Đông Hạ' },
      },
      { orgId: cell.id, month: '2022-03-01', state: 'held', heldOn: '2022-03-07' },
    ])
    .returning()
  if (!template || !past) throw new Error('meetings not made')
  const name = 'Dang Huu Kiem'
  await db.insert(schema.minutes).values({
    ...{ meetingId: past.id, orgId: cell.id, templateId: template.id, status: 'sent' },
    content: { guestRemarks: [{ name, text: 'Hứa kéo điện cho 12 hộ cuối thôn.' }] },
    ...{ outcome: {}, letterhead: {}, contentHash: 'x' },
    ...{ completedAt: new Date('2022-03-07'), completedOn: '2022-03-07' },
    ...{ sentAt: new Date('2022-03-08'), sentOn: '2022-03-08' },
  })
  await db.insert(schema.visits).values({
    meetingId: past.id,
    orgId: cell.id,
    fullName: name,
    position: 'Huyện ủy',
    heldOn: '2022-03-07',
  })
}

test('từ phân công, lịch trình đến khớp đại biểu, lời hứa và bảng năm', async ({ page, world, signInAs }) => {
  await makeMeetings(world)
  await signInAs('organisationBoard')
  await page.goto('/visits?year=2022')
  await page.getByRole('link', { name: 'Danh sách, phân công' }).click()
  await page.getByRole('link', { name: 'Thêm đồng chí dự sinh hoạt' }).click()
  await page.getByLabel('Họ và tên').fill('Đặng Hữu Kiệm')
  await page.getByLabel('Chức vụ').fill('Phó Bí thư Huyện ủy')
  await page.getByLabel(/Bí thư, phó bí thư/).check()
  await page.getByLabel('Từ ngày').fill('1/1/2022')
  await page.getByRole('button', { name: 'Thêm đồng chí' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đặng Hữu Kiệm')

  await page
    .getByLabel('Địa bàn (xã) hoặc chi bộ')
    .selectOption({ label: 'Chi bộ thôn Đông Hạ, xã An Thịnh' })
  await page.getByLabel('Từ ngày').fill('1/1/2022')
  await page.getByRole('button', { name: 'Phân công', exact: true }).click()
  await expect(page.getByRole('row', { name: /Chi bộ thôn Đông Hạ.*01\/01\/2022/ })).toBeVisible()

  await page.goto(`${new URL(page.url()).pathname}/plan?month=2022-10`)
  await page.getByRole('checkbox', { name: /19:30\s+Chi bộ thôn Đông Hạ/ }).check()
  await page.getByRole('button', { name: 'Lưu lịch trình' }).click()
  await expect(page.getByText('Đã chọn 1 kỳ sinh hoạt')).toBeVisible()

  await page.goto('/visits/guests?year=2022')
  await page.getByRole('link', { name: 'Khớp đồng chí Dang Huu Kiem' }).click()
  await page.getByLabel('Đại biểu này là').selectOption({ label: 'Đặng Hữu Kiệm, Phó Bí thư Huyện ủy' })
  await page.getByRole('button', { name: 'Lưu người dự' }).click()
  await expect(page.getByText('Đặng Hữu Kiệm, Phó Bí thư Huyện ủy', { exact: true }).first()).toBeVisible()
  await page.getByLabel('Lời hứa, việc phải làm').fill('Kéo điện cho 12 hộ cuối thôn')
  await page.getByLabel('Hạn làm xong').fill('30/9/2022')
  await page.getByRole('button', { name: 'Ghi việc theo dõi' }).click()
  await expect(page.getByRole('row', { name: /Kéo điện cho 12 hộ.*30\/09\/2022.*Đang làm/ })).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/visits?year=2022')
  await expect(
    page
      .getByRole('row', { name: /Đặng Hữu Kiệm/ })
      .getByRole('cell')
      .nth(3),
  ).toHaveText('1')
  await page.getByRole('link', { name: 'Ý kiến, lời hứa' }).click()
  await expect(page.getByText('Hứa kéo điện cho 12 hộ cuối thôn.')).toBeVisible()
  await page.getByRole('link', { name: 'Chi bộ chưa có cấp trên dự' }).click()
  await expect(page.getByRole('row', { name: /Chi bộ thôn Tây Thượng/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Chi bộ thôn Đông Hạ/ })).toHaveCount(0)

  const printed = await page.request.get(`/print/visit-year/${world.commune.id}?year=2022`)
  expect(await pdfText(await printed.body())).toContain('ĐặngHữuKiệm')
  const book = await page.request.get(`/print/visit-year-excel/${world.commune.id}?year=2022`)
  expect(book.headers()['content-type']).toContain('spreadsheetml')
  await signInAs('cellSecretary')
  expect((await page.request.get('/visits')).status()).toBe(404)
})
