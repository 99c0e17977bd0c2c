import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { removeCluster, startCluster } from './pg-cluster.js'
import { clusterPlace } from './pg-user.js'
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

test.each([
  ['bình thường', undefined, false],
  // Root then has to put the cluster where another user may enter.
  ['không có unshare', '', process.getuid?.() === 0],
])('máy chủ dùng một lần, %s: dừng hẳn, không để lại gì', async (_how, path, isOutside) => {
  if (path !== undefined) vi.stubEnv('PATH', path)
  const above = mkdtempSync(join(tmpdir(), 'portal-'))
  const home = join(above, 'drill')
  const dir = join(home, 'cluster')
  const { pid } = await startCluster({ dir, password: 'x', log: join(home, 'postgres.log') })
  const place = clusterPlace(dir)
  expect(place !== dir).toBe(isOutside)
  await removeCluster(dir)
  expect([isAlive(pid), existsSync(home), existsSync(dirname(place))]).toEqual([false, false, false])
  rmSync(above, { recursive: true })
})
