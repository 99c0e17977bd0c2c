import type { Page } from '@playwright/test'
import * as schema from '@/db/schema'
import { personTemplates } from '@/db/seed/base/templates/persons'
import { makeMember } from '@/db/seed/factories'
import { db, expect, test, type World } from './fixtures'
import { part, row, saved } from './support/evening'
import { planAgenda } from './support/kinds'
import { pdfText, squeezed } from './support/pdf-text'

/** Three official members of the world, one who may be exempted, one whose probation has ended. */
async function makeCell(world: World) {
  await db.insert(schema.templates).values(personTemplates.map((each) => ({ ...each, orgId: world.top.id })))
  await makeMember(db, { orgId: world.cell.id, fullName: 'Ngô Văn Lẫm', birthYear: 1940 })
  await makeMember(db, {
    orgId: world.cell.id,
    fullName: 'Vũ Thị Sen',
    standing: 'probationary',
    admittedOn: '2021-08-20',
  })
}
const OFFICIAL = 4
const ALL = 5

/** From "Mở kỳ họp" to the page of the minutes. */
async function openMeeting(page: Page, kind: string) {
  await page.goto(`/meetings/new?kind=${kind}`)
  await page.getByLabel('Ngày họp').fill('7/9/2022')
  await page.getByLabel('Giờ họp').fill('19:30')
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa thôn Đông Hạ')
  await page.getByRole('button', { name: 'Mở kỳ họp' }).click()
  await planAgenda(page)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Biên bản')
}

/** What every such meeting has beside its persons. */
async function writeFrame(page: Page, isSecret: boolean) {
  await part(page, /Mở đầu/)
    .getByLabel('Người ghi biên bản')
    .fill('Vũ Đình Khoát')
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  if (isSecret) await row(page, 'Người kiểm phiếu 1').getByLabel('Họ và tên').fill('Lê Công Rạng')
  await page.getByLabel('Số nhất trí').fill(String(ALL))
  await page.getByLabel('Trên số có mặt').fill(String(ALL))
  await page.getByLabel('Giờ kết thúc').fill('20:30')
}

const person = (page: Page) => row(page, 'Người được xét 1')

async function vote(page: Page, votes: Record<string, number>) {
  const within = person(page).getByRole('group', { name: 'Biểu quyết' })
  if (await within.getByLabel('Hình thức biểu quyết').count())
    await within.getByLabel('Hình thức biểu quyết').selectOption('phiếu kín')
  for (const sheet of ['Số phiếu phát ra', 'Số phiếu thu về', 'Số phiếu hợp lệ'])
    await within.getByLabel(sheet).fill(String(OFFICIAL))
  await within.getByLabel('Số phiếu không hợp lệ').fill('0')
  for (const [option, count] of Object.entries(votes))
    await within.getByLabel(option, { exact: true }).fill(String(count))
}

