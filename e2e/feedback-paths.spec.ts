import type { Page } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, test, type World } from './fixtures'
import { saved } from './support/evening'
import { complete, readyCell } from './support/ready-cell'
import { openStep } from './support/step'

const SECRET = 'Cán bộ địa chính nhận tiền của ba hộ.'

/** An item as a sending leaves it; the journey up to the office has its own test. */
async function itemAt(
  world: World,
  title: string,
  more: Partial<typeof schema.feedbackItems.$inferInsert> = {},
) {
  const [item] = await db
    .insert(schema.feedbackItems)
    .values({
      ...{
        code: `E2E-${world.top.id}-${title.length}-${title.charCodeAt(0)}`,
        orgId: world.cell.id,
        kind: 'petition',
      },
      ...{ addresseeId: world.addressee?.id ?? 0, field: 'Thủy lợi', raisedBy: 'Tập thể chi bộ' },
      ...{ title, text: `${title}: kênh N4 sạt mái ba điểm.`, status: 'forwarded', ownerId: world.top.id },
      ...{ sentOn: '2022-09-08', dueOn: '2022-09-22', ...more },
    })
    .returning()
  return `/feedback/${item?.id}`
}

/** Opens a step from the item's page, fills it and takes it. */
async function take(page: Page, item: string, name: string, fields: Record<string, string> = {}) {
  await openStep(page, item, name, fields)
  await submit(page, name)
}
async function submit(page: Page, name: string) {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await expect(page.getByText(`Đã xong: ${name.toLocaleLowerCase('vi')}.`)).toBeVisible()
}
const draft = (kind: string, text: string) => ({
  'Kết quả': kind,
  'Nội dung trả lời': text,
  'Người ký': 'Trần Đức Luyện',
})

test('gộp trùng, gia hạn theo đề nghị, trả lời bước đầu, trả lời cùng lúc', async ({
  page,
  world,
  signInAs,
}) => {
  const main = await itemAt(world, 'Sửa kênh tưới N4')
  const double = await itemAt(world, 'Kênh N4 sạt mái', { orgId: world.neighbour.id })

  await signInAs('districtOffice')
  await page.goto(`${double}/merge`)
  await page.getByLabel('Tìm mục chính').fill('sua kenh tuoi')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page).toHaveURL(/q=sua/)
  await page.getByRole('radio', { name: /Sửa kênh tưới N4/ }).check()
  await submit(page, 'Gộp vào mục khác')
  await expect(page.getByText('Xử lý cùng mục khác').first()).toBeVisible()
  await take(page, main, 'Trình giao xử lý')
  await expect(page.getByRole('link', { name: 'Kênh N4 sạt mái' })).toBeVisible()
  await signInAs('permanentCommittee')
  await take(page, main, 'Duyệt giao xử lý', {
    ...{ 'Hạn trả lời': '31/12/2099', 'Ý kiến chỉ đạo': 'Công trình lớn.' },
  })

  await signInAs('agencyOfficer')
  await db
    .update(schema.feedbackItems)
    .set({ dueOn: '2022-10-04' })
    .where(eq(schema.feedbackItems.id, Number(main.split('/').at(-1))))
  await page.goto(`${main}/askExtension`)
  const hint = await page.getByText(/Chậm nhất được đề nghị/).textContent()
  const latest = hint?.match(/đề nghị: (\d\d\/\d\d\/\d{4})/)?.[1] ?? ''
  await take(page, main, 'Đề nghị gia hạn', {
    'Đề nghị gia hạn đến ngày': latest,
    'Lý do đề nghị gia hạn': 'Chờ đơn vị tư vấn khảo sát.',
  })
  await signInAs('permanentCommittee')
  await page.goto('/feedback?desk=mine')
  await page.getByRole('link', { name: 'Sửa kênh tưới N4' }).click()
  await expect(page.getByText(`đến ngày ${latest}`).first()).toBeVisible()
  await page.getByRole('link', { name: 'Đồng ý gia hạn', exact: true }).click()
  await expect(page.getByText('Chờ đơn vị tư vấn khảo sát.')).toBeVisible()
  await submit(page, 'Đồng ý gia hạn')

  await signInAs('agencyOfficer')
  await take(
    page,
    main,
    'Trình dự thảo trả lời',
    draft('Đang giải quyết, có lộ trình', 'Đang khảo sát, sửa quý I.'),
  )
  await signInAs('permanentCommittee')
  await take(page, main, 'Duyệt làm trả lời bước đầu', {
    ...{ 'Trả lời tiếp trước ngày': '30/12/2099', 'Ý kiến của Thường trực': 'Chờ vốn.' },
  })
  await expect(page.getByText('Đang xử lý', { exact: true })).toBeVisible()
  await signInAs('neighbour')
  await page.goto(double)
  await expect(page.getByText('Đang khảo sát, sửa quý I.')).toBeVisible()
  await expect(page.getByText('Chưa thông báo')).toBeVisible()

  await signInAs('agencyOfficer')
  await take(page, main, 'Trình dự thảo trả lời', draft('Đã giải quyết', 'Đã sửa xong ba điểm sạt.'))
  await signInAs('permanentCommittee')
  await take(page, main, 'Duyệt trả lời')
  await signInAs('neighbour')
  await page.goto(double)
  await expect(page.getByText('Đã trả lời, chờ thông báo tại chi bộ')).toBeVisible()
  await expect(page.getByText('Đã sửa xong ba điểm sạt.')).toBeVisible()
})

