import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { owner } from '@/db/testing'
import { assertKeys, dailyBackup } from './backup.js'

let home
const folder = () => join(home, 'backups')
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'portal-'))
  vi.stubEnv('PORTAL_DATA_DIR', home)
  mkdirSync(folder())
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

test('không biết khóa của cổng thì không sao lưu', () => {
  vi.stubEnv('NEXTAUTH_SECRET', '')
  expect(assertKeys).toThrow('không biết khóa')
  vi.stubEnv('NEXTAUTH_SECRET', 'a')
  expect(assertKeys).toThrow('không biết khóa')
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'b')
  expect(assertKeys).not.toThrow()
  vi.stubEnv('DATABASE_URL', '')
  expect(assertKeys).toThrow('Chưa có dữ liệu')
  writeFileSync(join(home, 'secrets.json'), '{}')
  expect(assertKeys).not.toThrow()
})

test('khôi phục thử không được thì giữ mọi bản cũ; bản ghi dở thì dọn', async () => {
  const old = Array.from({ length: 8 }, (_, day) => `tu-dong-2026-01-0${day + 1}-010101.sql.gz`)
  for (const name of [...old, 'tu-dong-2026-01-09-010101.sql.gz.7.new', 'sao-luu-x.sql.gz.7.new'])
    writeFileSync(join(folder(), name), 'cũ')
  await owner`SELECT`
  // Where there is no PostgreSQL to try it on.
  vi.stubEnv('PORTAL_POSTGRES_BIN', home)
  const { DATABASE_URL, DATABASE_APP_URL } = process.env
  await expect(dailyBackup({ DATABASE_URL, DATABASE_APP_URL }, new AbortController().signal)).rejects.toThrow(
    'Không tìm thấy PostgreSQL',
  )
  const names = readdirSync(folder())
  expect(names.filter((name) => old.includes(name))).toEqual(old)
  expect(names.filter((name) => name.endsWith('.new'))).toEqual(['sao-luu-x.sql.gz.7.new'])
  expect(names).toHaveLength(10)
})
