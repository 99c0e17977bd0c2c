import { beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { checkChains } from './queries'
import { spansOf } from './spans'

let world: World
let count = 0
/** Four entries in each of two chains: of the cell 1, 3, 5, 7, of the commune 2, 4, 6, 8. */
beforeEach(async () => {
  await owner`TRUNCATE audit_entries, audit_heads RESTART IDENTITY`
  world = await makeWorld(seedDb, `chuoi${++count}`)
  await owner`TRUNCATE audit_entries, audit_heads RESTART IDENTITY`
  for (let at = 0; at < 4; at++)
    for (const { path } of [world.cell, world.commune])
      await owner`INSERT INTO audit_entries (action, subject, org_path) VALUES ('minutes.send', 'minutes:1', ${path})`
})
/** In one statement, and in as many as there are when two rows are read at a time: both answers are the same. */
async function check() {
  const admin = await viewerOf(world.accounts.admin)
  const whole = await checkChains(admin)
  for (const most of [1, 2, 3, 5])
    expect(await checkChains(admin, most), `${most} dòng một lần`).toEqual(whole)
  return whole
}

test('nguyên vẹn: đếm đủ; người không đọc nhật ký thì không có gì', async () => {
  expect(await check()).toEqual({ entries: 8, bad: undefined, cut: undefined })
  expect(await checkChains(await viewerOf(world.accounts.cellSecretary))).toMatchObject({ entries: 0 })
})

test.each([
  ['sửa nội dung', `UPDATE audit_entries SET detail = '{"n":2}' WHERE id = 4`, 4],
  ['đổi người làm', 'UPDATE audit_entries SET account_id = 9 WHERE id = 5', 5],
  ['xóa một dòng ở giữa', 'DELETE FROM audit_entries WHERE id = 3', 5],
  ['xóa dòng cuối của một phần', 'DELETE FROM audit_entries WHERE id = 4', 6],
  ['xóa hai dòng đầu', 'DELETE FROM audit_entries WHERE id IN (1, 3)', 5],
  ['sửa hai dòng', `UPDATE audit_entries SET subject = 'x' WHERE id IN (6, 7)`, 6],
])('%s: nêu đúng dòng sai đầu tiên', async (_what, command, first) => {
  await owner.unsafe(command)
  expect((await check()).bad?.id).toBe(first)
})

test('cắt đuôi: nêu tổ chức', async () => {
  await owner`DELETE FROM audit_entries WHERE id = 8`
  expect(await check()).toMatchObject({ entries: 7, bad: undefined, cut: world.commune.name })
})

test('chuỗi ngắn đọc chung, chuỗi dài chia phần; không phần nào quá số dòng cho phép, không sót dòng nào', () => {
  const heads = [3, 2, 7, 1, 4].map((seq, at) => ({ chain: at + 1, seq }))
  expect(spansOf(heads, 5)).toEqual([
    { chains: [3], after: undefined, upTo: 5 },
    { chains: [3], after: 5, upTo: undefined },
    { chains: [1, 2] },
    { chains: [4, 5] },
  ])
  expect(spansOf([], 5)).toEqual([])
})
