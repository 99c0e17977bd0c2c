import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import '@/lib/core/testing'
import { AsOfForm } from './as-of-form'

const shown = async (its: Parameters<typeof AsOfForm>[0]) => renderToStaticMarkup(await AsOfForm(its))

test('ngày không có trong lịch: báo tại ô, giữ những gì đã nhập', async () => {
  const wrong = await shown({ typed: '31/02/2022' })
  expect(wrong).toContain('Ngày chưa đúng')
  expect(wrong).toMatch(/<input[^>]*aria-invalid="true"[^>]*/)
  expect(wrong).toContain('value="31/02/2022"')
})
test.each([
  ['để trống', { typed: '' }, ''],
  ['chưa hỏi', {}, ''],
  ['ngày đúng', { on: '2022-08-31' as const, typed: '31/8/2022' }, '31/08/2022'],
])('%s: không báo gì', async (_what, its, value) => {
  const right = await shown(its)
  expect(right).not.toContain('Ngày chưa đúng')
  expect(right).toContain(`value="${value}"`)
})
