import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { removeCluster, startCluster } from './pg-cluster.js'
import { isAlive } from './processes.js'

afterEach(() => vi.unstubAllEnvs())

test('cổng vừa bị lần chạy khác lấy mất: lần chạy sau lấy cổng khác', async () => {
  const home = mkdtempSync(join(tmpdir(), 'portal-'))
  const wanted = (name) => ({
    dir: join(home, name, 'cluster'),
    password: name,
    log: join(home, `${name}.log`),
  })
  const first = await startCluster(wanted('one'))
  const ports = [first.port, first.port + 100]
  const second = await startCluster({ ...wanted('two'), choose: () => ports.shift() })
  await Promise.all([first.stop(), second.stop()])
  rmSync(home, { recursive: true })
  expect(second.port).toBe(first.port + 100)
})

const outside = () =>
  existsSync('/var/lib')
    ? readdirSync('/var/lib').filter((name) => name.startsWith('cong-thong-tin-dang-bo-'))
    : []

/** Without `unshare` root has to put the cluster where another user may enter. */
test.each([
  ['bình thường', undefined],
  ['không có unshare', ''],
])('máy chủ dùng một lần, %s: dừng hẳn, không để lại gì', async (_how, path) => {
  const before = outside()
  if (path !== undefined) vi.stubEnv('PATH', path)
  const home = join(mkdtempSync(join(tmpdir(), 'portal-')), 'drill')
  const wanted = { dir: join(home, 'cluster'), password: 'x', log: join(home, 'postgres.log') }
  // Of a run that was killed, then again.
  const killed = await startCluster(wanted)
  await removeCluster(wanted.dir)
  expect(isAlive(killed.pid)).toBe(false)
  expect([existsSync(home), outside()]).toEqual([false, before])
  const again = await startCluster(wanted)
  await removeCluster(wanted.dir)
  expect(isAlive(again.pid)).toBe(false)
  expect([existsSync(home), outside()]).toEqual([false, before])
})
