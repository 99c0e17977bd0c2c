import type { Locator, Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'

type World = {
  top: { id: number }
  cell: { id: number }
  commune: { id: number }
  agency: { id: number; path: string; name: string }
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
  test.use({ viewport: { width: 375, height: 812 } })

  test('Thường trực duyệt ba trả lời: mỗi trả lời một lần bấm', async ({ page, world, signInAs }) => {
    const fits = async (button: Locator) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    await makeItems(
      world,
      ['Sửa cầu tạm', 'Thay mô tơ', 'Đèn đường'].map((title) => ({
        ...{ title, status: 'drafted' },
        text: 'Cầu dân sinh xuống cấp, học sinh đi lại nguy hiểm, đề nghị huyện xem xét. '.repeat(20),
      })),
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
      await expect(page.getByText(`${world.agency.name}, Trần Đức Luyện ký`)).toBeVisible()
      const approve = page.getByRole('button', { name: 'Duyệt trả lời' })
      await fits(approve)
      // However long the question and the answer are, the button is at hand.
      await expect(approve).toBeInViewport({ ratio: 1 })
      await approve.click()
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
  onAnotherDevice,
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
  await page.goto('/feedback/triage/many')
  await page.getByRole('link', { name: 'Chọn cả 3 mục' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.getByLabel('Ý kiến của Văn phòng').fill('Cùng một tuyến')
  await page.getByRole('link', { name: 'Bỏ chọn tất cả' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(page.getByLabel('Ý kiến của Văn phòng')).toHaveValue('Cùng một tuyến')
  await page.goto('/')
  await page.getByRole('link', { name: 'Phân loại, trình giao 3 phản ánh' }).click()
  await heading(page, 'Phân loại, trình giao: mục 1 trên 3')
  await page.getByText('Phím tắt', { exact: true }).click()
  await expect(page.getByLabel('Dùng phím tắt trên máy này')).toBeChecked()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ArrowRight')
  await heading(page, 'mục 2 trên 3')
  await page.keyboard.press('ArrowLeft')
  await heading(page, 'mục 1 trên 3')
  await page.keyboard.press('l')
  await expect(page.getByLabel('Lĩnh vực')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await expect(page.getByRole('button', { name: 'Trình giao xử lý' })).toBeFocused()

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

  const without = await onAnotherDevice(world.accounts.districtOffice, { javaScriptEnabled: false })
  await without.goto('/feedback/triage')
  await without.getByLabel('Gấp').check()
  await without.getByRole('button', { name: 'Trình giao xử lý' }).click()
  await expect(without.getByRole('status')).toContainText('Đã xong: trình giao xử lý.')
  await heading(without, 'mục 1 trên 1')

  await page.goto('/feedback/triage/many')
  await page.getByRole('checkbox', { name: 'Nạo vét kênh' }).check()
  await page.getByRole('button', { name: 'Trình giao các mục đã chọn' }).click()
  await expect(page.getByRole('status')).toContainText('Đã trình giao xử lý 1 mục.')
})

test('đảng ủy xã xử lý lần lượt: chuyển một mục, trả lời một mục, mỗi mục một trang', async ({
  page,
  world,
  signInAs,
}) => {
  const sent = { status: 'sent', ownerId: world.commune.id } as const
  const [first] = await makeItems(world, [
    { title: 'Sửa cống tiêu', ...sent },
    { title: 'Đèn đường thôn', ...sent },
  ])
  await db.insert(schema.feedbackSteps).values({
    ...{
      itemId: first?.id ?? 0,
      orgId: world.cell.id,
      step: 'respond',
      fromStatus: 'clarifying',
      toStatus: 'sent',
    },
    ...{ note: 'Cống ở đầu làng Đông.', doneOn: '2022-09-02', doneBy: world.accounts.cellSecretary.id },
  })
  await signInAs('districtOffice')
  expect((await page.request.get('/feedback/committee')).status()).toBe(404)
  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xử lý 2 phản ánh, góp ý chi bộ gửi lên' }).click()
  await heading(page, 'Xử lý ở cấp cơ sở: mục 1 trên 2')
  await expect(page.getByText('Cống ở đầu làng Đông.')).toBeVisible()
  await page.getByRole('button', { name: 'Chuyển cấp trên' }).click()
  await heading(page, 'Xử lý ở cấp cơ sở: mục 1 trên 1')
  await expect(page.getByRole('status')).toContainText('Đã xong: chuyển cấp trên.')
  await page.getByRole('link', { name: 'Trả lời tại cấp cơ sở' }).click()
  await page.getByLabel('Kết quả').selectOption('settled')
  await page.getByLabel('Nội dung trả lời').fill('Xã đã thay bóng đèn.')
  await page.getByLabel('Người ký').fill('Phạm Ngọc Toản')
  await page.getByRole('button', { name: 'Trả lời tại cấp cơ sở' }).click()
  await expect(page.getByText('Không còn mục nào chi bộ gửi lên chờ xử lý.')).toBeVisible()
})

test('cơ quan dùng câu trả lời mẫu: điền ô trống, không ghi đè; còn chỗ chưa điền thì chưa trình', async ({
  page,
  world,
  signInAs,
  onAnotherDevice,
}) => {
  const at = { status: 'assigned', ownerId: world.agency.id, agencyId: world.agency.id } as const
  const [item] = await makeItems(world, [{ title: 'Sửa cầu tạm', ...at, agencyPath: world.agency.path }])
  await signInAs('agencyOfficer')
  await page.goto('/feedback/reply-templates')
  await page.getByLabel('Dùng cho kết quả').selectOption({ label: 'Đã giải quyết' })
  await page.getByLabel('Tên mẫu').fill('Đã sửa xong')
  await page.getByLabel('Nội dung mẫu').fill('Đã sửa xong ngày […ngày].')
  await page.getByRole('button', { name: 'Thêm câu trả lời mẫu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã thêm mẫu “Đã sửa xong”.')

  await page.goto(`/feedback/${item?.id}/draft`)
  const text = page.getByLabel('Nội dung trả lời')
  await page.getByText('Dùng câu trả lời mẫu').click()
  await page.getByRole('link', { name: 'Đã sửa xong' }).click()
  await expect(text).toHaveValue('Đã sửa xong ngày […ngày].')
  await expect(page.getByLabel('Kết quả')).toHaveValue('settled')
  await text.fill('Đã sửa xong, ngày […ngày].')
  await page.getByRole('link', { name: 'Đã sửa xong' }).click()
  await expect(page.getByRole('status')).toContainText('đã có chữ nên giữ nguyên')
  await expect(text).toHaveValue('Đã sửa xong, ngày […ngày].')
  await page.getByLabel('Người ký').fill('Trần Đức Luyện')
  await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Còn chỗ chưa điền: […ngày]')
  await text.fill('Đã sửa xong ngày 12/9.')

  const without = await onAnotherDevice(world.accounts.agencyOfficer, { javaScriptEnabled: false })
  await without.goto(`/feedback/${item?.id}/draft`)
  await without.getByText('Dùng câu trả lời mẫu').click()
  await without.getByRole('link', { name: 'Đã sửa xong' }).click()
  await expect(without.getByLabel('Nội dung trả lời')).toHaveValue('Đã sửa xong ngày […ngày].')

  await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click()
  await expect(page.getByText('Đã xong: trình dự thảo trả lời.')).toBeVisible()
})

test('một chữ rất dài (địa chỉ trang, đường dẫn) không đẩy trang sang ngang', async ({
  page,
  world,
  signInAs,
}) => {
  const long = `https://minhgiang.vn/${'tai-lieu-'.repeat(24)}`
  const [item] = await makeItems(world, [{ title: long, text: long, raisedBy: long.slice(0, 250) }])
  await signInAs('districtOffice')
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 720 })
    for (const path of ['/feedback', `/feedback/${item?.id}`]) {
      await page.goto(path)
      await expect(page.getByText(long).first()).toBeVisible()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, `${path} ở ${width}`).toBeLessThanOrEqual(0)
    }
  }
})
