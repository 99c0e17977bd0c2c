import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'
import { part, row, saved } from './support/evening'
import { addTemplates, finish, openEditor, openMeeting, receive } from './support/kinds'
import { pdfText, squeezed } from './support/pdf-text'

const vote = async (group: ReturnType<typeof row>, inFavour: number) => {
  await group.getByLabel('Tán thành', { exact: true }).fill(String(inFavour))
  await group.getByLabel('Không tán thành').fill('0')
  await group.getByLabel('Ý kiến khác', { exact: true }).fill('0')
}

test.beforeEach(async ({ world }) => {
  await addTemplates(world)
})

test('chi ủy họp trước: mở, ghi, gửi; kỳ thường kỳ tự lấy ngày và số biên bản', async ({
  page,
  world,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('cellSecretary')
  await openMeeting(page, { kind: 'Họp chi ủy', day: '5/9/2022' })
  await expect(row(page, 'Lê Công Rạng')).toHaveCount(0)
  await part(page, /Nội dung đưa ra/)
    .getByRole('textbox')
    .fill('Đánh giá tháng 8, bàn nhiệm vụ tháng 9')
  await part(page, /Đánh giá tình hình/)
    .getByRole('textbox')
    .fill('Hoàn thành 4/5 nhiệm vụ')
  await page.getByLabel('Nhiệm vụ, mỗi nhiệm vụ một dòng').fill('Nạo vét kênh N4')
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill('Thống nhất nội dung')
  await page.getByRole('radio', { name: 'Kết luận', exact: true }).check()
  const { address, fileName } = await finish(page, {
    agreed: 2,
    said: 'Đã hoàn tất biên bản số 01 và kết luận số 01.',
  })
  expect(fileName).toContain('bien-ban-hop-chi-uy-thang-9-2022')
  await expect(page.getByRole('row', { name: /Kết luận.*Số 01-KL\/CB/ })).toBeVisible()
  const conclusion = await page.request.get(`/print/conclusion/${address.split('/').at(-1)}`)
  expect(conclusion.headers()['content-disposition']).toContain('ket-luan-hop-chi-uy-thang-9-2022')

  await page.goto('/calendar')
  await expect(page.getByRole('row', { name: /Họp chi ủy/ })).toBeVisible()
  const [meeting] = await db
    .insert(schema.meetings)
    .values({
      orgId: world.cell.id,
      month: '2022-09-01',
      dueOn: '2022-09-07',
      plannedOn: '2022-09-07',
      plannedAt: '19:30',
      place: 'Nhà văn hóa',
      state: 'confirmed',
    })
    .returning()
  await page.goto(`/meetings/${meeting?.id}`)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(page.getByLabel('Chi ủy họp trước ngày')).toHaveValue('05/09/2022')
  await expect(page.getByLabel('Số biên bản họp chi ủy')).toHaveValue('01-BB/CB')

  await receive(page, signInAs, 'Họp chi ủy')
  await page.goto(address)
  await expect(page.getByText('Cấp trên đã tiếp nhận')).toBeVisible()
})

test('chuyên đề: vào kế hoạch năm, mở từ kế hoạch, ghi, gửi; quý ấy thành đã sinh hoạt', async ({
  page,
  world,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('cellSecretary')
  await page.goto('/')
  await page.getByRole('link', { name: /^Sinh hoạt chuyên đề quý III\/2022/ }).click()
  await page.getByLabel('Tên chuyên đề').fill('Đảng viên nêu gương xây dựng nông thôn mới')
  await page.getByLabel('Quý').selectOption('Quý III')
  await page.getByLabel('Đồng chí chuẩn bị').selectOption('Lê Công Rạng')
  await page.getByRole('button', { name: 'Thêm chuyên đề' }).click()
  await expect(page.getByText('Chuẩn bị: đồng chí Lê Công Rạng')).toBeVisible()

  await page.getByRole('link', { name: 'Mở kỳ sinh hoạt chuyên đề' }).click()
  await page.getByLabel('Ngày họp').fill('6/9/2022')
  await page.getByLabel('Giờ họp').fill('19:30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa')
  await page.getByRole('button', { name: 'Mở kỳ họp' }).click()
  await openEditor(page)
  await expect(page.getByLabel('Tên chuyên đề')).toHaveValue('Đảng viên nêu gương xây dựng nông thôn mới')
  await expect(page.getByLabel('Người trình bày chuyên đề')).toHaveValue('Lê Công Rạng')
  await page.getByLabel('Mục đích, yêu cầu').fill('Mỗi đảng viên nhận một việc')
  await page.getByLabel('Tóm tắt nội dung trình bày').fill('Ba việc làm mẫu của thôn')
  const opinion = row(page, 'Ý kiến chuyên đề 1')
  await opinion.getByLabel('Đồng chí phát biểu').fill('Vũ Đình Khoát')
  await opinion.getByLabel('Nội dung phát biểu').fill('Tôi nhận tuyến đường ngõ 2')
  await page.getByLabel('Tiếp thu, kết luận về chuyên đề').fill('Nhất trí, thực hiện trong tháng 9')
  await vote(row(page, 'Biểu quyết chuyên đề'), 3)
  const duty = row(page, 'Việc 1')
  await duty.getByLabel('Nội dung việc').fill('Hoàn thiện chuyên đề')
  await duty.getByLabel('Người chịu trách nhiệm').fill('Lê Công Rạng')
  await duty.getByLabel('Thời hạn').fill('15/9/2022')
  const { fileName } = await finish(page, { agreed: 3, said: 'Đã hoàn tất biên bản số 01.' })
  expect(fileName).toContain('bien-ban-sinh-hoat-chuyen-de-thang-9-2022')

  await page.goto(`/thematic?org=${world.cell.id}`)
  await expect(page.getByText('Đã sinh hoạt ngày 06/09/2022')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Sinh hoạt chuyên đề quý III/ })).toHaveCount(0)
  await receive(page, signInAs, 'Sinh hoạt chuyên đề')
})

