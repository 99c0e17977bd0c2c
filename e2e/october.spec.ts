import { expect, type Page, test } from '@playwright/test'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { fillScore, fillVote, part, row, saved, writeEvening } from './support/evening'
import { minutes } from './support/evening-minutes'
import { draftedResolution } from './support/evening-resolution'
import { freePort, Installation, ready } from './support/installation'
import { missing, pdfText } from './support/pdf-text'
import { fillFields } from './support/step'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** The business day is moved, so the journey has a demonstration of its own. */
let installation: Installation
let address = ''
let page: Page

test.beforeAll(async ({ browser }) => {
  installation = new Installation()
  address = await ready(installation.start(await freePort()))
  page = await browser.newPage({ baseURL: address })
  page.setDefaultTimeout(15_000)
})
test.afterAll(async () => {
  await page.close()
  await installation.remove()
})

const heading = () => page.getByRole('heading', { level: 1 })
const told = () => page.getByRole('status').first()

async function signIn(loginName: string) {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(loginName)
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(heading()).toHaveText('Việc cần làm')
}

async function setDay(day: string) {
  await signIn('vanphong.huyen')
  await page.goto('/clock')
  await page.getByLabel('Ngày').fill(day)
  await page.getByRole('button', { name: 'Đặt ngày trình diễn' }).click()
  await expect(told()).toContainText(day)
}

/** Finds an item in the person's own list, by its title. */
async function openItem(title: string) {
  await page.goto('/feedback?desk=mine')
  await page.getByRole('link', { name: title }).click()
  await expect(heading()).toHaveText(title)
}

async function take(title: string, step: string, fields: Record<string, string> = {}) {
  await openItem(title)
  await page.getByRole('link', { name: step, exact: true }).click()
  await expect(heading()).toHaveText(step)
  await fillFields(page, fields)
  await page.getByRole('main').locator('button').click()
  await expect(page.getByText(/^Đã xong: /)).toBeVisible()
}

async function complete() {
  const onward = { name: 'Xem lại để hoàn tất' }
  // The recorder saved a moment ago: the secretary reads, and goes on from there.
  await page.getByRole('button', onward).or(page.getByRole('link', onward)).click()
  await expect(heading()).toHaveText('Hoàn tất biên bản')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(told()).toContainText('Đã hoàn tất biên bản số')
}

const [canal, papers] = evening.feedback
if (!canal || !papers) throw new Error('two items were raised that evening')
const longDay = (day: string) => day.split('-').reverse().join('/')
const replyOf = ({ reply }: typeof canal, kind: string) => ({
  'Kết quả': kind,
  'Nội dung trả lời': reply.text,
  'Văn bản trả lời: loại, số': `${reply.document.kind} số ${reply.document.number}`,
  'Ngày văn bản trả lời': longDay(reply.document.issuedOn),
  'Người ký': reply.document.issuer,
})

