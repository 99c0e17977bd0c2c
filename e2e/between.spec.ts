import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { db, expect, test } from './fixtures'
import { open } from './support/evening'
import { makeEvening } from './support/evening-cell'
import { examine } from './support/examine'
import { conclusion, stored } from './support/writing'

/** What happens between the opening of a form and its sending: a form that every committee knows, filled and left lying. */
const TITLE = 'Nghị quyết Hội nghị Trung ương 5'

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('committeeOffice')
  await page.goto('/study/new')
  await page.getByLabel('Nội dung').fill(TITLE)
  await page.getByLabel('Nơi tổ chức, mở lớp').fill('Đảng ủy xã')
  await page.getByLabel('Ngày học').fill('7/9/2022')
})

test('phiên bị kết thúc, tài khoản bị khóa: nói rõ, chữ còn nguyên, đăng nhập lại ở thẻ khác rồi gửi được', async ({
  page,
  world,
  signIn,
}) => {
  const { id } = world.accounts.committeeOffice
  const send = page.getByRole('button', { name: 'Ghi đợt học tập' })
  await db.update(schema.accounts).set({ closedAt: new Date() }).where(eq(schema.accounts.id, id))
  await send.click()
  await expect(page.getByRole('alert').first()).toContainText('Phiên đăng nhập đã hết nên chưa lưu')
  await expect(page.getByLabel('Nội dung')).toHaveValue(TITLE)
  expect(await madeBy(id)).toBe(0)

  await db.update(schema.accounts).set({ closedAt: null }).where(eq(schema.accounts.id, id))
  await signIn({ id })
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE)
  expect(await madeBy(id)).toBe(1)
})

test('vai trò kết thúc: không ghi, chữ còn nguyên', async ({ page, world }) => {
  const { id } = world.accounts.committeeOffice
  await db.update(schema.grants).set({ endsOn: '2000-01-01' }).where(eq(schema.grants.accountId, id))
  await page.getByRole('button', { name: 'Ghi đợt học tập' }).click()
  await expect(page.getByRole('alert').first()).toContainText('không thuộc phạm vi của đồng chí')
  await expect(page.getByLabel('Nội dung')).toHaveValue(TITLE)
  expect(await madeBy(id)).toBe(0)
})

test('tổ chức kết thúc: không ghi, chữ còn nguyên', async ({ page, world }) => {
  await db
    .update(schema.organisations)
    .set({ endedOn: '2022-09-01' })
    .where(eq(schema.organisations.id, world.commune.id))
  await page.getByRole('button', { name: 'Ghi đợt học tập' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Không tìm thấy')
  await expect(page.getByLabel('Nội dung')).toHaveValue(TITLE)
  expect(await madeBy(world.accounts.committeeOffice.id)).toBe(0)
})

test('cùng biểu mẫu ở hai thẻ: thẻ sau được hỏi, có đường tới bản đã ghi; đánh dấu thì ghi thêm', async ({
  page,
  context,
  world,
}) => {
  const other = await context.newPage()
  await other.goto('/study/new')
  await other.getByLabel('Nội dung').fill(TITLE)
  await other.getByLabel('Nơi tổ chức, mở lớp').fill('Đảng ủy xã')
  await other.getByLabel('Ngày học').fill('7/9/2022')
  for (const tab of [page, other]) await tab.getByRole('button', { name: 'Ghi đợt học tập' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE)
  const answer = other.getByRole('alert').first()
  await expect(answer).toContainText('Đồng chí vừa ghi đúng nội dung này rồi')
  await expect(answer.getByRole('link', { name: 'Xem nội dung đã ghi' })).toHaveAttribute(
    'href',
    new URL(page.url()).pathname,
  )
  await other.getByLabel('Đây là một việc khác, vẫn ghi thêm').check()
  await other.getByRole('button', { name: 'Ghi đợt học tập' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toContainText(TITLE)
  expect(await madeBy(world.accounts.committeeOffice.id)).toBe(2)
})

test.describe('không có JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('phiên hết giờ: những gì đã viết được giữ cho đúng người trên một trang để chép lại, bỏ được', async ({
    page,
    context,
    world,
    signIn,
    onAnotherDevice,
  }) => {
    const { id } = world.accounts.committeeOffice
    await db
      .update(schema.sessions)
      .set({ seenAt: new Date('2020-01-01') })
      .where(eq(schema.sessions.accountId, id))
    await page.getByRole('button', { name: 'Ghi đợt học tập' }).click()
    await expect(page.getByText('được giữ trong một giờ')).toBeVisible()
    expect(await madeBy(id)).toBe(0)
    const title = page.getByText('Còn chữ của một biểu mẫu chưa gửi được')

    const kept = (await context.cookies()).filter(({ name }) => name === 'unsent-form')
    const signInAgain = async (accountId: number) => {
      await signIn({ id: accountId })
      await context.addCookies(kept)
      await page.goto('/')
    }
    await signInAgain(world.accounts.neighbour.id)
    await expect(title).toHaveCount(0)
    expect((await page.goto('/unsent'))?.status()).toBe(404)

    await signInAgain(id)
    await expect(title).toBeVisible()
    await page.getByRole('link', { name: 'Xem và chép lại' }).click()
    await expect(page.getByRole('main')).toContainText(`Nội dung${TITLE}`)
    await page.getByRole('link', { name: 'Mở lại trang ấy' }).click()
    await expect(page.getByLabel('Nội dung')).toHaveValue('')

    const examined = await onAnotherDevice({ id }, { javaScriptEnabled: true })
    await examined.context().addCookies(kept)
    await examined.goto('/unsent')
    expect(await examine(examined, { kind: '/unsent', by: 'committeeOffice' })).toEqual([])

    await page.goto('/unsent')
    await page.getByRole('button', { name: 'Bỏ những gì đã giữ' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
    await expect(title).toHaveCount(0)
  })

  test('trang ghi biên bản của người khác: không lưu dưới tên người đang đăng nhập', async ({
    page,
    world,
    signInAs,
  }) => {
    const meetingId = await makeEvening(world)
    await signInAs('cellSecretary')
    await open(page, meetingId)
    await conclusion(page).fill('Của bí thư')
    await signInAs('cellRecorder')
    await page.getByRole('button', { name: 'Lưu biên bản' }).click()
    await expect(page.getByText('Trang này mở bằng tài khoản khác')).toBeVisible()
    await expect(conclusion(page)).toHaveValue('Của bí thư')
    expect((await stored(meetingId)).conclusion).not.toBe('Của bí thư')
  })

  test('phiên bị kết thúc: trang đăng nhập nói rõ là chưa lưu', async ({ page, world }) => {
    const { id } = world.accounts.committeeOffice
    await db.update(schema.sessions).set({ revokedAt: new Date() }).where(eq(schema.sessions.accountId, id))
    await page.getByRole('button', { name: 'Ghi đợt học tập' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đăng nhập')
    await expect(page.getByText('Phiên đăng nhập đã hết nên chưa lưu.')).toBeVisible()
    expect(await madeBy(id)).toBe(0)
  })
})

const madeBy = (recordedBy: number) =>
  db.$count(
    schema.studySessions,
    and(eq(schema.studySessions.recordedBy, recordedBy), eq(schema.studySessions.title, TITLE)),
  )
