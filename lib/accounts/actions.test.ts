import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { closeAccount, createAccount, linkMember, reopenAccount } from './actions'
import { correctAccount } from './actions/correct'
import { accountFilter } from './input'
import { getAccount, getSlip, listAccounts } from './queries'
import { browser } from './testing'

let world: World
let other: typeof world
beforeAll(async () => {
  world = await makeWorld(seedDb, 'taikhoan')
  other = await makeWorld(seedDb, 'taikhoankhac')
})

const request = (given: object = {}) => ({
  organisationId: world.cell.id,
  fullName: 'Hà Thị Mận',
  role: 'cellRecorder',
  startsOn: '01/09/2022',
  ...given,
})
const made = ({ goTo }: { goTo?: string }) => Number(goTo?.split('/')[2])
const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) })
const count = async () => (await owner`SELECT count(*)::int AS n FROM accounts`)[0]?.n

describe('cấp tài khoản', () => {
  test('tên đăng nhập từ họ tên, trùng thì thêm số; mật khẩu chỉ ở phiếu', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const first = made(await send(createAccount, request()))
    const password = await getSlip(viewer, first)
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    expect(await getAccount(viewer, first)).toMatchObject({ loginName: 'hathiman', mustChangePassword: true })
    const second = made(await send(createAccount, request()))
    expect(await getAccount(viewer, second)).toMatchObject({ loginName: 'hathiman2' })

    const [kept] = await owner`SELECT
      (SELECT string_agg(result::text, '') FROM submissions) || (SELECT string_agg(detail::text, '') FROM audit_entries)
      || (SELECT string_agg(accounts::text, '') FROM accounts) AS everything`
    expect(kept?.everything).not.toContain(password)
    expect([...browser.jar.values()].join()).not.toContain(password)
  })

  test('phiếu chỉ hiện cho người cấp, và hết hiện khi mật khẩu đã đổi', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const id = made(await send(createAccount, request({ fullName: 'Phí Xem Trộm' })))
    expect(await getSlip(await viewerOf(world.accounts.admin), id)).toBeUndefined()
    expect(await getSlip(viewer, world.accounts.cellSecretary.id)).toBeUndefined()
    await owner`UPDATE accounts SET password_hash = 'khác' WHERE id = ${id}`
    expect(await getSlip(viewer, id)).toBeUndefined()
  })

  test('gửi lại: không có tài khoản thứ hai, vẫn về đúng phiếu', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const form = request({ fullName: 'Vi Gửi Lại', submitKey: randomUUID() })
    const before = await count()
    const [first, second] = await Promise.all([send(createAccount, form), send(createAccount, form)])
    expect(first.goTo).toBe(second.goTo)
    expect(await count()).toBe(before + 1)
    expect(await getSlip(viewer, made(first))).toBeDefined()
  })

  test.each([
    ['tổ chức của huyện khác', () => request({ organisationId: other.cell.id }), /Không tìm thấy/],
    [
      'vai trò của cấp trên',
      () => request({ organisationId: world.top.id, role: 'districtOffice' }),
      /Không tìm thấy/,
    ],
    [
      'vai trò không có ở chi bộ',
      () => request({ role: 'committeeOffice' }),
      /mà có: Bí thư, phó bí thư chi bộ; Thư ký chi bộ; Đảng viên/,
    ],
    ['đảng viên không gắn người', () => request({ role: 'member' }), /phải gắn với một người/],
    ['đảng viên nơi khác', () => request({ memberId: other.member.id }), /Không tìm thấy/],
    ['đảng viên đã có tài khoản', () => request({ memberId: world.secretary.id }), /đã có tài khoản/],
    [
      'tên đã có người dùng',
      () => request({ loginName: world.accounts.member.loginName }),
      /đã có người dùng/,
    ],
    ['tên đăng nhập có dấu', () => request({ loginName: 'đào thạch' }), /xem lại các ô/],
    ['ngược ngày', () => request({ endsOn: '31/08/2022' }), /từ ngày bắt đầu/],
    ['vai trò bịa', () => request({ role: 'king' }), /xem lại các ô/],
    ['tên có ký tự NUL', () => request({ fullName: 'a\u0000' }), /xem lại các ô/],
    ['một triệu chữ', () => request({ fullName: 'x'.repeat(1_000_000) }), /xem lại các ô/],
  ])('từ chối: %s', async (_what, form, message) => {
    await signInAs(world.accounts.committeeOffice)
    const before = await count()
    expect(await send(createAccount, form())).toMatchObject(refused(message))
    expect(await count()).toBe(before)
  })

  test('cấp cho đảng viên: gắn đúng người', async () => {
    await signInAs(world.accounts.committeeOffice)
    const [row] = await owner`INSERT INTO members (org_id, full_name, sort_name, sex, birth_year, standing)
      VALUES (${world.cell.id}, 'Mai Có Thẻ', 'Thẻ Mai Có', 'male', 1980, 'full') RETURNING id`
    const id = made(
      await send(createAccount, request({ memberId: row?.id, fullName: 'Mai Có Thẻ', role: 'member' })),
    )
    expect(await owner`SELECT member_id FROM accounts WHERE id = ${id}`).toEqual([{ member_id: row?.id }])
  })

  test('bí thư chi bộ không cấp được', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(createAccount, request())).toMatchObject({ ok: false })
  })
})

