import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { open, row, saved, status } from './support/evening'
import { test } from './support/evening-cell'
import { conclusion, onServer, stored, strengths } from './support/writing'

// Two browsers each, and pauses until the page saves by itself.
test.describe.configure({ timeout: 120_000 })

const mergeView = (page: Page) => page.getByRole('region', { name: 'Ghép hai bản' })

test('một người ghi: người mở sau chỉ đọc, nhận ghi bằng một lần bấm; người trước được báo, giữ chữ, ghép lại', async ({
  page,
  meetingId,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  await conclusion(page).fill('Kết luận chung')
  await saved(page)

  const recorder = await onAnotherDevice(world.accounts.cellRecorder)
  await recorder.goto(`/meetings/${meetingId}/minutes`)
  await expect(recorder.getByText(/^Đồng chí Đào Xuân Thạch đang ghi, lưu lúc \d\d:\d\d/)).toBeVisible()
  await expect(conclusion(recorder)).toBeDisabled()
  await expect(conclusion(recorder)).toHaveValue('Kết luận chung')
  await recorder.getByRole('button', { name: 'Nhận ghi biên bản' }).click()
  await conclusion(recorder).fill('Bản của thư ký')
  await strengths(recorder).fill('Thư ký ghi ưu điểm')
  await saved(recorder)

  await conclusion(page).fill('Bản của bí thư')
  await expect(status(page)).toHaveText(
    /^Đồng chí Vũ Đình Khoát đã nhận ghi từ lúc \d\d:\d\d: chữ của đồng chí giữ trên máy này/,
  )
  await onServer(meetingId, 'Bản của thư ký')
  await page.goto('/meetings')
  const kept = page.getByRole('region', { name: 'Chưa lên máy chủ' })
  await expect(kept).toContainText('Chưa lên máy chủ: 1 nội dung, giữ trên máy này')
  await kept.getByText('Xem nội dung đang giữ').click()
  await expect(kept).toContainText('Bản của bí thư')

  await kept.getByRole('link', { name: /^Mở để đưa lên máy chủ: Biên bản sinh hoạt tháng 9\/2022/ }).click()
  await page.getByRole('button', { name: 'Nhận ghi biên bản' }).click()
  const view = mergeView(page)
  await expect(view).toContainText('khác nhau 1 chỗ')
  await expect(view.getByRole('button', { name: 'Lưu bản đã ghép' })).toBeDisabled()
  const places = view.getByRole('group', { name: /Kết luận của chủ trì/ })
  await expect(places).toContainText('Bản của bí thư')
  await expect(places).toContainText('Bản của thư ký')
  await places.getByText('Giữ cả hai').click()
  await view.getByRole('button', { name: 'Lưu bản đã ghép' }).click()
  await saved(page)
  await onServer(meetingId, 'Bản của thư ký\nBản của bí thư')
  expect((await stored(meetingId)).strengths).toBe('Thư ký ghi ưu điểm')
  await expect(strengths(page)).toHaveValue('Thư ký ghi ưu điểm')
})

test('nhận ghi lại ngay trên trang: phần chỉ một bên sửa tự ghép, hàng thêm của hai bên đều còn', async ({
  page,
  meetingId,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  await conclusion(page).fill('Kết luận chung')
  await saved(page)
  const recorder = await onAnotherDevice(world.accounts.cellRecorder)
  await recorder.goto(`/meetings/${meetingId}/minutes`)
  await recorder.getByRole('button', { name: 'Nhận ghi biên bản' }).click()
  await row(recorder, 'Ý kiến 1').getByLabel('Nội dung phát biểu').fill('Thư ký ghi ý kiến')
  await row(recorder, 'Mai Văn Ngữ').getByText('Có mặt', { exact: true }).click()
  await saved(recorder)

  await row(page, 'Ý kiến 1').getByLabel('Nội dung phát biểu').fill('Bí thư ghi điều hoàn toàn khác')
  await page.getByRole('button', { name: 'Nhận ghi và ghép hai bản' }).click()
  await saved(page)
  await expect(mergeView(page)).toBeHidden()
  await expect(row(page, 'Ý kiến 2').getByLabel('Nội dung phát biểu')).toHaveValue('Thư ký ghi ý kiến')
  await expect(row(page, 'Mai Văn Ngữ').getByLabel('Có mặt')).toBeChecked()
  const { opinions } = await stored(meetingId)
  expect(opinions.map(({ text }: { text: string }) => text)).toEqual([
    'Bí thư ghi điều hoàn toàn khác',
    'Thư ký ghi ý kiến',
  ])
})

test('chữ gõ trong lúc máy chủ trả lời không mất khi bản khác đến trước', async ({
  page,
  meetingId,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  const phone = await onAnotherDevice(world.accounts.cellSecretary)
  await phone.goto(`/meetings/${meetingId}/minutes`)
  await strengths(phone).fill('Ghi trên điện thoại')
  await saved(phone)

  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/draft', async (route) => {
    await held
    await route.continue()
  })
  await conclusion(page).fill('Gõ trước khi gửi')
  await expect(status(page)).toHaveText('Đang lưu…')
  await conclusion(page).press('End')
  await conclusion(page).pressSequentially(', gõ tiếp khi đang gửi')
  letGo()
  await saved(page)
  await onServer(meetingId, 'Gõ trước khi gửi, gõ tiếp khi đang gửi')
  await expect(strengths(page)).toHaveValue('Ghi trên điện thoại')
  await expect(conclusion(page)).toBeFocused()
})

test('một máy chỉ điểm danh và đếm phiếu, máy kia đã lưu trước: ghép lại còn cả hai, không hỏi', async ({
  page,
  meetingId,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  const phone = await onAnotherDevice(world.accounts.cellSecretary)
  await phone.goto(`/meetings/${meetingId}/minutes`)
  await row(phone, 'Bùi Thị Lụa').getByText('Có mặt', { exact: true }).click()
  await strengths(phone).fill('Ghi trên điện thoại')
  await saved(phone)

  await row(page, 'Mai Văn Ngữ').getByText('Vắng không lý do', { exact: true }).click()
  await page.getByLabel('Số đồng chí đã nộp').fill('17')
  await saved(page)
  await expect(mergeView(page)).toBeHidden()
  await expect(row(page, 'Mai Văn Ngữ').getByLabel('Vắng không lý do')).toBeChecked()
  await expect(row(page, 'Bùi Thị Lụa').getByLabel('Có mặt')).toBeChecked()
  await expect(strengths(page)).toHaveValue('Ghi trên điện thoại')
  const { dues, attendance } = await stored(meetingId)
  expect(dues.paid).toBe(17)
  expect(attendance.flatMap(({ state = '' }) => state || []).sort()).toEqual(['present', 'unexcused'])
})

test('máy chủ đã lưu mà câu trả lời rơi mất: gõ tiếp vẫn lưu, không hỏi ghép với chính mình', async ({
  page,
  meetingId,
}) => {
  await open(page, meetingId)
  await page.route('**/draft', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await conclusion(page).fill('Câu thứ nhất.')
  await expect(status(page)).toContainText('Mất mạng: đã giữ trên máy này')
  await onServer(meetingId, 'Câu thứ nhất.')
  await page.unroute('**/draft')
  await conclusion(page).fill('Câu thứ nhất. Câu thứ hai.')
  await saved(page)
  await onServer(meetingId, 'Câu thứ nhất. Câu thứ hai.')
  await expect(mergeView(page)).toBeHidden()
})

test('hàng nhiều hơn ô trên trang: ghép xong trang tự mở lại đủ hàng, không hàng nào mất', async ({
  page,
  meetingId,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  const phone = await onAnotherDevice(world.accounts.cellSecretary)
  await phone.goto(`/meetings/${meetingId}/minutes`)
  for (let at = 1; at <= 6; at++) {
    await row(phone, `Đại biểu ${at}`).getByLabel('Họ và tên').fill(`Khách máy kia ${at}`)
    if (at < 6) await phone.getByRole('button', { name: 'Thêm đại biểu' }).click()
  }
  await saved(phone)
  await row(page, 'Đại biểu 1').getByLabel('Họ và tên').fill('Trần Thị Ngân')
  await expect(row(page, 'Đại biểu 7').getByLabel('Họ và tên')).toHaveValue('Khách máy kia 6')
  const { guests } = await stored(meetingId)
  expect(guests).toHaveLength(7)
})

test.describe('đường truyền chậm', () => {
  // Scripts come over the line, not from the device.
  test.use({ serviceWorkers: 'block' })

  test('gõ trước khi mã của trang kịp tới: chữ cũ không đè lên, con trỏ đứng yên, tự lưu', async ({
    page,
    meetingId,
    world,
  }) => {
    await open(page, meetingId)
    await conclusion(page).fill('Nhất trí.')
    await saved(page)

    let release = () => {}
    const line = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/_next\/static\/.*\.js/, async (route) => {
      await line
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    const field = conclusion(page)
    await field.press('End')
    await field.pressSequentially(' Giao chi ủy')
    await row(page, world.member.fullName).getByLabel('Có mặt', { exact: true }).check()
    await expect(status(page)).toContainText('Trang chưa tự lưu')
    release()
    await saved(page)
    await field.pressSequentially(' theo dõi.')
    await expect(field).toHaveValue('Nhất trí. Giao chi ủy theo dõi.')
    await onServer(meetingId, 'Nhất trí. Giao chi ủy theo dõi.')
    expect(JSON.stringify((await stored(meetingId)).attendance)).toContain('"present"')
  })

  test('trang đến sau lần lưu mà cũ hơn lần lưu: chữ đã lưu vẫn đứng đó, trang nói đã lưu', async ({
    page,
    meetingId,
  }) => {
    await open(page, meetingId)
    const older = await page.request.get(page.url())
    await conclusion(page).fill('Lưu khi trang mới đang về')
    await onServer(meetingId, 'Lưu khi trang mới đang về')
    await saved(page)
    await page.route(page.url(), (route) => route.fulfill({ response: older }))
    await page.reload()
    await expect(conclusion(page)).toHaveValue('Lưu khi trang mới đang về')
    await saved(page)
  })
})
