import { expect, test } from './fixtures'

test('Chi bộ đề nghị sửa, đảng ủy đồng ý; chức vụ, rà soát, học tập lên trang của đảng viên, xem được trên điện thoại', async ({
  page,
  world,
  signInAs,
}) => {
  const career = `/members/${world.member.id}/career`
  await signInAs('cellSecretary')
  await page.goto(`/members/${world.member.id}`)
  await page.getByRole('link', { name: 'Đề nghị sửa thông tin' }).click()
  await page.getByLabel('Ngày sinh').fill('12/3/1970')
  await page.getByLabel('Lý do, theo giấy tờ nào').fill('Theo căn cước công dân')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(page.getByRole('row', { name: 'Ngày sinh Chưa ghi 12/03/1970' })).toBeVisible()

  await page.goto(career)
  await page.getByText('Ghi chức vụ', { exact: true }).first().click()
  await page.getByLabel('Chức vụ', { exact: true }).first().selectOption({ label: 'Phó Bí thư' })
  await page.getByLabel('Từ ngày').first().fill('15/6/2022')
  await page.getByRole('button', { name: 'Ghi chức vụ' }).click()
  await expect(page.getByRole('status')).toHaveText('Đã ghi chức vụ.')
  await expect(page.getByRole('cell', { name: 'Phó Bí thư chi bộ' })).toBeVisible()

  await page.goto('/records/screening?year=2021')
  await page.getByLabel(world.member.fullName, { exact: true }).selectOption({ label: 'Giúp đỡ, giáo dục' })
  await page.getByRole('button', { name: 'Lưu kết quả rà soát' }).click()
  await expect(page.getByText('Đồng chí ghi ngắn gọn biện pháp').first()).toBeVisible()
  await expect(page.getByLabel(world.member.fullName, { exact: true })).toHaveValue('educate')
  await page.getByLabel(`Biện pháp, người phụ trách: ${world.member.fullName}`).fill('Chi ủy giúp đỡ')
  await page.getByRole('button', { name: 'Lưu kết quả rà soát' }).click()
  await expect(page.getByRole('status')).toContainText('của 1 đồng chí')

  await signInAs('committeeOffice')
  await page.goto('/')
  await page.getByRole('link', { name: 'Xét 1 đề nghị sửa thông tin đảng viên' }).click()
  await page.getByRole('link', { name: world.member.fullName }).click()
  await page.getByLabel('Đồng ý, sửa tất cả các ô trên').check()
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByText('Đã đồng ý, đã sửa')).toBeVisible()
  await page.goto('/study/new')
  await page.getByLabel('Nội dung').fill('Nghị quyết Trung ương 5')
  await page.getByLabel('Nơi tổ chức').fill('Đảng ủy xã')
  await page.getByLabel('Ngày học').fill('5/8/2022')
  await page.getByRole('button', { name: 'Ghi đợt học tập' }).click()
  await page.getByRole('link', { name: 'Chi bộ thôn Đông Hạ' }).click()
  await page.getByLabel(world.member.fullName).check()
  await page.getByRole('button', { name: 'Lưu người dự' }).click()
  await expect(page.getByText('1/3 đồng chí đã dự (33%).')).toBeVisible()

  await signInAs('member')
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(`/members/${world.member.id}`)
  await expect(page.getByText('12/03/1970')).toBeVisible()
  for (const path of [career, '/changes']) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(375)
  }
  await page.goto(career)
  for (const words of ['Nghị quyết Trung ương 5', 'Giúp đỡ, giáo dục', 'Phó Bí thư chi bộ'])
    await expect(page.getByText(words).first()).toBeVisible()
})
