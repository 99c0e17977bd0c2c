import { expect, test } from 'vitest'
import { z } from 'zod'
import { count } from '@/lib/core/fields'
import { labelName } from '@/lib/core/form-state'
import { typedForm } from './typed-form'

const input = z.object({ general: count(30).optional(), results: count(70).optional() })

async function answer(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const body = await new Response(form).blob()
  const headers = { 'content-type': body.type, 'content-length': String(body.size) }
  const read = await typedForm(
    new Request('http://localhost/print', { method: 'POST', body, headers }),
    input,
  )
  return 'refused' in read ? read.refused.text() : read.typed
}

test('chữ gõ để in sai ở đâu thì nói tên ô ấy; đúng thì in', async () => {
  const labels = { [labelName('general')]: 'Tiêu chí chung', [labelName('results')]: 'Kết quả nhiệm vụ' }
  expect(await answer({ ...labels, general: '28', results: '71' })).toContain(
    'Chưa in được: ô “Kết quả nhiệm vụ”: Số không được quá 70.',
  )
  expect(await answer({ results: '71' })).toContain('Chưa in được: Số không được quá 70.')
  expect(await answer({ ...labels, general: '28', results: '70' })).toEqual({ general: 28, results: 70 })
})
