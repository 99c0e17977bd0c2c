import { sql } from 'drizzle-orm'
import { makeRatingCell } from '@/db/seed/rating-cell'
import { db, expect, test } from './fixtures'
import { pdfText, squeezed } from './support/pdf-text'

type Page = Parameters<Parameters<typeof test>[2]>[0]['page']

/** Opens this year's campaign of the viewer's own cell on the business day. */
async function openCampaign(page: Page, heldOn?: string) {
  await page.goto('/ratings/new')
  if (heldOn) await page.getByLabel('Năm xếp loại').fill(heldOn.slice(-4))
  if (heldOn) await page.getByLabel('Ngày họp kiểm điểm').fill(heldOn)
  await page.getByRole('button', { name: 'Mở đợt xếp loại' }).click()
  await page.waitForURL(/\/ratings\/\d+$/)
  return new URL(page.url()).pathname
}

const tally = {
  'Bắt đầu kiểm phiếu lúc': '20h40',
  'Kết thúc lúc': '21:15',
  'Địa điểm': 'Nhà văn hóa thôn Đông Hạ',
  'Chính thức được triệu tập': '3',
  'Chính thức có mặt': '3',
  'Cơ số biểu quyết': '3',
  'Phiếu phát ra': '3',
  'Phiếu thu về': '3',
  'Tổ trưởng: họ và tên': 'Lê Công Rạng',
}

async function fillMeeting(page: Page) {
  for (const [label, value] of Object.entries(tally))
    await page.getByLabel(label, { exact: true }).fill(value)
}

async function fillTally(page: Page) {
  await fillMeeting(page)
  for (const name of ['Vũ Đình Khoát', 'Lê Công Rạng'])
    await page.getByLabel(`${name}: số phiếu Tốt`).fill('3')
  await page.getByLabel('Đào Xuân Thạch: số phiếu Xuất sắc').fill('2')
}