test('khiếu nại, tố cáo: xác nhận rồi chuyển, không còn trong danh sách và tìm kiếm', async ({
  page,
  world,
  signInAs,
}) => {
  const item = await itemAt(world, 'Việc của cán bộ địa chính', { text: SECRET })
  await signInAs('districtOffice')
  await page.goto(`${item}/setAside`)
  await expect(page.getByText('Bước này không làm lại được.', { exact: true })).toBeVisible()
  await expect(page.getByText(SECRET)).toBeVisible()
  await page.getByRole('button', { name: 'Chuyển khiếu nại, tố cáo' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('đánh dấu xác nhận')
  await page.getByRole('checkbox', { name: /Nội dung đã được chuyển/ }).check()
  await submit(page, 'Chuyển khiếu nại, tố cáo')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Đã chuyển Ủy ban Kiểm tra theo quy định về khiếu nại, tố cáo',
  )
  for (const path of ['/feedback', '/feedback?q=dia+chinh', '/feedback?q=khieu+nai'])
    expect(await (await page.request.get(path)).text(), path).not.toContain(item)
  const [left] = await db
    .select()
    .from(schema.feedbackItems)
    .where(and(eq(schema.feedbackItems.orgId, world.cell.id), eq(schema.feedbackItems.status, 'setAside')))
  expect(JSON.stringify(left)).not.toContain(SECRET)
  await signInAs('permanentCommittee')
  expect((await page.request.get(item)).status()).toBe(404)
})

test('cần làm rõ thêm: đọc trong biên bản, mục về cơ quan với hạn mới; ba bước là một lịch sử trên một trang', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  test.setTimeout(120_000)
  const { meetingId, accountId, orgId } = await readyCell(world, signIn)
  const asked = 'Bao giờ thi công đoạn cống Đầu Làng?'
  const item = await itemAt(world, 'Kênh N4 chờ vốn', {
    ...{ orgId, ownerId: orgId, agencyId: world.agency.id, status: 'answered', scope: 'cell' },
    ...{ sentOn: '2022-08-08', answeredOn: '2022-08-30', answerDueOn: '2022-09-06', dueOn: '2022-09-30' },
    ...{ replyKind: 'noFunds', replyText: 'Đưa vào kế hoạch vốn 2023.', repliedBy: 'Trần Đức Luyện' },
  })
  await page.goto(`/meetings/${meetingId}/minutes`)
  const answer = page.getByRole('group', { name: /Kênh N4 chờ vốn/ })
  await answer.getByText('Đã thông báo tại chi bộ', { exact: true }).click()
  await answer.getByText('Cần làm rõ thêm', { exact: true }).click()
  await answer.getByLabel('Ghi rõ ý kiến của chi bộ').fill(asked)
  await saved(page)
  await complete(page, meetingId)

  await signInAs('neighbour')
  for (const step of ['', '/draft', '/approve'])
    expect((await page.request.get(`${item}${step}`)).status(), step).toBe(404)
  await signInAs('agencyOfficer')
  await page.goto(item)
  await expect(page.getByText('Đang xử lý: chi bộ đề nghị làm rõ thêm')).toBeVisible()
  await take(page, item, 'Trình dự thảo trả lời', draft('Đã giải quyết', 'Thi công từ 15/11/2022.'))
  await signInAs('permanentCommittee')
  await take(page, item, 'Duyệt trả lời')

  await signIn({ id: accountId })
  await page.goto(item)
  for (const said of ['Đưa vào kế hoạch vốn 2023.', asked, 'Thi công từ 15/11/2022.'])
    await expect(page.getByText(said), 'mỗi lời một lần').toHaveCount(1)
  expect((await page.request.get(`${item}/draft`)).status(), 'chi bộ không trả lời thay').toBe(404)
})
