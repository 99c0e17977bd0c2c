import { expect, type Page, test } from '@playwright/test'
import { saved } from './support/evening'
import { freePort, Installation, ready } from './support/installation'
import { writeMeeting2025 } from './support/meeting-2025'
import { pdfText, squeezed } from './support/pdf-text'
import { signIn } from './support/sign-in'

/** The demonstration of the commune of today has an installation of its own; it shares the build of the others. */
test.describe.configure({ mode: 'serial', timeout: 400_000 })

let installation: Installation
let address = ''
let said = ''

test.beforeAll(async () => {
  installation = new Installation()
  const run = installation.start(await freePort(), ['--demo', 'xa'])
  address = await ready(run)
  said = run.said()
})
test.afterAll(() => installation.remove())

const text = async (page: Page, path: string) => {
  const answer = await page.request.get(`${address}${path}`)
  expect(answer.headers()['content-type'], path).toBe('application/pdf')
  return pdfText(await answer.body())
}

test('in tài khoản; tên gọi hôm nay, không còn chữ huyện', async ({ page }) => {
  for (const login of ['bithu.thon3', 'thuky.thon3', 'vanphong.xa', 'ubnd.xa']) expect(said).toContain(login)
  await signIn(page, 'bithu.thon3', address)
  await expect(page.getByRole('link', { name: 'Thứ Tư, 05/11/2025' })).toBeVisible()
  await page.goto(`${address}/organisations`)
  await expect(page.getByRole('link', { name: 'Chi bộ thôn 3' }).first()).toBeVisible()
  for (const path of ['/', '/meetings', '/feedback', '/organisations'])
    expect(await (await page.request.get(`${address}${path}`)).text(), path).not.toMatch(/[Hh]uyện/)
})

