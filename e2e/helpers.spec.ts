import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { db, expect, test } from './fixtures'
import { pdfText } from './support/pdf-text'

test('Văn phòng xã nhập thay biên bản giấy; chi bộ đọc chữ to; nhiệm vụ đi từ giao đến kết quả', async ({
  page,
  world,
  signInAs,
  onAnotherDevice,
}) => {
  const orgId = world.cell.id
  await db.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id, number: 1 })
  const [meeting] = await db
    .insert(schema.meetings)
    .values({ orgId, month: '2022-09-01', plannedOn: '2022-09-07', state: 'confirmed' })
    .returning()
  const meetingId = meeting?.id ?? 0

  const still = await onAnotherDevice(world.accounts.cellSecretary, { javaScriptEnabled: false })
  await still.goto(`/meetings/${meetingId}/agenda`)
  const line = (no: number) => still.getByRole('group', { name: `Nội dung ${no}`, exact: true })
  await line(2).getByLabel('Nội dung').fill('Nội dung vừa gõ')
  await still.getByRole('button', { name: 'Chuyển lên nội dung 2' }).click()
  await expect(still.getByRole('status')).toHaveText('Đã lưu; nội dung vừa chuyển đang đứng thứ 1.')
  await expect(line(1).getByLabel('Nội dung')).toHaveValue('Nội dung vừa gõ')
  await line(1).getByLabel('Số phút').press('Enter')
  await expect(still, 'Enter lưu, không chuyển dòng').toHaveURL(`/meetings/${meetingId}#papers`)
  await still.getByRole('button', { name: 'Phát hành chương trình, giấy mời' }).click()
  await expect(still.getByRole('status')).toContainText('Đã phát hành chương trình, giấy mời.')
  const sent = await still.request.get(`/print/invitation/${meetingId}`)
  const words = await pdfText(await sent.body())
  expect(words).toContain('Mãtracứu')
  expect(words).not.toContain('DỰTHẢO')

  await signInAs('committeeOffice')
  await page.goto(`/meetings/${meetingId}`)
  await page.getByText('Nhập thay từ biên bản giấy của chi bộ?').click()
  await page.getByLabel('Người ghi biên bản giấy').fill('Vũ Đình Khoát')
  await page.getByLabel('Ngày ghi trên biên bản giấy').fill('7/9/2022')
  await page.getByRole('button', { name: 'Nhập thay biên bản' }).click()
  await expect(page).toHaveURL(`/meetings/${meetingId}/minutes`)
  await page.goto(`/meetings/${meetingId}`)
  await expect(page.getByText('Nhập thay bởi đồng chí Đinh Thị Vân, Đảng ủy xã An Thịnh')).toBeVisible()
  const paper = await page.request.get(`/print/minutes/${meetingId}`)
  expect(await pdfText(await paper.body())).toContain('nhậpthaybởiđồngchíĐinhThịVân')

  await signInAs('cellRecorder')
  await page.goto(`/meetings/${meetingId}`)
  await page.getByRole('link', { name: 'Đọc lại trước chi bộ (chữ to)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Biên bản sinh hoạt chi bộ')
  await expect(page.getByText('do đồng chí Vũ Đình Khoát ghi ngày 07/9/2022')).toBeVisible()

  await signInAs('cellSecretary')
  await page.goto('/tasks')
  await page.getByRole('link', { name: 'Giao nhiệm vụ' }).click()
  await page.getByLabel('Nhiệm vụ', { exact: true }).fill('Rà soát hộ nghèo')
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(page.getByRole('link', { name: 'Đồng chí chọn ít nhất một người thực hiện.' })).toBeVisible()
  await expect(page.getByLabel('Nhiệm vụ', { exact: true })).toHaveValue('Rà soát hộ nghèo')
  await page.getByRole('checkbox', { name: world.member.fullName }).check()
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(page.getByText('Đã giao 1 nhiệm vụ.')).toBeVisible()

  await signInAs('member')
  await page.goto('/')
  await page.getByRole('link', { name: 'Rà soát hộ nghèo' }).click()
  await page.getByLabel('Đã làm được đến đâu').fill('Đã rà soát 5 hộ')
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Báo tiến độ' })).toContainText('Đã rà soát 5 hộ')
  await expect(page.getByText('Việc đã xong')).toBeHidden()

  await signInAs('cellSecretary')
  await page.goto('/tasks?q=ho+ngheo')
  await page.getByRole('link', { name: 'Rà soát hộ nghèo' }).click()
  await expect(page.getByText('Giữa hai kỳ họp')).toBeVisible()
  await page.getByText('Việc đã xong hoặc không làm tiếp?').click()
  await page.getByLabel('Hoàn thành', { exact: true }).check()
  await page.getByLabel('Kết quả cụ thể hoặc lý do').fill('Đủ 12 hộ')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByText('Tại kỳ họp tới, biên bản có sẵn kết quả này.')).toBeVisible()
  await page.goto('/tasks?state=closed&view=print')
  await expect(page.getByRole('row', { name: /Rà soát hộ nghèo/ })).toContainText('Đủ 12 hộ')
  await page.goto('/tasks/month')
  await expect(page.getByRole('row', { name: /Rà soát hộ nghèo/ })).toContainText('Hoàn thành')
})