test('hội nghị bất thường: phải ghi lý do; nghị quyết về một việc', async ({ page, signInAs }) => {
  test.setTimeout(240_000)
  await signInAs('cellSecretary')
  await page.goto('/meetings/new?kind=extraordinary')
  await page.getByLabel('Ngày họp').fill('6/9/2022')
  await page.getByLabel('Giờ họp').fill('19:30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa')
  await page.getByRole('button', { name: 'Mở kỳ họp' }).click()
  await expect(page.getByText('Đồng chí ghi lý do họp bất thường.').first()).toBeVisible()
  await openMeeting(page, {
    kind: 'Hội nghị chi bộ bất thường',
    day: '6/9/2022',
    before: (on) => on.getByLabel('Lý do họp').fill('Khắc phục hậu quả mưa lớn'),
  })
  await expect(page.getByLabel('Lý do sinh hoạt')).toHaveValue('Khắc phục hậu quả mưa lớn')
  await part(page, /Nội dung hội nghị/)
    .getByRole('textbox')
    .fill('Sạt 40 m bờ kênh N4')
  const opinion = row(page, 'Ý kiến 1')
  await opinion.getByLabel('Đồng chí phát biểu').fill('Lê Công Rạng')
  await opinion.getByLabel('Nội dung phát biểu').fill('Chia ba tổ, làm trong hai ngày')
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill('Đắp xong bờ kênh trước ngày 10/9/2022')
  await page.getByRole('radio', { name: 'Nghị quyết', exact: true }).check()
  await page.getByLabel('Nội dung biểu quyết').first().fill('Thông qua Nghị quyết khắc phục hậu quả mưa lớn')
  await vote(row(page, 'Biểu quyết nghị quyết'), 3)
  const { address } = await finish(page, {
    agreed: 3,
    said: 'Đã hoàn tất biên bản số 01 và nghị quyết số 01.',
  })
  const resolution = await page.request.get(`/print/resolution/${address.split('/').at(-1)}`)
  expect(resolution.headers()['content-type']).toBe('application/pdf')

  await page.getByRole('link', { name: 'Chọn nội dung để trích' }).click()
  await page.getByRole('button', { name: 'Lập bản trích' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Đồng chí xem lại các ô được đánh dấu')
  await page.getByRole('checkbox', { name: 'Kết luận của chủ trì' }).check()
  await page.getByRole('button', { name: 'Lập bản trích' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã lập bản trích.')
  const href = await page.getByRole('link', { name: 'In bản trích', exact: true }).getAttribute('href')
  const [extract, again] = await Promise.all([page.request.get(`${href}`), page.request.get(`${href}`)])
  expect(await pdfText(await extract.body())).toContain(squeezed('TRÍCH BIÊN BẢN'))
  expect((await again.body()).equals(await extract.body()), 'tải lại là đúng những byte ấy').toBe(true)
  await page.goto(address)
  const taken = page.getByRole('row', { name: /^Trích biên bản Kết luận của chủ trì Đã lưu bản in/ })
  await taken.getByRole('link', { name: /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Có văn bản mang mã')
  await page.goto(address)
  await receive(page, signInAs, 'Hội nghị chi bộ bất thường')
})

test('đại hội chi bộ: bầu cử bằng phiếu kín, bằng phiếu thì chưa hoàn tất được, số riêng ký hiệu ĐH', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000)
  await signInAs('cellSecretary')
  await openMeeting(page, {
    kind: 'Đại hội chi bộ',
    day: '6/9/2022',
    before: (on) => on.getByLabel('Nhiệm kỳ').fill('2022–2025'),
  })
  await expect(page.getByLabel('Nhiệm kỳ')).toHaveValue('2022–2025')
  await page.getByRole('textbox', { name: /^Đoàn chủ tịch/ }).fill('Đào Xuân Thạch')
  await page.getByRole('textbox', { name: /^Thư ký đại hội/ }).fill('Vũ Đình Khoát')
  await vote(row(page, 'Biểu quyết đoàn chủ tịch, thư ký, tổ kiểm phiếu'), 3)
  await page.getByLabel('Báo cáo chính trị').fill('Hoàn thành 11/12 chỉ tiêu')
  const opinion = row(page, 'Ý kiến 1')
  await opinion.getByLabel('Đồng chí phát biểu').fill('Lê Công Rạng')
  await opinion.getByLabel('Nội dung phát biểu').fill('Nhất trí với báo cáo')
  const round = row(page, 'Kiểm phiếu bầu: Chi ủy')
  for (const [label, figure] of [
    ['Số lượng bầu', '2'],
    ['Phiếu phát ra', '3'],
    ['Phiếu thu về', '3'],
    ['Phiếu hợp lệ', '3'],
    ['Phiếu không hợp lệ', '0'],
  ] as const)
    await round.getByLabel(label).fill(figure)
  const candidate = async (no: number, name: string, votes: string) => {
    const group = row(page, `Người ${no}`)
    if (!(await group.isVisible())) await page.getByRole('button', { name: 'Thêm người được bầu' }).click()
    await group.getByLabel('Họ và tên người được bầu').fill(name)
    await group.getByLabel('Số phiếu bầu').fill(votes)
  }
  await candidate(1, 'Đào Xuân Thạch', '2')
  await candidate(2, 'Vũ Đình Khoát', '2')
  await candidate(3, 'Lê Công Rạng', '2')
  await part(page, /Bế mạc, kết luận/)
    .getByRole('textbox')
    .fill('Phấn đấu 100% hộ có nước sạch')
  await vote(row(page, 'Biểu quyết nghị quyết'), 3)
  await page.getByLabel('Số nhất trí').fill('3')
  await page.getByLabel('Giờ kết thúc').fill('21:30')
  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await page.getByRole('link', { name: /bằng phiếu nhau ở suất cuối cùng/ }).click()
  await row(page, 'Người 1').getByLabel('Số phiếu bầu').fill('3')
  await row(page, 'Người 3').getByLabel('Số phiếu bầu').fill('1')
  await saved(page)
  await finish(page, { agreed: 3, said: 'Đã hoàn tất biên bản số 01 và nghị quyết số 01.' })
  await expect(page.getByText('01-BB/ĐH')).toBeVisible()
  await expect(page.getByText('Đào Xuân Thạch (3 phiếu, 100%)')).toBeVisible()
  await receive(page, signInAs, 'Đại hội chi bộ')
})
