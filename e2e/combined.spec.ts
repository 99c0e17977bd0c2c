import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'
import { fillVote, row, saved, writeEvening } from './support/evening'
import { makeEvening } from './support/evening-cell'
import { planAgenda, receive } from './support/kinds'
import { pdfText, squeezed } from './support/pdf-text'

const topic = 'Giữ gìn đoàn kết trong chi bộ'

test('thường kỳ kết hợp chuyên đề: từ chương trình đến biên bản đã tiếp nhận, một buổi hai phần trên mọi trang, mọi giấy tờ', async ({
  page,
  world,
  signInAs,
}) => {
  test.setTimeout(300_000)
  const meetingId = await makeEvening(world)
  await db
    .insert(schema.thematicTopics)
    .values({ orgId: world.cell.id, year: 2022, quarter: 3, title: topic })
  await signInAs('cellSecretary')
  await page.goto(`/meetings/${meetingId}`)
  await page.getByText('Kết hợp sinh hoạt chuyên đề trong buổi này').click()
  await page.getByLabel('Chuyên đề trong kế hoạch năm').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Kết hợp sinh hoạt chuyên đề' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Sinh hoạt thường kỳ và chuyên đề tháng 9/2022',
  )
  await planAgenda(page)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(page.getByLabel('Tên chuyên đề')).toHaveValue(topic)
  await writeEvening(page)

  await page.getByLabel('Mục đích, yêu cầu').fill('Mỗi đảng viên nêu một việc làm cụ thể')
  await page.getByLabel('Người trình bày chuyên đề').fill('Lê Công Rạng')
  await page.getByLabel('Tóm tắt nội dung trình bày').fill('Ba biểu hiện thiếu đoàn kết và cách sửa')
  const opinion = row(page, 'Ý kiến chuyên đề 1')
  await opinion.getByLabel('Đồng chí phát biểu').fill('Phạm Thị Thơi')
  await opinion.getByLabel('Nội dung phát biểu').fill('Nói thẳng tại chi bộ, không nói sau lưng')
  await page.getByLabel('Tiếp thu, kết luận về chuyên đề').fill('Nhất trí, thực hiện từ tháng 9/2022')
  await fillVote(row(page, 'Biểu quyết chuyên đề'), { inFavour: 13, against: 0, other: 0 })
  const times = [
    ['19:30', '20:30'],
    ['20:30', '21:00'],
    ['21:00', ''],
  ] as const
  for (const [index, [from, to]] of times.entries()) {
    await page.getByLabel(`Phần ${index + 1} từ`).fill(from)
    await page.getByLabel(`Phần ${index + 1} đến`).fill(to)
  }
  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await expect(page.getByRole('link', { name: /giờ bắt đầu, kết thúc chưa đủ/ })).toBeVisible()
  await expect(page.getByText('105 phút')).toBeVisible()
  await page.goto(`/meetings/${meetingId}/minutes`)
  await page.getByLabel('Phần 3 đến').fill('21:15')
  await saved(page)
  await page.goto(`/thematic?org=${world.cell.id}`)
  await expect(page.getByText('Dự kiến ngày 07/09/2022, cùng buổi thường kỳ')).toBeVisible()

  await page.goto(`/meetings/${meetingId}/complete`)
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText(
    'Đã hoàn tất biên bản số 06 và nghị quyết số 03.',
  )
  const printed = async (paper: string) => {
    const file = await page.request.get(`/print/${paper}/${meetingId}`)
    expect(file.headers()['content-type'], paper).toBe('application/pdf')
    return pdfText(await file.body())
  }
  const minutes = await printed('minutes')
  for (const words of [
    'sinh hoạt chi bộ thường kỳ tháng 9 và chuyên đề quý III năm 2022',
    topic,
    'Nói thẳng tại chi bộ, không nói sau lưng',
    'sinh hoạt chuyên đề 30 phút',
  ])
    expect(minutes).toContain(squeezed(words))
  for (const paper of ['resolution', 'score-sheet']) await printed(paper)

  await page.goto(`/meetings/${meetingId}`)
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  await page.goto(`/thematic?org=${world.cell.id}`)
  await expect(page.getByText('Đã sinh hoạt ngày 07/09/2022')).toBeVisible()
  await receive(page, signInAs, 'Sinh hoạt thường kỳ và chuyên đề')
})
