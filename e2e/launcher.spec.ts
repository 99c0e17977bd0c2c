import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort, Installation, isAlive, isHealthy, occupy, ready } from './support/installation'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let installation: Installation
let address = ''
let port = 0

test.beforeAll(async () => {
  installation = new Installation()
  port = await freePort()
  address = await ready(installation.start(port))
})
test.afterAll(() => installation.remove())

/** A browser that keeps its connection open may hold the web server up for some seconds. */
async function stopped() {
  process.kill(installation.pids().supervisor, 'SIGINT')
  await expect.poll(() => existsSync(join(installation.data, 'portal.json')), { timeout: 60_000 }).toBe(false)
}

const comesBack = () => expect.poll(() => isHealthy(address), { timeout: 60_000, intervals: [50] }).toBe(true)

test('lần chạy thứ hai khi đang chạy: nói rõ đang chạy ở đâu rồi thôi', async () => {
  const again = installation.start(port)

  expect(await again.exit).toBe(0)
  expect(again.said()).toContain(`đang chạy rồi (tiến trình ${installation.pids().supervisor}): ${address}`)
  expect(await isHealthy(address)).toBe(true)
})

test('kill -9 trang web: tự chạy lại', async () => {
  const { web, postgres } = installation.pids()
  process.kill(web, 'SIGKILL')
  await expect.poll(() => isAlive(web)).toBe(false)

  await comesBack()
  expect(installation.pids().web).not.toBe(web)
  expect(installation.pids().postgres).toBe(postgres)
})

test('kill -9 cơ sở dữ liệu: tự chạy lại, trang web không phải khởi động lại', async () => {
  const { web, postgres } = installation.pids()
  process.kill(postgres, 'SIGKILL')
  await expect.poll(() => isAlive(postgres)).toBe(false)

  await comesBack()
  expect(installation.pids().web).toBe(web)
  expect(installation.pids().postgres).not.toBe(postgres)
})

test('kill -9 tiến trình trông coi: lần chạy sau dọn tiến trình mồ côi và dùng lại dữ liệu', async () => {
  const before = installation.pids()
  process.kill(before.supervisor, 'SIGKILL')
  await expect.poll(() => isAlive(before.supervisor)).toBe(false)
  const run = installation.start(port)
  address = await ready(run)

  await expect.poll(() => isAlive(before.web) || isAlive(before.postgres)).toBe(false)
  expect(address).toBe(`http://localhost:${port}`)
  expect(run.said()).toContain('Trinh-dien-2022')
})

test('kill -9 tất cả cùng lúc: lần chạy sau vẫn sẵn sàng', async () => {
  for (const pid of Object.values(installation.pids())) process.kill(pid, 'SIGKILL')
  address = await ready(installation.start(port))

  expect(await isHealthy(address)).toBe(true)
})

test('Ctrl-C: mọi tiến trình dừng, không để lại ghi chú nào', async () => {
  const pids = installation.pids()
  process.kill(pids.supervisor, 'SIGINT')
  await expect.poll(() => Object.values(pids).some(isAlive)).toBe(false)

  for (const note of ['portal.json', 'web.json', 'cluster/postmaster.pid'])
    expect(existsSync(join(installation.data, note)), note).toBe(false)
})

test('ghi chú cũ mang số của tiến trình lạ: không đụng đến tiến trình ấy', async () => {
  const stranger = process.ppid
  writeFileSync(join(installation.data, 'cluster/postmaster.pid'), `${stranger}\n`)
  address = await ready(installation.start(port))

  expect(isAlive(stranger)).toBe(true)
  await stopped()
})

test('hai lần chạy cùng lúc: chỉ một lần được chạy', async () => {
  const runs = [installation.start(port), installation.start(port)]
  address = await Promise.any(runs.map(ready))
  const refused = await Promise.race(runs.map(({ exit }) => exit))

  expect(refused).toBe(0)
  expect(runs.filter((run) => run.said().includes('đang chạy rồi'))).toHaveLength(1)
  await stopped()
})

test('cổng chỉ định bị bận: nói rõ rồi dừng; cổng mặc định bị bận: dùng cổng kế tiếp', async () => {
  const busy = await occupy(0)
  const refused = installation.start(busy.port)
  expect(await refused.exit).toBe(1)
  expect(refused.said()).toContain(`Cổng mạng ${busy.port} đang bị chương trình khác dùng`)
  await busy.free()

  const standard = await occupy(3000)
  const other = await ready(installation.start())
  expect(other).not.toBe('http://localhost:3000')
  expect(await isHealthy(other)).toBe(true)
  await standard.free()
})
