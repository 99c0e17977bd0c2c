import { expect, test } from 'vitest'
import { draftServer } from './server'

/** Nobody listens there. */
const server = draftServer(
  'http://127.0.0.1:1/meetings/1/draft',
  { accountId: 1, minutesId: 1 },
  () => undefined,
)

test('bản nháp quá 2 MB: nói phải rút gọn, không nói mất mạng', async () => {
  expect(await server.put(1, { draft: { conclusion: 'ế'.repeat(700_000) } })).toEqual({
    kind: 'refused',
    message: expect.stringContaining('rút gọn'),
  })
})

test('bản nháp vừa sức mà không tới được máy chủ: mất mạng', async () => {
  expect(await server.put(1, { draft: { conclusion: 'ế'.repeat(600_000) } })).toEqual({ kind: 'offline' })
})
