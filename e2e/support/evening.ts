import type { Locator, Page } from '@playwright/test'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }
import { expect } from '../fixtures'

export const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
export const status = (page: Page) => page.locator('form').getByRole('status')
export const saved = (page: Page) => expect(status(page)).toContainText(/^Đã lưu lúc \d\d:\d\d/)

export async function fillVote(
  within: Locator,
  vote: { inFavour: number; against: number; other: number; otherOpinion?: string },
) {
  await within.getByLabel('Tán thành', { exact: true }).fill(String(vote.inFavour))
  await within.getByLabel('Không tán thành').fill(String(vote.against))
  await within.getByLabel('Ý kiến khác', { exact: true }).fill(String(vote.other))
  if (vote.otherOpinion) await within.getByLabel('Ghi rõ ý kiến khác').fill(vote.otherOpinion)
}

export async function open(page: Page, meetingId: number) {
  await page.goto(`/meetings/${meetingId}`)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên bản sinh hoạt tháng 9/2022')
}

export const part = (page: Page, name: RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })

export async function rows<Item>(
  page: Page,
  { add, what, items }: { add: string; what: string; items: readonly Item[] },
  fill: (group: Locator, item: Item, index: number) => Promise<void>,
) {
  for (const [index, item] of items.entries()) {
    const group = row(page, `${what} ${index + 1}`)
    if (!(await group.isVisible())) await page.getByRole('button', { name: add, exact: true }).click()
    await fill(group, item, index)
  }
}

export async function fillScore(page: Page) {
  for (const item of evening.scoreSheet.criteria.flatMap(({ items }) => items ?? [])) {
    const points = page.getByLabel(`${item.no}. ${item.title}`)
    if ((await points.count()) === 0) continue
    await points.fill(String(item.self))
    if (item.why) await page.getByLabel(`Lý do mục ${item.no}`).fill(item.why)
  }
}

