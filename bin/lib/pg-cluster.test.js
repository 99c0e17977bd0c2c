import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCluster } from './pg-cluster.js'

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
