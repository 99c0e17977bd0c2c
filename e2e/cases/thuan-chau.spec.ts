import { eq } from 'drizzle-orm'
import { addressees, meetings, terms } from '@/db/schema'
import { makeCellOf21, makeDesk, makeOwnRules, makeThuanChau } from '@/db/seed/cases/thuan-chau'
import { makeTemplate } from '@/db/seed/demo/story'
import { db, expect, test } from '../fixtures'
import { askForExemption, decide, missMeeting, resolve, warn } from '../support/away'
import { column, followFigure, signInAt } from '../support/cases'
import { meetOf21, openDuesOfTwo } from '../support/cell-of-21'
import { signIn } from '../support/sign-in'

/** Thuận Châu 2021, on a district of its size. */
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let topId = 0
let templateId = 0
let addresseeId = 0
let desk: Awaited<ReturnType<typeof makeDesk>>
let cellOf21: Awaited<ReturnType<typeof makeCellOf21>>
test.beforeAll(async () => {
  test.setTimeout(120_000)
  const district = await makeThuanChau(db)
  topId = district.tree.top.id
  await makeOwnRules(db, district.tree)
  templateId = await makeTemplate(db, topId)
  cellOf21 = await makeCellOf21(db, district)
  desk = await makeDesk(db, district)
  const [addressee] = await db.select().from(addressees).where(eq(addressees.orgId, topId)).limit(1)
  addresseeId = addressee?.id ?? 0
  await db.execute('analyze')
})

/** A cell of the commune with one worker away and nobody exempt; the second such for another story. */
function cellWithOneAway(place: number) {
  const fit = desk.cells.filter(
    ({ people }) =>
      people.filter(({ away }) => away).length === 1 &&
      people.every(({ exemption, standing }) => !exemption && standing !== 'temporary'),
  )
  const cell = fit[place]
  const member = cell?.people.find(({ away }) => away)
  if (!cell || !member) throw new Error('no such cell')
  return { ...cell, member }
}

test('564 chi bộ, 9.206 đảng viên, 254 người đi làm xa; một xã 337 đảng viên, 17 chi bộ, 18 người: từ số tới danh sách', async ({
  page,
}) => {
  await signInAt(page, topId, 'organisationBoard')
  const people = page.locator('#people')
  for (const [label, count, list] of [
    ['Đảng viên', '9.206', '9.206 đảng viên'],
    ['Chi bộ', '564', 'Tìm thấy 564 tổ chức'],
    ['Đang đi làm xa', '254', '254 đảng viên'],
  ] as const) {
    await page.goto('/statistics')
    await followFigure(people, label, count)
    await expect(page.getByText(list).first()).toBeVisible()
  }
  await page.goto('/away')
  await expect(page.getByText('254 đồng chí đang đi làm xa')).toBeVisible()
  await page.goto('/statistics')
  const commune = page.getByRole('row', { name: /^xã Chiềng Sại 17 337 .* 18$/ })
  await commune.getByRole('link', { name: '18', exact: true }).click()
  await expect(page.getByText('18 đảng viên: chính thức')).toBeVisible()
})

test('bàn của xã: 18 đồng chí với nơi ở, việc làm, liên lạc, đi từ, liên lạc gần nhất, đảng phí', async ({
  page,
}) => {
  await signIn(page, desk.office.loginName)
  await page.goto('/away')
  await expect(page.getByText('18 đồng chí đang đi làm xa')).toBeVisible()
  for (const [header, said] of [
    ['Họ và tên', /thôn/],
    ['Nơi ở, việc làm', /Tân Hải|Sông Vệ|Bình Nguyên|Đông Cát/],
    ['Nơi ở, việc làm', /Công nhân|Thợ xây|Lái xe/],
    ['Liên lạc bằng', /\S/],
    ['Đi từ', /^\d\d\/\d\d\/20\d\d$/],
    ['Liên lạc gần nhất', /01\/09\/2022.*Điện thoại/],
    ['Đảng phí', /Đã đóng hết tháng 8\/2022|Chưa nộp 1 tháng/],
  ] as const)
    await expect(column(page, header).filter({ hasText: said }), header).toHaveCount(18)
  await page.getByLabel('Đảng phí').selectOption({ label: 'Còn tháng trong năm chưa nộp' })
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByText('2 đồng chí đang đi làm xa')).toBeVisible()
})

