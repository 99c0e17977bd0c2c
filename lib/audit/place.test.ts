import { expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { listAudit } from './queries'

test('dòng không nêu nơi nào thì đứng ở nơi của tài khoản, không có tài khoản thì ở cấp cao nhất; có người đọc được', async () => {
  const { top, cell, accounts } = await makeWorld(seedDb, 'nhatky')
  await owner`INSERT INTO audit_entries (action, subject, account_id)
              VALUES ('signIn', 'b:1', ${accounts.member.id}), ('signIn', 'b:2', NULL)`
  const rows = await owner`SELECT org_path, chain FROM audit_entries WHERE subject LIKE 'b:%' ORDER BY id`
  expect(rows.map(({ org_path, chain }) => [org_path, chain])).toEqual([
    [cell.path, cell.id],
    [top.path, top.id],
  ])
  const read = await listAudit(await viewerOf(accounts.admin), { q: 'b:2', after: undefined })
  expect(read.rows).toHaveLength(1)
})
