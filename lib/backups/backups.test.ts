import { beforeAll, expect, test } from 'vitest'
import { backupRuns } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { showRun } from './labels'
import { getBackups } from './queries'
import { isOverdue } from './rules'

const now = new Date('2026-11-28T12:00:00Z')
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

test.each([
  ['chưa có bản nào', undefined, true],
  ['vừa xong', before(0), false],
  ['đúng 3 ngày', before(72), false],
  ['hơn 3 ngày', before(73), true],
])('%s', (_what, last, overdue) => {
  expect(isOverdue(last, now, 3)).toBe(overdue)
})

test('con số của một lần; lần khôi phục thử không có cỡ tệp', () => {
  const run = { tables: 105, rows: 287_118, size: 12_551_998, milliseconds: 9_640 }
  expect(showRun(run)).toBe('105 bảng, 287.118 dòng, 12 MB, 9,6 giây')
  expect(showRun({ ...run, size: 0 })).toBe('105 bảng, 287.118 dòng, 9,6 giây')
})

const run = { file: 'sao-luu.sql.gz', sha256: 'f', size: 1, tables: 1, rows: 1, milliseconds: 1 }
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'saoluu')
  await seedDb.insert(backupRuns).values([
    { ...run, kind: 'backup', file: 'cũ' },
    { ...run, kind: 'backup', file: 'mới' },
    { ...run, kind: 'drill', file: 'mới', problem: 'Chuỗi nhật ký không khớp từ dòng 7.' },
    { ...run, kind: 'backup', file: 'hỏng', problem: 'Đĩa đầy' },
    { ...run, kind: 'drill', file: 'mới' },
  ])
})

test('quản trị thấy lần được gần nhất và lần hỏng còn chưa làm lại; người khác không thấy gì', async () => {
  expect(await getBackups(await viewerOf(world.accounts.admin))).toMatchObject({
    backup: { file: 'mới' },
    drill: { problem: null },
    failed: [{ kind: 'backup', problem: 'Đĩa đầy' }],
  })
  expect(await getBackups(await viewerOf(world.accounts.cellSecretary))).toBeUndefined()
})