test('khóa rồi mở: nhật ký có hai dòng, phiên đăng nhập chết', async () => {
  const { id: accountId } = world.accounts.neighbour
  await owner`INSERT INTO sessions (id, account_id, expires_at) VALUES (${`phien-${accountId}`}, ${accountId}, now() + interval '1 hour')`
  await signInAs(world.accounts.committeeOffice)
  expect(await send(closeAccount, { accountId, isConfirmed: 'on' })).toMatchObject({ ok: true })
  expect(
    await owner`SELECT 1 FROM sessions WHERE account_id = ${accountId} AND revoked_at IS NULL`,
  ).toHaveLength(0)
  expect(await send(reopenAccount, { accountId })).toMatchObject({ ok: true })
  expect(
    await owner`SELECT action FROM audit_entries WHERE subject = ${`accounts:${accountId}`} AND outcome = 'done' ORDER BY id`,
  ).toEqual([{ action: 'accounts.close' }, { action: 'accounts.reopen' }])
})

test('gắn tài khoản với đảng viên: đúng phạm vi, một lần', async () => {
  await signInAs(world.accounts.committeeOffice)
  const accountId = made(
    await send(createAccount, request({ fullName: 'Tô Gắn Sau', role: 'cellSecretary' })),
  )
  const [row] = await owner`INSERT INTO members (org_id, full_name, sort_name, sex, birth_year, standing)
    VALUES (${world.cell.id}, 'Tô Gắn Sau', 'Sau Tô Gắn', 'male', 1980, 'full') RETURNING id`
  expect(await send(linkMember, { accountId, memberId: other.member.id })).toMatchObject(
    refused(/Không tìm thấy/),
  )
  expect(await send(linkMember, { accountId, memberId: world.member.id })).toMatchObject(
    refused(/tài khoản khác/),
  )
  expect(await send(linkMember, { accountId, memberId: row?.id })).toMatchObject({ ok: true })
  expect(await send(linkMember, { accountId, memberId: row?.id })).toMatchObject(refused(/đã gắn/))
  const wrong = { accountId, rightName: 'Lường Thị Ngân' }
  expect(await send(correctAccount, { ...wrong, rightName: ' ' })).toMatchObject({ ok: false })
  expect(await send(correctAccount, { ...wrong, isUntied: 'on' })).toMatchObject({ ok: true })
  expect(await owner`SELECT full_name, member_id FROM accounts WHERE id = ${accountId}`).toEqual([
    { full_name: 'Lường Thị Ngân', member_id: null },
  ])
  const [entry] =
    await owner`SELECT detail FROM audit_entries WHERE action = 'accounts.correct' ORDER BY id DESC LIMIT 1`
  expect(entry?.detail).toMatchObject({ fullName: wrong.rightName, before: 'Tô Gắn Sau' })
  expect((await send(correctAccount, wrong)).message).toContain('vẫn như cũ')
  expect(await send(linkMember, { accountId, memberId: row?.id })).toMatchObject({ ok: true })
  await owner`INSERT INTO grants (account_id, role, org_id, starts_on) VALUES (${accountId}, 'member', ${world.cell.id}, '2022-01-01')`
  expect(await send(correctAccount, { ...wrong, isUntied: 'on' })).toMatchObject(refused(/kết thúc vai trò/))
})

test('danh sách: trong phạm vi, tìm không dấu theo tên hoặc tên đăng nhập', async () => {
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const { rows, total } = await listAccounts(viewer, accountFilter.parse({ q: 'dao xuan' }))
  expect(rows.map(({ loginName }) => loginName)).toEqual(['cellsecretary.taikhoan'])
  expect(total).toBe(1)
  const all = await listAccounts(viewer, accountFilter.parse({}))
  expect(all.rows.some(({ loginName }) => loginName.endsWith('khac') || loginName.startsWith('admin'))).toBe(
    false,
  )
  expect(await getAccount(viewer, world.accounts.admin.id)).toBeUndefined()
})
