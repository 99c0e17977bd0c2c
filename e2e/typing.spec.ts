import { expect } from './fixtures'
import { open, saved, status } from './support/evening'
import { test } from './support/evening-cell'
import { conclusion, onServer, strengths } from './support/writing'

test.describe.configure({ timeout: 120_000 })

/** Past the pause after which the page saves by itself. */
const PAUSE = 2_500
const MOST_SCRIPT = 150_000

test('gõ bằng Unikey, EVKey (xóa lùi rồi chèn lại) qua nhiều lần tự lưu: đúng từng chữ, con trỏ đứng yên', async ({
  page,
  meetingId,
}) => {
  await page.clock.install()
  await open(page, meetingId)
  const field = conclusion(page)
  await field.click()
  /** [keys as they come, backspaces, letters put back]: how such a program turns "Nhaats" into "Nhất". */
  const strokes: [string, number, string][] = [
    ['Nha', 1, 'â'],
    ['t', 2, 'ất'],
    [' tri', 1, 'í'],
    [' vo', 1, 'ớ'],
    ['i d', 1, 'đ'],
    ['e', 1, 'ề'],
    [' nghi', 1, 'ị'],
    [' cu', 1, 'ủ'],
    ['a d', 1, 'đ'],
    ['o', 1, 'ồ'],
    ['ng chi', 1, 'í'],
  ]
  let typed = ''
  for (const [keys, back, put] of strokes) {
    await field.pressSequentially(keys)
    for (let press = 0; press < back; press++) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(put)
    typed = `${typed}${keys}`.slice(0, -back) + put
    await page.clock.runFor(PAUSE)
    await expect(field).toBeFocused()
    expect(await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(typed.length)
  }
  expect(typed).toBe('Nhất trí với đề nghị của đồng chí')
  await expect(field).toHaveValue(typed)
  await page.clock.resume()
  await saved(page)
  await onServer(meetingId, typed)
})

test('bộ gõ soạn từng âm tiết: lưu giữa chừng không làm mất; bản từ máy khác đợi gõ xong mới ghép', async ({
  page,
  meetingId,
  context,
  world,
  onAnotherDevice,
}) => {
  await open(page, meetingId)
  await conclusion(page).click()
  const keyboard = await context.newCDPSession(page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['n', 'nh', 'nhâ']) await compose(text)
  await saved(page)
  await onServer(meetingId, 'nhâ')
  for (const text of ['nhât', 'nhất']) await compose(text)
  await keyboard.send('Input.insertText', { text: 'nhất' })
  await onServer(meetingId, 'nhất')

  const phone = await onAnotherDevice(world.accounts.cellSecretary)
  await phone.goto(`/meetings/${meetingId}/minutes`)
  await strengths(phone).fill('Ghi trên điện thoại')
  await saved(phone)
  const answer = page.waitForResponse((response) => response.url().endsWith('/draft'))
  for (const text of [' t', ' tr', ' tri']) await compose(text)
  expect((await answer).status()).toBe(409)
  await expect(strengths(page)).toHaveValue('')
  await compose(' trí')
  await keyboard.send('Input.insertText', { text: ' trí' })
  await expect(strengths(page)).toHaveValue('Ghi trên điện thoại')
  await expect(conclusion(page)).toHaveValue('nhất trí')
  await expect(conclusion(page)).toBeFocused()
  await onServer(meetingId, 'nhất trí')
})

test('chữ tổ hợp, chữ thay của bộ gõ, dán nhiều dòng: máy chủ nhận đúng', async ({ page, meetingId }) => {
  await open(page, meetingId)
  const field = conclusion(page)
  await field.click()
  await page.keyboard.insertText('Chi bộ nhất trí.\nĐề nghị sửa đường'.normalize('NFD'))
  await field.evaluate((element: HTMLTextAreaElement) => {
    const end = element.value.indexOf(' sửa'.normalize('NFD'))
    element.setRangeText('Kiến nghị', element.value.indexOf('\n') + 1, end, 'end')
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
  })
  await onServer(meetingId, 'Chi bộ nhất trí.\nKiến nghị sửa đường')
  await expect(status(page)).toContainText('Đã lưu lúc')
  await expect(field).toBeFocused()
})

test('JavaScript của trang ghi biên bản không quá 150 kB khi nén', async ({ page, meetingId }) => {
  await open(page, meetingId)
  const network = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await network.send('Network.enable')
  // A page nobody has opened before: nothing comes from the browser's own store.
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  await network.send('Network.setBypassServiceWorker', { bypass: true })
  await page.reload({ waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT)
})

test('ô nào cũng nhận đủ số chữ mà ô ấy cho gõ: một ô dài không chặn cả biên bản', async ({
  page,
  meetingId,
}) => {
  await open(page, meetingId)
  // The longest texts of all rows together are more than one saving takes.
  const filled = await page.locator('form:has([name="minutesId"])').evaluate((form) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>('[maxlength]:not([inputmode])')].filter(
      ({ name, maxLength }) => maxLength <= 4_000 && !/\.[1-9]\d*\./.test(name),
    )
    for (const field of fields) field.value = 'ộ'.repeat(field.maxLength)
    fields[0]?.dispatchEvent(new Event('input', { bubbles: true }))
    return fields.map(({ name }) => name)
  })
  expect(filled).toEqual(expect.arrayContaining(['attendance.0.channel', 'resolution.recipients']))
  await saved(page)
})
