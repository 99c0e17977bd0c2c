import { expect, test } from 'vitest'
import { textWithin } from './sent-text'

const sent = (body: BodyInit) => {
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body, duplex: 'half' }
  return new Request('http://cong.test/meetings/1/draft', init)
}

test('chữ có dấu bị cắt giữa hai gói vẫn đọc đúng; vừa đúng mức thì nhận', async () => {
  const words = 'Nghị quyết chi bộ'
  const bytes = new TextEncoder().encode(words)
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await textWithin(sent(stream), bytes.length)).toBe(words)
  expect(await textWithin(sent(words), bytes.length - 1)).toBeUndefined()
})

test('gửi mãi không dứt: ngừng đọc ngay khi quá mức', async () => {
  let given = 0
  const endless = new ReadableStream({
    pull(controller) {
      given += 1_000
      controller.enqueue(new Uint8Array(1_000))
    },
  })
  expect(await textWithin(sent(endless), 10_000)).toBeUndefined()
  expect(given).toBeLessThan(20_000)
})