test('chi bộ 21 đảng viên: 19 trong hội trường, 2 gọi video: 19/21; theo thiết lập tính trực tuyến: 21/21, trong đó 2 trực tuyến', async ({
  page,
}) => {
  const { organisation, people, away } = cellOf21
  const ready = { orgId: organisation.id, templateId, people, addresseeId }
  await signInAt(page, organisation.id, 'cellSecretary')
  await meetOf21(page, { ...ready, heldOn: '2021-10-07', voting: 19 }, away)
  await expect(page.getByText('19/21, đạt 90,5%').first()).toBeVisible()

  await signInAt(page, topId, 'organisationBoard')
  await page.goto('/settings/online')
  await page.getByRole('group', { name: 'Tính là có mặt' }).getByLabel('Có', { exact: true }).check()
  await page.getByRole('group', { name: 'Được biểu quyết' }).getByLabel('Có', { exact: true }).check()
  await page.getByLabel('Lời nhắc trên trang ghi biên bản').fill('Người kết nối từ xa được tính có mặt.')
  await page.getByLabel('Căn cứ').fill('Quyết định của Ban Thường vụ Huyện ủy')
  await page.getByLabel('Đã đọc, đồng ý đổi').check()
  await page.getByRole('button', { name: 'Ghi quy tắc mới' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi quy tắc mới')

  await signInAt(page, organisation.id, 'cellSecretary')
  await meetOf21(page, { ...ready, heldOn: '2022-09-07', voting: 21 }, away)
  await expect(page.getByText('21/21, đạt 100%').first()).toBeVisible()
})

test('đảng phí của hai đồng chí: một đóng trước, một chuyển khoản, cạnh nhau trên bàn theo dõi', async ({
  page,
}) => {
  const { organisation, away } = cellOf21
  const [ahead, transfer] = away
  await signInAt(page, organisation.id, 'cellSecretary')
  await openDuesOfTwo(page, away)
  await page.getByLabel(`${transfer?.fullName}: cách nộp`).selectOption({ label: 'Chuyển khoản' })
  await page.getByRole('button', { name: 'Ghi các khoản đã nộp' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi 1 khoản nộp' })).toBeVisible()
  await page.goto(`/dues/people/${ahead?.id}`)
  await page.getByLabel('Đến hết tháng', { exact: true }).fill('12/2022')
  await page.getByRole('button', { name: 'Ghi khoản nộp nhiều tháng' }).click()
  await expect(page.getByText('đã đóng hết tháng 12/2022').first()).toBeVisible()

  await page.goto('/away')
  await expect(page.getByText('2 đồng chí đang đi làm xa')).toBeVisible()
  await expect(page.getByRole('row', { name: ahead?.fullName })).toContainText('Đã đóng hết tháng 12/2022')
  const paid = page.getByRole('row', { name: transfer?.fullName })
  await paid.getByRole('link', { name: 'Đã đóng hết tháng 9/2022' }).click()
  await expect(column(page, 'Cách nộp')).toHaveText(['Chuyển khoản'])
})

test('ba tháng vắng: nhắc sau tháng thứ nhất, thứ hai; đơn dưới 12 tháng, chi bộ đề nghị, đảng ủy quyết định; ngoài mẫu số; nhắc trước khi hết hạn', async ({
  page,
}) => {
  const { id: orgId, member, people } = cellWithOneAway(0)
  const missed = (heldOn: string) => missMeeting({ orgId, templateId, member, heldOn })
  await db.insert(terms).values({ orgId, name: '2020–2022', startsOn: '2020-06-15' })
  await signInAt(page, orgId, 'cellSecretary')
  for (const [times, heldOn, warnedOn] of [
    [1, '2022-06-07', '10/6/2022'],
    [2, '2022-07-07', '10/7/2022'],
  ] as const) {
    await missed(heldOn)
    await page.goto('/')
    await page
      .getByRole('link', {
        name: `Nhắc nhở đồng chí ${member.fullName}: vắng ${times} tháng trong năm, không có lý do`,
      })
      .click()
    await warn(page, `Nhắc lần ${times}, nói rõ quy định ba tháng`, warnedOn)
  }
  await missed('2022-08-07')
  await page.goto('/')
  await page
    .getByRole('link', { name: `Xem xét xóa tên: đồng chí ${member.fullName} vắng 3 tháng trong năm` })
    .click()
  await askForExemption(page, { from: '20/8/2022', tooLong: '19/8/2023', to: '5/10/2022' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đơn của đồng chí ${member.fullName}`)
  await resolve(page, { votes: 15, base: 18 })
  await expect(page.getByText('Chờ cấp ủy quyết định')).toBeVisible()

  await signIn(page, desk.office.loginName)
  await page.getByRole('link', { name: `Quyết định miễn sinh hoạt: đồng chí ${member.fullName}` }).click()
  await decide(page, '15-QĐ/ĐU')

  await signInAt(page, orgId, 'cellSecretary')
  await expect(
    page.getByRole('link', { name: `Hết thời hạn tạm miễn: đồng chí ${member.fullName}` }),
  ).toBeVisible()
  const [meeting] = await db
    .insert(meetings)
    .values({ orgId, month: '2022-09-01', dueOn: '2022-09-07', plannedOn: '2022-09-07', state: 'confirmed' })
    .returning()
  await page.goto(`/meetings/${meeting?.id}`)
  await page.getByRole('button', { name: 'Mở biên bản' }).click()
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  const there = people.length - 1
  await expect(page.getByText(`Tỷ lệ dự ${there}/${there}, đạt 100%`)).toBeVisible()
})

test('cuối năm: mời kiểm điểm có ghi lại, người không về ở “chưa kiểm điểm”; người được miễn không xếp loại; tuổi cao thì chi bộ quyết định và báo cáo', async ({
  page,
}) => {
  const exempt = cellWithOneAway(0).member
  const { id: orgId, member, people } = cellWithOneAway(1)
  await signInAt(page, orgId, 'cellSecretary')
  await page.goto(`/away/${member.id}`)
  await page.getByLabel('Mời kiểm điểm cuối năm', { exact: true }).check()
  await page.getByLabel('Bằng cách nào').selectOption({ label: 'Thư, giấy mời' })
  await page.getByLabel('Nội dung, một dòng').fill('Nhà máy chưa cho nghỉ')
  await page.getByLabel('Đảng viên trả lời lời mời kiểm điểm').selectOption({ label: 'Không về được' })
  await page.getByRole('button', { name: 'Ghi liên lạc' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã ghi: Mời kiểm điểm cuối năm.')

  const elder = people.findLast(({ position, away }) => !position && !away)
  await page.goto(`/members/${elder?.id}/request`)
  await page.getByLabel(/^Miễn công tác/).check()
  await page.getByLabel(/^Tuổi cao, sức khỏe yếu/).check()
  await page.getByRole('button', { name: 'Nộp đơn' }).click()
  await resolve(page, { votes: 15, base: 18 })
  await expect(page.getByText('Được miễn', { exact: true }).first()).toBeVisible()

  await signIn(page, desk.office.loginName)
  const report = `Xem báo cáo chi bộ đã cho miễn vì tuổi cao, sức khỏe yếu: đồng chí ${elder?.fullName}`
  await page.getByRole('link', { name: report }).click()
  await page.getByRole('button', { name: 'Ghi đã xem báo cáo' }).click()
  await page.goto('/exemptions?state=granted')
  await expect(
    page.getByRole('row', { name: new RegExp(`${elder?.fullName}.*không thời hạn`) }),
  ).toBeVisible()

  await page.goto('/away/year-end?year=2022')
  await expect(page.getByRole('row', { name: member.fullName })).toContainText(
    'Chưa kiểm điểmNhà máy chưa cho nghỉ. Kiểm điểm ở kỳ sinh hoạt gần nhất khi về',
  )
  await expect(page.getByRole('row', { name: exempt.fullName })).toContainText(
    'Được miễn, không kiểm điểm, không xếp loại',
  )
})
