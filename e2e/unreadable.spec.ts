import { request } from 'node:http'
import { expect, test } from '@playwright/test'

/** What Next would answer by itself, in English, often with 500: sent as no browser and no library would send it. */
type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string }

const send = (baseURL: string | undefined, { method, path, headers, body }: Sent) =>
  new Promise<{ status: number | undefined; type: string; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(baseURL ?? '')
    const asked = request({
      hostname,
      port,
      method,
      path,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
    asked.once('error', reject)
    asked.once('response', async (answer) => {
      let text = ''
      for await (const piece of answer.setEncoding('utf8')) text += piece
      resolve({ status: answer.statusCode, type: answer.headers['content-type'] ?? '', text })
    })
    asked.end(body)
  })

const FOREIGN = { 'sec-fetch-site': 'cross-site' }
const POST = { method: 'POST', path: '/sign-in' }
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const part = (name: string, value: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`

const cases: [string, number, RegExp, Sent][] = [
  ['cách gửi lạ', 405, /không nhận cách gửi/, { method: 'TRACE', path: '/' }],
  ['địa chỉ không giải mã được', 400, /không đọc được/, { method: 'GET', path: '/members/%E0%A4' }],
  ['biểu mẫu không đúng dạng', 400, /không đọc được/, { ...POST, headers: multipart, body: 'junk' }],
  [
    'biểu mẫu không nói ranh giới',
    400,
    /không đọc được/,
    { ...POST, headers: { 'content-type': 'multipart/form-data' }, body: 'junk' },
  ],
  [
    'biểu mẫu của bản trước, không JavaScript',
    409,
    /trước khi cổng được nâng cấp/,
    { ...POST, headers: multipart, body: part(`$ACTION_ID_00${'deadbeef'.repeat(5)}`, '') },
  ],
  [
    'thao tác bịa',
    400,
    /không đọc được/,
    {
      ...POST,
      headers: multipart,
      body: part('$ACTION_REF_1', '').replace('--x--', part('$ACTION_1:0', 'junk')),
    },
  ],
  [
    'dài quá 1 MB mà không nói trước',
    413,
    /quá 1 MB/,
    { ...POST, headers: { ...multipart, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(1_200_000) },
  ],
  [
    'Origin không phải địa chỉ',
    403,
    /không đến từ cổng/,
    { ...POST, headers: { ...multipart, origin: 'xau' } },
  ],
  ['biểu mẫu của trang khác', 403, /không đến từ cổng/, { ...POST, headers: { ...multipart, ...FOREIGN } }],
  [
    'mã của bản dựng đã thay',
    404,
    /Không tìm thấy/,
    { method: 'GET', path: '/_next/static/chunks/cu.js', headers: { 'accept-encoding': 'br' } },
  ],
]

for (const [what, status, words, sent] of cases)
  test(`${what}: ${status}, bằng tiếng Việt`, async ({ baseURL }) => {
    const answer = await send(baseURL, sent)
    expect(answer.status).toBe(status)
    expect(answer.type.toLowerCase()).toMatch(/^text\/plain; ?charset=utf-8$/)
    expect(answer.text).toMatch(words)
  })

test('trang mang chính sách nội dung với mã dùng một lần; mọi mã của trang mang đúng mã ấy', async ({
  page,
}) => {
  const answer = await page.goto('/sign-in')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
  const html = (await answer?.text()) ?? ''
  const scripts = html.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  expect((await page.goto('/sign-in'))?.headers()['content-security-policy']).not.toBe(policy)
})

test('tham số bịa của một thao tác có thật: 400, không phải lỗi máy chủ', async ({ baseURL, page }) => {
  await page.goto('/sign-in')
  const [id] = /[0-9a-f]{42}/.exec(await page.content()) ?? []
  expect(id).toBeDefined()
  const headers = { 'next-action': id ?? '', 'content-type': 'text/plain;charset=UTF-8' }
  for (const body of ['[', '{"a":', '"x"', '["$F1"]', '["$Q1"]', '[["$B1"]]'])
    expect((await send(baseURL, { ...POST, headers, body })).status, body).toBe(400)
  expect((await send(baseURL, { ...POST, headers, body: '["$undefined"]' })).status).toBe(200)
})
