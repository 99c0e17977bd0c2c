import { beforeEach, expect, test } from 'vitest'
import { owner } from '@/db/testing'

/** The chain can be checked by plain SQL: each row's hash from its own columns and the hash before it. */
const firstBadRow = async () => {
  const [row] = await owner`
    SELECT min(e.id)::int AS id FROM (
      SELECT e.*, lag(e.hash, 1, '') OVER w AS before, lag(e.seq, 1, 0) OVER w AS seq_before
      FROM audit_entries e WINDOW w AS (PARTITION BY e.chain ORDER BY e.seq)) e
    WHERE e.prev_hash <> e.before OR e.seq <> e.seq_before + 1
       OR e.hash <> (SELECT audit_hash(a) FROM audit_entries a WHERE a.id = e.id)`
  return row?.id
}

beforeEach(async () => {
  await owner`TRUNCATE audit_entries, audit_heads RESTART IDENTITY`
  for (const subject of ['a:1', 'a:2', 'a:3', 'a:4'])
    await owner`INSERT INTO audit_entries (action, subject, detail) VALUES ('x', ${subject}, ${owner.json({ n: 1 })})`
})

test('chuỗi nguyên vẹn', async () => {
  expect(await firstBadRow()).toBeNull()
})

test.each([
  ['sửa nội dung', `UPDATE audit_entries SET detail = '{"n":2}' WHERE id = 2`, 2],
  ['đổi người làm', 'UPDATE audit_entries SET account_id = 9 WHERE id = 3', 3],
  ['xóa một dòng ở giữa', 'DELETE FROM audit_entries WHERE id = 2', 3],
  ['đảo thứ tự', 'UPDATE audit_entries SET seq = CASE id WHEN 2 THEN 3 ELSE 2 END WHERE id IN (2, 3)', 2],
])('%s: tìm ra đúng dòng sai đầu tiên', async (_what, command, first) => {
  await owner.unsafe(command)
  expect(await firstBadRow()).toBe(first)
})

test('cắt đuôi: đầu chuỗi không còn khớp', async () => {
  await owner`DELETE FROM audit_entries WHERE id = 4`
  const [head] =
    await owner`SELECT hash, (SELECT hash FROM audit_entries ORDER BY seq DESC LIMIT 1) AS last FROM audit_heads`
  expect(head?.hash).not.toBe(head?.last)
})

test('dòng nhật ký không tự chọn được giờ, số thứ tự hay mã băm', async () => {
  await owner`INSERT INTO audit_entries (action, subject, at, seq, hash, prev_hash, chain)
              VALUES ('x', 'a:5', '2000-01-01', 99, 'giả', 'giả', 7)`
  expect(await firstBadRow()).toBeNull()
})

const headsAgree = async () => {
  const rows = await owner`SELECT h.seq, h.hash, e.seq AS last_seq, e.hash AS last_hash FROM audit_heads h
    JOIN LATERAL (SELECT seq, hash FROM audit_entries WHERE chain = h.chain ORDER BY seq DESC LIMIT 1) e ON true`
  return rows.every((row) => row.seq === row.last_seq && row.hash === row.last_hash)
}
const many = (count: number) =>
  owner`INSERT INTO audit_entries (action, subject, org_path)
    SELECT 'x', 'a:' || g, CASE g % 2 WHEN 0 THEN '/1/7/' ELSE '/1/8/' END FROM generate_series(1, ${count}::int) g`

test('nhiều dòng trong một lệnh: chuỗi liền, đầu chuỗi chỉ ghi một lần', async () => {
  await many(600)
  await many(3)
  expect(await firstBadRow()).toBeNull()
  expect(await headsAgree()).toBe(true)
  const [written] =
    await owner`SELECT max((ctid::text::point)[0]) AS block, max((ctid::text::point)[1]) AS row FROM audit_heads`
  expect(written).toMatchObject({ block: 0 })
  expect(written?.row).toBeLessThan(20)
})

test('một giao dịch ghi nhiều lần, bỏ một đoạn, nhiều giao dịch cùng lúc: chuỗi vẫn liền', async () => {
  const one = (sql: typeof owner | Parameters<Parameters<typeof owner.begin>[1]>[0]) =>
    sql`INSERT INTO audit_entries (action, subject, org_path) VALUES ('x', 'b:1', '/1/7/')`
  const inOne = (isUndone: boolean) =>
    owner.begin(async (sql) => {
      await one(sql)
      await sql
        .savepoint(async (inner) => {
          await one(inner)
          if (isUndone) throw new Error('bỏ')
        })
        .catch(() => undefined)
      await one(sql)
    })
  await Promise.all([inOne(true), one(owner), inOne(false), many(20), inOne(true), one(owner)])
  expect(await firstBadRow()).toBeNull()
  expect(await headsAgree()).toBe(true)
  const [count] = await owner`SELECT count(*)::int AS n FROM audit_entries WHERE org_path LIKE '/1/%'`
  expect(count?.n).toBe(29)
})

test('cắt đuôi rồi ghi tiếp: dòng mới nối vào đầu chuỗi đã lưu, chỗ thiếu vẫn lộ ra', async () => {
  await owner`DELETE FROM audit_entries WHERE id = 4`
  await owner`INSERT INTO audit_entries (action, subject) VALUES ('x', 'a:5')`
  expect(await firstBadRow()).toBe(5)
})
