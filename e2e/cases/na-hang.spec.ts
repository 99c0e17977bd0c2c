import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makeMinutesOf2019, makeNaHang, type Office } from '@/db/seed/cases/na-hang'
import { db, expect, test } from '../fixtures'
import { column, figure, signInAt } from '../support/cases'
import { complete, printed } from '../support/ready-cell'
import { signIn } from '../support/sign-in'

/** Na Hang 2019: the office cells of twelve communes end, by forms, on a district of its size. */
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let world: Awaited<ReturnType<typeof makeNaHang>>
test.beforeAll(async () => {
  world = await makeNaHang(db, `nh${randomUUID().slice(0, 8)}`)
})

const at = (place: number) => {
  const office = world.offices[place]
  if (!office) throw new Error('no such commune')
  return office
}

/** How the whole district reads on a day. */
async function totalOn(page: Page, day: string) {
  await page.goto(`/organisations?on=${day}`)
  return page.getByText(/^Cộng: /).textContent()
}

async function dissolve(page: Page, { cell, people, villages }: Office) {
  const [weak, other] = villages
  await page.goto(`/organisations/${cell.id}`)
  await page.getByRole('link', { name: 'Giải thể, sáp nhập chi bộ' }).click()
  await expect(page.getByText(`${cell.name}, 4 đảng viên.`)).toBeVisible()
  // Leaders first, and the weak cell offered before the others.
  await expect(page.locator('label[for^="field-place-"]').first()).toContainText('Hoàng Văn Bí Thư')
  await page.getByLabel('Số quyết định').fill('512-QĐ/HU')
  await page.getByLabel('Ngày ký').fill('20/4/2019')
  await page.getByLabel('Cấp ủy quyết định').fill('Ban Thường vụ Huyện ủy')
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/5/2019')
  const first = page.getByLabel(people[0]?.fullName ?? '')
  await expect(first.locator('optgroup').first()).toHaveAttribute('label', 'Ưu tiên: chi bộ yếu, xa')
  await page.getByLabel('Chung cho mọi người').selectOption(String(weak?.id))
  await page.getByLabel(people[3]?.fullName ?? '').selectOption(`${people[3]?.id}:${other?.id}`)
  await page.getByLabel('Tôi đã xem điều sẽ xảy ra').check()
  await page.getByRole('button', { name: 'Ghi quyết định và chuyển đảng viên' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Giải thể: ${cell.name}`)
  await expect(page.getByRole('heading', { name: `${weak?.fullName}: 3 đảng viên` })).toBeVisible()
  await expect(page.getByRole('heading', { name: `${other?.fullName}: 1 đảng viên` })).toBeVisible()
}

test('12/12 chi bộ cơ quan xã giải thể đến 30/4/2019: không ai mất, không ai ở hai nơi; biên bản cũ giữ tên; các chi bộ xác nhận', async ({
  page,
}) => {
  const office = at(0)
  const { meetingId } = await makeMinutesOf2019(db, world, office)
  await signInAt(page, office.cell.id, 'cellSecretary')
  await complete(page, meetingId)
  await page.getByRole('button', { name: /^Gửi / }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi')
  const before = await printed(page, `/print/minutes/${meetingId}`)
  expect(before.text).toContain('CHIBỘCƠQUANXÃ0')

  await signIn(page, world.accounts.organisationBoard.loginName)
  for (const each of world.offices) await dissolve(page, each)
  expect(await totalOn(page, '30/4/2019')).toContain('Cộng: 38 chi bộ, 65 đảng viên')
  expect(await totalOn(page, '1/5/2019')).toContain('Cộng: 26 chi bộ, 65 đảng viên')
  await page.goto(`/organisations/${office.cell.id}?on=30/4/2019`)
  await expect(page.getByText('4 đảng viên (chính thức 4, dự bị 0).')).toBeVisible()
  await page.goto(`/organisations/${office.cell.id}?on=1/5/2019`)
  await expect(page.getByText('Ngày ấy tổ chức này chưa lập, hoặc đã kết thúc.')).toBeVisible()
  for (const name of ['Hoàng Văn Bí Thư', 'Nông Thị Hai']) {
    await page.goto(`/members?q=${encodeURIComponent(name)}`)
    const cells = await column(page, 'Chi bộ').allTextContents()
    expect(cells).toHaveLength(12)
    expect(new Set(cells).size).toBe(12)
  }
  await page.goto('/reorganisations?waiting=1')
  await expect(column(page, 'Thay đổi').filter({ hasText: '2 nơi chưa xác nhận' })).toHaveCount(12)

  const again = await printed(page, `/print/minutes/${meetingId}`)
  expect(Buffer.compare(again.bytes, before.bytes)).toBe(0)
})

test('chi bộ nhận xác nhận; đủ 9 chính thức thì được nhắc lập chi ủy, 8 chính thức và một dự bị thì không', async ({
  page,
}) => {
  for (const { villages, cell } of [at(0), at(1)])
    for (const { id } of villages) {
      await signInAt(page, id, 'cellSecretary')
      await page
        .getByRole('link', { name: new RegExp(`^Xác nhận tiếp nhận \\d đảng viên từ ${cell.name}$`) })
        .click()
      await page.getByRole('button', { name: 'Xác nhận đã tiếp nhận' }).click()
      await expect(page.getByText('Đã xác nhận tiếp nhận', { exact: true })).toBeVisible()
    }
  await signIn(page, world.accounts.organisationBoard.loginName)
  await page.goto('/reorganisations?waiting=1')
  await expect(column(page, 'Thay đổi').filter({ hasText: '2 nơi chưa xác nhận' })).toHaveCount(10)

  const [nine, eight] = [at(0), at(1)]
  await page.goto(`/organisations/${nine.villages[0]?.id}`)
  await expect(page.getByText('Có 9 đảng viên chính thức, chưa ghi chi ủy và phó bí thư')).toBeVisible()
  await page.goto(`/organisations/${eight.villages[0]?.id}`)
  await expect(page.getByText('9 (chính thức 8, dự bị 1)')).toBeVisible()
  await expect(page.getByText('chưa ghi chi ủy')).toBeHidden()
})

test('mỗi đảng viên một việc, mười hộ nghèo; báo cáo tháng', async ({ page }) => {
  const [village] = at(0).villages
  await signInAt(page, village?.id ?? 0, 'cellSecretary')
  await page.goto('/tasks/new')
  await page.getByLabel('Nhiệm vụ').fill('Giúp đỡ một hộ nghèo')
  await page.getByLabel('Theo chỉ đạo, kế hoạch nào').fill('Gợi ý của đồng chí Bí thư Huyện ủy')
  await page.getByLabel('Hạn hoàn thành').fill('30/9/2022')
  const people = page.getByRole('group', { name: 'Giao cho' })
  for (const [place, tick] of (await people.getByRole('checkbox').all()).entries()) {
    await tick.check()
    await people
      .getByRole('textbox')
      .nth(place)
      .fill(`hộ số ${place + 1}`)
  }
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã giao 10 nhiệm vụ.')
  const helping = page.getByRole('row', { name: /Giúp đỡ một hộ nghèo: hộ số \d+/ })
  await expect(helping.filter({ hasText: '30/09/2022' })).toHaveCount(10)

  await page.getByRole('link', { name: 'Giúp đỡ một hộ nghèo: hộ số 10' }).click()
  await page.getByText('Việc đã xong hoặc không làm tiếp?').click()
  await page.getByLabel('Hoàn thành', { exact: true }).check()
  await page.getByLabel('Kết quả cụ thể hoặc lý do').fill('Đã giúp làm xong chuồng trại')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByText('Việc đã xong hoặc không làm tiếp?')).toBeHidden()
  await page.goto('/tasks/month')
  await expect(figure(page, 'Giao trong tháng')).toContainText('10')
  await expect(figure(page, 'Hoàn thành')).toContainText('1')
  await expect(helping).toHaveCount(10)
  await expect(helping.filter({ hasText: 'Đang' })).toHaveCount(9)
  await expect(page.getByRole('row', { name: /hộ số 10 .*Đã giúp làm xong chuồng trại/ })).toBeVisible()
})
