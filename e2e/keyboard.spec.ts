import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { db, expect, test, type World } from './fixtures'

/** The desks of feedback without a mouse and without the keys of triage: Tab, Space and Enter alone. */

type Row = Partial<typeof schema.feedbackItems.$inferInsert>
const makeItems = ({ top, cell, addressee }: World, titles: string[], row: Row) =>
  db.insert(schema.feedbackItems).values(
    titles.map((title, at) => ({
      ...{
        code: `PHIM-${top.id}-${at + 1}`,
        orgId: cell.id,
        ownerId: top.id,
        kind: 'petition' as const,
        title,
      },
      ...{ addresseeId: addressee?.id ?? 0, field: 'Giao thông', raisedBy: 'Tập thể chi bộ' },
      ...{ text: `${title}: đề nghị huyện xem xét.`, sentOn: '2022-09-01', dueOn: `2022-09-${15 + at}` },
      ...row,
    })),
  )

/** The next things the keyboard reaches, until one is called so; whatever has the focus is in sight. */
async function tabTo(page: Page, name: string | RegExp, most = 40) {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    await expect(focused).toBeInViewport()
    const said = await focused.evaluate((element) =>
      element instanceof HTMLInputElement
        ? [...(element.labels ?? [])].map(({ innerText }) => innerText).join(' ')
        : (element.textContent ?? ''),
    )
    if (typeof name === 'string' ? said.startsWith(name) : name.test(said)) return focused
  }
  throw new Error(`${name} not reached in ${most} steps`)
}
const answer = (page: Page, role: 'status' | 'alert' = 'status') => page.getByRole('main').getByRole(role)
const heading = (page: Page, words: string) =>
  expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible()

test('Văn phòng trình giao: nhiều mục, rồi từng mục; làm xong thì phím đi tiếp từ dòng báo kết quả', async ({
  page,
  world,
  signInAs,
}) => {
  await makeItems(world, ['Cầu tạm', 'Mô tơ', 'Đèn đường', 'Kênh N4'], { status: 'forwarded' })
  await signInAs('districtOffice')
  await page.goto('/feedback/triage/many')
  await tabTo(page, 'Chọn cả 4 mục')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4)
  for (const title of ['Cầu tạm', 'Mô tơ']) {
    await tabTo(page, title, 4)
    await page.keyboard.press('Space')
  }
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await tabTo(page, 'Trình giao các mục đã chọn')
  await page.keyboard.press('Enter')
  await expect(answer(page)).toContainText('Đã trình giao xử lý 2 mục.')
  await expect(answer(page)).toBeFocused()
  await tabTo(page, 'Chọn cả 2 mục', 1)

  await page.goto('/feedback/triage')
  for (const left of ['1 trên 2', '1 trên 1']) {
    await heading(page, `Phân loại, trình giao: mục ${left}`)
    await tabTo(page, 'Trình giao xử lý')
    await page.keyboard.press('Enter')
    await expect(answer(page)).toContainText('Đã xong: trình giao xử lý.')
    await expect(answer(page)).toBeFocused()
    await tabTo(page, 'Xem lại mục vừa làm', 1)
  }
  await expect(page.getByText('Không còn mục nào chờ phân loại.')).toBeVisible()
})

test('Thường trực duyệt nhiều trả lời: quên chọn thì tới chỗ thiếu, chọn, đọc dự thảo, duyệt', async ({
  page,
  world,
  signInAs,
}) => {
  const { id: agencyId, path: agencyPath } = world.agency
  const reply = { replyKind: 'settled', replyText: 'Đã sửa xong.', repliedBy: 'Trần Đức Luyện' } as const
  await makeItems(world, ['Cầu tạm', 'Mô tơ'], { status: 'drafted', agencyId, agencyPath, ...reply })
  await signInAs('permanentCommittee')
  await page.goto('/feedback/approvals/many?kind=replies')
  await tabTo(page, 'Duyệt các mục đã chọn')
  await page.keyboard.press('Enter')
  await expect(answer(page, 'alert')).toBeFocused()
  for (const title of ['Cầu tạm', 'Mô tơ']) {
    await tabTo(page, title, 4)
    await page.keyboard.press('Space')
  }
  await tabTo(page, 'Xem dự thảo trả lời', 1)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã sửa xong.').last()).toBeVisible()
  await tabTo(page, 'Chỉ chi bộ')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Duyệt các mục đã chọn')
  await page.keyboard.press('Enter')
  await expect(answer(page)).toContainText('mục đã chọn. Trả lời sẽ có')
  await expect(answer(page)).toBeFocused()
  await expect(page.getByText('Không có mục nào chưa trả lời.').first()).toBeVisible()
})

test('cấp cơ sở chuyển lần lượt: mỗi mục một lần Enter', async ({ page, world, signInAs }) => {
  await makeItems(world, ['Cống tiêu', 'Sân kho'], { status: 'sent', ownerId: world.commune.id })
  await signInAs('committeeOffice')
  await page.goto('/feedback/committee')
  for (const left of ['1 trên 2', '1 trên 1']) {
    await heading(page, `Xử lý ở cấp cơ sở: mục ${left}`)
    await tabTo(page, 'Chuyển cấp trên')
    await page.keyboard.press('Enter')
    await expect(answer(page)).toContainText('Đã xong: chuyển cấp trên.')
    await expect(answer(page)).toBeFocused()
  }
  await expect(page.getByText('Không còn mục nào chi bộ gửi lên chờ xử lý.')).toBeVisible()
})