test('kỳ sinh hoạt 05/11/2025: ghi, hoàn tất, in, gửi, tiếp nhận, cấp trên chấm điểm', async ({ page }) => {
  await signIn(page, 'bithu.thon3', address)
  await page.getByRole('link', { name: /^Ghi biên bản .* tháng 11\/2025/ }).click()
  await expect(page.getByText('03/11/2025, đúng hạn')).toBeVisible()
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await writeMeeting2025(page)
  await expect(page.getByText('14/15, đạt 93,3%').first()).toBeVisible()
  await saved(page)
  await page.getByRole('button', { name: 'Lưu và tính lại điểm' }).click()
  await expect(page.getByText('92/100 điểm, loại Tốt')).toBeVisible()

  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn tất biên bản')
  for (const fact of [
    '14/15, đạt 93,3%: đạt',
    '135 phút',
    'Tán thành 14/15, đạt 93,33%',
    '92/100 điểm, loại Tốt',
  ])
    await expect(page.getByText(fact).first()).toBeVisible()
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText(
    'Đã hoàn tất biên bản số 08 và nghị quyết số 04.',
  )
  const meetingId = /meetings\/(\d+)/.exec(page.url())?.[1] ?? ''

  const minutes = await text(page, `/print/minutes/${meetingId}`)
  for (const words of [
    'ĐẢNG BỘ XÃ BÌNH KHÊ',
    'CHI BỘ THÔN 3',
    'Số 08-BB/CB',
    'PHẢN ÁNH, GÓP Ý VỚI XÃ',
    '92/100 điểm',
  ])
    expect(minutes, words).toContain(squeezed(words))
  expect(minutes).not.toMatch(/huyện/i)
  const sheet = await text(page, `/print/score-sheet/${meetingId}`)
  for (const words of [
    'PHIẾU ĐÁNH GIÁ',
    'Hướng dẫn 42-HD/BTCTW',
    '4.2d',
    'TỔNG ĐIỂM',
    'Chi bộ tự xếp loại: Tốt.',
  ])
    expect(sheet, words).toContain(squeezed(words))

  await page.getByLabel('Ngày đăng biên bản').fill('4/11/2025')
  await page.getByRole('button', { name: 'Ghi ngày đăng' }).click()
  await expect(page.getByRole('alert').first()).toContainText('phải từ ngày họp 05/11/2025 trở đi')
  await page.getByLabel('Ngày đăng biên bản').fill('5/11/2025')
  await page.getByRole('button', { name: 'Ghi ngày đăng' }).click()
  await expect(page.getByText('05/11/2025, đúng hạn')).toBeVisible()
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã Bình Khê/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi Đảng ủy xã Bình Khê.')

  await signIn(page, 'xaydungdang.xa', address)
  await page.goto(`${address}/meetings/${meetingId}`)
  await page.getByRole('button', { name: 'Tiếp nhận biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã tiếp nhận biên bản.')
  await page.getByRole('link', { name: 'Xem phiếu chấm điểm' }).click()
  await page.getByRole('link', { name: 'Chấm điểm', exact: true }).click()
  await page.getByRole('button', { name: 'Ghi điểm của cấp trên' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi điểm của cấp trên.')

  await page.goto(`${address}/scores?month=2025-11`)
  await expect(page.getByRole('row', { name: /Chi bộ thôn 3 16 05\/11\/2025 92, Tốt 92, Tốt/ })).toBeVisible()
  const printed = async (name: string) =>
    text(page, `${await page.getByRole('link', { name, exact: true }).getAttribute('href')}`)
  expect(await printed('In dự thảo danh sách tổng hợp')).toContain(squeezed('DỰ THẢO'))
  await page.getByRole('button', { name: 'Ban hành danh sách tổng hợp' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ban hành danh sách tổng hợp.')
  const list = await printed('In danh sách tổng hợp')
  expect(list).not.toContain(squeezed('DỰ THẢO'))
  expect(list).toContain(squeezed('Mã tra cứu'))
  expect(list).toContain(squeezed('TỔNG SỐ: 09 chi bộ'))
})

test('kỳ tháng 10/2025 theo hướng dẫn 2018: phiếu khác, chỉ tiêu chí, không điểm', async ({ page }) => {
  await signIn(page, 'vanphong.xa', address)
  await page.goto(`${address}/scores?month=2025-10`)
  await page.getByRole('link', { name: 'Chi bộ thôn 3' }).click()
  await expect(
    page.getByText('Hướng dẫn 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương'),
  ).toBeVisible()
  const href = await page.getByRole('link', { name: 'In phiếu chấm điểm' }).getAttribute('href')
  const sheet = await text(page, href ?? '')
  expect(sheet).toContain(squeezed('Hướng dẫn 12-HD/BTCTW'))
  expect(sheet).toContain(squeezed('không quy định điểm và mức xếp loại'))
  expect(sheet).not.toContain('42-HD/BTCTW')
})

test('cài đặt thật, để trống: mật khẩu in một lần, phải đổi; cơ sở dữ liệu ấy không nạp bản trình diễn', async ({
  page,
}) => {
  const other = new Installation()
  const stop = async () => {
    process.kill(other.pids().supervisor, 'SIGINT')
    await expect.poll(() => other.isStopped(), { timeout: 60_000 }).toBe(true)
  }
  const first = other.start(await freePort(), ['--empty'])
  const url = await ready(first)
  const password = /\squantri\s+(\S+)/.exec(first.said())?.[1] ?? ''
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Đặt mật khẩu của riêng đồng chí')
  await page.goto(`${url}/accounts`)
  await expect(heading).toHaveText('Đặt mật khẩu của riêng đồng chí')
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('suối trong núi xanh')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('suối trong núi xanh')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(page).not.toHaveURL(/\/password/)
  await page.goto(url)
  await expect(heading).toHaveText('Việc cần làm')

  await stop()
  const second = other.start(await freePort(), ['--empty'])
  await ready(second)
  expect(second.said()).toContain('--empty không có tác dụng')
  expect(second.said()).not.toContain(password)
  expect(second.said()).not.toContain('Tài khoản quản trị')

  await stop()
  const refused = other.start(await freePort(), ['--demo', 'xa'])
  expect(await refused.exit).toBe(1)
  expect(refused.said()).toContain('đã có dữ liệu khác nên không nạp bản trình diễn cấp xã')
  await other.remove()
})