/** Completed, sent by the cell, received above; says the id of the meeting. */
async function finish(page: Page, asOffice: () => Promise<void>) {
  await saved(page)
  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn tất biên bản')
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã hoàn tất biên bản số 01')
  const path = new URL(page.url()).pathname
  await page.getByRole('button', { name: /^Gửi Đảng ủy xã/ }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã gửi Đảng ủy xã An Thịnh.')
  await asOffice()
  await page.goto(path)
  await page.getByRole('button', { name: 'Tiếp nhận biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã tiếp nhận biên bản.')
  return path.replace('/meetings/', '')
}

type Journey = {
  kind: string
  what: string
  write: (page: Page) => Promise<void>
  votes: Record<string, number>
  /** What the papers must say. */
  minutes: string
  ballots: string
  resolution?: string
}

const choose = async (page: Page, name: string) => {
  await person(page).getByLabel('Đảng viên được xét').selectOption({ label: name })
}

const journeys: Journey[] = [
  {
    kind: 'confirmation',
    what: 'công nhận chính thức',
    write: async (page) => {
      await expect(person(page).getByLabel('Ngày kết nạp')).toHaveValue('20/08/2021')
      await person(page)
        .getByLabel(/^Giấy tờ trong hồ sơ/)
        .fill('Bản tự kiểm điểm')
      await person(page).getByLabel('Ưu điểm').fill('Chấp hành tốt')
    },
    votes: { 'Tán thành': 4 },
    minutes: 'Xét công nhận chính thức đồng chí Vũ Thị Sen',
    ballots: 'Đồng chí Vũ Thị Sen',
    resolution: 'đề nghị công nhận đảng viên chính thức',
  },
  {
    kind: 'exemption',
    what: 'miễn sinh hoạt vì tuổi cao',
    write: async (page) => {
      await choose(page, 'Ngô Văn Lẫm')
      await person(page).getByLabel('Trường hợp xin miễn').selectOption({ index: 1 })
      await person(page).getByLabel('Miễn từ ngày').fill('7/9/2022')
    },
    votes: { 'Tán thành': 3, 'Không tán thành': 1 },
    minutes: 'Xét miễn công tác và sinh hoạt đảng đồng chí Ngô Văn Lẫm',
    ballots: 'tán thành 3/4, đạt 75%',
    resolution: 'cho miễn công tác và sinh hoạt đảng',
  },
  {
    kind: 'removal',
    what: 'xóa tên',
    write: async (page) => {
      await choose(page, 'Lê Công Rạng')
      await person(page).getByLabel('Căn cứ xóa tên').selectOption({ index: 1 })
      await person(page).getByLabel('Đã yêu cầu tự kiểm điểm, nhắc nhở').fill('Ba lần')
    },
    votes: { 'Tán thành': 3, 'Không tán thành': 1 },
    minutes: 'Xét xóa tên đồng chí Lê Công Rạng',
    ballots: 'đủ tỷ lệ (cần từ 03)',
    resolution: 'đề nghị xóa tên trong danh sách đảng viên',
  },
  {
    kind: 'discipline',
    what: 'kỷ luật',
    write: async (page) => {
      await choose(page, 'Lê Công Rạng')
      await person(page).getByLabel('Hình thức đề nghị').selectOption('Khiển trách')
      await person(page)
        .getByLabel(/^Giấy tờ trong hồ sơ/)
        .fill('Bản tự kiểm điểm')
    },
    votes: { 'Khiển trách': 3, 'Cảnh cáo': 1 },
    minutes: 'hình thức đề nghị: khiển trách',
    ballots: 'khiển trách được 3/4, đạt 75%',
  },
  {
    kind: 'yearEnd',
    what: 'kiểm điểm cuối năm',
    write: async (page) => {
      await choose(page, 'Lê Công Rạng')
      await person(page).getByLabel('Mức tự nhận').selectOption('Hoàn thành tốt nhiệm vụ')
    },
    votes: { 'Hoàn thành tốt nhiệm vụ': 4 },
    minutes: 'Tổng hợp kết quả',
    ballots: 'đề nghị xếp loại hoàn thành tốt nhiệm vụ',
  },
]

const paper = async (page: Page, path: string) => {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  return pdfText(await answer.body())
}

for (const { kind, what, write, votes, minutes, ballots, resolution } of journeys)
  test(`họp xét ${what}: mở, ghi, hoàn tất, gửi, cấp trên tiếp nhận, in đủ giấy`, async ({
    page,
    world,
    signInAs,
  }) => {
    test.setTimeout(300_000)
    await makeCell(world)
    await signInAs('cellSecretary')
    await openMeeting(page, kind)
    await writeFrame(page, true)
    await write(page)
    await vote(page, votes)
    await person(page).getByLabel('Kết luận về người này').fill('Chi bộ nhất trí')
    const id = await finish(page, () => signInAs('committeeOffice'))
    expect(await paper(page, `/print/minutes/${id}`)).toContain(squeezed(minutes))
    expect(await paper(page, `/print/ballot-minutes/${id}`)).toContain(squeezed(ballots))
    const link = page.getByRole('link', { name: /^In nghị quyết số/ })
    await expect(link).toHaveCount(resolution ? 1 : 0)
    if (resolution)
      expect(await paper(page, (await link.getAttribute('href')) ?? '')).toContain(squeezed(resolution))
  })

test('họp xét kết nạp: thiếu gì dẫn tới đúng ô; đảng ủy thấy đề nghị và ghi kết quả; chi bộ thấy ngay', async ({
  page,
  world,
  signInAs,
}) => {
  test.setTimeout(300_000)
  await makeCell(world)
  await signInAs('cellSecretary')
  await openMeeting(page, 'admission')
  await writeFrame(page, true)
  const within = person(page)
  await within.getByLabel('Họ và tên người xin vào Đảng').fill('Trần Thị Mơ')
  await within.getByLabel('Ngày sinh').fill('12/3/1998')
  await within.getByLabel(/^Người giới thiệu/).fill('Đào Xuân Thạch')
  await within.getByLabel(/^Giấy tờ trong hồ sơ/).fill('Đơn xin vào Đảng\nLý lịch đã thẩm tra')
  await within.getByLabel('Ưu điểm').fill('Gương mẫu')
  await row(page, 'Ý kiến 1').getByLabel('Đồng chí phát biểu').fill('Lê Công Rạng')
  await row(page, 'Ý kiến 1').getByLabel('Nội dung phát biểu').fill('Nhất trí với báo cáo của chi ủy')
  await vote(page, { 'Tán thành': 3, 'Không tán thành': 0 })
  await expect(within).toContainText('Các ô của phiếu cộng lại 3, phải bằng 4 phiếu hợp lệ.')
  await saved(page)

  await page.getByRole('button', { name: 'Xem lại để hoàn tất' }).click()
  await page.getByRole('link', { name: 'Trần Thị Mơ: chưa ghi kết luận.' }).click()
  await expect(page).toHaveURL(/#field-subjects\.0\.conclusion$/)
  await within.getByLabel('Kết luận về người này').fill('Đề nghị kết nạp')
  await vote(page, { 'Tán thành': 3, 'Không tán thành': 1 })
  await expect(within).toContainText('Tán thành 3/4, đạt 75%: đủ tỷ lệ.')

  const id = await finish(page, () => signInAs('committeeOffice'))
  expect(await paper(page, `/print/minutes/${id}`)).toContain(squeezed('Xét kết nạp quần chúng Trần Thị Mơ'))

  await signInAs('standingCommittee')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xem xét 1 đề nghị của chi bộ về đảng viên' }).click()
  await page.getByRole('link', { name: 'Trần Thị Mơ' }).click()
  await page.getByText('Đồng ý', { exact: true }).click()
  await page.getByLabel('Số văn bản').fill('47-QĐ/HU')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByText('Cấp trên đồng ý')).toBeVisible()
  const proposal = new URL(page.url()).pathname

  await signInAs('neighbour')
  expect((await page.request.get(proposal)).status()).toBe(404)
  await signInAs('cellSecretary')
  await page.goto(`/meetings/${id}`)
  await expect(page.getByText('Cấp trên đồng ý')).toBeVisible()
})
