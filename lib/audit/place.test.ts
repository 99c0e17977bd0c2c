import { expect, test } from 'vitest'
import { makeAccount } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createItem } from '@/lib/feedback/actions/create'
import { makeFeedbackWorld, newItem } from '@/lib/feedback/testing'
import { auditFilter } from './input'
import { listAudit } from './queries'
import { subjectWords } from './subjects'

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

test('tên bên cạnh đối tượng: chỉ của nơi người xem được mở, chỗ khác còn lại mã số', async () => {
  const { top, cell, member, accounts, agency } = await makeWorld(seedDb, 'nhatkyten')
  await owner`INSERT INTO audit_entries (action, subject, org_path, account_id) VALUES
    ('accounts.close', ${`accounts:${accounts.member.id}`}, ${cell.path}, ${accounts.admin.id}),
    ('accounts.create', ${`accounts:${cell.id}`}, ${cell.path}, ${accounts.admin.id}),
    ('members.update', ${`members:${member.id}`}, ${cell.path}, ${accounts.admin.id}),
    ('organisations.update', ${`organisations:${agency.id}`}, ${cell.path}, ${accounts.admin.id})`
  const seen = async (who: Parameters<typeof viewerOf>[0]) => {
    const { rows } = await listAudit(await viewerOf(who), auditFilter.parse({}))
    const of = (action: string) => rows.find((row) => row.action === action)?.about
    return ['accounts.close', 'accounts.create', 'members.update', 'organisations.update'].map(of)
  }
  const [closed, made, , place] = await seen(accounts.admin)
  expect(closed?.href).toBe(`/accounts/${accounts.member.id}`)
  expect(made).toEqual({
    ...{ kind: 'organisations', name: expect.any(String), href: `/organisations/${cell.id}` },
  })
  expect(place?.href).toBe(`/organisations/${agency.id}`)
  const inspector = await seen(accounts.inspector)
  expect(inspector[0], 'Ủy ban Kiểm tra không mở được tài khoản').toBeUndefined()
  expect(inspector[2], 'không có quyết định thì không mở được đảng viên').toBeUndefined()
  const both = await makeAccount(seedDb, {
    ...{ orgId: top.id, fullName: 'Hai Vai', loginName: 'haivai.nhatky' },
    roles: ['admin', 'organisationBoard'],
  })
  expect((await seen(both))[2]).toMatchObject({ name: 'Lê Công Rạng', href: `/members/${member.id}` })
})

test('phản ánh gửi giữa hai kỳ: nêu mã của mục; mục chi bộ đã rút thì cấp trên không thấy mã', async () => {
  const world = await makeFeedbackWorld('nhatkymuc')
  await signInAs(world.accounts.cellSecretary)
  const answer = await send(createItem, {
    ...newItem(world),
    ...{ vote: '', orgId: world.cell.id, isRaiserHidden: '', isSensitive: '' },
  })
  const itemId = Number(/\d+/.exec(answer.goTo ?? '')?.[0])
  const reader = await viewerOf(
    await makeAccount(seedDb, {
      ...{ orgId: world.top.id, fullName: 'Quản Trị Đọc', loginName: 'quantri.nhatkymuc' },
      roles: ['admin', 'districtOffice'],
    }),
  )
  const said = async () => {
    const { rows } = await listAudit(reader, auditFilter.parse({}))
    const row = rows.find(({ action }) => action === 'feedback.create')
    return row && subjectWords(row.subject, row.about)
  }
  const [item] = await owner`SELECT code FROM feedback_items WHERE id = ${itemId}`
  expect(await said()).toMatchObject({ text: `Phản ánh, góp ý: ${item?.code}`, href: `/feedback/${itemId}` })
  await owner`UPDATE feedback_items SET status = 'closed', due_on = NULL, closed_on = '2022-09-13' WHERE id = ${itemId}`
  expect(await said()).toMatchObject({ text: 'Phản ánh, góp ý' })
})
