import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { db, expect, openSession, test } from './fixtures'

type World = {
  top: { id: number }
  cell: { id: number }
  agency: { id: number; path: string }
  addressee?: { id: number }
}
type Row = Partial<typeof schema.feedbackItems.$inferInsert> & { title: string }

/** Items as they wait at a desk; how they came there has its own tests. */
const makeItems = ({ top, cell, agency, addressee }: World, rows: Row[]) =>
  db
    .insert(schema.feedbackItems)
    .values(
      rows.map((row, at) => ({
        ...{ code: `BAN-${top.id}-${at + 1}`, orgId: cell.id, ownerId: top.id, kind: 'petition' as const },
        ...{ addresseeId: addressee?.id ?? 0, field: 'Giao thông', raisedBy: 'Tập thể chi bộ' },
        status: 'forwarded' as const,
        ...{
          text: `${row.title}: đề nghị huyện xem xét.`,
          sentOn: '2022-09-01',
          dueOn: `2022-09-${15 + at}`,
        },
        ...(row.status === 'drafted' ? { ...reply, agencyId: agency.id, agencyPath: agency.path } : {}),
        ...row,
      })),
    )
    .returning()
const reply = { replyKind: 'settled', replyText: 'Đã sửa xong.', repliedBy: 'Trần Đức Luyện' } as const

const heading = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible()

test.describe('trên điện thoại', () => {
  test.use({ viewport: { width: 375, height: 720 } })

  test('Thường trực duyệt ba trả lời: mỗi trả lời một lần bấm', async ({ page, world, signInAs }) => {
    await makeItems(
      world,
      ['Sửa cầu tạm', 'Thay mô tơ', 'Đèn đường'].map((title) => ({ title, status: 'drafted' })),
    )
    await signInAs('permanentCommittee')
    await page.goto('/')
    await page.getByRole('link', { name: 'Duyệt trả lời 3 phản ánh' }).click()
    for (const [place, title] of [
      ['1 trên 3', 'Sửa cầu tạm'],
      ['1 trên 2', 'Thay mô tơ'],
      ['1 trên 1', 'Đèn đường'],
    ] as const) {
      await heading(page, `Duyệt trả lời: ${place}`)
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
      await expect(page.getByText('Đã sửa xong.')).toBeVisible()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      await page.getByRole('button', { name: 'Duyệt trả lời' }).click()
    }
    await expect(page.getByText('Không còn dự thảo trả lời nào')).toBeVisible()
    await page.goto('/feedback/approvals')
    await expect(page.getByText('Không có mục nào chưa trả lời.').first()).toBeVisible()
  })
})

test('Văn phòng phân loại lần lượt, gộp mục trùng, dùng phím; không có JavaScript vẫn trình được', async ({
  page,
  world,
  signInAs,
  browser,
  baseURL,
}) => {
  const [first, , twin] = await makeItems(world, [
    { title: 'Lắp gương cầu lồi ở ngã ba' },
    { title: 'Tủ sách chi bộ' },
    {
      title: 'Gương cầu lồi ở ngã ba',
      status: 'assigned',
      ownerId: world.agency.id,
      agencyId: world.agency.id,
    },
    { title: 'Nạo vét kênh' },
  ])
  await signInAs('districtOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Phân loại, trình giao 3 phản ánh' }).click()
  await heading(page, 'Phân loại, trình giao: mục 1 trên 3')
  await page.getByText('Phím tắt').click()
  await expect(page.getByLabel('Dùng phím tắt trên máy này')).toBeChecked()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ArrowRight')
  await heading(page, 'mục 2 trên 3')
  await page.keyboard.press('ArrowLeft')
  await heading(page, 'mục 1 trên 3')
  await page.keyboard.press('l')
  await expect(page.getByLabel('Lĩnh vực')).toBeFocused()

  await page.getByRole('link', { name: `Gộp vào mục này ${twin?.code}` }).click()
  await heading(page, 'Gộp vào mục khác')
  await expect(page.getByRole('radio', { name: new RegExp(twin?.code ?? '') })).toBeChecked()
  await page.getByRole('button', { name: 'Gộp vào mục khác' }).click()
  await heading(page, 'mục 1 trên 2')
  await expect(page.getByRole('status')).toContainText('Đã xong: gộp vào mục khác.')
  await expect(page.getByRole('link', { name: 'Xem lại mục vừa làm' })).toHaveAttribute(
    'href',
    `/feedback/${first?.id}`,
  )

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL })
  await openSession(plain, world.accounts.districtOffice.id, baseURL ?? '')
  const without = await plain.newPage()
  await without.goto('/feedback/triage')
  await without.getByLabel('Gấp').check()
  await without.getByRole('button', { name: 'Trình giao xử lý' }).click()
  await expect(without.getByRole('status')).toContainText('Đã xong: trình giao xử lý.')
  await heading(without, 'mục 1 trên 1')
  await plain.close()

  await page.goto('/feedback/triage/many')
  await page.getByRole('checkbox', { name: 'Nạo vét kênh' }).check()
  await page.getByRole('button', { name: 'Trình giao các mục đã chọn' }).click()
  await expect(page.getByRole('status')).toContainText('Đã trình giao xử lý 1 mục.')
})
