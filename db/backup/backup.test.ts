import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { owner } from '@/db/testing'
import * as schema from '../schema'
import { makeWorld } from '../seed/world'
import { accountOf, withDatabase } from '../setup/addresses'
import { applyMissing, migrationFiles } from '../setup/migrations'
import { bringUpToDate } from '../setup/prepare'
import { assertTrustworthy } from './drill'
import { FORMAT } from './format'
import { checked } from './read'
import { recorded } from './record'
import { assertBlank, assertKnown, endSessions, restoreInto } from './restore'
import { writeBackup } from './write'

const folder = mkdtempSync(join(tmpdir(), 'sao-luu-'))
const about = {
  format: FORMAT,
  version: '0.1.0',
  madeAt: '2026-11-28T12:00:00.000Z',
  secrets: { authSecret: 'a', actionKey: 'b' },
}
const admin = postgres(inject('addresses').DATABASE_ADMIN_URL, { max: 1, onnotice: () => {} })
const ownerUrl = process.env.DATABASE_URL ?? ''
const opened: { sql: postgres.Sql; name: string }[] = []

/** An empty database on the same server. */
async function blank() {
  const name = `${accountOf(ownerUrl).database}_${opened.length}`
  await admin.unsafe(`CREATE DATABASE "${name}" TEMPLATE template0 OWNER "${accountOf(ownerUrl).user}"`)
  const sql = postgres(withDatabase(ownerUrl, name), { max: 2, onnotice: () => {} })
  opened.push({ sql, name })
  return sql
}
const tablesIn = async (sql: postgres.Sql) =>
  (await sql`SELECT FROM pg_tables WHERE schemaname IN ('public', 'drizzle')`).length

let file = ''
let contents: Awaited<ReturnType<typeof checked>>
beforeAll(async () => {
  const db = drizzle(owner, { schema, casing: 'snake_case' })
  for (const name of ['mot', 'hai']) await makeWorld(db, name)
  await owner`INSERT INTO sessions (id, account_id, expires_at) SELECT 'x', min(id), now() FROM accounts`
  await owner`INSERT INTO audit_entries (action, subject, detail)
    SELECT 'x', ${'tab\tdòng\nmới \\. “đồng chí” '} || n, jsonb_build_object('n', n) FROM generate_series(1, 3000) n`
  file = join(folder, 'một.sql.gz')
  await writeBackup(owner, file, about)
  contents = await checked(file)
})
afterAll(async () => {
  for (const { sql, name } of opened) {
    // Of a connection that was cut the driver waits for an answer.
    await sql.end({ timeout: 1 })
    await admin.unsafe(`DROP DATABASE "${name}" WITH (FORCE)`)
  }
  await admin.end()
  rmSync(folder, { recursive: true })
})

test('khôi phục rồi sao lưu lại: giống nhau từng byte, chỉ chủ máy đọc được tệp', async () => {
  const restored = await blank()
  await restoreInto(restored, file, contents.header)
  const again = join(folder, 'lại.sql.gz')
  expect(await writeBackup(restored, again, about)).toMatchObject({ rows: contents.rows })
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await assertTrustworthy(restored)
  // Keys, triggers and numbering work as before.
  await expect(restored`UPDATE organisations SET parent_id = 99999`).rejects.toThrow()
  const [entry] = await restored`INSERT INTO audit_entries (action, subject) VALUES ('x', 'sau') RETURNING id`
  const [newest] = await owner`SELECT max(id) AS id FROM audit_entries`
  expect(Number(entry?.id)).toBe(Number(newest?.id) + 1)
  await assertTrustworthy(restored)
  const keys = (sql: postgres.Sql) =>
    sql`SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS text FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype = 'f' ORDER BY 1, 2`
  expect(await keys(restored)).toEqual(await keys(owner))
  const off = await restored`SELECT FROM pg_trigger WHERE tgenabled <> 'O'`
  expect(off).toHaveLength(0)
  // What somebody changed behind the portal's back is found by the drill.
  await restored`UPDATE audit_entries SET detail = '{"n":0}' WHERE detail = '{"n":7}'`
  await expect(assertTrustworthy(restored)).rejects.toThrow('Chuỗi nhật ký không khớp')
})

describe('tệp hỏng bị từ chối trước khi ghi', () => {
  const whole = () => readFileSync(file)
  const broken = (name: string, bytes: Buffer) => {
    const path = join(folder, `${name}.sql.gz`)
    writeFileSync(path, bytes)
    return path
  }
  test.each([0.05, 0.3, 0.5, 0.7, 0.95])('sai một byte ở %s của tệp', async (where) => {
    const bytes = whole()
    const at = Math.floor(bytes.length * where)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    await expect(checked(broken(`sai-${where}`, bytes))).rejects.toThrow('Chưa ghi gì')
  })
  test.each([0, 1, 1000, 0.5, 0.999])('bị cắt còn %s', async (kept) => {
    const bytes = whole()
    const size = kept < 1 && kept > 0 ? Math.floor(bytes.length * kept) : kept
    await expect(checked(broken(`cắt-${kept}`, bytes.subarray(0, size)))).rejects.toThrow('Chưa ghi gì')
  })
  test('tệp khác, không có tệp', async () => {
    await expect(checked(broken('khác', Buffer.from('xin chào')))).rejects.toThrow('không phải bản sao lưu')
    await expect(checked(join(folder, 'không-có'))).rejects.toThrow('Không có tệp')
  })
  test('bản của chương trình mới hơn', () => {
    const later = [...contents.header.migrations, { hash: 'mới', createdAt: 9_999_999_999_999 }]
    expect(() => assertKnown({ ...contents.header, migrations: later })).toThrow('phiên bản mới hơn')
    expect(() => assertKnown(contents.header)).not.toThrow()
  })
})

