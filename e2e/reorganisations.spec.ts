import * as schema from '@/db/schema'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { db, expect, test, type World } from './fixtures'

const NAME = 'Chi bộ Cơ quan xã Na Lưu'

/** A cell of four with sent minutes of July and an answer that waits to be read out; a weak cell that may receive. */
async function makeOffice({ commune, addressee }: World) {
  const cellOf = (name: string, tags: string[] = []) =>
    makeOrganisation(db, { kind: 'cell', parentId: commune.id, name, tags, foundedOn: '1990-01-01' })
  const cell = await cellOf(NAME)
  const far = await cellOf('Chi bộ bản Phiêng Mạ', ['yếu kém'])
  for (const [at, fullName] of ['Hoàng Văn Chính', 'Lý Thị Mai', 'Ma Văn Sơn', 'Nông Thị Hoa'].entries())
    await makeMember(db, {
      ...{ orgId: cell.id, fullName, admittedOn: '2005-05-19' },
      position: at === 0 ? 'Bí thư chi bộ' : '',
    })
  const leader = await makeMember(db, { orgId: far.id, fullName: 'Giàng A Tủa', position: 'Bí thư chi bộ' })
  const secretary = await makeAccount(db, {
    ...{ orgId: far.id, fullName: leader.fullName, memberId: leader.id, loginName: `tua.${far.id}` },
    roles: ['cellSecretary'],
  })
  const [meeting] = await db
    .insert(schema.meetings)
    .values({
      ...{ orgId: cell.id, month: '2022-07-01', state: 'held', heldOn: '2022-07-07' },
      ...{ filedOn: '2022-07-08', filedAt: new Date('2022-07-08') },
    })
    .returning()
  await db.insert(schema.feedbackItems).values({
    ...{ code: `NL-${cell.id}`, orgId: cell.id, ownerId: cell.id, addresseeId: addressee?.id ?? 0 },
    ...{
      kind: 'petition',
      field: 'Giao thông',
      raisedBy: 'Ma Văn Sơn',
      title: 'Đường vào bản',
      text: 'Lầy lội',
    },
    ...{ meetingId: meeting?.id, status: 'answered', sentOn: '2022-07-08', dueOn: '2022-12-31' },
    ...{ replyKind: 'inProgress', replyText: 'Đã bố trí vốn năm 2023.', repliedBy: 'Ủy ban nhân dân huyện' },
    ...{ answeredOn: '2022-08-20', scope: 'cell' },
  })
  return { cell, secretary }
}

