import http from 'node:http'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'

const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
await import('./answers.js')
const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
afterAll(() => vi.restoreAllMocks())
beforeEach(() => {
  printed.mockClear()
  written.mockClear()
})

const UNREAD = 'Unexpected token in JSON at position 1'

/** @param {string} at */
function thrownAt(at) {
  const error = new SyntaxError(UNREAD)
  error.stack = `SyntaxError: ${UNREAD}\n    at JSON.parse (<anonymous>)\n    at read (${at}:1:2)\n    at async page (/srv/.next/server/chunks/page.js:1:2)`
  return error
}

/** What a POST is answered when this is complained of and Next says 500. @param {() => void} complain @param {() => void} [after] */
async function answeredWhen(complain, after) {
  const server = http.createServer((_request, answer) => {
    complain()
    answer.statusCode = 500
    answer.once('close', () => after?.())
    answer.end('Internal Server Error')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { status } = await fetch(`http://127.0.0.1:${port}/x`, {
    method: 'POST',
    headers: { connection: 'close', 'sec-fetch-site': 'same-origin' },
  })
  await new Promise((resolve) => server.close(resolve))
  return status
}

test('Next không đọc được yêu cầu: một dòng nhật ký, không in vết', async () => {
  const error = thrownAt('/srv/node_modules/next/dist/server/action.js')
  const said = [error, `TypeError: ${UNREAD}\n    at ignore-listed frames {\n  digest: '7'\n}`]
  for (const each of said) expect(await answeredWhen(() => console.error('⨯', each))).toBe(400)
  expect(printed).not.toHaveBeenCalled()
  expect(written).toHaveBeenCalledTimes(2)
  for (const [line] of written.mock.calls) expect(String(line)).toContain('"event":"unreadable","status":400')
})

test('lỗi của chính cổng, cùng lời: vết in ra đủ', async () => {
  for (const at of ['/srv/.next/server/chunks/own.js', '/srv/node_modules/postgres/src/index.js']) {
    const error = thrownAt(at)
    expect(await answeredWhen(() => console.error(error))).toBe(400)
    expect(printed).toHaveBeenLastCalledWith(error)
  }
  expect(written).not.toHaveBeenCalled()
})

test('nói sau khi đã trả lời xong: in ra, không giữ lại', async () => {
  const error = thrownAt('/srv/node_modules/next/dist/server/action.js')
  await answeredWhen(
    () => {},
    () => console.error(error),
  )
  expect(printed).toHaveBeenCalledWith(error)
})
