import type { Page } from '@playwright/test'
import given from '@/db/seed/meeting-2025-11.json' with { type: 'json' }
import { expect } from '../fixtures'
import { fillVote, part, row, rows } from './evening'

const shown = (day: string) => day.split('-').reverse().join('/')

async function writeOpening(page: Page) {
  const opening = part(page, /Mở đầu/)
  await expect(opening.getByLabel('Số biên bản họp chi ủy')).toHaveValue(
    given.meeting.committeeMet.minutesNumber,
  )
  await expect(opening.getByLabel('Chủ trì', { exact: true })).toHaveValue(given.meeting.chair.name)
  await opening.getByLabel('Chương trình').fill('chi bộ nhất trí thông qua')
  const [guest] = given.meeting.guests
  const group = row(page, 'Đại biểu 1')
  await group.getByLabel('Họ và tên').fill(guest?.name ?? '')
  await group.getByLabel('Chức vụ').fill(guest?.post ?? '')
  await group.getByLabel('Dự với tư cách').fill(guest?.role ?? '')

  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  const exempt = page.getByRole('group', { name: /^Thái Văn Bổng/ })
  await exempt.getByText('Có mặt', { exact: true }).click()
  const absent = page.getByRole('group', { name: /^Giang Văn Mích/ })
  await absent.getByText('Vắng có lý do', { exact: true }).click()
  await absent.getByLabel('Lý do vắng').fill('làm ca đêm theo lịch của doanh nghiệp, đã báo cáo')

  const dues = part(page, /Đảng phí/)
  await dues.getByLabel('Số đồng chí đã nộp').fill(String(given.meeting.dues.paid))
  await dues.getByLabel('Đồng chí chưa nộp').fill(given.meeting.dues.unpaid.join(', '))
}

async function writeReports(page: Page) {
  await rows(page, { add: 'Thêm văn bản', what: 'Văn bản', items: given.documents }, async (group, item) => {
    const { kind, number, issuedOn, issuer, subject } = item
    await group
      .getByRole('textbox')
      .fill(`${kind} số ${number} ngày ${shown(issuedOn)} của ${issuer} về ${subject}`)
  })
  await part(page, /Học tập và làm theo/)
    .getByLabel('Chủ đề')
    .fill('Phong cách gần dân, trọng dân')
  const last = part(page, /Đánh giá tháng trước/)
  const { lastMonth } = given
  await last.getByLabel('Tình hình tư tưởng').fill(lastMonth.ideology)
  for (const [index, { title, isDone, result }] of lastMonth.tasks.entries()) {
    const group = row(page, `Nhiệm vụ ${index + 1}`)
    await expect(group.getByLabel('Nhiệm vụ', { exact: true })).toHaveValue(title)
    await group
      .getByLabel('Tình trạng')
      .selectOption(isDone ? 'Hoàn thành' : 'Chưa hoàn thành, không làm tiếp')
    await group.getByLabel('Kết quả').fill(result)
  }
  await last.getByLabel('Ưu điểm').fill(lastMonth.strengths.join('\n'))
  await last.getByLabel('Hạn chế, nguyên nhân').fill(lastMonth.weaknesses.join('\n'))
  const named = (people: { name: string; for: string }[]) =>
    people.map(({ name, for: why }) => `đồng chí ${name} ${why}`).join('; ')
  await last.getByLabel('Biểu dương').fill(named(lastMonth.praised))
  await last.getByLabel('Nhắc nhở').fill(named(lastMonth.reminded))
  await page.getByLabel('Nhiệm vụ, mỗi nhiệm vụ một dòng').fill(given.nextMonth.tasks.join('\n'))
}

type Opinion = (typeof given.opinions)[number]
const opinionsOf = (name: string) => given.opinions.filter(({ part: of }) => of === name)

