import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { db, expect } from '../fixtures'

type Missed = { orgId: number; templateId: number; member: { id: number; fullName: string }; heldOn: string }

/** A regular meeting with received minutes that the member missed without a reason. */
export async function missMeeting({ orgId, templateId, member, heldOn }: Missed) {
  const [meeting] = await db
    .insert(schema.meetings)
    .values({ orgId, month: `${heldOn.slice(0, 7)}-01`, state: 'held', heldOn })
    .returning()
  const meetingId = meeting?.id ?? 0
  await db.insert(schema.minutes).values({
    ...{ meetingId, orgId, templateId, status: 'received', content: {} },
    ...{ outcome: {}, letterhead: {}, contentHash: heldOn, completedAt: new Date(heldOn) },
    ...{ completedOn: heldOn, sentOn: heldOn, sentAt: new Date(heldOn) },
  })
  await db.insert(schema.attendances).values({
    ...{ meetingId, orgId, memberId: member.id, fullName: member.fullName, heldOn },
    ...{ standing: 'full', isExempt: false, state: 'unexcused' },
  })
}

/** Nhắc nhở, as the page of somebody absent offers it. */
export async function warn(page: Page, note: string, doneOn = '7/9/2022') {
  await page.getByLabel('Ngày liên lạc').fill(doneOn)
  await page.getByLabel('Nội dung, một dòng').fill(note)
  await page.getByRole('button', { name: 'Ghi liên lạc' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi: Nhắc nhở vì vắng sinh hoạt.')
}

/** Đơn xin tạm miễn: twelve months are refused, less is taken. */
export async function askForExemption(page: Page, period: { from: string; tooLong: string; to: string }) {
  await page.getByRole('link', { name: 'Làm đơn xin miễn' }).click()
  await page.getByLabel(/^Tạm miễn công tác/).check()
  await page.getByLabel(/^Việc làm lưu động/).check()
  await page.getByLabel('Từ ngày').fill(period.from)
  await page.getByLabel('Đến hết ngày').fill(period.tooLong)
  await page.getByLabel('Nơi đến, địa chỉ tạm trú').fill('Phường Đông Cát, thành phố Tân Hải')
  await page.getByRole('button', { name: 'Nộp đơn' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'dưới 12 tháng' })).toBeVisible()
  await page.getByLabel('Đến hết ngày').fill(period.to)
  await page.getByRole('button', { name: 'Nộp đơn' }).click()
}

/** Nghị quyết of the cell about the request that is open. */
export async function resolve(page: Page, { votes, base }: { votes: number; base: number }) {
  await page.getByLabel('Ngày chi bộ họp').fill('7/9/2022')
  await page.getByLabel('Số tán thành').fill(String(votes))
  await page.getByLabel('Cơ số biểu quyết').fill(String(base))
  await page.getByLabel('Số nghị quyết').fill('09-NQ/CB')
  await page.getByRole('button', { name: 'Ghi nghị quyết chi bộ' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi nghị quyết của chi bộ')
}

export async function decide(page: Page, number: string) {
  await page.getByLabel('Cho miễn').check()
  await page.getByLabel('Số quyết định').fill(number)
  await page.getByLabel('Họ và tên người ký').fill('Phạm Ngọc Toản')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText('Đã ghi quyết định.')).toBeVisible()
}