/** Everything the recorder writes that evening, by hand. */
export async function writeEvening(page: Page) {
  const opening = part(page, /Mở đầu/)
  await opening.getByLabel('Người ghi biên bản').fill(evening.meeting.recorder.name)
  await opening.getByLabel('Chức vụ của người ghi').fill(evening.meeting.recorder.post)
  await opening.getByLabel('Cử thư ký').fill('được cử tại phần mở đầu, chi bộ nhất trí')
  await opening.getByLabel('Chương trình').fill('gồm 12 phần, chi bộ nhất trí thông qua')
  await opening.getByLabel('Chi ủy họp trước ngày').fill('5/9/2022')
  await opening.getByLabel('Số biên bản họp chi ủy').fill(evening.committeeMeeting.minutesNumber)
  for (const guest of evening.meeting.guests) {
    const group = row(page, 'Đại biểu 1')
    await group.getByLabel('Họ và tên').fill(guest.name)
    await group.getByLabel('Chức vụ').fill(guest.post)
    await group.getByLabel('Dự với tư cách').fill(guest.role)
  }
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  const mark = (name: string, state: string) => row(page, name).getByText(state, { exact: true }).click()
  const away = page.getByRole('group', { name: /^Hoàng Văn Quýnh/ })
  await away.getByText('Trực tuyến', { exact: true }).click()
  await away.getByLabel('Kênh').fill('đang làm công nhân ngoài tỉnh, gọi video qua Zalo')
  await away.getByLabel('Ai theo dõi').fill('Vũ Đình Khoát')
  await away.getByLabel('Ý kiến nêu').fill('Nhất trí với dự thảo nghị quyết')
  await mark('Bùi Thị Lụa', 'Vắng có lý do')
  await row(page, 'Bùi Thị Lụa')
    .getByLabel('Lý do vắng')
    .fill('gia đình có việc tang, đã báo cáo Bí thư chi bộ chiều 06/9/2022')
  await mark('Mai Văn Ngữ', 'Vắng không lý do')
  const exempt = page.getByRole('group', { name: /^Ngô Văn Lẫm/ })
  await exempt.getByText('Miễn, không dự', { exact: true }).click()
  await exempt.getByLabel('Lý do vắng').fill('tuổi cao')

  const dues = part(page, /Đảng phí/)
  await dues.getByLabel('Số đồng chí đã nộp').fill('17')
  await dues.getByLabel('Đồng chí chưa nộp').fill('Mai Văn Ngữ')
  await page.getByLabel('Người phổ biến').fill('Đồng chí Đào Xuân Thạch và đồng chí Lương Thị Nhàn')
  await rows(
    page,
    { add: 'Thêm văn bản', what: 'Văn bản', items: evening.documents },
    async (group, item) => {
      const { kind, number, issuedOn, issuer, subject } = item
      const day = issuedOn.split('-').reverse().map(Number).join('/')
      await group.getByRole('textbox').fill(`${kind} số ${number} ngày ${day} của ${issuer} về ${subject}`)
    },
  )
  const study = part(page, /Học tập và làm theo/)
  await study.getByLabel('Chủ đề').fill(evening.study.topic)
  await study.getByLabel('Người trình bày').fill(evening.study.presenter.name)
  await study.getByLabel('Liên hệ tại chi bộ').fill(evening.study.applied)

  const last = part(page, /Đánh giá tháng trước/)
  const { lastMonth } = evening
  await last
    .getByLabel('Tình hình tư tưởng')
    .fill(`${lastMonth.ideology.members} ${lastMonth.ideology.people}`)
  await rows(
    page,
    { add: 'Thêm nhiệm vụ', what: 'Nhiệm vụ', items: lastMonth.tasks },
    async (group, item) => {
      await group.getByLabel('Nhiệm vụ', { exact: true }).fill(item.title)
      await group.getByLabel('Người thực hiện').fill(item.assignee)
      await group
        .getByLabel('Tình trạng')
        .selectOption(item.isDone ? 'Hoàn thành' : 'Chưa hoàn thành, không làm tiếp')
      await group.getByLabel('Kết quả').fill(item.result)
    },
  )
  await last.getByLabel('Ưu điểm').fill(lastMonth.strengths.join('\n'))
  await last.getByLabel('Hạn chế, nguyên nhân').fill(lastMonth.weaknesses.join('\n'))
  await last
    .getByLabel('Biểu dương')
    .fill(lastMonth.praised.map(({ name, for: why }) => `đồng chí ${name} ${why}`).join(', '))
  await last
    .getByLabel('Nhắc nhở')
    .fill(
      lastMonth.reminded
        .map(({ name, for: why, followUp }) => `đồng chí ${name} ${why}. ${followUp}`)
        .join('; '),
    )
  await page
    .getByLabel('Nhiệm vụ, mỗi nhiệm vụ một dòng')
    .fill(evening.nextMonth.tasks.map(({ text }) => text).join('\n'))

  await rows(page, { add: 'Thêm ý kiến', what: 'Ý kiến', items: evening.opinions }, async (group, item) => {
    await group.getByLabel('Đồng chí phát biểu').fill(item.speaker.name)
    await group.getByLabel('Về việc').fill(item.subject)
    await group.getByLabel('Nội dung phát biểu').fill(item.text)
    await group.getByLabel('Chủ trì kết luận').fill(item.conclusion)
  })
  await rows(
    page,
    { add: 'Thêm ý kiến đại biểu', what: 'Ý kiến đại biểu', items: evening.guestRemarks },
    async (group, item) => {
      await group.getByLabel('Đại biểu phát biểu').fill(item.name)
      await group.getByLabel('Ý kiến của đại biểu').fill(item.text)
    },
  )

  await rows(
    page,
    { add: 'Thêm nội dung', what: 'Nội dung', items: evening.feedback },
    async (group, item) => {
      await group.getByLabel('Loại').selectOption(item.kind === 'kiến nghị' ? 'Kiến nghị' : 'Góp ý')
      // The catalogue of the demonstration names the district, that of a test's own world does not.
      const addressee = group.getByLabel('Nơi nhận')
      const named = new RegExp(`^${item.addressee.replace(' Minh Giang', '')}`)
      const option = addressee.locator('option').filter({ hasText: named })
      await addressee.selectOption((await option.first().getAttribute('value')) ?? '')
      await group.getByLabel('Tóm tắt một dòng').fill(item.title)
      await group.getByLabel('Nội dung', { exact: true }).fill(item.text)
      await group.getByLabel('Lĩnh vực').fill(item.field)
      await group.getByLabel('Địa điểm xảy ra').fill(item.place)
      await group.getByLabel('Người nêu').fill(item.raisedBy)
      await fillVote(group, item.voteToForward)
    },
  )
  await rows(page, { add: 'Thêm việc', what: 'Việc', items: evening.assignedTasks }, async (group, item) => {
    await group.getByLabel('Nội dung việc').fill(item.title)
    await group.getByLabel('Người chịu trách nhiệm').fill(item.assignee.name)
    await group.getByLabel('Phối hợp').fill(item.with.join(', '))
    await group.getByLabel('Thời hạn').fill(item.dueOn.split('-').reverse().join('/'))
  })
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill(evening.conclusion.text)
  const resolution = part(page, /Biểu quyết, nghị quyết/)
  await fillVote(row(page, 'Biểu quyết nghị quyết'), evening.resolutionVote)
  await expect(resolution).toContainText('Tán thành 13/16, đạt 81,25%: quá nửa cơ số.')

  await fillScore(page)
  await page.getByLabel('Cần khắc phục').fill(evening.scoreSheet.toImprove)
  await page.getByLabel('Người đọc lại biên bản').fill(evening.adoption.readBackBy)
  await page.getByLabel('Số nhất trí').fill('14')
  await page.getByLabel('Trên số có mặt').fill('14')
  await page.getByLabel('Giờ kết thúc').fill('21:15')
}
