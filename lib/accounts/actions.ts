'use server'

import { eq, sql } from 'drizzle-orm'
import { accounts, auditEntries, grants, members } from '@/db/schema'
import { hashPassword } from '@/lib/auth/passwords'
import { can } from '@/lib/auth/policy'
import { removeSecondStep } from '@/lib/auth/second-step'
import { keepSlip } from '@/lib/auth/slip'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { assertMayGive, assertMayManage } from './authority'
import {
  accountInput,
  closeAccountInput,
  createAccountInput,
  linkMemberInput,
  resetPasswordInput,
} from './input'
import { accountById, freeLoginName, personById, placeById, revokeSessions } from './load'
import { oneTimePassword } from './one-time-password'
import { assertConfirmed, assertDatesInOrder, assertRoleFits, assertStillMember } from './rules'

/** The password is hashed here and goes to paper by the slip; nothing that is stored can tell it. */
export const createAccount = action({
  permission: 'accounts.create',
  input: createAccountInput,
  load: (tx, { organisationId }) => placeById(tx, organisationId),
  run: async ({ tx, viewer, thing: place, input }) => {
    const { role, startsOn, endsOn, memberId } = input
    assertRoleFits(role, place.kind)
    assertMayGive(viewer, role, place.path)
    assertDatesInOrder(startsOn, endsOn)
    if (role === 'member' && !memberId)
      throw new RuleError(
        'Vai trò Đảng viên phải gắn với một người trong danh sách đảng viên; đồng chí mở trang của đảng viên đó rồi chọn “Cấp tài khoản”.',
        'role',
      )
    if (memberId) {
      const member = await personById(tx, memberId)
      if (!member || !can(viewer, 'accounts.create', member)) throw new NotFound()
      assertStillMember(member.status, role)
    }
    const password = oneTimePassword()
    const passwordHash = await hashPassword(password)
    const loginName = input.loginName ?? (await freeLoginName(tx, input.fullName))
    const [made] = await tx
      .insert(accounts)
      .values({ orgId: place.id, loginName, fullName: input.fullName, memberId, passwordHash })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!made)
      throw new RuleError(
        'Tên đăng nhập đã có người dùng, hoặc đảng viên này đã có tài khoản; đồng chí đặt tên khác hoặc tìm trong danh sách.',
        'loginName',
      )
    await tx
      .insert(grants)
      .values({ accountId: made.id, role, orgId: place.id, startsOn, endsOn, grantedBy: viewer.accountId })
    await keepSlip({ accountId: made.id, passwordHash }, viewer.accountId, password)
    return { goTo: `/accounts/${made.id}/slip`, detail: { made: made.id, loginName, role } }
  },
})

/** Mất điện thoại: the second step goes together with the password, never on its own. */
export const resetPassword = action({
  permission: 'accounts.resetPassword',
  input: resetPasswordInput,
  load: (tx, { accountId }) => accountById(tx, accountId),
  run: async ({ tx, viewer, thing: account, input: { isPhoneLost }, today }) => {
    await assertMayManage(tx, viewer, account.id, today)
    const password = oneTimePassword()
    const passwordHash = await hashPassword(password)
    await tx
      .update(accounts)
      .set({ passwordHash, mustChangePassword: true, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id))
    await revokeSessions(tx, account.id)
    // An entry of its own: its owner is told of it, and who reads the log finds it by its words.
    if (isPhoneLost && (await removeSecondStep(tx, account.id)))
      await tx.insert(auditEntries).values({
        accountId: viewer.accountId,
        action: 'secondStep.takeOff',
        subject: `accounts:${account.id}`,
        orgPath: account.path,
      })
    await keepSlip({ accountId: account.id, passwordHash }, viewer.accountId, password)
    return { goTo: `/accounts/${account.id}/slip` }
  },
})

export const closeAccount = action({
  permission: 'accounts.close',
  input: closeAccountInput,
  load: (tx, { accountId }) => accountById(tx, accountId),
  run: async ({ tx, viewer, thing: account, input: { isConfirmed }, today }) => {
    await assertMayManage(tx, viewer, account.id, today)
    if (account.closedAt) throw new RuleError('Tài khoản này đã khóa từ trước.')
    assertConfirmed(isConfirmed, 'khóa')
    await tx
      .update(accounts)
      .set({ closedAt: sql`now()`, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id))
    await revokeSessions(tx, account.id)
    return { message: 'Đã khóa tài khoản; mọi thiết bị đang đăng nhập bị đăng xuất ngay.' }
  },
})

export const reopenAccount = action({
  permission: 'accounts.reopen',
  input: accountInput,
  load: (tx, { accountId }) => accountById(tx, accountId),
  run: async ({ tx, viewer, thing: account, today }) => {
    await assertMayManage(tx, viewer, account.id, today)
    await tx
      .update(accounts)
      .set({ closedAt: null, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id))
    return { message: 'Đã mở lại tài khoản. Quên mật khẩu thì đồng chí cấp lại.' }
  },
})

/** Gắn tài khoản với đảng viên: the person behind an account that was made before the register. */
export const linkMember = action({
  permission: 'accounts.link',
  input: linkMemberInput,
  load: (tx, { accountId }) => accountById(tx, accountId),
  run: async ({ tx, viewer, thing: account, input: { memberId }, today }) => {
    await assertMayManage(tx, viewer, account.id, today)
    if (account.memberId) throw new RuleError('Tài khoản này đã gắn với một đảng viên.')
    const [member] = await tx
      .select({ path: members.orgPath, status: members.status, accountId: accounts.id })
      .from(members)
      .leftJoin(accounts, eq(accounts.memberId, members.id))
      .where(eq(members.id, memberId))
    if (!member || !can(viewer, 'accounts.link', member)) throw new NotFound()
    assertStillMember(member.status)
    if (member.accountId) throw new RuleError('Đảng viên này đã có tài khoản khác.', 'memberId')
    await tx.update(accounts).set({ memberId }).where(eq(accounts.id, account.id))
    return { message: 'Đã gắn tài khoản với đảng viên.', detail: { memberId } }
  },
})
