import { createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { choosePort, portalUrl, startOptions } from './options.js'

afterEach(() => vi.unstubAllEnvs())

test.each([
  [[], { dev: false, empty: false, profile: 'xa', demo: 'huyen' }],
  [['--dev'], { dev: true, empty: false, profile: 'xa', demo: 'huyen' }],
  [['--empty'], { dev: false, empty: true, profile: 'xa', demo: 'huyen' }],
  [['--demo', 'xa'], { dev: false, empty: false, profile: 'xa', demo: 'xa' }],
  [['--empty', '--profile', 'huyen'], { dev: false, empty: true, profile: 'huyen', demo: 'huyen' }],
])('npm start -- %s', (args, options) => {
  expect(startOptions(args)).toEqual(options)
})

test.each([
  [['--emtpy']],
  [['--profile', 'huyen']],
  [['--empty', '--profile', 'tinh']],
  [['--empty', '--profile']],
  [['--demo', 'tinh']],
  [['--demo', 'xa', '--empty']],
])('không hiểu %s thì nói cách dùng', (args) => {
  expect(() => startOptions(args)).toThrow('Cách dùng')
})

test.each(['0', '65536', 'ba nghìn', '80.5'])('PORT=%s không phải là cổng mạng', async (value) => {
  vi.stubEnv('PORT', value)
  await expect(choosePort()).rejects.toThrow('không phải là một cổng mạng')
})

test.each(['4190', '6000'])('cổng %s trình duyệt không mở: nói ngay', async (value) => {
  vi.stubEnv('PORT', value)
  await expect(choosePort()).rejects.toThrow('Trình duyệt không mở cổng')
})

test.each(['127.0.0.1', '::'])('cổng bận ở %s là bận', async (host) => {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, host, resolve))
  vi.stubEnv('PORT', String(server.address().port))
  await expect(choosePort()).rejects.toThrow('đang bị chương trình khác dùng')
  await new Promise((resolve) => server.close(resolve))
})

test.each(['cong.anphu.vn', 'localhost:3000', 'ftp://cong.anphu.vn', 'https://anphu.vn/cong', 'https://'])(
  'PORTAL_URL=%s: nói phải ghi thế nào',
  (value) => {
    vi.stubEnv('PORTAL_URL', value)
    expect(() => portalUrl(3000)).toThrow('http:// hoặc https://')
  },
)

test.each([
  ['', 'http://localhost:3000'],
  ['https://cong.anphu.vn/', 'https://cong.anphu.vn'],
  ['http://192.168.1.10:8080', 'http://192.168.1.10:8080'],
])('PORTAL_URL=%s là %s', (value, url) => {
  vi.stubEnv('PORTAL_URL', value)
  expect(portalUrl(3000)).toBe(url)
})
