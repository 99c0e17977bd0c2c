import { expect, test } from 'vitest'
import { emptyState, sentSize } from './form-state'

const formOf = (values: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}
const sentAs = async (form: FormData) => (await new Response(form).arrayBuffer()).byteLength

test.each([
  ['ngắn', { content: 'Họp' }],
  ['chữ có dấu', { content: 'Đảng viên '.repeat(20_000) }],
  ['nhiều dòng', { content: 'Ý kiến\n'.repeat(50_000) }],
  ['nhiều ô', Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`person:${at}:opinion`, 'Tốt']))],
])('%s: biểu mẫu nặng không hơn số đo, số đo không hơn nhiều', async (_name, values) => {
  const form = formOf(values)
  const sent = await sentAs(form)
  const measured = sentSize(form, emptyState)
  expect(measured).toBeGreaterThanOrEqual(sent)
  expect(measured).toBeLessThan(sent + 400 * Object.keys(values).length)
})

test('câu trả lời trước đi cùng, cũng tính', () => {
  const form = formOf({ content: 'Họp' })
  const before = { ...emptyState, values: { content: 'Đ'.repeat(1000) } }
  expect(sentSize(form, before) - sentSize(form, emptyState)).toBeGreaterThan(2000)
})