async function fillSelfLevels(page: Page) {
  for (const [name, level] of [
    ['Đào Xuân Thạch', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['Vũ Đình Khoát', 'Hoàn thành tốt nhiệm vụ'],
    ['Lê Công Rạng', 'Hoàn thành tốt nhiệm vụ'],
  ] as const)
    await page.getByRole('group', { name }).getByLabel('Tự xếp loại').selectOption({ label: level })
}

test('một đợt xếp loại: mở, tự xếp loại, kiểm phiếu, gửi, quyết định', async ({ page, signInAs }) => {
  await signInAs('cellSecretary')
  const address = await openCampaign(page)

  await page.goto(`${address}/self`)
  await fillSelfLevels(page)
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await expect(page.getByText('Đã lưu mức tự xếp loại')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Lê Công Rạng' }).getByLabel('Tự xếp loại')).toHaveValue(
    'good',
  )

  await page.goto(`${address}/tally`)
  await fillTally(page)
  await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
  await expect(page.getByRole('alert').getByText('thành 2; phải bằng 3')).toBeVisible()
  await page.getByLabel('Đào Xuân Thạch: số phiếu Tốt').fill('1')
  await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()

  await page.waitForURL('**/result')
  await expect(page.getByText('20% × 2 = 0,4')).toBeVisible()
  await expect(page.getByText('Được 0 suất xuất sắc.')).toBeVisible()
  await expect(page.getByText('hết suất trong giới hạn tỷ lệ')).toBeVisible()
  await page.getByRole('button', { name: 'Gửi Đảng ủy xã An Thịnh' }).click()
  await expect(page.getByText('Đã gửi danh sách tới Đảng ủy xã An Thịnh.')).toBeVisible()
  expect((await page.request.get(`${address}/tally`)).status()).toBe(404)

  await signInAs('committeeSecretary')
  await page.goto(`${address}/decide`)
  await page.getByLabel('Đào Xuân Thạch: mức quyết định').selectOption('excellent')
  await page.getByLabel('Đào Xuân Thạch: lý do nếu khác').fill('Đảng ủy đề nghị')
  await page.getByRole('button', { name: 'Ghi quyết định xếp loại' }).click()
  await expect(page.getByRole('alert').getByText('quá giới hạn 20% × 2 = 0,4')).toBeVisible()
  await page.getByLabel('Đào Xuân Thạch: mức quyết định').selectOption('good')
  await page.getByLabel('Số quyết định').fill('52-QĐ/ĐU')
  await page.getByRole('button', { name: 'Ghi quyết định xếp loại' }).click()
  await expect(page.getByText('Đã ghi quyết định xếp loại.')).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto(address)
  await expect(page.getByText('52-QĐ/ĐU')).toBeVisible()
  for (const step of ['self', 'tally', 'decide'])
    expect((await page.request.get(`${address}/${step}`)).status(), step).toBe(404)
})

/** Everybody of the list with three ballots for "tốt", sent and decided so. */
async function sendAndDecide(
  page: Page,
  address: string,
  names: string[],
  signIn: (who: 'cellSecretary' | 'committeeSecretary') => Promise<void>,
) {
  await page.goto(`${address}/tally`)
  await fillMeeting(page)
  for (const name of names) await page.getByLabel(`${name}: số phiếu Tốt`).fill('3')
  await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
  await page.getByRole('button', { name: 'Gửi Đảng ủy xã An Thịnh' }).click()
  await expect(page.getByText('Đã gửi danh sách')).toBeVisible()
  await signIn('committeeSecretary')
  await page.goto(`${address}/decide`)
  await page.getByLabel('Số quyết định').fill('52-QĐ/ĐU')
  await page.getByRole('button', { name: 'Ghi quyết định xếp loại' }).click()
  await expect(page.getByText('Đã ghi quyết định xếp loại.')).toBeVisible()
}

test.describe('màn hình điện thoại', () => {
  test.use({ viewport: { width: 375, height: 740 } })
  test('thu hồi đợt mở nhầm; người vắng vào đợt bổ sung; kết quả sai thì xếp loại lại', async ({
    page,
    signInAs,
  }) => {
    await signInAs('cellSecretary')
    await openCampaign(page, '01/09/2022')
    await page.getByText('Thu hồi đợt mở nhầm').click()
    await page.getByLabel('Vì sao thu hồi').fill('Mở nhầm ngày.')
    await page.getByRole('button', { name: 'Thu hồi đợt xếp loại' }).click()
    await expect(page.getByText('Đợt này đã thu hồi.')).toBeVisible()

    const address = await openCampaign(page, '02/09/2022')
    await page.goto(`${address}/self`)
    await fillSelfLevels(page)
    const absent = page.getByRole('group', { name: 'Lê Công Rạng' })
    await absent.getByText('Thẩm định, vi phạm, kỷ luật, vắng mặt').click()
    await expect(absent.getByLabel('Đang bị kỷ luật')).toBeVisible()
    await absent.getByLabel('Vắng, chưa kiểm điểm: lý do').fill('đi công tác dài ngày')
    await page.getByRole('button', { name: 'Lưu số liệu' }).click()
    await expect(page.getByText('Đã lưu mức tự xếp loại')).toBeVisible()
    await sendAndDecide(page, address, ['Đào Xuân Thạch', 'Vũ Đình Khoát'], signInAs)

    await signInAs('cellSecretary')
    await page.goto(address)
    await page.getByText('Mở đợt bổ sung cho người chưa').click()
    await page.getByRole('button', { name: 'Mở đợt bổ sung' }).click()
    await page.waitForURL((url) => /\/ratings\/\d+$/.test(url.pathname) && !url.pathname.endsWith(address))
    const later = new URL(page.url()).pathname
    await expect(page.getByRole('heading', { level: 1 })).toContainText('năm 2022 (bổ sung)')
    await page.goto(`${later}/self`)
    await page.getByLabel('Tự xếp loại').selectOption('good')
    await page.getByRole('button', { name: 'Lưu số liệu' }).click()
    await expect(page.getByText('Đã lưu mức tự xếp loại')).toBeVisible()
    await sendAndDecide(page, later, ['Lê Công Rạng'], signInAs)

    await page.getByRole('link', { name: 'Kết quả sai: ghi quyết định xếp loại lại' }).click()
    await page.getByLabel('Đồng chí được xếp loại lại').selectOption({ index: 1 })
    await page.getByLabel('Mức xếp loại lại').selectOption('adequate')
    await page.getByLabel('Sai ở đâu').fill('Còn nhiệm vụ chưa xong.')
    await page.getByRole('button', { name: 'Ghi quyết định xếp loại lại' }).click()
    await expect(page.getByRole('alert').getByText('Số quyết định')).toBeVisible()
    await page.getByLabel('Số quyết định').fill('60-QĐ/ĐU')
    await page.getByRole('button', { name: 'Ghi quyết định xếp loại lại' }).click()
    await expect(page.getByText('Đã ghi quyết định xếp loại lại.')).toBeVisible()
    await expect(page.getByText('Còn nhiệm vụ chưa xong.')).toBeVisible()
    const paper = await textOf(page, `/print/rating-list/${later.split('/').at(-1)}`)
    for (const part of ['năm 2022 (bổ sung)', 'số 60-QĐ/ĐU', 'trước là Tốt', 'thay danh sách đã in'])
      expect(paper).toContain(squeezed(part))
  })
})

for (const who of ['neighbour', 'member', 'agencyOfficer'] as const)
  test(`${who}: đợt xếp loại của chi bộ khác coi như không có`, async ({ page, signInAs }) => {
    await signInAs('cellSecretary')
    const address = await openCampaign(page)
    const id = address.split('/').at(-1)
    const pages = [address, `${address}/result`, `/print/tally-minutes/${id}`, `/print/rating-list/${id}`]
    for (const path of pages) expect((await page.request.get(path)).status(), path).toBe(200)
    await signInAs(who)
    for (const path of pages) {
      const answer = await page.request.get(path)
      expect(answer.status(), path).toBe(404)
      expect(await answer.text(), path).not.toContain('Đào Xuân Thạch')
    }
  })

test('bản in: biên bản kiểm phiếu và danh sách ghi đủ số phiếu, mức và người ngoài diện', async ({
  page,
  world,
  signIn,
}) => {
  const seven = await makeRatingCell(db, world.commune.id, `in${world.cell.id}`)
  await signIn(seven.secretary)
  const address = await openCampaign(page, '10/12/2025')
  await page.goto(`${address}/self`)
  const person = page.getByRole('group', { name: 'Trương Quốc Hiệu' })
  await person.getByLabel('Tiêu chí chung').fill('31')
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await expect(person.getByText('tối đa 30 điểm')).toBeVisible()
  await expect(person.getByLabel('Tiêu chí chung')).toHaveValue('31')
  const paper = await textOf(page, `/print/rating-list/${address.split('/').at(-1)}`)
  for (const part of ['DỰ THẢO', 'Trương Quốc Hiệu', 'Cù Đình Thứ', 'tuổi cao', 'TỔNG SỐ: 15 đồng chí'])
    expect(paper).toContain(squeezed(part))
})

/** As a browser says of a form of its own page. */
const ownOrigin = (page: Page) => ({ origin: new URL(page.url()).origin })

async function textOf(page: Page, path: string, form?: Record<string, string>) {
  const answer = form
    ? await page.request.post(path, { form, headers: ownOrigin(page) })
    : await page.request.get(path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['cache-control']).toContain('no-store')
  return pdfText(await answer.body())
}

/** How many rows of any table hold the text. */
async function rowsHolding(text: string) {
  const tables = await db.execute<{ name: string }>(
    sql`SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  let found = 0
  for (const { name } of tables) {
    const [row] = await db.execute<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM ${sql.raw(name)} t WHERE strpos(t::text, ${text}) > 0`,
    )
    found += row?.n ?? 0
  }
  return found
}