test('07/09: chi bộ ghi, hoàn tất; 08/09: gửi biên bản, hai nội dung đi cùng', async () => {
  await signIn('bithu.dongha')
  await page
    .getByRole('link', { name: /[Bb]iên bản/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Tháng 9/2022' }).first().click()
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(heading()).toHaveText('Biên bản sinh hoạt tháng 9/2022')
  await writeEvening(page)
  await saved(page)
  await complete()
  await expect(told()).toContainText('Đã hoàn tất biên bản số 06 và nghị quyết số 03.')
  const meeting = new URL(page.url()).pathname.split('/').at(-1)
  const paper = async (form: string) =>
    pdfText(await (await page.request.get(`/print/${form}/${meeting}`)).body())
  expect(missing(await paper('minutes'), [...minutes, 'NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ'])).toEqual([])
  expect(missing(await paper('resolution'), draftedResolution)).toEqual([])
  await setDay('08/09/2022')
  await signIn('bithu.dongha')
  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Tháng 9/2022' }).click()
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(told()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  await expect(page.getByRole('link', { name: /^AT-DH-2022-09-\d\d: / })).toHaveCount(2)
})

test('09/09–13/09: xã chuyển, Văn phòng trình, Thường trực duyệt giao cả hai một lần', async () => {
  await setDay('09/09/2022')
  await signIn('vanphong.anthinh')
  for (const { title } of [canal, papers])
    await take(title, 'Chuyển cấp trên', { 'Ý kiến của cấp ủy': 'Vượt thẩm quyền của xã.' })

  await setDay('12/09/2022')
  await signIn('vanphong.huyen')
  await take(canal.title, 'Trình giao xử lý', { 'Hạn trả lời đề xuất': '04/10/2022' })
  await take(papers.title, 'Trình giao xử lý', {
    'Cơ quan xử lý đề xuất': 'Văn phòng Huyện ủy',
    'Hạn trả lời đề xuất': '04/10/2022',
  })

  await setDay('13/09/2022')
  await signIn('thuongtruc.huyen')
  await page.goto('/feedback/approvals/many?kind=assign')
  for (const { title } of [canal, papers]) await page.getByRole('checkbox', { name: title }).check()
  await page.getByRole('button', { name: 'Duyệt các mục đã chọn' }).click()
  await expect(page.getByText('Đã duyệt giao xử lý 2 mục đã chọn')).toBeVisible()
})

test('20/09 và 28/09: hai nơi trình dự thảo, Thường trực duyệt, trả lời về chi bộ', async () => {
  const answers = [
    [papers, '20/09/2022', 'vphu.huyen', 'Đã giải quyết', 'Toàn đảng bộ'],
    [canal, '28/09/2022', 'ubnd.huyen', 'Chưa có kinh phí – đã đưa vào kế hoạch', 'Chỉ chi bộ đã nêu'],
  ] as const
  for (const [item, day, officer, kind, scope] of answers) {
    await setDay(day)
    await signIn(officer)
    await take(item.title, 'Trình dự thảo trả lời', replyOf(item, kind))
    await signIn('thuongtruc.huyen')
    await openItem(item.title)
    await page.getByRole('link', { name: 'Duyệt trả lời', exact: true }).click()
    await page.getByText(scope, { exact: true }).click()
    await page.getByRole('button', { name: 'Duyệt trả lời' }).click()
    await expect(page.getByText(/^Đã xong: /)).toBeVisible()
  }
})

async function plan(month: string) {
  await page.goto(`/calendar?month=${month}`)
  await page.getByRole('button', { name: 'Mở kỳ sinh hoạt' }).click()
  await expect(told()).toContainText('Đã mở kỳ sinh hoạt')

  await signIn('bithu.dongha')
  await page.goto(`/calendar?month=${month}`)
  await page.getByRole('link', { name: 'Đăng ký lịch sinh hoạt' }).click()
  await page.getByLabel('Giờ họp').fill('19:30')
  await page.getByRole('button', { name: 'Đăng ký lịch', exact: true }).click()
  await expect(told()).toContainText('Đã đăng ký lịch')
  await page.getByLabel('Đảng viên ghi biên bản').selectOption({ label: 'Vũ Đình Khoát, Chi ủy viên' })
  await page.getByRole('button', { name: 'Cử thư ký' }).click()
  await expect(page.getByText('Đã cử đồng chí Vũ Đình Khoát')).toBeVisible()

  await signIn('vanphong.anthinh')
  await page.goto(`/calendar?month=${month}`)
  await page
    .getByRole('row', { name: /Đông Hạ/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: 'Xác nhận lịch này' }).click()
  await expect(told()).toContainText('xác nhận')
}

test('tháng 10: huyện mở kỳ, chi bộ đăng ký lịch và cử thư ký, xã xác nhận', async () => {
  await setDay('03/10/2022')
  await plan('2022-10')
})

const answer = ({ title }: typeof canal) => page.getByRole('group', { name: new RegExp(title) })

/** The rest of the month, in short. */
async function writeRest(month: string) {
  const opening = part(page, /Mở đầu/)
  await opening.getByLabel('Chương trình').fill('gồm 12 phần, chi bộ nhất trí thông qua')
  await page.getByLabel('Người phổ biến').fill('Đồng chí Đào Xuân Thạch')
  await row(page, 'Văn bản 1').getByRole('textbox').fill(`Hướng dẫn sinh hoạt tháng ${month}`)
  const study = part(page, /Học tập và làm theo/)
  await study.getByLabel('Chủ đề').fill('Nói đi đôi với làm')
  await study.getByLabel('Liên hệ tại chi bộ').fill('Đảng viên làm trước, làng nước theo sau')
  await part(page, /Đánh giá tháng trước/)
    .getByLabel('Ưu điểm')
    .fill('Bốn việc đã giao trong tháng 9 đều xong')
  await page.getByLabel('Nhiệm vụ, mỗi nhiệm vụ một dòng').fill('Thu hoạch lúa mùa\nLàm đất vụ đông')
  const opinion = row(page, 'Ý kiến 1')
  await opinion.getByLabel('Đồng chí phát biểu').fill('Nguyễn Hữu Chước')
  await opinion.getByLabel('Nội dung phát biểu').fill('Tài liệu tháng này về sớm, chữ to, dễ đọc')
  await opinion.getByLabel('Chủ trì kết luận').fill('Ghi nhận')
  await page.getByText('Kỳ này không có phản ánh, góp ý', { exact: true }).click()
  const task = row(page, 'Việc 1')
  await task.getByLabel('Nội dung việc').fill('Thu hoạch 42 ha lúa mùa')
  await task.getByLabel('Người chịu trách nhiệm').fill('Kiều Văn Tiệp')
  await task.getByLabel('Thời hạn').fill('30/11/2022')
  await part(page, /Kết luận của chủ trì/)
    .getByRole('textbox')
    .fill('Tập trung thu hoạch lúa mùa')
  await fillVote(row(page, 'Biểu quyết nghị quyết'), { inFavour: 16, against: 0, other: 0 })
  await fillScore(page)
  await page.getByLabel('Người đọc lại biên bản').fill('Vũ Đình Khoát')
  await page.getByLabel('Số nhất trí').fill('17')
  await page.getByLabel('Trên số có mặt').fill('17')
  await page.getByLabel('Giờ kết thúc').fill('21:00')
}

async function openMinutes(month: string) {
  await signIn('thuky.dongha')
  await page.goto('/meetings')
  await page.getByRole('link', { name: `Tháng ${month}` }).click()
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(heading()).toHaveText(new RegExp(`^Biên bản sinh hoạt .*tháng\\s${month}$`))
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
}

async function completeAsSecretary(month: string) {
  await signIn('bithu.dongha')
  await page.goto('/meetings')
  await page.getByRole('link', { name: `Tháng ${month}` }).click()
  await page
    .getByRole('link', { name: /[Gg]hi biên bản|[Mm]ở biên bản|tiếp/ })
    .first()
    .click()
  await complete()
}

test('07/10: thư ký thấy hai trả lời trong biên bản, đánh dấu đã thông báo, ghi ý kiến của chi bộ', async () => {
  await setDay('07/10/2022')
  await openMinutes('10/2022')

  const readOut = part(page, /thông báo kết quả trả lời/)
  for (const item of [canal, papers]) {
    const { text, document } = item.reply
    await expect(readOut).toContainText(text)
    // Cited as on papers: September has no zero.
    const cited = longDay(document.issuedOn).replace('/0', '/')
    await expect(readOut).toContainText(`${document.kind} số ${document.number} ngày ${cited}`)
    const { isSatisfied, text: said } = item.cellResponse
    await answer(item).getByText('Đã thông báo tại chi bộ', { exact: true }).click()
    await answer(item)
      .getByText(isSatisfied ? 'Nhất trí với trả lời' : 'Kiến nghị tiếp', { exact: true })
      .click()
    await answer(item).getByLabel('Ghi rõ ý kiến của chi bộ').fill(said)
  }
  await answer(canal).getByText('Biểu quyết kiến nghị tiếp (nếu có)').click()
  await fillVote(answer(canal), { inFavour: 14, against: 0, other: 2, otherOpinion: 'Chờ kế hoạch 2023' })
  await writeRest('10/2022')
  await saved(page)
})

test('bí thư hoàn tất: một mục đóng, một mục kiến nghị tiếp; biên bản in mang cả hai', async () => {
  await completeAsSecretary('10/2022')
  const meeting = new URL(page.url()).pathname.split('/').at(-1)
  const printed = await pdfText(await (await page.request.get(`/print/minutes/${meeting}`)).body())
  const said = [canal, papers].flatMap(({ reply, cellResponse }) => [
    reply.document.number,
    cellResponse.text.slice(1),
  ])
  expect(missing(printed, [...said, 'Biểu quyết: tán thành 14/16'])).toEqual([])

  const state = async ({ title }: typeof canal) => {
    await page.goto('/feedback')
    await page.getByRole('link', { name: title }).first().click()
    return page.getByRole('main')
  }
  await expect(await state(papers)).toContainText('Đã thông báo tại chi bộ')
  await expect(await state(canal)).toContainText('Kiến nghị tiếp')
})

test('08/10: gửi biên bản, kiến nghị tiếp thành mục mới nối vào mục cũ', async () => {
  await setDay('08/10/2022')
  await signIn('bithu.dongha')
  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Tháng 10/2022' }).click()
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(told()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  await page.getByRole('link', { name: /^AT-DH-2022-10-01: / }).click()
  await expect(page.getByRole('main')).toContainText(canal.cellResponse.text)
})

const SECOND = 'Xí nghiệp nạo vét 650 m và gia cố ba điểm sạt, xong trước ngày 10/01/2023.'

test('10/10–26/10: lần hai đi lại từ đầu, cơ quan trả lời, Thường trực duyệt', async () => {
  for (const [day, who, step] of [
    ['10/10/2022', 'vanphong.anthinh', 'Chuyển cấp trên'],
    ['11/10/2022', 'vanphong.huyen', 'Trình giao xử lý'],
    ['12/10/2022', 'thuongtruc.huyen', 'Duyệt giao xử lý'],
  ] as const) {
    await setDay(day)
    await signIn(who)
    await take(canal.title, step)
  }
  await setDay('26/10/2022')
  await signIn('ubnd.huyen')
  await take(canal.title, 'Trình dự thảo trả lời', {
    ...{ 'Kết quả': 'Đã giải quyết', 'Nội dung trả lời': SECOND, 'Người ký': canal.reply.document.signedBy },
  })
  await signIn('thuongtruc.huyen')
  await take(canal.title, 'Duyệt trả lời')
})

test('07/11: thông báo lần hai, chi bộ nhất trí; trang của mục kể cả hai lần theo thứ tự', async () => {
  await setDay('01/11/2022')
  await plan('2022-11')
  await setDay('07/11/2022')
  await openMinutes('11/2022')
  await expect(answer(canal)).toContainText(SECOND)
  await answer(canal).getByText('Đã thông báo tại chi bộ', { exact: true }).click()
  await answer(canal).getByText('Nhất trí với trả lời', { exact: true }).click()
  await answer(canal).getByLabel('Ghi rõ ý kiến của chi bộ').fill('Chi bộ nhất trí, cử người trông vật tư.')
  await writeRest('11/2022')
  await saved(page)
  await completeAsSecretary('11/2022')

  await page.goto('/meetings')
  await page.getByRole('link', { name: 'Tháng 10/2022' }).click()
  await page.getByRole('link', { name: /^AT-DH-2022-10-01: / }).click()
  const history = part(page, /Quá trình xử lý/)
  await expect(history.getByRole('heading', { level: 3 })).toHaveText([
    /^Lần 1: AT-DH-2022-09-01, gửi ngày 08\/09\/2022/,
    /^Lần 2: AT-DH-2022-10-01, gửi ngày 08\/10\/2022/,
  ])
  const lines = [...(await history.innerText()).matchAll(/^(\d\d\/\d\d)\/2022: (.+)$/gm)]
  const days = (round: string) => round.split(' ')
  expect(lines.map(([, day]) => day)).toEqual([
    ...days('08/09 09/09 12/09 13/09 28/09 28/09 07/10'),
    ...days('08/10 10/10 11/10 12/10 26/10 26/10 07/11'),
  ])
  const words = lines.map(([, , said]) => said)
  expect([words[6], words[13]]).toEqual([
    'Đã thông báo tại chi bộ; chi bộ kiến nghị tiếp',
    'Đã thông báo tại chi bộ; chi bộ nhất trí với trả lời',
  ])
  for (const said of [canal.reply.text, canal.cellResponse.text, SECOND])
    await expect(page.getByRole('main'), 'cả hai lần trên một trang').toContainText(said)
})
