import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { TransactionSql } from 'postgres'
import * as schema from '@/db/schema'
import { makeReadyCells } from '@/db/seed/ready-cells'
import { makeWorld } from '@/db/seed/world'
import { submit } from '../bench/forms.js'
import { World } from '../bench/world.js'
import { clusterAddresses } from '../bin/lib/addresses.js'
import { fiftyToAssign } from './support/fifty'
import { notOnce } from './support/filed-once'
import { freePort, Installation, ready } from './support/installation'
import { type Draft, Rush } from './support/rush'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const CLIENTS = 100
/** So many of them show that a fresh key for each try would be noticed. */
const CARELESS = 5

let installation: Installation
let address = ''
let world: World
const drafts: Draft[] = []
let careless: Draft[] = []

test.beforeAll(async () => {
  installation = new Installation()
  address = await ready(installation.start(await freePort(), ['--empty', '--profile', 'huyen']))
  const { database, authSecret } = JSON.parse(readFileSync(join(installation.data, 'secrets.json'), 'utf8'))
  const port = Number(readFileSync(join(installation.data, 'cluster/postmaster.pid'), 'utf8').split('\n')[3])
  world = new World(clusterAddresses(port, database).DATABASE_URL, process.env.NEXTAUTH_SECRET || authSecret)
  await world.sql`insert into settings values ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  const db = drizzle(world.sql, { schema, casing: 'snake_case' })
  const made = await makeReadyCells(db, await makeWorld(db, 'sucmanh'), CLIENTS + CARELESS)
  for (const { loginName, ...draft } of made)
    drafts.push({ ...draft, cookie: await world.cookieOf(loginName) })
  careless = drafts.splice(CLIENTS)
})
test.afterAll(async () => {
  await world.end()
  await installation.remove()
})

const idsOf = (of: Draft[]) => of.map(({ minutesId }) => minutesId)

test('100 chi bộ cùng hoàn tất và gửi, kill -9 trang web 3 lần và cơ sở dữ liệu 1 lần: không mất, không trùng', async () => {
  const killed: number[] = []
  /** After so many answers this process is killed, while all the others are waiting for theirs. */
  const kills = new Map<number, 'web' | 'postgres'>([
    [20, 'web'],
    [70, 'web'],
    [120, 'web'],
    [160, 'postgres'],
  ])
  const rush = new Rush(address, (count) => {
    const victim = kills.get(count)
    if (!victim) return
    const pid = installation.pids()[victim]
    process.kill(pid, 'SIGKILL')
    killed.push(pid)
  })
  await rush.run(drafts)

  expect(new Set(killed).size).toBe(kills.size)
  expect(rush.retries).toBeGreaterThan(kills.size)
  expect(rush.refusals).toEqual([])
  const all = drafts.flatMap(({ minutesId }) => [`complete:${minutesId}`, `send:${minutesId}`])
  expect(rush.acknowledged.toSorted()).toEqual(all.toSorted())
  expect(await notOnce(world.sql, idsOf(drafts))).toEqual([])
})

test('giao 50 mục, kill -9 trang web giữa chừng: không mục nào đổi; bấm lại thì đủ 50, mỗi mục một lần', async () => {
  const { form, held, statuses, assigned } = await fiftyToAssign(world, address)
  await world.sql.begin(async (sql) => {
    await sql`select from organisations where id = ${held} for update`
    const sent = submit(form).catch(() => undefined)
    await expect
      .poll(async () => (await sql`select from pg_locks where not granted`).length, { timeout: 8_000 })
      .toBeGreaterThan(0)
    process.kill(installation.pids().web, 'SIGKILL')
    await sent
  })
  expect(await statuses()).toEqual(['proposed'])
  expect(await assigned()).toBe(0)

  await expect(() => submit(form)).toPass({ timeout: 60_000 })
  await submit(form)
  expect(await statuses()).toEqual(['assigned'])
  expect(await assigned()).toBe(50)
})

test('đối chứng: mỗi lần gửi lại một khóa mới thì lần gửi thừa bị phát hiện', async () => {
  await new Rush(address, undefined, false).run(careless)

  // One or two: a press that met the recovering database is answered "bận", which is no refusal.
  expect(await notOnce(world.sql, idsOf(careless))).toEqual(
    idsOf(careless).map((id) => expect.stringMatching(`^minutes ${id}: refusals is [12], not 0$`)),
  )
})

class Undo extends Error {}
const damages: [string, (sql: TransactionSql, id: number) => Promise<unknown>][] = [
  [
    'một lần gửi đã báo xong bị mất',
    async (sql, id) => {
      await sql`alter table minutes disable trigger user`
      await sql`update minutes set status = 'completed', sent_at = null where id = ${id}`
    },
  ],
  [
    'một lần hoàn tất ghi nhật ký hai lần',
    (sql, id) => sql`
      insert into audit_entries (account_id, action, subject, org_path)
      select account_id, action, subject, org_path from audit_entries
      where subject = ${`minutes:${id}`} and action = 'minutes.complete'`,
  ],
  [
    'một mục phản ánh đi hai lần',
    (sql, id) => sql`update feedback_items set minutes_id = ${id} where minutes_id = ${id + 1}`,
  ],
  [
    'một số biên bản bị bỏ',
    (sql, id) => sql`
      update number_series set last = 2
      where type = 'BB' and org_id = (select org_id from minutes where id = ${id})`,
  ],
  [
    'một dòng nhật ký bị sửa',
    (sql) => sql`update audit_entries set detail = '{"x": 1}' where id = (select max(id) from audit_entries)`,
  ],
  [
    'dòng nhật ký cuối bị xóa',
    (sql) => sql`delete from audit_entries where id = (select max(id) from audit_entries)`,
  ],
]
for (const [what, damage] of damages)
  test(`đối chứng: ${what} thì phép kiểm nhận ra`, async () => {
    const found: string[] = []
    const [first] = idsOf(drafts)
    await world.sql
      .begin(async (sql) => {
        await damage(sql, first ?? 0)
        found.push(...(await notOnce(sql, idsOf(drafts))))
        throw new Undo()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error
      })

    expect(found).not.toEqual([])
  })
