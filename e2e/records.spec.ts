import { eq } from 'drizzle-orm'
import { members } from '@/db/schema'
import { db, expect, test } from './fixtures'

test('Rà soát hồ sơ, phiếu bổ sung, Huy hiệu Đảng của chi bộ; đảng ủy thấy số liệu và danh sách', async ({
  page,
  world,
  signInAs,
}) => {
  await db
    .update(members)
    .set({ admittedOn: '1982-08-20', officialOn: '1983-08-20' })
    .where(eq(members.id, world.member.id))
  await signInAs('cellSecretary')
  await page.goto('/members')
  await page.getByRole('link', { name: 'Hồ sơ, Huy hiệu Đảng' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hồ sơ đảng viên')
  await page.getByRole('link', { name: world.member.fullName }).click()
  await expect(page.getByText('Kết nạp trước ngày 02/6/1997')).toBeVisible()
  await page.getByRole('group', { name: 'Đơn xin vào Đảng' }).getByLabel('Thiếu').check()
  await page
    .getByRole('group', { name: /^Mục lục tài liệu/ })
    .getByLabel('Thiếu')
    .check()
  await page.getByLabel(/còn để “Chưa rà soát” thì ghi là Có/).check()
  await page.getByRole('button', { name: 'Lưu kết quả rà soát' }).click()
  await expect(page.getByRole('status')).toHaveText('Đã lưu kết quả rà soát hồ sơ.')
  await expect(page.getByText('Thiếu 2 giấy tờ')).toBeVisible()

  await page.goto('/records/slips?year=2021')
  await page.getByLabel(world.member.fullName).check()
  await page.getByRole('button', { name: 'Lưu danh sách đã nộp' }).click()
  await expect(page.getByRole('status')).toContainText('1 đồng chí đã nộp, 2 đồng chí chưa nộp')

  await page.goto('/records/badges?round=2022-09-02')
  await expect(page.getByText('Đủ tuổi đảng trong đợt (1)')).toBeVisible()
  await page.getByLabel(world.member.fullName).check()
  await page.getByLabel('Số quyết định').fill('125-QĐ/TU')
  await page.getByLabel('Ngày quyết định').fill('25/8/2022')
  await page.getByRole('button', { name: 'Ghi quyết định tặng' }).click()
  await expect(page.getByRole('status')).toContainText('Đã ghi quyết định tặng Huy hiệu của 1 đồng chí.')
  await expect(page.getByText('Đủ tuổi đảng trong đợt (0)')).toBeVisible()

  await signInAs('committeeOffice')
  await page.goto('/records')
  const row = page.getByRole('row', { name: /Chi bộ thôn Đông Hạ/ })
  await row.getByRole('link', { name: '1', exact: true }).click()
  await expect(page.getByText('1 đảng viên, thiếu giấy tờ.')).toBeVisible()
  await expect(page.getByRole('link', { name: world.member.fullName })).toBeVisible()
  await page.goto('/records/slips?year=2021')
  await expect(page.getByText('Đã nộp 1 trong 4 đảng viên.')).toBeVisible()
})
