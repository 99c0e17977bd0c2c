import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import postgres, { type Sql } from 'postgres'
import { freePort, Installation, isHealthy, type Run, ready } from './support/installation'

/** An administrator's own PostgreSQL, named by DATABASE_URL: the launcher neither starts nor stops it. */
test.describe.configure({ timeout: 300_000 })

const ADMINISTRATOR = process.env.DATABASE_ADMIN_URL ?? ''
let admin: Sql
let installations: Installation[] = []
test.beforeEach(() => {
  admin = postgres(ADMINISTRATOR, { max: 1 })
})
test.afterEach(async () => {
  await Promise.all(installations.splice(0).map((each) => each.remove()))
  await admin.end()
})

function fresh() {
  const installation = new Installation()
  installations = [...installations, installation]
  return installation
}

const addressOf = (role: string, database: string, password = 'Mật khẩu của máy chủ @:/') => {
  const url = new URL(ADMINISTRATOR)
  url.username = role
  url.password = encodeURIComponent(password)
  url.pathname = `/${database}`
  return url.href
}

const makeRole = (role: string, may = '') =>
  admin.unsafe(`CREATE ROLE "${role}" LOGIN ${may} PASSWORD 'Mật khẩu của máy chủ @:/'`)

/** What the administrator prepares: an empty database and its owner, whose address the portal is given. */
async function prepare(database: string, may: 'CREATEROLE' | 'NOCREATEROLE') {
  await makeRole(`${database}-owner`, may)
  await admin.unsafe(`CREATE DATABASE "${database}" OWNER "${database}-owner"`)
  return addressOf(`${database}-owner`, database)
}

async function signsIn(page: Page, address: string, run: Run) {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu').fill(/\squantri\s+(\S+)/.exec(run.said())?.[1] ?? '')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu của riêng đồng chí')
}

/** Those who hold a connection to a database. */
const rolesIn = async (database: string) =>
  (await admin`SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = ${database}`).map(
    (row) => row.usename,
  )

test('chủ sở hữu được tạo vai trò: tự tạo vai trò của trang web; dừng cổng thì PostgreSQL vẫn chạy', async ({
  page,
}) => {
  const DATABASE_URL = await prepare('dang-bo-1', 'CREATEROLE')
  const installation = fresh()
  const run = installation.start(await freePort(), ['--empty'], { DATABASE_URL })
  const address = await ready(run)

  expect(existsSync(join(installation.data, 'cluster'))).toBe(false)
  await signsIn(page, address, run)
  expect(await rolesIn('dang-bo-1')).toEqual(['dang-bo-1_app'])

  process.kill(run.child.pid ?? 0, 'SIGINT')
  expect(await run.exit).toBe(0)
  const owner = postgres(DATABASE_URL, { max: 1 })
  expect((await owner`SELECT login_name FROM accounts`).map((row) => row.login_name)).toEqual(['quantri'])
  await owner.end()
})

test('hai máy cùng một cơ sở dữ liệu: máy thứ hai vào thì máy thứ nhất vẫn nối lại được', async () => {
  const DATABASE_URL = await prepare('dang-bo-2', 'CREATEROLE')
  const [one, two] = [fresh(), fresh()]
  const first = await ready(one.start(await freePort(), ['--empty'], { DATABASE_URL }))
  const second = await ready(two.start(await freePort(), ['--empty'], { DATABASE_URL }))

  await admin`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'dang-bo-2'`
  for (const address of [first, second])
    await expect.poll(() => isHealthy(address), { message: address }).toBe(true)
})

test('chủ sở hữu không được tạo vai trò: nói rõ phải làm gì; có DATABASE_APP_URL thì chạy', async ({
  page,
}) => {
  const DATABASE_URL = await prepare('dang-bo-3', 'NOCREATEROLE')
  const installation = fresh()
  const start = async (environment: Record<string, string>) =>
    installation.start(await freePort(), ['--empty'], { DATABASE_URL, ...environment })

  const without = await start({})
  expect(await without.exit).toBe(1)
  expect(without.said()).toContain('không được phép tạo vai trò "dang-bo-3_app" cho trang web')
  expect(without.said()).toContain('đặt biến DATABASE_APP_URL là địa chỉ của vai trò ấy')

  await makeRole('web-of-3')
  const mistaken = await start({ DATABASE_APP_URL: addressOf('web-of-3', 'dang-bo-3', 'sai') })
  expect(await mistaken.exit).toBe(1)
  expect(mistaken.said()).toContain('Hãy kiểm tra DATABASE_URL và DATABASE_APP_URL')
  for (const { said } of [without, mistaken]) expect(said()).not.toMatch(/^\s+at /m)

  const run = await start({ DATABASE_APP_URL: addressOf('web-of-3', 'dang-bo-3') })
  await signsIn(page, await ready(run), run)
  expect(await rolesIn('dang-bo-3')).toEqual(['web-of-3'])
})