test('cơ sở dữ liệu đã có dữ liệu thì giữ nguyên', async () => {
  const [before] = await owner`SELECT count(*) FROM audit_entries`
  await expect(assertBlank(owner)).rejects.toThrow('không ghi đè')
  await expect(restoreInto(owner, file, contents.header)).rejects.toThrow('không ghi đè')
  expect((await owner`SELECT count(*) FROM audit_entries`)[0]).toEqual(before)
})

test('đang khôi phục mà đứt thì không còn gì; làm lại được', async () => {
  const restored = await blank()
  await expect(Promise.all([restoreInto(restored, file, contents.header), cut(restored)])).rejects.toThrow()
  expect(await tablesIn(restored)).toBe(0)
  await restoreInto(restored, file, contents.header)
  expect(await tablesIn(restored)).toBeGreaterThan(80)
})

test('phiên đăng nhập hết hiệu lực cùng lúc với khôi phục, hoặc không có gì', async () => {
  const restored = await blank()
  await assertBlank(restored)
  const broken = () => Promise.reject(new Error('đứt'))
  await expect(restoreInto(restored, file, contents.header, broken)).rejects.toThrow('đứt')
  expect(await tablesIn(restored)).toBe(0)
  await restoreInto(restored, file, contents.header, endSessions)
  expect(await restored`SELECT revoked_at IS NULL AS goes FROM sessions`).toMatchObject([{ goes: false }])
})

/** Ends the server's side in the middle of the work. */
async function cut(restored: postgres.Sql) {
  for (;;) {
    const [ended] = await restored`SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'COPY%stdin'`
    if (ended) return
  }
}

test('sao lưu trong lúc đang ghi: mọi dòng của cùng một thời điểm', async () => {
  let goes = true
  const writing = (async () => {
    for (let n = 0; goes; n++)
      await owner`WITH one AS (INSERT INTO settings (key, value) VALUES (${`đôi-${n}`}, '1'))
        INSERT INTO audit_entries (action, subject) VALUES ('đôi', ${`đôi-${n}`})`
  })()
  const during = join(folder, 'đang-ghi.sql.gz')
  await writeBackup(owner, during, about)
  goes = false
  await writing
  const restored = await blank()
  await restoreInto(restored, during, (await checked(during)).header)
  const [pairs] = await restored`SELECT (SELECT count(*) FROM settings WHERE key LIKE 'đôi-%') AS settings,
    (SELECT count(*) FROM audit_entries WHERE action = 'đôi') AS entries`
  expect(pairs?.settings).toBe(pairs?.entries)
  await assertTrustworthy(restored)
})

test('không ghi được tệp: nói lý do, ghi lại, không để lại gì và kết nối vẫn dùng được', async () => {
  const nowhere = join(folder, 'không-có', 'x.sql.gz')
  const failed = recorded(owner, { kind: 'backup', file: 'x' }, () => writeBackup(owner, nowhere, about))
  await expect(failed).rejects.toThrow('ENOENT')
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  const [run] = await owner`SELECT problem FROM backup_runs ORDER BY id DESC LIMIT 1`
  expect(run?.problem).toContain('ENOENT')
})

test('bản sao lưu của phiên bản cũ: khôi phục rồi nâng cấp', async () => {
  const files = migrationFiles().slice(0, -3)
  const old = await blank()
  await applyMissing(old, files)
  await old`INSERT INTO settings (key, value) VALUES ('portalName', '"Cổng cũ"')`
  await old`INSERT INTO organisations (kind, name, short_name, committee_name, symbol, letterhead_upper, letterhead_lower,
    place_name, captions) VALUES ('top', 'x', 'x', 'x', 'x', 'x', 'x', 'x', '{}')`
  await old`INSERT INTO addressees (org_id, name, position) SELECT id, 'x', 1 FROM organisations`
  await old`INSERT INTO feedback_items (code, org_id, owner_id, kind, addressee_id, field, raised_by, title, text,
    sent_on, due_on)
    SELECT 'x', org_id, org_id, 'petition', id, '', 'x', 'x', 'x', '2022-09-08', '2022-09-22' FROM addressees`
  await old`INSERT INTO feedback_interims (item_id, org_id, text, replied_by, scope, approved_on, next_on)
    SELECT id, org_id, 'Chờ vốn làm cầu treo.', 'x', 'cell', '2022-09-09', '2022-10-09' FROM feedback_items`
  const oldFile = join(folder, 'cũ.sql.gz')
  await writeBackup(old, oldFile, about)

  const restored = await blank()
  const { header } = await checked(oldFile)
  expect(header.migrations).toHaveLength(files.length)
  await restoreInto(restored, oldFile, header)
  await bringUpToDate(restored, process.env.DATABASE_APP_URL ?? '')
  expect(await restored`SELECT value FROM settings WHERE key = 'portalName'`).toMatchObject([
    { value: 'Cổng cũ' },
  ])
  const found = await restored`SELECT FROM feedback_items WHERE search @@ vn_query('cau treo')`
  expect(found, 'chữ đã nói trước đó').toHaveLength(1)
  const [known] = await restored`SELECT count(*)::int AS many FROM drizzle.__drizzle_migrations`
  expect(known?.many).toBe(migrationFiles().length)
})