test('bản tự kiểm điểm: in ra đủ chữ, không nằm ở bảng nào; chỉ giữ tạm trên máy và xóa được', async ({
  page,
  world,
  signIn,
  signInAs,
}) => {
  const seven = await makeRatingCell(db, world.commune.id, `kd${world.cell.id}`)
  await signIn(seven.secretary)
  await openCampaign(page, '10/12/2025')
  await signIn(seven.member)
  await page.goto('/ratings/self-review')
  await page.getByRole('link', { name: 'Bản tự kiểm điểm năm 2025' }).click()
  await page.waitForURL(/self-review\/\d+$/)
  const id = page.url().split('/').at(-1) ?? ''
  const secret = `Tự phê bình ${world.cell.id} ưỡn ẹo`
  const box = page.getByLabel('1. Hạn chế, khuyết điểm')
  await box.fill(secret)
  await page.reload()
  await expect(box).toHaveValue(secret)

  const text = await textOf(page, `/print/self-review/${id}`, { shortcomings: secret, level: 'good' })
  for (const part of ['Kim Thị Lệ', secret, 'Mẫu 02C-HD KĐ.ĐG 2025']) expect(text).toContain(squeezed(part))
  expect(await rowsHolding('Kim Thị Lệ')).toBeGreaterThan(0)
  expect(await rowsHolding(secret)).toBe(0)

  const headers = ownOrigin(page)
  const tooLong = { shortcomings: 'a'.repeat(10_001) }
  const refused = await page.request.post(`/print/self-review/${id}`, { form: tooLong, headers })
  expect([refused.status(), await refused.text()]).toEqual([
    422,
    expect.stringContaining('Dài quá 10.000 ký tự'),
  ])

  await page.getByRole('button', { name: 'Xóa những gì đã gõ' }).click()
  await page.reload()
  await expect(box).toHaveValue('')
  await signInAs('member')
  expect((await page.request.get(`/print/self-review/${id}`)).status()).toBe(404)
  expect(
    (await page.request.post(`/print/self-review/${id}`, { form: { plan: 'x' }, headers })).status(),
  ).toBe(404)
  expect((await page.request.get(`/ratings/self-review/${id}`)).status()).toBe(404)
})

test.describe('tắt JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('vẫn mở đợt, nhập, sửa chỗ sai và gửi được', async ({ page, signInAs }) => {
    await signInAs('cellSecretary')
    const address = await openCampaign(page)
    await page.goto(`${address}/self`)
    await fillSelfLevels(page)
    await page.getByRole('button', { name: 'Lưu số liệu' }).click()
    await expect(page.getByText('Đã lưu mức tự xếp loại')).toBeVisible()
    await page.goto(`${address}/tally`)
    await fillTally(page)
    await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
    await expect(page.getByRole('alert').getByText('phải bằng 3')).toBeVisible()
    await expect(page.getByLabel('Địa điểm')).toHaveValue('Nhà văn hóa thôn Đông Hạ')
    await page.getByLabel('Đào Xuân Thạch: số phiếu Tốt').fill('1')
    await page.getByRole('button', { name: 'Lưu kết quả kiểm phiếu' }).click()
    await page.getByRole('button', { name: 'Gửi Đảng ủy xã An Thịnh' }).click()
    await expect(page.getByText('Đã gửi danh sách')).toBeVisible()
  })
})
