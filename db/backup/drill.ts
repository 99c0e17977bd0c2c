import type { Sql } from 'postgres'
import { SetupError } from '../setup/setup-error'

/** As lib/audit/queries.ts checks it, over all chains: each row by its own columns and the one before, each end by its head. */
async function assertChains(owner: Sql) {
  const [row] = await owner`
    SELECT min(e.id) FILTER (WHERE NOT e.is_good) AS bad, (
      SELECT min(chain) FROM audit_heads h WHERE NOT EXISTS (
        SELECT FROM audit_entries a WHERE a.chain = h.chain AND a.seq = h.seq AND a.hash = h.hash)) AS cut
    FROM (SELECT id, hash = audit_hash(a) AND prev_hash = lag(hash, 1, '') OVER w
        AND seq = lag(seq, 1, 0::bigint) OVER w + 1 AS is_good
      FROM audit_entries a WINDOW w AS (PARTITION BY chain ORDER BY seq)) e`
  if (row?.bad) throw new SetupError(`Chuỗi nhật ký không khớp từ dòng ${row.bad}.`)
  if (row?.cut != null) throw new SetupError(`Chuỗi nhật ký ${row.cut} bị cắt mất phần cuối.`)
}

/** Printed papers, scans and attached files against the SHA-256 that was noted when each came. */
async function assertFiles(owner: Sql) {
  for (const table of ['papers', 'scans', 'feedback_files']) {
    const [wrong] = await owner`
      SELECT id FROM ${owner(table)} WHERE bytes IS NOT NULL AND encode(sha256(bytes), 'hex') <> sha256 LIMIT 1`
    if (wrong) throw new SetupError(`Tệp số ${wrong.id} trong bảng ${table} không đúng mã SHA-256 đã ghi.`)
  }
}

/** What a restored database must say for itself. */
export async function assertTrustworthy(owner: Sql) {
  await assertChains(owner)
  await assertFiles(owner)
}