test('Na Hang: giải thể chi bộ 4 người, ba chi bộ nhận, xác nhận, chi bộ kế thừa thông báo trả lời', async ({
  page,
  world,
  signInAs,
  signIn,
}) => {
  const { cell, secretary } = await makeOffice(world)
  await signInAs('organisationBoard')
  await page.goto(`/organisations/${cell.id}`)
  await page.getByRole('link', { name: 'Giải thể, sáp nhập chi bộ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giải thể, sáp nhập chi bộ')
  await page.getByLabel('Số quyết định').fill('45-QĐ/HU')
  await page.getByLabel('Ngày ký').fill('25/8/2022')
  await page.getByLabel('Cấp ủy quyết định').fill('Ban Thường vụ Huyện ủy')
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/9/2022')
  await page
    .getByLabel('Hoàng Văn Chính')
    .selectOption({ label: 'Chi bộ bản Phiêng Mạ: 1 đảng viên; yếu kém' })
  await page.getByLabel('Lý Thị Mai').selectOption({ label: 'Chi bộ thôn Đông Hạ: 3 đảng viên' })
  const send = page.getByRole('button', { name: 'Ghi quyết định và chuyển đảng viên' })
  await send.click()
  await expect(page.getByText('Đồng chí đánh dấu xác nhận trước khi thực hiện').first()).toBeVisible()
  await page.getByLabel('Tôi đã xem điều sẽ xảy ra').check()
  await send.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Còn 2 đảng viên chưa có chi bộ tiếp nhận',
  )
  await expect(page.getByLabel('Hoàng Văn Chính')).toHaveValue(/:\d+$/)

  await page.getByLabel('Chung cho mọi người').selectOption({ label: 'Chi bộ thôn Tây Thượng: 1 đảng viên' })
  await page
    .getByLabel('Chi bộ kế thừa việc đang làm')
    .selectOption({ label: 'Chi bộ bản Phiêng Mạ: 1 đảng viên; yếu kém' })
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Giải thể: ${NAME}`)
  await expect(page.getByRole('heading', { name: 'Chi bộ thôn Tây Thượng: 2 đảng viên' })).toBeVisible()
  await expect(page.getByText('Chưa xác nhận')).toHaveCount(3)
  const event = page.url()

  await signIn(secretary)
  await page.goto('/')
  await page.getByRole('link', { name: `Xác nhận tiếp nhận 1 đảng viên từ ${NAME}` }).click()
  await expect(page.getByText('Hoàng Văn Chính')).toBeVisible()
  await expect(page.getByText('Lý Thị Mai')).toBeHidden()
  await page.getByLabel('Ghi chú').fill('Đã nhận hồ sơ')
  await page.getByRole('button', { name: 'Xác nhận đã tiếp nhận' }).click()
  await expect(page.getByText('Đã xác nhận tiếp nhận', { exact: true })).toBeVisible()

  // The heir hears the answer, and reads who had asked.
  await page.goto('/feedback?status=answered')
  await page.getByRole('link', { name: 'Đường vào bản' }).click()
  await expect(page.getByText(`${NAME} (đã kết thúc; Chi bộ bản Phiêng Mạ kế thừa)`)).toBeVisible()
  await expect(page.getByText('Đã bố trí vốn năm 2023.')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto(event)
  await expect(page.getByText('Chưa xác nhận')).toHaveCount(2)
  await page.goto(`/organisations/${cell.id}`)
  await expect(page.getByText('Đã kết thúc, ngày cuối 31/08/2022')).toBeVisible()
  await page.getByLabel('Xem theo ngày (ngày/tháng/năm)').fill('31/8/2022')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page.getByText('4 đảng viên (chính thức 4, dự bị 0).')).toBeVisible()
})

test('Hợp nhất hai đảng bộ xã: đảng bộ mới có mọi chi bộ, trang của ngày trước giữ hai đảng bộ cũ', async ({
  page,
  world,
  signInAs,
}) => {
  const other = await makeOrganisation(db, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Bình Lãng', foundedOn: '1990-01-01' },
  })
  const far = { kind: 'cell' as const, parentId: other.id, name: 'Chi bộ thôn Lãng Đông' }
  const cell = await makeOrganisation(db, { ...far, foundedOn: '1990-01-01' })
  await makeMember(db, { orgId: cell.id, fullName: 'Phạm Văn Lãng', admittedOn: '2005-05-19' })
  await signInAs('organisationBoard')
  await page.goto(`/organisations/${other.id}`)
  await page.getByRole('link', { name: 'Hợp nhất thành đảng bộ mới' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hợp nhất đảng bộ')
  await page.getByLabel('Số quyết định').fill('77-QĐ/HU')
  await page.getByLabel('Ngày ký').fill('25/8/2022')
  await page.getByLabel('Cấp ủy quyết định').fill('Ban Thường vụ Huyện ủy')
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/9/2022')
  await page.getByLabel('Tên đảng bộ mới').fill('xã Thịnh Lãng')
  await page.getByLabel('Tôi đã xem điều sẽ xảy ra').check()
  const send = page.getByRole('button', { name: 'Ghi quyết định và lập đảng bộ mới' })
  await send.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('ít nhất một đảng bộ nữa')
  await expect(page.getByLabel('Tên đảng bộ mới')).toHaveValue('xã Thịnh Lãng')
  await page.getByLabel(world.commune.name).check()
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hợp nhất: Đảng bộ xã Thịnh Lãng')

  await page.getByRole('link', { name: 'Đảng bộ xã Thịnh Lãng', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Chi bộ thôn Lãng Đông' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: world.cell.name }).first()).toBeVisible()
  await page.goto(`/organisations/${other.id}?on=31/08/2022`)
  await expect(page.getByText('Cộng: 1 chi bộ, 1 đảng viên (chính thức 1, dự bị 0).')).toBeVisible()
  await page.goto(`/organisations/${other.id}`)
  await expect(page.getByText('Đã kết thúc, ngày cuối 31/08/2022')).toBeVisible()
})

test('Chia tách rồi giải thể đảng bộ: chi bộ về hai nơi, đảng ủy nhận xác nhận bàn giao', async ({
  page,
  world,
  signInAs,
}) => {
  const other = await makeOrganisation(db, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Cẩm Giàng', foundedOn: '1990-01-01' },
  })
  for (const village of ['Nà Xỏm', 'Ba Phường', 'Khuổi Chanh']) {
    const cell = await makeOrganisation(db, {
      ...{ kind: 'cell', parentId: other.id, name: `Chi bộ thôn ${village}`, foundedOn: '1990-01-01' },
    })
    await makeMember(db, { orgId: cell.id, fullName: `Hà Văn ${village}`, admittedOn: '2005-05-19' })
  }
  const decide = async (number: string, happenedOn: string) => {
    await page.getByLabel('Số quyết định').fill(number)
    await page.getByLabel('Ngày ký').fill('25/8/2022')
    await page.getByLabel('Cấp ủy quyết định').fill('Ban Thường vụ Huyện ủy')
    await page.getByLabel('Có hiệu lực từ ngày').fill(happenedOn)
    await page.getByLabel('Tôi đã xem điều sẽ xảy ra').check()
  }
  await signInAs('organisationBoard')
  await page.goto(`/organisations/${other.id}`)
  await page.getByRole('link', { name: 'Chia tách đảng bộ' }).click()
  await expect(page.getByText('Đảng bộ có 3 đảng viên, chia đôi thì có bên dưới 30.')).toBeVisible()
  await decide('81-QĐ/HU', '1/9/2022')
  await page.getByLabel('Tên đảng bộ mới').fill('xã Khuổi Chanh')
  await page.getByLabel('Chi bộ thôn Khuổi Chanh: 1 đảng viên').check()
  const part = page.getByRole('button', { name: 'Ghi quyết định và lập đảng bộ tách ra' })
  await part.click()
  await expect(
    page.getByText('Đảng bộ mới có 1 đảng viên, Đảng bộ xã Cẩm Giàng còn 2.').first(),
  ).toBeVisible()
  await expect(page.getByLabel('Chi bộ thôn Khuổi Chanh: 1 đảng viên')).toBeChecked()
  await page.getByLabel('Ít đảng viên hơn quy định').check()
  await part.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chia tách: Đảng bộ xã Cẩm Giàng')
  await expect(page.getByRole('heading', { name: 'Đảng bộ xã Khuổi Chanh: 1 đảng viên' })).toBeVisible()

  await page.goto(`/organisations/${other.id}/dissolve`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giải thể đảng bộ')
  await decide('82-QĐ/HU', '2/9/2022')
  await page.getByLabel('Chi bộ thôn Nà Xỏm').selectOption({ label: 'Đảng bộ xã Khuổi Chanh' })
  const end = page.getByRole('button', { name: 'Ghi quyết định giải thể đảng bộ' })
  await end.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'chưa có cấp trên mới: Chi bộ thôn Ba Phường',
  )
  await expect(page.getByLabel('Chi bộ thôn Nà Xỏm')).toHaveValue(/:\d+$/)
  await page.getByLabel('Chung cho mọi tổ chức trực thuộc').selectOption({ label: world.commune.name })
  await end.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giải thể: Đảng bộ xã Cẩm Giàng')
  await expect(page.getByText('Chưa xác nhận')).toHaveCount(2)

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xác nhận tiếp nhận 1 đảng viên từ Đảng bộ xã Cẩm Giàng' }).click()
  await expect(page.getByText('Hà Văn Ba Phường')).toBeVisible()
  await expect(page.getByText('Hà Văn Nà Xỏm')).toBeHidden()
  await page.getByRole('button', { name: 'Xác nhận đã tiếp nhận' }).click()
  await expect(page.getByText('Đã xác nhận tiếp nhận', { exact: true })).toBeVisible()
})
