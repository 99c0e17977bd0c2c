import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { takeCompressed } from './compress.js'

afterEach(() => vi.unstubAllEnvs())

/** @param {string} url @param {string} encodings @param {string} build */
function asked(url, encodings, build = 'abc') {
  vi.stubEnv('PORTAL_BUILD_ID', build)
  const request = Object.assign(new IncomingMessage(new Socket()), {
    url,
    headers: { 'accept-encoding': encodings },
  })
  const answer = new ServerResponse(request)
  takeCompressed(request, answer)
  return [request.url, answer.getHeader('content-encoding'), answer.getHeader('vary')]
}

test('trình duyệt nhận brotli: tệp đã nén sẵn', () => {
  for (const file of ['chunks/a.js?dpl=1', 'chunks/b.css'])
    expect(asked(`/_next/static/${file}`, 'gzip, deflate, br, zstd')).toEqual([
      `/_next/static/br/${file}`,
      'br',
      'Accept-Encoding',
    ])
})

test('trình duyệt cũ, bản tự dựng, tệp khác: như cũ', () => {
  const script = '/_next/static/chunks/a.js'
  expect(asked(script, 'gzip')).toEqual([script, undefined, 'Accept-Encoding'])
  expect(asked(script, 'br', '')).toEqual([script, undefined, undefined])
  for (const url of ['/_next/static/media/a.woff2', '/members?q=a.js', '/_next/static/br/chunks/a.js'])
    expect(asked(url, 'br')).toEqual([url, undefined, undefined])
})