async function writeDiscussion(page: Page) {
  const fill = (add: string, what: string, items: Opinion[]) =>
    rows(page, { add, what, items }, async (group, item) => {
      await group.getByLabel('Đồng chí phát biểu').fill(item.speaker)
      await group.getByLabel('Nội dung phát biểu').fill(item.text)
      await group.getByLabel('Chủ trì kết luận').fill(item.conclusion)
    })
  await fill('Thêm ý kiến', 'Ý kiến', opinionsOf('thường kỳ'))
  await fill('Thêm ý kiến về chuyên đề', 'Ý kiến chuyên đề', opinionsOf('chuyên đề'))
  const [remark] = given.guestRemarks
  const guest = row(page, 'Ý kiến đại biểu 1')
  await guest.getByLabel('Đại biểu phát biểu').fill(remark?.name ?? '')
  await guest.getByLabel('Ý kiến của đại biểu').fill(remark?.text ?? '')

  const { thematic } = given
  await expect(page.getByLabel('Tên chuyên đề')).toHaveValue(thematic.title)
  await page.getByLabel('Mục đích, yêu cầu').fill(thematic.purpose)
  await expect(page.getByLabel('Người trình bày chuyên đề')).toHaveValue(thematic.presenter.name)
  await page.getByLabel('Tóm tắt nội dung trình bày').fill(thematic.summary)
  await page
    .getByRole('textbox', { name: /^Định hướng thảo luận/ })
    .fill(thematic.discussionQuestions.join('\n'))
  await page.getByLabel('Đánh giá chất lượng chuyên đề').fill(thematic.qualityAssessment)
  await page.getByLabel('Tiếp thu, kết luận về chuyên đề').fill(thematic.conclusion)
  await fillVote(row(page, 'Biểu quyết chuyên đề'), thematic.vote)
}

async function writeFeedback(page: Page) {
  await rows(page, { add: 'Thêm nội dung', what: 'Nội dung', items: given.feedback }, async (group, item) => {
    await group.getByLabel('Loại').selectOption('Kiến nghị')
    await group.getByLabel('Nơi nhận').selectOption(item.addressee)
    await group.getByLabel('Tóm tắt một dòng').fill(item.title)
    await group.getByLabel('Nội dung', { exact: true }).fill(item.text)
    await group.getByLabel('Lĩnh vực').fill(item.field)
    await group.getByLabel('Địa điểm xảy ra').fill(item.place)
    await group.getByLabel('Người nêu').fill(item.raisedBy)
    await fillVote(group, item.voteToForward)
  })
  await rows(page, { add: 'Thêm việc', what: 'Việc', items: given.assignedTasks }, async (group, item) => {
    await group.getByLabel('Nội dung việc').fill(item.title)
    await group.getByLabel('Người chịu trách nhiệm').fill(item.assignee)
    await group.getByLabel('Thời hạn').fill(shown(item.dueOn))
  })
}

/** The sheet of 2025: full points by hand but for what the case took off. */
async function writeScore(page: Page) {
  const section = part(page, /Tự chấm điểm/)
  await expect(section).toContainText('theo Hướng dẫn 42-HD/BTCTW (7 tiêu chí, 100 điểm)')
  const lost: Record<string, [points: string, why: string]> = {
    '3.2b': ['0', 'Gửi giấy mời cấp ủy viên phụ trách chậm 01 ngày.'],
    '4.2a': ['9', 'Phần báo cáo còn dài.'],
    '4.3d': ['0', 'Phần thường kỳ còn kéo dài.'],
  }
  for (const field of await section.getByLabel(/^\d[\d.a-z]*\. /).all()) {
    const id = (await field.getAttribute('id')) ?? ''
    const no = /items\.([^.]+)\.points/.exec(id)?.[1]?.replaceAll('_', '.') ?? ''
    const max = /đến (\d+) điểm/.exec(
      (await section.locator(`[id="${id.replace('field-', 'hint-')}"]`).textContent()) ?? '',
    )
    const [points, why] = lost[no] ?? [max?.[1] ?? '', '']
    await field.fill(points)
    if (why) await section.getByLabel(`Lý do mục ${no}`).fill(why)
  }
  await page.getByLabel('Cần khắc phục').fill(given.scoreSheet.toImprove)
}

async function writeClosing(page: Page) {
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill(given.conclusion)
  await fillVote(row(page, 'Biểu quyết nghị quyết'), given.resolutionVote)
  for (const [index, { from, to }] of given.meeting.parts.entries()) {
    await page.getByLabel(`Phần ${index + 1} từ`).fill(from)
    await page.getByLabel(`Phần ${index + 1} đến`).fill(to)
  }
  await page.getByLabel('Người đọc lại biên bản').fill(given.adoption.readBackBy)
  await page.getByLabel('Số nhất trí').fill(String(given.adoption.agreed))
  await page.getByLabel('Trên số có mặt').fill(String(given.adoption.of))
  await page.getByLabel('Giờ kết thúc').fill('21:15')
}

/** Everything the recorder of Chi bộ thôn 3 writes on 05/11/2025, by hand. */
export async function writeMeeting2025(page: Page) {
  await writeOpening(page)
  await writeReports(page)
  await writeDiscussion(page)
  await writeFeedback(page)
  await writeClosing(page)
  await writeScore(page)
}
